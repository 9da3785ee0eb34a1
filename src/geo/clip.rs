//! Outlines cut to what a map shows: to a box of the plane, or to one turn of the Earth around a meridian.
//!
//! Sutherland and Hodgman, "Reentrant polygon clipping", Communications of the ACM 17(1), 1974. A part that falls into
//! several pieces stays one ring that runs along the cut, which a filled area does not show.

use super::Degrees;
use super::sphere::near;
use crate::plane::{Point, Rect};

/// The part of a ring inside of a box; empty when there is none. O(points).
#[must_use]
pub fn clipped(ring: &[Point], within: &Rect) -> Vec<Point> {
    let (left, top, right, bottom) = (within.x, within.y, within.right(), within.bottom());
    let ring = half(ring, &|at| at.x - left);
    let ring = half(&ring, &|at| right - at.x);
    let ring = half(&ring, &|at| at.y - top);
    half(&ring, &|at| bottom - at.y)
}

/// The part of a ring where `side` is not negative.
fn half(ring: &[Point], side: &dyn Fn(Point) -> f64) -> Vec<Point> {
    let mut kept = Vec::with_capacity(ring.len());
    let Some(last) = ring.last() else {
        return kept;
    };
    let mut before = (*last, side(*last));
    for at in ring {
        let now = (*at, side(*at));
        if (before.1 < 0.0) != (now.1 < 0.0) {
            kept.push(before.0.towards(now.0, before.1 / (before.1 - now.1)));
        }
        if now.1 >= 0.0 {
            kept.push(now.0);
        }
        before = now;
    }
    kept
}

/// A ring in pieces that each lie within half a turn of the meridian, so that none runs across the edge of a map centred
/// there. A step of more than half a turn goes the short way; a ring around a pole is closed over the pole. O(points).
#[must_use]
pub fn cut(ring: &[Degrees], meridian: f64) -> Vec<Vec<Degrees>> {
    let Some(first) = ring.first() else {
        return Vec::new();
    };
    let mut whole: Vec<Point> = Vec::with_capacity(ring.len() + 2);
    let mut lon = near(first.lon, meridian);
    for at in ring {
        lon = near(at.lon, lon);
        whole.push(Point::new(lon, at.lat));
    }
    let start = near(first.lon, meridian);
    if (near(first.lon, lon) - start).abs() > 1.0 {
        let pole = if ring.iter().map(|at| at.lat).sum::<f64>() < 0.0 {
            -90.0
        } else {
            90.0
        };
        whole.push(Point::new(near(first.lon, lon), first.lat));
        whole.push(Point::new(near(first.lon, lon), pole));
        whole.push(Point::new(start, pole));
    }
    [-1.0, 0.0, 1.0]
        .into_iter()
        .filter_map(|turn| {
            let window = Rect::new(meridian - 180.0 + 360.0 * turn, -90.0, 360.0, 180.0);
            let piece = clipped(&whole, &window);
            (piece.len() > 2).then(|| {
                piece
                    .into_iter()
                    .map(|at| Degrees {
                        lon: at.x - 360.0 * turn,
                        lat: at.y,
                    })
                    .collect()
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ring(corners: &[(f64, f64)]) -> Vec<Degrees> {
        corners
            .iter()
            .map(|(lon, lat)| Degrees {
                lon: *lon,
                lat: *lat,
            })
            .collect()
    }

    fn area(ring: &[Degrees]) -> f64 {
        let next = ring.iter().cycle().skip(1);
        let twice: f64 = ring
            .iter()
            .zip(next)
            .map(|(a, b)| a.lon * b.lat - b.lon * a.lat)
            .sum();
        (twice / 2.0).abs()
    }

    #[test]
    fn what_crosses_the_edge_becomes_two_pieces_without_a_streak() {
        // As a file writes Chukotka: two corners east of the antimeridian, two west of it.
        let square = ring(&[(170.0, 60.0), (-170.0, 60.0), (-170.0, 70.0), (170.0, 70.0)]);
        let pieces = cut(&square, 0.0);
        assert_eq!(pieces.len(), 2);
        for piece in &pieces {
            let wide = piece.iter().map(|at| at.lon).fold(f64::MIN, f64::max)
                - piece.iter().map(|at| at.lon).fold(f64::MAX, f64::min);
            assert!((wide - 10.0).abs() < 1e-9, "{wide}");
        }
        // A map whose edge lies elsewhere shows it whole.
        assert_eq!(cut(&square, 11.0).len(), 1);
    }

    #[test]
    fn a_ring_around_a_pole_is_closed_over_it() {
        let south: Vec<(f64, f64)> = (0..36)
            .map(|step| (f64::from(step) * 10.0 - 180.0, -70.0))
            .collect();
        let pieces = cut(&ring(&south), 0.0);
        let all: f64 = pieces.iter().map(|piece| area(piece)).sum();
        assert!((all - 360.0 * 20.0).abs() < 1e-6, "{all}");
    }

    proptest! {
        #[test]
        fn a_cut_loses_nothing(reach in prop::collection::vec(1.0..29.0_f64, 3..9), west in -180.0..180.0_f64, meridian in -180.0..180.0_f64) {
            // Corners all around the middle: the ring never crosses itself, so that its area says what is left.
            let step = std::f64::consts::TAU / reach.len() as f64;
            let corner = |(at, reach): (usize, &f64)| {
                let turn = at as f64 * step;
                (west + 30.0 + reach * libm::cos(turn), 2.0 * reach * libm::sin(turn))
            };
            let whole = ring(&reach.iter().enumerate().map(corner).collect::<Vec<_>>());
            let pieces = cut(&whole, meridian);
            let sum: f64 = pieces.iter().map(|piece| area(piece)).sum();
            prop_assert!((sum - area(&whole)).abs() < 1e-6, "{} {}", sum, area(&whole));
            for at in pieces.iter().flatten() {
                prop_assert!((at.lon - meridian).abs() <= 180.0 + 1e-9);
            }
        }
    }
}
