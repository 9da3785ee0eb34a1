//! Decimal numbers as people and style sheets write them: `120`, `-0.5`. Knows digits and a point; refuses exponents.
//!
//! The standard library reads and writes every number to the last bit, with tables and code of 17 kB that no compression makes
//! much smaller.

use std::fmt;

/// A number as it is written: at most six digits after the point.
///
/// ```
/// # use ecosystem_explorer::decimal::Decimal;
/// assert_eq!(Decimal(-12.5).to_string(), "-12.5");
/// assert_eq!(Decimal(2.0 / 3.0).to_string(), "0.666667");
/// assert_eq!(Decimal(-1e-9).to_string(), "0");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Decimal(pub f64);

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const PART: f64 = 1_000_000.0;
        let size = self.0.abs();
        let (mut whole, mut part) = (size.trunc(), (size.fract() * PART).round());
        if part >= PART {
            (whole, part) = (whole + 1.0, 0.0);
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "whole numbers from 0; what is larger than 2^64 ends there"
        )]
        let (whole, mut part) = (whole as u64, part as u32);
        if self.0 < 0.0 && (whole > 0 || part > 0) {
            f.write_str("-")?;
        }
        write!(f, "{whole}")?;
        if part > 0 {
            f.write_str(".")?;
        }
        let mut unit = 100_000;
        while part > 0 {
            write!(f, "{}", part / unit)?;
            (part, unit) = (part % unit, unit / 10);
        }
        Ok(())
    }
}

/// Reads a number of at most 15 digits, exactly (both parts of the quotient are whole, so it is rounded only once).
///
/// ```
/// # use ecosystem_explorer::decimal::decimal;
/// assert_eq!(decimal("-12.75"), Some(-12.75));
/// assert_eq!(decimal(".5"), Some(0.5));
/// assert_eq!(decimal("1e3"), None);
/// ```
#[must_use]
pub fn decimal(text: &str) -> Option<f64> {
    let (is_negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let count = whole.len() + part.len();
    if count == 0 || count > 15 {
        return None;
    }
    let (mut value, mut scale) = (0.0, 1.0);
    for (index, byte) in whole.bytes().chain(part.bytes()).enumerate() {
        if !byte.is_ascii_digit() {
            return None;
        }
        value = value * 10.0 + f64::from(byte - b'0');
        if index >= whole.len() {
            scale *= 10.0;
        }
    }
    let value = value / scale;
    Some(if is_negative { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::{Decimal, decimal};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_reads_as_the_standard_library_does(text in "-?[0-9]{1,9}(\\.[0-9]{0,6})?") {
            prop_assert_eq!(decimal(&text), text.parse().ok());
        }

        #[test]
        fn what_is_written_is_read_again(number in -1e9..1e9_f64) {
            let written = Decimal(number).to_string();
            prop_assert!((written.parse::<f64>().unwrap() - number).abs() <= 5.1e-7, "{}", written);
            prop_assert_eq!(Decimal(number.round()).to_string(), (number.round() as i64).to_string());
        }

        #[test]
        fn what_is_no_number_is_none(text in "[0-9.-]{0,4}[a-z +]{1,3}[0-9.]{0,3}") {
            prop_assert_eq!(decimal(&text), None);
        }
    }
}
