//! The shown nodes as rows, in the order the reader asks for.

use super::fold::{fold_into, is_in_word};
use super::{Outcome, tie_count};
use crate::ecosystem::{Ecosystem, NodeId};
use crate::snapshot::Lang;
use crate::sorting::Sorting;

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

/// The order of all names in one language: worked out once, it makes every other order cheap.
pub struct NameOrder {
    /// By node: how many names stand before its name.
    ranks: Vec<u32>,
    /// The nodes in order.
    nodes: Vec<u32>,
    /// By place: how many places stand before it.
    places: Vec<u32>,
    lang: Lang,
}

impl NameOrder {
    /// Orders the names; time n log n.
    #[must_use]
    pub fn new(ecosystem: &Ecosystem, lang: Lang) -> NameOrder {
        let nodes = ordered(
            ecosystem
                .nodes()
                .map(|id| ecosystem.node(id).name.get(lang)),
        );
        let places = ordered(ecosystem.places().map(|place| place.name.get(lang)));
        NameOrder {
            ranks: ranks(&nodes),
            nodes,
            places: ranks(&places),
            lang,
        }
    }

    /// The language.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// How many names stand before that of a node.
    #[must_use]
    pub fn rank(&self, id: NodeId) -> usize {
        self.ranks
            .get(id.index())
            .map_or(usize::MAX, |rank| *rank as usize)
    }

    /// The shown nodes in order. What has no value in the column comes last either way; equal rows stand by name.
    ///
    /// By name linear in the number of nodes, else n log n with a comparison of two numbers.
    #[must_use]
    pub fn rows(&self, ecosystem: &Ecosystem, outcome: &Outcome, sort: Sort) -> Vec<NodeId> {
        let shown = |node: &NodeId| outcome.shows(*node);
        let node = |number: &u32| NodeId::from_index(*number as usize);
        let by_name = self.nodes.iter();
        if sort.by == Column::Name {
            return if sort.descending {
                by_name.rev().map(node).filter(shown).collect()
            } else {
                by_name.map(node).filter(shown).collect()
            };
        }
        // The value above, the rank of the name below: one number orders a row.
        let mut keys: Vec<u64> = by_name
            .zip(0_u64..)
            .map(|(number, rank)| (node(number), rank))
            .filter(|(node, _)| shown(node))
            .map(|(node, rank)| {
                let value = match self.value(ecosystem, node, sort.by, outcome.stated_only) {
                    None => u32::MAX,
                    Some(value) if sort.descending => u32::MAX - 1 - value,
                    Some(value) => value,
                };
                u64::from(value) << 32 | rank
            })
            .collect();
        keys.order();
        keys.into_iter()
            .filter_map(|key| self.nodes.get((key & u64::from(u32::MAX)) as usize))
            .map(node)
            .collect()
    }

    /// A number that stands as the value stands; less than the two largest there are.
    fn value(
        &self,
        ecosystem: &Ecosystem,
        id: NodeId,
        by: Column,
        stated_only: bool,
    ) -> Option<u32> {
        match by {
            Column::Name => self.ranks.get(id.index()).copied(),
            Column::Kind => u32::try_from(ecosystem.kind(id) as usize).ok(),
            Column::Place => self.places.get(ecosystem.place_index(id)?).copied(),
            Column::Ties => u32::try_from(tie_count(ecosystem, id, stated_only)).ok(),
            Column::Since => ecosystem.node(id).since.and_then(|date| {
                // A year alone stands before its months, a month before its days.
                let month = u32::from(date.month.unwrap_or_default());
                let day = u32::from(date.day.unwrap_or_default());
                Some(u32::try_from(date.year).ok()? << 16 | month << 8 | day)
            }),
        }
    }
}

/// The shown nodes in order; [`NameOrder::rows`] for who asks more than once.
#[must_use]
pub fn rows(ecosystem: &Ecosystem, outcome: &Outcome, sort: Sort, lang: Lang) -> Vec<NodeId> {
    NameOrder::new(ecosystem, lang).rows(ecosystem, outcome, sort)
}

/// The numbers of texts, as lists order them: quotation marks and other signs at the beginning do not count, nor accents and case.
fn ordered<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<u32> {
    let mut block = String::new();
    // Most comparisons end within the first letters, which stand beside the number.
    let mut entries: Vec<(u64, u32, u32, u32)> = Vec::new();
    for (number, text) in (0..).zip(texts) {
        let begin = block.len();
        fold_into(text, &mut block);
        let folded = block.get(begin..).unwrap_or_default();
        let signs = folded.len() - folded.trim_start_matches(|c: char| !is_in_word(c)).len();
        let letters = folded.get(signs..).unwrap_or_default();
        let mut first = [0; 8];
        for (to, from) in first.iter_mut().zip(letters.bytes()) {
            *to = from;
        }
        entries.push((
            u64::from_be_bytes(first),
            narrow(begin + signs),
            narrow(block.len()),
            number,
        ));
    }
    let rest = |(_, start, end, _): &(u64, u32, u32, u32)| {
        block
            .get(*start as usize..*end as usize)
            .unwrap_or_default()
    };
    entries.order_by(|a, b| {
        a.0.cmp(&b.0)
            .then_with(|| rest(a).cmp(rest(b)))
            .then(a.3.cmp(&b.3))
    });
    entries
        .into_iter()
        .map(|(_, _, _, number)| number)
        .collect()
}

fn ranks(order: &[u32]) -> Vec<u32> {
    let mut ranks = vec![0; order.len()];
    for (number, rank) in order.iter().zip(0..) {
        if let Some(to) = ranks.get_mut(*number as usize) {
            *to = rank;
        }
    }
    ranks
}

fn narrow(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
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
    fn what_is_not_shown_has_no_row() {
        let file = r#"{ "schema": 1, "title": "t", "nodes": [ { "id": "b", "kind": "project", "name": "B" },
                       { "id": "a", "kind": "member", "name": "A" } ] }"#;
        let ecosystem = Ecosystem::new(parse(file.as_bytes()).unwrap().0);
        let outcome = FacetIndex::new(&ecosystem).apply(&Filter::parse("kind:project"));
        for by in Column::ALL {
            let sort = Sort {
                by,
                descending: true,
            };
            assert_eq!(
                rows(&ecosystem, &outcome, sort, Lang::En),
                [NodeId::from_index(0)]
            );
        }
    }

    #[test]
    fn equal_rows_stand_by_name() {
        assert_eq!(order(Column::Kind, false), ["a", "e", "b"]);
        assert_eq!(order(Column::Ties, true), ["b", "e", "a"]);
    }
}
