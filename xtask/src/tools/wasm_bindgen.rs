//! The bridge between wasm and JavaScript. Tool and library must be of the very same version.

use super::{Install, cargo_install, find, says};
use crate::{Outcome, lock};
use std::path::PathBuf;

/// `wasm-bindgen`, which writes the JavaScript beside the wasm.
pub fn ensure() -> Outcome<PathBuf> {
    program("wasm-bindgen")
}

/// `wasm-bindgen-test-runner`, which runs tests in a browser.
pub fn ensure_runner() -> Outcome<PathBuf> {
    program("wasm-bindgen-test-runner")
}

fn program(name: &str) -> Outcome<PathBuf> {
    let version = lock::version_of("wasm-bindgen")?;
    let present = || find(name, |said| says(said, &version));
    if let Some(program) = present() {
        return Ok(program);
    }
    cargo_install(&Install {
        package: "wasm-bindgen-cli",
        version: &version,
        // Not `--locked`: the lock file that some versions ship does not resolve.
        words: &[],
        // Without any optimisation it would take longer at each build than this saves.
        profile: &[("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")],
        why: "Cargo.lock has the library in this version, and the tool must match it exactly",
        takes: "about three minutes on two cores",
    })?;
    present()
        .ok_or_else(|| format!("wasm-bindgen-cli {version} was installed, but brought no `{name}`"))
}
