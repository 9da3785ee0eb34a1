//! Where things are.

use std::path::{Path, PathBuf};

/// The top of the project.
pub fn root() -> PathBuf {
    // Cargo tells where the package is now; the compiled-in answer may be older than a moved folder.
    let package = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    package
        .parent()
        .map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// Cargo's target folder.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Tools that the project installed for itself: ignored by git, gone with the folder.
pub fn tools() -> PathBuf {
    root().join(".tools")
}

/// The documents that quotes are checked against, for those who have them beside the project.
pub fn sources() -> PathBuf {
    std::env::var_os("EXPLORER_SOURCES")
        .map_or_else(|| root().join("../shared/sources"), PathBuf::from)
}

/// The facts that `data/coverage.csv` accounts for, likewise.
pub fn facts() -> PathBuf {
    std::env::var_os("EXPLORER_FACTS")
        .map_or_else(|| root().join("../shared/ecosystem"), PathBuf::from)
}

/// A path as the reader would type it from the top of the project.
pub fn short(path: &Path) -> String {
    path.strip_prefix(root())
        .unwrap_or(path)
        .display()
        .to_string()
}
