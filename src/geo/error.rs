//! What can be wrong with a geographic file.

use std::fmt;

/// Why a geographic file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GeoError {
    /// Not JSON, or not of the expected form; with the parser's words.
    Malformed(String),
    /// A topology without the object that was asked for.
    NoObject(String),
    /// A geometry points to an arc that is not there.
    NoArc(i64),
}

impl fmt::Display for GeoError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed(why) => write!(f, "not a geographic file: {why}"),
            Self::NoObject(name) => write!(f, "the topology has no object {name:?}"),
            Self::NoArc(arc) => write!(f, "a geometry points to arc {arc}, which does not exist"),
        }
    }
}

impl std::error::Error for GeoError {}
