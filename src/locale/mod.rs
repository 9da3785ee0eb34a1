//! Every word the reader sees, in the reader's language. Knows the message files; refuses to know who asks.
//!
//! The messages are in `locales/{it,en}/*.ftl` (Project Fluent, <https://projectfluent.org>): one name a message,
//! the same names in both languages (a test keeps them so). `build.rs` compiles them in: the page asks no server for
//! them and carries no parser, and the snapshot tool speaks the same words.

mod args;
mod files;
mod pattern;

pub use args::Arg;

use crate::snapshot::{Issue, Lang, Severity, Unreadable};
use std::sync::OnceLock;

/// Names and patterns, in the order of the names.
type Messages = Vec<(&'static str, &'static str)>;

/// The messages of one language.
pub struct Locale {
    lang: Lang,
    first: Messages,
    /// Those that no first view asks for; read when one of them is.
    later: OnceLock<Messages>,
}

/// A problem in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    pub hint: String,
}

impl Locale {
    /// Reads the messages of a language.
    #[must_use]
    pub fn new(lang: Lang) -> Locale {
        Locale {
            lang,
            first: read(files::first(lang)),
            later: OnceLock::new(),
        }
    }

    /// The language.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A message without variables. A name that no file has comes back as it is.
    #[must_use]
    pub fn text(&self, name: &str) -> String {
        self.format(name, &[])
    }

    /// A message with its variables filled in; numbers choose the plural.
    #[must_use]
    pub fn format(&self, name: &str, args: &[(&str, Arg)]) -> String {
        self.filled(name, None, args)
            .unwrap_or_else(|| name.to_owned())
    }

    /// An attribute of a message: the plural of a kind, the reverse reading of a tie.
    #[must_use]
    pub fn attribute(&self, name: &str, attribute: &str) -> String {
        self.filled(name, Some(attribute), &[])
            .unwrap_or_else(|| self.text(name))
    }

    /// An issue in words.
    #[must_use]
    pub fn explain(&self, issue: &Issue) -> Explained {
        self.explained(issue.code, &issue.args)
    }

    /// Why a file is unreadable, in words.
    #[must_use]
    pub fn refuse(&self, reason: &Unreadable) -> Explained {
        self.explained(reason.code, &reason.args)
    }

    /// How much an issue matters, in a word.
    #[must_use]
    pub fn severity(&self, severity: Severity) -> String {
        self.text(match severity {
            Severity::Error => "severity-error",
            Severity::Warning => "severity-warning",
        })
    }

    fn explained(&self, code: &str, args: &[(&'static str, String)]) -> Explained {
        let args: Vec<(&str, Arg)> = args
            .iter()
            .map(|(name, value)| (*name, Arg::from(value.as_str())))
            .collect();
        Explained {
            message: self
                .filled(code, None, &args)
                .unwrap_or_else(|| code.to_owned()),
            hint: self.filled(code, Some("hint"), &args).unwrap_or_default(),
        }
    }

    fn filled(&self, name: &str, attribute: Option<&str>, args: &[(&str, Arg)]) -> Option<String> {
        let joined = attribute.map(|attribute| format!("{name}.{attribute}"));
        let name = joined.as_deref().unwrap_or(name);
        let pattern = find(&self.first, name).or_else(|| find(self.later(), name))?;
        Some(pattern::fill(pattern, args, self.lang))
    }

    fn later(&self) -> &Messages {
        self.later.get_or_init(|| files::later(self.lang, read))
    }
}

fn read(text: &'static str) -> Messages {
    let mut pieces = text.split_terminator('\0');
    std::iter::from_fn(|| Some((pieces.next()?, pieces.next()?))).collect()
}

fn find(messages: &Messages, wanted: &str) -> Option<&'static str> {
    let at = messages.binary_search_by(|(name, _)| (*name).cmp(wanted));
    messages.get(at.ok()?).map(|(_, pattern)| *pattern)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_the_same_messages() {
        let names = |lang| {
            let locale = Locale::new(lang);
            [&locale.first, locale.later()]
                .map(|part| part.iter().map(|(name, _)| *name).collect::<Vec<_>>())
        };
        assert_eq!(names(Lang::It), names(Lang::En));
        let [first, later] = names(Lang::It);
        assert!(
            first.is_sorted() && later.is_sorted(),
            "messages are found by halving"
        );
        assert!(
            !first.iter().any(|name| later.contains(name)),
            "each stands in one part"
        );
    }

    #[test]
    fn an_issue_is_told_in_the_language_of_the_reader() {
        let issue = Issue::error("ties[3]", "issue-dangling-tie").with("id", "nobody");
        let it = Locale::new(Lang::It).explain(&issue);
        let en = Locale::new(Lang::En).explain(&issue);
        assert!(it.message.contains("nobody") && en.message.contains("nobody"));
        assert_ne!(it, en);
        assert!(!it.hint.is_empty() && !en.hint.is_empty());
    }

    #[test]
    fn markup_in_a_value_stays_text() {
        let issue = Issue::error("nodes[0]", "issue-bad-link").with("url", "javascript:{ -evil }");
        assert!(
            Locale::new(Lang::En)
                .explain(&issue)
                .message
                .contains("javascript:{ -evil }")
        );
    }
}
