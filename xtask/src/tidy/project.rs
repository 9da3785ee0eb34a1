//! What the rules read.

use super::source::Source;
use crate::{Outcome, paths};
use std::path::Path;

/// The project as text.
#[derive(Default)]
pub struct Project {
    /// Every Rust file of the crate and its tests.
    pub sources: Vec<Source>,
    /// Every `locales/LANGUAGE/*.ftl`.
    pub locales: Vec<Text>,
    /// Every Cargo.toml of the workspace.
    pub manifests: Vec<Text>,
    /// Cargo.lock.
    pub lock: String,
}

/// A file that is not Rust.
pub struct Text {
    pub path: String,
    pub text: String,
}

impl Project {
    /// Reads it from the disk.
    pub fn read() -> Outcome<Self> {
        let root = paths::root();
        let mut sources = Vec::new();
        for folder in ["src", "tests", "benches"] {
            for file in files(&root.join(folder), "rs")? {
                sources.push(Source::new(&file.path, &file.text)?);
            }
        }
        let mut manifests = vec![text(&root.join("Cargo.toml"))?];
        manifests.push(text(&root.join("xtask/Cargo.toml"))?);
        Ok(Self {
            sources,
            locales: files(&root.join("locales"), "ftl")?,
            manifests,
            lock: text(&root.join("Cargo.lock"))?.text,
        })
    }

    /// A project of one file, for the tests of the rules.
    #[cfg(test)]
    pub fn of(path: &str, text: &str) -> Self {
        Self {
            sources: vec![Source::new(path, text).unwrap()],
            ..Self::default()
        }
    }
}

fn files(folder: &Path, kind: &str) -> Outcome<Vec<Text>> {
    let mut found = Vec::new();
    let Ok(entries) = folder.read_dir() else {
        // No such folder yet: nothing in it breaks a rule.
        return Ok(found);
    };
    let mut entries: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    entries.sort();
    for entry in entries {
        if entry.ends_with("node_modules") {
            // What npm put there is not ours to tidy.
        } else if entry.is_dir() {
            found.extend(files(&entry, kind)?);
        } else if entry.extension().is_some_and(|ending| ending == kind) {
            found.push(text(&entry)?);
        }
    }
    Ok(found)
}

fn text(file: &Path) -> Outcome<Text> {
    let path = paths::short(file).replace('\\', "/");
    let text =
        std::fs::read_to_string(file).map_err(|error| format!("{path} cannot be read: {error}"))?;
    Ok(Text { path, text })
}
