//! Parts that no tie joins, side by side: the first in the middle, the others in rings around. Knows circles only.
//!
//! Simpler than packing outlines (Freivalds, Dogrusoz and Kikusts, GD 2002), and calmer: rows, largest first.

use crate::plane::Point;
use std::f64::consts::TAU;

/// Free room between two neighbours of a ring is at most this share of the full turn they take.
const LOOSE: f64 = 0.3;

/// A centre for every circle, in the order given: best from large to small. No two overlap. O(n).
pub(super) fn around(radii: &[f64]) -> Vec<Point> {
    let mut centers = vec![Point::default(); radii.len()];
    // The thickness of a ring is that of its largest circle, wherever that is among those that are left.
    let mut largest = vec![0.0_f64; radii.len() + 1];
    for (place, radius) in radii.iter().enumerate().rev() {
        let after = largest.get(place + 1).copied().unwrap_or_default();
        if let Some(slot) = largest.get_mut(place) {
            *slot = after.max(*radius);
        }
    }
    let mut outer = radii.first().copied().unwrap_or_default();
    let mut next = 1;
    while next < radii.len() {
        let thick = largest.get(next).copied().unwrap_or_default().max(1e-9);
        let middle = outer + thick;
        let half = |radius: f64| libm::asin((radius / middle).clamp(0.0, 1.0));
        let (mut taken, mut end) = (0.0, next);
        while let Some(radius) = radii.get(end) {
            let width = 2.0 * half(*radius);
            // One at least, and no more than fit.
            if end > next && taken + width > TAU - 1e-9 {
                break;
            }
            taken += width;
            end += 1;
        }
        #[expect(clippy::cast_precision_loss, reason = "a count")]
        let air = ((TAU - taken).max(0.0) / (end - next) as f64).min(LOOSE * taken);
        let mut turn = -TAU / 4.0;
        for (radius, center) in radii.iter().zip(&mut centers).take(end).skip(next) {
            let width = half(*radius);
            turn += width;
            *center = Point::polar(middle, turn);
            turn += width + air;
        }
        outer = middle + thick;
        next = end;
    }
    centers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn circles_keep_apart_and_fill_rings() {
        let radii: Vec<f64> = (0..400)
            .map(|at| 20.0 / (1.0 + f64::from(at) * 0.1))
            .collect();
        let centers = around(&radii);
        for (a, (at, radius)) in centers.iter().zip(&radii).enumerate() {
            for (there, other) in centers.iter().zip(&radii).skip(a + 1) {
                assert!(at.distance(*there) >= radius + other - 1e-6);
            }
        }
        let reach = centers.iter().map(|at| at.length()).fold(0.0, f64::max);
        let area: f64 = radii.iter().map(|radius| radius * radius).sum();
        assert!(reach * reach < 3.0 * area, "{reach}");
        assert_eq!(around(&[]), []);
        assert_eq!(around(&[5.0]), [Point::default()]);
    }
}
