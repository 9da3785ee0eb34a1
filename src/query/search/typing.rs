//! How far a typed word is from the beginning of a name's word: letters left out, too many, wrong, or swapped.

/// The longest word that is compared with errors, in letters: as many as there are bits.
const LONGEST: usize = 64;

/// A word as it was typed, ready for comparison.
pub(super) struct Typed {
    /// By letter of ASCII, where it stands in the word, one bit a letter.
    ascii: [u64; 128],
    /// The same for other letters.
    others: Vec<(char, u64)>,
    letters: usize,
}

/// How many errors are forgiven in a word of that many letters: one from four letters on, two from eight on.
pub(super) fn forgiven(letters: usize) -> usize {
    match letters {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

impl Typed {
    /// Reads a folded word; `None` for one without letters or with more than 64.
    pub(super) fn new(word: &str) -> Option<Typed> {
        let mut typed = Typed {
            ascii: [0; 128],
            others: Vec::new(),
            letters: word.chars().count(),
        };
        if !(1..=LONGEST).contains(&typed.letters) {
            return None;
        }
        for (at, c) in word.chars().enumerate() {
            let bit = 1 << at;
            if let Some(bits) = typed.ascii.get_mut(c as usize) {
                *bits |= bit;
            } else if let Some((_, bits)) = typed.others.iter_mut().find(|(other, _)| *other == c) {
                *bits |= bit;
            } else {
                typed.others.push((c, bit));
            }
        }
        Some(typed)
    }

    fn places(&self, c: char) -> u64 {
        self.ascii.get(c as usize).copied().unwrap_or_else(|| {
            self.others
                .iter()
                .find(|(other, _)| *other == c)
                .map_or(0, |(_, bits)| *bits)
        })
    }

    /// The fewest errors between the word and any beginning of `text`, and the length of that beginning in bytes; `None` when
    /// there are more than `most`. Of equally good beginnings the longest.
    ///
    /// An error is a letter left out, too many or wrong, or two neighbours swapped (optimal string alignment). Bit-parallel, a
    /// constant number of operations a letter of the text: Myers 1999, "A fast bit-vector algorithm for approximate string
    /// matching based on dynamic programming"; the swaps are those of Hyyrö 2003, "A bit-vector algorithm for computing
    /// Levenshtein and Damerau edit distances".
    pub(super) fn errors_at_start_of(&self, text: &str, most: usize) -> Option<(usize, usize)> {
        let last = 1_u64 << (self.letters - 1);
        let (mut up, mut down, mut diagonal, mut before) = (u64::MAX, 0_u64, 0_u64, 0_u64);
        let mut errors = self.letters;
        let mut best: Option<(usize, usize)> = None;
        for (at, c) in text.char_indices().take(self.letters + most) {
            let here = self.places(c);
            let swapped = ((!diagonal & here) << 1) & before;
            diagonal = (((here & up).wrapping_add(up)) ^ up) | here | down | swapped;
            let right = down | !(diagonal | up);
            let left = diagonal & up;
            errors += usize::from(right & last != 0);
            errors -= usize::from(left & last != 0);
            let right = (right << 1) | 1;
            up = (left << 1) | !(diagonal | right);
            down = right & diagonal;
            before = here;
            if errors <= best.map_or(most, |(errors, _)| errors) {
                best = Some((errors, at + c.len_utf8()));
            }
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn errors(word: &str, text: &str) -> Option<usize> {
        Typed::new(word)?
            .errors_at_start_of(text, 3)
            .map(|(errors, _)| errors)
    }

    #[test]
    fn what_fingers_do_is_one_error() {
        assert_eq!(errors("bologna", "bologna"), Some(0));
        assert_eq!(errors("bolgna", "bologna"), Some(1), "left out");
        assert_eq!(errors("bolllogna", "bologna"), Some(2), "too many");
        assert_eq!(errors("bolonga", "bologna"), Some(1), "swapped");
        assert_eq!(errors("bolpgna", "bologna"), Some(1), "wrong");
        assert_eq!(errors("zzzzzz", "bologna"), None);
    }

    #[test]
    fn the_beginning_is_enough() {
        let typed = Typed::new("univrs").unwrap();
        assert_eq!(
            typed.errors_at_start_of("universita di bologna", 1),
            Some((1, 7))
        );
    }

    /// The same by the table of the textbook.
    fn table(word: &str, text: &str) -> usize {
        let (word, text): (Vec<char>, Vec<char>) = (word.chars().collect(), text.chars().collect());
        let mut d = vec![vec![0; text.len() + 1]; word.len() + 1];
        for i in 0..=word.len() {
            for j in 0..=text.len() {
                d[i][j] = if i == 0 {
                    j
                } else if j == 0 {
                    i
                } else {
                    let wrong = usize::from(word[i - 1] != text[j - 1]);
                    let mut best = (d[i - 1][j] + 1)
                        .min(d[i][j - 1] + 1)
                        .min(d[i - 1][j - 1] + wrong);
                    if i > 1 && j > 1 && word[i - 1] == text[j - 2] && word[i - 2] == text[j - 1] {
                        best = best.min(d[i - 2][j - 2] + 1);
                    }
                    best
                };
            }
        }
        (1..=text.len())
            .map(|j| d[word.len()][j])
            .min()
            .unwrap_or(word.len())
    }

    proptest! {
        #[test]
        fn it_counts_as_the_table_does(word in "[abcè]{1,9}", text in "[abcè]{1,12}") {
            let most = 20;
            let found = Typed::new(&word).unwrap().errors_at_start_of(&text, most);
            prop_assert_eq!(found.map(|(errors, _)| errors), Some(table(&word, &text)));
        }

        #[test]
        fn no_text_panics(word in "\\PC{0,80}", text in "\\PC{0,80}") {
            if let Some(typed) = Typed::new(&word) {
                let _ = typed.errors_at_start_of(&text, 2);
            }
        }
    }
}
