//! The nodes, with their facets and figures.

use super::cells::{both, date, status, text, words};
use super::context::records;
use super::evidence::{Passages, passages_of};
use super::origins::Origins;
use super::table::{Row, Table};
use crate::snapshot::{
    Extra, FacetValue, Figure, Issue, Link, Node, NodeKind, PlaceStatus, Status, Text,
};
use std::path::Path;

pub(super) fn read_nodes(
    folder: &Path,
    evidence: &Passages,
    origins: &mut Origins,
    issues: &mut Vec<Issue>,
) -> Vec<Node> {
    let columns = [
        "id",
        "kind",
        "name_it",
        "name_en",
        "short_it",
        "short_en",
        "aliases",
        "summary_it",
        "summary_en",
        "place",
        "place_status",
        "place_why_it",
        "place_why_en",
        "since",
        "until",
        "links",
    ];
    let table = Table::read(folder, "nodes.csv", &columns, &["facet:"], issues);
    let facets: Vec<&str> = table
        .columns
        .iter()
        .filter_map(|column| column.strip_prefix("facet:"))
        .collect();
    let read = |row: &Row, issues: &mut Vec<Issue>| {
        let id = row.cell("id");
        let place_status = row.read(
            "place_status",
            &words(PlaceStatus::ALL, PlaceStatus::id),
            issues,
            PlaceStatus::from_id,
        );
        let node = Node {
            id: id.into(),
            kind: row
                .read(
                    "kind",
                    &words(NodeKind::ALL, NodeKind::id),
                    issues,
                    NodeKind::from_id,
                )
                .unwrap_or(NodeKind::Organisation),
            name: both(row, "name", id, issues),
            short: text(row, "short"),
            aliases: row.list("aliases").map(str::to_owned).collect(),
            summary: both(row, "summary", id, issues),
            place: Some(row.cell("place").to_owned()).filter(|place| !place.is_empty()),
            place_status: place_status.unwrap_or_default(),
            place_why: both(row, "place_why", id, issues),
            facets: facets
                .iter()
                .filter_map(|name| cell_facets(row, name))
                .collect(),
            since: date(row, "since", issues),
            until: date(row, "until", issues),
            links: row
                .list("links")
                .filter_map(|link| read_link(row, link, issues))
                .collect(),
            figures: Vec::new(),
            evidence: passages_of(evidence, id),
            extra: Extra::new(),
        };
        if node.place_status == PlaceStatus::Inferred && node.place_why.is_empty() {
            issues.push(Issue::warning(&row.at, "issue-inferred-no-why").with("id", id));
        }
        node
    };
    records("nodes", &table, origins, issues, read, |node| &node.id)
}

/// The values of one `facet:` column; a trailing `?` marks an inferred one.
pub(super) fn cell_facets(row: &Row, vocabulary: &str) -> Option<(String, Vec<FacetValue>)> {
    let values: Vec<FacetValue> = row
        .list(&format!("facet:{vocabulary}"))
        .map(|value| {
            let (value, status) = value
                .strip_suffix('?')
                .map_or((value, Status::Stated), |value| (value, Status::Inferred));
            FacetValue {
                value: value.trim().into(),
                status,
                why: Text::default(),
                evidence: Vec::new(),
            }
        })
        .collect();
    (!values.is_empty()).then(|| (vocabulary.to_owned(), values))
}

/// A link is written `label <https://…>`, or as the address alone.
pub(super) fn read_link(row: &Row, link: &str, issues: &mut Vec<Issue>) -> Option<Link> {
    let (label, url) = match link.strip_suffix('>').and_then(|link| link.split_once('<')) {
        Some((label, url)) => (label.trim(), url.trim()),
        None => (link, link),
    };
    if url.is_empty() || !url.contains(':') {
        issues.push(Issue::error(&row.at, "issue-bad-link").with("url", link));
        return None;
    }
    Some(Link {
        label: if label.is_empty() {
            url.into()
        } else {
            label.into()
        },
        url: url.into(),
    })
}

pub(super) fn node_of<'a>(
    nodes: &'a mut [Node],
    row: &Row,
    issues: &mut Vec<Issue>,
) -> Option<&'a mut Node> {
    let id = row.cell("node");
    let found = nodes.iter_mut().find(|node| node.id == id);
    if found.is_none() {
        issues.push(Issue::error(&row.at, "issue-row-of-nothing").with("id", id));
    }
    found
}

pub(super) fn read_facets(
    folder: &Path,
    evidence: &Passages,
    nodes: &mut [Node],
    issues: &mut Vec<Issue>,
) -> Vec<(String, String)> {
    let columns = [
        "id",
        "node",
        "vocabulary",
        "value",
        "status",
        "why_it",
        "why_en",
    ];
    let table = Table::read(folder, "facets.csv", &columns, &[], issues);
    for row in &table.rows {
        let (id, status) = (row.cell("id"), status(row, issues));
        let why = both(row, "why", id, issues);
        if status == Status::Inferred && why.is_empty() {
            issues.push(Issue::warning(&row.at, "issue-inferred-no-why").with("id", id));
        }
        let value = FacetValue {
            value: row.cell("value").into(),
            status,
            why,
            evidence: passages_of(evidence, id),
        };
        if value.evidence.is_empty() {
            issues.push(Issue::warning(&row.at, "issue-no-evidence"));
        }
        if let Some(node) = node_of(nodes, row, issues) {
            let values = node
                .facets
                .entry(row.cell("vocabulary").to_owned())
                .or_default();
            values.retain(|have| have.value != value.value || !have.evidence.is_empty());
            values.push(value);
        }
    }
    table
        .rows
        .iter()
        .map(|row| (row.cell("id").to_owned(), row.at.clone()))
        .collect()
}

pub(super) fn read_figures(
    folder: &Path,
    evidence: &Passages,
    nodes: &mut [Node],
    issues: &mut Vec<Issue>,
) -> Vec<(String, String)> {
    let columns = ["id", "node", "label_it", "label_en", "value_it", "value_en"];
    let table = Table::read(folder, "figures.csv", &columns, &[], issues);
    for row in &table.rows {
        let id = row.cell("id");
        let figure = Figure {
            label: both(row, "label", id, issues),
            value: both(row, "value", id, issues),
            evidence: passages_of(evidence, id),
        };
        if figure.evidence.is_empty() {
            issues.push(Issue::warning(&row.at, "issue-no-evidence"));
        }
        if let Some(node) = node_of(nodes, row, issues) {
            node.figures.push(figure);
        }
    }
    table
        .rows
        .iter()
        .map(|row| (row.cell("id").to_owned(), row.at.clone()))
        .collect()
}
