//! Marks that belong together side by side, each group in a rounded outline. Knows circles and names; refuses to know why they
//! belong together.

use crate::layout::Spring;
use crate::layout::groups::{Member, arrange};
use crate::plane::{Point, Rect};
use crate::scene::Backdrop;
use crate::sorting::Sorting;
use std::f64::consts::TAU;

/// Width of a letter of a heading, on two lines.
const LETTER: f64 = 5.0;
/// A heading is about so wide at least.
const LEAST: f64 = 130.0;
/// How far the outline stays off the marks, in world units.
const PAD: f64 = 9.0;
/// Corners of the circle around a mark.
const CORNERS: u32 = 14;

/// A mark with its group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Circle {
    /// The key of the mark.
    pub key: usize,
    /// How far it reaches.
    pub reach: f64,
    /// Its group.
    pub group: usize,
}

/// Where they stand when they are gathered.
pub struct Gathering {
    /// By key.
    pub places: Vec<(usize, Point)>,
    /// Hulls and headings.
    pub backdrop: Vec<Backdrop>,
    /// All of it.
    pub bounds: Rect,
}

/// Puts every group beside the others; the last has no hull. `ties` are pairs of keys; `names` are the headings, one a group.
/// O(n log n + m).
#[must_use]
pub fn gather(
    circles: &[Circle],
    ties: &[(usize, usize)],
    names: &[String],
    aspect: f64,
) -> Gathering {
    let members: Vec<Member> = circles
        .iter()
        .map(|circle| Member {
            radius: circle.reach,
            group: circle.group,
        })
        .collect();
    let widest = circles
        .iter()
        .map(|circle| circle.key)
        .max()
        .map_or(0, |key| key + 1);
    let mut number = vec![None; widest];
    for (at, circle) in circles.iter().enumerate() {
        if let Some(number) = number.get_mut(circle.key) {
            *number = Some(at);
        }
    }
    let number = |key: usize| number.get(key).copied().flatten();
    let springs: Vec<Spring> = ties
        .iter()
        .filter_map(|(a, b)| {
            Some(Spring {
                a: number(*a)?,
                b: number(*b)?,
                strength: 1.0,
            })
        })
        .collect();
    let headings: Vec<f64> = names
        .iter()
        .map(|name| {
            #[expect(clippy::cast_precision_loss, reason = "names are short")]
            let letters = name.chars().count() as f64;
            (letters * LETTER).max(LEAST)
        })
        .collect();
    let plan = arrange(&members, &springs, &headings, aspect);
    let mut groups: Vec<Vec<(Point, f64)>> = vec![Vec::new(); names.len()];
    for (circle, at) in circles.iter().zip(&plan.places) {
        if let Some(group) = groups.get_mut(circle.group) {
            group.push((*at, circle.reach));
        }
    }
    let last = names.len().saturating_sub(1);
    let mut backdrop = Vec::new();
    for (at, ((group, disc), name)) in groups.iter().zip(&plan.discs).zip(names).enumerate() {
        let Some(outline) = hull(group) else { continue };
        if at < last {
            backdrop.push(Backdrop::Hull { outline });
        }
        backdrop.push(Backdrop::Region {
            at: disc.heading,
            name: name.clone(),
            upright: true,
        });
    }
    let places = circles.iter().map(|circle| circle.key).zip(plan.places);
    Gathering {
        places: places.collect(),
        backdrop,
        bounds: plan.bounds,
    }
}

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
    fn groups_stand_apart_each_in_its_hull_and_the_last_in_none() {
        let circles: Vec<Circle> = (0..60)
            .map(|key| Circle {
                key: key * 2,
                reach: 4.0,
                group: key % 3,
            })
            .collect();
        let names = ["A", "B", "rest"].map(str::to_owned);
        let gathering = gather(&circles, &[(0, 6), (2, 999)], &names, 1.5);
        let hulls: Vec<&Vec<Point>> = gathering
            .backdrop
            .iter()
            .filter_map(|item| match item {
                Backdrop::Hull { outline } => Some(outline),
                _ => None,
            })
            .collect();
        assert_eq!((hulls.len(), gathering.backdrop.len()), (2, 5));
        for (key, at) in &gathering.places {
            let group = key / 2 % 3;
            for (number, outline) in hulls.iter().enumerate() {
                assert_eq!(holds(outline, *at), number == group, "{key}");
            }
        }
        assert!(gather(&[], &[], &[], 1.0).backdrop.is_empty());
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
