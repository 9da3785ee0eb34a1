//! `cargo xtask package`: `dist/site`, ready for any folder of any static host.

use crate::{Outcome, arguments::Arguments, paths, shell, split, tools};
use flate2::{Compression, write::GzEncoder};
use std::io::Write;
use std::path::{Path, PathBuf};

/// `cargo xtask package`
pub fn run(arguments: Arguments) -> Outcome {
    arguments.end()?;
    build()
}

/// Where the packaged site is.
pub fn site() -> PathBuf {
    paths::root().join("dist/site")
}

/// Builds it and prints what it weighs.
pub fn build() -> Outcome {
    tools::wasm32::ensure()?;
    let bindgen = tools::wasm_bindgen::ensure()?;
    let wasm_opt = tools::wasm_opt::ensure()?;
    shell::run(
        tools::trunk::command(&[&bindgen, &wasm_opt.program])?
            .env("TRUNK_TOOLS_WASM_OPT", &wasm_opt.version)
            .args(["build", "--release", "--dist"])
            .arg(site()),
    )?;
    // Only the download is larger without it.
    if let Err(error) = split::divide(&site()) {
        println!("\nThe program stays in one part: {error}\n");
    }
    let mut files = Vec::new();
    collect(&site(), &mut files)
        .map_err(|error| format!("{} cannot be read: {error}", paths::short(&site())))?;
    for script in files
        .iter()
        .filter(|file| file.extension().is_some_and(|ending| ending == "js"))
    {
        tools::esbuild::shorten(script)?;
    }
    weigh(&site())
}

fn weigh(folder: &Path) -> Outcome {
    let mut files = Vec::new();
    collect(folder, &mut files)
        .map_err(|error| format!("{} cannot be read: {error}", paths::short(folder)))?;
    files.sort();
    println!("\n{:>11} {:>11}  {}", "bytes", "gzip", paths::short(folder));
    let (mut raw_total, mut gzip_total) = (0, 0);
    let (mut first, mut later) = (0, 0);
    for file in files {
        let bytes = std::fs::read(&file)
            .map_err(|error| format!("{} cannot be read: {error}", paths::short(&file)))?;
        let gzip = gzipped(&bytes);
        let name = file.strip_prefix(folder).unwrap_or(&file);
        println!("{:>11} {gzip:>11}  {}", bytes.len(), name.display());
        let is_code = (name.extension()).is_some_and(|ending| {
            ["html", "css", "js", "wasm"]
                .iter()
                .any(|code| ending == *code)
        });
        if name.to_string_lossy().ends_with(split::LATER) {
            later += gzip;
        } else if is_code {
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

fn gzipped(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // Writing into memory does not fail.
    encoder.write_all(bytes).ok();
    encoder.finish().map_or(0, |packed| packed.len())
}
