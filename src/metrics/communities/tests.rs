//! Communities on graphs that can be told by eye, and what always holds.

use super::*;
use crate::metrics::Graph;
use proptest::prelude::*;

fn found(graph: &Graph) -> Partition {
    Communities::new(graph, 1).finish(graph)
}

#[test]
fn two_rounds_of_friends_with_one_tie_between_them() {
    let mut ties = vec![(3, 4, 1.0)];
    for first in [0, 4] {
        for one in first..first + 4 {
            ties.extend((one + 1..first + 4).map(|other| (one, other, 1.0)));
        }
    }
    let partition = found(&Graph::new(9, &ties));
    assert_eq!(partition.of, [0, 0, 0, 0, 1, 1, 1, 1, 2]);
    assert_eq!(partition.sizes, [4, 4, 1]);
    // 12 of 13 ties are within; by chance it would be half.
    assert!((partition.modularity - (12.0 / 13.0 - 0.5)).abs() < 1e-12);
}

#[test]
fn a_ring_of_cliques_is_its_cliques() {
    // Fortunato and Barthélemy, PNAS 104 (2007): ten cliques of five, each tied to the next by one tie.
    let mut ties = Vec::new();
    for clique in 0..10 {
        let first = 5 * clique;
        for one in first..first + 5 {
            ties.extend((one + 1..first + 5).map(|other| (one, other, 1.0)));
        }
        ties.push((first, (first + 5) % 50 + 1, 1.0));
    }
    let partition = found(&Graph::new(50, &ties));
    let expected: Vec<u32> = (0..50).map(|node| node / 5).collect();
    assert_eq!(partition.of, expected);
}

#[test]
fn without_ties_everybody_is_alone() {
    let partition = found(&Graph::new(3, &[]));
    assert_eq!(
        (partition.of.as_slice(), partition.modularity),
        ([0, 1, 2].as_slice(), 0.0)
    );
    assert!(found(&Graph::new(0, &[])).sizes.is_empty());
}

fn graphs() -> impl Strategy<Value = Graph> {
    let tie = (0..40_u32, 0..40_u32, 1..4_u32).prop_map(|(a, b, w)| (a, b, f64::from(w)));
    proptest::collection::vec(tie, 0..150).prop_map(|ties| Graph::new(40, &ties))
}

proptest! {
    #[test]
    fn communities_hang_together_and_nobody_gains_by_leaving(graph in graphs()) {
        let partition = found(&graph);
        let mut parts = Components::new(40);
        while !parts.advance(&graph, Some(&partition.of), &mut usize::MAX.clone()) {}
        prop_assert_eq!(parts.sizes.len(), partition.sizes.len(), "each is one part");
        prop_assert!((partition.modularity - modularity(&graph, &partition.of)).abs() < 1e-12);
        let alone: Vec<u32> = (0..40).collect();
        prop_assert!(partition.modularity >= modularity(&graph, &alone));
        let mut moved = partition.of.clone();
        for node in 0..40 {
            for other in graph.neighbours(node) {
                let own = moved[node as usize];
                moved[node as usize] = partition.of[*other as usize];
                prop_assert!(modularity(&graph, &moved) <= partition.modularity + 1e-9);
                moved[node as usize] = own;
            }
        }
    }

    #[test]
    fn slices_of_any_size_give_the_same(graph in graphs(), work in 1..200_usize) {
        let mut communities = Communities::new(&graph, 1);
        let mut share = 0.0;
        while !communities.advance(&graph, work) {
            prop_assert!(communities.share() >= share && communities.share() < 1.0);
            share = communities.share();
        }
        prop_assert_eq!(communities.finish(&graph), found(&graph));
    }
}
