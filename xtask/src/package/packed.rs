//! A `.br` and a `.gz` beside each file that becomes smaller, for hosts that send such files and pack nothing themselves.

use super::files;
use crate::Outcome;
use std::collections::BTreeMap;
use std::io::Write;
use std::num::NonZeroU64;
use std::path::{Path, PathBuf};

/// What is not packed by its own format.
const ENDINGS: [&str; 9] = [
    "css",
    "html",
    "js",
    "json",
    "svg",
    "ts",
    "txt",
    "wasm",
    "webmanifest",
];

/// So often Zopfli tries to do better; more times bring a thousandth.
const TIMES: NonZeroU64 = NonZeroU64::MIN.saturating_add(4);

/// Packs the files of several folders; what is in two of them is packed once.
pub fn write(folders: &[PathBuf]) -> Outcome {
    let mut known: BTreeMap<Vec<u8>, [Vec<u8>; 2]> = BTreeMap::new();
    for folder in folders {
        for file in files::all(folder)? {
            if !is_loose(&file) {
                continue;
            }
            let bytes = files::read(&file)?;
            let packed = known
                .entry(bytes)
                .or_insert_with_key(|bytes| [brotli(bytes), gzip(bytes)]);
            let length = files::read(&file)?.len();
            for (bytes, ending) in packed.iter().zip([".br", ".gz"]) {
                if bytes.len() < length {
                    let mut name = file.clone().into_os_string();
                    name.push(ending);
                    files::write(Path::new(&name), bytes)?;
                }
            }
        }
    }
    Ok(())
}

/// Whether packing makes sense.
fn is_loose(file: &Path) -> bool {
    let ending = file.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| ENDINGS.contains(&ending))
}

/// Whether it is one of the files that are written here.
pub fn is_packed(name: &str) -> bool {
    name.ends_with(".br") || name.ends_with(".gz")
}

/// What is packed with gzip beside a file, if it is.
pub fn gzip_of(file: &Path) -> Option<Vec<u8>> {
    let mut name = file.to_owned().into_os_string();
    name.push(".gz");
    std::fs::read(name).ok()
}

fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    // The best quality, and a window of 4 MB, which is larger than any of the files.
    let mut writer = brotli::CompressorWriter::new(&mut out, 1 << 16, 11, 22);
    // Writing into memory does not fail.
    writer.write_all(bytes).ok();
    drop(writer);
    out
}

/// Gzip with the search of Zopfli: a twentieth smaller than the best that packs while somebody waits.
fn gzip(bytes: &[u8]) -> Vec<u8> {
    let options = zopfli::Options {
        iteration_count: TIMES,
        ..zopfli::Options::default()
    };
    let mut out = Vec::new();
    // Writing into memory does not fail.
    zopfli::compress(options, zopfli::Format::Gzip, bytes, &mut out).ok();
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn what_is_packed_comes_out_again() {
        let text = "the same words, ".repeat(100).into_bytes();
        let packed = brotli(&text);
        assert!(packed.len() < 100);
        let mut out = Vec::new();
        brotli::Decompressor::new(packed.as_slice(), 4096)
            .read_to_end(&mut out)
            .unwrap();
        assert_eq!(out, text);
        let packed = gzip(&text);
        let mut out = Vec::new();
        flate2::read::GzDecoder::new(packed.as_slice())
            .read_to_end(&mut out)
            .unwrap();
        assert_eq!(out, text);
    }

    #[test]
    fn pictures_and_faces_are_packed_already() {
        for (name, loose) in [
            ("a.wasm", true),
            ("a.svg", true),
            ("a.png", false),
            ("a.woff2", false),
            ("a.js.br", false),
        ] {
            assert_eq!(is_loose(Path::new(name)), loose, "{name}");
        }
    }
}
