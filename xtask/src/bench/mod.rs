//! `cargo xtask bench`: the explorer and its peers in one browser, on the same graphs, taking turns.
//!
//! This prepares and serves; `benches/browser/run.mjs` measures and writes `benches/RESULTS.md`.

mod prepare;
pub mod server;

use crate::{Outcome, arguments::Arguments, paths, shell, tools};

/// What can be measured, as `--only` names it.
const MEASURES: &[&str] = &[
    "size", "open", "second", "single", "idle", "memory", "frames", "react", "profile", "layout",
    "quality",
];

/// Scale-free graphs by name, with their nodes and ties; pages and layouts are measured on them.
const SIZES: &[(&str, u32, u32)] = &[
    ("1k", 1_000, 3_000),
    ("10k", 10_000, 30_000),
    ("100k", 100_000, 300_000),
];

/// Real graphs out of packages; layouts are measured on them.
const REAL: &[&str] = &["miserables", "flights", "verbs", "wordnet"];

/// The snapshot that comes with the project; pages are measured on it.
const SHIPPED: &str = "shipped";

/// Measures that run layouts alone, and need no package and no snapshots.
const OF_LAYOUT: &[&str] = &["layout", "quality"];

/// Measures of the package as it is, with the snapshot that it has.
const OF_SHIPPED: &[&str] = &["size", "second", "single"];

/// What the reader asked for.
struct Wish {
    only: Vec<String>,
    sizes: Vec<String>,
    runs: u32,
    /// Takes the package and the snapshots that are there.
    keep: bool,
}

impl Wish {
    fn read(mut arguments: Arguments) -> Outcome<Self> {
        let only = list(&mut arguments, "--only", MEASURES)?;
        let named: Vec<&str> = SIZES.iter().map(|(name, ..)| *name).collect();
        let graphs = [named.as_slice(), REAL, &[SHIPPED]].concat();
        let sizes = list(&mut arguments, "--sizes", &graphs)?;
        let runs = match arguments.values("--runs")?.last() {
            None => 5,
            Some(runs) => runs
                .parse()
                .ok()
                .filter(|runs| *runs > 0)
                .ok_or_else(|| format!("`{runs}` is no number of runs: 1 or more"))?,
        };
        let keep = arguments.flag("--keep");
        arguments.end()?;
        Ok(Self {
            only,
            sizes,
            runs,
            keep,
        })
    }

    fn needs_layouts(&self) -> bool {
        self.only
            .iter()
            .any(|name| OF_LAYOUT.contains(&name.as_str()))
    }

    fn needs_pages(&self) -> bool {
        self.only
            .iter()
            .any(|name| !OF_LAYOUT.contains(&name.as_str()))
    }

    /// Graphs for the layouts: everything but the shipped snapshot.
    fn graphs(&self) -> Vec<&str> {
        let sizes = self.sizes.iter().map(String::as_str);
        sizes.filter(|name| *name != SHIPPED).collect()
    }

    /// Snapshots for the pages: everything but the real graphs.
    fn data(&self) -> Vec<&str> {
        // The package as it is.
        let shipped = |name: &String| OF_SHIPPED.contains(&name.as_str());
        if self.only.iter().all(shipped) {
            return vec![SHIPPED];
        }
        let sizes = self.sizes.iter().map(String::as_str);
        sizes.filter(|name| !REAL.contains(name)).collect()
    }
}

/// `--flag a,b` or `--flag a --flag b`; everything there is where nothing is said.
fn list(arguments: &mut Arguments, flag: &str, known: &[&str]) -> Outcome<Vec<String>> {
    let given = arguments.values(flag)?;
    let words: Vec<&str> = given.iter().flat_map(|list| list.split(',')).collect();
    if let Some(word) = words.iter().find(|word| !known.contains(word)) {
        return Err(format!(
            "`{flag}` does not know `{word}`, but {}",
            known.join(", ")
        ));
    }
    // In the order of the table, each once.
    let wanted = |name: &&&str| words.is_empty() || words.contains(*name);
    Ok(known
        .iter()
        .filter(wanted)
        .map(|&name| name.to_owned())
        .collect())
}

/// `cargo xtask bench`
pub fn run(arguments: Arguments) -> Outcome {
    let wish = Wish::read(arguments)?;
    let browser = tools::browser::chromium::ensure()?;
    let www = paths::target().join("bench/www");
    prepare::peers(&www, &wish.graphs())?;
    if wish.needs_layouts() {
        prepare::engine(&www)?;
    }
    let mut data = wish.data();
    if wish.needs_pages() {
        data = prepare::pages(&www, &data, wish.keep)?;
    }
    let port = server::serve(www.clone(), crate::package::site())?;
    let benches = paths::root().join("benches");
    shell::run(
        shell::command("node")
            .arg(benches.join("browser/run.mjs"))
            .args(["--base", &format!("http://127.0.0.1:{port}/")])
            .args(["--commit", &commit(), "--rustc", &compiler()])
            .args(["--runs", &wish.runs.to_string()])
            .args(["--only", &wish.only.join(",")])
            .args(["--graphs", &wish.graphs().join(",")])
            .args(["--data", &data.join(",")])
            .arg("--chrome")
            .arg(&browser.chrome)
            .arg("--webdriver")
            .arg(paths::root().join("webdriver.json"))
            .arg("--www")
            .arg(&www)
            .arg("--site")
            .arg(crate::package::site())
            .arg("--results")
            .arg(benches.join("results.json")),
    )?;
    println!("\nbenches/RESULTS.md is written.");
    Ok(())
}

/// What is measured: the commit, and whether there was more than that.
fn commit() -> String {
    let git = |words: &[&str]| shell::output(shell::command("git").args(words));
    let Ok(commit) = git(&["rev-parse", "--short=10", "HEAD"]) else {
        return "an unknown commit".to_owned();
    };
    // What a bench writes itself does not count.
    let changed = git(&[
        "status",
        "--porcelain",
        "--",
        ".",
        ":!benches/RESULTS.md",
        ":!benches/results.json",
    ])
    .is_ok_and(|changes| !changes.trim().is_empty());
    let more = if changed { " and changes on top" } else { "" };
    format!("{}{more}", commit.trim())
}

fn compiler() -> String {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    tools::version(rustc.as_ref())
        .unwrap_or_default()
        .trim()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(line: &str) -> Outcome<Wish> {
        Wish::read(Arguments::new(line.split_whitespace().map(str::to_owned)))
    }

    #[test]
    fn without_words_everything_is_measured() {
        let wish = wish("").unwrap();
        assert_eq!(wish.only, MEASURES);
        assert_eq!(wish.runs, 5);
        assert_eq!(wish.graphs().len(), SIZES.len() + REAL.len());
        assert_eq!(wish.data(), ["1k", "10k", "100k", "shipped"]);
    }

    #[test]
    fn words_choose_and_the_order_stays() {
        let wish = wish("--only frames,open --sizes=10k,1k,verbs --runs 2 --keep").unwrap();
        assert_eq!(wish.only, ["open", "frames"]);
        assert_eq!(wish.graphs(), ["1k", "10k", "verbs"]);
        assert_eq!(wish.data(), ["1k", "10k"]);
        assert!(wish.needs_pages() && !wish.needs_layouts() && wish.keep);
    }

    #[test]
    fn the_package_as_it_is_needs_no_generated_snapshot() {
        let wish = wish("--only size,second").unwrap();
        assert_eq!(wish.data(), ["shipped"]);
        assert!(!wish.needs_layouts());
    }

    #[test]
    fn what_is_not_known_is_named() {
        assert!(wish("--sizes 2k").err().unwrap().contains("`2k`"));
        assert!(wish("--only speed").err().unwrap().contains("quality"));
        assert!(wish("--runs 0").is_err());
    }
}
