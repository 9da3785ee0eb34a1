//! The engine for many bodies: multilevel, fast multipole, in single precision. Knows charges, ties and bands.
//!
//! [`solve`] goes from many bodies to few ([`coarse`]) and back, and lets each level come to rest ([`relax`]) under
//! the push of all on all ([`field`], [`curve`], [`lanes`]); in the end, where no band holds
//! bodies, distances in the graph have their say as well ([`far`]). [`parts`] and [`pack`] are for bodies without bands,
//! [`rings`] for those with; [`spread`] takes marks off each other in the end.

mod coarse;
mod curve;
mod far;
mod field;
#[cfg(test)]
mod field_tests;
pub(super) mod graph;
mod lanes;
mod pack;
pub(super) mod parts;
mod relax;
pub(super) mod rings;
mod solve;
pub(super) mod spread;
#[cfg(test)]
mod tests;
mod vacancy;

/// How hard bodies push, in shares of how hard ties pull: more keeps more distance between them. Without bands, and
/// in bands, where there is only so much room.
const PUSH: (f64, f64) = (3.0, 20.0);
/// Share of the background that acts where no band holds bodies: parts keep some of their own shape.
const BACKGROUND: f64 = 0.6;
/// Bodies with more ties than this get no more room for them.
const BUSY: u32 = 63;

/// How hard a body pushes: by its room, and more with more ties, so that the busy stand free.
fn charge(room: f64, degree: u32) -> f32 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "layouts are single precision"
    )]
    let charge = (room * room * f64::from(1 + degree.min(BUSY)).sqrt() / 100.0) as f32;
    charge.clamp(1e-3, 1e9)
}

/// How hard a tie pulls; none that is not positive and finite.
fn weight(strength: f64) -> Option<f32> {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "layouts are single precision"
    )]
    let weight = strength.clamp(1e-3, 2.0) as f32;
    (strength > 0.0 && strength.is_finite()).then_some(weight)
}

/// In bands, where busy bodies have little room, a tie between two of them pulls less (as in d3-force, by the square
/// root): `busy` is the lesser degree.
fn eased(weight: f32, busy: u32) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "a square root of a count")]
    let busy = busy.max(1) as f32;
    weight / busy.sqrt()
}
