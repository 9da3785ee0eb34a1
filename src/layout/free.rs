//! Plain force where nothing says how far things are: as large as it needs to be. In slices with [`Layout`].

use super::{Body, Layout, Spring};
use crate::plane::Point;

/// Places every body around the origin, ties short, marks apart, what no tie joins side by side.
#[must_use]
pub fn arrange(bodies: &[Body], springs: &[Spring], seed: u64) -> Vec<Point> {
    Layout::new(bodies.to_vec(), springs.to_vec(), Vec::new(), seed)
        .finish()
        .0
}
