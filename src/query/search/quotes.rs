//! Search in the passages that everything is known from: every word of the query, without accents and case, in any order.

use super::place;
use super::signature::{may_contain, signature};
use super::written::{starts_a_word_at, written};
use crate::ecosystem::{Ecosystem, NodeId, TieId};
use crate::query::fold;
use crate::query::fold::{fold_into, is_in_word};
use crate::snapshot::Evidence;
use crate::sorting::Sorting;
use crate::steps;
use std::collections::BTreeSet;
use std::ops::Range;

/// With fewer letters than this nearly every passage would be found.
const LEAST: usize = 3;
/// Set in [`Passage::of`] for a tie.
const TIE: u32 = 1 << 31;

/// Where a passage stands: in which record, the how manieth of it, and where its folded text begins.
struct Passage {
    of: u32,
    number: u32,
    folded: u32,
}

/// Every passage once, ready for comparison.
#[derive(Default)]
pub struct QuoteIndex {
    folded: String,
    passages: Vec<Passage>,
    signatures: Vec<u64>,
}

/// A passage that matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuoteHit {
    /// The node that it speaks of: the first that has it, or that acts in the tie that has it.
    pub node: NodeId,
    /// The passage.
    pub passage: Evidence,
    /// Which bytes of the quote matched, in order, on character boundaries.
    pub ranges: Vec<Range<usize>>,
}

/// Passages in the making: [`QuoteIndexing::advance`] until it is done, then [`QuoteIndexing::finish`].
pub struct QuoteIndexing {
    index: QuoteIndex,
    /// The folded quotes that are there, as numbers: the same words stand for many records.
    known: BTreeSet<u64>,
    next: usize,
    all: usize,
}

impl QuoteIndexing {
    /// Nothing is read yet.
    #[must_use]
    pub fn new(eco: &Ecosystem) -> QuoteIndexing {
        QuoteIndexing {
            index: QuoteIndex::default(),
            known: BTreeSet::new(),
            next: 0,
            all: eco.node_count() + eco.tie_count(),
        }
    }

    /// Reads the passages of about `work` more nodes and ties; whether all are read.
    pub fn advance(&mut self, eco: &Ecosystem, work: usize) -> bool {
        let until = self.all.min(self.next.saturating_add(work.max(1)));
        for at in self.next..until {
            let nodes = eco.node_count();
            if at < nodes {
                self.take(at, 0, &eco.node(NodeId::from_index(at)).evidence);
            } else {
                let tie = TieId::from_index(at - nodes);
                self.take(at - nodes, TIE, &eco.tie(tie).evidence);
            }
        }
        self.next = until;
        until == self.all
    }

    /// How much is read, 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        steps::share(self.next, self.all)
    }

    /// The index of what was read.
    #[must_use]
    pub fn finish(self) -> QuoteIndex {
        self.index
    }

    fn take(&mut self, at: usize, flag: u32, evidence: &[Evidence]) {
        let Ok(of) = u32::try_from(at) else { return };
        let index = &mut self.index;
        for (number, passage) in (0_u32..).zip(evidence) {
            let begin = index.folded.len();
            fold_into(&passage.quote, &mut index.folded);
            let new = index.folded.get(begin..).unwrap_or_default();
            let Ok(folded) = u32::try_from(begin) else {
                return;
            };
            if new.is_empty() || !self.known.insert(hash(new)) {
                index.folded.truncate(begin);
                continue;
            }
            index.signatures.push(signature(new));
            index.passages.push(Passage {
                of: of | flag,
                number,
                folded,
            });
        }
    }
}

impl QuoteIndex {
    /// Reads the passages of an ecosystem. [`QuoteIndexing`] does the same in steps.
    #[must_use]
    pub fn new(eco: &Ecosystem) -> QuoteIndex {
        let mut indexing = QuoteIndexing::new(eco);
        indexing.advance(eco, usize::MAX);
        indexing.finish()
    }

    /// The passages that have every word of the query at the beginning of a word, and how many they are: first those that
    /// have the words as they were typed, one after the other, then in the order of the file. Nothing for less
    /// than three letters. Linear in the number of passages, and in the length of those that have the letters.
    #[must_use]
    pub fn find(&self, eco: &Ecosystem, query: &str, most: usize) -> (Vec<QuoteHit>, usize) {
        let query = fold(query);
        let query = query.trim();
        let words: Vec<&str> = query.split_whitespace().collect();
        if query.chars().filter(|c| is_in_word(*c)).count() < LEAST {
            return (Vec::new(), 0);
        }
        let wanted = words.iter().fold(0, |bits, word| bits | signature(word));
        let mut found: Vec<(bool, usize)> = Vec::new();
        let all = self.signatures.iter().enumerate();
        for (at, _) in all.filter(|(_, bits)| may_contain(**bits, wanted)) {
            let folded = self.folded(at);
            if places(folded, &words).is_some() {
                found.push((!folded.contains(query), at));
            }
        }
        found.order();
        let total = found.len();
        let hits = found
            .into_iter()
            .take(most)
            .filter_map(|(_, at)| self.hit(eco, at, &words))
            .collect();
        (hits, total)
    }

    fn folded(&self, at: usize) -> &str {
        let start = self.passages.get(at).map(|of| of.folded as usize);
        let end = self
            .passages
            .get(at + 1)
            .map_or(self.folded.len(), |next| next.folded as usize);
        start
            .and_then(|start| self.folded.get(start..end))
            .unwrap_or_default()
    }

    fn hit(&self, eco: &Ecosystem, at: usize, words: &[&str]) -> Option<QuoteHit> {
        let Passage { of, number, .. } = self.passages.get(at)?;
        let index = (of & !TIE) as usize;
        let (node, evidence) = if of & TIE == 0 {
            let node = NodeId::from_index(index);
            (node, &eco.node(node).evidence)
        } else {
            let tie = TieId::from_index(index);
            (eco.ends(tie).0, &eco.tie(tie).evidence)
        };
        let passage = evidence.get(*number as usize)?.clone();
        let ranges = written(&passage.quote, |folded| {
            places(folded, words).unwrap_or_default()
        });
        Some(QuoteHit {
            node,
            passage,
            ranges,
        })
    }
}

/// Where every word stands at the beginning of a word.
fn places(folded: &str, words: &[&str]) -> Option<Vec<Range<usize>>> {
    words
        .iter()
        .map(|word| place(folded, word).filter(|range| starts_a_word_at(folded, range.start)))
        .collect()
}

/// Fowler, Noll and Vo, 1a, 64 bits.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::{QuoteIndex, QuoteIndexing};
    use crate::ecosystem::Ecosystem;
    use crate::snapshot::parse;

    fn two() -> Ecosystem {
        let file = r#"{ "schema": 1, "title": "t",
            "sources": [ { "id": "s", "title": "Report" } ],
            "nodes": [ { "id": "a", "kind": "member", "name": "A", "evidence": [ { "source": "s", "line": 1, "quote": "la Città ha ospitato la missione" } ] },
                       { "id": "b", "kind": "event", "name": "B", "evidence": [ { "source": "s", "line": 1, "quote": "la Città ha ospitato la missione" } ] } ],
            "ties": [ { "from": "b", "to": "a", "kind": "took-part-in", "evidence": [ { "source": "s", "line": 2, "quote": "missione in una città lontana" } ] } ] }"#;
        Ecosystem::new(parse(file.as_bytes()).unwrap().0)
    }

    fn found(query: &str) -> Vec<(String, String)> {
        let eco = two();
        let (hits, total) = QuoteIndex::new(&eco).find(&eco, query, 9);
        assert_eq!(hits.len(), total);
        hits.into_iter()
            .map(|hit| {
                let range = hit.ranges[0].clone();
                (
                    eco.node(hit.node).id.clone(),
                    hit.passage.quote[range].to_owned(),
                )
            })
            .collect()
    }

    #[test]
    fn a_passage_is_found_once_and_leads_to_who_has_it() {
        assert_eq!(found("ospitato"), [("a".to_owned(), "ospitato".to_owned())]);
        assert_eq!(found("lontana")[0].0, "b", "who acts in the tie");
    }

    #[test]
    fn accents_and_order_do_not_matter_and_the_phrase_comes_first() {
        assert_eq!(found("missione citta").len(), 2);
        assert_eq!(found("citta lontana")[0].0, "b");
        assert_eq!(found("una citta").len(), 1);
        assert_eq!(found("ospitata"), []);
        assert_eq!(found("la"), [], "too short");
    }

    #[test]
    fn steps_come_to_the_same() {
        let eco = two();
        let mut indexing = QuoteIndexing::new(&eco);
        let mut steps = 0;
        while !indexing.advance(&eco, 1) {
            assert!(indexing.share() < 1.0);
            steps += 1;
        }
        assert_eq!(steps, 2);
        let index = indexing.finish();
        assert_eq!(index.find(&eco, "missione", 1).1, 2);
    }
}
