//! The shown nodes as rows, in the order the reader asks for.

use crate::sorting::Sorting;
use super::{Outcome, fold};
use crate::ecosystem::{Ecosystem, NodeId};
use crate::snapshot::{Lang, NodeKind};
use std::cmp::Ordering;

/// A column of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Column {
    /// The name, alphabetically.
    #[default]
    Name,
    /// The kind, in the order of the kinds.
    Kind,
    /// The place, alphabetically.
    Place,
    /// The number of ties.
    Ties,
    /// From when; what has no date comes last.
    Since,
}

impl Column {
    /// Every column, from the left.
    pub const ALL: [Column; 5] = [
        Column::Name,
        Column::Kind,
        Column::Place,
        Column::Ties,
        Column::Since,
    ];

    /// Its word in links.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Column::Name => "name",
            Column::Kind => "kind",
            Column::Place => "place",
            Column::Ties => "ties",
            Column::Since => "since",
        }
    }

    /// The column of a word in a link.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Column> {
        Column::ALL.into_iter().find(|column| column.id() == id)
    }
}

/// By what rows are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Sort {
    /// By which column.
    pub by: Column,
    /// Whether the last comes first.
    pub descending: bool,
}

/// The shown nodes in order. What has no value in the column comes last either way; equal rows stand by name.
#[must_use]
pub fn rows(ecosystem: &Ecosystem, outcome: &Outcome, sort: Sort, lang: Lang) -> Vec<NodeId> {
    let mut keyed: Vec<(Key, String, NodeId)> = ecosystem
        .nodes()
        .filter(|id| outcome.shows(*id))
        .map(|id| {
            (
                key(ecosystem, id, sort.by, lang),
                fold(ecosystem.node(id).name.get(lang)),
                id,
            )
        })
        .collect();
    keyed.order_by(|(a, a_name, a_id), (b, b_name, b_id)| {
        let order = match (a, b) {
            (Key::Missing, Key::Missing) => Ordering::Equal,
            (Key::Missing, _) => Ordering::Greater,
            (_, Key::Missing) => Ordering::Less,
            _ if sort.descending => b.cmp(a),
            _ => a.cmp(b),
        };
        order.then_with(|| a_name.cmp(b_name)).then(a_id.cmp(b_id))
    });
    keyed.into_iter().map(|(_, _, id)| id).collect()
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Text(String),
    Kind(NodeKind),
    Number(usize),
    Date(crate::snapshot::Date),
    Missing,
}

/// Text as lists order it: quotation marks and other signs at the beginning do not count.
fn alphabetical(text: &str) -> String {
    let folded = fold(text);
    folded
        .trim_start_matches(|c: char| !c.is_alphanumeric())
        .to_owned()
}

fn key(ecosystem: &Ecosystem, id: NodeId, by: Column, lang: Lang) -> Key {
    let node = ecosystem.node(id);
    match by {
        Column::Name => Key::Text(alphabetical(node.name.get(lang))),
        Column::Kind => Key::Kind(node.kind),
        Column::Place => ecosystem.place_of(id).map_or(Key::Missing, |place| {
            Key::Text(alphabetical(place.name.get(lang)))
        }),
        Column::Ties => Key::Number(ecosystem.degree(id)),
        Column::Since => node.since.map_or(Key::Missing, Key::Date),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{FacetIndex, Filter};
    use crate::snapshot::parse;

    fn order(by: Column, descending: bool) -> Vec<String> {
        let file = r#"{ "schema": 1, "title": "t",
            "nodes": [ { "id": "b", "kind": "project", "name": "“Beta”", "since": "2024" },
                       { "id": "e", "kind": "member", "name": "Èlia", "since": "2022-05" },
                       { "id": "a", "kind": "member", "name": "alfa" } ],
            "ties": [ { "from": "e", "to": "b", "kind": "partner-in" } ] }"#;
        let ecosystem = Ecosystem::new(parse(file.as_bytes()).unwrap().0);
        let outcome = FacetIndex::new(&ecosystem).apply(&Filter::default());
        rows(&ecosystem, &outcome, Sort { by, descending }, Lang::It)
            .into_iter()
            .map(|id| ecosystem.node(id).id.clone())
            .collect()
    }

    #[test]
    fn names_stand_by_their_letters() {
        assert_eq!(order(Column::Name, false), ["a", "b", "e"]);
        assert_eq!(order(Column::Name, true), ["e", "b", "a"]);
    }

    #[test]
    fn what_has_no_date_comes_last_either_way() {
        assert_eq!(order(Column::Since, false), ["e", "b", "a"]);
        assert_eq!(order(Column::Since, true), ["b", "e", "a"]);
    }

    #[test]
    fn equal_rows_stand_by_name() {
        assert_eq!(order(Column::Kind, false), ["a", "e", "b"]);
        assert_eq!(order(Column::Ties, true), ["b", "e", "a"]);
    }
}
