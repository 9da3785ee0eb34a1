//! What was found: who is in which community, and how good that is.

use super::super::Graph;
use crate::sorting::sorted_indices;

/// A division of all nodes into communities.
#[derive(Clone, Debug, PartialEq)]
pub struct Partition {
    /// By number in the graph: the number of its community. They are numbered by size, the largest first; of two as large,
    /// the one with the first node.
    pub of: Vec<u32>,
    /// By community: how many nodes it has.
    pub sizes: Vec<u32>,
    /// Newman and Girvan's modularity: which share of the ties is within communities, beyond what chance would bring.
    pub modularity: f64,
}

impl Partition {
    pub(super) fn new(mut of: Vec<u32>, modularity: f64) -> Partition {
        let count = number(&mut of);
        let mut sizes = vec![0_u32; count];
        for community in &of {
            if let Some(size) = sizes.get_mut(*community as usize) {
                *size += 1;
            }
        }
        let size = |of: u32| sizes.get(of as usize).copied().unwrap_or_default();
        let order = sorted_indices(count, &mut |a, b| size(b).cmp(&size(a)));
        let mut numbers = vec![0; count];
        for (number, old) in (0_u32..).zip(&order) {
            if let Some(to) = numbers.get_mut(*old as usize) {
                *to = number;
            }
        }
        for community in &mut of {
            *community = numbers
                .get(*community as usize)
                .copied()
                .unwrap_or_default();
        }
        Partition {
            of,
            sizes: order.into_iter().map(size).collect(),
            modularity: if modularity.is_finite() {
                modularity
            } else {
                0.0
            },
        }
    }
}

/// Renumbers from 0 in the order in which numbers come; how many there are. The numbers are to be below the length.
pub(super) fn number(of: &mut [u32]) -> usize {
    let mut numbers = vec![u32::MAX; of.len()];
    let mut count = 0;
    for item in of {
        let Some(number) = numbers.get_mut(*item as usize) else {
            continue;
        };
        if *number == u32::MAX {
            *number = count;
            count += 1;
        }
        *item = *number;
    }
    count as usize
}

/// The modularity of a division, −1/2 to 1; 0 of a graph without ties. The numbers of communities are to be below the number
/// of nodes. O(n + m).
#[must_use]
pub fn modularity(graph: &Graph, of: &[u32]) -> f64 {
    let community = |node: u32| of.get(node as usize).copied().unwrap_or_default();
    let mut totals = vec![0.0; graph.nodes()];
    let (mut within, mut all) = (0.0, 0.0);
    for node in 0..u32::try_from(graph.nodes()).unwrap_or(u32::MAX) {
        let own = community(node);
        let mut strength = 0.0;
        for (other, weight) in graph.links(node) {
            strength += weight;
            if community(other) == own {
                within += weight;
            }
        }
        all += strength;
        if let Some(total) = totals.get_mut(own as usize) {
            *total += strength;
        }
    }
    if all <= 0.0 {
        return 0.0;
    }
    let chance: f64 = totals
        .iter()
        .map(|total| (total / all) * (total / all))
        .sum();
    within / all - chance
}
