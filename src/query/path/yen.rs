//! The cheapest simple ways that differ: Yen's algorithm, without what only repeats a stronger way.

use super::roads::Roads;
use super::search::{Compass, Notes, Search};
use crate::ecosystem::NodeId;
use crate::steps;
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::task::Poll;

/// So many ways are looked at for each that is wanted: in a dense graph most are the same but for one node.
const LOOKS: usize = 16;
/// A way that costs so many times as much as the strongest is no answer any more.
const DETOUR: u32 = 3;

/// A way that may come next: cost, nodes, and where it leaves the way that it was made from. Ordered as it is written.
type Candidate = Reverse<(u32, Vec<NodeId>, usize)>;

/// The cheapest ways in the making, with their nodes, in the order of their cost; of equal cost in the order of their nodes.
///
/// Yen (1971) with the rule of Lawler (1972): a way is only varied from where it leaves its parent on.
pub(super) struct Yen {
    from: NodeId,
    to: NodeId,
    count: usize,
    compass: Compass,
    notes: Notes,
    candidates: BinaryHeap<Candidate>,
    /// The ways that have been varied.
    seen: Vec<Vec<NodeId>>,
    /// The way that is being varied, what it costs, and where next.
    varied: Option<(u32, Vec<NodeId>, usize)>,
    told: Vec<(u32, Vec<NodeId>)>,
    stage: Stage,
}

enum Stage {
    /// How far the end is from everybody.
    Point,
    /// A way that begins in another way is looked for; how long its beginning is, and what that costs.
    Search(Box<Search>, usize, u32),
    /// What is looked for next is said.
    Vary,
    Done,
}

impl Yen {
    /// Nothing is found yet.
    pub(super) fn new(roads: &Roads<'_>, from: NodeId, to: NodeId, count: usize) -> Yen {
        let nodes = roads.eco.node_count();
        let is_open = roads.is_open(from) && roads.is_open(to);
        Yen {
            from,
            to,
            count,
            compass: Compass::new(nodes, from, to),
            notes: Notes::new(nodes),
            candidates: BinaryHeap::new(),
            seen: Vec::new(),
            varied: None,
            told: Vec::new(),
            stage: if is_open { Stage::Point } else { Stage::Done },
        }
    }

    /// Looks at about so many ties; whether it is done.
    pub(super) fn advance(&mut self, roads: &Roads<'_>, left: &mut usize) -> bool {
        while *left > 0 && !matches!(self.stage, Stage::Done) {
            self.stage = match std::mem::replace(&mut self.stage, Stage::Done) {
                Stage::Point => match self.compass.advance(roads, left) {
                    Poll::Pending => Stage::Point,
                    Poll::Ready(false) => Stage::Done,
                    Poll::Ready(true) => self.search(vec![self.from], Vec::new(), 0),
                },
                Stage::Search(mut search, beginning, so_far) => {
                    let notes = &mut self.notes;
                    match notes.advance(roads, &self.compass, &mut search, left) {
                        Poll::Pending => Stage::Search(search, beginning, so_far),
                        Poll::Ready(found) => {
                            if let Some((cost, way)) = found {
                                let leaves = beginning.saturating_sub(1);
                                self.candidates.push(Reverse((so_far + cost, way, leaves)));
                            }
                            Stage::Vary
                        }
                    }
                }
                Stage::Vary => self.vary(roads, left),
                Stage::Done => Stage::Done,
            };
        }
        matches!(self.stage, Stage::Done)
    }

    /// How much is done, 0 to 1; about.
    pub(super) fn share(&self) -> f64 {
        let told = steps::share(self.told.len(), self.count);
        told.max(steps::share(self.seen.len(), LOOKS * self.count))
    }

    /// The ways.
    pub(super) fn finish(self) -> Vec<(u32, Vec<NodeId>)> {
        self.told
    }

    fn search(&mut self, root: Vec<NodeId>, not_next: Vec<NodeId>, so_far: u32) -> Stage {
        let beginning = root.len();
        let search = self.notes.begin(&self.compass, root, not_next);
        Stage::Search(Box::new(search), beginning, so_far)
    }

    /// The way at hand is left at its next node; where there is none, it is told, and another one is taken.
    fn vary(&mut self, roads: &Roads<'_>, left: &mut usize) -> Stage {
        let Some((cost, nodes, at)) = self.varied.take() else {
            return self.take();
        };
        let (Some(root), Some(next)) = (nodes.get(..=at), nodes.get(at + 1)) else {
            if self.told.iter().all(|(_, other)| differ(&nodes, other)) {
                self.told.push((cost, nodes.clone()));
            }
            self.seen.push(nodes);
            return Stage::Vary;
        };
        let mut not_next: Vec<NodeId> = self
            .seen
            .iter()
            .filter(|way| way.starts_with(root))
            .filter_map(|way| way.get(at + 1).copied())
            .collect();
        not_next.push(*next);
        *left = left.saturating_sub(self.seen.len());
        let (root, so_far) = (root.to_vec(), walked(roads, root, self.to));
        self.varied = Some((cost, nodes, at + 1));
        self.search(root, not_next, so_far)
    }

    /// The cheapest candidate is the next way, unless there are enough.
    fn take(&mut self) -> Stage {
        let Some(Reverse((cost, nodes, leaves))) = self.candidates.pop() else {
            return Stage::Done;
        };
        let dearest = self
            .told
            .first()
            .map_or(u32::MAX, |(least, _)| least.saturating_mul(DETOUR));
        let is_enough = self.told.len() == self.count
            || self.seen.len() == LOOKS * self.count
            || cost > dearest;
        if is_enough {
            return Stage::Done;
        }
        if !self.seen.contains(&nodes) {
            self.varied = Some((cost, nodes, leaves));
        }
        Stage::Vary
    }
}

/// What the beginning of a way costs.
fn walked(roads: &Roads<'_>, nodes: &[NodeId], end: NodeId) -> u32 {
    nodes
        .iter()
        .zip(nodes.iter().skip(1))
        .filter_map(|(from, to)| {
            let ties = roads.between(*from, *to);
            ties.map(|walked| roads.cost(walked, *to, end)).min()
        })
        .sum()
}

/// Whether two ways share at most half of the inner nodes of the shorter one.
fn differ(one: &[NodeId], other: &[NodeId]) -> bool {
    let inner = |nodes: &[NodeId]| nodes.len().saturating_sub(2);
    let shared = one.iter().filter(|node| other.contains(node)).count();
    let shared = shared.saturating_sub(2);
    shared * 2 <= inner(one).min(inner(other))
}
