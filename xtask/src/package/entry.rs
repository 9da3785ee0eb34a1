//! The module that loads the program on the pages of others: `embed/boot.js` with the names of the files inside, because
//! there is no script of ours on their page that could say them.

use super::build::Program;
use crate::{Outcome, paths, tools};
use std::path::Path;

/// The line of `embed/boot.js` that is replaced.
const LINE: &str = "const INSIDE = null;";

/// Writes it beside the files of the program.
pub fn write(program: &Program, folder: &Path) -> Outcome {
    let boot = super::files::text(&paths::root().join("embed/boot.js"))?;
    let entry = with_names(&boot, &program.script(), &program.wasm())?;
    let file = folder.join("ecosystem-explorer.js");
    super::files::write(&file, entry)?;
    tools::esbuild::shorten(&file)
}

fn with_names(boot: &str, script: &str, wasm: &str) -> Outcome<String> {
    if boot.matches(LINE).count() != 1 {
        return Err(format!("embed/boot.js has not one line `{LINE}`"));
    }
    let names = format!("const INSIDE = {{ js: \"{script}\", wasm: \"{wasm}\" }};");
    Ok(boot.replace(LINE, &names))
}

#[cfg(test)]
mod tests {
    use super::with_names;

    #[test]
    fn the_names_are_in_the_module() {
        let boot = "a();\nconst INSIDE = null;\nb();";
        let entry = with_names(boot, "x-1.js", "x-1_bg.wasm").unwrap();
        assert!(entry.contains("const INSIDE = { js: \"x-1.js\", wasm: \"x-1_bg.wasm\" };"));
        assert!(with_names("a();", "", "").is_err());
    }

    #[test]
    fn the_loader_has_the_line() {
        let boot = crate::paths::root().join("embed/boot.js");
        let boot = super::super::files::text(&boot).unwrap();
        assert!(with_names(&boot, "", "").is_ok());
    }
}
