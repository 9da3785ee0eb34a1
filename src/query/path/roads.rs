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

    /// Takes what a look at a node and its ties costs; whether nothing is left.
    pub(super) fn spend(&self, node: NodeId, left: &mut usize) -> bool {
        *left = left.saturating_sub(1 + self.eco.degree(node));
        *left == 0
    }
}

/// Who can be reached from a node, in the making.
pub(super) struct Reaching<'a> {
    roads: Roads<'a>,
    /// By node, how far it is; `u32::MAX` where it is not reached.
    far: Vec<u32>,
    queue: Vec<NodeId>,
    at: usize,
}

impl<'a> Reaching<'a> {
    pub(super) fn new(roads: Roads<'a>, from: NodeId) -> Reaching<'a> {
        let mut far = vec![u32::MAX; roads.eco.node_count()];
        let mut queue = Vec::new();
        if roads.is_open(from)
            && let Some(start) = far.get_mut(from.index())
        {
            *start = 0;
            queue.push(from);
        }
        Reaching {
            roads,
            far,
            queue,
            at: 0,
        }
    }

    /// Looks at about so many ties; whether everybody is reached who can be.
    pub(super) fn advance(&mut self, left: &mut usize) -> bool {
        while let Some(node) = self.queue.get(self.at).copied() {
            if *left == 0 {
                return false;
            }
            self.at += 1;
            let next = self.far.get(node.index()).map_or(0, |far| far + 1);
            for (other, _) in self.roads.from(node) {
                if let Some(far) = self.far.get_mut(other.index())
                    && *far == u32::MAX
                {
                    *far = next;
                    self.queue.push(other);
                }
            }
            self.roads.spend(node, left);
        }
        true
    }

    /// How many were reached, the first not counted.
    pub(super) fn others(&self) -> usize {
        self.queue.len().saturating_sub(1)
    }

    /// How far everybody is, by node.
    pub(super) fn far(self) -> Vec<u32> {
        self.far
    }

    /// Whether a node was reached.
    pub(super) fn has(&self, node: NodeId) -> bool {
        self.far
            .get(node.index())
            .is_some_and(|far| *far != u32::MAX)
    }
}
