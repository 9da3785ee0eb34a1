//! Adamic and Adar 2003, "Friends and neighbors on the Web".

use super::{degree, over_shared};
use crate::ecosystem::NodeId;
use crate::query::suggest::Ground;

/// Shared neighbours, each worth one over the logarithm of its degree (of two at least, for whom it shares has two).
#[must_use]
pub fn adamic_adar(ground: &Ground, from: NodeId) -> Vec<f64> {
    over_shared(ground, from, &|shared| {
        degree(ground, shared).max(2.0).ln().recip()
    })
}
