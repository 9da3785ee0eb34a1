//! The network: a force layout inside rings of reach. Knows bodies, ties and bands; refuses to know what they mean.
//!
//! Bodies that nothing but a pinned one ties down sit in calm rows along the rim of the inner disc, group by group
//! ([`seats`](super::seats)). In the outer rings they join the others, held together by weak ties. The others are
//! placed by the engine for few ([`few`](super::few)) or for many ([`many`](super::many)), then marks are moved
//! apart. All at once here; in slices with [`Layout`].

use super::{Band, Body, Layout, Spring};
use crate::plane::{Point, Side};

pub use super::bands::{bands, ring_radius};

/// Places every body inside its band (the last one where its own does not exist) and every pinned one where it is
/// pinned; no two marks overlap as long as the bands are as roomy as [`bands`] makes them. The result follows from
/// the input and the seed alone, to the last bit. Ties to bodies that do not exist are ignored.
#[must_use]
pub fn arrange(bodies: &[Body], springs: &[Spring], bands: &[Band], seed: u64) -> Vec<Point> {
    arrange_with_names(bodies, springs, bands, seed).0
}

/// Like [`arrange`], and for every body the side where its name has room: the important ones have had it kept free,
/// those at the left rim of an outer band rather have it outwards.
#[must_use]
pub fn arrange_with_names(
    bodies: &[Body],
    springs: &[Spring],
    bands: &[Band],
    seed: u64,
) -> (Vec<Point>, Vec<Side>) {
    // Without a band everybody is in the disc that has room for all.
    let bands = if bands.is_empty() {
        self::bands(bodies, 1)
    } else {
        bands.to_vec()
    };
    Layout::new(bodies.to_vec(), springs.to_vec(), bands, seed).finish()
}
