//! From geographic files to outlines in the plane. Knows degrees and topologies; refuses to know what is drawn on them.

mod error;
mod geojson;
mod projection;
mod topojson;

pub use error::GeoError;
pub use geojson::{Course, courses};
pub use projection::{Degrees, Projection};
pub use topojson::{Feature, features};
