//! Trunk, which puts wasm, styles and data together into a page.

use super::{Install, cargo_install, find, says};
use crate::{Outcome, shell};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Newer ones want a newer compiler than `rust-version` in Cargo.toml.
const VERSION: &str = "0.21.14";

/// Makes sure that it is there.
fn ensure() -> Outcome<PathBuf> {
    let present = || find("trunk", |said| says(said, VERSION));
    if let Some(program) = present() {
        return Ok(program);
    }
    cargo_install(&Install {
        package: "trunk",
        version: VERSION,
        // Half the time to build: no downloads of its own (we bring its tools), no optimisation
        // (it copies files; the compiler does the work), nothing for a debugger.
        words: &["--locked", "--no-default-features", "--debug"],
        profile: &[("CARGO_PROFILE_DEV_DEBUG", "0")],
        why: "it puts wasm, styles and data together into a page",
        takes: "about five minutes on two cores",
    })?;
    present()
        .ok_or_else(|| format!("trunk {VERSION} was installed, but does not answer to `--version`"))
}

/// A Trunk command with the tools that it calls by itself first on the search path.
pub fn command(others: &[&Path]) -> Outcome<Command> {
    let program = ensure()?;
    let mut trunk = shell::command(&program);
    trunk
        .env("PATH", shell::search_path(others))
        // Trunk reads only `true` and `false` there, and stops at the usual `1`.
        .env_remove("NO_COLOR")
        // Its errors are sentences; forty frames of its insides bury them.
        .env("RUST_BACKTRACE", "0");
    Ok(trunk)
}
