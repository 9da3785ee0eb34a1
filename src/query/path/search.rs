//! The cheapest way between two nodes: Dijkstra backwards once, then A* with what that has found; each in steps.

use super::roads::Roads;
use crate::ecosystem::NodeId;
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::task::Poll;

/// How far the end is from every node, as far as it was asked for: a lower bound that is exact where it matters.
pub(super) struct Compass {
    far: Vec<u32>,
    /// What is not settled is at least this far.
    horizon: u32,
    start: NodeId,
    end: NodeId,
    queue: BinaryHeap<Reverse<(u32, NodeId)>>,
}

impl Compass {
    /// Nothing is known yet; there are so many nodes.
    pub(super) fn new(nodes: usize, start: NodeId, end: NodeId) -> Compass {
        let mut far = vec![u32::MAX; nodes];
        if let Some(far) = far.get_mut(end.index()) {
            *far = 0;
        }
        Compass {
            far,
            horizon: 0,
            start,
            end,
            queue: BinaryHeap::from([Reverse((0, end))]),
        }
    }

    /// Dijkstra (1959) from the end backwards, until the start is settled: whether there is a way.
    pub(super) fn advance(&mut self, roads: &Roads<'_>, left: &mut usize) -> Poll<bool> {
        while let Some(Reverse((cost, node))) = self.queue.pop() {
            if self
                .far
                .get(node.index())
                .is_some_and(|known| *known < cost)
            {
                continue;
            }
            if node == self.start {
                self.horizon = cost;
                return Poll::Ready(true);
            }
            for (other, walked) in roads.from(node) {
                let cost = cost.saturating_add(roads.cost(walked, node, self.end));
                if let Some(known) = self.far.get_mut(other.index())
                    && cost < *known
                {
                    *known = cost;
                    self.queue.push(Reverse((cost, other)));
                }
            }
            if roads.spend(node, left) {
                return Poll::Pending;
            }
        }
        Poll::Ready(false)
    }

    fn at_least(&self, node: NodeId) -> u32 {
        self.far
            .get(node.index())
            .map_or(self.horizon, |far| (*far).min(self.horizon))
    }
}

/// A search that is under way: through none of `closed`, and from the start not first to any of `not_next`.
pub(super) struct Search {
    start: NodeId,
    closed: Vec<NodeId>,
    not_next: Vec<NodeId>,
    queue: BinaryHeap<Reverse<(u32, u32, NodeId)>>,
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

    /// Begins to look for the cheapest way to the end from where `closed` ends, through none of it.
    pub(super) fn begin(
        &mut self,
        compass: &Compass,
        closed: Vec<NodeId>,
        not_next: Vec<NodeId>,
    ) -> Search {
        let start = closed.last().copied().unwrap_or(compass.start);
        self.search += 1;
        self.note(start, 0, start);
        Search {
            start,
            closed,
            not_next,
            queue: BinaryHeap::from([Reverse((compass.at_least(start), 0, start))]),
        }
    }

    /// Goes on with the search that was begun last (A*: Hart, Nilsson and Raphael 1968): what the rest of the way costs, and
    /// the whole way.
    pub(super) fn advance(
        &mut self,
        roads: &Roads<'_>,
        compass: &Compass,
        search: &mut Search,
        left: &mut usize,
    ) -> Poll<Option<(u32, Vec<NodeId>)>> {
        while let Some(Reverse((_, cost, node))) = search.queue.pop() {
            if self.known(node) < cost {
                continue;
            }
            if node == compass.end {
                let mut whole = search.closed.clone();
                whole.extend(self.way(search.start, node));
                return Poll::Ready(Some((cost, whole)));
            }
            for (other, walked) in roads.from(node) {
                let is_barred = search.closed.contains(&other)
                    || (node == search.start && search.not_next.contains(&other));
                if is_barred {
                    continue;
                }
                let cost = cost.saturating_add(roads.cost(walked, other, compass.end));
                if cost < self.known(other) {
                    self.note(other, cost, node);
                    let whole = cost.saturating_add(compass.at_least(other));
                    search.queue.push(Reverse((whole, cost, other)));
                }
            }
            if roads.spend(node, left) {
                return Poll::Pending;
            }
        }
        Poll::Ready(None)
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
