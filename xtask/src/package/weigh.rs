//! What an artefact weighs, and how much of it a first view asks for.

use super::{files, packed, worker};
use crate::{Outcome, paths, split};
use flate2::{Compression, write::GzEncoder};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Prints the files of the site, and what a first view asks for.
pub fn site(folder: &Path) -> Outcome {
    let page = files::text(&folder.join("index.html"))?;
    println!("\n{:>11} {:>11}  {}", "bytes", "gzip", paths::short(folder));
    let (mut raw_total, mut gzip_total) = (0, 0);
    let (mut first, mut later) = (0, 0);
    for file in unpacked(folder)? {
        let bytes = files::read(&file)?;
        let gzip = gzipped(&bytes).len();
        let name = files::inside(folder, &file);
        println!("{:>11} {gzip:>11}  {name}", bytes.len());
        if name.ends_with(split::LATER) {
            later += gzip;
        } else if is_first(&name, &page) {
            first += gzip;
        }
        raw_total += bytes.len();
        gzip_total += gzip;
    }
    println!("{raw_total:>11} {gzip_total:>11}  in all");
    println!("{first:>23}  code, styles and markup of the first view");
    println!("{later:>23}  code that comes after it\n");
    Ok(())
}

/// The files of a folder without those that are there once more, packed.
fn unpacked(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut files = files::all(folder)?;
    files.retain(|file| !packed::is_packed(&file.to_string_lossy()));
    Ok(files)
}

/// Whether a first view asks for it as code: the page, and the scripts, styles and programs that it names. The worker is named
/// there, too, but asked for when the first view is at rest.
fn is_first(name: &str, page: &str) -> bool {
    let is_code = ["css", "js", "wasm"]
        .into_iter()
        .any(|ending| Path::new(name).extension().is_some_and(|own| own == ending));
    name == "index.html"
        || is_code
            && name != worker::NAME
            && ["\"", "\"./"]
                .into_iter()
                .any(|open| page.contains(&format!("{open}{name}\"")))
}

/// Prints what other artefacts weigh, each as a whole.
pub fn rest(artefacts: &[PathBuf]) -> Outcome {
    for path in artefacts {
        let (mut raw, mut gzip) = (0, 0);
        let files = match path.is_dir() {
            true => unpacked(path)?,
            false => vec![path.clone()],
        };
        for file in files {
            let bytes = files::read(&file)?;
            raw += bytes.len();
            gzip += gzipped(&bytes).len();
        }
        println!("{raw:>11} {gzip:>11}  {}", paths::short(path));
    }
    Ok(())
}

/// Bytes as a server packs them.
pub fn gzipped(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // Writing into memory does not fail.
    encoder.write_all(bytes).ok();
    encoder.finish().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::is_first;

    #[test]
    fn what_the_page_names_is_of_the_first_view() {
        let page = "<link href=\"./a.css\"><script src=\"./boot-1.js\" data-worker=\"sw.js\" data-wasm=\"p_bg.wasm\">";
        for name in ["index.html", "a.css", "boot-1.js", "p_bg.wasm"] {
            assert!(is_first(name, page), "{name}");
        }
        for name in ["sw.js", "embed/index.html", "p_later.wasm", "t.js"] {
            assert!(!is_first(name, page), "{name}");
        }
    }
}
