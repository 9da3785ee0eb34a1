//! `dist/embed`: the element for the pages of others.

use super::{build::Built, entry, files};
use crate::{Outcome, paths};
use std::path::Path;

/// Writes `ecosystem-explorer.js`, the program that it loads, its declarations, and the snapshot.
pub fn write(built: &Built, folder: &Path) -> Outcome {
    files::clear(folder)?;
    built.program.copy(folder)?;
    entry::write(&built.program, folder)?;
    files::copy(
        &built.page.join("data/snapshot.json"),
        &folder.join("data/snapshot.json"),
    )?;
    let types = paths::root().join("embed/ecosystem-explorer.d.ts");
    if types.is_file() {
        files::copy(&types, &folder.join("ecosystem-explorer.d.ts"))?;
    }
    Ok(())
}
