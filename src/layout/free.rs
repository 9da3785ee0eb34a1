//! Plain force where nothing says how far things are: one band, as large as it needs to be.

use super::{Body, Spring, rings};
use crate::plane::Point;

/// Places every body in one disc around the origin, ties short, marks apart.
#[must_use]
pub fn arrange(bodies: &[Body], springs: &[Spring], seed: u64) -> Vec<Point> {
    rings::arrange(bodies, springs, &rings::bands(bodies, 1), seed)
}
