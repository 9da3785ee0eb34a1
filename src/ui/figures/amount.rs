//! A reported number in words: "over 4000 followers".

use crate::locale::Arg;
use crate::snapshot::Indicator;
use crate::ui::words::Words;

/// The number, how exact the source calls it, and its unit.
pub fn amount(words: Words, of: &Indicator) -> String {
    let value = bare(words, of);
    let unit = words.of(&of.unit);
    if unit.is_empty() {
        value
    } else {
        format!("{value} {unit}")
    }
}

/// The same without its unit.
pub fn bare(words: Words, of: &Indicator) -> String {
    let value = words.format("number", &[("n", Arg::from(of.value))]);
    match of.qualifier.as_str() {
        "over" => words.format("number-over", &[("value", Arg::from(value))]),
        "under" => words.format("number-under", &[("value", Arg::from(value))]),
        "about" => words.format("number-about", &[("value", Arg::from(value))]),
        _ => value,
    }
}
