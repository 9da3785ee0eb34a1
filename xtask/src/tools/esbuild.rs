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
    let esbuild = ensure()?;
    shell::run(
        shell::command(&esbuild)
            .arg(file)
            .args([
                "--minify",
                "--format=esm",
                "--target=es2022",
                "--log-level=warning",
            ])
            .arg("--allow-overwrite")
            .arg(format!("--outfile={}", file.display())),
    )
}

/// A module and those that it imports in one file, shorter. What it exports keeps its name.
///
/// # Errors
/// No esbuild; a file that is no JavaScript; an import that is not there.
pub fn bundle(file: &Path, out: &Path) -> Outcome {
    let esbuild = ensure()?;
    shell::run(
        shell::command(&esbuild)
            .arg(file)
            .args([
                "--bundle",
                "--minify",
                "--format=esm",
                "--target=es2022",
                "--log-level=warning",
            ])
            .arg(format!("--outfile={}", out.display())),
    )
}
