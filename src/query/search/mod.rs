//! Search by name: over names, short names and other names in both languages, without accents and case, words in any order.
//! Where that finds next to nothing, errors of typing are forgiven.

mod names;
mod quotes;
mod signature;
mod terms;
mod typing;
mod written;

pub use names::SearchIndexing;
pub use quotes::{QuoteHit, QuoteIndex, QuoteIndexing};
pub use terms::{TermHit, Terms};

use super::fold::{fold, is_in_word};
use crate::ecosystem::{Ecosystem, NodeId};
use names::Names;
use signature::{may_contain, missing_letters, signature};
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::Range;
use typing::{Typed, forgiven};
use written::{starts_a_word_at, written};

/// With fewer exact hits than this, names that are nearly so are looked for as well.
const FEW: usize = 3;

/// The names of every node, ready for comparison.
pub struct SearchIndex {
    names: Names,
}

/// A node that matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The node.
    pub node: NodeId,
    /// The name that matched, as the snapshot has it.
    pub matched: String,
    /// Which bytes of it matched, in order, not overlapping, on character boundaries.
    pub ranges: Vec<Range<usize>>,
    /// How many errors of typing were forgiven.
    pub errors: usize,
}

/// What a search finds.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Found {
    /// The best, best first.
    pub hits: Vec<Hit>,
    /// How many nodes match altogether.
    pub total: usize,
}

/// A name that matches: what comes first is better.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Match<'a> {
    errors: usize,
    score: Reverse<u32>,
    ties: Reverse<u32>,
    folded: &'a str,
    node: u32,
    name: usize,
}

impl SearchIndex {
    /// Reads the names of an ecosystem. [`SearchIndexing`] does the same in steps.
    #[must_use]
    pub fn new(ecosystem: &Ecosystem) -> SearchIndex {
        let mut indexing = SearchIndexing::new(ecosystem);
        indexing.advance(ecosystem, usize::MAX);
        indexing.finish()
    }

    /// The nodes of [`SearchIndex::find`].
    #[must_use]
    pub fn search(&self, query: &str, most: usize) -> Vec<Hit> {
        self.find(query, most).hits
    }

    /// The nodes of which one name has every word of the query, best first: the name itself before others, a beginning before the
    /// beginning of a word before the middle of one, more ties before fewer. When there are next to none, those follow of
    /// which a name has every word nearly so (see `Typed::errors_at_start_of`).
    ///
    /// Linear in the number of names, and in the length of those that have the letters of the query.
    #[must_use]
    pub fn find(&self, query: &str, most: usize) -> Found {
        let query = fold(query);
        let words: Vec<&str> = query.split_whitespace().collect();
        if words.is_empty() {
            return Found::default();
        }
        let mut best = Best::new(most);
        self.exact(&query, &words, &mut best);
        if best.total < FEW {
            self.nearly(&words, &mut best);
        }
        Found {
            total: best.total,
            hits: best
                .heap
                .into_sorted_vec()
                .into_iter()
                .map(|of| self.hit(&of, &words))
                .collect(),
        }
    }

    fn exact<'a>(&'a self, query: &str, words: &[&str], best: &mut Best<'a>) {
        let wanted = words.iter().fold(0, |bits, word| bits | signature(word));
        let all = self.names.signatures().iter().enumerate();
        for (at, _) in all.filter(|(_, bits)| may_contain(**bits, wanted)) {
            let folded = self.names.folded(at);
            if let Some(score) = likeness(folded, self.names.is_alias(at), query.trim(), words) {
                best.offer(self.candidate(at, 0, score));
            }
        }
        best.take_node();
    }

    /// Names that have every word with errors of typing. Those that have it exactly are found already.
    fn nearly<'a>(&'a self, words: &[&str], best: &mut Best<'a>) {
        let Some(typed) = words
            .iter()
            .map(|word| Some((*word, Typed::new(word)?, forgiven(word.chars().count()))))
            .collect::<Option<Vec<_>>>()
        else {
            return;
        };
        let most: usize = typed.iter().map(|(_, _, most)| most).sum();
        if most == 0 {
            return;
        }
        let found: Vec<u32> = best.heap.iter().map(|of| of.node).collect();
        let wanted = words.iter().fold(0, |bits, word| bits | signature(word));
        let all = self.names.signatures().iter().enumerate();
        for (at, _) in all.filter(|(_, bits)| missing_letters(**bits, wanted) as usize <= most) {
            let folded = self.names.folded(at);
            let errors = typed.iter().try_fold(0, |sum, (word, typed, most)| {
                Some(sum + nearest(folded, word, typed, *most)?.0)
            });
            if let Some(errors) = errors
                && !found.contains(&self.names.node(at))
            {
                let score = if self.names.is_alias(at) { 0 } else { 4 };
                best.offer(self.candidate(at, errors, score));
            }
        }
        best.take_node();
    }

    fn candidate(&self, at: usize, errors: usize, score: u32) -> Match<'_> {
        let node = self.names.node(at);
        Match {
            errors,
            score: Reverse(score),
            ties: Reverse(self.names.ties(node)),
            folded: self.names.folded(at),
            node,
            name: at,
        }
    }

    fn hit(&self, of: &Match, words: &[&str]) -> Hit {
        let text = self.names.written(of.name);
        let places = |folded: &str| {
            words
                .iter()
                .filter_map(|word| {
                    if of.errors == 0 {
                        place(folded, word)
                    } else {
                        let most = forgiven(word.chars().count());
                        nearest(folded, word, &Typed::new(word)?, most).map(|(_, range)| range)
                    }
                })
                .collect()
        };
        Hit {
            node: NodeId::from_index(of.node as usize),
            matched: text.to_owned(),
            ranges: written(text, places),
            errors: of.errors,
        }
    }
}

/// The best so far. The names of a node come one after the other; the best of them counts.
struct Best<'a> {
    heap: BinaryHeap<Match<'a>>,
    most: usize,
    total: usize,
    node: Option<Match<'a>>,
}

impl<'a> Best<'a> {
    fn new(most: usize) -> Self {
        Self {
            heap: BinaryHeap::new(),
            most,
            total: 0,
            node: None,
        }
    }

    fn offer(&mut self, name: Match<'a>) {
        match &self.node {
            Some(before) if before.node == name.node => {
                if name < *before {
                    self.node = Some(name);
                }
            }
            _ => {
                self.take_node();
                self.node = Some(name);
            }
        }
    }

    fn take_node(&mut self) {
        let Some(found) = self.node.take() else {
            return;
        };
        self.total += 1;
        if self.heap.len() < self.most {
            self.heap.push(found);
        } else if let Some(mut worst) = self.heap.peek_mut()
            && found < *worst
        {
            *worst = found;
        }
    }
}

fn likeness(folded: &str, is_alias: bool, query: &str, words: &[&str]) -> Option<u32> {
    let mut score = if is_alias { 0 } else { 4 };
    if folded == query {
        score += 40;
    } else if folded.starts_with(query) {
        score += 20;
    }
    for word in words {
        let at = place(folded, word)?.start;
        score += if starts_a_word_at(folded, at) { 10 } else { 1 };
    }
    Some(score)
}

/// Where a word stands in a folded text: first where it begins a word, else anywhere.
fn place(folded: &str, word: &str) -> Option<Range<usize>> {
    if let &[letter] = word.as_bytes() {
        // The first letter that is typed is in nearly every name: a search prepared for each would take longest.
        let mut all = folded.bytes().enumerate().filter(|(_, of)| *of == letter);
        let first = all.clone().next()?.0;
        let at = all.find(|(at, _)| starts_a_word_at(folded, *at));
        let at = at.map_or(first, |(at, _)| at);
        return Some(at..at + 1);
    }
    let at = folded
        .match_indices(word)
        .map(|(at, _)| at)
        .find(|at| starts_a_word_at(folded, *at))
        .or_else(|| folded.find(word))?;
    Some(at..at + word.len())
}

/// Where a text has a word with the fewest errors, at most `most`, and how many they are.
fn nearest(folded: &str, word: &str, typed: &Typed, most: usize) -> Option<(usize, Range<usize>)> {
    if let Some(range) = place(folded, word) {
        return Some((0, range));
    }
    let starts = folded
        .char_indices()
        .filter(|(at, c)| is_in_word(*c) && starts_a_word_at(folded, *at));
    starts
        .filter_map(|(at, _)| {
            let (errors, length) = typed.errors_at_start_of(folded.get(at..)?, most)?;
            Some((errors, at..at + length))
        })
        .min_by_key(|(errors, range)| (*errors, range.start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::parse;
    use proptest::prelude::*;

    fn universities() -> Ecosystem {
        let file = r#"{ "schema": 1, "title": "t", "nodes": [
            { "id": "unibo", "kind": "member", "name": { "it": "Università di Bologna", "en": "University of Bologna" }, "aliases": ["UniBo", "Alma Mater"] },
            { "id": "unimore", "kind": "member", "name": { "it": "Università di Modena e Reggio Emilia", "en": "University of Modena and Reggio Emilia" }, "aliases": ["UNIMORE"] },
            { "id": "rer", "kind": "institution", "name": "Regione Emilia-Romagna" } ] }"#;
        Ecosystem::new(parse(file.as_bytes()).unwrap().0)
    }

    fn found(query: &str) -> Vec<String> {
        let ecosystem = universities();
        SearchIndex::new(&ecosystem)
            .search(query, 10)
            .into_iter()
            .map(|hit| ecosystem.node(hit.node).id.clone())
            .collect()
    }

    #[test]
    fn accents_case_and_order_do_not_matter() {
        assert_eq!(found("universita"), ["unibo", "unimore"]);
        assert_eq!(found("BOLOGNA università"), ["unibo"]);
    }

    #[test]
    fn both_languages_and_abbreviations_are_known() {
        assert_eq!(found("university modena"), ["unimore"]);
        assert_eq!(found("unimore"), ["unimore"]);
    }

    #[test]
    fn the_beginning_of_a_name_comes_first() {
        assert_eq!(found("reg"), ["rer", "unimore"]);
    }

    #[test]
    fn what_matched_is_marked_as_it_is_written() {
        let ecosystem = universities();
        let hit = SearchIndex::new(&ecosystem)
            .search("universita", 1)
            .remove(0);
        let range = hit.ranges[0].clone();
        assert_eq!(&hit.matched[range], "Università");
    }

    #[test]
    fn errors_of_typing_are_forgiven_where_nothing_is_found() {
        assert_eq!(found("bolonga"), ["unibo"]);
        assert_eq!(found("univresita modna"), ["unimore"]);
        assert_eq!(found("xyz"), [""; 0]);
        let ecosystem = universities();
        let hit = SearchIndex::new(&ecosystem).search("bolonga", 1).remove(0);
        assert_eq!(hit.errors, 1);
        assert_eq!(&hit.matched[hit.ranges[0].clone()], "Bologna");
    }

    #[test]
    fn there_are_no_more_than_asked_for_but_all_are_counted() {
        let ecosystem = universities();
        let found = SearchIndex::new(&ecosystem).find("e", 1);
        assert_eq!((found.hits.len(), found.total), (1, 3));
        assert_eq!(SearchIndex::new(&ecosystem).find("e", 0).hits, []);
    }

    /// The same question, asked of every name in turn.
    fn slowly(ecosystem: &Ecosystem, query: &str) -> Vec<NodeId> {
        let query = fold(query);
        let mut found: Vec<(u32, usize, String, NodeId)> = Vec::new();
        for node in ecosystem.nodes() {
            let of = ecosystem.node(node);
            let own = [&of.name.it, &of.name.en].map(|text| (text.as_str(), false));
            let others = of.aliases.iter().map(|text| (text.as_str(), true));
            let best = own
                .into_iter()
                .chain(others)
                .filter_map(|(text, is_alias)| {
                    let words: Vec<&str> = query.split_whitespace().collect();
                    let folded = fold(text);
                    let score = likeness(&folded, is_alias, query.trim(), &words)?;
                    Some((score, folded))
                })
                .max_by(|(a, x), (b, y)| a.cmp(b).then(y.cmp(x)));
            if let Some((score, folded)) = best {
                found.push((score, ecosystem.degree(node), folded, node));
            }
        }
        found.sort_by(|(a, m, x, i), (b, n, y, j)| {
            b.cmp(a)
                .then(n.cmp(m))
                .then_with(|| x.cmp(y))
                .then(i.cmp(j))
        });
        found.into_iter().map(|(_, _, _, node)| node).collect()
    }

    proptest! {
        #[test]
        fn the_shortcuts_change_no_answer(query in "[a-z ]{1,5}") {
            prop_assume!(!query.trim().is_empty());
            let ecosystem = universities();
            let exact: Vec<NodeId> = SearchIndex::new(&ecosystem)
                .search(&query, 10)
                .into_iter()
                .filter(|hit| hit.errors == 0)
                .map(|hit| hit.node)
                .collect();
            prop_assert_eq!(exact, slowly(&ecosystem, &query));
        }

        #[test]
        fn a_letter_is_found_where_any_word_would_be(name in "[a-c è]{0,8}", letter in "[a-c]") {
            let all = || name.match_indices(&letter).map(|(at, _)| at);
            let first = all().find(|at| starts_a_word_at(&name, *at)).or_else(|| all().next());
            prop_assert_eq!(place(&name, &letter), first.map(|at| at..at + 1));
        }

        #[test]
        fn ranges_are_on_character_boundaries(query in "\\PC{0,12}") {
            let ecosystem = universities();
            for hit in SearchIndex::new(&ecosystem).search(&query, 10) {
                for range in hit.ranges {
                    prop_assert!(hit.matched.get(range).is_some());
                }
            }
        }
    }
}
