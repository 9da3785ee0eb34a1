//! Every word the reader sees, in the reader's language. Knows the message files; refuses to know who asks.
//!
//! The messages are in `locales/{it,en}/*.ftl` (Project Fluent, <https://projectfluent.org>): one name a message,
//! the same names in both languages (a test keeps them so). They are compiled in: the page asks no server for them,
//! and the snapshot tool speaks the same words.

mod args;
mod files;

pub use args::Arg;

use crate::snapshot::{Issue, Lang, Severity, Unreadable};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use std::borrow::Cow;

/// The messages of one language.
pub struct Locale {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
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
        let mut bundle = FluentBundle::new_concurrent(lang.tag().parse().into_iter().collect());
        bundle.set_use_isolating(false);
        for file in files::of(lang) {
            // A resource with a syntax error still carries its good messages; a test makes sure that there is none.
            let resource =
                FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(partial, _)| partial);
            bundle.add_resource_overriding(resource);
        }
        Locale { lang, bundle }
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
        let args = self.fluent(args);
        self.pattern(name, None, &args)
            .unwrap_or_else(|| name.to_owned())
    }

    /// An attribute of a message: the plural of a kind, the reverse reading of a tie.
    #[must_use]
    pub fn attribute(&self, name: &str, attribute: &str) -> String {
        self.pattern(name, Some(attribute), &FluentArgs::new())
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
        let args = self.fluent(&args);
        Explained {
            message: self
                .pattern(code, None, &args)
                .unwrap_or_else(|| code.to_owned()),
            hint: self.pattern(code, Some("hint"), &args).unwrap_or_default(),
        }
    }

    fn fluent(&self, args: &[(&str, Arg)]) -> FluentArgs<'static> {
        args.iter()
            .map(|(name, value)| (Cow::Owned((*name).to_owned()), value.to_fluent()))
            .collect()
    }

    fn pattern(
        &self,
        name: &str,
        attribute: Option<&str>,
        args: &FluentArgs<'_>,
    ) -> Option<String> {
        let message = self.bundle.get_message(name)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        Some(
            self.bundle
                .format_pattern(pattern, Some(args), &mut Vec::new())
                .into_owned(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_valid_fluent() {
        for lang in Lang::ALL {
            for file in files::of(lang) {
                if let Err((_, errors)) = FluentResource::try_new((*file).to_owned()) {
                    panic!("{lang:?}: {errors:?}");
                }
            }
        }
    }

    #[test]
    fn both_languages_have_the_same_messages() {
        let names = |lang| {
            let mut names: Vec<String> = files::of(lang)
                .iter()
                .flat_map(|file| file.lines())
                .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
                .filter_map(|line| line.split_once(" =").map(|(name, _)| name.to_owned()))
                .collect();
            names.sort();
            names
        };
        assert_eq!(names(Lang::It), names(Lang::En));
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
