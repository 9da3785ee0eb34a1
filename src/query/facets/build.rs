//! Reading the facets of an ecosystem, a few nodes at a time.

use super::column::Column;
use super::{Facet, FacetIndex, FacetOption, Label};
use crate::ecosystem::{Ecosystem, NodeId};
use crate::snapshot::{NodeKind, Text};
use crate::sorting::{Gathering, Sorting};
use crate::steps;
use std::collections::BTreeMap;

/// What a node's values of a facet come from.
enum Origin {
    Kind,
    /// A vocabulary: the numbers of its values by id; where it is that of the countries, also by place.
    Vocabulary(BTreeMap<String, u32>, Vec<Option<u32>>),
    /// The number of the option by place.
    Place(Vec<Option<u32>>),
}

struct Draft {
    facet: Facet,
    origin: Origin,
    column: Column,
}

/// Facets in the making: [`FacetIndexing::advance`] until it is done, then [`FacetIndexing::finish`].
pub struct FacetIndexing {
    drafts: Vec<Draft>,
    next: usize,
    nodes: usize,
}

impl FacetIndexing {
    /// Says which facets there are; the nodes are not read yet.
    #[must_use]
    pub fn new(ecosystem: &Ecosystem) -> FacetIndexing {
        let nodes = ecosystem.node_count();
        let mut drafts = Vec::new();
        let mut add = |id: &str, label: Label, options: Vec<FacetOption>, origin: Origin| {
            drafts.push(Draft {
                facet: Facet {
                    id: id.to_owned(),
                    label,
                    options,
                },
                origin,
                column: Column::with_capacity(nodes),
            });
        };
        add("kind", Label::Message("facet-kind"), kinds(), Origin::Kind);
        let countries = countries(ecosystem);
        let mut countries_done = false;
        for vocabulary in ecosystem.vocabularies() {
            let options: Vec<FacetOption> = vocabulary
                .values
                .iter()
                .map(|value| FacetOption {
                    id: value.id.clone(),
                    label: Label::Text(value.label.clone()),
                })
                .collect();
            let label = if vocabulary.label.is_empty() {
                Text::same(&vocabulary.id)
            } else {
                vocabulary.label.clone()
            };
            let numbers = numbers(&options);
            let by_place = if vocabulary.id == "country" {
                countries_done = true;
                by_place(ecosystem, &numbers, |place| {
                    place.country.to_ascii_lowercase()
                })
            } else {
                Vec::new()
            };
            let origin = Origin::Vocabulary(numbers, by_place);
            add(&vocabulary.id, Label::Text(label), options, origin);
        }
        let provinces = provinces(ecosystem);
        let places = by_place(ecosystem, &numbers(&provinces), |place| {
            place.province.clone()
        });
        add(
            "province",
            Label::Message("facet-province"),
            provinces,
            Origin::Place(places),
        );
        if !countries_done {
            let places = by_place(ecosystem, &numbers(&countries), |place| {
                place.country.to_ascii_lowercase()
            });
            add(
                "country",
                Label::Message("facet-country"),
                countries,
                Origin::Place(places),
            );
        }
        FacetIndexing {
            drafts,
            next: 0,
            nodes,
        }
    }

    /// Reads about `work` more nodes of the same ecosystem; whether all are read.
    pub fn advance(&mut self, ecosystem: &Ecosystem, work: usize) -> bool {
        let until = self.nodes.min(self.next.saturating_add(work));
        for draft in &mut self.drafts {
            for node in (self.next..until).map(NodeId::from_index) {
                let place = || ecosystem.place_index(node);
                match &draft.origin {
                    Origin::Kind => draft
                        .column
                        .push(u32::try_from(ecosystem.kind(node) as usize)),
                    Origin::Vocabulary(numbers, by_place) => {
                        let own = ecosystem
                            .node(node)
                            .facet(&draft.facet.id)
                            .filter_map(|value| numbers.get(value).copied());
                        let place = place().and_then(|at| by_place.get(at).copied().flatten());
                        draft.column.push(own.chain(place));
                    }
                    Origin::Place(by_place) => draft
                        .column
                        .push(place().and_then(|at| by_place.get(at).copied().flatten())),
                }
            }
        }
        self.next = until;
        until == self.nodes
    }

    /// How much is read, 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        steps::share(self.next, self.nodes)
    }

    /// The index of the nodes that were read. Values that none of them has are not offered, nor facets without values.
    #[must_use]
    pub fn finish(self) -> FacetIndex {
        let mut index = FacetIndex {
            facets: Vec::new(),
            columns: Vec::new(),
            totals: Vec::new(),
            nodes: self.nodes,
        };
        for mut draft in self.drafts {
            let totals = draft.column.totals(draft.facet.options.len());
            let mut next = 0..;
            let numbers: Vec<u32> = totals
                .iter()
                .map(|total| if *total > 0 { next.next() } else { None })
                .map(Option::unwrap_or_default)
                .collect();
            draft.column.renumber(&numbers);
            let mut used = totals.iter().map(|total| *total > 0);
            draft
                .facet
                .options
                .retain(|_| used.next().unwrap_or_default());
            if !draft.facet.options.is_empty() {
                index.facets.push(draft.facet);
                index.columns.push(draft.column);
                index
                    .totals
                    .push(totals.into_iter().filter(|total| *total > 0).collect());
            }
        }
        index
    }
}

fn numbers(options: &[FacetOption]) -> BTreeMap<String, u32> {
    options
        .iter()
        .map(|option| option.id.clone())
        .zip(0..)
        .collect_map()
}

fn by_place(
    ecosystem: &Ecosystem,
    numbers: &BTreeMap<String, u32>,
    value: fn(&crate::snapshot::Place) -> String,
) -> Vec<Option<u32>> {
    ecosystem
        .places()
        .map(|place| numbers.get(&value(place)).copied())
        .collect()
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
