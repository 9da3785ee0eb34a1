//! The ties that may be walked.

use super::{Asked, Walked, weight};
use crate::ecosystem::{Ecosystem, NodeId};
use crate::snapshot::Status;

/// The graph as far as what is asked allows it.
pub(super) struct Roads<'a> {
    pub eco: &'a Ecosystem,
    closed: Vec<bool>,
    stated_only: bool,
}

impl<'a> Roads<'a> {
    pub(super) fn new(eco: &'a Ecosystem, asked: &Asked<'_>, avoided: &[NodeId]) -> Roads<'a> {
        let mut closed = vec![false; eco.node_count()];
        for (closed, is_left) in closed.iter_mut().zip(asked.within.unwrap_or_default()) {
            *closed = !is_left;
        }
        for hub in avoided {
            if let Some(closed) = closed.get_mut(hub.index()) {
                *closed = true;
            }
        }
        Roads {
            eco,
            closed,
            stated_only: asked.stated_only,
        }
    }

    pub(super) fn is_open(&self, node: NodeId) -> bool {
        self.closed.get(node.index()) == Some(&false)
    }

    /// Where one gets from a node, and by what; a node that is tied twice is named twice.
    pub(super) fn from(&self, node: NodeId) -> impl Iterator<Item = (NodeId, Walked)> {
        self.eco.ties_of(node).filter_map(move |link| {
            let is_walked = link.other != node
                && self.is_open(link.other)
                && !(self.stated_only && self.eco.status(link.tie) == Status::Inferred);
            let walked = Walked {
                tie: link.tie,
                forward: link.outgoing,
            };
            is_walked.then_some((link.other, walked))
        })
    }

    /// The ties from one node to another; linear in the smaller of their degrees.
    pub(super) fn between(&self, from: NodeId, to: NodeId) -> impl Iterator<Item = Walked> {
        let is_turned = self.eco.degree(to) < self.eco.degree(from);
        let (near, far) = if is_turned { (to, from) } else { (from, to) };
        self.from(near)
            .filter(move |(other, _)| *other == far)
            .map(move |(_, walked)| Walked {
                tie: walked.tie,
                forward: walked.forward != is_turned,
            })
    }

    /// What a step costs that leads to a node by a tie; the end of the way is not passed through.
    pub(super) fn cost(&self, walked: Walked, to: NodeId, end: NodeId) -> u32 {
        let passing = if to == end {
            0
        } else {
            weight::of_passing(self.eco, to)
        };
        weight::of_tie(self.eco, walked.tie) + passing
    }

    /// How many nodes can be reached from one, itself included, and how far each is; `u32::MAX` where it is not. O(ties).
    pub(super) fn reach(&self, from: NodeId) -> (usize, Vec<u32>) {
        let mut far = vec![u32::MAX; self.eco.node_count()];
        let mut queue = Vec::new();
        if self.is_open(from)
            && let Some(start) = far.get_mut(from.index())
        {
            *start = 0;
            queue.push(from);
        }
        let mut at = 0;
        while let Some(node) = queue.get(at).copied() {
            at += 1;
            let next = far.get(node.index()).map_or(0, |far| far + 1);
            for (other, _) in self.from(node) {
                if let Some(far) = far.get_mut(other.index())
                    && *far == u32::MAX
                {
                    *far = next;
                    queue.push(other);
                }
            }
        }
        (queue.len(), far)
    }
}
