//! Who works with whom, asked of the snapshot that ships: lenses, measures through a lens, two nodes side by side, walks.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that fails should stop where it fails"
)]

use ecosystem_explorer::ecosystem::{Ecosystem, NodeId, Visible};
use ecosystem_explorer::metrics::{Graph, Measure, Measuring};
use ecosystem_explorer::query::compare::{Comparison, Sides, compare, evidence_of};
use ecosystem_explorer::query::lens::{Lens, LensGraph, LensTie, Means, Through};
use ecosystem_explorer::query::walk;
use ecosystem_explorer::snapshot::{NodeKind, Status, parse};

const ALL: Visible<'static> = Visible::everything();

fn shipped() -> Ecosystem {
    let bytes = include_bytes!("../data/snapshot.json");
    Ecosystem::new(parse(bytes).expect("it is readable").0)
}

fn id(ecosystem: &Ecosystem, node: NodeId) -> &str {
    &ecosystem.node(node).id
}

fn tie<'a>(ecosystem: &Ecosystem, graph: &'a LensGraph, one: &str, other: &str) -> &'a LensTie {
    let ends = |of: &&LensTie| {
        let [a, b] = [of.one, of.other].map(|end| id(ecosystem, graph.nodes[end as usize]));
        (a == one && b == other) || (a == other && b == one)
    };
    graph.ties.iter().find(ends).expect("they are tied")
}

/// The first few of a ranking through a lens, by id.
fn first(
    ecosystem: &Ecosystem,
    lens: Lens,
    measure: Measure,
    visible: &Visible<'_>,
) -> Vec<String> {
    let through = LensGraph::new(ecosystem, lens, visible);
    let graph = Graph::new(through.nodes.len(), &through.weighted());
    let ranked = Measuring::new(&graph, measure).finish(&graph).ranked();
    let name = |at: u32| id(ecosystem, through.nodes[at as usize]).to_owned();
    ranked.into_iter().take(3).map(name).collect()
}

#[test]
fn between_the_organisations_stands_the_cluster_then_its_sister() {
    let ecosystem = shipped();
    let found = first(&ecosystem, Lens::Organisations, Measure::Betweenness, &ALL);
    assert_eq!(
        found,
        ["clust-er-health", "clust-er-innovate", "clust-er-network"]
    );
}

#[test]
fn without_the_cluster_the_region_is_most_tied() {
    let ecosystem = shipped();
    let mut shown = vec![true; ecosystem.node_count()];
    shown[ecosystem.cluster().expect("it has one").index()] = false;
    let visible = Visible::of(&shown);
    let found = first(&ecosystem, Lens::Organisations, Measure::Strength, &visible);
    assert_eq!(found[0], "regione-emilia-romagna", "{found:?}");
}

#[test]
fn the_project_that_others_meet_in_is_digicare() {
    let found = first(&shipped(), Lens::Projects, Measure::Betweenness, &ALL);
    assert_eq!(found[0], "digicare", "{found:?}");
}

#[test]
fn an_international_tie_opens_to_its_sources() {
    let ecosystem = shipped();
    let graph = LensGraph::new(&ecosystem, Lens::International, &ALL);
    let tie = tie(
        &ecosystem,
        &graph,
        "irccs-sant-orsola",
        "university-of-tsukuba",
    );
    assert!((tie.stated, tie.inferred) == (true, false));
    let mut shared = Vec::new();
    for making in graph.open(&ecosystem, &ALL, tie) {
        assert_eq!(making.status, Status::Stated);
        let ties = match making.means {
            Means::Direct(tie) => vec![tie],
            Means::Shared(Through::Node(middle), mine, theirs) => {
                shared.push(id(&ecosystem, middle).to_owned());
                [mine, theirs].concat()
            }
            Means::Shared(..) => panic!("no theme ties two organisations"),
        };
        for tie in ties {
            let evidence = &ecosystem.tie(tie).evidence;
            assert!(!evidence.is_empty() && !evidence[0].quote.is_empty());
        }
    }
    assert_eq!(
        shared,
        [
            "intl-event-personalised-medicine-meeting-osaka-2025",
            "agreement-mou-sant-orsola-tsukuba-2025"
        ]
    );
}

#[test]
fn two_projects_are_tied_by_the_theme_that_they_share() {
    let ecosystem = shipped();
    let graph = LensGraph::new(&ecosystem, Lens::Projects, &ALL);
    let tie = tie(&ecosystem, &graph, "debuting", "equa-innova");
    let opened = graph.open(&ecosystem, &ALL, tie);
    let theme = opened.iter().find_map(|making| match making.means {
        Means::Shared(through @ Through::Value(..), ..) => Some(through),
        _ => None,
    });
    let theme = theme.expect("they share one");
    for end in [tie.one, tie.other] {
        assert!(
            !theme
                .evidence(&ecosystem, graph.nodes[end as usize])
                .is_empty()
        );
    }
    let cluster = ecosystem.cluster().expect("it has one");
    let is_cluster =
        |of: &Means| matches!(of, Means::Shared(Through::Node(node), ..) if *node == cluster);
    assert!(
        !opened.iter().any(|of| is_cluster(&of.means)),
        "all projects share it"
    );
}

#[test]
fn every_lens_shows_whom_it_says() {
    let ecosystem = shipped();
    for lens in Lens::ALL {
        let graph = LensGraph::new(&ecosystem, lens, &ALL);
        assert!(!graph.ties.is_empty(), "{}", lens.id());
        let kinds = |of: &[NodeKind]| {
            graph
                .nodes
                .iter()
                .all(|node| of.contains(&ecosystem.kind(*node)))
        };
        let somebody = [
            NodeKind::Member,
            NodeKind::Organisation,
            NodeKind::Institution,
            NodeKind::Partner,
        ];
        match lens {
            Lens::Everything => assert_eq!(graph.nodes.len(), ecosystem.node_count()),
            Lens::Organisations | Lens::International => assert!(kinds(&somebody)),
            Lens::Projects => assert!(kinds(&[NodeKind::Project])),
            Lens::Hubs => {
                let hubs = graph
                    .nodes
                    .iter()
                    .filter(|of| ecosystem.kind(**of) == NodeKind::Hub);
                assert_eq!(hubs.count(), 10);
            }
        }
    }
}

fn sides<'a>(ecosystem: &'a Ecosystem, one: &str, other: &str) -> Sides<'a> {
    match compare(ecosystem, &ALL, one, other) {
        Comparison::Both(sides) => *sides,
        other => panic!("{other:?}"),
    }
}

#[test]
fn comecer_and_holostem_met_on_the_same_mission() {
    let ecosystem = shipped();
    let sides = sides(&ecosystem, "comecer", "holostem");
    assert!(sides.between.is_empty(), "nothing ties them directly");
    let shared: Vec<_> = sides
        .shared
        .iter()
        .map(|of| (id(&ecosystem, of.node), of.status))
        .collect();
    assert_eq!(shared[0], ("clust-er-health", Status::Inferred));
    let mission = sides.shared.last().expect("they share some");
    assert_eq!(ecosystem.kind(mission.node), NodeKind::Event);
    assert_eq!(mission.status, Status::Stated);
    let kind = sides
        .facets
        .iter()
        .find(|of| of.vocabulary == "organisation_type");
    let [mine, _] = kind.expect("both have one").shared[0];
    assert_eq!(mine.value, "company");
    assert!(!evidence_of(&ecosystem, sides.nodes[0], mine).is_empty());
}

#[test]
fn comparing_the_other_way_round_says_the_same() {
    let ecosystem = shipped();
    let there = sides(&ecosystem, "unibo", "regione-emilia-romagna");
    let back = sides(&ecosystem, "regione-emilia-romagna", "unibo");
    let [only_unibo, only_region] = there.only;
    assert_eq!(back.only, [only_region, only_unibo]);
    assert_eq!(there.between, back.between);
    assert_eq!(there.shared.len(), back.shared.len());
    assert!(!there.shared.is_empty());
}

#[test]
fn one_node_with_itself_and_ids_that_are_gone_are_answers() {
    let ecosystem = shipped();
    let unibo = ecosystem.find("unibo").expect("it is there");
    assert_eq!(
        compare(&ecosystem, &ALL, "unibo", "unibo"),
        Comparison::Same(unibo)
    );
    let missing =
        |ids: &[&str]| Comparison::Missing(ids.iter().map(|id| (*id).to_owned()).collect());
    assert_eq!(
        compare(&ecosystem, &ALL, "unibo", "gone"),
        missing(&["gone"])
    );
    assert_eq!(
        compare(&ecosystem, &ALL, "gone", "gone"),
        missing(&["gone"])
    );
    assert_eq!(
        compare(&ecosystem, &ALL, "", "gone"),
        missing(&["", "gone"])
    );
    let nobody = vec![false; ecosystem.node_count()];
    let hidden = compare(&ecosystem, &Visible::of(&nobody), "unibo", "unife");
    assert_eq!(hidden, missing(&["unibo", "unife"]));
}

#[test]
fn two_steps_from_the_university_and_not_through_the_cluster() {
    let ecosystem = shipped();
    let unibo = ecosystem.find("unibo").expect("it is there");
    let cluster = ecosystem.cluster().expect("it has one");
    let through_all = walk(&ecosystem, &ALL, unibo, &|_| true);
    let past = walk(&ecosystem, &ALL, unibo, &|node| node != cluster);
    assert_eq!(through_all.adds()[..2], past.adds()[..2]);
    assert!(past.adds()[2] * 4 < through_all.adds()[2], "{past:?}");
    assert_eq!(
        past.steps_to(cluster),
        Some(1),
        "it is reached and not passed"
    );
    let within = past.within(2);
    assert_eq!(
        within.iter().filter(|is| **is).count(),
        past.adds()[..3].iter().sum::<usize>()
    );
    assert!(through_all.furthest() < past.furthest());
}

#[test]
fn from_a_node_that_is_not_visible_there_is_nowhere_to_go() {
    let ecosystem = shipped();
    let unibo = ecosystem.find("unibo").expect("it is there");
    let mut shown = vec![true; ecosystem.node_count()];
    shown[unibo.index()] = false;
    let nowhere = walk(&ecosystem, &Visible::of(&shown), unibo, &|_| true);
    assert!(nowhere.adds().is_empty() && nowhere.steps_to(unibo).is_none());
    assert!(nowhere.within(9).iter().all(|is| !is));
}
