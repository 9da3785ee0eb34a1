//! Facets: which values each node has, what a filter leaves, and how many of each value would remain.

mod build;
mod column;

pub use build::FacetIndexing;

use super::Filter;
use crate::ecosystem::{Ecosystem, NodeId, Visible};
use crate::snapshot::{NodeKind, Text};
use column::Column;

/// What a facet or a value is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    /// As the snapshot calls it.
    Text(Text),
    /// A kind of node; the locale has the word.
    Kind(NodeKind),
    /// A message of the locale.
    Message(&'static str),
}

/// A way to divide the nodes.
#[derive(Clone, Debug)]
pub struct Facet {
    /// `kind`, `province`, `country`, or the id of a vocabulary.
    pub id: String,
    /// What it is called.
    pub label: Label,
    /// Its values, those that at least one node has, in order.
    pub options: Vec<FacetOption>,
}

/// A value of a facet.
#[derive(Clone, Debug)]
pub struct FacetOption {
    /// Its id within the facet.
    pub id: String,
    /// What it is called.
    pub label: Label,
}

/// What a filter leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Whether each node is left, by [`NodeId::index`].
    pub shown: Vec<bool>,
    /// How many are left.
    pub count: usize,
    /// For each facet and option, in the order of [`FacetIndex::facets`]: how many nodes would be left that have the
    /// value, if nothing else of that facet were asked for.
    pub counts: Vec<Vec<usize>>,
    /// Whether only ties count that a source states.
    pub stated_only: bool,
}

impl Outcome {
    /// Whether a node is left.
    #[must_use]
    pub fn shows(&self, node: NodeId) -> bool {
        self.shown.get(node.index()).copied().unwrap_or(false)
    }

    /// Those who are left, and the ties among them that count.
    #[must_use]
    pub fn visible(&self) -> Visible<'_> {
        let visible = Visible::of(&self.shown);
        if self.stated_only {
            visible.stated_only()
        } else {
            visible
        }
    }
}

/// The values of every node, ready for counting.
pub struct FacetIndex {
    facets: Vec<Facet>,
    /// By facet.
    columns: Vec<Column>,
    /// By facet and option: how many nodes have it.
    totals: Vec<Vec<usize>>,
    nodes: usize,
}

/// What a node fails, while a filter is applied: nothing, only the facet with the number one less, or more than one.
type Failed = u32;
const NOTHING: Failed = 0;
const TOO_MUCH: Failed = Failed::MAX;

impl FacetIndex {
    /// Reads the facets of an ecosystem: kind, then its vocabularies in order, then the provinces and countries of the places.
    /// A vocabulary `country` (ids are ISO 3166-1 alpha-2) is joined with the countries of the places.
    ///
    /// Linear in the number of values, times the logarithm of the values of a facet. [`FacetIndexing`] does the same in steps.
    #[must_use]
    pub fn new(ecosystem: &Ecosystem) -> FacetIndex {
        let mut indexing = FacetIndexing::new(ecosystem);
        indexing.advance(ecosystem, usize::MAX);
        indexing.finish()
    }

    /// The facets, in the order in which the interface shows them.
    #[must_use]
    pub fn facets(&self) -> &[Facet] {
        &self.facets
    }

    /// For each facet and option, how many nodes have the value.
    #[must_use]
    pub fn totals(&self) -> &[Vec<usize>] {
        &self.totals
    }

    /// What a value is called; `None` for one that no node has.
    #[must_use]
    pub fn label(&self, facet: &str, value: &str) -> Option<&Label> {
        let facet = self.facets.iter().find(|of| of.id == facet)?;
        facet
            .options
            .iter()
            .find(|of| of.id == value)
            .map(|of| &of.label)
    }

    /// Applies a filter; linear in the number of values that nodes have, facet by facet.
    ///
    /// Values and facets that do not exist match nothing, so that a link from another snapshot is answered
    /// honestly: what it asks for is not here.
    #[must_use]
    pub fn apply(&self, filter: &Filter) -> Outcome {
        self.apply_within(filter, None)
    }

    /// The same among some nodes only, by [`NodeId::index`]: the others are neither shown nor counted.
    #[must_use]
    pub fn apply_within(&self, filter: &Filter, within: Option<&[bool]>) -> Outcome {
        if filter.is_empty() && within.is_none() {
            return Outcome {
                shown: vec![true; self.nodes],
                count: self.nodes,
                counts: self.totals.clone(),
                stated_only: false,
            };
        }
        let is_unknown = filter
            .facets()
            .any(|(id, _)| !self.facets.iter().any(|facet| facet.id == id));
        let mut failed = vec![if is_unknown { TOO_MUCH } else { NOTHING }; self.nodes];
        for (failed, is_within) in failed.iter_mut().zip(within.unwrap_or_default()) {
            if !is_within {
                *failed = TOO_MUCH;
            }
        }
        for ((facet, column), number) in self.facets.iter().zip(&self.columns).zip(1..) {
            if let Some(asked) = asked(facet, filter) {
                fail(&mut failed, column, &asked, number);
            }
        }
        let shown: Vec<bool> = failed.iter().map(|failed| *failed == NOTHING).collect();
        Outcome {
            count: shown.iter().filter(|shown| **shown).count(),
            shown,
            counts: self
                .columns
                .iter()
                .zip(&self.totals)
                .zip(1..)
                .map(|((column, totals), number)| count(&failed, column, totals.len(), number))
                .collect(),
            stated_only: false,
        }
    }
}

/// Notes which nodes have none of the values that are asked for of a facet.
fn fail(failed: &mut [Failed], column: &Column, asked: &[bool], number: Failed) {
    let has = |value: &u32| asked.get(*value as usize).copied().unwrap_or(false);
    for (failed, values) in failed.iter_mut().zip(column.rows()) {
        if !values.iter().any(has) {
            *failed = if *failed == NOTHING { number } else { TOO_MUCH };
        }
    }
}

/// Counts the values of the nodes that fail nothing else than this facet.
fn count(failed: &[Failed], column: &Column, options: usize, number: Failed) -> Vec<usize> {
    let mut counts = vec![0; options];
    for (failed, values) in failed.iter().zip(column.rows()) {
        if *failed == NOTHING || *failed == number {
            for value in values {
                if let Some(count) = counts.get_mut(*value as usize) {
                    *count += 1;
                }
            }
        }
    }
    counts
}

fn asked(facet: &Facet, filter: &Filter) -> Option<Vec<bool>> {
    let (_, values) = filter.facets().find(|(id, _)| *id == facet.id)?;
    Some(
        facet
            .options
            .iter()
            .map(|option| values.contains(&option.id))
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::parse;

    fn three() -> Ecosystem {
        let file = r#"{ "schema": 1, "title": "t",
            "vocabularies": [ { "id": "theme", "label": "Theme", "values": [ { "id": "a", "label": "A" }, { "id": "b", "label": "B" }, { "id": "unused", "label": "U" } ] } ],
            "places": [ { "id": "bo", "name": "Bologna", "country": "IT", "province": "Bologna", "lat": 44.5, "lon": 11.3 } ],
            "nodes": [ { "id": "one", "kind": "member", "name": "One", "place": "bo", "place_status": "stated", "facets": { "theme": ["a"] } },
                       { "id": "two", "kind": "member", "name": "Two", "facets": { "theme": ["a", "b"] } },
                       { "id": "three", "kind": "project", "name": "Three", "facets": { "theme": ["b"] } } ] }"#;
        Ecosystem::new(parse(file.as_bytes()).unwrap().0)
    }

    fn count(index: &FacetIndex, outcome: &Outcome, facet: &str, value: &str) -> usize {
        let f = index.facets().iter().position(|of| of.id == facet).unwrap();
        let v = index.facets()[f]
            .options
            .iter()
            .position(|of| of.id == value)
            .unwrap();
        outcome.counts[f][v]
    }

    #[test]
    fn values_of_one_facet_are_or_and_facets_are_and() {
        let index = FacetIndex::new(&three());
        assert_eq!(index.apply(&Filter::parse("theme:a,b")).count, 3);
        assert_eq!(
            index.apply(&Filter::parse("theme:b;kind:member")).shown,
            [false, true, false]
        );
    }

    #[test]
    fn counts_say_what_would_remain() {
        let index = FacetIndex::new(&three());
        let outcome = index.apply(&Filter::parse("kind:project"));
        assert_eq!(
            count(&index, &outcome, "kind", "member"),
            2,
            "the facet that is asked for counts as if it were not"
        );
        assert_eq!(count(&index, &outcome, "theme", "a"), 0);
        assert_eq!(count(&index, &outcome, "theme", "b"), 1);
    }

    #[test]
    fn what_is_outside_is_neither_shown_nor_counted() {
        let index = FacetIndex::new(&three());
        let outcome = index.apply_within(&Filter::default(), Some(&[true, false, true]));
        assert_eq!(outcome.shown, [true, false, true]);
        assert_eq!(count(&index, &outcome, "kind", "member"), 1);
        let outcome = index.apply_within(&Filter::parse("kind:member"), Some(&[true, false, true]));
        assert_eq!(outcome.shown, [true, false, false]);
        assert_eq!(count(&index, &outcome, "kind", "project"), 1);
    }

    #[test]
    fn values_that_no_node_has_are_not_offered() {
        let index = FacetIndex::new(&three());
        assert!(index.label("theme", "unused").is_none());
        assert_eq!(
            index.label("province", "Bologna"),
            Some(&Label::Text(Text::same("Bologna")))
        );
    }

    #[test]
    fn what_is_not_here_matches_nothing() {
        let index = FacetIndex::new(&three());
        assert_eq!(index.apply(&Filter::parse("planet:mars")).count, 0);
        assert_eq!(index.apply(&Filter::parse("theme:mars")).count, 0);
    }
}
