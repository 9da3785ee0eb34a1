//! Which letters a text has, in one number: most names are passed over by one comparison.

/// Where the bits of pairs of letters begin; before them, one bit a letter.
const PAIRS: u32 = 40;
/// The bits of letters.
const LETTERS: u64 = (1 << PAIRS) - 1;

/// The letters of a folded text and its pairs of neighbours, hashed to 64 bits (Bloom 1970: "Space/time trade-offs in hash
/// coding"). What is contained in a text has no bit that the text has not.
pub(super) fn signature(text: &str) -> u64 {
    let mut bits = 0;
    let mut before = None;
    for c in text.chars() {
        let letter = u32::from(c);
        bits |= 1 << bit_of(letter);
        if let Some(before) = before {
            let pair: u32 = before;
            let hash = pair.wrapping_mul(31).wrapping_add(letter);
            bits |= 1 << (PAIRS + hash % (u64::BITS - PAIRS));
        }
        before = Some(letter);
    }
    bits
}

/// Latin letters and digits have a bit of their own, all else shares four.
fn bit_of(letter: u32) -> u32 {
    match char::from_u32(letter) {
        Some('a'..='z') => letter - u32::from('a'),
        Some('0'..='9') => 26 + letter - u32::from('0'),
        _ => 36 + letter % 4,
    }
}

/// Whether a text may contain what has the other signature.
pub(super) fn may_contain(text: u64, part: u64) -> bool {
    text & part == part
}

/// At least so many letters of `part` have to be wrong for it to be in a text.
pub(super) fn missing_letters(text: u64, part: u64) -> u32 {
    (part & !text & LETTERS).count_ones()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn letters_that_are_not_there_are_counted() {
        let text = signature("bologna");
        assert_eq!(missing_letters(text, signature("bolzano")), 1);
        assert!(!may_contain(text, signature("bolzano")));
    }

    proptest! {
        #[test]
        fn no_part_is_passed_over(before in "\\PC{0,9}", part in "\\PC{0,9}", after in "\\PC{0,9}") {
            let text = format!("{before}{part}{after}");
            prop_assert!(may_contain(signature(&text), signature(&part)));
        }
    }
}
