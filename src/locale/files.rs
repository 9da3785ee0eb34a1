//! The compiled messages, which `build.rs` has made of `locales/{it,en}/*.ftl`. Two texts a language: what only the second
//! part of the program asks for comes with it.

use crate::snapshot::Lang;

/// Names and patterns of a first view, in the order of the names.
pub(super) fn first(lang: Lang) -> &'static str {
    match lang {
        Lang::It => include_str!(concat!(env!("OUT_DIR"), "/it.first.messages")),
        Lang::En => include_str!(concat!(env!("OUT_DIR"), "/en.first.messages")),
    }
}

/// All others, read by `read`.
pub(super) fn later<T>(lang: Lang, read: fn(&'static str) -> T) -> T {
    match lang {
        Lang::It => italian(read),
        Lang::En => english(read),
    }
}

// Whatever knows where these bytes are has to come with them in the second part. So each text is known to one function:
// not to a table in the memory that the first part begins with, which a choice between two texts would become; and to one
// that calls another, because what only gives a number back is so small that it stays where it is called.

#[inline(never)]
fn italian<T>(read: fn(&'static str) -> T) -> T {
    read(include_str!(concat!(env!("OUT_DIR"), "/it.later.messages")))
}

#[inline(never)]
fn english<T>(read: fn(&'static str) -> T) -> T {
    read(include_str!(concat!(env!("OUT_DIR"), "/en.later.messages")))
}
