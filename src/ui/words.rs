//! The words of the interface in the reader's language, as functions that a view can keep: a switch of language
//! needs no reload. It knows where words come from, and refuses to contain one.

use leptos::prelude::*;

use crate::locale::{Arg, Locale};
use crate::snapshot::{Lang, NodeKind, Text, TieKind};

/// Both languages and which of them is read now.
#[derive(Clone, Copy)]
pub struct Words {
    lang: Signal<Lang>,
    italian: StoredValue<Locale>,
    english: StoredValue<Locale>,
}

impl Words {
    /// The words in the language that the signal says.
    pub fn new(lang: Signal<Lang>) -> Self {
        Self {
            lang,
            italian: StoredValue::new(Locale::new(Lang::It)),
            english: StoredValue::new(Locale::new(Lang::En)),
        }
    }

    /// The language now.
    pub fn lang(self) -> Lang {
        self.lang.get()
    }

    fn with<T>(self, f: impl FnOnce(&Locale) -> T) -> T {
        match self.lang.get() {
            Lang::It => self.italian.with_value(f),
            Lang::En => self.english.with_value(f),
        }
    }

    /// Hands over the messages of the language now.
    pub fn locale<T>(self, f: impl FnOnce(&Locale) -> T) -> T {
        self.with(f)
    }

    /// What each language says, Italian first: whoever searches may type either.
    pub fn in_both(self, say: impl Fn(&Locale) -> Vec<String>) -> Vec<String> {
        let mut said = self.italian.with_value(&say);
        said.extend(self.english.with_value(&say));
        said
    }

    /// A message now.
    pub fn now(self, key: &str) -> String {
        self.with(|locale| locale.text(key))
    }

    /// A message with its variables, now.
    pub fn format(self, key: &str, args: &[(&str, Arg)]) -> String {
        self.with(|locale| locale.format(key, args))
    }

    /// A message for a view, in whatever language is read then.
    pub fn t(self, key: &'static str) -> impl Fn() -> String + Copy + Send + 'static {
        move || self.now(key)
    }

    /// Text of the data now.
    pub fn of(self, text: &Text) -> String {
        text.get(self.lang()).to_owned()
    }

    /// The tag of the language that text of the data is really in, where it is not the reader's.
    pub fn tag_of(self, text: &Text) -> Option<&'static str> {
        text.lang_of(self.lang()).map(Lang::tag)
    }

    /// A kind, in the singular.
    pub fn kind(self, kind: NodeKind) -> String {
        self.now(&format!("kind-{}", kind.id()))
    }

    /// A kind, in the plural.
    pub fn kinds(self, kind: NodeKind) -> String {
        self.with(|locale| locale.attribute(&format!("kind-{}", kind.id()), "plural"))
    }

    /// So many of a kind, in running text.
    pub fn count(self, kind: NodeKind, count: usize) -> String {
        self.format(&format!("count-{}", kind.id()), &[("n", Arg::from(count))])
    }

    /// How a tie reads from one of its ends.
    pub fn tie(self, kind: TieKind, outgoing: bool) -> String {
        let key = format!("tie-{}", kind.id());
        if outgoing {
            self.now(&key)
        } else {
            self.with(|locale| locale.attribute(&key, "reverse"))
        }
    }
}
