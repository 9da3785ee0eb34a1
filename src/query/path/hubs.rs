//! Which nodes are tied to so much that a way through them says nothing: the association itself, the region.

use crate::ecosystem::{Ecosystem, NodeId};
use crate::sorting::Sorting;

/// The nodes with more than twice as many ties as the h-index of the graph, and the cluster itself; the most tied first.
///
/// The h-index of a graph is the largest h for which h nodes have at least h ties each (Korn, Schubert and Telcs 2009,
/// "Lobby index in networks"): it grows with the graph as its well-connected nodes do, and no parameter has to be chosen for
/// a size. O(nodes).
#[must_use]
pub fn hubs(eco: &Ecosystem) -> Vec<NodeId> {
    let threshold = is_hub_above(eco);
    let mut hubs: Vec<NodeId> = eco
        .nodes()
        .filter(|id| eco.degree(*id) > threshold || eco.cluster() == Some(*id))
        .collect();
    hubs.order_by_key(|id| (usize::MAX - eco.degree(*id), id.index()));
    hubs
}

/// Nodes with more ties than this are hubs.
#[must_use]
pub fn is_hub_above(eco: &Ecosystem) -> usize {
    2 * h_index(eco)
}

fn h_index(eco: &Ecosystem) -> usize {
    // By degree, how many nodes have it; all that is more than there are nodes counts as that.
    let top = eco.node_count();
    let mut counts = vec![0_usize; top + 1];
    for id in eco.nodes() {
        if let Some(count) = counts.get_mut(eco.degree(id).min(top)) {
            *count += 1;
        }
    }
    let mut at_least = 0;
    for (degree, count) in counts.iter().enumerate().rev() {
        at_least += count;
        if at_least >= degree {
            return degree;
        }
    }
    0
}
