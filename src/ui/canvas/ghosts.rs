//! Where those stand whom only another edition of the file knows: among those whom they were tied to, free of everybody, or
//! beside the picture. Knows a world; refuses to know who they are.

use crate::plane::{Point, Rect};
use crate::scene::{World, extent};

/// The radius of their marks, in world units.
pub const RADIUS: f64 = 5.4;
/// Least room between such a mark and any other.
const GAP: f64 = 5.0;
/// How far one step of the search goes outwards, and how many there are.
const STEP: f64 = 2.2;
const STEPS: u32 = 600;
/// From one step to the next, in radians: no two of them point the same way.
const TURN: f64 = 2.399_963_229_728_653;
/// How far from the picture those stand who have nobody, from each other, and how many stand in a row.
const BESIDE: f64 = 60.0;
const APART: Point = Point::new(150.0, 26.0);
const ROW: usize = 14;

/// A place for everybody, by the keys of those whom they were tied to; `below` says where the room beside the picture is.
/// O(marks) a step of the search.
#[must_use]
pub fn places(near: &[Vec<usize>], world: &World, below: bool) -> Vec<Point> {
    let bounds = world.bounds().unwrap_or_default();
    let mut taken: Vec<(Point, f64)> = world
        .marks()
        .iter()
        .map(|mark| (mark.at, mark.radius * extent(mark.kind)))
        .collect();
    let mut beside = 0;
    near.iter()
        .map(|keys| {
            let at = match middle(keys, world) {
                Some(middle) => free(middle, &taken),
                None => {
                    beside += 1;
                    seat(beside - 1, &bounds, below)
                }
            };
            taken.push((at, RADIUS));
            at
        })
        .collect()
}

/// The middle of those who are there.
fn middle(keys: &[usize], world: &World) -> Option<Point> {
    let there: Vec<Point> = keys
        .iter()
        .filter_map(|key| Some(world.find(*key)?.at))
        .collect();
    #[expect(clippy::cast_precision_loss, reason = "a count of neighbours")]
    let share = 1.0 / there.len() as f64;
    let sum = there
        .iter()
        .fold(Point::default(), |sum, at| sum + *at * share);
    (!there.is_empty()).then_some(sum)
}

/// The first place on a spiral around a point that is clear of everybody; the last where none is.
fn free(middle: Point, taken: &[(Point, f64)]) -> Point {
    let place = |step: u32| {
        let step = f64::from(step);
        middle + Point::polar(STEP * step.sqrt() * 2.0, TURN * step)
    };
    let is_free = |at: &Point| {
        let near = |(of, reach): &(Point, f64)| of.distance(*at) < reach + RADIUS * 1.6 + GAP;
        !taken.iter().any(near)
    };
    (0..STEPS)
        .map(place)
        .find(is_free)
        .unwrap_or_else(|| place(STEPS))
}

/// A seat in the rows beside the picture.
fn seat(number: usize, bounds: &Rect, below: bool) -> Point {
    #[expect(clippy::cast_precision_loss, reason = "a count of names")]
    let (along, across) = ((number % ROW) as f64, (number / ROW) as f64);
    if below {
        // Two abreast: a narrow picture has its room below.
        #[expect(clippy::cast_precision_loss, reason = "a count of names")]
        let (column, row) = ((number % 2) as f64, (number / 2) as f64);
        Point::new(
            bounds.x + column * bounds.w / 2.0,
            bounds.bottom() + BESIDE + row * APART.y,
        )
    } else {
        Point::new(
            bounds.right() + BESIDE + across * APART.x,
            bounds.y + along * APART.y,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plane::Side;
    use crate::scene::{Kind, Mark};

    fn world() -> World {
        let mark = |key: usize, x: f64, y: f64| Mark {
            key,
            kind: Kind::Member,
            at: Point::new(x, y),
            radius: 8.0,
            weight: 1.0,
            name: String::new(),
            always_named: false,
            name_side: Side::Right,
        };
        let marks = vec![mark(0, 0.0, 0.0), mark(1, 200.0, 0.0), mark(2, 100.0, 0.0)];
        World::new(marks, &[], Vec::new())
    }

    #[test]
    fn who_is_gone_stands_among_its_neighbours_and_on_nobody() {
        let world = world();
        let near = vec![vec![0, 1], vec![0, 1, 77], vec![0]];
        let places = places(&near, &world, false);
        for (number, at) in places.iter().enumerate() {
            for mark in world.marks() {
                assert!(at.distance(mark.at) > 8.0 + RADIUS, "{number} {at:?}");
            }
            for other in places.iter().skip(number + 1) {
                assert!(at.distance(*other) > 2.0 * RADIUS, "{number} {at:?}");
            }
        }
        // The middle of both is taken, so it stands beside it.
        assert!(places[0].distance(Point::new(100.0, 0.0)) < 40.0);
        assert!(places[2].distance(Point::default()) < 40.0);
    }

    #[test]
    fn who_was_tied_to_nobody_stands_beside_the_picture() {
        let world = world();
        let bounds = world.bounds().unwrap();
        let alone = vec![Vec::new(); 30];
        for below in [false, true] {
            let places = places(&alone, &world, below);
            for (number, at) in places.iter().enumerate() {
                assert!(at.x > bounds.right() + RADIUS || at.y > bounds.bottom() + RADIUS);
                assert!(
                    places
                        .iter()
                        .skip(number + 1)
                        .all(|other| at.distance(*other) > 2.0 * RADIUS)
                );
            }
        }
    }
}
