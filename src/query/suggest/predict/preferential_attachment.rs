//! Preferential attachment (Barabási and Albert 1999; Newman 2001): the baseline of mere popularity.

use super::degree;
use crate::ecosystem::NodeId;
use crate::query::suggest::Ground;

/// The product of both degrees.
#[must_use]
pub fn preferential_attachment(ground: &Ground, from: NodeId) -> Vec<f64> {
    let own = degree(ground, from);
    (0..ground.node_count())
        .map(|at| own * degree(ground, NodeId::from_index(at)))
        .collect()
}
