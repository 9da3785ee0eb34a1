//! What nodes and ties refer to: the whole, sources, vocabularies, places.

use super::cells::{both, date, number, text, words};
use super::origins::Origins;
use super::table::{Row, Table};
use crate::snapshot::{
    Date, Extra, Issue, Place, PlaceKind, SCHEMA, Snapshot, Source, Text, Vocabulary,
    VocabularyValue,
};
use std::path::Path;

pub(super) fn head(folder: &Path, issues: &mut Vec<Issue>) -> Snapshot {
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
    let said = |key| of(key).unwrap_or_default();
    Snapshot {
        schema: SCHEMA,
        title: said("title"),
        about: said("about"),
        as_of: Date::parse(&said("as_of").it),
        publisher: said("publisher"),
        licence: said("licence"),
        cluster: of("cluster").map(|id| id.it).filter(|id| !id.is_empty()),
        ..Snapshot::default()
    }
}

pub(super) fn read_sources(
    folder: &Path,
    origins: &mut Origins,
    issues: &mut Vec<Issue>,
) -> Vec<Source> {
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

pub(super) fn records<T>(
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

pub(super) fn read_vocabularies(folder: &Path, issues: &mut Vec<Issue>) -> Vec<Vocabulary> {
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

pub(super) fn read_places(
    folder: &Path,
    origins: &mut Origins,
    issues: &mut Vec<Issue>,
) -> Vec<Place> {
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
