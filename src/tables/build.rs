//! Tables to snapshot.

use super::table::{Row, Table};
use crate::snapshot::{
    Date, Evidence, Extra, FacetValue, Figure, Indicator, Issue, Link, Node, NodeKind, Place,
    PlaceKind, PlaceStatus, SCHEMA, Snapshot, Source, Status, Text, Tie, TieKind, Vocabulary,
    VocabularyValue, parse, write,
};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What the tables of a folder become.
pub struct Built {
    /// The snapshot, already checked.
    pub snapshot: Snapshot,
    /// What is wrong, with file and row.
    pub issues: Vec<Issue>,
    /// Every id that a table has, for checking the coverage.
    pub ids: BTreeSet<String>,
}

const DATE: &str = "2025, 2025-09, 2025-09-21";

/// Builds a snapshot from the tables of a folder.
///
/// Everything that can be built is; whatever is wrong has an issue whose path is `file:row`. The columns are described in
/// `data/tables/README.md`.
#[must_use]
pub fn build(folder: &Path) -> Built {
    let mut issues = Vec::new();
    let mut origins = Origins::default();
    let evidence = read_evidence(folder, &mut issues);
    let mut snapshot = head(folder, &mut issues);
    snapshot.sources = read_sources(folder, &mut origins, &mut issues);
    snapshot.vocabularies = read_vocabularies(folder, &mut issues);
    snapshot.places = read_places(folder, &mut origins, &mut issues);
    snapshot.nodes = read_nodes(folder, &evidence, &mut origins, &mut issues);
    let facet_ids = read_facets(folder, &evidence, &mut snapshot.nodes, &mut issues);
    let figure_ids = read_figures(folder, &evidence, &mut snapshot.nodes, &mut issues);
    snapshot.ties = read_ties(folder, &evidence, &mut origins, &mut issues);
    snapshot.indicators = read_indicators(folder, &evidence, &mut origins, &mut issues);

    let mut ids: BTreeSet<String> = origins.by_id.keys().cloned().collect();
    for (kind, of) in [("facets.csv", &facet_ids), ("figures.csv", &figure_ids)] {
        for (id, at) in of {
            if !ids.insert(id.clone()) {
                issues.push(
                    Issue::error(if at.is_empty() { kind } else { at }, "issue-duplicate-id")
                        .with("id", id),
                );
            }
        }
    }
    for (of, passages) in &evidence {
        if !ids.contains(of)
            && let Some((at, _)) = passages.first()
        {
            issues.push(Issue::error(at, "issue-evidence-of-nothing").with("id", of));
        }
    }
    ids.extend(
        snapshot
            .vocabularies
            .iter()
            .flat_map(|of| of.values.iter().map(|value| value.id.clone())),
    );

    match write(&snapshot).map(|text| parse(text.as_bytes())) {
        Ok(Ok((checked, found))) => {
            issues.extend(found.into_iter().map(|issue| Issue {
                path: origins.locate(&issue.path),
                ..issue
            }));
            Built {
                snapshot: checked,
                issues,
                ids,
            }
        }
        Ok(Err(_)) | Err(_) => Built {
            snapshot,
            issues,
            ids,
        },
    }
}

/// Where each record comes from, so that an issue of the snapshot can name the row.
#[derive(Default)]
struct Origins {
    by_id: BTreeMap<String, String>,
    by_list: BTreeMap<&'static str, Vec<String>>,
}

impl Origins {
    fn note(&mut self, list: &'static str, id: &str, at: &str) {
        self.by_list.entry(list).or_default().push(at.to_owned());
        self.by_id
            .entry(id.to_owned())
            .or_insert_with(|| at.to_owned());
    }

    /// `nodes[3].place` and `nodes.unibo.place` both become `nodes.csv:5 (place)`.
    fn locate(&self, path: &str) -> String {
        let (list, rest) = path.split_once(['[', '.']).unwrap_or((path, ""));
        let (record, field) = rest
            .split_once(']')
            .or_else(|| rest.split_once('.'))
            .unwrap_or((rest, ""));
        let by_index = record
            .parse::<usize>()
            .ok()
            .and_then(|index| self.by_list.get(list)?.get(index));
        let Some(at) = by_index.or_else(|| self.by_id.get(record)) else {
            return path.to_owned();
        };
        match field.trim_start_matches('.') {
            "" => at.clone(),
            field => format!("{at} ({field})"),
        }
    }
}

type Passages = BTreeMap<String, Vec<(String, Evidence)>>;

fn passages_of(evidence: &Passages, id: &str) -> Vec<Evidence> {
    evidence
        .get(id)
        .into_iter()
        .flatten()
        .map(|(_, passage)| passage.clone())
        .collect()
}

fn text(row: &Row, name: &str) -> Text {
    Text {
        it: row.cell(&format!("{name}_it")).to_owned(),
        en: row.cell(&format!("{name}_en")).to_owned(),
    }
}

/// A text that needs both languages.
fn both(row: &Row, name: &str, id: &str, issues: &mut Vec<Issue>) -> Text {
    let text = text(row, name);
    if text.it.is_empty() != text.en.is_empty() {
        let column = format!("{name}_{}", if text.it.is_empty() { "it" } else { "en" });
        issues.push(
            Issue::warning(&row.at, "issue-missing-language")
                .with("id", id)
                .with("column", column),
        );
    }
    text
}

fn words<T: Copy>(all: &[T], id: impl Fn(T) -> &'static str) -> String {
    all.iter()
        .map(|value| id(*value))
        .collect::<Vec<_>>()
        .join(", ")
}

fn status(row: &Row, issues: &mut Vec<Issue>) -> Status {
    row.read(
        "status",
        &words(Status::ALL, Status::id),
        issues,
        Status::from_id,
    )
    .unwrap_or_default()
}

fn date(row: &Row, column: &str, issues: &mut Vec<Issue>) -> Option<Date> {
    row.read(column, DATE, issues, Date::parse)
}

fn number<T: std::str::FromStr>(row: &Row, column: &str, issues: &mut Vec<Issue>) -> Option<T> {
    row.read(column, "0, 1, 2, …", issues, |cell| cell.parse().ok())
}

fn head(folder: &Path, issues: &mut Vec<Issue>) -> Snapshot {
    let table = Table::read(folder, "snapshot.csv", &["key", "it", "en"], &[], issues);
    let of = |key: &str| {
        table
            .rows
            .iter()
            .find(|row| row.cell("key") == key)
            .map(|row| Text {
                it: row.cell("it").into(),
                en: row.cell("en").into(),
            })
    };
    let text = |key| of(key).unwrap_or_default();
    Snapshot {
        schema: SCHEMA,
        title: text("title"),
        about: text("about"),
        as_of: Date::parse(&text("as_of").it),
        publisher: text("publisher"),
        licence: text("licence"),
        cluster: of("cluster").map(|id| id.it).filter(|id| !id.is_empty()),
        ..Snapshot::default()
    }
}

fn read_evidence(folder: &Path, issues: &mut Vec<Issue>) -> Passages {
    let table = Table::read(
        folder,
        "evidence.csv",
        &["of", "source", "line", "quote"],
        &[],
        issues,
    );
    let mut all = Passages::new();
    for row in &table.rows {
        let line = number(row, "line", issues).unwrap_or_default();
        let passage = Evidence {
            source: row.cell("source").into(),
            line,
            quote: row.cell("quote").into(),
        };
        all.entry(row.cell("of").to_owned())
            .or_default()
            .push((row.at.clone(), passage));
    }
    all
}

fn read_sources(folder: &Path, origins: &mut Origins, issues: &mut Vec<Issue>) -> Vec<Source> {
    let columns = [
        "id",
        "title_it",
        "title_en",
        "publisher",
        "year",
        "language",
        "url",
        "file",
    ];
    let table = Table::read(folder, "sources.csv", &columns, &[], issues);
    let read = |row: &Row, issues: &mut Vec<Issue>| Source {
        id: row.cell("id").into(),
        title: both(row, "title", row.cell("id"), issues),
        publisher: row.cell("publisher").into(),
        year: date(row, "year", issues),
        language: row.cell("language").into(),
        url: row.cell("url").into(),
        file: row.cell("file").into(),
        extra: Extra::new(),
    };
    records("sources", &table, origins, issues, read, |source| {
        &source.id
    })
}

fn records<T>(
    list: &'static str,
    table: &Table,
    origins: &mut Origins,
    issues: &mut Vec<Issue>,
    read: impl Fn(&Row, &mut Vec<Issue>) -> T,
    id: impl Fn(&T) -> &str,
) -> Vec<T> {
    table
        .rows
        .iter()
        .map(|row| {
            let record = read(row, issues);
            origins.note(list, id(&record), &row.at);
            record
        })
        .collect()
}

fn read_vocabularies(folder: &Path, issues: &mut Vec<Issue>) -> Vec<Vocabulary> {
    let columns = [
        "vocabulary",
        "id",
        "label_it",
        "label_en",
        "note_it",
        "note_en",
    ];
    let table = Table::read(folder, "vocabularies.csv", &columns, &[], issues);
    let mut all: Vec<Vocabulary> = Vec::new();
    for row in &table.rows {
        let name = row.cell("vocabulary");
        if !all.iter().any(|of| of.id == name) {
            all.push(Vocabulary {
                id: name.into(),
                label: Text::default(),
                values: Vec::new(),
                extra: Extra::new(),
            });
        }
        let Some(vocabulary) = all.iter_mut().find(|of| of.id == name) else {
            continue;
        };
        let label = both(row, "label", &format!("{name}/{}", row.cell("id")), issues);
        match row.cell("id") {
            "" => vocabulary.label = label,
            id if vocabulary.values.iter().any(|value| value.id == id) => {
                issues.push(Issue::error(&row.at, "issue-duplicate-id").with("id", id));
            }
            id => vocabulary.values.push(VocabularyValue {
                id: id.into(),
                label,
                note: text(row, "note"),
            }),
        }
    }
    all
}

fn read_places(folder: &Path, origins: &mut Origins, issues: &mut Vec<Issue>) -> Vec<Place> {
    let columns = [
        "id", "name_it", "name_en", "kind", "country", "region", "province", "lat", "lon", "from",
    ];
    let table = Table::read(folder, "places.csv", &columns, &[], issues);
    let read = |row: &Row, issues: &mut Vec<Issue>| Place {
        id: row.cell("id").into(),
        name: both(row, "name", row.cell("id"), issues),
        kind: row
            .read(
                "kind",
                &words(PlaceKind::ALL, PlaceKind::id),
                issues,
                PlaceKind::from_id,
            )
            .unwrap_or_default(),
        country: row.cell("country").into(),
        region: row.cell("region").into(),
        province: row.cell("province").into(),
        lat: number(row, "lat", issues).unwrap_or(f64::MAX),
        lon: number(row, "lon", issues).unwrap_or(f64::MAX),
        from: row.cell("from").into(),
        extra: Extra::new(),
    };
    records("places", &table, origins, issues, read, |place| &place.id)
}

fn read_nodes(
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
fn cell_facets(row: &Row, vocabulary: &str) -> Option<(String, Vec<FacetValue>)> {
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
fn read_link(row: &Row, link: &str, issues: &mut Vec<Issue>) -> Option<Link> {
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

fn node_of<'a>(nodes: &'a mut [Node], row: &Row, issues: &mut Vec<Issue>) -> Option<&'a mut Node> {
    let id = row.cell("node");
    let found = nodes.iter_mut().find(|node| node.id == id);
    if found.is_none() {
        issues.push(Issue::error(&row.at, "issue-row-of-nothing").with("id", id));
    }
    found
}

fn read_facets(
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

fn read_figures(
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

fn read_ties(
    folder: &Path,
    evidence: &Passages,
    origins: &mut Origins,
    issues: &mut Vec<Issue>,
) -> Vec<Tie> {
    let columns = [
        "id", "from", "to", "kind", "role_it", "role_en", "since", "until", "year", "status",
        "why_it", "why_en",
    ];
    let table = Table::read(folder, "ties.csv", &columns, &[], issues);
    let mut ties = Vec::new();
    for row in &table.rows {
        let id = row.cell("id");
        let Some(kind) = row.read(
            "kind",
            &words(TieKind::ALL, TieKind::id),
            issues,
            TieKind::from_id,
        ) else {
            if row.cell("kind").is_empty() {
                issues.push(
                    Issue::error(&row.at, "issue-cell")
                        .with("value", "")
                        .with("column", "kind")
                        .with("expected", words(TieKind::ALL, TieKind::id)),
                );
            }
            continue;
        };
        origins.note("ties", id, &row.at);
        ties.push(Tie {
            id: id.into(),
            from: row.cell("from").into(),
            to: row.cell("to").into(),
            kind,
            role: both(row, "role", id, issues),
            since: date(row, "since", issues),
            until: date(row, "until", issues),
            year: number(row, "year", issues),
            status: status(row, issues),
            why: both(row, "why", id, issues),
            evidence: passages_of(evidence, id),
            extra: Extra::new(),
        });
    }
    ties
}

fn read_indicators(
    folder: &Path,
    evidence: &Passages,
    origins: &mut Origins,
    issues: &mut Vec<Issue>,
) -> Vec<Indicator> {
    let columns = [
        "id",
        "label_it",
        "label_en",
        "year",
        "value",
        "unit_it",
        "unit_en",
        "qualifier",
        "about",
        "note_it",
        "note_en",
    ];
    let table = Table::read(folder, "indicators.csv", &columns, &[], issues);
    let mut indicators = Vec::new();
    for row in &table.rows {
        let id = row.cell("id");
        let Some(value) = number(row, "value", issues) else {
            continue;
        };
        origins.note("indicators", id, &row.at);
        indicators.push(Indicator {
            id: id.into(),
            label: both(row, "label", id, issues),
            year: number(row, "year", issues),
            value,
            unit: both(row, "unit", id, issues),
            qualifier: row
                .read("qualifier", "over, under, about", issues, |cell| {
                    ["over", "under", "about"]
                        .contains(&cell)
                        .then(|| cell.to_owned())
                })
                .unwrap_or_default(),
            about: Some(row.cell("about").to_owned()).filter(|about| !about.is_empty()),
            note: both(row, "note", id, issues),
            evidence: passages_of(evidence, id),
            extra: Extra::new(),
        });
    }
    indicators
}
