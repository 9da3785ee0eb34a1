//! `dist/wordpress/ecosystem-explorer.zip`: the plugin, with the element and the snapshot in its folder.
//!
//! `embed/wordpress` is the plugin as it is written; the program comes from `dist/embed`, the compiled translations from the
//! `.po` files. The zip follows from what is in it: packed twice, it is the same, byte for byte.

mod catalogue;
mod compiled;
mod texts;

use super::files;
use crate::{Outcome, lock, paths};
use catalogue::Catalogue;
use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use texts::Text;
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

/// The plugin's name: that of its folder, of its main file, of its texts.
const PLUGIN: &str = "ecosystem-explorer";

/// What PHP lets somebody upload when nobody has told it otherwise.
const UPLOAD: usize = 2 * 1024 * 1024;

/// Files by their paths inside the plugin's folder.
type Files = BTreeMap<String, Vec<u8>>;

/// Packs the plugin with the element of `embed` into a zip that WordPress installs.
pub fn write(embed: &Path, zip: &Path) -> Outcome {
    let mut plugin = written()?;
    compile(&mut plugin)?;
    for file in files::all(embed)? {
        let path = files::inside(embed, &file);
        // A host that packs what it sends packs these, too; declarations are for people who write pages by hand.
        if !["br", "gz", "ts"].contains(&ending(&path)) {
            plugin.insert(format!("app/{path}"), files::read(&file)?);
        }
    }
    for name in ["LICENSE.md", "LICENSE-MIT", "LICENSE-APACHE"] {
        plugin.insert(name.to_owned(), files::read(&paths::root().join(name))?);
    }
    let packed = packed(&plugin)?;
    if packed.len() > UPLOAD {
        println!(
            "{} has {} bytes; many hosts let nobody upload more than {UPLOAD}",
            paths::short(zip),
            packed.len()
        );
    }
    files::write(zip, packed)
}

/// Where the plugin is written.
fn source() -> PathBuf {
    paths::root().join("embed/wordpress")
}

/// What is written by hand.
fn written() -> Outcome<Files> {
    let mut plugin = Files::new();
    for file in files::all(&source())? {
        plugin.insert(files::inside(&source(), &file), files::read(&file)?);
    }
    let version = lock::version_of(PLUGIN)?;
    for (file, line) in [
        (
            "ecosystem-explorer.php",
            format!("Version:           {version}\n"),
        ),
        (
            "ecosystem-explorer.php",
            format!("VERSION = '{version}';\n"),
        ),
        ("readme.txt", format!("Stable tag: {version}\n")),
        ("block/block.json", format!("\"version\": \"{version}\",\n")),
    ] {
        if !text(&plugin, file).contains(&line) {
            return Err(format!(
                "embed/wordpress/{file} is not of version {version}, which Cargo.toml says: it has no line with `{}`",
                line.trim_end()
            ));
        }
    }
    Ok(plugin)
}

/// Adds the template of translations, and each translation in the three forms that WordPress reads.
fn compile(plugin: &mut Files) -> Outcome {
    let texts = texts_of(plugin)?;
    let mut more = Files::new();
    more.insert(
        format!("languages/{PLUGIN}.pot"),
        texts::template(&texts).into_bytes(),
    );
    let catalogues = plugin.keys().filter(|path| ending(path) == "po");
    for path in catalogues {
        let catalogue = Catalogue::parse(&text(plugin, path))
            .and_then(|catalogue| catalogue.complete(&texts))
            .map_err(|error| format!("embed/wordpress/{path}: {error}"))?;
        let stem = path.trim_end_matches(".po");
        let editor = |text: &Text| text.file == texts::EDITOR;
        more.insert(format!("{stem}.mo"), compiled::mo(&catalogue));
        more.insert(
            format!("{stem}.l10n.php"),
            compiled::php(&catalogue).into_bytes(),
        );
        more.insert(
            format!("{stem}-{PLUGIN}-editor.json"),
            compiled::json(&catalogue, texts.iter().filter(|text| editor(text))).into_bytes(),
        );
    }
    plugin.extend(more);
    Ok(())
}

fn texts_of(plugin: &Files) -> Outcome<Vec<Text>> {
    let mut texts = Vec::new();
    for path in plugin.keys() {
        let found = match ending(path) {
            "php" | "js" => texts::of_code(path, &text(plugin, path)),
            "json" => texts::of_block(path, &text(plugin, path)),
            _ => continue,
        };
        texts.extend(found.map_err(|error| format!("embed/wordpress/{path}: {error}"))?);
    }
    Ok(texts)
}

fn text(plugin: &Files, path: &str) -> String {
    let bytes = plugin.get(path).map_or(&[][..], Vec::as_slice);
    String::from_utf8_lossy(bytes).into_owned()
}

fn ending(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or_default()
}

fn packed(plugin: &Files) -> Outcome<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        // The date of the build would make another file of the same plugin.
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let written = plugin.iter().try_for_each(|(path, bytes)| {
        zip.start_file(format!("{PLUGIN}/{path}"), options)?;
        zip.write_all(bytes)?;
        Ok(())
    });
    written
        .and_then(|()| zip.finish())
        .map(Cursor::into_inner)
        .map_err(|error: zip::result::ZipError| format!("the plugin cannot be packed: {error}"))
}

#[cfg(test)]
mod tests {
    use super::{Files, compile, packed, written};

    fn plugin() -> Files {
        let mut plugin = written().unwrap();
        compile(&mut plugin).unwrap();
        plugin
    }

    #[test]
    fn every_text_of_the_plugin_is_there_in_italian_in_every_form() {
        let plugin = plugin();
        let has = |path: &str, text: &str| {
            let bytes = plugin.get(path).unwrap_or_else(|| panic!("no {path}"));
            assert!(
                bytes
                    .windows(text.len())
                    .any(|part| part == text.as_bytes()),
                "{path} says nothing of `{text}`"
            );
        };
        let stem = "languages/ecosystem-explorer-it_IT";
        has("languages/ecosystem-explorer.pot", "msgid \"Hub map\"");
        has(&format!("{stem}.mo"), "I dati della mappa");
        has(&format!("{stem}.l10n.php"), "I dati della mappa");
        has(
            &format!("{stem}-ecosystem-explorer-editor.json"),
            "Mappa degli hub",
        );
    }

    #[test]
    fn every_attribute_of_the_element_can_be_said_in_a_post() {
        let element =
            std::fs::read_to_string(crate::paths::root().join("src/ui/options.rs")).unwrap();
        let (_, list) = element.split_once("ATTRIBUTES: [").unwrap();
        let (_, list) = list.split_once("= [").unwrap();
        let (list, _) = list.split_once("];").unwrap();
        let plugin = plugin();
        let ours = ["attributes.php", "explorer.php"]
            .map(|file| super::text(&plugin, &format!("includes/{file}")))
            .concat();
        for name in list.split('"').skip(1).step_by(2) {
            let said = ours.contains(&format!("'{name}'")) || ours.contains(&format!(" {name}=\""));
            assert!(
                said,
                "embed/wordpress knows nothing of the attribute `{name}`"
            );
        }
    }

    #[test]
    fn packed_twice_it_is_the_same() {
        let plugin = plugin();
        assert_eq!(packed(&plugin).unwrap(), packed(&plugin).unwrap());
    }
}
