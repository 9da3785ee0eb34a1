//! Common neighbours (Liben-Nowell and Kleinberg 2007, after Newman 2001).

use super::over_shared;
use crate::ecosystem::NodeId;
use crate::query::suggest::Ground;

/// How many neighbours each node shares with `from`.
#[must_use]
pub fn common_neighbours(ground: &Ground, from: NodeId) -> Vec<f64> {
    over_shared(ground, from, &|_| 1.0)
}
