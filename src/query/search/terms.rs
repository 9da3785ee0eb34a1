//! Search over few short texts: towns, values of facets, whatever has a name and is no node. Forgives the same as the search
//! over names; keeps every text.

use super::typing::{Typed, forgiven};
use super::written::{starts_a_word_at, written};
use super::{nearest, place};
use crate::query::fold;
use crate::sorting::Sorting;
use std::ops::Range;

/// Texts, each with the number of what it calls.
#[derive(Default)]
pub struct Terms {
    all: Vec<Term>,
}

struct Term {
    of: usize,
    written: String,
    folded: String,
}

/// Something of which a text matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermHit {
    /// Its number.
    pub of: usize,
    /// The text that matches.
    pub matched: String,
    /// Which bytes of it matched, in order, on character boundaries.
    pub ranges: Vec<Range<usize>>,
    /// How many errors of typing were forgiven.
    pub errors: usize,
}

impl Terms {
    /// Adds a text; one that is there already for the same number is passed over.
    pub fn add(&mut self, of: usize, written: &str) {
        let folded = fold(written);
        let is_known = self
            .all
            .iter()
            .rev()
            .take_while(|term| term.of == of)
            .any(|term| term.folded == folded);
        if !folded.trim().is_empty() && !is_known {
            self.all.push(Term {
                of,
                written: written.to_owned(),
                folded,
            });
        }
    }

    /// Whatever has every word of the query at the beginning of a word of one text, best first: those that begin with the query,
    /// then the others in the order in which they were added. Where there is nothing, those that have it with errors
    /// of typing. Linear in the texts.
    #[must_use]
    pub fn find(&self, query: &str, most: usize) -> Vec<TermHit> {
        let query = fold(query);
        let words: Vec<&str> = query.split_whitespace().collect();
        if words.is_empty() {
            return Vec::new();
        }
        let found = self.matches(query.trim(), &words, most, false);
        if found.is_empty() {
            self.matches(query.trim(), &words, most, true)
        } else {
            found
        }
    }

    fn matches(&self, query: &str, words: &[&str], most: usize, nearly: bool) -> Vec<TermHit> {
        let typed: Vec<(Option<Typed>, usize)> = words
            .iter()
            .map(|word| {
                let most = if nearly {
                    forgiven(word.chars().count())
                } else {
                    0
                };
                (Typed::new(word).filter(|_| most > 0), most)
            })
            .collect();
        let places = |folded: &str| -> Option<(usize, Vec<Range<usize>>)> {
            let mut errors = 0;
            let mut ranges = Vec::new();
            for (word, (typed, most)) in words.iter().zip(&typed) {
                let (wrong, range) = match typed {
                    Some(typed) => nearest(folded, word, typed, *most)?,
                    None => (0, place(folded, word)?),
                };
                if !starts_a_word_at(folded, range.start) {
                    return None;
                }
                errors += wrong;
                ranges.push(range);
            }
            Some((errors, ranges))
        };
        let mut found: Vec<(usize, usize, usize)> = Vec::new();
        for (at, term) in self.all.iter().enumerate() {
            if let Some((errors, ranges)) = places(&term.folded) {
                let begins = ranges.first().is_some_and(|range| range.start == 0);
                let rank = if term.folded == query {
                    0
                } else if begins {
                    1
                } else {
                    2
                };
                found.push((errors, rank, at));
            }
        }
        found.order();
        let mut hits: Vec<TermHit> = Vec::new();
        for (errors, _, at) in found {
            let Some(term) = self.all.get(at) else {
                continue;
            };
            if hits.len() < most && !hits.iter().any(|hit| hit.of == term.of) {
                hits.push(TermHit {
                    of: term.of,
                    matched: term.written.clone(),
                    ranges: written(&term.written, |folded| {
                        places(folded).map(|(_, ranges)| ranges).unwrap_or_default()
                    }),
                    errors,
                });
            }
        }
        hits
    }
}

#[cfg(test)]
mod tests {
    use super::Terms;

    fn towns() -> Terms {
        let mut terms = Terms::default();
        for (of, text) in [
            (0, "Città Metropolitana di Bologna"),
            (1, "Bologna"),
            (2, "Forlì"),
            (2, "Forlì"),
            (3, "Pharma and ATMPs"),
            (3, "Farmaceutico e terapie avanzate"),
        ] {
            terms.add(of, text);
        }
        terms
    }

    fn found(query: &str) -> Vec<usize> {
        let hits = towns().find(query, 9);
        hits.iter().map(|hit| hit.of).collect()
    }

    #[test]
    fn the_text_itself_comes_before_those_that_have_it_inside() {
        assert_eq!(found("bologna"), [1, 0]);
        assert_eq!(found("BOL"), [1, 0]);
        assert_eq!(found("ologna"), [0_usize; 0], "no word begins so");
    }

    #[test]
    fn accents_order_and_errors_do_not_matter() {
        assert_eq!(found("forli"), [2]);
        assert_eq!(found("terapie farmaceutico"), [3]);
        assert_eq!(found("bolonga"), [1, 0]);
        assert_eq!(found("frla"), [0_usize; 0]);
        assert_eq!(found(" "), [0_usize; 0]);
    }

    #[test]
    fn what_matched_is_marked() {
        let hit = towns().find("forli", 1).remove(0);
        assert_eq!(hit.matched, "Forlì");
        assert_eq!(&hit.matched[hit.ranges[0].clone()], "Forlì");
    }
}
