//! Measures against two independent judges: networkx on real graphs (`tests/fixtures/metrics.py`), rustworkx-core on any graph.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that fails should stop where it fails"
)]

use ecosystem_explorer::ecosystem::{Ecosystem, Visible};
use ecosystem_explorer::metrics::communities::Communities;
use ecosystem_explorer::metrics::{Basis, Graph, Measure, Measuring, View};
use ecosystem_explorer::snapshot::{Lang, parse};
use petgraph::graph::UnGraph;
use proptest::prelude::*;
use rustworkx_core::centrality;
use serde_json::Value;

/// Nearer than this is the same.
const SAME: f64 = 1e-9;

fn measured(graph: &Graph, measure: Measure) -> Vec<f64> {
    let scores = Measuring::new(graph, measure).finish(graph);
    assert_eq!(scores.basis, Basis::Exact);
    scores.values
}

fn numbers(of: &Value) -> Vec<f64> {
    let list = of.as_array().expect("a list");
    list.iter()
        .map(|of| of.as_f64().expect("a number"))
        .collect()
}

fn real_graphs() -> Vec<(Value, Graph)> {
    let judged: Vec<Value> =
        serde_json::from_str(include_str!("fixtures/metrics.json")).expect("JSON");
    let graph = |of: &Value| {
        let ties: Vec<(u32, u32, f64)> = of["ties"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|tie| {
                let end =
                    |at: usize| u32::try_from(tie[at].as_u64().expect("a node")).expect("few");
                (end(0), end(1), tie[2].as_f64().expect("a weight"))
            })
            .collect();
        let nodes = usize::try_from(of["nodes"].as_u64().expect("a count")).expect("few");
        Graph::new(nodes, &ties)
    };
    judged
        .into_iter()
        .map(|of| (graph(&of), of))
        .map(|(graph, of)| (of, graph))
        .collect()
}

#[test]
fn every_measure_says_what_networkx_says() {
    for (judged, graph) in real_graphs() {
        for measure in Measure::ALL {
            let expected = numbers(&judged[measure.id()]);
            let found = measured(&graph, measure);
            assert_eq!(found.len(), expected.len());
            for (node, (found, expected)) in found.iter().zip(&expected).enumerate() {
                assert!(
                    (found - expected).abs() < SAME,
                    "{} {}: node {node} has {found} and not {expected}",
                    judged["name"],
                    measure.id()
                );
            }
        }
    }
}

#[test]
fn communities_are_as_good_as_those_of_networkx() {
    for (judged, graph) in real_graphs() {
        for seed in 0..5 {
            let found = Communities::new(&graph, seed).finish(&graph).modularity;
            for judge in ["louvain", "greedy"] {
                let best = judged[judge].as_f64().expect("a number");
                assert!(
                    found >= 0.99 * best,
                    "{}: {found} with seed {seed}, {judge} has {best}",
                    judged["name"]
                );
            }
        }
    }
}

#[test]
fn the_club_falls_apart_as_it_did() {
    // Zachary, Journal of Anthropological Research 33 (1977): the instructor (0) and the president (33) parted.
    let (_, karate) = real_graphs().pop().expect("the last one");
    let found = Communities::new(&karate, 1).finish(&karate);
    assert_ne!(found.of[0], found.of[33]);
    for (measure, first) in [
        (Measure::Degree, 33),
        (Measure::Betweenness, 0),
        (Measure::Closeness, 0),
    ] {
        let scores = Measuring::new(&karate, measure).finish(&karate);
        assert_eq!(scores.ranked()[0], first, "{}", measure.id());
    }
}

#[test]
fn the_shipped_ecosystem_has_the_cluster_between_the_others() {
    let snapshot = parse(include_bytes!("../data/snapshot.json"))
        .expect("it is readable")
        .0;
    let ecosystem = Ecosystem::new(snapshot);
    let view = View::new(&ecosystem, &Visible::everything());
    let scores = Measuring::new(&view.graph, Measure::Betweenness).finish(&view.graph);
    let name = |at: u32| {
        let node = ecosystem.node(view.nodes[at as usize]);
        node.name.get(Lang::It).to_owned()
    };
    let first: Vec<String> = scores.ranked().into_iter().take(3).map(name).collect();
    assert_eq!(first[0], "Clust-ER Health", "{first:?}");
    let stated = View::new(&ecosystem, &Visible::everything().stated_only());
    assert_eq!(stated.nodes.len(), view.nodes.len());
    assert!(stated.graph.ties() < view.graph.ties());
}

fn graphs() -> impl Strategy<Value = Vec<(u32, u32)>> {
    proptest::collection::vec((0..30_u32, 0..30_u32), 0..90)
}

proptest! {
    #[test]
    fn every_measure_says_what_rustworkx_says(pairs in graphs()) {
        let ties: Vec<_> = pairs.iter().map(|(one, other)| (*one, *other, 1.0)).collect();
        let graph = Graph::new(30, &ties);
        let mut judge = UnGraph::<(), ()>::new_undirected();
        let nodes: Vec<_> = (0..30).map(|_| judge.add_node(())).collect();
        for one in 0..30_u32 {
            for other in graph.neighbours(one).iter().filter(|other| **other > one) {
                judge.add_edge(nodes[one as usize], nodes[*other as usize], ());
            }
        }
        let known = |values: Vec<Option<f64>>| -> Vec<f64> {
            values.into_iter().map(|of| of.expect("a value")).collect()
        };
        for (measure, expected) in [
            (Measure::Degree, centrality::degree_centrality(&judge, None)),
            (Measure::Betweenness, known(centrality::betweenness_centrality(&judge, false, true, 200))),
            (Measure::Closeness, known(centrality::closeness_centrality(&judge, true, 200))),
        ] {
            for (found, expected) in measured(&graph, measure).iter().zip(&expected) {
                prop_assert!((found - expected).abs() < SAME, "{}: {found} {expected}", measure.id());
            }
        }
    }

    #[test]
    fn slices_of_any_size_give_the_same(pairs in graphs(), work in 1..300_usize) {
        let ties: Vec<_> = pairs.iter().map(|(one, other)| (*one, *other, 1.0)).collect();
        let graph = Graph::new(30, &ties);
        for measure in Measure::ALL {
            let mut measuring = Measuring::new(&graph, measure);
            let mut share = 0.0;
            while !measuring.advance(&graph, work) {
                prop_assert!(measuring.share() >= share && measuring.share() <= 1.0);
                share = measuring.share();
            }
            prop_assert_eq!(measuring.finish(&graph).values, measured(&graph, measure));
        }
    }
}
