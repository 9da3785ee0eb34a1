//! A snapshot as a file that a person can read: one record a line, in a stable order.

use super::json;
use super::parse::LISTS;
use super::{Evidence, Extra, Passages, Positions, Snapshot};
use serde::Serialize;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// Writes a snapshot; each passage stands in it once. Reading it again with [`super::parse`] gives the same snapshot.
///
/// # Errors
/// Only when a number is not finite, which [`super::parse`] never lets through.
pub fn write(snapshot: &Snapshot) -> Result<String, serde_json::Error> {
    let mut top = match serde_json::to_value(Snapshot {
        sources: Vec::new(),
        passages: Vec::new(),
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
    for list in LISTS {
        top.shift_remove(*list);
    }
    top.extend(fields(&snapshot.extra));
    let mut out = String::from("{\n");
    for (key, value) in &top {
        json::written(&Value::from(key.as_str()), &mut out);
        out.push_str(": ");
        json::written(value, &mut out);
        out.push_str(",\n");
    }
    let numbers = numbers(snapshot);
    let out_of = &mut out;
    list(
        out_of,
        "sources",
        &snapshot.sources,
        |of| &of.extra,
        &numbers,
    )?;
    let passages = passages(&numbers);
    list(out_of, "passages", &passages, |of| &of.extra, &numbers)?;
    let vocabularies = &snapshot.vocabularies;
    list(
        out_of,
        "vocabularies",
        vocabularies,
        |of| &of.extra,
        &numbers,
    )?;
    list(out_of, "places", &snapshot.places, |of| &of.extra, &numbers)?;
    list(out_of, "nodes", &snapshot.nodes, |of| &of.extra, &numbers)?;
    list(out_of, "ties", &snapshot.ties, |of| &of.extra, &numbers)?;
    list(
        out_of,
        "indicators",
        &snapshot.indicators,
        |of| &of.extra,
        &numbers,
    )?;
    if let Value::Object(mut map) = serde_json::to_value(&snapshot.positions)?
        && !snapshot.positions.is_empty()
    {
        map.extend(fields(&snapshot.positions.extra));
        out.push_str("\"positions\": ");
        json::written(&Value::Object(map), &mut out);
        out.push_str(",\n");
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

/// The number of each passage: in the order of the sources' ids and of their lines, so that a change of one fact changes few
/// numbers, and neighbours in the text are neighbours in the file.
fn numbers(snapshot: &Snapshot) -> BTreeMap<&Evidence, usize> {
    let of_nodes = snapshot.nodes.iter().flat_map(|node| {
        let of_facets = node.facets.values().flatten().map(|of| &of.evidence);
        let of_figures = node.figures.iter().map(|of| &of.evidence);
        of_facets.chain(of_figures).chain([&node.evidence])
    });
    let of_ties = snapshot.ties.iter().map(|tie| &tie.evidence);
    let of_indicators = snapshot.indicators.iter().map(|of| &of.evidence);
    let all: BTreeSet<&Evidence> = of_nodes
        .chain(of_ties)
        .chain(of_indicators)
        .flatten()
        .collect();
    all.into_iter().zip(0..).collect()
}

fn passages(numbers: &BTreeMap<&Evidence, usize>) -> Vec<Passages> {
    let mut passages: Vec<Passages> = Vec::new();
    for of in numbers.keys() {
        let line = (of.line, of.quote.clone());
        match passages.last_mut().filter(|last| last.source == of.source) {
            Some(last) => last.lines.push(line),
            None => passages.push(Passages {
                source: of.source.clone(),
                lines: vec![line],
                extra: Extra::new(),
            }),
        }
    }
    passages
}

/// Puts numbers in the place of passages.
fn number(value: &mut Value, numbers: &BTreeMap<&Evidence, usize>) {
    match value {
        Value::Object(fields) => {
            for (field, value) in fields {
                if field != "evidence" {
                    number(value, numbers);
                    continue;
                }
                for passage in value.as_array_mut().into_iter().flatten() {
                    let mut text = String::new();
                    json::written(passage, &mut text);
                    let known = json::read::<Evidence>(text.as_bytes())
                        .ok()
                        .and_then(|of| numbers.get(&of));
                    if let Some(known) = known {
                        *passage = Value::from(*known);
                    }
                }
            }
        }
        Value::Array(elements) => {
            for element in elements {
                number(element, numbers);
            }
        }
        _ => {}
    }
}

fn list<T: Serialize>(
    out: &mut String,
    name: &str,
    records: &[T],
    extra: fn(&T) -> &Extra,
    numbers: &BTreeMap<&Evidence, usize>,
) -> Result<(), serde_json::Error> {
    if records.is_empty() && name == "passages" {
        return Ok(());
    }
    out.push_str(&format!("\"{name}\": ["));
    for (index, record) in records.iter().enumerate() {
        out.push_str(if index == 0 { "\n" } else { ",\n" });
        let mut value = serde_json::to_value(record)?;
        number(&mut value, numbers);
        if let Value::Object(map) = &mut value {
            map.extend(fields(extra(record)));
        }
        json::written(&value, out);
    }
    out.push_str(if records.is_empty() { "],\n" } else { "\n],\n" });
    Ok(())
}
