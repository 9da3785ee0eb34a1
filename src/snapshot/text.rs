//! Text that people read, in the languages the data has. Knows two languages and how one stands in for the other.

use super::json::{Read, Reader};
use serde::{Serialize, Serializer};

/// A language of the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Lang {
    /// Italian.
    It,
    /// English.
    #[default]
    En,
}

impl Lang {
    /// Every language, in the order in which the interface offers them.
    pub const ALL: [Lang; 2] = [Lang::It, Lang::En];

    /// The BCP 47 tag: `it` or `en`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Lang::It => "it",
            Lang::En => "en",
        }
    }

    /// The language of a BCP 47 tag, by its primary subtag: `it-CH` is Italian.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Lang> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Lang::ALL
            .into_iter()
            .find(|lang| primary.eq_ignore_ascii_case(lang.tag()))
    }

    /// The other one.
    #[must_use]
    pub fn other(self) -> Lang {
        match self {
            Lang::It => Lang::En,
            Lang::En => Lang::It,
        }
    }
}

/// Text in both languages. Equal strings mean that the text is the same in both (a proper name); an empty one is missing.
///
/// In JSON it is `{"it": "…", "en": "…"}`, or a plain string when it is the same in both.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Text {
    /// The Italian text; empty when missing.
    pub it: String,
    /// The English text; empty when missing.
    pub en: String,
}

impl Text {
    /// Text that is the same in both languages.
    #[must_use]
    pub fn same(text: &str) -> Text {
        Text {
            it: text.to_owned(),
            en: text.to_owned(),
        }
    }

    /// The text for a reader of `lang`; the other language stands in where this one is missing.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        let own = self.own(lang);
        if own.is_empty() {
            self.own(lang.other())
        } else {
            own
        }
    }

    /// The language that [`Text::get`] fell back to, for the `lang` attribute; `None` when it did not have to.
    #[must_use]
    pub fn lang_of(&self, lang: Lang) -> Option<Lang> {
        (self.own(lang).is_empty() && !self.own(lang.other()).is_empty()).then(|| lang.other())
    }

    /// Whether there is no text in any language.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.it.is_empty() && self.en.is_empty()
    }

    /// Both texts, mutable.
    pub fn each_mut(&mut self) -> [&mut String; 2] {
        [&mut self.it, &mut self.en]
    }

    fn own(&self, lang: Lang) -> &str {
        match lang {
            Lang::It => &self.it,
            Lang::En => &self.en,
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
#[derive(schemars::JsonSchema)]
#[schemars(rename = "Text", untagged)]
#[allow(dead_code, reason = "only its shape is read, for the schema")]
/// Text that people read: a string when it is the same in both languages, else an object; a missing language falls back to the other.
enum TextForm {
    /// The same in both languages.
    Same(String),
    /// One text a language.
    Each {
        /// Italian.
        #[schemars(default, skip_serializing_if = "String::is_empty")]
        it: String,
        /// English.
        #[schemars(default, skip_serializing_if = "String::is_empty")]
        en: String,
    },
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Text { it, en } = self;
        if it == en {
            return serializer.serialize_str(it);
        }
        let each = [("it", it), ("en", en)];
        serializer.collect_map(each.into_iter().filter(|(_, text)| !text.is_empty()))
    }
}

impl Read for Text {
    fn read(json: &mut Reader<'_>) -> Result<Text, String> {
        match json.peek() {
            Some(b'"') => Ok(Text::same(&json.text()?)),
            Some(b'{') => {
                let mut text = Text::default();
                json.object(&mut |lang, json| {
                    match lang {
                        "it" => text.it = Read::read(json)?,
                        "en" => text.en = Read::read(json)?,
                        _ => json.skip()?,
                    }
                    Ok(())
                })?;
                Ok(text)
            }
            _ => Err(json.misfit("text, or an object with \"it\" and \"en\"")),
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Text {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        TextForm::schema_name()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        TextForm::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::super::json::read;
    use super::*;

    #[test]
    fn the_other_language_stands_in_and_says_so() {
        let text: Text = read(br#"{"en": "Hub"}"#).unwrap();
        assert_eq!(text.get(Lang::It), "Hub");
        assert_eq!(text.lang_of(Lang::It), Some(Lang::En));
        assert_eq!(text.lang_of(Lang::En), None);
    }

    #[test]
    fn a_name_that_is_the_same_in_both_is_one_string() {
        let name: Text = read(b"\"PRECISEU\"").unwrap();
        assert_eq!(name.lang_of(Lang::It), None);
        assert_eq!(serde_json::to_string(&name).unwrap(), "\"PRECISEU\"");
    }

    #[test]
    fn tags_are_read_by_their_primary_subtag() {
        assert_eq!(Lang::from_tag("it-CH"), Some(Lang::It));
        assert_eq!(Lang::from_tag("EN"), Some(Lang::En));
        assert_eq!(Lang::from_tag("fr"), None);
    }
}
