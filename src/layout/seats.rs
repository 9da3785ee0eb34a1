//! Calm rows along the rim of the inner disc for those whom nothing ties to a place of their own, group by group.

use super::bands::ROOM;
use super::{Band, Body};
use crate::plane::Point;
use crate::sorting::Sorting;
use std::f64::consts::TAU;

/// Free places between two groups.
const BETWEEN: f64 = 1.0;
/// More room than marks in motion get: rows should look like rows.
const EASE: f64 = 1.08;

/// Seats for the `loose` (in their order) along the rim of `disc`, and the radius that stays for the `company`
/// inside. The first group begins at the top. Without company the seats fill the disc. O(n log n).
pub(super) fn rim<'a>(
    disc: Band,
    loose: impl Iterator<Item = &'a Body>,
    company: impl Iterator<Item = &'a Body>,
) -> (f64, Vec<Point>) {
    let loose: Vec<&Body> = loose.collect();
    let need = |body: &Body| {
        let room = body.radius + ROOM;
        room * room
    };
    let (mine, theirs) = (
        loose.iter().map(|body| need(body)).sum::<f64>(),
        company.map(need).sum::<f64>(),
    );
    let widest = loose.iter().map(|body| body.radius).fold(0.0, f64::max);
    if loose.is_empty() || mine + theirs <= 0.0 {
        return (disc.outer, vec![Point::default(); loose.len()]);
    }
    // The rim's share of the disc by area, then whole rows.
    let inner = disc.outer * (theirs / (mine + theirs)).sqrt();
    let outer = disc.outer - widest;
    #[expect(
        clippy::cast_precision_loss,
        reason = "the number of bodies is far below 2^52"
    )]
    let count = loose.len() as f64;
    let pitch = 2.0 * (mine / count).sqrt() * EASE;
    let depth = (outer - inner).max(0.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a small positive number"
    )]
    let mut rows = ((depth / pitch).round() as usize).max(1);
    // Fewer rows when the outer ones alone have seats for all; more when these are too tight.
    let seats = |rows: usize| {
        (0..rows)
            .map(|row| around(outer, pitch, row) / pitch)
            .sum::<f64>()
    };
    let mut groups: Vec<usize> = loose.iter().map(|body| body.group).collect();
    groups.order();
    groups.dedup();
    #[expect(clippy::cast_precision_loss, reason = "a handful of groups")]
    let wanted = count + BETWEEN * groups.len() as f64;
    while rows > 1 && seats(rows - 1) >= wanted {
        rows -= 1;
    }
    #[expect(clippy::cast_precision_loss, reason = "a handful of rows")]
    while seats(rows) < wanted && outer - (rows as f64) * pitch > pitch / 2.0 {
        rows += 1;
    }
    #[expect(clippy::cast_precision_loss, reason = "a handful of rows")]
    let rim = (outer - (rows as f64 - 1.0) * pitch - pitch / 2.0 - ROOM / 2.0).max(0.0);

    let mut order: Vec<usize> = (0..loose.len()).collect();
    let group = |index: usize| loose.get(index).map_or(0, |body| body.group);
    let weight = |index: usize| loose.get(index).map_or(0.0, |body| body.weight);
    order.order_by(|&a, &b| {
        group(a)
            .cmp(&group(b))
            .then(weight(b).total_cmp(&weight(a)))
            .then(a.cmp(&b))
    });
    let mut places = vec![Point::default(); loose.len()];
    let mut begin = -TAU / 4.0;
    for members in order.chunk_by(|&a, &b| group(a) == group(b)) {
        #[expect(
            clippy::cast_precision_loss,
            reason = "the number of bodies is far below 2^52"
        )]
        let size = members.len() as f64;
        let sector = TAU * (size + BETWEEN) / wanted;
        let width = TAU * size / wanted;
        let from = begin + (sector - width) / 2.0;
        begin += sector;
        for (index, seat) in members
            .iter()
            .zip(sector_seats(outer, pitch, rows, members.len()))
        {
            if let Some(place) = places.get_mut(*index) {
                *place = Point::polar(seat.0, from + seat.1 * width);
            }
        }
    }
    (rim, places)
}

/// Length of a row.
fn around(outer: f64, pitch: f64, row: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a handful of rows")]
    let radius = (outer - row as f64 * pitch).max(0.0);
    TAU * radius
}

/// Seats of one sector as (radius, share of its width), column by column: each row gets its share of the seats by
/// length, evenly spaced, so that neighbouring rows stand in the gaps of each other.
fn sector_seats(outer: f64, pitch: f64, rows: usize, count: usize) -> Vec<(f64, f64)> {
    #[expect(clippy::cast_precision_loss, reason = "a handful of rows")]
    let radius = |row: usize| (outer - row as f64 * pitch).max(0.0);
    let total: f64 = (0..rows).map(radius).sum();
    let mut seats = Vec::with_capacity(count);
    let (mut given, mut passed) = (0_usize, 0.0);
    for row in 0..rows {
        passed += radius(row);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "a share of a count"
        )]
        let upto = if total > 0.0 && row + 1 < rows {
            ((count as f64 * passed / total).round() as usize).min(count)
        } else {
            count
        };
        let here = upto - given.min(upto);
        #[expect(clippy::cast_precision_loss, reason = "a share of a count")]
        seats.extend((0..here).map(|seat| (radius(row), (seat as f64 + 0.5) / here as f64)));
        given = upto;
    }
    seats.order_by(|a, b| a.1.total_cmp(&b.1).then(b.0.total_cmp(&a.0)));
    seats
}
