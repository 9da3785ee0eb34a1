//! How wide the rings of reach must be: from the number and size of what lives in them.

use super::{Band, Body};
use std::f64::consts::PI;

/// Free room around a mark, in world units: half of what separates two marks at rest.
pub(super) const ROOM: f64 = 7.0;
/// Share of a band that marks with their room fill; the rest is air.
const AIR: f64 = 1.7;
/// More air outside the inner ring: names stand there.
const OUTER_AIR: f64 = 1.3;
/// Bodies at least this important keep room for their name in the layout.
const NAMED: f64 = 2.0;
/// A name longer than this breaks into two lines.
const LONG_NAME: f64 = 112.0;
/// Type keeps its size when a canvas shows the world a little smaller: names get this much more than their width.
const SLACK: f64 = 1.15;
/// Height of a line of type with its air.
const LINE_HEIGHT: f64 = 15.0;
/// Between two bands: the line of the ring and its name.
const GAP: f64 = 16.0;
/// The smallest disc in the middle.
const LEAST_DISC: f64 = 70.0;
/// The thinnest ring.
const LEAST_RING: f64 = 30.0;

/// Bands around the origin in which every body has about the same room. Returns `count` bands even where some are
/// empty; a body of a band beyond counts for the last one. O(n).
#[must_use]
pub fn bands(bodies: &[Body], count: usize) -> Vec<Band> {
    let mut needs = vec![(0.0_f64, 0.0_f64); count];
    let last = count.saturating_sub(1);
    for body in bodies.iter().filter(|body| body.radius.is_finite()) {
        if let Some((area, widest)) = needs.get_mut(body.band.min(last)) {
            let radius = body.radius.max(0.0);
            let (length, half) = name_room(body);
            *area += PI * (radius + ROOM) * (radius + ROOM) + length * 2.0 * half;
            *widest = widest.max(radius);
        }
    }
    let mut bands: Vec<Band> = Vec::with_capacity(count);
    for (area, widest) in needs {
        let (inner, air, least) = match bands.last() {
            None => (0.0, AIR, LEAST_DISC),
            Some(band) => (band.outer + GAP, AIR * OUTER_AIR, LEAST_RING),
        };
        let outer = (inner * inner + area * air / PI).sqrt();
        let outer = outer.max(inner + least.max(2.0 * widest + 6.0));
        bands.push(Band { inner, outer });
    }
    bands
}

/// Length and half the height of the name that the layout keeps free to the right of an important body's centre;
/// zero for the others.
pub(super) fn name_room(body: &Body) -> (f64, f64) {
    if !(body.weight >= NAMED && body.label > 0.0 && body.label.is_finite()) {
        return (0.0, 0.0);
    }
    let (width, half) = name_size(body.label);
    (body.radius.max(0.0) + 4.0 + width, half)
}

/// Width and half the height of a name, broken into two lines when it is long.
pub(super) fn name_size(label: f64) -> (f64, f64) {
    if label > LONG_NAME {
        ((label * 0.68).min(1.4 * LONG_NAME) * SLACK, LINE_HEIGHT)
    } else {
        (label * SLACK, LINE_HEIGHT / 2.0)
    }
}

/// Radius at which the ring of a band is drawn: just outside the marks.
#[must_use]
pub fn ring_radius(band: Band) -> f64 {
    band.outer + GAP / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_band_gets_more_room_than_an_empty_one() {
        let body = |band| Body {
            radius: 5.0,
            band,
            ..Body::default()
        };
        let bodies: Vec<Body> = (0..280)
            .map(|_| body(0))
            .chain((0..90).map(|_| body(1)))
            .chain((0..50).map(|_| body(2)))
            .collect();
        let bands = bands(&bodies, 4);
        assert_eq!(bands.len(), 4);
        let area = |band: &Band| band.outer * band.outer - band.inner * band.inner;
        assert!(area(&bands[0]) > 1.9 * area(&bands[1]));
        assert!(bands.windows(2).all(|pair| pair[0].outer < pair[1].inner));
        assert!(bands[2].outer < 420.0, "{bands:?}");
        assert!((bands[3].outer - bands[3].inner - LEAST_RING).abs() < 1e-9);
    }
}
