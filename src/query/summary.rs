//! What is shown, in numbers: the summary sentence is made from this.

use super::Outcome;
use crate::ecosystem::Ecosystem;
use crate::snapshot::{NodeKind, Status};

/// What is shown, in numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// How many nodes are shown.
    pub shown: usize,
    /// How many there are.
    pub total: usize,
    /// How many of each kind are shown, in the order of the kinds, without those of which there is none.
    pub kinds: Vec<(NodeKind, usize)>,
    /// How many ties between shown nodes a source states.
    pub stated: usize,
    /// How many ties between shown nodes are inferred.
    pub inferred: usize,
}

/// Counts what is shown; linear in nodes and ties.
#[must_use]
pub fn summary(ecosystem: &Ecosystem, outcome: &Outcome) -> Summary {
    let mut kinds = vec![0; NodeKind::ALL.len()];
    for id in ecosystem.nodes().filter(|id| outcome.shows(*id)) {
        if let Some(count) = kinds.get_mut(ecosystem.kind(id) as usize) {
            *count += 1;
        }
    }
    let mut ties = (0, 0);
    let visible = outcome.visible();
    for tie in ecosystem.ties() {
        if visible.has_tie(ecosystem, tie) {
            match ecosystem.status(tie) {
                Status::Stated => ties.0 += 1,
                Status::Inferred => ties.1 += 1,
            }
        }
    }
    Summary {
        shown: outcome.count,
        total: ecosystem.node_count(),
        kinds: NodeKind::ALL
            .iter()
            .copied()
            .zip(kinds)
            .filter(|(_, count)| *count > 0)
            .collect(),
        stated: ties.0,
        inferred: ties.1,
    }
}
