//! Which stretches of the program a first view needs: the page is opened with a copy that remembers what ran.
//! Knows the browser and how the page is opened; knows nothing of what becomes of the answer.

use super::instrument;
use super::module::Module;
use crate::{Outcome, bench, paths, shell, tools};
use std::collections::BTreeSet;
use std::path::Path;

/// The stretches that ran until the first view came to rest, whoever looks at it.
///
/// # Errors
/// No browser, no Node.js; a page that does not come to rest.
pub fn record(site: &Path, wasm: &Path, module: &Module<'_>) -> Outcome<BTreeSet<u32>> {
    let browser = tools::browser::chromium::ensure()?;
    let folder = paths::target().join("split");
    let copy = folder.join("site");
    copy_folder(site, &copy)
        .map_err(|error| format!("{} cannot be written: {error}", paths::short(&copy)))?;
    let inside = wasm.strip_prefix(site).unwrap_or(wasm);
    super::write(&copy.join(inside), &instrument::copy(module)?)?;
    let port = bench::server::serve(folder.clone(), copy)?;
    let out = folder.join("ran.txt");
    let root = paths::root();
    shell::run(
        shell::command("node")
            .arg(root.join("xtask/src/split/record.mjs"))
            .args(["--base", &format!("http://127.0.0.1:{port}/ours/shipped/")])
            .args(["--memory", instrument::RAN])
            .arg("--chrome")
            .arg(&browser.chrome)
            .arg("--webdriver")
            .arg(root.join("webdriver.json"))
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
