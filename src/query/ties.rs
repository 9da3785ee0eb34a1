//! The ties of a node, grouped by how they read.

use super::fold;
use crate::ecosystem::{Ecosystem, Link, NodeId};
use crate::snapshot::{Lang, TieKind};
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

/// The ties of a node by kind and direction; within a group by name in the language of the reader.
///
/// A kind that reads the same both ways ([`TieKind::CollaboratesWith`]) is one group.
#[must_use]
pub fn tie_groups(ecosystem: &Ecosystem, node: NodeId, lang: Lang) -> Vec<TieGroup> {
    let mut groups: BTreeMap<(TieKind, bool), Vec<Link>> = BTreeMap::new();
    for link in ecosystem.ties_of(node) {
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
