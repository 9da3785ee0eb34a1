//! What an artefact weighs, and how much of it a first view asks for.

use super::{files, packed, worker};
use crate::{Outcome, paths, split};
use flate2::{Compression, write::GzEncoder};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Prints the files of the site, and what a first view asks for: as they are, packed by a host with gzip at its best, and
/// as they are packed beside themselves.
pub fn site(folder: &Path) -> Outcome {
    let page = files::text(&folder.join("index.html"))?;
    let title = paths::short(folder);
    println!("\n{:>11} {:>11} {:>11}  {title}", "bytes", "gzip", ".gz");
    let (mut total, mut first, mut later) = ([0; 3], [0; 3], [0; 3]);
    for file in unpacked(folder)? {
        let bytes = files::read(&file)?;
        let gzip = gzipped(&bytes).len();
        let packed = packed::gzip_of(&file).map_or(gzip, |packed| packed.len());
        let (own, name) = ([bytes.len(), gzip, packed], files::inside(folder, &file));
        line(own, &name);
        if name.ends_with(split::LATER) {
            add(&mut later, own);
        } else if is_first(&name, &page) {
            add(&mut first, own);
        }
        add(&mut total, own);
    }
    line(total, "in all");
    line(first, "code, styles and markup of the first view");
    line(later, "code that comes after it\n");
    Ok(())
}

fn line([bytes, gzip, packed]: [usize; 3], what: &str) {
    println!("{bytes:>11} {gzip:>11} {packed:>11}  {what}");
}

fn add(sum: &mut [usize; 3], more: [usize; 3]) {
    for (sum, more) in sum.iter_mut().zip(more) {
        *sum += more;
    }
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
