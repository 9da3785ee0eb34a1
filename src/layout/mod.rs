//! Where marks stand: rings of reach, plain force, towns. Plain numbers in, plain points out; knows no ecosystem.
//!
//! Same input and seed, same bytes out, on every machine: only `+ - * /` and square roots of the platform, `libm`
//! for the rest, an own generator of chance, and no hash map whose order could leak. No `mul_add`, no `powi`, no
//! `hypot`: their last bit may differ between machines.

mod apart;
mod bands;
mod few;
mod force;
pub mod free;
mod grid;
pub mod groups;
mod many;
mod order;
pub mod places;
mod plan;
pub mod quality;
pub mod rings;
mod score;
mod seats;
mod stepper;
#[cfg(test)]
mod tests;
pub mod timeline;
pub mod town;
mod work;

use crate::plane::Point;

pub use stepper::{Layout, Progress};

/// A body to place: a mark without its meaning.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Body {
    /// How far the mark reaches from its centre, in world units.
    pub radius: f64,
    /// Which band it lives in: 0 is the inner one.
    pub band: usize,
    /// Importance, 1 to 4: heavier bodies get more room around them.
    pub weight: f64,
    /// Which group it joins when nothing ties it to a place of its own (the kind).
    pub group: usize,
    /// Stays exactly here.
    pub pinned: Option<Point>,
    /// Where across its band it would like to be: 0 inner edge, 1 outer edge.
    pub target: Option<f64>,
    /// Width of its label in world units; 0 when it has none at rest.
    pub label: f64,
}

/// A tie that pulls two bodies together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spring {
    /// Index of one body.
    pub a: usize,
    /// Index of the other body.
    pub b: usize,
    /// 1 is a common tie, 0 none.
    pub strength: f64,
}

/// A ring of the plane around the origin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// Inner radius; 0 for a disc.
    pub inner: f64,
    /// Outer radius.
    pub outer: f64,
}
