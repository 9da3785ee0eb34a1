//! The worker that keeps the site for visits without a connection: `embed/site/sw.js` with the names of what is in the site.

use super::files;
use crate::{Outcome, paths, split, tools};
use std::path::Path;

/// Where the worker is: it cares for the folder that it is in.
pub const NAME: &str = "sw.js";

/// What may change under its name: the page and its data.
const CHANGING: [&str; 3] = ["index.html", "data/snapshot.json", "manifest.webmanifest"];

/// Gives the finished site its version, in the page and in the worker.
///
/// The version follows from every file of the site: another file, another version.
pub fn write(folder: &Path) -> Outcome {
    let mut lasting = String::new();
    let mut seen = Vec::new();
    for file in files::all(folder)? {
        let name = files::inside(folder, &file);
        let bytes = files::read(&file)?;
        if lasts(&name) {
            lasting.push_str(&format!("\"{name}\":{},", bytes.len()));
        }
        seen.push(name.into_bytes());
        seen.push(bytes);
    }
    let all: Vec<&[u8]> = seen.iter().map(Vec::as_slice).collect();
    let version = split::name(&all);

    let index = folder.join("index.html");
    let page = marked(&files::text(&index)?, &version)?;
    files::write(&index, page)?;
    let template = files::text(&paths::root().join("embed/site/sw.js"))?;
    let worker = folder.join(NAME);
    files::write(&worker, filled(&template, &version, &lasting))?;
    tools::esbuild::shorten(&worker)
}

/// Whether a file never changes under its name and is needed without a connection: the program, its faces of type, icons.
fn lasts(name: &str) -> bool {
    let has = |ending: &str| name.ends_with(ending);
    match name.split_once('/') {
        Some(("fonts", _)) => has(".woff2"),
        Some(("icons", _)) => true,
        Some(_) => false,
        // All of these have what is in them in their names, but for what other pages name.
        None => {
            (has(".js") || has(".css") || has(".wasm"))
                && name.contains('-')
                && name != super::entry::NAME
                && name != super::site::HELPER
        }
    }
}

fn filled(template: &str, version: &str, lasting: &str) -> String {
    let changing: Vec<String> = CHANGING.iter().map(|name| format!("\"{name}\"")).collect();
    template
        .replace("{version}", version)
        .replace("{lasting}", &format!("{{{lasting}}}"))
        .replace("{changing}", &format!("[{}]", changing.join(",")))
}

/// The page with its version, and with the worker beside its script.
fn marked(page: &str, version: &str) -> Outcome<String> {
    let script = " data-wasm=";
    if page.matches(script).count() != 1 || page.matches("</head>").count() != 1 {
        return Err("index.html has not one head and one script for the program".to_owned());
    }
    Ok(page
        .replace(script, &format!(" data-worker=\"{NAME}\"{script}"))
        .replace(
            "</head>",
            &format!("<meta name=\"version\" content=\"{version}\"></head>"),
        ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_for_good_has_its_content_in_its_name() {
        for name in [
            "a-1.js",
            "a-1_bg.wasm",
            "page-2.css",
            "fonts/a.woff2",
            "icons/icon.svg",
        ] {
            assert!(lasts(name), "{name}");
        }
        for name in [
            "index.html",
            "sw.js",
            "ecosystem-explorer.js",
            "iframe-helper.js",
            "fonts/OFL.txt",
            "data/snapshot.json",
            "embed/page.js",
        ] {
            assert!(!lasts(name), "{name}");
        }
    }

    #[test]
    fn page_and_worker_have_the_version() {
        let page = marked("<head></head><script data-wasm=\"a\">", "abc").unwrap();
        assert_eq!(
            page,
            "<head><meta name=\"version\" content=\"abc\"></head><script data-worker=\"sw.js\" data-wasm=\"a\">"
        );
        assert!(marked("<p>", "abc").is_err());
        let worker = filled("{version} {lasting} {changing}", "abc", "\"a\":1,");
        assert!(worker.starts_with("abc {\"a\":1,} [\"index.html\","));
    }

    #[test]
    fn the_worker_has_all_three_places() {
        let worker = files::text(&paths::root().join("embed/site/sw.js")).unwrap();
        for place in ["\"{version}\"", "= {lasting};", "= {changing};"] {
            assert_eq!(worker.matches(place).count(), 1, "{place}");
        }
    }
}
