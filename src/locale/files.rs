//! The compiled messages, which `build.rs` has made of `locales/{it,en}/*.ftl`.

use crate::snapshot::Lang;

/// Names and patterns of a language, in the order of the names.
pub(super) fn of(lang: Lang) -> &'static str {
    match lang {
        Lang::It => include_str!(concat!(env!("OUT_DIR"), "/it.messages")),
        Lang::En => include_str!(concat!(env!("OUT_DIR"), "/en.messages")),
    }
}
