//! A town's own map: what is there in orderly groups, what it is tied to around them. Knows boxes and circles only.
//!
//! In the middle every group is a block of rows, each mark with its name at its right; blocks fill shelves like
//! words a paragraph. What is outside stands on an arc to the left and to the right, on the side and at the height
//! of what it is tied to (barycentres, as in [`rings`](super::rings)), names outwards.

use super::Spring;
use crate::plane::{Point, Rect};
use crate::sorting::{Gathering, Sorting};
use std::collections::BTreeMap;

/// Height of a row whose names take one line.
const ROW: f64 = 27.0;
/// Height of a row when names of the group take two lines.
const TALL_ROW: f64 = 36.0;
/// From the edge of a mark to its name.
const TO_NAME: f64 = 6.0;
/// A name longer than this breaks into two lines.
const LONG_NAME: f64 = 112.0;
/// Free room at the right of a name.
const AFTER_NAME: f64 = 20.0;
/// Room of a heading above its group.
const HEADING: f64 = 26.0;
/// Between two blocks.
const BETWEEN: f64 = 26.0;
/// Rows of a block that is not wider than it must be.
const MOST_ROWS: f64 = 8.0;
/// How much wider than high the blocks together may be.
const WIDE: f64 = 1.5;
/// From the corners of the blocks to the limit of the town.
const MARGIN: f64 = 18.0;
/// From the limit of the town to what is outside.
const OUTSIDE: f64 = 42.0;
/// Least height between two marks outside, on the same arc.
const OUTSIDE_ROW: f64 = 22.0;
/// From one arc outside to the next: room for names.
const NEXT_ARC: f64 = 150.0;
/// Arcs end this share of their radius above and below the middle.
const ARC: f64 = 0.86;
/// The most arcs on a side before these get longer instead.
const MOST_ARCS: f64 = 2.0;

/// A mark on a town's map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Citizen {
    /// How far the mark reaches from its centre.
    pub radius: f64,
    /// Its group (the kind).
    pub group: usize,
    /// Whether it is in town; what is not stands around.
    pub inside: bool,
    /// Importance: orders the marks of a group.
    pub weight: f64,
    /// Width of its name in world units, on one line.
    pub label: f64,
}

/// A town's map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TownPlan {
    /// A place for every citizen.
    pub places: Vec<Point>,
    /// The groups in town: group, where its heading begins, the room it takes.
    pub groups: Vec<(usize, Point, Rect)>,
    /// Radius of the circle around what is in town.
    pub limit: f64,
}

/// A group in rows and columns.
struct Block {
    group: usize,
    members: Vec<usize>,
    columns: usize,
    cell: Point,
    size: Point,
    /// From the left of a cell to the centre of its mark.
    indent: f64,
}

/// Draws up the plan of a town around the origin. O(n log n + ties).
#[must_use]
pub fn arrange(citizens: &[Citizen], springs: &[Spring]) -> TownPlan {
    let mut plan = TownPlan {
        places: vec![Point::default(); citizens.len()],
        ..TownPlan::default()
    };
    let blocks = blocks(citizens);
    shelve(&blocks, &mut plan);
    let corners = plan.groups.iter().flat_map(|(_, _, room)| {
        [
            Point::new(room.x, room.y),
            Point::new(room.right(), room.y),
            Point::new(room.x, room.bottom()),
            Point::new(room.right(), room.bottom()),
        ]
    });
    plan.limit = corners.map(Point::length).fold(40.0, f64::max) + MARGIN;
    surround(citizens, springs, &mut plan);
    plan
}

fn blocks(citizens: &[Citizen]) -> Vec<Block> {
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, citizen) in citizens
        .iter()
        .enumerate()
        .filter(|(_, citizen)| citizen.inside)
    {
        groups.entry(citizen.group).or_default().push(index);
    }
    let of = |index: &usize| citizens.get(*index);
    groups
        .into_iter()
        .map(|(group, mut members)| {
            let weight = |index: &usize| of(index).map_or(0.0, |citizen| citizen.weight);
            members.order_by(|a, b| weight(b).total_cmp(&weight(a)).then(a.cmp(b)));
            let widest = |of_one: fn(&Citizen) -> f64| {
                members
                    .iter()
                    .filter_map(of)
                    .map(of_one)
                    .filter(|width| width.is_finite())
                    .fold(0.0, f64::max)
            };
            let (indent, name) = (
                widest(|citizen| citizen.radius),
                widest(|citizen| citizen.label),
            );
            let long = name > LONG_NAME;
            let name = if long {
                (name * 0.6).max(LONG_NAME)
            } else {
                name
            };
            let row = if long { TALL_ROW } else { ROW }.max(2.0 * indent + 3.0);
            #[expect(clippy::cast_precision_loss, reason = "the marks of one town")]
            let count = members.len() as f64;
            let width = 2.0 * indent + TO_NAME + name + AFTER_NAME;
            // About as wide as high, and never a long ladder.
            let columns = (count * row / width * 1.4)
                .sqrt()
                .max(count / MOST_ROWS)
                .ceil()
                .max(1.0);
            let rows = (count / columns).ceil();
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a small positive number"
            )]
            let whole = columns as usize;
            Block {
                group,
                members,
                columns: whole,
                cell: Point::new(width, row),
                size: Point::new(width * columns, HEADING + row * rows),
                indent,
            }
        })
        .collect()
}

/// Puts blocks on shelves, and the shelves around the origin.
fn shelve(blocks: &[Block], plan: &mut TownPlan) {
    let area: f64 = blocks
        .iter()
        .map(|block| (block.size.x + BETWEEN) * (block.size.y + BETWEEN))
        .sum();
    let widest = blocks.iter().map(|block| block.size.x).fold(0.0, f64::max);
    // Wider than high, as canvases and lines of text are.
    let limit = (area * WIDE).sqrt().max(widest);
    let mut shelves: Vec<(Point, Vec<&Block>)> = Vec::new();
    for block in blocks {
        match shelves.last_mut() {
            Some((size, shelf)) if size.x + BETWEEN + block.size.x <= limit => {
                size.x += BETWEEN + block.size.x;
                size.y = size.y.max(block.size.y);
                shelf.push(block);
            }
            _ => shelves.push((block.size, vec![block])),
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "a handful of shelves")]
    let gaps = shelves.len().saturating_sub(1) as f64 * BETWEEN;
    let mut top = -(shelves.iter().map(|(size, _)| size.y).sum::<f64>() + gaps) / 2.0;
    for (size, shelf) in shelves {
        let mut left = -size.x / 2.0;
        for block in shelf {
            fill(block, Point::new(left, top), plan);
            left += block.size.x + BETWEEN;
        }
        top += size.y + BETWEEN;
    }
}

/// Puts the marks of a block in their cells.
fn fill(block: &Block, corner: Point, plan: &mut TownPlan) {
    let room = Rect::new(corner.x, corner.y, block.size.x, block.size.y);
    let heading = Point::new(corner.x, corner.y + HEADING / 2.0 - 3.0);
    plan.groups.push((block.group, heading, room));
    for (number, index) in block.members.iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "the marks of one town")]
        let (column, row) = (
            (number % block.columns) as f64,
            (number / block.columns) as f64,
        );
        if let Some(place) = plan.places.get_mut(*index) {
            *place = corner
                + Point::new(
                    column * block.cell.x + block.indent,
                    HEADING + (row + 0.5) * block.cell.y,
                );
        }
    }
}

/// Puts what is outside to the left and to the right.
fn surround(citizens: &[Citizen], springs: &[Spring], plan: &mut TownPlan) {
    let mut sums: BTreeMap<usize, (Point, f64)> = citizens
        .iter()
        .enumerate()
        .filter(|(_, citizen)| !citizen.inside)
        .map(|(index, _)| (index, (Point::default(), 0.0)))
        .collect_map();
    for spring in springs {
        for (outer, inner) in [(spring.a, spring.b), (spring.b, spring.a)] {
            let at = plan.places.get(inner).copied();
            let inside = citizens.get(inner).is_some_and(|citizen| citizen.inside);
            if let (true, Some(at), Some(sum)) = (inside, at, sums.get_mut(&outer)) {
                sum.0 += at;
                sum.1 += 1.0;
            }
        }
    }
    let mut outside: Vec<(usize, Point)> = sums
        .into_iter()
        .map(|(index, (sum, count))| {
            (
                index,
                if count > 0.0 {
                    sum * (1.0 / count)
                } else {
                    sum
                },
            )
        })
        .collect();
    // Half to each side, by where their partners stand.
    outside.order_by(|a, b| a.1.x.total_cmp(&b.1.x).then(a.0.cmp(&b.0)));
    let right = outside.split_off(outside.len() / 2);
    for (side, mut list) in [(-1.0, outside), (1.0, right)] {
        list.order_by(|a, b| a.1.y.total_cmp(&b.1.y).then(a.0.cmp(&b.0)));
        #[expect(clippy::cast_precision_loss, reason = "the marks around one town")]
        let count = list.len() as f64;
        let needed = |radius: f64| (count * OUTSIDE_ROW / (2.0 * ARC * radius)).ceil().max(1.0);
        let mut radius = plan.limit + OUTSIDE;
        while needed(radius) > MOST_ARCS {
            radius *= 1.1;
        }
        let arcs = needed(radius);
        let height = (ARC * radius).min(count * OUTSIDE_ROW * 0.8);
        for (number, (index, _)) in list.iter().enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "the marks around one town")]
            let number = number as f64;
            let y = height * (2.0 * (number + 0.5) / count - 1.0);
            let arc = radius + (number % arcs) * NEXT_ARC;
            if let Some(place) = plan.places.get_mut(*index) {
                *place = Point::new(side * (arc * arc - y * y).max(0.0).sqrt(), y);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_in_town_is_inside_and_nothing_overlaps(
            citizens in prop::collection::vec((4.0..12.0_f64, 0..8_usize, any::<bool>(), 20.0..260.0_f64), 0..120),
            ties in prop::collection::vec((0..120_usize, 0..120_usize), 0..200)
        ) {
            let citizens: Vec<Citizen> = citizens.iter().map(|(radius, group, inside, label)| Citizen { radius: *radius, group: *group, inside: *inside, weight: 1.0, label: *label }).collect();
            let springs: Vec<Spring> = ties.iter().map(|(a, b)| Spring { a: *a, b: *b, strength: 1.0 }).collect();
            let plan = arrange(&citizens, &springs);
            prop_assert_eq!(&plan, &arrange(&citizens, &springs));
            for (i, (a, one)) in plan.places.iter().zip(&citizens).enumerate() {
                prop_assert!(a.is_finite());
                prop_assert_eq!(one.inside, a.length() < plan.limit);
                for (b, other) in plan.places.iter().zip(&citizens).skip(i + 1) {
                    if one.inside == other.inside {
                        let wanted = if one.inside { one.radius + other.radius } else { 10.0 };
                        prop_assert!(a.distance(*b) >= wanted);
                    }
                }
            }
        }
    }
}
