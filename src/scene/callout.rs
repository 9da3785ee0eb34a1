//! Callouts of the hub map: names above and below the map on vertical leaders. Knows where they fit, not what they say.

/// A callout: a mark whose name stands outside the crowd, on a vertical leader.
#[derive(Clone, Debug, PartialEq)]
pub struct Callout {
    /// Key of the mark it belongs to.
    pub key: usize,
    /// Its name, 15 px 600.
    pub title: String,
    /// A second line: the town, "inferred". Empty for none.
    pub note: String,
    /// Whether its place is inferred: the leader is dashed.
    pub inferred: bool,
}
