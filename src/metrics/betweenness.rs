//! Betweenness: on how many of the shortest paths between others a node lies.
//!
//! L. C. Freeman, A set of measures of centrality based on betweenness, Sociometry 40 (1977) 35–41.
//! U. Brandes, A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 25 (2001) 163–177.
//! Larger graphs by pivots: Brandes and Pich 2007.

use super::pivots::{Pivot, Pivots};
use super::searches::Searches;
use super::traversal::Traversal;
use super::{Graph, Scores};

/// Betweenness in the making.
///
/// Ties count as one step each, whatever they weigh. Normalised by the (n − 1)(n − 2) / 2 pairs of others, 0 to 1. O(n (n + m))
/// up to [`super::EXACT_UP_TO`] nodes; above, 500 pivots of each part: O(500 (n + m)).
pub struct Betweenness {
    searches: Searches,
    sums: Sums,
}

struct Sums {
    /// By node: on how large a part of the paths from the pivot to the others it lies.
    dependency: Vec<f64>,
    /// By node: the same, of all pivots so far.
    all: Vec<f64>,
}

impl Betweenness {
    /// Nothing is done.
    #[must_use]
    pub fn new(graph: &Graph) -> Betweenness {
        Betweenness::from(graph, Pivots::new(graph))
    }

    fn from(graph: &Graph, pivots: Pivots) -> Betweenness {
        Betweenness {
            searches: Searches::new(graph, pivots),
            sums: Sums {
                dependency: vec![0.0; graph.nodes()],
                all: vec![0.0; graph.nodes()],
            },
        }
    }

    /// Does about `work` steps; whether it is done.
    pub fn advance(&mut self, graph: &Graph, work: usize) -> bool {
        let sums = &mut self.sums;
        self.searches
            .advance(graph, work, &mut |search, pivot, count, left| {
                sums.hand_on(graph, search, pivot, count, left);
                count + 1
            })
    }

    /// How much is done, 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        self.searches.share()
    }

    /// The scores; what is not done yet is done now.
    #[must_use]
    pub fn finish(mut self, graph: &Graph) -> Scores {
        while !self.advance(graph, usize::MAX) {}
        #[expect(clippy::cast_precision_loss, reason = "counts of nodes")]
        let nodes = graph.nodes() as f64;
        let pairs = (nodes - 1.0) * (nodes - 2.0);
        let mut values = self.sums.all;
        for value in &mut values {
            *value = if pairs > 0.0 { *value / pairs } else { 0.0 };
        }
        Scores {
            basis: self.searches.basis(graph),
            values,
        }
    }
}

impl Sums {
    /// The furthest node that has not yet gives its share to those before it.
    fn hand_on(
        &mut self,
        graph: &Graph,
        search: &Traversal,
        pivot: Pivot,
        count: usize,
        left: &mut usize,
    ) {
        let Traversal {
            order,
            distance,
            paths,
            scale,
            ..
        } = search;
        let Some(node) = order.iter().rev().nth(count).copied() else {
            return;
        };
        let at = node as usize;
        let level = distance.get(at).copied().unwrap_or_default();
        let own = self.dependency.get_mut(at).map(std::mem::take);
        let own = own.unwrap_or_default();
        if level > 0 {
            let ways = paths.get(at).copied().unwrap_or(1.0);
            let scale = scale.get(level as usize).copied().unwrap_or(1.0);
            for other in graph.neighbours(node) {
                let before = *other as usize;
                if distance.get(before).is_some_and(|near| near + 1 == level)
                    && let (Some(of), Some(through)) =
                        (self.dependency.get_mut(before), paths.get(before))
                {
                    *of += through * scale / ways * (1.0 + own);
                }
            }
            if let Some(all) = self.all.get_mut(at) {
                *all += own * pivot.stands_for;
            }
        }
        *left = left.saturating_sub(1 + graph.degree(node));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metrics::Basis;

    fn exact(graph: &Graph) -> Scores {
        Betweenness::new(graph).finish(graph)
    }

    #[test]
    fn whoever_all_go_through_lies_on_all_paths() {
        let star = Graph::new(4, &[(0, 1, 1.0), (0, 2, 1.0), (0, 3, 1.0)]);
        assert_eq!(exact(&star).values, [1.0, 0.0, 0.0, 0.0]);
    }

    #[test]
    fn more_paths_than_a_double_can_count() {
        // A chain of 1 500 diamonds: 2 to the power of 1 500 shortest paths from one end to the other.
        let diamonds = 1500;
        let mut ties = Vec::new();
        for at in (0..diamonds).map(|at| 3 * at) {
            ties.extend([
                (at, at + 1),
                (at, at + 2),
                (at + 1, at + 3),
                (at + 2, at + 3),
            ]);
        }
        let ties: Vec<_> = ties.into_iter().map(|(a, b)| (a, b, 1.0)).collect();
        let nodes = 3 * diamonds as usize + 1;
        let graph = Graph::new(nodes, &ties);
        let scores = exact(&graph);
        // The joint in the middle: every path from one half to the other goes through it, and half of those between the
        // two sides of the diamond before it, and of the one after it.
        let joint = 3 * diamonds as usize / 2;
        let half = (nodes - 1) as f64 / 2.0;
        let expected = (half * half + 1.0) * 2.0 / ((nodes as f64 - 1.0) * (nodes as f64 - 2.0));
        assert!((scores.values[joint] - expected).abs() < 1e-9);
        assert!(scores.values.iter().all(|value| value.is_finite()));
    }

    #[test]
    fn a_sample_of_each_part_comes_close() {
        // A ring of 60 with spokes to its hub, and a small part of its own, which stays exact.
        let mut ties: Vec<_> = (0..60).map(|at| (at, (at + 1) % 60, 1.0)).collect();
        ties.extend((0..60).step_by(5).map(|at| (at, 60, 1.0)));
        ties.extend([(61, 62, 1.0), (62, 63, 1.0)]);
        let graph = Graph::new(64, &ties);
        let pivots = Pivots::with(&graph, 10, 30);
        let estimated = Betweenness::from(&graph, pivots).finish(&graph);
        let of = Basis::Estimated { pivots: 33, of: 64 };
        assert_eq!(estimated.basis, of);
        let exact = exact(&graph);
        assert_eq!(exact.basis, Basis::Exact);
        assert_eq!(estimated.ranked()[0], exact.ranked()[0]);
        assert_eq!(estimated.values[62], exact.values[62]);
        let close = (estimated.values[60] - exact.values[60]).abs();
        assert!(close < 0.2 * exact.values[60], "{close}");
    }
}
