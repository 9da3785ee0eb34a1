//! A translation in the forms that WordPress reads: `.mo` (all), `.l10n.php` (since 6.5), and JSON for scripts.

use super::catalogue::Catalogue;
use super::texts::Text;
use serde_json::{Map, Value, json};

/// Between a context and the words, in all three.
const CONTEXT_END: char = '\u{4}';

/// Pairs of names and translations, in the order of the names' bytes.
fn pairs(catalogue: &Catalogue) -> Vec<(String, &str)> {
    let texts = catalogue.texts.iter();
    let mut pairs: Vec<_> = texts
        .map(|((context, words), translation)| {
            (name(context.as_deref(), words), translation.as_str())
        })
        .collect();
    pairs.sort();
    pairs
}

fn name(context: Option<&str>, words: &str) -> String {
    context.map_or_else(
        || words.to_owned(),
        |context| format!("{context}{CONTEXT_END}{words}"),
    )
}

/// GNU's binary form: two tables of lengths and places, then the texts, each with a zero after it.
/// <https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html>
pub fn mo(catalogue: &Catalogue) -> Vec<u8> {
    const HEAD: usize = 28;
    let mut pairs = pairs(catalogue);
    // The head is the translation of nothing, and nothing comes first.
    pairs.insert(0, (String::new(), &catalogue.head));
    let table = pairs.len() * 8;
    let mut tables = Vec::new();
    let mut texts = Vec::new();
    let names = pairs.iter().map(|(name, _)| name.as_str());
    let translations = pairs.iter().map(|(_, translation)| *translation);
    for text in names.chain(translations) {
        tables.extend(number(text.len()));
        tables.extend(number(HEAD + 2 * table + texts.len()));
        texts.extend(text.bytes().chain([0]));
    }
    // Magic number, version, how many, the two tables; no table of hashes.
    let mut mo: Vec<u8> = [
        0x9504_12de,
        0,
        pairs.len(),
        HEAD,
        HEAD + table,
        0,
        HEAD + 2 * table,
    ]
    .into_iter()
    .flat_map(number)
    .collect();
    mo.extend(tables);
    mo.extend(texts);
    mo
}

fn number(number: usize) -> [u8; 4] {
    // A file of translations has kilobytes.
    u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes()
}

/// A PHP file that gives an array.
pub fn php(catalogue: &Catalogue) -> String {
    let quoted = |text: &str| format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"));
    let lines: Vec<String> = pairs(catalogue)
        .iter()
        .map(|(name, translation)| format!("{}=>{}", quoted(name), quoted(translation)))
        .collect();
    format!(
        "<?php\nreturn ['domain'=>'ecosystem-explorer','plural-forms'=>{},'language'=>{},'messages'=>[{}]];\n",
        quoted(&catalogue.plurals),
        quoted(&catalogue.language),
        lines.join(",")
    )
}

/// The form of Jed, with the texts of one script.
pub fn json<'a>(catalogue: &Catalogue, texts: impl Iterator<Item = &'a Text>) -> String {
    let mut messages = Map::new();
    messages.insert(
        String::new(),
        json!({ "domain": "messages", "lang": catalogue.language, "plural-forms": catalogue.plurals }),
    );
    for text in texts {
        let key = (text.context.clone(), text.words.clone());
        if let Some(translation) = catalogue.texts.get(&key) {
            let name = name(text.context.as_deref(), &text.words);
            messages.insert(name, json!([translation]));
        }
    }
    let all =
        json!({ "domain": "messages", "locale_data": { "messages": Value::Object(messages) } });
    all.to_string()
}

#[cfg(test)]
mod tests {
    use super::{Catalogue, json, mo, php};
    use crate::package::wordpress::texts::Text;

    fn catalogue() -> Catalogue {
        Catalogue::parse(
            "msgid \"\"\nmsgstr \"Language: it_IT\\n\"\n\nmsgctxt \"c\"\nmsgid \"Map\"\nmsgstr \"Mappa\"\n\n\
             msgid \"It\"\nmsgstr \"L'altro\"\n",
        )
        .unwrap()
    }

    /// What a reader of the format finds: the n-th name and its translation.
    fn read(mo: &[u8], index: usize) -> (String, String) {
        let number = |at: usize| u32::from_le_bytes(mo[at..at + 4].try_into().unwrap()) as usize;
        let text = |table: usize| {
            let at = table + index * 8;
            let (length, start) = (number(at), number(at + 4));
            assert_eq!(mo[start + length], 0, "every text ends with a zero");
            String::from_utf8(mo[start..start + length].to_vec()).unwrap()
        };
        (text(number(12)), text(number(16)))
    }

    #[test]
    fn binary_tables_are_sorted_and_lead_to_the_texts() {
        let mo = mo(&catalogue());
        assert_eq!(&mo[..4], b"\xde\x12\x04\x95");
        assert_eq!(
            read(&mo, 0),
            (String::new(), "Language: it_IT\n".to_owned())
        );
        assert_eq!(read(&mo, 1), ("It".to_owned(), "L'altro".to_owned()));
        assert_eq!(read(&mo, 2), ("c\u{4}Map".to_owned(), "Mappa".to_owned()));
    }

    #[test]
    fn quotes_do_not_end_a_text_of_php() {
        assert!(php(&catalogue()).contains("'It'=>'L\\'altro'"));
    }

    #[test]
    fn a_script_gets_its_own_texts_alone() {
        let text = Text {
            file: "a.js".to_owned(),
            context: None,
            words: "It".to_owned(),
        };
        let json = json(&catalogue(), [&text].into_iter());
        assert!(json.contains(r#""It":["L'altro"]"#) && !json.contains("Mappa"));
    }
}
