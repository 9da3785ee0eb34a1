//! A translation: a `.po` file, and whether it is complete.

use super::texts::Text;
use std::collections::BTreeMap;

/// The texts of one language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// `it_IT`.
    pub language: String,
    /// The rule of plurals, as the file's head says it.
    pub plurals: String,
    /// The head itself.
    pub head: String,
    /// Translations by context and English words.
    pub texts: BTreeMap<(Option<String>, String), String>,
}

impl Catalogue {
    /// Reads a `.po` file. It has no plurals: no text of the plugin has any.
    ///
    /// # Errors
    /// A line that is none of a `.po` file; no language in its head.
    pub fn parse(po: &str) -> Result<Self, String> {
        let mut catalogue = Self::default();
        // An empty line ends an entry.
        for block in po.split("\n\n") {
            let mut entry = Entry::default();
            for line in block.lines().map(str::trim) {
                entry.take(line)?;
            }
            let [context, words, translation] = entry.parts;
            match (words, translation) {
                (None, None) => {}
                (Some(words), Some(head)) if words.is_empty() => catalogue.head = head,
                (Some(words), Some(translation)) => {
                    catalogue.texts.insert((context, words), translation);
                }
                _ => return Err(format!("half an entry:\n{block}")),
            }
        }
        let of = |key: &str| {
            let line = catalogue
                .head
                .lines()
                .find_map(|line| line.strip_prefix(key));
            line.map(|value| value.trim().to_owned())
        };
        let language = of("Language:").filter(|language| !language.is_empty());
        catalogue.plurals = of("Plural-Forms:").unwrap_or_default();
        catalogue.language = language.ok_or("its head says no `Language:`")?;
        Ok(catalogue)
    }

    /// The catalogue, if it has each of these texts and no other.
    ///
    /// # Errors
    /// What is missing, or not wanted any more.
    pub fn complete(self, texts: &[Text]) -> Result<Self, String> {
        let key = |text: &Text| (text.context.clone(), text.words.clone());
        for text in texts {
            if self.texts.get(&key(text)).is_none_or(String::is_empty) {
                return Err(format!(
                    "no translation of `{}` ({})",
                    text.words, text.file
                ));
            }
        }
        let wanted = |own: &(Option<String>, String)| texts.iter().any(|text| key(text) == *own);
        match self.texts.keys().find(|own| !wanted(own)) {
            Some((_, words)) => Err(format!("nothing says `{words}` any more: take it out")),
            None => Ok(self),
        }
    }
}

/// An entry while it is read: context, words, translation.
#[derive(Default)]
struct Entry {
    parts: [Option<String>; 3],
    /// Which of them goes on.
    open: Option<usize>,
}

impl Entry {
    fn take(&mut self, line: &str) -> Result<(), String> {
        if line.is_empty() || line.starts_with('#') {
            return Ok(());
        }
        let mut quoted = line;
        for (index, word) in ["msgctxt ", "msgid ", "msgstr "].iter().enumerate() {
            if let Some(rest) = line.strip_prefix(word) {
                self.open = Some(index);
                quoted = rest;
            }
        }
        let text = unquoted(quoted).ok_or_else(|| format!("not understood: {line}"))?;
        let part = self.open.and_then(|open| self.parts.get_mut(open));
        part.ok_or_else(|| format!("a text of nothing: {line}"))?
            .get_or_insert_default()
            .push_str(&text);
        Ok(())
    }
}

fn unquoted(quoted: &str) -> Option<String> {
    let inner = quoted.strip_prefix('"')?.strip_suffix('"')?;
    let mut text = String::with_capacity(inner.len());
    let mut letters = inner.chars();
    while let Some(letter) = letters.next() {
        text.push(match letter {
            '\\' => match letters.next()? {
                'n' => '\n',
                other => other,
            },
            _ => letter,
        });
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::{Catalogue, Text};

    const PO: &str = "# Who\nmsgid \"\"\nmsgstr \"\"\n\"Language: it_IT\\n\"\n\n\
        #: a.php\nmsgid \"The \\\"data\\\"\"\nmsgstr \"\"\n\"I \"\n\"dati\"\n\n\
        msgctxt \"block title\"\nmsgid \"Map\"\nmsgstr \"Mappa\"\n";

    fn text(context: Option<&str>, words: &str) -> Text {
        Text {
            file: "a.php".to_owned(),
            context: context.map(str::to_owned),
            words: words.to_owned(),
        }
    }

    #[test]
    fn reads_heads_contexts_quotes_and_lines_that_go_on() {
        let catalogue = Catalogue::parse(PO).unwrap();
        assert_eq!(catalogue.language, "it_IT");
        let of = |context: Option<&str>, words: &str| {
            let key = (context.map(str::to_owned), words.to_owned());
            catalogue.texts.get(&key).map(String::as_str)
        };
        assert_eq!(of(None, "The \"data\""), Some("I dati"));
        assert_eq!(of(Some("block title"), "Map"), Some("Mappa"));
        assert_eq!(of(None, "Map"), None);
    }

    #[test]
    fn what_is_missing_or_left_over_is_a_fault() {
        let catalogue = || Catalogue::parse(PO).unwrap();
        let all = [text(None, "The \"data\""), text(Some("block title"), "Map")];
        assert!(catalogue().complete(&all).is_ok());
        let missing = catalogue().complete(&[all[0].clone(), all[1].clone(), text(None, "New")]);
        assert!(missing.unwrap_err().contains("New"));
        assert!(catalogue().complete(&all[..1]).unwrap_err().contains("Map"));
    }

    #[test]
    fn what_is_no_catalogue_is_a_fault() {
        assert!(Catalogue::parse("msgid \"\"\nmsgstr \"\"\n").is_err());
        assert!(Catalogue::parse("msgid \"a\"\n").is_err());
        assert!(Catalogue::parse("nonsense").is_err());
    }
}
