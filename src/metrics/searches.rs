//! One search after the other, from every pivot of a graph, in steps. Knows when a search is complete; refuses to know what
//! is made of it.

use super::pivots::{Pivot, Pivots};
use super::traversal::Traversal;
use super::{Basis, Graph};
use crate::steps;

/// The searches of a graph, in the making.
pub(super) struct Searches {
    pivots: Pivots,
    next: usize,
    search: Traversal,
    /// How much of a complete search has been looked at; `None` while it goes on.
    seen: Option<usize>,
}

/// A complete search that is looked at from its place `from` on. Takes what that costs off what is left, and gives how far
/// it has come: at most to the end of the order, and at least one further.
pub(super) type Look<'l> = dyn FnMut(&Traversal, Pivot, usize, &mut usize) -> usize + 'l;

impl Searches {
    /// Nothing is done.
    pub fn new(graph: &Graph, pivots: Pivots) -> Searches {
        Searches {
            pivots,
            next: 0,
            search: Traversal::new(graph.nodes()),
            seen: Some(0),
        }
    }

    /// Does about `work` steps; whether every search is done and looked at.
    pub fn advance(&mut self, graph: &Graph, work: usize, look: &mut Look<'_>) -> bool {
        let mut left = work.max(1);
        if !self.pivots.advance(graph, &mut left) {
            return false;
        }
        while left > 0 {
            let pivot = self.next.checked_sub(1);
            let pivot = pivot.and_then(|last| self.pivots.list.get(last).copied());
            match (self.seen, pivot) {
                (None, _) => {
                    if self.search.advance(graph, &mut left) {
                        self.seen = Some(0);
                    }
                }
                (Some(from), Some(pivot)) if from < self.search.order.len() => {
                    self.seen = Some(look(&self.search, pivot, from, &mut left));
                }
                (Some(_), _) => {
                    let Some(pivot) = self.pivots.list.get(self.next) else {
                        return true;
                    };
                    self.search.begin(pivot.node);
                    self.next += 1;
                    self.seen = None;
                }
            }
        }
        false
    }

    /// How much is done, 0 to 1.
    pub fn share(&self) -> f64 {
        steps::share(self.next.saturating_sub(1), self.pivots.list.len())
    }

    /// How many nodes a node can reach, itself among them.
    pub fn reach(&self, node: u32) -> f64 {
        self.pivots.reach(node)
    }

    /// From what the searches began.
    pub fn basis(&self, graph: &Graph) -> Basis {
        self.pivots.basis(graph)
    }
}
