//! `data/snapshot.json` from `data/tables`.

use crate::{Outcome, arguments::Arguments, paths, shell};
use std::path::Path;
use std::time::SystemTime;

/// `cargo xtask tables [--if-newer]`
pub fn run(mut arguments: Arguments) -> Outcome {
    let if_newer = arguments.flag("--if-newer");
    arguments.end()?;
    let snapshot = paths::root().join("data/snapshot.json");
    if if_newer && !newer(&paths::root().join("data/tables"), &snapshot) {
        return Ok(());
    }
    build(&snapshot)
}

/// Builds the snapshot into a file. A faulty table leaves the file as it was.
pub fn build(out: &Path) -> Outcome {
    let fresh = paths::target().join("snapshot.json.new");
    shell::run(
        shell::cargo()
            .args(["run", "--quiet", "--bin", "snapshot", "--"])
            .args(["build", "data/tables", "--out"])
            .arg(&fresh),
    )?;
    let bytes = std::fs::read(&fresh)
        .map_err(|error| format!("`snapshot build` wrote no {}: {error}", fresh.display()))?;
    std::fs::remove_file(&fresh).ok();
    std::fs::write(out, bytes)
        .map_err(|error| format!("{} cannot be written: {error}", paths::short(out)))
}

fn newer(folder: &Path, file: &Path) -> bool {
    let Some(built) = changed(file) else {
        return true;
    };
    let Ok(entries) = std::fs::read_dir(folder) else {
        return false;
    };
    entries
        .flatten()
        .filter_map(|entry| changed(&entry.path()))
        .any(|time| time > built)
}

fn changed(path: &Path) -> Option<SystemTime> {
    path.metadata().ok()?.modified().ok()
}
