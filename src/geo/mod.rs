//! From geographic files to outlines in the plane. Knows degrees and topologies; refuses to know what is drawn on them.

mod azimuthal;
mod clip;
mod equal_earth;
mod error;
mod geojson;
mod projection;
pub mod sphere;
mod topojson;

pub use azimuthal::Azimuthal;
pub use clip::{clipped, cut};
pub use equal_earth::EqualEarth;
pub use error::GeoError;
pub use geojson::{Course, courses};
pub use projection::{Degrees, Projection};
pub use topojson::{Feature, features};
