//! Decimal numbers as people and style sheets write them: `120`, `-0.5`. Knows digits and a point; refuses exponents.
//!
//! The standard library reads every number to the last bit, with tables of 10 kB that no compression makes smaller.

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
    use super::decimal;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_reads_as_the_standard_library_does(text in "-?[0-9]{1,9}(\\.[0-9]{0,6})?") {
            prop_assert_eq!(decimal(&text), text.parse().ok());
        }

        #[test]
        fn what_is_no_number_is_none(text in "[0-9.-]{0,4}[a-z +]{1,3}[0-9.]{0,3}") {
            prop_assert_eq!(decimal(&text), None);
        }
    }
}
