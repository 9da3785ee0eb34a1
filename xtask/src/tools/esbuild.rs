//! esbuild, which makes the scripts of the page about a fifth smaller.

use super::{find, npm_install};
use crate::{Outcome, shell};
use std::path::{Path, PathBuf};

/// The version that the benchmarks take, too.
const VERSION: &str = "0.28.2";

/// Makes sure that it is there.
pub fn ensure() -> Outcome<PathBuf> {
    let present = || find("esbuild", |said| said.trim() == VERSION);
    if let Some(found) = present() {
        return Ok(found);
    }
    npm_install(
        &format!("esbuild@{VERSION}"),
        "it shrinks the scripts of the page",
    )?;
    present().ok_or_else(|| {
        format!("esbuild {VERSION} was installed, but does not answer to `--version`")
    })
}

/// A module, shorter: names within it, space, comments. What it exports keeps its name.
///
/// # Errors
/// No esbuild; a file that is no JavaScript.
pub fn shorten(file: &Path) -> Outcome {
    run(file, file, &["--format=esm", "--allow-overwrite"])
}

/// A module and those that it imports in one file, shorter. What it exports keeps its name.
///
/// # Errors
/// No esbuild; a file that is no JavaScript; an import that is not there.
pub fn bundle(file: &Path, out: &Path) -> Outcome {
    run(file, out, &["--format=esm", "--bundle"])
}

/// The same as a script that is no module. What asks where the script is gets the address of the page.
///
/// # Errors
/// As [`bundle`].
pub fn classic(file: &Path, out: &Path) -> Outcome {
    let place = "--define:import.meta.url=document.baseURI";
    run(file, out, &["--format=iife", "--bundle", place])
}

fn run(file: &Path, out: &Path, how: &[&str]) -> Outcome {
    let esbuild = ensure()?;
    shell::run(
        shell::command(&esbuild)
            .arg(file)
            .args(["--minify", "--target=es2022", "--log-level=warning"])
            .args(how)
            .arg(format!("--outfile={}", out.display())),
    )
}
