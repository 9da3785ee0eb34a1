//! A rounded outline around marks that belong together. Knows points and radii; refuses to know why they belong together.

use crate::plane::Point;
use crate::sorting::Sorting;
use std::f64::consts::TAU;

/// How far the outline stays off the marks, in world units.
const PAD: f64 = 9.0;
/// Corners of the circle around a mark.
const CORNERS: u32 = 14;

/// The outline around circles, each a centre and a radius; `None` for none. O(n log n).
#[must_use]
pub fn hull(circles: &[(Point, f64)]) -> Option<Vec<Point>> {
    let widest = circles
        .iter()
        .map(|(_, radius)| *radius)
        .fold(0.0, f64::max);
    let centres: Vec<Point> = circles.iter().map(|(at, _)| *at).collect();
    // Whoever lies inside of all others' centres says nothing of the outline, if all circles are as wide as the widest.
    let corners = convex(centres);
    let around = corners.iter().flat_map(|at| {
        (0..CORNERS).map(move |corner| {
            let angle = TAU * f64::from(corner) / f64::from(CORNERS);
            *at + Point::polar(widest + PAD, angle)
        })
    });
    let outline = convex(around.collect());
    (outline.len() > 2).then_some(outline)
}

/// The corners of the convex hull, in order (A. M. Andrew, Another efficient algorithm for convex hulls in two dimensions,
/// Information Processing Letters 9 (1979) 216).
fn convex(mut points: Vec<Point>) -> Vec<Point> {
    points.order_by(|a, b| a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y)));
    points.dedup();
    if points.len() < 3 {
        return points;
    }
    let mut hull = half(points.iter().copied());
    let mut back = half(points.iter().rev().copied());
    hull.pop();
    back.pop();
    hull.append(&mut back);
    hull
}

/// One side of the hull of sorted points.
fn half(points: impl Iterator<Item = Point>) -> Vec<Point> {
    let mut side: Vec<Point> = Vec::new();
    for point in points {
        while let [.., a, b] = side.as_slice() {
            let (one, other) = (*b - *a, point - *a);
            if one.x * other.y - one.y * other.x > 0.0 {
                break;
            }
            side.pop();
        }
        side.push(point);
    }
    side
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a point is inside of an outline that turns one way.
    fn holds(outline: &[Point], at: Point) -> bool {
        let next = outline.iter().cycle().skip(1);
        outline.iter().zip(next).all(|(a, b)| {
            let (one, other) = (*b - *a, at - *a);
            one.x * other.y - one.y * other.x >= -1e-9
        })
    }

    #[test]
    fn everybody_is_inside_with_room_around_and_nobody_far_away() {
        let circles: Vec<(Point, f64)> = (0..40)
            .map(|step| (Point::polar(f64::from(step), f64::from(step) * 2.4), 4.0))
            .collect();
        let outline = hull(&circles).unwrap();
        for (at, radius) in &circles {
            for corner in 0..8 {
                let edge = *at + Point::polar(*radius, TAU * f64::from(corner) / 8.0);
                assert!(holds(&outline, edge));
            }
        }
        assert!(!holds(&outline, Point::new(60.0, 0.0)));
    }

    #[test]
    fn one_has_a_circle_two_a_capsule_nobody_none() {
        let one = hull(&[(Point::new(5.0, 5.0), 3.0)]).unwrap();
        assert_eq!(one.len(), CORNERS as usize);
        let two = hull(&[(Point::default(), 3.0), (Point::new(100.0, 0.0), 3.0)]).unwrap();
        assert!(holds(&two, Point::new(50.0, 11.0)) && !holds(&two, Point::new(50.0, 13.0)));
        assert_eq!(hull(&[]), None);
    }
}
