//! Which stretches of the program a first view needs: the page is opened with a copy that remembers what ran; and whether they are
//! enough.
//! Knows the browser and how the page is opened; knows nothing of what becomes of the answer.

use super::instrument;
use super::module::Module;
use crate::{Outcome, bench, paths, shell, tools};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

/// The stretches that ran until the first view came to rest, whoever looks at it.
///
/// # Errors
/// No browser, no Node.js; a page that does not come to rest.
pub fn record(site: &Path, wasm: &Path, module: &Module<'_>) -> Outcome<BTreeSet<u32>> {
    let folder = paths::target().join("split");
    let copy = folder.join("site");
    copy_folder(site, &copy)
        .map_err(|error| format!("{} cannot be written: {error}", paths::short(&copy)))?;
    let inside = wasm.strip_prefix(site).unwrap_or(wasm);
    super::write(&copy.join(inside), &instrument::copy(module)?)?;
    let out = folder.join("ran.txt");
    shell::run(
        script("record.mjs")?
            .args(["--base", &address(&folder, &copy)?])
            .args(["--memory", instrument::RAN])
            .arg("--out")
            .arg(&out),
    )?;
    let text = std::fs::read_to_string(&out)
        .map_err(|error| format!("{} cannot be read: {error}", paths::short(&out)))?;
    text.lines()
        .map(|line| {
            line.parse()
                .map_err(|_| format!("`{line}` is no number of a stretch"))
        })
        .collect()
}

/// Looks whether the first part of a divided site shows by itself what the whole program shows, whoever looks at it: the site that was
/// [recorded](record), which is still there.
///
/// # Errors
/// It does not; no browser, no Node.js.
pub fn compare(divided: &Path) -> Outcome {
    let folder = paths::target().join("split");
    shell::run(
        script("compare.mjs")?
            .args(["--whole", &address(&folder, &folder.join("site"))?])
            .args(["--divided", &address(&folder, divided)?]),
    )
    .map_err(|error| format!("a first view of its first part is another one: {error}"))
}

/// Where the browser finds a site.
fn address(folder: &Path, site: &Path) -> Outcome<String> {
    let port = bench::server::serve(folder.to_owned(), site.to_owned())?;
    Ok(format!("http://127.0.0.1:{port}/ours/shipped/"))
}

/// One of the scripts beside this file, which gets a browser.
fn script(name: &str) -> Outcome<Command> {
    let browser = tools::browser::chromium::ensure()?;
    let root = paths::root();
    let mut script = shell::command("node");
    script
        .arg(root.join("xtask/src/split").join(name))
        .arg("--chrome")
        .arg(&browser.chrome)
        .arg("--webdriver")
        .arg(root.join("webdriver.json"));
    Ok(script)
}

fn copy_folder(from: &Path, to: &Path) -> std::io::Result<()> {
    if to.exists() {
        std::fs::remove_dir_all(to)?;
    }
    std::fs::create_dir_all(to)?;
    for entry in from.read_dir()? {
        let path = entry?.path();
        let Some(name) = path.file_name() else {
            continue;
        };
        if path.is_dir() {
            copy_folder(&path, &to.join(name))?;
        } else {
            std::fs::copy(&path, to.join(name))?;
        }
    }
    Ok(())
}
