//! The tools that the commands need: what is there is used, what is missing is installed.

mod apt;
pub mod browser;
pub mod esbuild;
pub mod php;
pub mod trunk;
pub mod typescript;
pub mod wasm32;
pub mod wasm_bindgen;
pub mod wasm_opt;
pub mod wordpress;

use crate::{Outcome, paths, shell};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The first program of this name that `fits` what it says about its version:
/// among the project's own tools, then on the search path.
fn find(name: &str, fits: impl Fn(&str) -> bool) -> Option<PathBuf> {
    let own = [
        paths::tools().join("bin"),
        paths::tools().join("npm/node_modules/.bin"),
    ];
    let search = std::env::var_os("PATH").unwrap_or_default();
    own.into_iter()
        .chain(std::env::split_paths(&search))
        .map(|folder| folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
        .filter(|file| file.is_file())
        .find(|file| version(file).is_some_and(|said| fits(&said)))
}

/// What a program answers to `--version`.
pub fn version(program: &Path) -> Option<String> {
    shell::output(Command::new(program).arg("--version")).ok()
}

/// Whether one of the words is this version.
fn says(answer: &str, version: &str) -> bool {
    answer.split_whitespace().any(|word| word == version)
}

/// A Rust program to be installed.
struct Install<'a> {
    package: &'a str,
    version: &'a str,
    /// More words for `cargo install`.
    words: &'a [&'a str],
    /// How it is compiled.
    profile: &'a [(&'a str, &'a str)],
    why: &'a str,
    takes: &'a str,
}

/// Installs a Rust program into the project's own tools.
fn cargo_install(install: &Install<'_>) -> Outcome {
    let Install {
        package,
        version,
        words,
        profile,
        why,
        takes,
    } = install;
    println!("Installing {package} {version} into .tools: {why}. Takes {takes}, once.");
    shell::run(
        shell::cargo()
            .args(["install", "--root"])
            .arg(paths::tools())
            .args([package, "--version", version])
            .args(*words)
            .envs(profile.iter().copied())
            // A build folder of its own: the project's flags and features do not belong there.
            .env("CARGO_TARGET_DIR", paths::tools().join("build"))
            .env_remove("RUSTFLAGS"),
    )
    .map_err(|error| {
        format!(
            "{package} {version} could not be installed: {error}\n\
             Without a way to crates.io, put a `{package}` of that version on the search path."
        )
    })?;
    std::fs::remove_dir_all(paths::tools().join("build")).ok();
    Ok(())
}

/// Installs a package of npm into the project's own tools, beside those that are there.
fn npm_install(package: &str, why: &str) -> Outcome {
    println!("Installing {package} from npm into .tools: {why}. Takes seconds, once.");
    let folder = paths::tools().join("npm");
    std::fs::create_dir_all(&folder)
        .map_err(|error| format!("{} cannot be made: {error}", folder.display()))?;
    shell::run(
        shell::command("npm")
            .arg("install")
            .arg("--prefix")
            .arg(&folder)
            .args(["--no-audit", "--no-fund", "--no-package-lock", package]),
    )
}

#[cfg(test)]
mod tests {
    use super::says;

    #[test]
    fn a_version_is_a_whole_word() {
        assert!(says("trunk 0.21.14\n", "0.21.14"));
        assert!(!says("trunk 0.21.1", "0.21.14"));
        assert!(!says("wasm-bindgen 10.2.130", "0.2.130"));
    }
}
