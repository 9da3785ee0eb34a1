//! The module that loads the program on the pages of others: `embed/boot.js` with the names of the files inside, because
//! there is no script of ours on their page that could say them.

use super::{build::Program, files};
use crate::{Outcome, paths, tools};
use std::path::Path;

/// The name of the module, which others write into their pages: it stays as it is.
pub const NAME: &str = "ecosystem-explorer.js";

/// The line of `embed/boot.js` that is replaced.
const LINE: &str = "const INSIDE = null;";

/// Writes it beside the files of the program.
pub fn write(program: &Program, folder: &Path) -> Outcome {
    let names = format!(
        "{{ js: \"{}\", wasm: \"{}\" }}",
        program.script(),
        program.wasm()
    );
    let entry = with(&format!("const INSIDE = {names};"))?;
    let file = folder.join(NAME);
    files::write(&file, entry)?;
    tools::esbuild::shorten(&file)
}

/// The loader with another line in place of the one that says where the program is.
pub fn with(line: &str) -> Outcome<String> {
    let boot = files::text(&paths::root().join("embed/boot.js"))?;
    if boot.matches(LINE).count() != 1 {
        return Err(format!("embed/boot.js has not one line `{LINE}`"));
    }
    Ok(boot.replace(LINE, line))
}

#[cfg(test)]
mod tests {
    use super::with;

    #[test]
    fn the_loader_takes_the_names() {
        let entry = with("const INSIDE = { js: \"x-1.js\" };").unwrap();
        assert!(entry.contains("\nconst INSIDE = { js: \"x-1.js\" };\n"));
    }
}
