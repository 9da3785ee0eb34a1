//! The JSON Schema of a snapshot, from the types, so that the two cannot part.

use super::Snapshot;

/// The schema (JSON Schema 2020-12) of `data/snapshot.json`, ending in a line break.
#[must_use]
pub fn schema() -> String {
    let generated = schemars::schema_for!(Snapshot);
    let mut text = serde_json::to_string_pretty(&generated).unwrap_or_default();
    text.push('\n');
    text
}
