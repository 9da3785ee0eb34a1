//! Search by name: over names, short names and other names in both languages, without accents and case, words in any order.

use crate::sorting::Sorting;
use super::fold::{fold, fold_char};
use crate::ecosystem::{Ecosystem, NodeId};
use crate::snapshot::Lang;
use std::ops::Range;

/// The names of every node, ready for comparison.
pub struct SearchIndex {
    names: Vec<Name>,
}

struct Name {
    node: NodeId,
    text: String,
    folded: String,
    /// Other names count less than the name itself.
    alias: bool,
    ties: usize,
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
}

impl SearchIndex {
    /// Reads the names of an ecosystem.
    #[must_use]
    pub fn new(ecosystem: &Ecosystem) -> SearchIndex {
        let mut names = Vec::new();
        for node in ecosystem.nodes() {
            let of = ecosystem.node(node);
            let ties = ecosystem.degree(node);
            let own = Lang::ALL
                .into_iter()
                .flat_map(|lang| [of.name.get(lang), of.short.get(lang)])
                .map(|text| (text, false));
            let others = of.aliases.iter().map(|text| (text.as_str(), true));
            let mut seen: Vec<String> = Vec::new();
            for (text, alias) in own.chain(others) {
                let folded = fold(text);
                if !folded.is_empty() && !seen.contains(&folded) {
                    seen.push(folded.clone());
                    names.push(Name {
                        node,
                        text: text.to_owned(),
                        folded,
                        alias,
                        ties,
                    });
                }
            }
        }
        SearchIndex { names }
    }

    /// The nodes of which one name has every word of the query, best first: the name itself before others, a beginning before the
    /// beginning of a word before the middle of one, more ties before fewer.
    ///
    /// Linear in the total length of the names.
    #[must_use]
    pub fn search(&self, query: &str, most: usize) -> Vec<Hit> {
        let query = fold(query);
        let words: Vec<&str> = query.split_whitespace().collect();
        if words.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<(u32, &Name)> = self
            .names
            .iter()
            .filter_map(|name| Some((likeness(name, &query, &words)?, name)))
            .collect();
        found.order_by(|(a, x), (b, y)| {
            b.cmp(a)
                .then(y.ties.cmp(&x.ties))
                .then_with(|| x.folded.cmp(&y.folded))
                .then(x.node.cmp(&y.node))
        });
        let mut hits: Vec<Hit> = Vec::new();
        for (_, name) in found {
            if hits.len() == most {
                break;
            }
            if hits.iter().all(|hit| hit.node != name.node) {
                hits.push(Hit {
                    node: name.node,
                    matched: name.text.clone(),
                    ranges: ranges(&name.text, &words),
                });
            }
        }
        hits
    }
}

fn likeness(name: &Name, query: &str, words: &[&str]) -> Option<u32> {
    let mut score = if name.alias { 0 } else { 4 };
    if name.folded == query.trim() {
        score += 40;
    } else if name.folded.starts_with(query.trim()) {
        score += 20;
    }
    for word in words {
        score += if starts_a_word(&name.folded, word) {
            10
        } else if name.folded.contains(word) {
            1
        } else {
            return None;
        };
    }
    Some(score)
}

fn starts_a_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        text.get(..at).is_some_and(|before| {
            before
                .chars()
                .next_back()
                .is_none_or(|c| !c.is_alphanumeric())
        })
    })
}

/// Where the words stand in the text as it is written, not as it is folded.
fn ranges(text: &str, words: &[&str]) -> Vec<Range<usize>> {
    let mut folded = String::new();
    let mut written: Vec<Range<usize>> = Vec::new(); // by byte of `folded`: which character of `text` it comes from
    for (at, c) in text.char_indices() {
        for piece in fold_char(c) {
            folded.push(piece);
            written.resize(folded.len(), at..at + c.len_utf8());
        }
    }
    let mut found: Vec<Range<usize>> = words
        .iter()
        .filter_map(|word| {
            let at = folded
                .match_indices(word)
                .map(|(at, _)| at)
                .find(|at| starts_a_word_at(&folded, *at))
                .or_else(|| folded.find(word))?;
            Some(written.get(at)?.start..written.get(at + word.len() - 1)?.end)
        })
        .collect();
    found.order_by_key(|range| range.start);
    let mut merged: Vec<Range<usize>> = Vec::new();
    for range in found {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

fn starts_a_word_at(text: &str, at: usize) -> bool {
    text.get(..at).is_some_and(|before| {
        before
            .chars()
            .next_back()
            .is_none_or(|c| !c.is_alphanumeric())
    })
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

    proptest! {
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
