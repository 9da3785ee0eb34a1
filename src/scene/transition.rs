//! From one picture to the next: what is in both travels, what leaves fades out, what comes fades in. Knows pictures
//! and shares of time, no clock.
//!
//! Marks are the same when their key is the same (object constancy; Heer and Robertson, Animated Transitions in
//! Statistical Data Graphics, 2007). Ties follow their marks.

use super::{Camera, Line, PaintedMark, Picture, Sizes, States, World, light};
use crate::plane::Point;
use crate::sorting::Gathering;
use std::collections::BTreeMap;

/// Slow, fast, slow: the cubic of the token `--e-inout`, near enough to the eye. From 0 to 1.
#[must_use]
pub fn eased(t: f64) -> f64 {
    let t = t.clamp(0.0, 1.0);
    if t < 0.5 {
        4.0 * t * t * t
    } else {
        let back = 2.0 - 2.0 * t;
        1.0 - back * back * back / 2.0
    }
}

/// Marks and ties a share `t` of the way from one picture to another, 0 to 1; the rest is that of the second. Ends
/// exactly at the second. O(both) log.
#[must_use]
pub fn blend(from: &Picture, to: &Picture, t: f64) -> Picture {
    if t >= 1.0 {
        return to.clone();
    }
    let t = t.max(0.0);
    let (before, after) = (by_key(from), by_key(to));
    let mix = |a: f64, b: f64| a + (b - a) * t;
    let between = |old: &PaintedMark, new: &PaintedMark| PaintedMark {
        at: old.at.towards(new.at, t),
        radius: mix(old.radius, new.radius),
        opacity: mix(old.opacity, new.opacity),
        ..*new
    };
    let leaving = from
        .marks
        .iter()
        .filter(|mark| !after.contains_key(&mark.key))
        .map(|mark| PaintedMark {
            opacity: mark.opacity * (1.0 - t),
            ..*mark
        });
    let staying = to.marks.iter().map(|new| match before.get(&new.key) {
        Some(old) => between(old, new),
        None => PaintedMark {
            opacity: new.opacity * t,
            ..*new
        },
    });
    let marks: Vec<PaintedMark> = leaving.chain(staying).collect();
    let places: BTreeMap<usize, Point> = marks.iter().map(|mark| (mark.key, mark.at)).collect_map();
    let lines = |picture: &Picture, share: f64| -> Vec<Line> {
        picture
            .ties
            .iter()
            .map(|line| follow(line, &places, share))
            .collect()
    };
    let mut ties = lines(from, 1.0 - t);
    ties.extend(lines(to, t));
    Picture {
        ties,
        marks,
        ..to.clone()
    }
}

/// A picture after a step of the screen: places move, sizes stay.
#[must_use]
pub fn moved(picture: &Picture, step: &Camera) -> Picture {
    let mut picture = picture.clone();
    for mark in &mut picture.marks {
        mark.at = step.screen_from_world(mark.at);
    }
    for line in &mut picture.ties {
        line.from = step.screen_from_world(line.from);
        line.to = step.screen_from_world(line.to);
    }
    picture
}

/// A mark on the graphics processor: x, y, radius, and a number of the renderer's.
pub type Four = [f32; 4];
/// Added to the kind of a mark that another world draws too.
pub const TWICE: usize = 16;
/// Added to the kind of a mark that leaves: it stays where it was.
pub const STAYS: usize = 32;

/// Where the marks of a world are on screen, by index: x, y and radius in pixels, the radius 0 for what is not seen.
/// On the way from `from` (places on screen, moved by `before` since), a share `travel` of it. O(n log m).
#[must_use]
pub fn on_screen(
    world: &World,
    camera: &Camera,
    sizes: &Sizes,
    states: &States,
    way: Option<(&[Four], &Camera, f64)>,
) -> Vec<Four> {
    let lights = light::lights(world, states);
    let place = |index: usize, mark: &super::Mark| {
        let (at, radius) = (camera.screen_from_world(mark.at), sizes.radius(mark.radius));
        let start = way.and_then(|(from, before, travel)| {
            let [x, y, start, _] = *from.get(index)?;
            let began = before.screen_from_world(Point::new(x.into(), y.into()));
            (start > 0.0).then(|| {
                let start = f64::from(start);
                (began.towards(at, travel), start + (radius - start) * travel)
            })
        });
        start.unwrap_or((at, radius))
    };
    world
        .marks()
        .iter()
        .enumerate()
        .map(|(index, mark)| {
            let seen = lights.get(index).is_some_and(|light| light.opacity() > 0.0);
            let (at, radius) = place(index, mark);
            four(at, if seen { radius } else { 0.0 }, 0)
        })
        .collect()
}

/// From one world to another, mark by mark.
pub struct Crossing {
    /// By mark of the new world: where it was on screen, the radius 0 where it was not.
    pub from: Vec<Four>,
    /// By mark of the old world: where it goes, in the new world; what leaves stays.
    pub to: Vec<Four>,
}

impl Crossing {
    /// Matches two worlds by key; `was` is where the marks of the old one are on screen. O(n log n).
    #[must_use]
    pub fn new(old: &World, was: &[Four], new: &World) -> Self {
        let from = new.marks().iter().map(|mark| {
            old.index_of(mark.key)
                .and_then(|index| was.get(index).copied())
                .unwrap_or_default()
        });
        let to = old.marks().iter().map(|mark| match new.find(mark.key) {
            Some(next) => four(next.at, next.radius, mark.kind.index() + TWICE),
            None => four(mark.at, mark.radius, mark.kind.index() + STAYS),
        });
        Self {
            from: from.collect(),
            to: to.collect(),
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "the graphics processor reckons in f32"
)]
fn four(at: Point, radius: f64, number: usize) -> Four {
    [at.x as f32, at.y as f32, radius as f32, number as f32]
}

fn by_key(picture: &Picture) -> BTreeMap<usize, &PaintedMark> {
    picture
        .marks
        .iter()
        .map(|mark| (mark.key, mark))
        .collect_map()
}

/// A tie between where its marks are now, that much fainter. One whose mark is off the canvas stays at that end.
fn follow(line: &Line, places: &BTreeMap<usize, Point>, share: f64) -> Line {
    let mut line = *line;
    if let Some((a, b)) = line.ends {
        line.from = places.get(&a).copied().unwrap_or(line.from);
        line.to = places.get(&b).copied().unwrap_or(line.to);
    }
    line.stroke.opacity *= share;
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plane::Side;
    use crate::scene::{Kind, Look, Mark, MarkState, Presence, Role, Stroke};

    fn mark(key: usize, x: f64, radius: f64) -> PaintedMark {
        PaintedMark {
            key,
            kind: Kind::Member,
            at: Point::new(x, 0.0),
            radius,
            state: MarkState::default(),
            scale: 1.0,
            opacity: 1.0,
        }
    }

    fn picture(marks: Vec<PaintedMark>, ties: &[(usize, usize)]) -> Picture {
        let place = |key: usize| marks.iter().find(|mark| mark.key == key).unwrap().at;
        Picture {
            ties: ties
                .iter()
                .map(|&(a, b)| Line {
                    from: place(a),
                    to: place(b),
                    bend: 0.0,
                    ends: Some((a, b)),
                    stroke: Stroke::solid(Role::Tie, 1.0),
                })
                .collect(),
            marks,
            ..Picture::default()
        }
    }

    #[test]
    fn what_stays_travels_and_the_rest_fades() {
        let from = picture(vec![mark(1, 0.0, 4.0), mark(2, 10.0, 4.0)], &[(1, 2)]);
        let to = picture(vec![mark(3, 50.0, 4.0), mark(1, 100.0, 8.0)], &[(1, 3)]);
        let half = blend(&from, &to, 0.5);
        let find = |key: usize| *half.marks.iter().find(|mark| mark.key == key).unwrap();
        assert_eq!(
            (find(1).at.x, find(1).radius, find(1).opacity),
            (50.0, 6.0, 1.0)
        );
        assert_eq!((find(2).at.x, find(2).opacity), (10.0, 0.5));
        assert_eq!((find(3).at.x, find(3).opacity), (50.0, 0.5));
        // Both ties hang on the mark that travels.
        assert!(half.ties.iter().all(|tie| tie.from.x == 50.0));
        assert!(half.ties.iter().all(|tie| tie.stroke.opacity == 0.5));
    }

    #[test]
    fn it_begins_at_the_first_and_ends_at_the_second() {
        let from = picture(vec![mark(1, 0.0, 4.0)], &[]);
        let to = picture(vec![mark(1, 100.0, 8.0)], &[]);
        assert_eq!(blend(&from, &to, 1.0), to);
        assert_eq!(blend(&from, &to, 0.0).marks, from.marks);
        assert_eq!((eased(0.0), eased(0.5), eased(1.0)), (0.0, 0.5, 1.0));
    }

    fn world(marks: &[(usize, f64)]) -> World {
        let marks = marks
            .iter()
            .map(|&(key, x)| Mark {
                key,
                kind: Kind::Hub,
                at: Point::new(x, 0.0),
                radius: 10.0,
                weight: 1.0,
                name: String::new(),
                always_named: false,
                name_side: Side::Right,
            })
            .collect();
        World::new(marks, &[], Vec::new())
    }

    #[test]
    fn worlds_are_matched_by_key_from_where_their_marks_are_on_screen() {
        let (old, new) = (
            world(&[(4, 0.0), (7, 10.0), (9, 20.0)]),
            world(&[(9, 5.0), (8, 6.0), (4, 7.0)]),
        );
        let camera = Camera {
            zoom: 2.0,
            ..Camera::default()
        };
        let sizes = Sizes::new(3, &camera, &Look::default());
        let mut states = States::default();
        let was = on_screen(&old, &camera, &sizes, &states, None);
        let crossing = Crossing::new(&old, &was, &new);
        let x: Vec<f32> = crossing.from.iter().map(|four| four[0]).collect();
        assert_eq!(x, [40.0, 0.0, 0.0]);
        let sized: Vec<bool> = crossing.from.iter().map(|four| four[2] > 0.0).collect();
        assert_eq!(sized, [true, false, true], "8 was not there");
        let numbers: Vec<f32> = crossing.to.iter().map(|four| four[3]).collect();
        assert_eq!(numbers, [19.0, 35.0, 19.0], "7 stays");
        // Interrupted half way, what travels begins from there; what is hidden does not begin at all.
        states.presence = vec![Presence::Hidden; 5];
        let step = Camera::default().panned(Point::new(100.0, 0.0));
        let half = on_screen(
            &new,
            &camera,
            &sizes,
            &states,
            Some((&crossing.from, &step, 0.5)),
        );
        assert_eq!((half[0][0], half[1][0], half[2][2]), (75.0, 12.0, 0.0));
    }
}
