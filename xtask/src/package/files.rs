//! Files and folders, with errors that name them.

use crate::{Outcome, paths};
use std::path::{Path, PathBuf};

/// Every file in a folder and in those inside it, in order.
pub fn all(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut files = Vec::new();
    collect(folder, &mut files)
        .map_err(|error| format!("{} cannot be read: {error}", paths::short(folder)))?;
    files.sort();
    Ok(files)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in folder.read_dir()? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// The path of a file inside a folder, as it is in an address.
pub fn inside(folder: &Path, file: &Path) -> String {
    let path = file.strip_prefix(folder).unwrap_or(file);
    path.to_string_lossy().replace('\\', "/")
}

pub fn read(file: &Path) -> Outcome<Vec<u8>> {
    std::fs::read(file).map_err(|error| format!("{} cannot be read: {error}", paths::short(file)))
}

pub fn text(file: &Path) -> Outcome<String> {
    String::from_utf8(read(file)?).map_err(|_| format!("{} is no text", paths::short(file)))
}

/// Writes a file, and the folder that it is in.
pub fn write(file: &Path, bytes: impl AsRef<[u8]>) -> Outcome {
    let written = file
        .parent()
        .map_or(Ok(()), std::fs::create_dir_all)
        .and_then(|()| std::fs::write(file, bytes));
    written.map_err(|error| format!("{} cannot be written: {error}", paths::short(file)))
}

/// Copies a file to another place.
pub fn copy(from: &Path, to: &Path) -> Outcome {
    write(to, read(from)?)
}

/// Makes a folder a copy of another one: what was in it before is gone.
pub fn mirror(from: &Path, to: &Path) -> Outcome {
    clear(to)?;
    lay(from, to)
}

/// Copies what is in a folder into another one.
pub fn lay(from: &Path, to: &Path) -> Outcome {
    for file in all(from)? {
        copy(&file, &to.join(file.strip_prefix(from).unwrap_or(&file)))?;
    }
    Ok(())
}

/// Empties a folder.
pub fn clear(folder: &Path) -> Outcome {
    let cleared = match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => std::fs::create_dir_all(folder),
    };
    cleared.map_err(|error| format!("{} cannot be emptied: {error}", paths::short(folder)))
}

/// The one file right in a folder whose name ends like this.
pub fn only(folder: &Path, ending: &str) -> Outcome<PathBuf> {
    let files = all(folder)?;
    let mut fitting = files
        .into_iter()
        .filter(|file| file.parent() == Some(folder) && file.to_string_lossy().ends_with(ending));
    match (fitting.next(), fitting.next()) {
        (Some(file), None) => Ok(file),
        _ => Err(format!(
            "{} has not one file that ends in `{ending}`",
            paths::short(folder)
        )),
    }
}
