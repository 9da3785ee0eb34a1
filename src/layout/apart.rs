//! Marks off each other: nudge first, then look for a free place. Knows circles and the limits of their bands.

use super::force::Particle;
use super::grid::Grid;
use crate::plane::Point;

/// Wanted between the edges of two marks, in world units.
const GAP: f64 = 4.0;
/// Rounds of nudging.
const ROUNDS: usize = 60;
/// Rounds in which marks also leave the names of the important ones.
const NAME_ROUNDS: usize = 30;
/// Places tried for a mark that still overlaps, on a spiral around where it stands.
const TRIES: usize = 6000;
/// The golden angle: a sunflower's seeds cover a disc evenly (Vogel, 1979).
const GOLDEN: f64 = 2.399_963_229_728_653;

/// Moves marks until no two overlap, as little as it can, none out of its limits. Where the limits have no room left
/// the last marks keep their overlap. O(n) per round while marks are of similar size.
pub(super) fn separate(places: &mut [Point], limits: &[Particle]) {
    for (place, limit) in places.iter_mut().zip(limits) {
        *place = limit.hold(*place);
    }
    let widest = limits.iter().map(|limit| limit.radius).fold(0.0, f64::max);
    let mut grid = Grid::default();
    for round in 0..ROUNDS {
        if round < NAME_ROUNDS {
            clear_names(places, limits);
        }
        grid.fill(places, 2.0 * widest + GAP);
        if !nudge(places, limits, &grid) && round >= NAME_ROUNDS {
            return;
        }
    }
    reseat(places, limits, 2.0 * widest + GAP);
}

/// Moves marks up or down out of the names that the layout keeps free, a little each round.
fn clear_names(places: &mut [Point], limits: &[Particle]) {
    let mut order: Vec<(f64, usize)> = places
        .iter()
        .enumerate()
        .map(|(index, place)| (place.x, index))
        .collect();
    order.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    for (index, me) in limits.iter().enumerate().filter(|(_, me)| me.name > 0.0) {
        let Some(&at) = places.get(index) else {
            continue;
        };
        let from = order.partition_point(|(x, _)| *x < at.x);
        let under = order
            .iter()
            .skip(from)
            .take_while(|(x, _)| *x < at.x + me.name + 20.0);
        for &(_, other) in under {
            let (Some(place), Some(them)) = (places.get_mut(other), limits.get(other)) else {
                continue;
            };
            let clear = me.name_half + them.radius + 2.0;
            let down = place.y - at.y;
            let beside = place.x - at.x;
            if other == index
                || them.pinned.is_some()
                || down.abs() >= clear
                || beside <= me.radius
                || beside >= me.name + them.radius + 2.0
            {
                continue;
            }
            let side = if down < 0.0 || (down == 0.0 && other < index) {
                -1.0
            } else {
                1.0
            };
            *place = them.hold(*place + Point::new(0.0, side * (clear - down.abs()) * 0.5));
        }
    }
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

/// Gives every mark that is still too near to an earlier one the free place nearest to it; large marks first.
fn reseat(places: &mut [Point], limits: &[Particle], cell: f64) {
    let mut order: Vec<usize> = (0..places.len()).collect();
    let radius = |index: usize| limits.get(index).map_or(0.0, |limit| limit.radius);
    let pinned = |index: usize| {
        limits
            .get(index)
            .is_some_and(|limit| limit.pinned.is_some())
    };
    order.sort_by(|&a, &b| {
        pinned(b)
            .cmp(&pinned(a))
            .then(radius(b).total_cmp(&radius(a)))
            .then(a.cmp(&b))
    });
    for gap in [GAP, 0.5] {
        let mut grid = Grid::default();
        grid.fill(places, cell);
        let mut moved = false;
        let mut settled = vec![false; places.len()];
        let mut wanderers: Vec<usize> = Vec::new();
        for &index in &order {
            let (Some(&at), Some(me)) = (places.get(index), limits.get(index)) else {
                continue;
            };
            let free = |at: Point, wanderers: &[usize], all: bool| {
                grid.near(at).chain(wanderers.iter().copied()).all(|other| {
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
                let step = (me.radius + gap).max(1.0) * 0.5;
                let found = (1..TRIES).find_map(|number| {
                    #[expect(clippy::cast_precision_loss, reason = "a few thousand tries")]
                    let number = number as f64;
                    let there = me.hold(at + Point::polar(step * number.sqrt(), GOLDEN * number));
                    free(there, &wanderers, true).then_some(there)
                });
                if let Some(there) = found {
                    if let Some(place) = places.get_mut(index) {
                        *place = there;
                    }
                    wanderers.push(index);
                    moved = true;
                }
            }
            if let Some(settled) = settled.get_mut(index) {
                *settled = true;
            }
        }
        if !moved {
            break;
        }
    }
}
