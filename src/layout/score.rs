//! How good an arrangement is: few crossings, short ties, room for names. Lower is better; knows no force.

use super::bands;
use super::force::{Particle, Pull};
use super::grid::Grid;
use crate::plane::{Point, Rect};

/// Above this many ties crossings are not counted: pairs grow with the square.
const MOST_TIES: usize = 1500;
/// What a crossing costs, in units of length.
const CROSSING: f64 = 45.0;
/// What a name without room costs.
const NAMELESS: f64 = 260.0;
/// What a tie through a mark costs: the reader takes the mark for its end.
const THROUGH: f64 = 60.0;

/// The badness of an arrangement, in units of length. O(m² + n) up to [`MOST_TIES`] ties, O(m + n) beyond.
pub(super) fn score(
    places: &[Point],
    particles: &[Particle],
    pulls: &[Pull],
    labels: &[f64],
) -> f64 {
    let lines: Vec<(usize, usize, Point, Point)> = pulls
        .iter()
        .filter(|pull| pull.drawn)
        .filter_map(|pull| Some((pull.a, pull.b, *places.get(pull.a)?, *places.get(pull.b)?)))
        .collect();
    let length: f64 = lines
        .iter()
        .map(|(_, _, from, to)| from.distance(*to))
        .sum();
    let mut crossings = 0_u32;
    let mut through = 0_u32;
    if lines.len() <= MOST_TIES {
        for (number, (a, b, from, to)) in lines.iter().enumerate() {
            for (c, d, start, end) in lines.iter().skip(number + 1) {
                if a != c && a != d && b != c && b != d && cross(*from, *to, *start, *end) {
                    crossings += 1;
                }
            }
            for (index, (at, particle)) in places.iter().zip(particles).enumerate() {
                if index != *a && index != *b && near_line(*from, *to, *at, particle.radius) {
                    through += 1;
                }
            }
        }
    }
    length
        + CROSSING * f64::from(crossings)
        + THROUGH * f64::from(through)
        + NAMELESS * f64::from(nameless(places, particles, labels))
}

/// Whether two lines cross: each has the ends of the other on its two sides.
fn cross(a: Point, b: Point, c: Point, d: Point) -> bool {
    let side = |from: Point, to: Point, at: Point| {
        (to.x - from.x) * (at.y - from.y) - (to.y - from.y) * (at.x - from.x) > 0.0
    };
    a.x.min(b.x) < c.x.max(d.x)
        && c.x.min(d.x) < a.x.max(b.x)
        && side(a, b, c) != side(a, b, d)
        && side(c, d, a) != side(c, d, b)
}

/// Whether the line passes within `radius` of the point, its own ends apart.
fn near_line(from: Point, to: Point, at: Point, radius: f64) -> bool {
    let (way, step) = (to - from, at - from);
    let square = way.length_squared();
    let along = way.x * step.x + way.y * step.y;
    if along <= 0.0 || along >= square {
        return false;
    }
    let aside = way.x * step.y - way.y * step.x;
    aside * aside < radius * radius * square
}

/// How many labelled marks have neither right nor left, above nor below a box free of other marks; the important
/// ones count five times.
fn nameless(places: &[Point], particles: &[Particle], labels: &[f64]) -> u32 {
    let widest = labels.iter().copied().fold(0.0, f64::max);
    let mut grid = Grid::default();
    grid.fill(places, bands::name_size(widest).0 + 40.0);
    let mut count = 0;
    for (index, ((at, particle), width)) in places.iter().zip(particles).zip(labels).enumerate() {
        if *width <= 0.0 {
            continue;
        }
        let gap = particle.radius + 4.0;
        let (width, half) = bands::name_size(*width);
        let free = [
            Rect::new(at.x + gap, at.y - half, width, 2.0 * half),
            Rect::new(at.x - gap - width, at.y - half, width, 2.0 * half),
            Rect::new(
                at.x - width / 2.0,
                at.y - gap - 2.0 * half,
                width,
                2.0 * half,
            ),
            Rect::new(at.x - width / 2.0, at.y + gap, width, 2.0 * half),
        ]
        .iter()
        .any(|place| {
            grid.near(*at).filter(|&other| other != index).all(|other| {
                match (places.get(other), particles.get(other)) {
                    (Some(there), Some(them)) => place.distance(*there) > them.radius,
                    _ => true,
                }
            })
        });
        if !free {
            count += if particle.name > 0.0 { 5 } else { 1 };
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crossings_are_seen() {
        let p = Point::new;
        assert!(cross(
            p(0.0, 0.0),
            p(10.0, 10.0),
            p(0.0, 10.0),
            p(10.0, 0.0)
        ));
        assert!(!cross(
            p(0.0, 0.0),
            p(10.0, 10.0),
            p(0.0, 1.0),
            p(9.0, 10.0)
        ));
        assert!(near_line(p(0.0, 0.0), p(10.0, 0.0), p(5.0, 1.0), 2.0));
        assert!(!near_line(p(0.0, 0.0), p(10.0, 0.0), p(11.0, 1.0), 2.0));
    }
}
