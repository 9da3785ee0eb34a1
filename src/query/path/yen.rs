//! The cheapest simple ways that differ: Yen's algorithm, without what only repeats a stronger way.

use super::roads::Roads;
use super::search::{Compass, Notes};
use crate::ecosystem::NodeId;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// So many ways are looked at for each that is wanted: in a dense graph most are the same but for one node.
const LOOKS: usize = 16;
/// A way that costs so many times as much as the strongest is no answer any more.
const DETOUR: u32 = 3;

/// A way that may come next: cost, nodes, and where it leaves the way that it was made from. Ordered as it is written.
type Candidate = Reverse<(u32, Vec<NodeId>, usize)>;

/// The cheapest ways, with their nodes, in the order of their cost; of equal cost in the order of their nodes.
///
/// Yen (1971) with the rule of Lawler (1972): a way is only varied from where it leaves its parent on.
pub(super) fn shortest(
    roads: &Roads<'_>,
    from: NodeId,
    to: NodeId,
    count: usize,
) -> Vec<(u32, Vec<NodeId>)> {
    let mut told: Vec<(u32, Vec<NodeId>)> = Vec::new();
    if !roads.is_open(from) || !roads.is_open(to) {
        return told;
    }
    let Some(compass) = Compass::new(roads, from, to) else {
        return told;
    };
    let mut notes = Notes::new(roads.eco.node_count());
    let mut candidates: BinaryHeap<Candidate> = BinaryHeap::new();
    if let Some((cost, rest)) = notes.find(roads, &compass, from, &[], &[]) {
        candidates.push(Reverse((cost, joined(&[from], rest), 0)));
    }
    let mut seen: Vec<Vec<NodeId>> = Vec::new();
    while let Some(Reverse((cost, nodes, leaves))) = candidates.pop() {
        let dearest = told
            .first()
            .map_or(u32::MAX, |(least, _)| least.saturating_mul(DETOUR));
        if told.len() == count || seen.len() == LOOKS * count || cost > dearest {
            break;
        }
        if seen.contains(&nodes) {
            continue;
        }
        for at in leaves..nodes.len().saturating_sub(1) {
            let (Some(root), Some(spur)) = (nodes.get(..=at), nodes.get(at)) else {
                continue;
            };
            let mut not_next: Vec<NodeId> = seen
                .iter()
                .filter(|way| way.starts_with(root))
                .filter_map(|way| way.get(at + 1).copied())
                .collect();
            not_next.extend(nodes.get(at + 1));
            let so_far = walked(roads, root, to);
            if let Some((cost, rest)) = notes.find(roads, &compass, *spur, root, &not_next) {
                candidates.push(Reverse((so_far + cost, joined(root, rest), at)));
            }
        }
        if told.iter().all(|(_, other)| differ(&nodes, other)) {
            told.push((cost, nodes.clone()));
        }
        seen.push(nodes);
    }
    told
}

fn joined(root: &[NodeId], rest: Vec<NodeId>) -> Vec<NodeId> {
    let mut nodes = root.to_vec();
    nodes.extend(rest);
    nodes
}

/// What the beginning of a way costs.
fn walked(roads: &Roads<'_>, nodes: &[NodeId], end: NodeId) -> u32 {
    nodes
        .iter()
        .zip(nodes.iter().skip(1))
        .filter_map(|(from, to)| {
            let ties = roads.between(*from, *to);
            ties.map(|walked| roads.cost(walked, *to, end)).min()
        })
        .sum()
}

/// Whether two ways share at most half of the inner nodes of the shorter one.
fn differ(one: &[NodeId], other: &[NodeId]) -> bool {
    let inner = |nodes: &[NodeId]| nodes.len().saturating_sub(2);
    let shared = one.iter().filter(|node| other.contains(node)).count();
    let shared = shared.saturating_sub(2);
    shared * 2 <= inner(one).min(inner(other))
}
