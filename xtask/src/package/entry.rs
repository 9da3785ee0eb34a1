//! The module that loads the program on the pages of others: `embed/boot.js` with the names of the files inside, because
//! there is no script of ours on their page that could say them. And what the loader itself loads when it is needed.

use super::{build::Program, files};
use crate::{Outcome, paths, split, tools};
use std::path::Path;

/// The name of the module, which others write into their pages: it stays as it is.
pub const NAME: &str = "ecosystem-explorer.js";

/// The line of `embed/boot.js` that is replaced.
const LINE: &str = "const INSIDE = null;";

/// What `embed/boot.js` imports when it is needed.
pub const PARTS: [&str; 2] = ["failure.js", "frame.js"];

/// Writes it beside the files of the program.
pub fn write(program: &Program, folder: &Path) -> Outcome {
    let names = format!(
        "{{ js: \"{}\", wasm: \"{}\" }}",
        program.script(),
        program.wasm()
    );
    let entry = with(&format!("const INSIDE = {names};"))?;
    let file = folder.join(NAME);
    files::write(&file, with_parts(entry, folder)?)?;
    tools::esbuild::shorten(&file)
}

/// The loader, with its parts beside it under names that change with them.
pub fn with_parts(mut boot: String, folder: &Path) -> Outcome<String> {
    for part in PARTS {
        let file = folder.join(part);
        files::copy(&paths::root().join("embed").join(part), &file)?;
        tools::esbuild::shorten(&file)?;
        let text = files::text(&file)?;
        let stem = part.trim_end_matches(".js");
        let name = format!("{stem}-{}.js", split::name(&[text.as_bytes()]));
        std::fs::remove_file(&file).ok();
        files::write(&folder.join(&name), text)?;
        boot = renamed(&boot, part, &name)?;
    }
    Ok(boot)
}

fn renamed(boot: &str, part: &str, name: &str) -> Outcome<String> {
    let import = format!("import(\"./{part}\")");
    if boot.matches(&import).count() != 1 {
        return Err(format!("embed/boot.js has not one `{import}`"));
    }
    Ok(boot.replace(&import, &format!("import(\"./{name}\")")))
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
    use super::{PARTS, renamed, with};

    #[test]
    fn the_loader_takes_the_names() {
        let entry = with("const INSIDE = { js: \"x-1.js\" };").unwrap();
        assert!(entry.contains("\nconst INSIDE = { js: \"x-1.js\" };\n"));
        for part in PARTS {
            assert!(renamed(&entry, part, "x-2.js").is_ok(), "{part}");
        }
    }
}
