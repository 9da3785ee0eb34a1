//! Marks off each other: nudge first, then look for a free place. Knows circles and the limits of their bands.

use super::force::Particle;
use super::grid::Grid;
use crate::plane::{Point, Rect, Side};
use crate::sorting::{Gathering, Sorting};
use std::collections::BTreeMap;

/// Wanted between the edges of two marks, in world units.
const GAP: f64 = 4.0;
/// Rounds of nudging.
const ROUNDS: usize = 60;
/// Free height above and below a name that is kept free, beyond what the type needs.
const NAME_AIR: f64 = 5.0;
/// At most this many names are kept free, those of the largest marks.
const MOST_NAMES: usize = 80;
/// Rounds of moving marks off those names.
const NAME_ROUNDS: usize = 30;
/// Places tried for a mark that still overlaps, on a spiral around where it stands.
const TRIES: usize = 6000;
/// The golden angle: a sunflower's seeds cover a disc evenly (Vogel, 1979).
const GOLDEN: f64 = 2.399_963_229_728_653;

/// Moves marks until no two overlap, as little as it can, none out of its limits. Where the limits have no room left
/// the last marks keep their overlap. Then marks leave the names of the largest; gives the sides of these. O(n) per round while marks are of similar size.
pub(super) fn separate(places: &mut [Point], limits: &[Particle]) -> Vec<(usize, Side)> {
    for (place, limit) in places.iter_mut().zip(limits) {
        *place = limit.hold(*place);
    }
    let widest = limits.iter().map(|limit| limit.radius).fold(0.0, f64::max);
    let mut grid = Grid::default();
    let cell = 2.0 * widest + GAP;
    let mut settled = (0..ROUNDS).any(|_| {
        grid.fill(places, cell);
        !nudge(places, limits, &grid)
    });
    grid.fill(places, cell);
    let names = choose_names(places, limits, &grid, cell);
    if !names.is_empty() {
        settled = (0..NAME_ROUNDS).any(|_| {
            grid.fill(places, cell);
            let moved = push_off(places, limits, &names, &grid, cell);
            !nudge(places, limits, &grid) && !moved
        });
    }
    if !settled {
        reseat(places, limits, &names, cell);
    }
    names
        .into_iter()
        .map(|(index, _, side)| (index, side))
        .collect()
}

/// A name that is kept free: whose it is, its box around the centre of the mark, and at which side that is.
type Name = (usize, Rect, Side);

/// For the largest marks, the side of each where the name moves fewest others; the names do not overlap.
fn choose_names(places: &[Point], limits: &[Particle], grid: &Grid, cell: f64) -> Vec<Name> {
    let of = |index: usize| limits.get(index);
    let radius = |index: usize| of(index).map_or(0.0, |limit| limit.radius);
    let pinned = |index: usize| of(index).is_some_and(|limit| limit.pinned.is_some());
    let mut order: Vec<usize> = (0..limits.len()).collect();
    order.retain(|index| of(*index).is_some_and(|limit| limit.name > 0.0));
    order.order_by(|&a, &b| {
        pinned(b)
            .cmp(&pinned(a))
            .then(radius(b).total_cmp(&radius(a)))
            .then(a.cmp(&b))
    });
    order.truncate(MOST_NAMES);
    let mut taken: Vec<Rect> = Vec::new();
    let mut names = Vec::new();
    for index in order {
        let (Some(&at), Some(me)) = (places.get(index), of(index)) else {
            continue;
        };
        let best = sides(me)
            .into_iter()
            .map(|(side, name)| (side, name, moved(name, at)))
            .filter(|(_, _, here)| !taken.iter().any(|other| other.overlaps(here)))
            .map(|(side, name, here)| {
                let cost: f64 = marks_on(&here, index, places, limits, grid, cell)
                    .into_iter()
                    .map(|mark| {
                        if pinned(mark) {
                            f64::INFINITY
                        } else {
                            radius(mark)
                        }
                    })
                    .sum();
                (cost, side, name, here)
            })
            .min_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((cost, side, name, here)) = best
            && cost.is_finite()
        {
            taken.push(here);
            names.push((index, name, side));
        }
    }
    names
}

/// The box around a mark, once the mark is at `at`.
fn moved(name: Rect, at: Point) -> Rect {
    Rect {
        x: name.x + at.x,
        y: name.y + at.y,
        ..name
    }
}

/// Marks that touch a box, but for its own.
fn marks_on(
    name: &Rect,
    own: usize,
    places: &[Point],
    limits: &[Particle],
    grid: &Grid,
    cell: f64,
) -> Vec<usize> {
    let mut found: Vec<usize> = steps_along(name, cell)
        .flat_map(|at| grid.near(at))
        .filter(|&other| {
            other != own
                && places
                    .get(other)
                    .zip(limits.get(other))
                    .is_some_and(|(there, limit)| name.distance(*there) < limit.radius)
        })
        .collect();
    found.order();
    found.dedup();
    found
}

/// Moves marks half the way off the names, up or down. Whether there were any.
fn push_off(
    places: &mut [Point],
    limits: &[Particle],
    names: &[Name],
    grid: &Grid,
    cell: f64,
) -> bool {
    let mut any = false;
    for (own, name, _) in names {
        let Some(&at) = places.get(*own) else {
            continue;
        };
        let here = moved(*name, at);
        for mark in marks_on(&here, *own, places, limits, grid, cell) {
            let (Some(place), Some(limit)) = (places.get_mut(mark), limits.get(mark)) else {
                continue;
            };
            if limit.pinned.is_some() {
                continue;
            }
            any = true;
            let up = here.y - limit.radius - place.y;
            let down = here.bottom() + limit.radius - place.y;
            let off = if place.y < here.center().y { up } else { down };
            *place = limit.hold(*place + Point::new(0.0, off * 0.55));
        }
    }
    any
}

/// Where the name of a mark may stand around its centre: right, left, below, above.
fn sides(me: &Particle) -> [(Side, Rect); 4] {
    let (from, half) = (me.radius + 3.0, me.name_half + NAME_AIR);
    let width = me.name - me.radius + 3.0 * NAME_AIR;
    [
        (Side::Right, Rect::new(from, -half, width, 2.0 * half)),
        (
            Side::Left,
            Rect::new(-from - width, -half, width, 2.0 * half),
        ),
        (
            Side::Below,
            Rect::new(-width / 2.0, from, width, 2.0 * half),
        ),
        (
            Side::Above,
            Rect::new(-width / 2.0, -from - 2.0 * half, width, 2.0 * half),
        ),
    ]
}

/// Points along the middle of a box, at most `step` apart.
fn steps_along(name: &Rect, step: f64) -> impl Iterator<Item = Point> + use<> {
    let (x, width, y) = (name.x, name.w, name.center().y);
    let count = (width / step).ceil().clamp(1.0, 50.0);
    std::iter::successors(Some(0.0), |number| Some(number + 1.0))
        .take_while(move |number| *number <= count)
        .map(move |number| Point::new(x + width * number / count, y))
}

/// Places around `at` that the limits allow, from near to far.
fn spiral(at: Point, limit: &Particle, gap: f64, tries: usize) -> impl Iterator<Item = Point> {
    let step = (limit.radius + gap).max(1.0) * 0.5;
    (1..tries).map(move |number| {
        #[expect(clippy::cast_precision_loss, reason = "a few thousand tries")]
        let number = number as f64;
        limit.hold(at + Point::polar(step * number.sqrt(), GOLDEN * number))
    })
}

/// One round: every overlap is halved by each side. Whether there was any.
fn nudge(places: &mut [Point], limits: &[Particle], grid: &Grid) -> bool {
    let mut any = false;
    for index in 0..places.len() {
        let (Some(&start), Some(me)) = (places.get(index), limits.get(index)) else {
            continue;
        };
        let mut at = start;
        for other in grid.near(start).filter(|&other| other != index) {
            let (Some(&there), Some(them)) = (places.get(other), limits.get(other)) else {
                continue;
            };
            let wanted = me.radius + them.radius + GAP;
            let way = at - there;
            if way.length_squared() >= wanted * wanted * (1.0 - 1e-9) {
                continue;
            }
            if me.pinned.is_some() && them.pinned.is_some() {
                continue;
            }
            any = true;
            if me.pinned.is_some() {
                continue;
            }
            let distance = way.length();
            let short = (wanted - distance) * if them.pinned.is_some() { 1.0 } else { 0.55 };
            at += if distance > 1e-6 {
                way * (short / distance)
            } else {
                let side = if index > other { 1.0 } else { -1.0 };
                Point::new(short * side, short * 0.3)
            };
        }
        if let Some(place) = places.get_mut(index) {
            *place = me.hold(at);
        }
    }
    any
}

/// Gives every mark that is still too near to an earlier one, or on its name, the free place nearest to it; large
/// marks first.
fn reseat(places: &mut [Point], limits: &[Particle], names: &[Name], cell: f64) {
    let name_of: BTreeMap<usize, Rect> = names
        .iter()
        .map(|(index, name, _)| (*index, *name))
        .collect_map();
    let mut order: Vec<usize> = (0..places.len()).collect();
    let radius = |index: usize| limits.get(index).map_or(0.0, |limit| limit.radius);
    let pinned = |index: usize| {
        limits
            .get(index)
            .is_some_and(|limit| limit.pinned.is_some())
    };
    order.order_by(|&a, &b| {
        pinned(b)
            .cmp(&pinned(a))
            .then(radius(b).total_cmp(&radius(a)))
            .then(a.cmp(&b))
    });
    // Once off the names too; where that leaves overlaps, once for the marks alone.
    for (gap, with_names) in [(GAP, true), (0.5, false)] {
        let mut boxes: Vec<Rect> = Vec::new();
        let mut grid = Grid::default();
        grid.fill(places, cell);
        let mut any = false;
        let mut settled = vec![false; places.len()];
        let mut wanderers: Vec<usize> = Vec::new();
        for &index in &order {
            let (Some(&at), Some(me)) = (places.get(index), limits.get(index)) else {
                continue;
            };
            let free = |at: Point, wanderers: &[usize], all: bool| {
                let off = boxes.iter().all(|name| name.distance(at) >= me.radius);
                off && grid.near(at).chain(wanderers.iter().copied()).all(|other| {
                    let (Some(&there), Some(them)) = (places.get(other), limits.get(other)) else {
                        return true;
                    };
                    let counts = all || settled.get(other).copied().unwrap_or_default();
                    other == index
                        || !counts
                        || at.distance(there) >= me.radius + them.radius + gap * 0.999
                })
            };
            if me.pinned.is_none() && !free(at, &wanderers, false) {
                let found = spiral(at, me, gap, TRIES).find(|there| free(*there, &wanderers, true));
                if let Some(there) = found {
                    if let Some(place) = places.get_mut(index) {
                        *place = there;
                    }
                    wanderers.push(index);
                    any = true;
                }
            }
            if let Some(settled) = settled.get_mut(index) {
                *settled = true;
            }
            if let (true, Some(name), Some(at)) =
                (with_names, name_of.get(&index), places.get(index))
            {
                boxes.push(moved(*name, *at));
            }
        }
        if !any {
            break;
        }
    }
}
