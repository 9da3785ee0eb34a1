//! Where names stand: no two overlap, none hides a mark, the important ones come first (DESIGN.md §8).

use std::collections::BTreeMap;

/// A face of type in which words are measured and drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Face {
    /// Size in CSS pixels.
    pub size: f64,
    /// Weight: 400, 600, 700.
    pub weight: u16,
    /// Slanted: ring names, geographic names.
    pub italic: bool,
}

/// Where labels stood in the picture before: the same place is preferred, so that names stay while the view moves.
/// Keep one per view; a fresh one is always right.
#[derive(Clone, Debug, Default)]
pub struct LabelMemory {
    pub(crate) places: BTreeMap<usize, usize>,
}
