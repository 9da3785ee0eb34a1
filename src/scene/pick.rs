//! Which mark is meant: under a point, or next in a direction. Knows what is seen, and finds it through the world's grid,
//! so that it costs what is near and not what there is.

use super::light::{Light, light};
use super::{Camera, Kind, Look, Sizes, States, Viewport, World, chart, extent, shape};
use crate::plane::{Point, Rect};

/// A mark answers to a pointer this near to its centre, however small it is drawn, in pixels.
pub const MIN_PICK_RADIUS: f64 = 12.0;
/// No shape of radius 1 reaches further from its centre (the corners of the triangle).
const FURTHEST_CORNER: f64 = 1.56;
/// How far one looks first for the next mark, in pixels.
const FIRST_LOOK: f64 = 48.0;

/// A view at one moment: what is where, and in which state.
#[derive(Clone, Copy, Debug)]
pub struct Sight<'a> {
    /// What stands where.
    pub world: &'a World,
    /// From where it is seen.
    pub camera: &'a Camera,
    /// The canvas.
    pub viewport: &'a Viewport,
    /// How large marks are.
    pub look: &'a Look,
    /// What the reader is doing.
    pub states: &'a States,
}

/// A mark that can be meant.
struct Aimed {
    key: usize,
    kind: Kind,
    at: Point,
    radius: f64,
    /// What lies on top has the largest.
    level: (u8, Kind, usize),
}

impl Sight<'_> {
    /// Marks that can be meant with their centre in or near a part of the screen.
    fn near(&self, place: &Rect) -> impl Iterator<Item = Aimed> + '_ {
        let sizes = Sizes::new(self.world.marks().len(), self.camera, self.look);
        let part = self.camera.world_rect(place);
        self.world.around(&part).filter_map(move |index| {
            let mark = self.world.marks().get(index)?;
            let light = light(self.world, self.states, index);
            let touched = [self.states.hovered, self.states.keyboard].contains(&Some(mark.key));
            let level = match light {
                Light::Hidden | Light::Faded => return None,
                _ if touched => 4,
                Light::Chosen => 3,
                Light::Lit => 2,
                Light::Rest | Light::Gone => 1,
            };
            Some(Aimed {
                key: mark.key,
                kind: mark.kind,
                at: self.camera.screen_from_world(mark.at),
                radius: sizes.radius(mark.radius),
                level: (level, mark.kind, index),
            })
        })
    }

    fn widest(&self) -> f64 {
        Sizes::new(self.world.marks().len(), self.camera, self.look).radius(self.world.widest())
    }
}

fn square(middle: Point, half: f64) -> Rect {
    Rect::new(middle.x, middle.y, 0.0, 0.0).grown(half)
}

/// The key of the mark under `at`: the top-most whose shape holds the point, exact to the shape; else the one whose
/// centre is nearest among those within [`MIN_PICK_RADIUS`] (or the mark's own extent), plus `tolerance` pixels for
/// coarse pointers. What is faded or hidden is not picked. Costs what is near.
#[must_use]
pub fn pick(sight: &Sight<'_>, at: Point, tolerance: f64) -> Option<usize> {
    if !at.is_finite() {
        return None;
    }
    let tolerance = tolerance.max(0.0);
    let reach = MIN_PICK_RADIUS.max(sight.widest() * FURTHEST_CORNER) + tolerance;
    let mut top: Option<Aimed> = None;
    let mut nearest: Option<(f64, usize)> = None;
    for mark in sight.near(&square(at, reach)) {
        let distance = at.distance(mark.at);
        let own = MIN_PICK_RADIUS.max(mark.radius * extent(mark.kind)) + tolerance;
        if distance <= own && nearest.is_none_or(|(least, key)| (distance, mark.key) < (least, key))
        {
            nearest = Some((distance, mark.key));
        }
        if shape::inside(mark.kind, mark.radius, at - mark.at)
            && top.as_ref().is_none_or(|top| mark.level > top.level)
        {
            top = Some(mark);
        }
    }
    top.map(|mark| mark.key)
        .or_else(|| chart::bar_at(sight.world, sight.camera, sight.states, at, tolerance))
        .or(nearest.map(|(_, key)| key))
}

/// Where an arrow key points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
}

impl Direction {
    const fn step(self) -> Point {
        match self {
            Self::Up => Point::new(0.0, -1.0),
            Self::Down => Point::new(0.0, 1.0),
            Self::Left => Point::new(-1.0, 0.0),
            Self::Right => Point::new(1.0, 0.0),
        }
    }
}

/// The key of the mark that an arrow key leads to from the mark `from`: nearest within the quarter that the arrow
/// points to, straying sideways counting double; beyond it within the half. Without a `from` on screen, the mark
/// nearest to the middle. Looks further only where nothing is near.
#[must_use]
pub fn nearest_towards(
    sight: &Sight<'_>,
    from: Option<usize>,
    direction: Direction,
) -> Option<usize> {
    let area = sight.viewport.area();
    let start = from
        .and_then(|key| sight.world.find(key))
        .map(|mark| (mark.key, sight.camera.screen_from_world(mark.at)))
        .filter(|(_, at)| area.contains(*at));
    let Some((own, start)) = start else {
        let middle = area.center();
        return spreading(sight, middle, |mark| Some(middle.distance(mark.at)));
    };
    let step = direction.step();
    let best = |widest: f64| {
        spreading(sight, start, |mark| {
            let way = mark.at - start;
            let ahead = way.x * step.x + way.y * step.y;
            let aside = (way.x * step.y - way.y * step.x).abs();
            (mark.key != own && ahead > 0.0 && aside <= ahead * widest)
                .then_some(ahead + 2.0 * aside)
        })
    };
    best(1.0).or_else(|| best(f64::INFINITY))
}

/// The mark on screen with the least cost, which is never less than its distance along the axes: once the square
/// around `middle` that has been looked through is wider than the least cost, nobody outside can be better.
fn spreading(
    sight: &Sight<'_>,
    middle: Point,
    cost: impl Fn(&Aimed) -> Option<f64>,
) -> Option<usize> {
    let area = sight.viewport.area();
    let furthest = area.w.max(area.h);
    let mut half = FIRST_LOOK;
    loop {
        let best = sight
            .near(&square(middle, half))
            .filter(|mark| area.contains(mark.at))
            .filter_map(|mark| Some((cost(&mark)?, mark.key)))
            .min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        match best {
            Some((cost, key)) if cost <= half => return Some(key),
            _ if half >= furthest => return best.map(|(_, key)| key),
            _ => half *= 2.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plane::Side;
    use crate::scene::{Mark, Presence};

    /// Marks by key, kind, place, radius and whether they are in the light, on a canvas of 400 by 400.
    fn world(marks: &[(usize, Kind, f64, f64, f64, bool)]) -> (World, States) {
        let mut states = States::default();
        let marks = marks
            .iter()
            .map(|&(key, kind, x, y, radius, shown)| {
                states
                    .presence
                    .resize(key.max(states.presence.len()) + 1, Presence::Shown);
                if !shown {
                    states.presence[key] = Presence::Faded;
                }
                Mark {
                    key,
                    kind,
                    at: Point::new(x, y),
                    radius,
                    weight: 1.0,
                    name: String::new(),
                    always_named: false,
                    name_side: Side::Right,
                }
            })
            .collect();
        (World::new(marks, &[], Vec::new()), states)
    }

    fn with<T>((world, states): &(World, States), f: impl FnOnce(&Sight<'_>) -> T) -> T {
        f(&Sight {
            world,
            camera: &Camera::default(),
            viewport: &Viewport::new(400.0, 400.0),
            look: &Look::default(),
            states,
        })
    }

    #[test]
    fn the_top_most_mark_under_the_point() {
        let of = world(&[
            (1, Kind::Member, 100.0, 100.0, 20.0, true),
            (2, Kind::Institution, 110.0, 100.0, 20.0, true),
            (3, Kind::Member, 112.0, 100.0, 30.0, false),
        ]);
        let at = |x: f64, y: f64| with(&of, |sight| pick(sight, Point::new(x, y), 0.0));
        assert_eq!(at(105.0, 100.0), Some(2));
        assert_eq!(at(82.0, 100.0), Some(1));
        assert_eq!(at(300.0, 300.0), None);
        assert_eq!(at(f64::NAN, 0.0), None);
    }

    #[test]
    fn a_small_mark_answers_within_12_pixels() {
        let of = world(&[(7, Kind::Event, 50.0, 50.0, 4.5, true)]);
        let at =
            |x: f64, tolerance: f64| with(&of, |sight| pick(sight, Point::new(x, 50.0), tolerance));
        assert_eq!(at(61.0, 0.0), Some(7));
        assert_eq!(at(63.0, 0.0), None);
        assert_eq!(at(63.0, 10.0), Some(7));
    }

    #[test]
    fn arrows_walk_to_the_nearest_in_that_direction() {
        let of = world(&[
            (0, Kind::Member, 200.0, 200.0, 6.0, true),
            (1, Kind::Member, 250.0, 210.0, 6.0, true),
            (2, Kind::Member, 205.0, 150.0, 6.0, true),
            (3, Kind::Member, 150.0, 340.0, 6.0, true),
            (4, Kind::Member, 150.0, 900.0, 6.0, true),
        ]);
        let next = |from: Option<usize>, direction: Direction| {
            with(&of, |sight| nearest_towards(sight, from, direction))
        };
        assert_eq!(next(Some(0), Direction::Right), Some(1));
        assert_eq!(next(Some(0), Direction::Up), Some(2));
        assert_eq!(next(Some(0), Direction::Left), Some(3));
        assert_eq!(next(None, Direction::Left), Some(0));
        // What is off the canvas is not walked to.
        assert_eq!(next(Some(3), Direction::Down), None);
    }

    #[test]
    fn nobody_can_be_meant_on_an_empty_canvas() {
        let of = world(&[]);
        assert_eq!(with(&of, |sight| pick(sight, Point::default(), 9.0)), None);
        assert_eq!(
            with(&of, |sight| nearest_towards(sight, None, Direction::Up)),
            None
        );
    }
}
