//! `dist/site`: the page, for any folder of any static host.

use super::{build::Built, entry, files, worker};
use crate::{Outcome, paths, split, tools};
use std::path::Path;

/// What the pages around a frame may load to speak with the page in it: they write its name, so it stays as it is.
pub const HELPER: &str = "iframe-helper.js";

/// Writes the page, with the program in it.
pub fn write(built: &Built, folder: &Path) -> Outcome {
    files::clear(folder)?;
    for file in files::all(&built.page)? {
        let name = files::inside(&built.page, &file);
        // The program comes as one bundle, and the outlines of the maps are inside it.
        let is_elsewhere = name.starts_with(&built.named)
            || name.starts_with("snippets/")
            || name == "boot.js"
            || entry::PARTS.contains(&name.as_str());
        if !is_elsewhere {
            files::copy(&file, &folder.join(name))?;
        }
    }
    let own = paths::root().join("embed");
    files::copy(
        &own.join("site/manifest.webmanifest"),
        &folder.join("manifest.webmanifest"),
    )?;
    files::lay(&own.join("site/icons"), &folder.join("icons"))?;
    files::lay(&own.join("page"), &folder.join("embed"))?;
    files::copy(
        &paths::root().join("style/tokens.css"),
        &folder.join("embed/tokens.css"),
    )?;
    tools::esbuild::shorten(&folder.join(HELPER))?;
    built.program.copy(folder)?;
    entry::write(&built.program, folder)?;
    let boot = boot(folder)?;
    let index = folder.join("index.html");
    let page = files::text(&index)?
        .replace(&built.named, &built.program.name)
        .replace("./boot.js", &format!("./{boot}"));
    files::write(&index, tidied(&page))?;
    worker::write(folder)
}

/// The page's own loader, under a name that changes with it: what a browser has kept of an older one is not taken for it.
fn boot(folder: &Path) -> Outcome<String> {
    let file = folder.join("boot.js");
    let boot = files::text(&paths::root().join("embed/boot.js"))?;
    files::write(&file, entry::with_parts(boot, folder)?)?;
    tools::esbuild::shorten(&file)?;
    let text = files::text(&file)?;
    let name = format!("boot-{}.js", split::name(&[text.as_bytes()]));
    std::fs::remove_file(&file).ok();
    files::write(&folder.join(&name), text)?;
    Ok(name)
}

/// Without the lines that Trunk leaves empty, and without what it says of scripts that are in the bundle.
fn tidied(page: &str) -> String {
    let mut out = String::with_capacity(page.len());
    for line in page.lines().filter(|line| !line.trim().is_empty()) {
        let mut rest = line;
        while let Some((before, after)) =
            rest.split_once("<link rel=\"modulepreload\" href=\"./snippets/")
        {
            out.push_str(before);
            rest = after.split_once('>').map_or("", |(_, rest)| rest);
        }
        out.push_str(rest);
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::tidied;

    #[test]
    fn what_is_in_the_bundle_is_not_asked_for() {
        let page = "<head>\n   \n<link rel=\"modulepreload\" href=\"./a.js\"><link rel=\"modulepreload\" href=\"./snippets/b.js\" crossorigin><link rel=\"preload\">\n";
        assert_eq!(
            tidied(page),
            "<head>\n<link rel=\"modulepreload\" href=\"./a.js\"><link rel=\"preload\">\n"
        );
    }
}
