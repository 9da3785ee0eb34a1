//! The local path index (Lü, Jin and Zhou 2009, "Similarity index based on local paths for link prediction").

use super::one_step_on;
use crate::ecosystem::NodeId;
use crate::query::suggest::Ground;

/// Walks of two steps, and those of three times `epsilon`. O(ties).
#[must_use]
pub fn local_path(ground: &Ground, from: NodeId, epsilon: f64) -> Vec<f64> {
    let mut start = vec![0.0; ground.node_count()];
    if let Some(start) = start.get_mut(from.index()) {
        *start = 1.0;
    }
    let two = one_step_on(ground, &one_step_on(ground, &start));
    let three = one_step_on(ground, &two);
    two.iter()
        .zip(three)
        .map(|(two, three)| two + epsilon * three)
        .collect()
}
