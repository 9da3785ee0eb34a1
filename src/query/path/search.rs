//! The cheapest way between two nodes: Dijkstra backwards once, then A* with what that has found.

use super::roads::Roads;
use crate::ecosystem::NodeId;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// How far the end is from every node, as far as it was asked for: a lower bound that is exact where it matters.
pub(super) struct Compass {
    far: Vec<u32>,
    /// What is not settled is at least this far.
    horizon: u32,
    end: NodeId,
}

impl Compass {
    /// Dijkstra (1959) from the end backwards, until the start is settled; `None` when there is no way.
    pub(super) fn new(roads: &Roads<'_>, start: NodeId, end: NodeId) -> Option<Compass> {
        let mut far = vec![u32::MAX; roads.eco.node_count()];
        let mut queue = BinaryHeap::new();
        *far.get_mut(end.index())? = 0;
        queue.push(Reverse((0_u32, end)));
        while let Some(Reverse((cost, node))) = queue.pop() {
            if far.get(node.index()).is_some_and(|known| *known < cost) {
                continue;
            }
            if node == start {
                return Some(Compass {
                    far,
                    horizon: cost,
                    end,
                });
            }
            for (other, walked) in roads.from(node) {
                let cost = cost.saturating_add(roads.cost(walked, node, end));
                if let Some(known) = far.get_mut(other.index())
                    && cost < *known
                {
                    *known = cost;
                    queue.push(Reverse((cost, other)));
                }
            }
        }
        None
    }

    fn at_least(&self, node: NodeId) -> u32 {
        self.far
            .get(node.index())
            .map_or(self.horizon, |far| (*far).min(self.horizon))
    }
}

/// What a search notes by node; kept from one search to the next.
pub(super) struct Notes {
    /// In which search a node was last seen.
    seen: Vec<u32>,
    cost: Vec<u32>,
    before: Vec<u32>,
    search: u32,
}

impl Notes {
    pub(super) fn new(nodes: usize) -> Notes {
        Notes {
            seen: vec![0; nodes],
            cost: vec![0; nodes],
            before: vec![0; nodes],
            search: 0,
        }
    }

    fn known(&self, node: NodeId) -> u32 {
        match self.seen.get(node.index()) {
            Some(seen) if *seen == self.search => {
                self.cost.get(node.index()).copied().unwrap_or(u32::MAX)
            }
            _ => u32::MAX,
        }
    }

    fn note(&mut self, node: NodeId, cost: u32, before: NodeId) {
        let at = node.index();
        if let (Some(seen), Some(known), Some(from)) = (
            self.seen.get_mut(at),
            self.cost.get_mut(at),
            self.before.get_mut(at),
        ) {
            (*seen, *known) = (self.search, cost);
            *from = u32::try_from(before.index()).unwrap_or(u32::MAX);
        }
    }

    /// The cheapest way from a node to the end (A*: Hart, Nilsson and Raphael 1968), through none of `closed` and not first
    /// to any of `not_next`: its cost, and its nodes from the one after `start`.
    pub(super) fn find(
        &mut self,
        roads: &Roads<'_>,
        compass: &Compass,
        start: NodeId,
        closed: &[NodeId],
        not_next: &[NodeId],
    ) -> Option<(u32, Vec<NodeId>)> {
        self.search += 1;
        let mut queue = BinaryHeap::new();
        self.note(start, 0, start);
        queue.push(Reverse((compass.at_least(start), 0_u32, start)));
        while let Some(Reverse((_, cost, node))) = queue.pop() {
            if self.known(node) < cost {
                continue;
            }
            if node == compass.end {
                return Some((cost, self.way(start, node)));
            }
            for (other, walked) in roads.from(node) {
                let is_barred =
                    closed.contains(&other) || (node == start && not_next.contains(&other));
                if is_barred {
                    continue;
                }
                let cost = cost.saturating_add(roads.cost(walked, other, compass.end));
                if cost < self.known(other) {
                    self.note(other, cost, node);
                    let whole = cost.saturating_add(compass.at_least(other));
                    queue.push(Reverse((whole, cost, other)));
                }
            }
        }
        None
    }

    fn way(&self, start: NodeId, end: NodeId) -> Vec<NodeId> {
        let mut way = Vec::new();
        let mut node = end;
        while node != start && way.len() <= self.before.len() {
            way.push(node);
            let before = self.before.get(node.index()).copied().unwrap_or_default();
            node = NodeId::from_index(before as usize);
        }
        way.reverse();
        way
    }
}
