//! Closeness: how few steps a node is away from the others.
//!
//! S. Wasserman and K. Faust, Social Network Analysis, Cambridge 1994, p. 201: within the part of the graph that a node can
//! reach, times the share of the others that are in it; so that parts of different size compare.
//! Larger graphs by pivots: D. Eppstein and J. Wang, Fast approximation of centrality, Journal of Graph Algorithms and
//! Applications 8 (2004) 39–45.

use super::pivots::Pivots;
use super::searches::Searches;
use super::{Graph, Scores};

/// Closeness in the making.
///
/// For a node that reaches r nodes, itself among them, with distances that add up to d: (r − 1) / d · (r − 1) / (n − 1), 0 to
/// 1; ties count as one step each. O(n (n + m)) up to [`super::EXACT_UP_TO`] nodes; above, 500 pivots of each part.
pub struct Closeness {
    searches: Searches,
    /// By node: the distances to all added up.
    far: Vec<f64>,
}

impl Closeness {
    /// Nothing is done.
    #[must_use]
    pub fn new(graph: &Graph) -> Closeness {
        Closeness::from(graph, Pivots::new(graph))
    }

    fn from(graph: &Graph, pivots: Pivots) -> Closeness {
        Closeness {
            searches: Searches::new(graph, pivots),
            far: vec![0.0; graph.nodes()],
        }
    }

    /// Does about `work` steps; whether it is done.
    pub fn advance(&mut self, graph: &Graph, work: usize) -> bool {
        let far = &mut self.far;
        self.searches
            .advance(graph, work, &mut |search, pivot, from, left| {
                let until = search.order.len().min(from.saturating_add(*left));
                // The pivot is as far from the others as they are from it.
                for node in search.order.get(from..until).unwrap_or_default() {
                    let at = *node as usize;
                    if let (Some(far), Some(steps)) = (far.get_mut(at), search.distance.get(at)) {
                        *far += f64::from(*steps) * pivot.stands_for;
                    }
                }
                *left -= until - from;
                until
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
        let others = graph.nodes().saturating_sub(1) as f64;
        for (node, far) in (0..).zip(&mut self.far) {
            let reached = self.searches.reach(node) - 1.0;
            *far = if *far > 0.0 {
                reached / *far * (reached / others)
            } else {
                0.0
            };
        }
        Scores {
            basis: self.searches.basis(graph),
            values: self.far,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_near_to_many_is_closest() {
        // A path of three, and a pair of its own.
        let graph = Graph::new(5, &[(0, 1, 1.0), (1, 2, 1.0), (3, 4, 1.0)]);
        let scores = Closeness::new(&graph).finish(&graph);
        let third = 2.0 / 3.0 * 0.5;
        assert_eq!(scores.values, [third, 0.5, third, 0.25, 0.25]);
    }

    #[test]
    fn a_sample_comes_close() {
        let ties: Vec<_> = (1..200).map(|at| (at, (at - 1) / 2, 1.0)).collect();
        let tree = Graph::new(200, &ties);
        let exact = Closeness::new(&tree).finish(&tree);
        let pivots = Pivots::with(&tree, 10, 60);
        let estimated = Closeness::from(&tree, pivots).finish(&tree);
        for (estimated, exact) in estimated.values.iter().zip(&exact.values) {
            assert!((estimated / exact - 1.0).abs() < 0.1, "{estimated} {exact}");
        }
    }
}
