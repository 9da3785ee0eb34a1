//! Boxes side by side on shelves, about as wide as is wanted; the last one beside all others where it outweighs them.

use super::BETWEEN;
use crate::plane::Point;

/// A last group that takes so many times the room of the largest other one stands beside them all.
const DOMINANT: f64 = 2.5;

/// Corners of boxes side by side, and the size of all of them together.
pub(super) fn side_by_side(boxes: &[(f64, f64)], aspect: f64) -> (Vec<Point>, f64, f64) {
    let area = |of: &(f64, f64)| of.0 * of.1;
    let others = boxes.len().saturating_sub(1);
    let most = boxes.iter().take(others).map(area).fold(0.0, f64::max);
    let big = boxes
        .last()
        .copied()
        .filter(|of| most > 0.0 && area(of) > most * DOMINANT);
    let small = boxes
        .get(..if big.is_some() { others } else { boxes.len() })
        .unwrap_or_default();
    let widest = small.iter().map(|of| of.0).fold(1.0, f64::max);
    let row: f64 = small.iter().map(|of| of.0 + BETWEEN).sum();
    let mut width = widest;
    let mut best: Option<(f64, Vec<Point>, f64, f64)> = None;
    while width <= row * 1.2 + 1.0 {
        let (corners, w, h) = shelves(small, width);
        let (w, h) = match big {
            Some(big) if aspect >= 1.0 => (w + BETWEEN + big.0, h.max(big.1)),
            Some(big) => (w.max(big.0), h + BETWEEN + big.1),
            None => (w, h),
        };
        let cost = (w / aspect).max(h);
        if best.as_ref().is_none_or(|(least, ..)| cost < *least) {
            best = Some((cost, corners, w, h));
        }
        width *= 1.12;
    }
    let Some((_, mut corners, width, height)) = best else {
        return (Vec::new(), 0.0, 0.0);
    };
    if let Some(big) = big {
        corners.push(if aspect >= 1.0 {
            Point::new(width - big.0, (height - big.1) / 2.0)
        } else {
            Point::new((width - big.0) / 2.0, height - big.1)
        });
    }
    (corners, width, height)
}

/// Boxes on shelves of at most that width, in order; and the size of all of them.
fn shelves(boxes: &[(f64, f64)], width: f64) -> (Vec<Point>, f64, f64) {
    let (mut x, mut y, mut high, mut wide) = (0.0_f64, 0.0_f64, 0.0_f64, 0.0_f64);
    let corners = boxes
        .iter()
        .map(|(w, h)| {
            if *w <= 0.0 {
                return Point::new(x, y);
            }
            if x > 0.0 && x + w > width {
                y += high + BETWEEN;
                (x, high) = (0.0, 0.0);
            }
            let at = Point::new(x, y);
            x += w + BETWEEN;
            high = high.max(*h);
            wide = wide.max(at.x + w);
            at
        })
        .collect();
    (corners, wide, y + high)
}
