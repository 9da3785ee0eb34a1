//! One record at a time. Knows how to save what is good in a broken record: every field, element and entry is tried on
//! its own, and only what fails is left out and reported.

use super::json::{self, Read, is_json};
use super::split::Broken;
use super::{
    Extra, Indicator, Issue, Node, NodeKind, Passages, Place, Source, Tie, Tour, Vocabulary,
};
use serde_json::{Map, Value};

/// A kind of record that stands in a list of the file.
pub(super) trait Record: Read {
    /// Without these there is no record.
    const REQUIRED: &'static [&'static str];
    /// Where unknown fields are kept.
    fn extra(&mut self) -> &mut Extra;
    /// Mends a required field, where there is a sensible way.
    fn mend(_map: &mut Map<String, Value>, _path: &str, _issues: &mut Vec<Issue>) {}
}

macro_rules! record {
    ($($name:ident: $($field:literal),+;)+) => { $(
        impl Record for $name {
            const REQUIRED: &'static [&'static str] = &[$($field),+];
            fn extra(&mut self) -> &mut Extra { &mut self.extra }
        }
    )+ };
}
record! {
    Source: "id", "title";
    Passages: "source", "lines";
    Vocabulary: "id";
    Place: "id", "name", "country", "lat", "lon";
    Tie: "from", "to", "kind";
    Indicator: "id", "label", "value";
    Tour: "id";
}

impl Record for Node {
    const REQUIRED: &'static [&'static str] = &["id", "kind", "name"];

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }

    fn mend(map: &mut Map<String, Value>, path: &str, issues: &mut Vec<Issue>) {
        let kind = map
            .get("kind")
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned();
        if NodeKind::from_id(&kind).is_none() {
            let known: Vec<&str> = NodeKind::ALL.iter().map(|kind| kind.id()).collect();
            issues.push(
                Issue::warning(format!("{path}.kind"), "issue-unknown-kind")
                    .with("found", &kind)
                    .with("known", known.join(", ")),
            );
            map.insert("kind".to_owned(), NodeKind::Organisation.id().into());
        }
        if !map.contains_key("name") {
            map.insert("name".to_owned(), Value::String(String::new()));
        }
    }
}

/// Reads a record of a list; one that cannot be read is left out and reported.
pub(super) fn read_record<T: Record>(
    list: &str,
    index: usize,
    bytes: &[u8],
    issues: &mut Vec<Issue>,
) -> Result<Option<T>, Broken> {
    match json::read::<T>(bytes) {
        Ok(record) => Ok(Some(record)),
        Err(_) if is_json(bytes) => Ok(rescue::<T>(&format!("{list}[{index}]"), bytes, issues)),
        Err(_) => Err(Broken),
    }
}

/// Takes a broken record apart and keeps what can be read.
fn rescue<T: Record>(path: &str, bytes: &[u8], issues: &mut Vec<Issue>) -> Option<T> {
    let read = |map: Map<String, Value>| {
        let mut text = String::new();
        json::written(&Value::Object(map), &mut text);
        json::read::<T>(text.as_bytes())
    };
    let Ok(Value::Object(mut map)) = serde_json::from_slice::<Value>(bytes) else {
        issues.push(Issue::error(path, "issue-not-an-object"));
        return None;
    };
    T::mend(&mut map, path, issues);
    let (good, extra) = good_fields(path, map, T::REQUIRED, &|map| read(map).map(drop), issues)?;
    let mut record = read(good).ok()?;
    *record.extra() = extra;
    Some(record)
}

/// The fields of which `fits` likes the value, in whole or in part, and those that no record of the kind has; nothing
/// when the required ones do not fit.
fn good_fields(
    path: &str,
    map: Map<String, Value>,
    must: &[&str],
    fits: &dyn Fn(Map<String, Value>) -> Result<(), String>,
    issues: &mut Vec<Issue>,
) -> Option<(Map<String, Value>, Extra)> {
    let required: Map<String, Value> = map
        .iter()
        .filter(|(key, _)| must.contains(&key.as_str()))
        .map(|(k, v)| (k.clone(), v.clone()))
        .collect();
    if let Err(detail) = fits(required.clone()) {
        issues.push(Issue::error(path, "issue-broken-record").with("detail", detail));
        return None;
    }
    let mut good = required.clone();
    let mut extra = Extra::new();
    for (key, value) in map {
        if must.contains(&key.as_str()) {
            continue;
        }
        let here = format!("{path}.{key}");
        let fits = |candidate: &Value| {
            let mut probe = required.clone();
            probe.insert(key.clone(), candidate.clone());
            fits(probe)
        };
        match fits(&value) {
            Ok(()) => {
                good.insert(key, value);
            }
            Err(reason) if reason.starts_with(&format!("unknown field `{key}`")) => {
                issues.push(Issue::warning(here, "issue-unknown-field").with("field", &key));
                extra.insert(key, value);
            }
            Err(reason) => {
                if let Some(kept) = keep_parts(value, &here, &reason, &fits, issues) {
                    good.insert(key, kept);
                }
            }
        }
    }
    Some((good, extra))
}

/// Keeps the elements of a list, or the entries of an object, that fit on their own; reports the others.
fn keep_parts(
    value: Value,
    path: &str,
    reason: &str,
    fits: &dyn Fn(&Value) -> Result<(), String>,
    issues: &mut Vec<Issue>,
) -> Option<Value> {
    match value {
        Value::Array(elements) => {
            let mut kept = Vec::new();
            for (index, element) in elements.into_iter().enumerate() {
                match fits(&Value::Array(vec![element.clone()])) {
                    Ok(()) => kept.push(element),
                    Err(reason) => issues.push(left_out(format!("{path}[{index}]"), &reason)),
                }
            }
            Some(Value::Array(kept))
        }
        Value::Object(entries) => {
            let mut kept = Map::new();
            for (key, entry) in entries {
                let one = |value: &Value| {
                    fits(&Value::Object(Map::from_iter([(
                        key.clone(),
                        value.clone(),
                    )])))
                };
                match one(&entry) {
                    Ok(()) => {
                        kept.insert(key, entry);
                    }
                    Err(reason) => {
                        if let Some(part) =
                            keep_parts(entry, &format!("{path}.{key}"), &reason, &one, issues)
                        {
                            kept.insert(key.clone(), part);
                        }
                    }
                }
            }
            Some(Value::Object(kept))
        }
        _ => {
            issues.push(left_out(path.to_owned(), reason));
            None
        }
    }
}

fn left_out(path: String, reason: &str) -> Issue {
    let field = path.rsplit('.').next().unwrap_or_default().to_owned();
    Issue::error(path, "issue-bad-value")
        .with("field", field)
        .with("detail", reason)
}
