//! Katz 1953, "A new status index derived from sociometric analysis", cut off.

use super::one_step_on;
use crate::ecosystem::NodeId;
use crate::query::suggest::Ground;

/// Walks of every length up to `steps`, each worth `beta` to the power of its length. O(steps · ties).
#[must_use]
pub fn katz(ground: &Ground, from: NodeId, beta: f64, steps: usize) -> Vec<f64> {
    let mut scores = vec![0.0; ground.node_count()];
    let mut walks = scores.clone();
    if let Some(start) = walks.get_mut(from.index()) {
        *start = 1.0;
    }
    let mut worth = 1.0;
    for _ in 0..steps {
        walks = one_step_on(ground, &walks);
        worth *= beta;
        for (score, walks) in scores.iter_mut().zip(&walks) {
            *score += worth * walks;
        }
    }
    scores
}
