//! Which tie is meant: the one whose curve is nearest to a point. Knows what is seen of ties; refuses to know marks, which
//! whoever asks looks for first.

use super::light::{Light, is_muted, light, lit};
use super::links::Link;
use super::picture::along;
use super::{Sight, control};
use crate::plane::{Point, Rect};

/// A tie answers to a pointer this near to the edge of its line, in pixels.
pub const TIE_REACH: f64 = 4.0;
/// With more ties than this only those that are lit are looked at: a pointer moves sixty times a second.
const MANY: usize = 20_000;
/// Straight pieces of a bent tie, the same as the graphics processor draws.
const PIECES: u32 = 16;
/// By how much nearer a tie of the selection is than it is, so that it wins over others around it, in pixels.
const LIT: f64 = 2.0;

/// A tie on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TieKey {
    /// The key of one end, the smaller one.
    pub one: usize,
    /// The key of the other end.
    pub other: usize,
    /// Whether it is dashed.
    pub inferred: bool,
}

/// The tie nearest to `at` whose curve is within [`TIE_REACH`] of it, plus `tolerance` pixels for coarse pointers; exact to
/// the curve. Ties of which an end is faded or hidden are not picked, nor those that are muted. O(ties), or O(ties that are
/// lit) where there are many.
#[must_use]
pub fn pick_tie(sight: &Sight<'_>, at: Point, tolerance: f64) -> Option<TieKey> {
    if !at.is_finite() {
        return None;
    }
    let (world, states) = (sight.world, sight.states);
    let reach = TIE_REACH + tolerance.max(0.0);
    let mut nearest: Option<(f64, TieKey)> = None;
    let mut look = |link: &Link| {
        let Some((distance, key)) = meant(sight, link, at, reach) else {
            return;
        };
        if nearest.is_none_or(|(least, of)| (distance, key) < (least, of)) {
            nearest = Some((distance, key));
        }
    };
    if world.tie_count() > MANY {
        for number in lit(world, states) {
            world.link(number).into_iter().for_each(&mut look);
        }
    } else {
        world.links().all().iter().for_each(look);
    }
    nearest.map(|(_, key)| key)
}

/// How far a tie is from a point, when it is near enough and seen.
fn meant(sight: &Sight<'_>, link: &Link, at: Point, reach: f64) -> Option<(f64, TieKey)> {
    let (world, states) = (sight.world, sight.states);
    let (a, b) = (world.marks().get(link.a)?, world.marks().get(link.b)?);
    let [from, to] = [a, b].map(|mark| sight.camera.screen_from_world(mark.at));
    let way = control(from, to, link.bend);
    let reach = reach + link.width / 2.0;
    let hull = Rect::around([from, to, way.unwrap_or(from)])?;
    if !hull.grown(reach).contains(at) {
        return None;
    }
    let distance = match way {
        None => to_stretch(at, from, to),
        Some(by) => to_curve(at, from, by, to),
    };
    if distance > reach || is_muted(world, states, link) {
        return None;
    }
    let lights = [link.a, link.b].map(|index| light(world, states, index));
    let dimmest = lights.into_iter().min()?;
    let is_lit = lights.contains(&Light::Chosen) || states.is_step(a.key, b.key);
    let key = TieKey {
        one: a.key.min(b.key),
        other: a.key.max(b.key),
        inferred: link.inferred,
    };
    let advantage = if is_lit { LIT } else { 0.0 };
    (dimmest > Light::Gone).then_some((distance - link.width / 2.0 - advantage, key))
}

/// The distance from a point to a straight stretch.
fn to_stretch(at: Point, from: Point, to: Point) -> f64 {
    let (way, off) = (to - from, at - from);
    let length = way.length_squared();
    let t = if length > 0.0 {
        ((off.x * way.x + off.y * way.y) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    at.distance(from.towards(to, t))
}

/// The distance from a point to a quadratic Bézier curve, as it is drawn.
fn to_curve(at: Point, from: Point, by: Point, to: Point) -> f64 {
    let place = |piece: u32| {
        let t = f64::from(piece) / f64::from(PIECES);
        along(from, by, to, t).0
    };
    (0..PIECES)
        .map(|piece| to_stretch(at, place(piece), place(piece + 1)))
        .fold(f64::INFINITY, f64::min)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plane::Side;
    use crate::scene::{Camera, Kind, Look, Mark, Presence, States, Tie, Viewport, World};

    /// Three marks: 0 and 1 are tied by a stated and an inferred tie, side by side; 1 and 2 by a straight one.
    fn world() -> World {
        let mark = |key: usize, x: f64, y: f64| Mark {
            key,
            kind: Kind::Member,
            at: Point::new(x, y),
            radius: 6.0,
            weight: 1.0,
            name: String::new(),
            always_named: false,
            name_side: Side::Right,
        };
        let tie = |a: usize, b: usize, inferred: bool| Tie {
            a,
            b,
            inferred,
            faint: false,
            bend: 0.0,
            width: 1.0,
        };
        let marks = vec![
            mark(0, 0.0, 0.0),
            mark(1, 200.0, 0.0),
            mark(2, 200.0, 200.0),
        ];
        let ties = [tie(1, 0, false), tie(0, 1, true), tie(1, 2, false)];
        World::new(marks, &ties, Vec::new())
    }

    fn at(states: &States, x: f64, y: f64, tolerance: f64) -> Option<(usize, usize, bool)> {
        let sight = Sight {
            world: &world(),
            camera: &Camera::default(),
            viewport: &Viewport::new(400.0, 400.0),
            look: &Look::default(),
            states,
        };
        pick_tie(&sight, Point::new(x, y), tolerance).map(|tie| (tie.one, tie.other, tie.inferred))
    }

    #[test]
    fn the_nearest_curve_is_meant_and_not_the_straight_way() {
        let rest = States::default();
        // The two lie ten pixels off the straight way, each at its side.
        let above = at(&rest, 100.0, -10.0, 0.0);
        let below = at(&rest, 100.0, 10.0, 0.0);
        assert_ne!(above, below);
        assert!([above, below].contains(&Some((0, 1, true))));
        assert!([above, below].contains(&Some((0, 1, false))));
        assert_eq!(at(&rest, 100.0, 0.0, 0.0), None, "between them is nothing");
        assert_eq!(at(&rest, 203.0, 100.0, 0.0), Some((1, 2, false)));
        assert_eq!(at(&rest, 200.0, 230.0, 0.0), None, "beyond its end");
        assert_eq!(at(&rest, f64::NAN, 0.0, 9.0), None);
    }

    #[test]
    fn a_finger_may_miss_by_more() {
        let rest = States::default();
        assert_eq!(at(&rest, 210.0, 100.0, 0.0), None);
        assert_eq!(at(&rest, 210.0, 100.0, 8.0), Some((1, 2, false)));
    }

    #[test]
    fn what_is_faded_hidden_or_muted_is_not_meant() {
        let mut states = States::default();
        states.filter(&[true, true, false], Presence::Hidden);
        assert_eq!(at(&states, 200.0, 100.0, 0.0), None);
        let focused = States {
            selected: Some(0),
            focus_selection: true,
            ..States::default()
        };
        assert_eq!(at(&focused, 200.0, 100.0, 0.0), None, "2 has faded");
        assert!(at(&focused, 100.0, 10.0, 0.0).is_some());
        let muted = States {
            muted: [2].into(),
            ..States::default()
        };
        assert_eq!(at(&muted, 200.0, 100.0, 0.0), None);
    }
}
