//! The ties of a node, grouped by how they read.

use crate::sorting::Sorting;
use crate::ecosystem::{Ecosystem, Link, NodeId};
use crate::snapshot::{Lang, TieKind};
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
            links.order_by_key(|link| super::fold(ecosystem.node(link.other).name.get(lang)));
            TieGroup {
                kind,
                outgoing: !incoming,
                links,
            }
        })
        .collect()
}
