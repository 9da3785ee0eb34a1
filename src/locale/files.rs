//! Which message files there are.

use crate::snapshot::Lang;

macro_rules! files {
    ($lang:literal: $($name:literal),+) => {
        &[$(include_str!(concat!("../../locales/", $lang, "/", $name, ".ftl"))),+]
    };
}

/// The message files of a language, in the order in which they are read.
pub(super) fn of(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::It => files!("it": "issues", "kinds", "ui", "tool", "time"),
        Lang::En => files!("en": "issues", "kinds", "ui", "tool", "time"),
    }
}
