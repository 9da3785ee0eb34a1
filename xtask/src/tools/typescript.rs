//! TypeScript, which checks what the package tells other pages of the element.

use super::{find, npm_install, says};
use crate::{Outcome, paths, shell};
use std::path::PathBuf;

const VERSION: &str = "5.9.3";

fn ensure() -> Outcome<PathBuf> {
    let present = || find("tsc", |said| says(said, VERSION));
    if let Some(found) = present() {
        return Ok(found);
    }
    npm_install(
        &format!("typescript@{VERSION}"),
        "it checks the declarations of the element",
    )?;
    present().ok_or_else(|| {
        format!("TypeScript {VERSION} was installed, but does not answer to `--version`")
    })
}

/// The declarations, and a page that uses all of them.
///
/// # Errors
/// No TypeScript; declarations that are wrong, or let something pass that is.
pub fn check() -> Outcome {
    shell::run(
        shell::command(&ensure()?)
            .arg("--project")
            .arg(paths::root().join("tests/fixtures/typescript")),
    )
}
