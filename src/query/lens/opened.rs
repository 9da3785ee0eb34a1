//! A tie of a lens, opened: what made it.

use super::super::compare::evidence_of;
use super::{LensGraph, LensTie, Through};
use crate::ecosystem::{Ecosystem, NodeId, TieId, Visible};
use crate::snapshot::{Evidence, Status};
use crate::sorting::Sorting;

/// One of the things that made a tie.
#[derive(Clone, Debug, PartialEq)]
pub struct Making {
    /// What.
    pub means: Means,
    /// How much it adds to the weight of the tie.
    pub weight: f64,
    /// Whether sources state all of it: of both ends at least one tie to what they share, or the value.
    pub status: Status,
}

/// What two nodes are tied by.
#[derive(Clone, Debug, PartialEq)]
pub enum Means {
    /// A tie of the file between the two.
    Direct(TieId),
    /// Something that both take part in: the ties of the one, and those of the other, to it.
    Shared(Through, Vec<TieId>, Vec<TieId>),
}

impl LensGraph {
    /// What made a tie, the strongest first; of those that weigh as much, as the file has them. The ecosystem and what is
    /// visible are those that the lens was made with. O(ties of both ends and of what they share).
    ///
    /// The weights add up to that of the tie.
    #[must_use]
    pub fn open(&self, ecosystem: &Ecosystem, visible: &Visible<'_>, tie: &LensTie) -> Vec<Making> {
        let node = |number: u32| self.nodes.get(number as usize).copied();
        let asked = |number: u32| self.asked.get(number as usize).copied();
        let (Some(one), Some(other)) = (node(tie.one), node(tie.other)) else {
            return Vec::new();
        };
        let mut makings: Vec<Making> = visible
            .links(ecosystem, one)
            .filter(|link| link.other == other)
            .map(|link| Making {
                means: Means::Direct(link.tie),
                weight: 1.0,
                status: ecosystem.status(link.tie),
            })
            .collect();
        let (Some(a), Some(b)) = (asked(tie.one), asked(tie.other)) else {
            return makings;
        };
        for shared in self.groups.of(a) {
            let group = shared[0] as usize;
            let Some((own, partner)) = self.groups.partners(*shared).and_then(|(own, all)| {
                let partner = all.iter().find(|of| of.number == b)?;
                Some((own, *partner))
            }) else {
                continue;
            };
            let Some(through) = self.groups.through.get(group).copied() else {
                continue;
            };
            let ties_of = |end| -> Vec<TieId> {
                let Through::Node(middle) = through else {
                    return Vec::new();
                };
                visible
                    .links(ecosystem, end)
                    .filter(|link| link.other == middle)
                    .map(|link| link.tie)
                    .collect()
            };
            makings.push(Making {
                means: Means::Shared(through, ties_of(one), ties_of(other)),
                weight: self.groups.weight(group),
                status: if own.stated && partner.stated {
                    Status::Stated
                } else {
                    Status::Inferred
                },
            });
        }
        makings.order_by(|a, b| b.weight.total_cmp(&a.weight));
        makings
    }
}

impl Through {
    /// The passages from which it is known that a node has a value; empty for what is a node, whose ties have their own.
    #[must_use]
    pub fn evidence<'a>(&self, ecosystem: &'a Ecosystem, node: NodeId) -> &'a [Evidence] {
        let Through::Value(vocabulary, value) = self else {
            return &[];
        };
        let of = ecosystem.vocabularies().get(*vocabulary);
        let own = of.and_then(|of| {
            let value = of.values.get(*value)?;
            let mut owned = ecosystem.node(node).facets.get(&of.id)?.iter();
            owned.find(|own| own.value == value.id)
        });
        own.map_or(&[], |own| evidence_of(ecosystem, node, own))
    }
}
