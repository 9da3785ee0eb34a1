//! The build that every artefact is made of, and what is in it.

use super::files;
use crate::{Outcome, paths, shell, split, tools};
use std::path::{Path, PathBuf};

/// Compiles the program, and divides it.
pub fn build() -> Outcome {
    tools::wasm32::ensure()?;
    let bindgen = tools::wasm_bindgen::ensure()?;
    let wasm_opt = tools::wasm_opt::ensure()?;
    shell::run(
        tools::trunk::command(&[&bindgen, &wasm_opt.program])?
            .env("TRUNK_TOOLS_WASM_OPT", &wasm_opt.version)
            .args(["build", "--release", "--dist"])
            .arg(whole()),
    )?;
    files::mirror(&whole(), &divided())?;
    // Only the download is larger without it.
    if let Err(error) = split::divide(&divided()) {
        println!("\nThe program stays in one part: {error}\n");
        return Ok(());
    }
    split::compare(&divided())
}

/// Where the program is as it was compiled, in one part.
fn whole() -> PathBuf {
    paths::target().join("package/whole")
}

/// Where it is as most readers get it.
fn divided() -> PathBuf {
    paths::target().join("package/divided")
}

/// What was built.
pub struct Built {
    /// The page, with everything that is on it but the program.
    pub page: PathBuf,
    /// The name of the page's script for the program, as it is in the page.
    pub named: String,
    /// The program of most readers.
    pub program: Program,
}

/// A program: its JavaScript in one file, and its wasm.
pub struct Program {
    /// The name of all its files, up to their endings; it changes with what is in them.
    pub name: String,
    /// The folder that they are in.
    folder: PathBuf,
}

impl Built {
    /// The last build.
    ///
    /// # Errors
    /// There is none.
    pub fn find() -> Outcome<Self> {
        let page = divided();
        let wasm = files::only(&page, "_bg.wasm").map_err(|error| {
            format!("{error}: `cargo xtask package` without `--keep` builds what is missing")
        })?;
        let named = stem(&wasm, "_bg.wasm")?;
        let program = Program::bundle(&page, &named)?;
        Ok(Self {
            page,
            named,
            program,
        })
    }
}

impl Program {
    /// The JavaScript in one file instead of three, shorter, and all names made anew: they follow from everything that is
    /// in the files, so that old and new never mix.
    fn bundle(from: &Path, named: &str) -> Outcome<Self> {
        let folder = paths::target().join("package/program");
        files::clear(&folder)?;
        let script = folder.join("program.js");
        tools::esbuild::bundle(&from.join(format!("{named}.js")), &script)?;
        let javascript = files::text(&script)?;
        let mut parts = Vec::new();
        for ending in ["_bg.wasm", split::LATER] {
            let file = from.join(format!("{named}{ending}"));
            if file.is_file() {
                parts.push((ending, files::read(&file)?));
            }
        }
        let mut all = vec![javascript.as_bytes()];
        all.extend(parts.iter().map(|(_, bytes)| bytes.as_slice()));
        let program = named.rsplit_once('-').map_or(named, |(program, _)| program);
        let name = format!("{program}-{}", split::name(&all));
        files::write(
            &folder.join(format!("{name}.js")),
            javascript.replace(named, &name),
        )?;
        for (ending, bytes) in parts {
            files::write(&folder.join(format!("{name}{ending}")), bytes)?;
        }
        std::fs::remove_file(&script).ok();
        Ok(Self { name, folder })
    }

    /// The name of its JavaScript.
    pub fn script(&self) -> String {
        format!("{}.js", self.name)
    }

    /// The name of its wasm, or of the first part of it.
    pub fn wasm(&self) -> String {
        format!("{}_bg.wasm", self.name)
    }

    /// Copies its files into an artefact.
    pub fn copy(&self, to: &Path) -> Outcome {
        for file in files::all(&self.folder)? {
            files::copy(&file, &to.join(file.file_name().unwrap_or_default()))?;
        }
        Ok(())
    }
}

/// The name of a file without its ending.
fn stem(file: &Path, ending: &str) -> Outcome<String> {
    file.file_name()
        .and_then(|name| name.to_str())
        .and_then(|name| name.strip_suffix(ending))
        .map(str::to_owned)
        .ok_or_else(|| format!("{} does not end in `{ending}`", paths::short(file)))
}
