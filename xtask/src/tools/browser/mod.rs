//! The browsers of the tests that need a real one, and the programs that drive them.

pub mod chromium;
pub mod firefox;
pub mod webkit;

use super::apt;
use crate::Outcome;
use std::path::PathBuf;

/// A browser that not every system has.
pub enum Found<T> {
    Here(T),
    /// It cannot be installed here, for this reason.
    Not(String),
}

/// A file that an environment variable names.
fn named(variable: &str) -> Outcome<Option<PathBuf>> {
    match std::env::var_os(variable).map(PathBuf::from) {
        Some(file) if file.is_file() => Ok(Some(file)),
        Some(file) => Err(format!(
            "{variable} names {}, where there is no file",
            file.display()
        )),
        None => Ok(None),
    }
}

/// A program of this name, whatever it says about itself.
fn on_path(name: &str) -> Option<PathBuf> {
    let search = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&search)
        .map(|folder| folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
        .find(|file| file.is_file())
}

/// What is said of a browser that is not here. A machine that checks for everybody has to have it.
fn missing<T>(what: &str, reason: &str, mend: &str) -> Outcome<Found<T>> {
    let message = format!("{what} is not here, and {reason}. {mend}");
    if std::env::var_os("CI").is_some() {
        return Err(message);
    }
    Ok(Found::Not(message))
}
