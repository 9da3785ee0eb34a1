//! What a reason is known from: its ties, and the passages of the values and places that it names.

use super::Reason;
use crate::ecosystem::{Ecosystem, NodeId, TieId};
use crate::snapshot::{Evidence, Node};

/// The vocabulary that says of which part of the quadruple helix an organisation is.
const TYPE: &str = "organisation_type";

impl Reason {
    /// The ties that it rests on, in the order of the way.
    #[must_use]
    pub fn ties(&self) -> Vec<TieId> {
        match self {
            Reason::WorksOn { tie } => tie.iter().copied().collect(),
            Reason::Through { mine, theirs, .. } => mine.iter().copied().chain([*theirs]).collect(),
            Reason::Chain { ties, .. } => ties.iter().flatten().copied().collect(),
            Reason::Abroad { tie, .. } => vec![*tie],
            Reason::Topic { .. } | Reason::Town { .. } | Reason::Complementary { .. } => Vec::new(),
        }
    }

    /// The passages of what it rests on beside ties, each once: of the values it names, and for a town those of whom is
    /// suggested.
    #[must_use]
    pub fn passages(&self, eco: &Ecosystem, suggested: NodeId) -> Vec<Evidence> {
        let mut passages: Vec<Evidence> = Vec::new();
        let mut take = |evidence: &[Evidence]| {
            for passage in evidence {
                if !passages.contains(passage) {
                    passages.push(passage.clone());
                }
            }
        };
        match self {
            Reason::Topic {
                vocabulary,
                value,
                mine,
                theirs,
            } => {
                for node in [mine, theirs] {
                    of_value(eco.node(*node), vocabulary, Some(value), &mut take);
                }
            }
            Reason::Complementary { .. } => {
                of_value(eco.node(suggested), TYPE, None, &mut take);
            }
            Reason::Town { .. } => take(&eco.node(suggested).evidence),
            Reason::WorksOn { tie: None } => take(&eco.node(suggested).evidence),
            Reason::WorksOn { .. }
            | Reason::Through { .. }
            | Reason::Chain { .. }
            | Reason::Abroad { .. } => {}
        }
        passages
    }
}

/// The passages of a value of a node, or of all values of a vocabulary; where it has none of its own, those of the node.
fn of_value(node: &Node, vocabulary: &str, value: Option<&str>, take: &mut dyn FnMut(&[Evidence])) {
    let values = node.facets.get(vocabulary).into_iter().flatten();
    for of in values.filter(|of| value.is_none_or(|value| of.value == value)) {
        take(if of.evidence.is_empty() {
            &node.evidence
        } else {
            &of.evidence
        });
    }
}
