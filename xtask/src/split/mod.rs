//! The program in two parts: what a first view runs, and what comes after the first picture.
//!
//! The app is written and compiled as one program. After that the functions that a recorded first view did not call
//! are taken out of it into a second module, which shares memory and tables with the first. Where the first part
//! calls one of them, it looks whether the second is there and has it loaded if not.

mod allocator;
mod cut;
mod division;
mod first;
mod flow;
mod glue;
mod instrument;
mod memory;
mod module;
mod names;
mod outline;
mod parts;
mod piece;
mod profile;
mod renumber;
mod second;
mod segments;
mod symbols;
#[cfg(test)]
mod tests;

use crate::{Outcome, paths};
use division::Division;
pub use glue::name;
use memory::Memory;
use module::Module;
pub use profile::compare;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use symbols::Symbols;

/// The end of the name of the second part's file.
pub const LATER: &str = "_later.wasm";

/// Divides the program of a packaged site.
///
/// # Errors
/// No browser to record a first view in; a program of another form than Rust's toolchain writes today. The site is as it
/// was then.
pub fn divide(site: &Path) -> Outcome {
    let wasm = only(site, "_bg.wasm")?;
    let bytes = read(&wasm)?;
    let ran = profile::record(site, &wasm, &Module::read(&bytes)?)?;
    let Parts {
        first,
        second,
        imports,
        said,
    } = parts_of(&bytes, &ran, &Symbols::read(&map()?))?;
    println!("The program in two parts: {said} come after the first picture.");

    let stem = wasm
        .file_name()
        .and_then(|name| name.to_str())
        .and_then(|name| name.strip_suffix("_bg.wasm"))
        .unwrap_or_default();
    let (program, old) = stem
        .rsplit_once('-')
        .ok_or_else(|| format!("`{stem}` has no hash"))?;
    let script = site.join(format!("{stem}.js"));
    let javascript = text(&script)?;
    let later = text(&paths::root().join("embed/later.js"))?;
    let new = name(&[&first, &second, javascript.as_bytes(), later.as_bytes()]);
    let named = |ending: &str| format!("{program}-{new}{ending}");
    let javascript = glue::wire(&javascript, &imports, &later, &named(LATER))?;
    let index = site.join("index.html");
    let page = text(&index)?.replace(&format!("{program}-{old}"), &format!("{program}-{new}"));

    write(&site.join(named(LATER)), &second)?;
    write(&site.join(named("_bg.wasm")), &first)?;
    write(&site.join(named(".js")), javascript.as_bytes())?;
    write(&index, page.as_bytes())?;
    for file in [wasm, script] {
        std::fs::remove_file(&file)
            .map_err(|error| format!("{} cannot be removed: {error}", paths::short(&file)))?;
    }
    Ok(())
}

/// A program in two parts.
struct Parts {
    first: Vec<u8>,
    second: Vec<u8>,
    /// What the program imports from JavaScript: the name that it had, and the one that it has in both parts.
    imports: Vec<(String, String)>,
    /// What is in the second part, in words.
    said: String,
}

/// Divides a program by what ran of it. Data that only the second part knows of come with it.
fn parts_of(bytes: &[u8], ran: &BTreeSet<u32>, symbols: &Symbols) -> Outcome<Parts> {
    let undivided = Module::read(bytes)?;
    let ran = &allocator::with_all_of_it(&undivided, ran)?;
    let early = (undivided.defined().zip(segments::firsts(&undivided)?))
        .filter(|(_, first)| ran.contains(first))
        .map(|(function, _)| function)
        .collect();
    let outlined = outline::outline(bytes, &undivided, ran)?;
    let module = Module::read(&outlined)?;
    if (module.imports.iter()).any(|import| import.module != names::from(&module)) {
        return Err(module::unknown("an import from a second place"));
    }
    let division = Division::new(&module, &early)?;
    let memory = Memory::divided(&module, &division, symbols)?;
    Ok(Parts {
        first: first::write(&module, &division, &memory)?,
        second: second::write(&module, &division, &memory)?,
        imports: (module.imports.iter().zip(0..))
            .map(|(import, number)| (import.name.to_owned(), names::imported(number)))
            .collect(),
        said: format!(
            "{} of {} functions, pieces included, and {} bytes of data",
            division.count(),
            module.defined().len(),
            memory.count(),
        ),
    })
}

/// What the linker said of the last build: where in memory it put what.
fn map() -> Outcome<String> {
    let builds = paths::target().join("wasm32-unknown-unknown/release/build");
    let newest = (builds.read_dir().into_iter().flatten().flatten())
        .map(|build| build.path().join("out/memory.map"))
        .filter_map(|map| Some((map.metadata().ok()?.modified().ok()?, map)))
        .max()
        .ok_or("the linker left no map of the memory; `touch build.rs` and build again")?;
    text(&newest.1)
}

fn read(file: &Path) -> Outcome<Vec<u8>> {
    std::fs::read(file).map_err(|error| format!("{} cannot be read: {error}", paths::short(file)))
}

fn text(file: &Path) -> Outcome<String> {
    String::from_utf8(read(file)?).map_err(|_| format!("{} is no text", paths::short(file)))
}

fn write(file: &Path, bytes: &[u8]) -> Outcome {
    std::fs::write(file, bytes)
        .map_err(|error| format!("{} cannot be written: {error}", paths::short(file)))
}

/// The one file of a folder whose name ends like this.
fn only(folder: &Path, ending: &str) -> Outcome<PathBuf> {
    let entries = folder
        .read_dir()
        .map_err(|error| format!("{} cannot be read: {error}", paths::short(folder)))?;
    let mut fitting = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(ending));
    match (fitting.next(), fitting.next()) {
        (Some(path), None) => Ok(path),
        _ => Err(format!(
            "{} has not one file that ends in `{ending}`",
            paths::short(folder)
        )),
    }
}
