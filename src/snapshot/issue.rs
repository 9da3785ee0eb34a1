//! What is wrong with a file, as values. Knows where and what; the words are in the locales, by code.

use std::fmt;

/// How much an issue matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something was left out.
    Error,
    /// Something was mended, or is incomplete.
    Warning,
}

/// One thing that is wrong with one record.
///
/// `code` names the message in the locales (`issue-…`, with the mend as its attribute `.hint`); `args` fill it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// How much it matters.
    pub severity: Severity,
    /// Where: `nodes[3].place` in a snapshot, `nodes.csv:17` in a table.
    pub path: String,
    /// Which message.
    pub code: &'static str,
    /// What the message speaks of.
    pub args: Vec<(&'static str, String)>,
}

impl Issue {
    /// Something was left out.
    #[must_use]
    pub fn error(path: impl Into<String>, code: &'static str) -> Issue {
        Issue {
            severity: Severity::Error,
            path: path.into(),
            code,
            args: Vec::new(),
        }
    }

    /// Something was mended, or is incomplete.
    #[must_use]
    pub fn warning(path: impl Into<String>, code: &'static str) -> Issue {
        Issue {
            severity: Severity::Warning,
            ..Issue::error(path, code)
        }
    }

    /// Adds what the message speaks of. Long values are shortened: an issue is read, not processed.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Issue {
        self.args.push((name, shorten(&value.to_string())));
        self
    }
}

/// Why a file is no snapshot at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Which message (`unreadable-…` in the locales, with the mend as its attribute `.hint`).
    pub code: &'static str,
    /// What the message speaks of.
    pub args: Vec<(&'static str, String)>,
}

impl Unreadable {
    /// A reason without details.
    #[must_use]
    pub fn new(code: &'static str) -> Unreadable {
        Unreadable {
            code,
            args: Vec::new(),
        }
    }

    /// Adds what the message speaks of.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Unreadable {
        self.args.push((name, shorten(&value.to_string())));
        self
    }
}

fn shorten(text: &str) -> String {
    const LONGEST: usize = 160;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
