//! Text as search compares it: without accents, case and typographic variants.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Folds text for comparison: canonical decomposition without combining marks (Unicode UAX #15), lower case,
/// one kind of apostrophe and dash. `Università` becomes `universita`.
///
/// ```
/// # use ecosystem_explorer::query::fold;
/// assert_eq!(fold("L’Università – ATMPs"), "l'universita - atmps");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// Appends the folded form of a text.
pub(super) fn fold_into(text: &str, folded: &mut String) {
    for c in text.chars() {
        // Nearly every letter of nearly every name: no table is needed.
        if c.is_ascii() && c != '`' {
            folded.push(c.to_ascii_lowercase());
        } else {
            folded.extend(fold_char(c));
        }
    }
}

/// The folded form of one character; may be empty.
pub(super) fn fold_char(c: char) -> impl Iterator<Item = char> {
    std::iter::once(c)
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            '’' | '‘' | '`' | '´' => '\'',
            '–' | '—' | '‑' => '-',
            '“' | '”' | '«' | '»' => '"',
            other => other,
        })
}
