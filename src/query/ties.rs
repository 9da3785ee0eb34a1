//! The ties of a node, grouped by how they read.

use super::fold;
use crate::ecosystem::{Ecosystem, Link, NodeId};
use crate::snapshot::{Lang, Status, TieKind};
use crate::sorting::Sorting;
use std::collections::BTreeMap;

/// Ties of one kind and direction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TieGroup {
    /// How they tie.
    pub kind: TieKind,
    /// Whether the node acts, or is acted on.
    pub outgoing: bool,
    /// The ties, by the name at the other end.
    pub links: Vec<Link>,
}

/// Of more ties than this the whole name is not kept while they are sorted.
const MANY: usize = 4096;

/// The first letters of a name as a number that stands as they stand: sixteen bytes instead of a text.
fn beginning(name: &str) -> u128 {
    let mut first = [0; 16];
    let letters = name
        .char_indices()
        .nth(16)
        .map_or(name, |(end, _)| name.get(..end).unwrap_or_default());
    for (to, from) in first.iter_mut().zip(fold(letters).bytes()) {
        *to = from;
    }
    u128::from_be_bytes(first)
}

/// How many ties of a node count: all of them, or those that a source states. Those of all are known, others are counted.
#[must_use]
pub fn tie_count(ecosystem: &Ecosystem, node: NodeId, stated_only: bool) -> usize {
    if !stated_only {
        return ecosystem.degree(node);
    }
    let is_stated = |link: &Link| ecosystem.status(link.tie) == Status::Stated;
    ecosystem.ties_of(node).filter(is_stated).count()
}

/// The ties of a node that count by kind and direction; within a group by name in the language of the reader.
///
/// A kind that reads the same both ways ([`TieKind::CollaboratesWith`]) is one group.
#[must_use]
pub fn tie_groups(
    ecosystem: &Ecosystem,
    node: NodeId,
    lang: Lang,
    stated_only: bool,
) -> Vec<TieGroup> {
    let mut groups: BTreeMap<(TieKind, bool), Vec<Link>> = BTreeMap::new();
    for link in ecosystem.ties_of(node) {
        if stated_only && ecosystem.status(link.tie) == Status::Inferred {
            continue;
        }
        let kind = ecosystem.tie(link.tie).kind;
        let incoming = !link.outgoing && kind != TieKind::CollaboratesWith;
        groups.entry((kind, incoming)).or_default().push(link);
    }
    groups
        .into_iter()
        .map(|((kind, incoming), mut links)| {
            if links.len() <= MANY {
                let name = |link: &Link| fold(ecosystem.node(link.other).name.get(lang));
                links.order_by_key(name);
            } else {
                links.order_by_key(|link| beginning(ecosystem.node(link.other).name.get(lang)));
            }
            TieGroup {
                kind,
                outgoing: !incoming,
                links,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::parse;

    #[test]
    fn where_only_stated_ties_count_inferred_ones_are_neither_listed_nor_counted() {
        let eco = Ecosystem::new(parse(include_bytes!("../../data/snapshot.json")).unwrap().0);
        let unibo = eco.find("unibo").unwrap();
        let listed = |stated_only: bool| -> usize {
            let groups = tie_groups(&eco, unibo, Lang::En, stated_only);
            assert!(groups.iter().all(|group| !group.links.is_empty()));
            groups.iter().map(|group| group.links.len()).sum()
        };
        assert_eq!(listed(false), eco.degree(unibo));
        assert_eq!(listed(true), tie_count(&eco, unibo, true));
        assert!(
            listed(true) < listed(false),
            "some of its ties are inferred"
        );
    }
}
