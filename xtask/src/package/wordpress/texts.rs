//! The texts of the plugin that are to be translated, and the template for whoever translates them.

use std::collections::BTreeMap;

/// The script whose texts are translated in the browser.
pub const EDITOR: &str = "block/editor.js";

/// How every function that takes a text ends: `__`, `esc_html__`.
const FUNCTION: &str = "__(";

/// A text in English, which is its name in every other language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Where it is: a path inside the plugin's folder.
    pub file: String,
    /// What it is, where the words alone do not say it.
    pub context: Option<String>,
    /// The words.
    pub words: String,
}

/// Those of PHP or JavaScript, and the plugin's description in the head of its main file.
///
/// # Errors
/// A text that is no plain literal in single quotes, or is of another domain: nobody could translate it.
pub fn of_code(file: &str, code: &str) -> Result<Vec<Text>, String> {
    let mut texts = Vec::new();
    let text = |words: String| Text {
        file: file.to_owned(),
        context: None,
        words,
    };
    if let Some((_, rest)) = code.split_once(" * Description:") {
        let line = rest.lines().next().unwrap_or_default();
        texts.push(text(line.trim().to_owned()));
    }
    let mut rest = code;
    while let Some(at) = rest.find(FUNCTION) {
        rest = rest.get(at + FUNCTION.len()..).unwrap_or_default();
        let (words, after) = literal(rest).ok_or_else(|| {
            let line = rest.lines().next().unwrap_or_default();
            format!("`__({line}` has no plain text in single quotes")
        })?;
        if !after.starts_with(", 'ecosystem-explorer' )") {
            return Err(format!(
                "`{words}` is not of the domain `ecosystem-explorer`"
            ));
        }
        texts.push(text(words));
        rest = after;
    }
    Ok(texts)
}

/// The text in single quotes at the start, and what follows it.
fn literal(code: &str) -> Option<(String, &str)> {
    let code = code.trim_start().strip_prefix('\'')?;
    let mut words = String::new();
    let mut letters = code.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\'' => return Some((words, code.get(at + 1..)?)),
            '\\' => words.push(letters.next()?.1),
            _ => words.push(letter),
        }
    }
    None
}

/// Those of `block.json`, with the contexts that WordPress looks them up by.
///
/// # Errors
/// No JSON.
pub fn of_block(file: &str, json: &str) -> Result<Vec<Text>, String> {
    let block: serde_json::Value =
        serde_json::from_str(json).map_err(|error| format!("no JSON: {error}"))?;
    let of = |key: &str| block.get(key).and_then(serde_json::Value::as_str);
    let keywords = block.get("keywords").and_then(serde_json::Value::as_array);
    let keywords = keywords.into_iter().flatten();
    let found = [
        ("block title", of("title")),
        ("block description", of("description")),
    ]
    .into_iter()
    .chain(keywords.map(|word| ("block keyword", word.as_str())));
    Ok(found
        .filter_map(|(context, words)| {
            Some(Text {
                file: file.to_owned(),
                context: Some(context.to_owned()),
                words: words?.to_owned(),
            })
        })
        .collect())
}

/// The `.pot` file of some texts.
pub fn template(texts: &[Text]) -> String {
    let mut entries: BTreeMap<(Option<&str>, &str), Vec<&str>> = BTreeMap::new();
    for text in texts {
        let key = (text.context.as_deref(), text.words.as_str());
        let places = entries.entry(key).or_default();
        if !places.contains(&text.file.as_str()) {
            places.push(&text.file);
        }
    }
    let mut template = String::from(
        "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"X-Domain: ecosystem-explorer\\n\"\n",
    );
    for ((context, words), places) in entries {
        template.push_str(&format!("\n#: {}\n", places.join(" ")));
        if let Some(context) = context {
            template.push_str(&format!("msgctxt \"{}\"\n", escaped(context)));
        }
        template.push_str(&format!("msgid \"{}\"\nmsgstr \"\"\n", escaped(words)));
    }
    template
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

#[cfg(test)]
mod tests {
    use super::{of_block, of_code, template};

    #[test]
    fn texts_are_found_in_code() {
        let code = "esc_html__( 'The data', 'ecosystem-explorer' ); __( 'It\\'s “on”', 'ecosystem-explorer' )";
        let found = of_code("a.php", code).unwrap();
        let words: Vec<_> = found.iter().map(|text| text.words.as_str()).collect();
        assert_eq!(words, ["The data", "It's “on”"]);
    }

    #[test]
    fn a_text_that_nobody_could_translate_is_a_fault() {
        assert!(of_code("a.php", "__( $text, 'ecosystem-explorer' )").is_err());
        assert!(of_code("a.php", "__( 'Text', 'other' )").is_err());
        assert!(of_code("a.php", "__( 'Text' )").is_err());
    }

    #[test]
    fn those_of_the_block_have_contexts_and_the_template_says_where_each_is() {
        let found = of_block("block.json", r#"{"title": "A", "keywords": ["b"]}"#).unwrap();
        let template = template(&found);
        assert!(
            template
                .contains("#: block.json\nmsgctxt \"block keyword\"\nmsgid \"b\"\nmsgstr \"\"\n")
        );
        assert!(template.contains("msgctxt \"block title\"\nmsgid \"A\""));
    }
}
