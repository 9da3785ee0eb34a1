//! Rust's standard library for the browser.

use crate::{Outcome, shell};
use std::path::Path;
use std::process::Command;

/// The target that the page is built for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure that the compiler can build for it.
pub fn ensure() -> Outcome {
    if present()? {
        return Ok(());
    }
    println!(
        "Installing the Rust standard library for {TARGET}: the page runs on it. Takes seconds, once."
    );
    shell::run(shell::command("rustup").args(["target", "add", TARGET])).map_err(|error| {
        format!(
            "{error}\nThe compiler has no standard library for {TARGET}. \
             With rustup: `rustup target add {TARGET}`; a compiler of your system has a package for it \
             (Debian: libstd-rust-dev-wasm32, Fedora: rust-std-static-{TARGET})."
        )
    })?;
    if present()? {
        Ok(())
    } else {
        Err(format!(
            "`rustup target add {TARGET}` ended well, but the `rustc` on the search path still has no \
             {TARGET}: is it another than rustup's? `which -a rustc` tells."
        ))
    }
}

fn present() -> Outcome<bool> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let folder =
        shell::output(Command::new(rustc).args(["--print", "target-libdir", "--target", TARGET]))?;
    Ok(Path::new(folder.trim())
        .read_dir()
        .is_ok_and(|mut files| files.next().is_some()))
}
