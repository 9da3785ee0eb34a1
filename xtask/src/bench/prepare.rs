//! What has to be there before anything is measured: the peers, our layout, the package, the snapshots.

use super::{SHIPPED, SIZES};
use crate::tools::{self, wasm32};
use crate::{Outcome, package, paths, shell};
use std::path::{Path, PathBuf};

/// The peers from npm, bundled into plain pages, and the graphs that layouts are measured on.
pub fn peers(www: &Path, graphs: &[&str]) -> Outcome {
    let folder = sources();
    // npm writes this file last: older than the lock means another install.
    let installed = folder.join("node_modules/.package-lock.json");
    if !newer(&installed, &folder.join("package-lock.json")) {
        println!(
            "Installing the peers from npm into {}: the explorer is measured against them. \
             Takes seconds, once.",
            paths::short(&folder)
        );
        shell::run(
            shell::command("npm")
                .args(["ci", "--no-audit", "--no-fund", "--prefix"])
                .arg(&folder),
        )
        .map_err(|error| format!("{error}\nThe benchmarks need Node.js 20 or newer with npm."))?;
    }
    // What measures is checked before it measures.
    shell::run(
        shell::command("node")
            .args(["--test", "--test-reporter=dot"])
            .arg(folder.join("test.mjs")),
    )?;
    create(www)?;
    shell::run(
        shell::command("node")
            .arg(folder.join("build.mjs"))
            .arg(www)
            .args(graphs),
    )
}

/// Our layout for the page that runs layouts, built and packed as the explorer itself is.
pub fn engine(www: &Path) -> Outcome {
    wasm32::ensure()?;
    let bindgen = tools::wasm_bindgen::ensure()?;
    let wasm_opt = tools::wasm_opt::ensure()?;
    shell::run(
        shell::cargo()
            .args(["build", "--release", "--target", wasm32::TARGET])
            .args(["--example", "bench-engine"]),
    )?;
    let built = paths::target()
        .join(wasm32::TARGET)
        .join("release/examples/bench_engine.wasm");
    let folder = www.join("engine");
    shell::run(
        shell::command(bindgen)
            .args(["--target", "web", "--no-typescript", "--out-dir"])
            .arg(&folder)
            .arg(built),
    )?;
    let wasm = folder.join("bench_engine_bg.wasm");
    shell::run(
        shell::command(&wasm_opt.program)
            .arg(format!("-O{}", level()?))
            .arg("--output")
            .arg(&wasm)
            .arg(&wasm),
    )
}

/// How hard Trunk lets wasm-opt work on the page: the layout is measured as readers get it.
fn level() -> Outcome<String> {
    let page = paths::root().join("index.html");
    let text = std::fs::read_to_string(&page)
        .map_err(|error| format!("{} cannot be read: {error}", paths::short(&page)))?;
    Ok(level_in(&text).to_owned())
}

/// `data-wasm-opt="z"` → z
fn level_in(page: &str) -> &str {
    page.split_once("data-wasm-opt=\"")
        .and_then(|(_, rest)| rest.split_once('"'))
        .map_or("z", |(level, _)| level)
}

/// The package, and a snapshot with places for every size; gives the sizes that there is one for.
pub fn pages<'a>(www: &Path, sizes: &[&'a str], keep: bool) -> Outcome<Vec<&'a str>> {
    if !keep || !package::site().join("index.html").is_file() {
        package::build()?;
    }
    let data = www.join("data");
    create(&data)?;
    let mut ready = Vec::new();
    for &name in sizes {
        let made = if name == SHIPPED {
            Ok(package::site().join("data/snapshot.json"))
        } else {
            snapshot(&data, name, keep)
        };
        let flat = made.and_then(|snapshot| {
            shell::run(
                shell::command("node")
                    .arg(sources().join("flat.mjs"))
                    .arg(snapshot)
                    .arg(data.join(format!("{name}.graph.json"))),
            )
        });
        match flat {
            Ok(()) => ready.push(name),
            // One size that cannot be made is no reason to measure none.
            Err(error) => println!("\n{name} is left out: {error}\n"),
        }
    }
    Ok(ready)
}

/// A generated snapshot with its places in it.
fn snapshot(folder: &Path, name: &str, keep: bool) -> Outcome<PathBuf> {
    let file = folder.join(format!("{name}.json"));
    if keep && file.is_file() {
        return Ok(file);
    }
    let (_, nodes, ties) = SIZES
        .iter()
        .find(|(own, ..)| *own == name)
        .ok_or_else(|| format!("`{name}` is no size"))?;
    let outcome = shell::run(
        shell::cargo()
            .args(["xtask", "generate", "--seed", "1"])
            .args(["--nodes", &nodes.to_string(), "--ties", &ties.to_string()])
            .arg("--out")
            .arg(&file),
    )
    .and_then(|()| {
        shell::run(
            shell::cargo()
                .args(["run", "--release", "--quiet", "--bin", "snapshot", "--"])
                .arg("bake")
                .arg(&file),
        )
    });
    // Half of the work must not pass for all of it the next time.
    if outcome.is_err() {
        std::fs::remove_file(&file).ok();
    }
    outcome.map(|()| file)
}

fn sources() -> PathBuf {
    paths::root().join("benches/browser")
}

fn create(folder: &Path) -> Outcome {
    std::fs::create_dir_all(folder)
        .map_err(|error| format!("{} cannot be made: {error}", paths::short(folder)))
}

fn newer(file: &Path, than: &Path) -> bool {
    let time = |path: &Path| path.metadata().and_then(|about| about.modified()).ok();
    time(file).is_some_and(|own| time(than).is_some_and(|other| own >= other))
}

#[cfg(test)]
mod tests {
    use super::level_in;

    #[test]
    fn the_level_is_that_of_the_page() {
        assert_eq!(level_in(r#"<link data-bin="a" data-wasm-opt="3">"#), "3");
        assert_eq!(level_in("<link>"), "z");
    }
}
