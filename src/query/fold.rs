//! Text as search compares it: without accents, case and typographic variants. Knows the Latin letters of Unicode by
//! a table of its own: the tables of the standard library and of a normalisation crate would be a third of the download.

/// The ASCII letter under each letter from U+00C0 on; `?` where there is none.
const LATIN: &[u8] = b"aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?yaaaaaaccccccccddddeeeeeeeeeegggg\
gggghhhhiiiiiiiiii??jjkk?llllll??llnnnnnn?nnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
????????????????????????????????oo?????????????uu????????????????????????????aaiioouuuuuuuuuu?aaaa????ggkkoooo??j\
???gg??nnaa????aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy";
/// The same from U+1E00 on (Latin Extended Additional).
const ADDITIONAL: &[u8] = b"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppp\
rrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy?s????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee\
iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";

/// Folds text for comparison: Latin letters without accents and case (those of canonical decomposition, Unicode UAX #15,
/// and `ø đ ł æ œ ß` as they are typed without a keyboard for them), Greek and Cyrillic in lower case, no combining
/// marks, one kind of apostrophe, quotation mark and dash. `Università` becomes `universita`. Linear.
///
/// ```
/// # use ecosystem_explorer::query::fold;
/// assert_eq!(fold("L’Università – ATMPs"), "l'universita - atmps");
/// assert_eq!(fold("Kraków, Århus, Œuvre, Łódź"), "krakow, arhus, oeuvre, lodz");
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

/// Whether a character is part of a word: a letter or a digit of ASCII, and beyond it whatever is no sign of Latin-1, no
/// general punctuation and no symbol. The exact answer would bring tables of Unicode.
#[must_use]
pub fn is_in_word(c: char) -> bool {
    match c {
        ..='\u{7f}' => c.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' => matches!(c, 'ª' | 'µ' | 'º'),
        '×'
        | '÷'
        | '\u{2000}'..='\u{206f}'
        | '\u{2190}'..='\u{2bff}'
        | '\u{3000}'..='\u{303f}'
        | '\u{feff}'
        | '\u{fffd}' => false,
        _ => true,
    }
}

/// The folded form of one character: at most two.
pub(super) fn fold_char(c: char) -> impl Iterator<Item = char> {
    let pair = match c {
        ..='\u{7f}' => [Some(c.to_ascii_lowercase()), None],
        '\u{300}'..='\u{36f}' => [None, None],
        'Æ' | 'æ' | 'Ǽ' | 'ǽ' => [Some('a'), Some('e')],
        'Œ' | 'œ' => [Some('o'), Some('e')],
        'ß' | 'ẞ' => [Some('s'), Some('s')],
        'Þ' | 'þ' => [Some('t'), Some('h')],
        'Ĳ' | 'ĳ' => [Some('i'), Some('j')],
        'Ǳ'..='ǳ' | 'Ǆ'..='ǆ' => [Some('d'), Some('z')],
        'Ǉ'..='ǉ' => [Some('l'), Some('j')],
        'Ǌ'..='ǌ' => [Some('n'), Some('j')],
        'ﬁ' => [Some('f'), Some('i')],
        'ﬂ' => [Some('f'), Some('l')],
        other => [Some(single(other)), None],
    };
    pair.into_iter().flatten()
}

fn single(c: char) -> char {
    let moved = |by: u32| char::from_u32(u32::from(c) + by).unwrap_or(c);
    let plain = |letters: &[u8], first: u32| {
        u32::from(c)
            .checked_sub(first)
            .and_then(|at| letters.get(at as usize))
            .filter(|letter| **letter != b'?')
            .map_or(c, |letter| char::from(*letter))
    };
    match c {
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' => ' ',
        '’' | '‘' | '´' => '\'',
        '–' | '—' | '‑' => '-',
        '“' | '”' | '«' | '»' => '"',
        'ª' => 'a',
        'º' => 'o',
        '²' => '2',
        '³' => '3',
        '¹' => '1',
        'Ǿ' | 'ǿ' => 'o',
        '\u{c0}'..='\u{24f}' => plain(LATIN, 0xc0),
        '\u{1e00}'..='\u{1eff}' => plain(ADDITIONAL, 0x1e00),
        'Α'..='Ω' | 'А'..='Я' => moved(32),
        'Ѐ'..='Џ' => moved(80),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;

    /// Every Latin letter that Unicode takes apart into an ASCII letter and marks becomes that letter.
    #[test]
    fn words_end_where_the_standard_library_says_in_what_europe_writes() {
        let all = ('\0'..='\u{24f}')
            .chain('\u{370}'..='\u{52f}')
            .chain("’“”«»–—…·‰€™→★".chars());
        for c in all.filter(|c| !matches!(c, '\u{375}' | '\u{37e}' | '\u{384}'..='\u{387}' | '\u{378}'..='\u{383}' | '\u{3f6}' | '\u{482}'..='\u{489}' | '\u{38b}' | '\u{38d}' | '\u{3a2}' | '²' | '³' | '¹' | '¼'..='¾' | '‰' | '€' | '™')) {
            assert_eq!(is_in_word(c), c.is_alphanumeric(), "{c:?}");
        }
    }

    #[test]
    fn latin_letters_fold_as_unicode_takes_them_apart() {
        for c in ('\u{20}'..='\u{24f}').chain('\u{1e00}'..='\u{1eff}') {
            let expected: String = c
                .nfkd()
                .filter(|c| !is_combining_mark(*c))
                .flat_map(char::to_lowercase)
                .collect();
            if !expected.is_empty() && expected.bytes().all(|byte| byte.is_ascii_lowercase()) {
                assert_eq!(fold_char(c).collect::<String>(), expected, "{c}");
            }
        }
    }

    #[test]
    fn marks_that_stand_alone_are_dropped() {
        assert_eq!(fold("Universita\u{300}"), "universita");
    }

    #[test]
    fn other_scripts_lose_their_case() {
        assert_eq!(fold("ΑΘΗΝΑ КИЇВ"), "αθηνα київ");
    }
}
