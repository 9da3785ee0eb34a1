//! From which nodes shortest paths are counted: from all in a graph of stated size, from a sample of each part in a larger
//! one.
//!
//! U. Brandes and C. Pich, Centrality estimation in large networks, International Journal of Bifurcation and Chaos 17
//! (2007) 2303–2318: random pivots are the best of the simple ways. Here each part of the graph has its own sample, so that
//! small parts stay exact and no part goes without.

use super::components::Components;
use super::{Basis, Graph};
use crate::random::Random;

/// A graph of up to so many nodes is measured exactly; a larger one by pivots.
pub const EXACT_UP_TO: usize = 10_000;
/// So many nodes are drawn of a part that has more.
const PIVOTS: usize = 500;
/// The chance is the same each time.
const SEED: u64 = 0x7069_766f_7473;

/// A node to start from, and how many it stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pivot {
    pub node: u32,
    pub stands_for: f64,
}

/// The pivots of a graph, in the making.
pub(super) struct Pivots {
    pub components: Components,
    pub list: Vec<Pivot>,
    exact_up_to: usize,
    each: usize,
    done: bool,
}

impl Pivots {
    pub fn new(graph: &Graph) -> Pivots {
        Pivots::with(graph, EXACT_UP_TO, PIVOTS)
    }

    /// For tests: other sizes.
    pub fn with(graph: &Graph, exact_up_to: usize, each: usize) -> Pivots {
        Pivots {
            components: Components::new(graph.nodes()),
            list: Vec::new(),
            exact_up_to,
            each: each.max(1),
            done: false,
        }
    }

    /// Goes on; whether the list is complete. O(n + m).
    pub fn advance(&mut self, graph: &Graph, left: &mut usize) -> bool {
        if !self.done && self.components.advance(graph, None, left) {
            self.draw(graph.nodes());
            *left = left.saturating_sub(graph.nodes());
            self.done = true;
        }
        self.done
    }

    /// Every node of a part that is small enough, and a sample of the others: all nodes are shuffled, and the first of
    /// each part are taken.
    fn draw(&mut self, nodes: usize) {
        let is_small = nodes <= self.exact_up_to;
        let mut order: Vec<u32> = (0..u32::try_from(nodes).unwrap_or(u32::MAX)).collect();
        if !is_small {
            Random::new(SEED).shuffle(&mut order);
        }
        let Components { of, sizes, .. } = &self.components;
        let mut taken = vec![0_usize; sizes.len()];
        for node in order {
            let part = of.get(node as usize).copied().unwrap_or_default() as usize;
            let size = sizes.get(part).copied().unwrap_or_default();
            let wanted = if is_small {
                size as usize
            } else {
                self.each.min(size as usize)
            };
            if let Some(taken) = taken.get_mut(part)
                && *taken < wanted
                // From a node alone no path leads anywhere.
                && size > 1
            {
                *taken += 1;
                #[expect(clippy::cast_precision_loss, reason = "counts of nodes")]
                let stands_for = f64::from(size) / wanted as f64;
                self.list.push(Pivot { node, stands_for });
            }
        }
    }

    /// How many nodes a node can reach, itself among them.
    pub fn reach(&self, node: u32) -> f64 {
        let part = self.components.of.get(node as usize);
        let size = part.and_then(|part| self.components.sizes.get(*part as usize));
        f64::from(size.copied().unwrap_or_default())
    }

    pub fn basis(&self, graph: &Graph) -> Basis {
        if self.list.iter().all(|pivot| pivot.stands_for <= 1.0) {
            Basis::Exact
        } else {
            Basis::Estimated {
                pivots: self.list.len(),
                of: graph.nodes(),
            }
        }
    }
}
