//! Bytes to a snapshot. Knows what makes a file unreadable; a broken record is only an issue.

use super::record::{Record, read_records};
use super::{Date, Issue, MAX_BYTES, MAX_NODES, MAX_TIES, Snapshot, Text, Unreadable, check};
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// The version of the contract that this code reads and writes.
pub const SCHEMA: u32 = 1;

/// Reads a snapshot.
///
/// Everything that can be read is in the snapshot that comes back; for everything else there is an [`Issue`]. The
/// result upholds what the rest of the program relies on: ids are unique, ties and references have both ends, places
/// have coordinates, links are `http`, `https` or `mailto`.
///
/// Runs in time linear in the size of the file (times the logarithm of the number of ids).
///
/// # Errors
/// [`Unreadable`] when the bytes are no snapshot at all: empty, not UTF-8, HTML, not JSON, cut off, not an object, larger
/// than [`MAX_BYTES`], or of a newer schema.
pub fn parse(bytes: &[u8]) -> Result<(Snapshot, Vec<Issue>), Unreadable> {
    let text = readable(bytes)?;
    let sections: BTreeMap<String, &RawValue> =
        serde_json::from_str(text).map_err(|error| refuse(text, &error))?;
    let mut issues = Vec::new();
    let mut reader = Sections {
        sections,
        issues: &mut issues,
    };

    let schema = reader.take::<u32>("schema");
    match schema {
        Some(newer) if newer > SCHEMA => {
            return Err(Unreadable::new("unreadable-newer")
                .with("found", newer)
                .with("known", SCHEMA));
        }
        Some(_) => {}
        None if !reader.sections.contains_key("nodes") => {
            return Err(Unreadable::new("unreadable-no-snapshot"));
        }
        None => reader
            .issues
            .push(Issue::warning("schema", "issue-no-schema")),
    }

    let snapshot = Snapshot {
        schema: SCHEMA,
        title: reader.take::<Text>("title").unwrap_or_default(),
        about: reader.take("about").unwrap_or_default(),
        as_of: reader.take::<Date>("as_of"),
        publisher: reader.take("publisher").unwrap_or_default(),
        licence: reader.take("licence").unwrap_or_default(),
        cluster: reader.take("cluster"),
        sources: reader.list("sources", usize::MAX),
        vocabularies: reader.list("vocabularies", usize::MAX),
        places: reader.list("places", usize::MAX),
        nodes: reader.list("nodes", MAX_NODES),
        ties: reader.list("ties", MAX_TIES),
        indicators: reader.list("indicators", usize::MAX),
        positions: reader.take("positions").unwrap_or_default(),
        extra: reader.rest(),
    };
    let snapshot = check::check(snapshot, &mut issues);
    Ok((snapshot, issues))
}

fn readable(bytes: &[u8]) -> Result<&str, Unreadable> {
    if bytes.len() > MAX_BYTES {
        return Err(Unreadable::new("unreadable-too-large").with("megabytes", MAX_BYTES >> 20));
    }
    let text = std::str::from_utf8(bytes)
        .map_err(|error| Unreadable::new("unreadable-utf8").with("byte", error.valid_up_to()))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match text.trim_start().chars().next() {
        None => Err(Unreadable::new("unreadable-empty")),
        Some('<') => Err(Unreadable::new("unreadable-html")),
        _ => Ok(text),
    }
}

fn refuse(text: &str, error: &serde_json::Error) -> Unreadable {
    let code = match error.classify() {
        serde_json::error::Category::Eof => "unreadable-truncated",
        serde_json::error::Category::Data if !text.trim_start().starts_with('{') => {
            "unreadable-no-snapshot"
        }
        _ => "unreadable-json",
    };
    Unreadable::new(code)
        .with("line", error.line())
        .with("column", error.column())
}

/// The top level of the file, taken apart key by key.
struct Sections<'a, 'i> {
    sections: BTreeMap<String, &'a RawValue>,
    issues: &'i mut Vec<Issue>,
}

impl Sections<'_, '_> {
    fn take<T: DeserializeOwned>(&mut self, key: &str) -> Option<T> {
        let raw = self.sections.remove(key)?;
        serde_json::from_str(raw.get())
            .map_err(|error| {
                self.issues.push(
                    Issue::error(key, "issue-bad-value")
                        .with("field", key)
                        .with("detail", plain(&error)),
                )
            })
            .ok()
    }

    fn list<T: Record>(&mut self, key: &'static str, most: usize) -> Vec<T> {
        let Some(raw) = self.sections.remove(key) else {
            return Vec::new();
        };
        match serde_json::from_str::<Vec<&RawValue>>(raw.get()) {
            Ok(mut records) => {
                if records.len() > most {
                    self.issues.push(
                        Issue::error(key, "issue-too-many")
                            .with("count", records.len())
                            .with("most", most),
                    );
                    records.truncate(most);
                }
                read_records(key, &records, self.issues)
            }
            Err(error) => {
                self.issues.push(
                    Issue::error(key, "issue-not-a-list")
                        .with("field", key)
                        .with("detail", plain(&error)),
                );
                Vec::new()
            }
        }
    }

    /// What nobody asked for: kept, and reported once each.
    fn rest(&mut self) -> super::Extra {
        let mut extra = super::Extra::new();
        for (key, raw) in std::mem::take(&mut self.sections) {
            self.issues
                .push(Issue::warning(key.clone(), "issue-unknown-field").with("field", &key));
            if let Ok(value) = serde_json::from_str(raw.get()) {
                extra.insert(key, value);
            }
        }
        extra
    }
}

/// What serde says, without its position (which is one inside a fragment).
pub(super) fn plain(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.rsplit_once(" at line ")
        .map_or(text.as_str(), |(what, _)| what)
        .to_owned()
}
