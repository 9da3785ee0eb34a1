//! Marks that belong together side by side, each group in a rounded outline. Knows circles and names; refuses to know why they
//! belong together.

use crate::layout::Spring;
use crate::layout::groups::{Arranging, Member, Plan};
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
/// O(n log n + m). [`Gatherer`] does the same in steps.
#[must_use]
pub fn gather(
    circles: Vec<Circle>,
    ties: Vec<(usize, usize)>,
    names: Vec<String>,
    aspect: f64,
) -> Gathering {
    let mut gatherer = Gatherer::new(circles, ties, names, aspect);
    while !gatherer.advance(usize::MAX) {}
    gatherer.finish()
}

/// A [`Gathering`] in the making: [`Gatherer::advance`] until it is done, then [`Gatherer::finish`].
pub struct Gatherer {
    circles: Vec<Circle>,
    names: Vec<String>,
    aspect: f64,
    /// By key: the place in `circles`.
    numbers: Vec<Option<usize>>,
    ties: Vec<(usize, usize)>,
    tied: usize,
    /// The ties that are read, by places in `circles`.
    springs: Vec<Spring>,
    /// Everybody is being arranged, once the ties are read.
    arranging: Option<Arranging>,
    is_arranged: bool,
    plan: Plan,
    /// By group: where its circles are, as far as they are read.
    groups: Vec<Vec<(Point, f64)>>,
    read: usize,
    drawn: usize,
    backdrop: Vec<Backdrop>,
}

impl Gatherer {
    /// Nobody stands anywhere. O(n).
    #[must_use]
    pub fn new(
        circles: Vec<Circle>,
        ties: Vec<(usize, usize)>,
        names: Vec<String>,
        aspect: f64,
    ) -> Gatherer {
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
        Gatherer {
            aspect,
            numbers: number,
            springs: Vec::with_capacity(ties.len()),
            ties,
            tied: 0,
            arranging: None,
            is_arranged: false,
            plan: Plan::default(),
            groups: vec![Vec::new(); names.len()],
            read: 0,
            drawn: 0,
            backdrop: Vec::new(),
            circles,
            names,
        }
    }

    /// Everybody with the ties that were read.
    fn arranging(&mut self) -> Arranging {
        let members = self.circles.iter().map(|circle| Member {
            radius: circle.reach,
            group: circle.group,
        });
        let headings: Vec<f64> = self
            .names
            .iter()
            .map(|name| {
                #[expect(clippy::cast_precision_loss, reason = "names are short")]
                let letters = name.chars().count() as f64;
                (letters * LETTER).max(LEAST)
            })
            .collect();
        let springs = std::mem::take(&mut self.springs);
        Arranging::new(members.collect(), springs, &headings, self.aspect)
    }

    /// Reads about so many ties; whether all are read.
    fn read_ties(&mut self, work: usize) -> bool {
        let end = self.tied.saturating_add(work.max(1)).min(self.ties.len());
        let number = |key: usize| self.numbers.get(key).copied().flatten();
        for (a, b) in self.ties.get(self.tied..end).unwrap_or_default() {
            if let (Some(a), Some(b)) = (number(*a), number(*b)) {
                self.springs.push(Spring {
                    a,
                    b,
                    strength: 1.0,
                });
            }
        }
        self.tied = end;
        end == self.ties.len()
    }

    /// Does about so many marks' work, a group at the least; whether it is done.
    pub fn advance(&mut self, work: usize) -> bool {
        if !self.is_arranged {
            let Some(arranging) = &mut self.arranging else {
                if self.read_ties(work) {
                    self.arranging = Some(self.arranging());
                }
                return false;
            };
            if arranging.advance(work)
                && let Some(arranging) = self.arranging.take()
            {
                self.plan = arranging.finish();
                self.is_arranged = true;
            }
            return false;
        }
        let mut left = work.max(1);
        while left > 0 {
            left -= 1;
            if let (Some(circle), Some(at)) =
                (self.circles.get(self.read), self.plan.places.get(self.read))
            {
                self.read += 1;
                if let Some(group) = self.groups.get_mut(circle.group) {
                    group.push((*at, circle.reach));
                }
            } else if let (Some(group), Some(disc), Some(name)) = (
                self.groups.get(self.drawn),
                self.plan.discs.get(self.drawn),
                self.names.get(self.drawn),
            ) {
                left = left.saturating_sub(group.len());
                self.drawn += 1;
                let is_last = self.drawn == self.names.len();
                let Some(outline) = hull(group) else { continue };
                if !is_last {
                    self.backdrop.push(Backdrop::Hull { outline });
                }
                self.backdrop.push(Backdrop::Region {
                    at: disc.heading,
                    name: name.clone(),
                    upright: true,
                });
            } else {
                return true;
            }
        }
        false
    }

    /// Where they stand; what is not done yet is done now.
    #[must_use]
    pub fn finish(mut self) -> Gathering {
        while !self.advance(usize::MAX) {}
        let keys = self.circles.iter().map(|circle| circle.key);
        Gathering {
            places: keys.zip(self.plan.places).collect(),
            backdrop: self.backdrop,
            bounds: self.plan.bounds,
        }
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
    let corners = convex(outer(centres));
    let around = corners.iter().flat_map(|at| {
        (0..CORNERS).map(move |corner| {
            let angle = TAU * f64::from(corner) / f64::from(CORNERS);
            *at + Point::polar(widest + PAD, angle)
        })
    });
    let outline = convex(around.collect());
    (outline.len() > 2).then_some(outline)
}

/// Those who may be corners of the convex hull: whoever lies between the outermost of a few directions is none (S. G. Akl and
/// G. T. Toussaint, A fast convex hull algorithm, Information Processing Letters 7 (1978) 219).
fn outer(mut points: Vec<Point>) -> Vec<Point> {
    let outermost = (0..CORNERS).filter_map(|turn| {
        let way = Point::polar(1.0, TAU * f64::from(turn) / f64::from(CORNERS));
        let far = |at: &Point| at.x * way.x + at.y * way.y;
        points
            .iter()
            .copied()
            .max_by(|a, b| far(a).total_cmp(&far(b)))
    });
    let frame = convex(outermost.collect());
    if frame.len() > 2 {
        points.retain(|at| !is_within(&frame, *at));
    }
    points
}

/// Whether a point lies inside of an outline that turns one way, and not on it.
fn is_within(outline: &[Point], at: Point) -> bool {
    let next = outline.iter().cycle().skip(1);
    outline.iter().zip(next).all(|(a, b)| {
        let (one, other) = (*b - *a, at - *a);
        one.x * other.y - one.y * other.x > 1e-9
    })
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
        let gathering = gather(circles.clone(), vec![(0, 6), (2, 999)], names.to_vec(), 1.5);
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
        assert!(
            gather(Vec::new(), Vec::new(), Vec::new(), 1.0)
                .backdrop
                .is_empty()
        );
        let mut steps = Gatherer::new(circles, vec![(0, 6), (2, 999)], names.to_vec(), 1.5);
        while !steps.advance(1) {}
        let steps = steps.finish();
        assert_eq!(
            (steps.places, steps.backdrop),
            (gathering.places, gathering.backdrop)
        );
    }

    #[test]
    fn whoever_is_left_out_before_is_no_corner() {
        let points: Vec<Point> = (0..500)
            .map(|at: u32| Point::new(f64::from(at * 7919 % 601), f64::from(at * 104_729 % 433)))
            .collect();
        let left = outer(points.clone());
        assert!(left.len() < points.len() / 2);
        assert_eq!(convex(left), convex(points));
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
