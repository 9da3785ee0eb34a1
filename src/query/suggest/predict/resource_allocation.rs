//! Resource allocation (Zhou, Lü and Zhang 2009, "Predicting missing links via local information").

use super::{degree, over_shared};
use crate::ecosystem::NodeId;
use crate::query::suggest::Ground;

/// Shared neighbours, each worth one over its degree.
#[must_use]
pub fn resource_allocation(ground: &Ground, from: NodeId) -> Vec<f64> {
    over_shared(ground, from, &|shared| degree(ground, shared).recip())
}
