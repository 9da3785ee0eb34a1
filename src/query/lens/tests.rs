//! What always holds of a lens, and what happens where something has very many participants.

use super::*;
use crate::snapshot::{Status, parse};
use proptest::prelude::*;
use std::fmt::Write;

/// Organisations `o0`…, projects `p0`…, and who takes part in what.
fn made_up(organisations: usize, projects: usize, ties: &[(usize, usize, bool)]) -> Ecosystem {
    let mut file = String::from(r#"{"schema":1,"title":"t","nodes":["#);
    for at in 0..organisations {
        let kind = if at % 3 == 2 {
            "partner"
        } else {
            "organisation"
        };
        write!(file, r#"{{"id":"o{at}","kind":"{kind}","name":"O"}},"#).unwrap();
    }
    for at in 0..projects {
        let kind = if at % 4 == 3 { "hub" } else { "project" };
        write!(file, r#"{{"id":"p{at}","kind":"{kind}","name":"P"}},"#).unwrap();
    }
    file.push_str(r#"{"id":"end","kind":"theme","name":"T"}],"ties":["#);
    for (organisation, project, stated) in ties {
        let status = if *stated { "stated" } else { "inferred" };
        let kind = if *organisation == 0 {
            "coordinates"
        } else {
            "partner-in"
        };
        write!(
            file,
            r#"{{"from":"o{organisation}","to":"p{project}","kind":"{kind}","status":"{status}"}},"#
        )
        .unwrap();
    }
    file.push_str(r#"{"from":"o0","to":"o1","kind":"collaborates-with"}]}"#);
    Ecosystem::new(parse(file.as_bytes()).unwrap().0)
}

fn organisations(ecosystem: &Ecosystem) -> LensGraph {
    LensGraph::new(ecosystem, Lens::Organisations, &Visible::everything())
}

#[test]
fn a_project_of_three_ties_each_pair_by_a_half() {
    let ties = [(2, 0, true), (3, 0, true), (4, 0, false)];
    let graph = organisations(&made_up(5, 1, &ties));
    assert_eq!(graph.nodes.len(), 5);
    assert_eq!(graph.left_out.nodes, 1, "the theme");
    let told: Vec<_> = graph
        .ties
        .iter()
        .map(|tie| (tie.one, tie.other, tie.weight, tie.stated, tie.inferred))
        .collect();
    assert_eq!(
        told,
        [
            (0, 1, 1.0, true, false),
            (2, 3, 0.5, true, false),
            (2, 4, 0.5, false, true),
            (3, 4, 0.5, false, true),
        ]
    );
}

#[test]
fn of_a_thousand_partners_each_is_tied_to_the_coordinator_alone() {
    let ties: Vec<_> = (0..1000).map(|at| (at, 0, true)).collect();
    let ecosystem = made_up(1000, 1, &ties);
    let graph = organisations(&ecosystem);
    assert_eq!(graph.ties.len(), 999);
    assert!(graph.ties.iter().all(|tie| tie.one == 0));
    let project = ecosystem.find("p0").unwrap();
    let thinned = Thinned {
        through: Through::Node(project),
        participants: 1000,
        leading: 1,
    };
    assert_eq!(graph.left_out.thinned, [thinned]);
    assert_eq!(graph.left_out.all_pairs_up_to, 64);
    let opened = graph.open(&ecosystem, &Visible::everything(), &graph.ties[500]);
    assert_eq!(opened.len(), 1);
    assert!((opened[0].weight - 1.0 / 999.0).abs() < 1e-15);
}

#[test]
fn many_large_projects_make_no_more_pairs_than_there_is_room_for() {
    let ties: Vec<_> = (0..500)
        .flat_map(|project| (0..60).map(move |at| ((7 * project + at) % 1000, project, true)))
        .collect();
    let graph = organisations(&made_up(1000, 500, &ties));
    // All pairs would be 885 000.
    assert!(graph.left_out.all_pairs_up_to < 60);
    assert_eq!(graph.left_out.thinned.len(), 500);
    assert!(graph.ties.len() <= 400_000);
}

#[test]
fn a_word_of_a_link_is_a_lens_or_none() {
    for lens in Lens::ALL {
        assert_eq!(Lens::from_id(lens.id()), Some(lens));
    }
    assert_eq!(Lens::from_id("microscope"), None);
}

fn parts() -> impl Strategy<Value = Vec<(usize, usize, bool)>> {
    let tie = (0..12_usize, 0..8_usize, any::<bool>());
    proptest::collection::vec(tie, 0..60)
}

proptest! {
    #[test]
    fn every_tie_opens_to_what_made_it(ties in parts(), shown in proptest::collection::vec(any::<bool>(), 21), some: bool, stated: bool) {
        let ecosystem = made_up(12, 8, &ties);
        let mut visible = if some { Visible::of(&shown) } else { Visible::everything() };
        if stated {
            visible = visible.stated_only();
        }
        for lens in Lens::ALL {
            let graph = LensGraph::new(&ecosystem, lens, &visible);
            prop_assert!(graph.nodes.iter().all(|node| visible.has(*node)));
            for tie in &graph.ties {
                prop_assert!(tie.one != tie.other && (tie.one.max(tie.other) as usize) < graph.nodes.len());
                let opened = graph.open(&ecosystem, &visible, tie);
                let weight: f64 = opened.iter().map(|of| of.weight).sum();
                prop_assert!((weight - tie.weight).abs() < 1e-9);
                prop_assert_eq!(opened.len(), (tie.direct + tie.shared) as usize);
                prop_assert_eq!(opened.iter().any(|of| of.status == Status::Stated), tie.stated);
                prop_assert!(tie.stated || tie.inferred);
                for making in &opened {
                    if let Means::Shared(Through::Node(node), mine, theirs) = &making.means {
                        prop_assert!(visible.has(*node) && !graph.nodes.contains(node));
                        prop_assert!(!mine.is_empty() && !theirs.is_empty());
                    }
                }
            }
            let mut pairs: Vec<_> = graph.ties.iter().map(|tie| (tie.one, tie.other)).collect();
            pairs.sort_unstable();
            pairs.dedup();
            prop_assert_eq!(pairs.len(), graph.ties.len(), "two nodes have one tie");
        }
    }

    #[test]
    fn ties_through_projects_add_up_to_one_for_each(ties in parts()) {
        let ecosystem = made_up(12, 8, &ties);
        // Newman: whoever takes part with at least one other in k projects has ties of weight k through them.
        let graph = organisations(&ecosystem);
        let visible = Visible::everything();
        for (number, node) in (0_u32..).zip(&graph.nodes) {
            let ties = graph.ties.iter().filter(|tie| tie.one == number || tie.other == number);
            let through: f64 = ties.map(|tie| tie.weight - f64::from(tie.direct)).sum();
            let mut projects: Vec<NodeId> = visible
                .links(&ecosystem, *node)
                .map(|link| link.other)
                .filter(|other| !graph.nodes.contains(other))
                .filter(|other| visible.links(&ecosystem, *other).any(|link| link.other != *node))
                .collect();
            projects.sort_unstable();
            projects.dedup();
            prop_assert!((through - projects.len() as f64).abs() < 1e-9);
        }
    }

    #[test]
    fn steps_of_any_size_give_the_same(ties in parts(), work in 1..50_usize) {
        let ecosystem = made_up(12, 8, &ties);
        for lens in Lens::ALL {
            let visible = Visible::everything();
            let mut lensing = Lensing::new(&ecosystem, lens);
            let mut share = 0.0;
            while !lensing.advance(&ecosystem, &visible, work) {
                prop_assert!(lensing.share() >= share && lensing.share() <= 1.0);
                share = lensing.share();
            }
            let (steps, whole) = (lensing.finish(), LensGraph::new(&ecosystem, lens, &visible));
            prop_assert_eq!(steps.nodes, whole.nodes);
            prop_assert_eq!(steps.ties, whole.ties);
            prop_assert_eq!(steps.left_out, whole.left_out);
        }
    }
}
