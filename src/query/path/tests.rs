//! Ways through a small made-up graph, and through the shipped snapshot.

use super::*;
use crate::snapshot::parse;
use proptest::prelude::*;

fn graph(nodes: &[&str], ties: &[(&str, &str, &str, &str)]) -> Ecosystem {
    let nodes: Vec<String> = nodes
        .iter()
        .map(|id| format!(r#"{{"id":"{id}","kind":"organisation","name":"{id}"}}"#))
        .collect();
    let ties: Vec<String> = ties
        .iter()
        .map(|(from, kind, to, status)| {
            format!(r#"{{"from":"{from}","to":"{to}","kind":"{kind}","status":"{status}"}}"#)
        })
        .collect();
    let file = format!(
        r#"{{"schema":1,"title":"t","nodes":[{}],"ties":[{}]}}"#,
        nodes.join(","),
        ties.join(",")
    );
    Ecosystem::new(parse(file.as_bytes()).unwrap().0)
}

fn shipped() -> Ecosystem {
    let file = include_bytes!("../../../data/snapshot.json");
    Ecosystem::new(parse(file).unwrap().0)
}

/// The ways as words of ids.
fn ways(eco: &Ecosystem, asked: &Asked<'_>) -> Vec<String> {
    match paths(eco, asked) {
        Answer::Found { paths, .. } => paths
            .iter()
            .map(|path| {
                let ids: Vec<&str> = path.nodes().map(|id| eco.node(id).id.as_str()).collect();
                ids.join(" ")
            })
            .collect(),
        other => panic!("no way: {other:?}"),
    }
}

fn apart(eco: &Ecosystem, asked: &Asked<'_>) -> Missing {
    match paths(eco, asked) {
        Answer::Apart(missing) => *missing,
        other => panic!("there is a way: {other:?}"),
    }
}

const COLLABORATES: &str = "collaborates-with";

#[test]
fn what_is_stated_comes_before_what_is_inferred() {
    let eco = graph(
        &["a", "guess", "known", "b"],
        &[
            ("a", COLLABORATES, "guess", "inferred"),
            ("guess", COLLABORATES, "b", "inferred"),
            ("a", COLLABORATES, "known", "stated"),
            ("b", COLLABORATES, "known", "stated"),
        ],
    );
    let mut asked = Asked::new("a", "b");
    assert_eq!(ways(&eco, &asked), ["a known b", "a guess b"]);
    asked.stated_only = true;
    assert_eq!(ways(&eco, &asked), ["a known b"]);
}

#[test]
fn alternatives_differ_in_more_than_a_detour() {
    let eco = graph(
        &["a", "x", "y", "z", "b"],
        &[
            ("a", COLLABORATES, "x", "stated"),
            ("x", COLLABORATES, "b", "stated"),
            ("x", COLLABORATES, "y", "stated"),
            ("y", COLLABORATES, "b", "stated"),
            ("a", COLLABORATES, "z", "stated"),
            ("z", COLLABORATES, "y", "stated"),
        ],
    );
    assert_eq!(ways(&eco, &Asked::new("a", "b")), ["a x b", "a z y b"]);
}

#[test]
fn a_step_says_in_which_direction_each_of_its_ties_is_walked() {
    let eco = graph(
        &["a", "p", "b"],
        &[
            ("a", "presented-at", "p", "stated"),
            ("a", "coordinates", "p", "stated"),
            ("b", "partner-in", "p", "stated"),
        ],
    );
    let Answer::Found { paths, .. } = paths(&eco, &Asked::new("a", "b")) else {
        panic!("there is a way");
    };
    let [first, second] = &paths[0].steps[..] else {
        panic!("two steps");
    };
    let kinds: Vec<&str> = first
        .ties
        .iter()
        .map(|walked| eco.tie(walked.tie).kind.id())
        .collect();
    assert_eq!(kinds, ["coordinates", "presented-at"], "strongest first");
    assert!(first.ties.iter().all(|walked| walked.forward));
    assert!(!second.ties[0].forward, "b acts, and we arrive at b");
}

#[test]
fn who_is_nobody_and_who_is_the_same() {
    let eco = graph(&["a", "b"], &[("a", COLLABORATES, "b", "stated")]);
    assert_eq!(
        paths(&eco, &Asked::new("a", "mars")),
        Answer::Unknown(vec!["mars".to_owned()])
    );
    assert_eq!(
        paths(&eco, &Asked::new("mars", "mars")),
        Answer::Unknown(vec!["mars".to_owned()])
    );
    let a = eco.find("a").unwrap();
    assert_eq!(paths(&eco, &Asked::new("a", "a")), Answer::Same(a));
}

#[test]
fn no_way_says_what_would_give_one() {
    let eco = graph(
        &["a", "x", "b", "lonely"],
        &[
            ("a", COLLABORATES, "x", "stated"),
            ("x", COLLABORATES, "b", "inferred"),
        ],
    );
    let mut asked = Asked::new("a", "b");
    asked.stated_only = true;
    let missing = apart(&eco, &asked);
    assert_eq!(missing.gives_way, [Relaxation::Inferred]);
    assert_eq!(missing.alone, [eco.find("b").unwrap()]);
    assert_eq!(missing.reach, [1, 0]);

    let within = [true, false, true, true];
    asked.within = Some(&within);
    let missing = apart(&eco, &asked);
    assert_eq!(
        (missing.gives_way, missing.together),
        (vec![Relaxation::Filter, Relaxation::Inferred], true)
    );

    let within = [true, true, false, true];
    asked = Asked::new("a", "b");
    asked.within = Some(&within);
    assert_eq!(apart(&eco, &asked).hidden, [eco.find("b").unwrap()]);

    let missing = apart(&eco, &Asked::new("a", "lonely"));
    assert!(missing.gives_way.is_empty() && missing.bridge.is_none());
    assert_eq!(missing.alone, [eco.find("lonely").unwrap()]);
}

#[test]
fn two_sides_without_a_tie_are_told_what_they_have_in_common() {
    let file = r#"{ "schema": 1, "title": "t",
        "vocabularies": [ { "id": "theme", "label": "Theme", "values": [ { "id": "ai", "label": "AI" }, { "id": "all", "label": "All" } ] } ],
        "nodes": [ { "id": "a", "kind": "member", "name": "A", "facets": { "theme": ["all"] } },
                   { "id": "a2", "kind": "member", "name": "A2", "facets": { "theme": ["ai", "all"] } },
                   { "id": "b", "kind": "member", "name": "B", "facets": { "theme": ["all"] } },
                   { "id": "b2", "kind": "member", "name": "B2", "facets": { "theme": ["ai"] } } ],
        "ties": [ { "from": "a", "to": "a2", "kind": "collaborates-with" },
                  { "from": "b", "to": "b2", "kind": "collaborates-with" } ] }"#;
    let eco = Ecosystem::new(parse(file.as_bytes()).unwrap().0);
    let bridge = apart(&eco, &Asked::new("a", "b")).bridge.unwrap();
    assert_eq!(
        (bridge.from, bridge.to),
        (eco.find("a2").unwrap(), eco.find("b2").unwrap()),
        "the rarer value says more"
    );
}

#[test]
fn comecer_reaches_the_agreement_with_pennsylvania_by_the_mission() {
    let eco = shipped();
    let mut asked = Asked::new("comecer", "agreement-emilia-romagna-pennsylvania-2022");
    asked.avoid_hubs = true;
    let ways = ways(&eco, &asked);
    assert_eq!(
        ways[0],
        "comecer intl-mission-usa-2022 agreement-emilia-romagna-pennsylvania-2022"
    );
}

#[test]
fn the_association_and_the_region_are_hubs_and_can_be_avoided() {
    let eco = shipped();
    let names: Vec<&str> = hubs(&eco)
        .iter()
        .map(|id| eco.node(*id).id.as_str())
        .collect();
    assert_eq!(
        names,
        [
            "clust-er-health",
            "regione-emilia-romagna",
            "clust-er-innovate"
        ]
    );
    let mut asked = Asked::new("alfasigma", "chiesi-farmaceutici");
    assert_eq!(
        ways(&eco, &asked)[0],
        "alfasigma clust-er-health chiesi-farmaceutici"
    );
    asked.avoid_hubs = true;
    match paths(&eco, &asked) {
        Answer::Apart(missing) => assert_eq!(missing.gives_way, [Relaxation::Hubs]),
        Answer::Found { paths, avoided } => {
            assert_eq!(avoided.len(), 3);
            assert!(
                paths
                    .iter()
                    .all(|path| path.nodes().all(|node| !avoided.contains(&node)))
            );
        }
        other => panic!("{other:?}"),
    }
}

/// The answer when it is looked for in steps of so much work, and what it is in one go.
fn in_steps(eco: &Ecosystem, asked: &Asked<'_>, work: usize) -> [Answer; 2] {
    let mut searching = Searching::new(eco, *asked);
    while !searching.advance(work) {
        assert!((0.0..=1.0).contains(&searching.share()));
    }
    [searching.finish(), paths(eco, asked)]
}

#[test]
fn an_answer_is_the_same_in_steps_of_any_size() {
    let eco = shipped();
    let within: Vec<bool> = eco.nodes().map(|id| id.index() % 3 > 0).collect();
    let (mut found, mut apart) = (0, 0);
    for pair in [
        ["comecer", "unibo"],
        ["alfasigma", "chiesi-farmaceutici"],
        ["unibo", "mars"],
        ["unibo", "unibo"],
    ] {
        for (avoid_hubs, stated_only, is_filtered) in [
            (false, false, false),
            (true, true, false),
            (true, true, true),
        ] {
            let asked = Asked {
                avoid_hubs,
                stated_only,
                within: is_filtered.then_some(within.as_slice()),
                ..Asked::new(pair[0], pair[1])
            };
            for work in [1, 50] {
                let [steps, whole] = in_steps(&eco, &asked, work);
                assert_eq!(steps, whole, "{asked:?}");
                found += usize::from(matches!(whole, Answer::Found { .. }));
                apart += usize::from(matches!(whole, Answer::Apart(_)));
            }
        }
    }
    assert!(
        found > 0 && apart > 0,
        "both kinds of answers: {found} and {apart}"
    );
}

proptest! {
    /// Against all simple ways of a small graph, found one by one.
    #[test]
    fn the_first_is_the_cheapest_there_is(ties in proptest::collection::vec((0..7_usize, 0..7_usize, 0..3_usize, any::<bool>()), 1..16)) {
        let names = ["n0", "n1", "n2", "n3", "n4", "n5", "n6"];
        let kinds = [COLLABORATES, "took-part-in", "located-in"];
        let ties: Vec<_> = ties
            .iter()
            .filter(|(from, to, ..)| from != to)
            .map(|(from, to, kind, stated)| {
                (names[*from], kinds[*kind], names[*to], if *stated { "stated" } else { "inferred" })
            })
            .collect();
        let eco = graph(&names, &ties);
        let asked = Asked::new("n0", "n6");
        let roads = Roads::new(&eco, &asked, &[]);
        let (from, to) = (eco.find("n0").unwrap(), eco.find("n6").unwrap());
        let mut all = Vec::new();
        every_way(&roads, &mut vec![from], 0, to, &mut all);
        let mut ways = Yen::new(&roads, from, to, 4);
        while !ways.advance(&roads, &mut 1) {}
        let found = ways.finish();
        prop_assert_eq!(found.first().map(|(cost, _)| *cost), all.iter().map(|(cost, _)| *cost).min());
        for (cost, nodes) in &found {
            prop_assert!(all.contains(&(*cost, nodes.clone())), "each is a simple way and costs what it says");
        }
        prop_assert!(found.is_sorted_by_key(|(cost, _)| *cost));
    }
}

fn every_way(
    roads: &Roads<'_>,
    way: &mut Vec<NodeId>,
    cost: u32,
    to: NodeId,
    all: &mut Vec<(u32, Vec<NodeId>)>,
) {
    let at = *way.last().unwrap();
    if at == to {
        all.push((cost, way.clone()));
        return;
    }
    let next: std::collections::BTreeSet<NodeId> = roads.from(at).map(|(node, _)| node).collect();
    for node in next {
        if !way.contains(&node) {
            let step = roads
                .between(at, node)
                .map(|walked| roads.cost(walked, node, to))
                .min()
                .unwrap();
            way.push(node);
            every_way(roads, way, cost + step, to, all);
            way.pop();
        }
    }
}
