//! A snapshot as a file that a person can read: one record a line, in a stable order.

use super::{Extra, Positions, Snapshot};
use serde::Serialize;
use serde_json::{Map, Value};

/// Writes a snapshot. Reading it again with [`super::parse`] gives the same snapshot.
///
/// # Errors
/// Only when a number is not finite, which [`super::parse`] never lets through.
pub fn write(snapshot: &Snapshot) -> Result<String, serde_json::Error> {
    let mut top = match serde_json::to_value(Snapshot {
        sources: Vec::new(),
        vocabularies: Vec::new(),
        places: Vec::new(),
        nodes: Vec::new(),
        ties: Vec::new(),
        indicators: Vec::new(),
        positions: Positions::default(),
        title: snapshot.title.clone(),
        about: snapshot.about.clone(),
        publisher: snapshot.publisher.clone(),
        licence: snapshot.licence.clone(),
        cluster: snapshot.cluster.clone(),
        extra: Extra::new(),
        ..*snapshot
    })? {
        Value::Object(map) => map,
        _ => Map::new(),
    };
    for list in [
        "sources",
        "vocabularies",
        "places",
        "nodes",
        "ties",
        "indicators",
    ] {
        top.shift_remove(list);
    }
    top.extend(fields(&snapshot.extra));
    let mut out = String::from("{\n");
    for (key, value) in &top {
        out.push_str(&format!(
            "{}: {},\n",
            Value::from(key.as_str()),
            serde_json::to_string(value)?
        ));
    }
    list(&mut out, "sources", &snapshot.sources, |record| {
        &record.extra
    })?;
    list(&mut out, "vocabularies", &snapshot.vocabularies, |record| {
        &record.extra
    })?;
    list(&mut out, "places", &snapshot.places, |record| &record.extra)?;
    list(&mut out, "nodes", &snapshot.nodes, |record| &record.extra)?;
    list(&mut out, "ties", &snapshot.ties, |record| &record.extra)?;
    list(&mut out, "indicators", &snapshot.indicators, |record| {
        &record.extra
    })?;
    if let Value::Object(mut map) = serde_json::to_value(&snapshot.positions)?
        && !snapshot.positions.is_empty()
    {
        map.extend(fields(&snapshot.positions.extra));
        out.push_str(&format!("\"positions\": {},\n", Value::Object(map)));
    }
    if out.ends_with(",\n") {
        out.truncate(out.len() - 2);
        out.push('\n');
    }
    out.push_str("}\n");
    Ok(out)
}

fn fields(extra: &Extra) -> impl Iterator<Item = (String, Value)> {
    extra
        .fields()
        .map(|(field, value)| (field.clone(), value.clone()))
}

fn list<T: Serialize>(
    out: &mut String,
    name: &str,
    records: &[T],
    extra: fn(&T) -> &Extra,
) -> Result<(), serde_json::Error> {
    out.push_str(&format!("\"{name}\": ["));
    for (index, record) in records.iter().enumerate() {
        out.push_str(if index == 0 { "\n" } else { ",\n" });
        if extra(record).is_empty() {
            out.push_str(&serde_json::to_string(record)?);
        } else if let Value::Object(mut map) = serde_json::to_value(record)? {
            map.extend(fields(extra(record)));
            out.push_str(&serde_json::to_string(&map)?);
        }
    }
    out.push_str(if records.is_empty() { "],\n" } else { "\n],\n" });
    Ok(())
}
