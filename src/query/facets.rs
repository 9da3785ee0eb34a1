//! Facets: which values each node has, what a filter leaves, and how many of each value would remain.

use crate::sorting::Sorting;
use super::Filter;
use crate::ecosystem::{Ecosystem, NodeId};
use crate::snapshot::{NodeKind, Text};
use std::collections::BTreeMap;

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
}

impl Outcome {
    /// Whether a node is left.
    #[must_use]
    pub fn shows(&self, node: NodeId) -> bool {
        self.shown.get(node.index()).copied().unwrap_or(false)
    }
}

/// The values of every node, ready for counting.
pub struct FacetIndex {
    facets: Vec<Facet>,
    /// By facet, by node: indices of options.
    values: Vec<Vec<Vec<u16>>>,
    nodes: usize,
}

impl FacetIndex {
    /// Reads the facets of an ecosystem: kind, then its vocabularies in order, then the provinces and countries of the places.
    /// A vocabulary `country` (ids are ISO 3166-1 alpha-2) is joined with the countries of the places.
    ///
    /// Linear in the number of values, times the logarithm of the values of a facet.
    #[must_use]
    pub fn new(ecosystem: &Ecosystem) -> FacetIndex {
        let mut index = FacetIndex {
            facets: Vec::new(),
            values: Vec::new(),
            nodes: ecosystem.node_count(),
        };
        index.add(
            "kind",
            Label::Message("facet-kind"),
            kinds(),
            ecosystem,
            |node| vec![ecosystem.node(node).kind.id().to_owned()],
        );
        let mut countries_done = false;
        for vocabulary in ecosystem.vocabularies() {
            let options = vocabulary
                .values
                .iter()
                .map(|value| FacetOption {
                    id: value.id.clone(),
                    label: Label::Text(value.label.clone()),
                })
                .collect();
            let is_country = vocabulary.id == "country";
            countries_done |= is_country;
            let label = if vocabulary.label.is_empty() {
                Text::same(&vocabulary.id)
            } else {
                vocabulary.label.clone()
            };
            index.add(
                &vocabulary.id,
                Label::Text(label),
                options,
                ecosystem,
                |node| {
                    let mut values: Vec<String> = ecosystem
                        .node(node)
                        .facet(&vocabulary.id)
                        .map(str::to_owned)
                        .collect();
                    values.extend(
                        ecosystem
                            .place_of(node)
                            .filter(|_| is_country)
                            .map(|place| place.country.to_ascii_lowercase()),
                    );
                    values
                },
            );
        }
        index.add(
            "province",
            Label::Message("facet-province"),
            provinces(ecosystem),
            ecosystem,
            |node| {
                ecosystem
                    .place_of(node)
                    .map(|place| place.province.clone())
                    .into_iter()
                    .collect()
            },
        );
        if !countries_done {
            index.add(
                "country",
                Label::Message("facet-country"),
                countries(ecosystem),
                ecosystem,
                |node| {
                    ecosystem
                        .place_of(node)
                        .map(|place| place.country.to_ascii_lowercase())
                        .into_iter()
                        .collect()
                },
            );
        }
        index
    }

    /// The facets, in the order in which the interface shows them.
    #[must_use]
    pub fn facets(&self) -> &[Facet] {
        &self.facets
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

    /// Applies a filter; linear in the number of values that nodes have.
    ///
    /// Values and facets that do not exist match nothing, so that a link from another snapshot is answered
    /// honestly: what it asks for is not here.
    #[must_use]
    pub fn apply(&self, filter: &Filter) -> Outcome {
        let asked: Vec<Option<Vec<bool>>> = self
            .facets
            .iter()
            .map(|facet| asked(facet, filter))
            .collect();
        let unknown = filter
            .facets()
            .filter(|(id, _)| !self.facets.iter().any(|facet| facet.id == *id))
            .count();
        let mut outcome = Outcome {
            shown: vec![false; self.nodes],
            count: 0,
            counts: self
                .facets
                .iter()
                .map(|facet| vec![0; facet.options.len()])
                .collect(),
        };
        for (node, shown) in outcome.shown.iter_mut().enumerate() {
            // Facets that this node fails: with none it is shown and counts everywhere; with one it counts there only.
            let mut failed = unknown;
            let mut only = None;
            for (facet, (asked, values)) in asked.iter().zip(&self.values).enumerate() {
                if let Some(asked) = asked
                    && !of(values, node)
                        .iter()
                        .any(|value| asked.get(usize::from(*value)).copied().unwrap_or(false))
                {
                    failed += 1;
                    only = Some(facet);
                }
            }
            *shown = failed == 0;
            outcome.count += usize::from(*shown);
            if failed > 1 || (failed == 1 && only.is_none()) {
                continue;
            }
            for (facet, (values, counts)) in self.values.iter().zip(&mut outcome.counts).enumerate()
            {
                if only.is_none_or(|only| only == facet) {
                    for value in of(values, node) {
                        if let Some(count) = counts.get_mut(usize::from(*value)) {
                            *count += 1;
                        }
                    }
                }
            }
        }
        outcome
    }

    fn add(
        &mut self,
        id: &str,
        label: Label,
        options: Vec<FacetOption>,
        ecosystem: &Ecosystem,
        values_of: impl Fn(NodeId) -> Vec<String>,
    ) {
        let positions: BTreeMap<&str, usize> = options
            .iter()
            .enumerate()
            .map(|(at, option)| (option.id.as_str(), at))
            .collect();
        let mut used = vec![false; options.len()];
        let mut values: Vec<Vec<usize>> = ecosystem
            .nodes()
            .map(|node| {
                let mut at: Vec<usize> = values_of(node)
                    .iter()
                    .filter_map(|value| positions.get(value.as_str()).copied())
                    .collect();
                at.order();
                at.dedup();
                at
            })
            .collect();
        for at in values.iter().flatten() {
            if let Some(used) = used.get_mut(*at) {
                *used = true;
            }
        }
        let mut next = 0..;
        let renumbered: Vec<Option<usize>> = used
            .iter()
            .map(|used| if *used { next.next() } else { None })
            .collect();
        for at in values.iter_mut().flatten() {
            *at = renumbered.get(*at).copied().flatten().unwrap_or_default();
        }
        let options: Vec<FacetOption> = options
            .into_iter()
            .zip(&used)
            .filter(|(_, used)| **used)
            .map(|(option, _)| option)
            .collect();
        if options.is_empty() {
            return;
        }
        self.facets.push(Facet {
            id: id.to_owned(),
            label,
            options,
        });
        let narrow = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
        self.values.push(
            values
                .into_iter()
                .map(|list| list.into_iter().map(narrow).collect())
                .collect(),
        );
    }
}

fn of(values: &[Vec<u16>], node: usize) -> &[u16] {
    values.get(node).map(Vec::as_slice).unwrap_or_default()
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

fn kinds() -> Vec<FacetOption> {
    NodeKind::ALL
        .iter()
        .map(|kind| FacetOption {
            id: kind.id().to_owned(),
            label: Label::Kind(*kind),
        })
        .collect()
}

fn provinces(ecosystem: &Ecosystem) -> Vec<FacetOption> {
    let mut names: Vec<&str> = ecosystem
        .places()
        .map(|place| place.province.as_str())
        .filter(|name| !name.is_empty())
        .collect();
    names.order();
    names.dedup();
    names
        .into_iter()
        .map(|name| FacetOption {
            id: name.to_owned(),
            label: Label::Text(Text::same(name)),
        })
        .collect()
}

fn countries(ecosystem: &Ecosystem) -> Vec<FacetOption> {
    let mut codes: Vec<String> = ecosystem
        .places()
        .map(|place| place.country.to_ascii_lowercase())
        .collect();
    codes.order();
    codes.dedup();
    codes
        .into_iter()
        .map(|code| FacetOption {
            label: Label::Text(Text::same(&code.to_ascii_uppercase())),
            id: code,
        })
        .collect()
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
