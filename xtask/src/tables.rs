//! `data/snapshot.json` from `data/tables`.

use crate::{Outcome, arguments::Arguments, paths, shell};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// `cargo xtask tables [--if-newer]`
pub fn run(mut arguments: Arguments) -> Outcome {
    let if_newer = arguments.flag("--if-newer");
    arguments.end()?;
    let snapshot = snapshot();
    if if_newer && !newer(&paths::root().join("data/tables"), &snapshot) {
        return Ok(());
    }
    // Trunk says to its hooks what it builds for. Whoever edits a table keeps the page meanwhile;
    // what is published must not be older than its tables.
    if std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "debug") {
        build_or_keep()
    } else {
        build(&snapshot)
    }
}

/// Builds the snapshot; where the tables have a fault, says so and goes on with the one there is.
pub fn build_or_keep() -> Outcome {
    let snapshot = snapshot();
    match build(&snapshot) {
        Err(error) if snapshot.is_file() => {
            println!(
                "\n{error}\n\nThe tables have a fault (above). The page shows the data as they were \
                 before it; save a mended table and they are built again.\n"
            );
            Ok(())
        }
        outcome => outcome,
    }
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

fn snapshot() -> PathBuf {
    paths::root().join("data/snapshot.json")
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
