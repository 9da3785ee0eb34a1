//! `dist/ecosystem-explorer.html`: everything in one file that opens with a double click, from `file://`.
//!
//! No module scripts and no requests, which browsers forbid there: the scripts are one classic script, both parts of the program
//! and the snapshot are text in the page, faces of type are in the style sheet.

use super::{build::Built, entry, files, weigh};
use crate::{Outcome, paths, split, tools};
use std::path::Path;

/// Writes the file; `public` is the address that its codes lead to, if there is one.
pub fn write(built: &Built, public: Option<&str>, file: &Path) -> Outcome {
    let own = paths::root().join("embed/single");
    let folder = paths::target().join("package/single");
    files::clear(&folder)?;
    files::copy(&own.join("carried.js"), &folder.join("carried.js"))?;
    files::copy(&own.join("parts.js"), &folder.join("parts.js"))?;
    let of = |ending: &str| built.page.join(format!("{}{ending}", built.named));
    files::mirror(&built.page.join("snippets"), &folder.join("snippets"))?;
    let program = files::text(&of(".js"))?;
    let later = of(split::LATER);
    let (program, later) = if later.is_file() {
        (carrying(&program)?, part("later", &carried(&later)?))
    } else {
        (program, String::new())
    };
    files::write(&folder.join("program.js"), program)?;
    for part in entry::PARTS {
        files::copy(&paths::root().join("embed").join(part), &folder.join(part))?;
    }
    let boot = folder.join("boot.js");
    files::write(
        &boot,
        entry::with("import { INSIDE } from \"./carried.js\";")?,
    )?;
    let script = folder.join("script.js");
    tools::esbuild::classic(&boot, &script)?;

    let style = files::text(&files::only(&built.page, ".css")?)?;
    let page = filled(
        &files::text(&own.join("page.html"))?,
        &[
            (
                "icon",
                &base64(&files::read(
                    &paths::root().join("embed/site/icons/icon.svg"),
                )?),
            ),
            (
                "style",
                &with_faces(&style, |name| files::read(&built.page.join(name)))?,
            ),
            ("public", &public.map_or_else(String::new, attribute)),
            (
                "snapshot",
                &carried(&built.page.join("data/snapshot.json"))?,
            ),
            ("wasm", &carried(&of("_bg.wasm"))?),
            ("later", &later),
            ("script", &safe(&files::text(&script)?)),
        ],
    )?;
    files::write(file, page)
}

/// The lines of `embed/later.js` that are others here: the bytes are in the page, and a classic script waits for nothing.
const LINES: [(&str, &str); 2] = [
    (
        "const CARRIED = null;",
        "import { parts as CARRIED } from \"./parts.js\";",
    ),
    (
        "await fetchLater().catch(() => {});",
        "fetchLater().catch(() => {});",
    ),
];

/// The program's JavaScript where the page carries its second part.
fn carrying(program: &str) -> Outcome<String> {
    LINES
        .iter()
        .try_fold(program.to_owned(), |text, (line, other)| {
            if text.matches(line).count() != 1 {
                return Err(format!("embed/later.js has not one `{line}`"));
            }
            Ok(text.replace(line, other))
        })
}

/// A part of the page that is no script of it.
fn part(name: &str, text: &str) -> String {
    format!("<script type=\"text/plain\" id=\"explorer-{name}\">{text}</script>")
}

/// Where the codes of the file lead.
fn attribute(public: &str) -> String {
    let escaped = public.replace('&', "&amp;").replace('"', "&quot;");
    format!(" public-base-url=\"{escaped}\"")
}

/// A file as text of the page.
fn carried(file: &Path) -> Outcome<String> {
    Ok(base64(&weigh::gzipped(&files::read(file)?)))
}

/// Puts texts in their places: each is there once, and what is in a text is none.
fn filled(template: &str, texts: &[(&str, &str)]) -> Outcome<String> {
    let mut out = String::new();
    let mut rest = template;
    for (name, text) in texts {
        let (before, after) = rest.split_once(&format!("{{{name}}}")).ok_or_else(|| {
            format!("embed/single/page.html has no place for `{name}`, or not in this order")
        })?;
        out.push_str(before);
        out.push_str(text);
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}

/// A script that does not end where its text says so.
fn safe(script: &str) -> String {
    script
        .replace("</script", "<\\/script")
        .replace("<!--", "<\\!--")
}

/// A style sheet with the files of its faces inside.
fn with_faces(style: &str, read: impl Fn(&str) -> Outcome<Vec<u8>>) -> Outcome<String> {
    let mut out = String::new();
    let mut rest = style;
    while let Some((before, after)) = rest.split_once("url(") {
        let (name, after) = after
            .split_once(')')
            .ok_or("the style sheet has an open `url(`")?;
        let name = name.trim_matches(['"', '\'']).trim_start_matches("./");
        let face = base64(&read(name)?);
        out.push_str(&format!("{before}url(\"data:font/woff2;base64,{face}\")"));
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}

/// Bytes as Base64 (RFC 4648).
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let whole = (0..3).fold(0_u32, |whole, at| {
            whole << 8 | u32::from(three.get(at).copied().unwrap_or(0))
        });
        for at in 0..4_usize {
            let letter = LETTERS
                .get((whole >> (18 - 6 * at) & 63) as usize)
                .copied()
                .unwrap_or(b'=');
            out.push(if at <= three.len() {
                letter as char
            } else {
                '='
            });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_as_text() {
        // RFC 4648, section 10.
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }

    #[test]
    fn the_second_part_is_in_the_page() {
        let later = files::text(&paths::root().join("embed/later.js")).unwrap();
        let carrying = carrying(&later).unwrap();
        assert!(!carrying.contains("CARRIED = null") && !carrying.contains("\n  await fetchLater"));
        assert!(super::carrying("another").is_err());
        assert_eq!(
            attribute("https://explorer.example/?a=1&b=\""),
            " public-base-url=\"https://explorer.example/?a=1&amp;b=&quot;\""
        );
    }

    #[test]
    fn texts_are_no_places() {
        let page = filled("{a}-{b}", &[("a", "{b}"), ("b", "2")]).unwrap();
        assert_eq!(page, "{b}-2");
        assert!(filled("{b}{a}", &[("a", ""), ("b", "")]).is_err());
    }

    #[test]
    fn faces_are_inside() {
        let style = with_faces("a { src: url(\"fonts/x.woff2\") }", |name| {
            Ok(name.as_bytes().to_vec())
        })
        .unwrap();
        assert_eq!(
            style,
            "a { src: url(\"data:font/woff2;base64,Zm9udHMveC53b2ZmMg==\") }"
        );
    }

    #[test]
    fn no_text_ends_the_script() {
        assert_eq!(safe("a = '</script>'"), "a = '<\\/script>'");
    }
}
