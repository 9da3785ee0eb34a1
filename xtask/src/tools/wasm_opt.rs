//! wasm-opt of Binaryen, which makes the wasm about a fifth smaller.

use super::{find, npm_install, version};
use crate::Outcome;
use std::path::PathBuf;

/// The npm package is used where the system has no `wasm-opt`.
const PACKAGE: &str = "binaryen@132.0.0";

/// Older ones do not know what the compiler writes today.
const OLDEST: u32 = 119;

/// A `wasm-opt`, and its version as Trunk wants to be told.
pub struct WasmOpt {
    pub program: PathBuf,
    pub version: String,
}

/// Makes sure that it is there.
pub fn ensure() -> Outcome<WasmOpt> {
    if let Some(found) = present() {
        return Ok(found);
    }
    npm_install(PACKAGE, "its wasm-opt shrinks the download").map_err(|error| {
        format!(
            "{error}\nwasm-opt {OLDEST} or newer is needed: install Node.js (with npm), or Binaryen itself \
             (macOS: `brew install binaryen`, Arch and Fedora: package `binaryen`)."
        )
    })?;
    present().ok_or_else(|| {
        format!("{PACKAGE} was installed, but its wasm-opt does not answer to `--version`")
    })
}

fn present() -> Option<WasmOpt> {
    let program = find("wasm-opt", |said| {
        number(said).is_some_and(|number| number >= OLDEST)
    })?;
    let number = number(&version(&program)?)?;
    Some(WasmOpt {
        program,
        version: format!("version_{number}"),
    })
}

/// `wasm-opt version 132 (version_132)` → 132
fn number(said: &str) -> Option<u32> {
    let rest = said.split("version").nth(1)?;
    let digits: String = rest
        .trim_start()
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn reads_the_number() {
        assert_eq!(number("wasm-opt version 132 (version_132)\n"), Some(132));
        assert_eq!(number("wasm-opt version 116\n"), Some(116));
        assert_eq!(number("no such thing"), None);
    }
}
