//! How many others a node is tied to, and how strongly.
//!
//! L. C. Freeman, Centrality in social networks: conceptual clarification, Social Networks 1 (1978) 215–239.
//! A. Barrat, M. Barthélemy, R. Pastor-Satorras and A. Vespignani, The architecture of complex weighted networks,
//! PNAS 101 (2004) 3747–3752 (strength).

use super::{Basis, Graph, Scores};

/// How many of the others each node is tied to, 0 to 1: neighbours / (n − 1). O(n).
#[must_use]
pub fn degree(graph: &Graph) -> Scores {
    #[expect(clippy::cast_precision_loss, reason = "counts of nodes")]
    let others = graph.nodes().saturating_sub(1).max(1) as f64;
    #[expect(clippy::cast_precision_loss, reason = "counts of nodes")]
    of_each(graph, &|node| graph.degree(node) as f64 / others)
}

/// The weights of each node's ties added up. O(n + m).
#[must_use]
pub fn strength(graph: &Graph) -> Scores {
    of_each(graph, &|node| graph.weights(node).iter().sum())
}

fn of_each(graph: &Graph, score: &dyn Fn(u32) -> f64) -> Scores {
    let nodes = u32::try_from(graph.nodes()).unwrap_or(u32::MAX);
    Scores {
        values: (0..nodes).map(score).collect(),
        basis: Basis::Exact,
    }
}
