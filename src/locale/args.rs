//! What a message is filled with.

use crate::decimal::Decimal;
use crate::snapshot::Lang;

/// Numbers from this one on are grouped by thousands; below, a year would look odd.
const GROUPED: f64 = 10_000.0;

/// A variable of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Text, as it is.
    Text(String),
    /// A number: chooses the plural, and is written as the language writes it (CLDR: `26,000.5` and `26.000,5`).
    Number(f64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Arg {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Arg {
        Arg::Text(text)
    }
}

impl From<usize> for Arg {
    #[allow(
        clippy::cast_precision_loss,
        reason = "counts on screen stay far below 2^53"
    )]
    fn from(count: usize) -> Arg {
        Arg::Number(count as f64)
    }
}

impl From<f64> for Arg {
    fn from(number: f64) -> Arg {
        Arg::Number(number)
    }
}

impl Arg {
    /// Whether a variant is meant for this: its text, its digits, or its plural category, which for both languages is
    /// `one` for 1 and `other` for the rest (CLDR plural rules; Italian has `many` for millions, which no message uses).
    pub(super) fn is(&self, key: &str) -> bool {
        match self {
            Arg::Text(text) => text == key,
            Arg::Number(number) => {
                let category = if *number == 1.0 { "one" } else { "other" };
                key == category || key.parse().is_ok_and(|key: i32| f64::from(key) == *number)
            }
        }
    }

    pub(super) fn write(&self, lang: Lang, out: &mut String) {
        match self {
            Arg::Text(text) => out.push_str(text),
            Arg::Number(number) => write_number(*number, lang, out),
        }
    }
}

fn write_number(number: f64, lang: Lang, out: &mut String) {
    let (thousands, point) = match lang {
        Lang::It => ('.', ','),
        Lang::En => (',', '.'),
    };
    let plain = Decimal(number).to_string();
    let (whole, part) = plain
        .split_once('.')
        .map_or((plain.as_str(), None), |(whole, part)| (whole, Some(part)));
    let digits = whole.trim_start_matches('-');
    out.push_str(if digits.len() < whole.len() { "-" } else { "" });
    for (at, digit) in digits.char_indices() {
        if number.abs() >= GROUPED && at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(thousands);
        }
        out.push(digit);
    }
    if let Some(part) = part {
        out.push(point);
        out.push_str(part);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_language_does() {
        let written = |number, lang| {
            let mut out = String::new();
            write_number(number, lang, &mut out);
            out
        };
        assert_eq!(written(2025.0, Lang::It), "2025");
        assert_eq!(written(1_234_567.5, Lang::En), "1,234,567.5");
        assert_eq!(written(1_234_567.5, Lang::It), "1.234.567,5");
        assert_eq!(written(-26_000.0, Lang::It), "-26.000");
        assert_eq!(written(-126_000.0, Lang::En), "-126,000");
    }
}
