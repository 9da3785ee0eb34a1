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
    text.chars().flat_map(fold_char).collect()
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
