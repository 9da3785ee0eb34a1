//! The snapshot that ships: it is what the tables say, it follows the published schema, and everything in it has a source.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that fails should stop where it fails"
)]

use ecosystem_explorer::ecosystem::Ecosystem;
use ecosystem_explorer::query::{FacetIndex, Filter, SearchIndex, tie_groups};
use ecosystem_explorer::snapshot::{
    Lang, NodeKind, PlaceStatus, Snapshot, Status, parse, schema, write,
};
use ecosystem_explorer::state::check_tours;
use ecosystem_explorer::tables::{build, coverage};
use ecosystem_explorer::ui::canvas::network::{bake, layout};
use std::path::Path;

const SNAPSHOT: &str = include_str!("../data/snapshot.json");

fn shipped() -> Snapshot {
    let (snapshot, issues) = parse(SNAPSHOT.as_bytes()).expect("the shipped snapshot is readable");
    assert_eq!(issues, [], "the shipped snapshot has no issue");
    snapshot
}

#[test]
fn it_is_what_the_tables_say() {
    let mut built = build(Path::new("data/tables"));
    assert_eq!(built.issues, []);
    built.snapshot.positions = bake(&layout(&Ecosystem::new(built.snapshot.clone())));
    assert!(
        write(&built.snapshot).unwrap() == SNAPSHOT,
        "run `cargo run --bin snapshot -- build data/tables`"
    );
}

#[test]
fn it_follows_the_published_schema() {
    let published = include_str!("../data/snapshot.schema.json");
    assert!(
        published == schema(),
        "run `cargo run --bin snapshot -- schema`"
    );
    let validator = jsonschema::validator_for(&serde_json::from_str(published).unwrap()).unwrap();
    let instance: serde_json::Value = serde_json::from_str(SNAPSHOT).unwrap();
    let errors: Vec<String> = validator
        .iter_errors(&instance)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert_eq!(errors, Vec::<String>::new());
}

#[test]
fn the_schema_refuses_what_the_contract_refuses() {
    let validator = jsonschema::validator_for(&serde_json::from_str(&schema()).unwrap()).unwrap();
    let fine = |node: &str| {
        let file = format!(r#"{{ "schema": 1, "title": "t", "nodes": [ {node} ] }}"#);
        validator.is_valid(&serde_json::from_str(&file).unwrap())
    };
    assert!(fine(
        r#"{"id": "a", "kind": "member", "name": {"it": "A"}, "since": "2025-09"}"#
    ));
    assert!(
        !fine(r#"{"id": "a", "kind": "guild", "name": "A"}"#),
        "a kind that the contract does not have"
    );
    assert!(!fine(r#"{"id": "a", "kind": "member"}"#), "no name");
    assert!(
        !fine(r#"{"id": "a", "kind": "member", "name": "A", "since": "autumn 2025"}"#),
        "no date"
    );
}

#[test]
fn everything_says_how_it_is_known() {
    let snapshot = shipped();
    assert!(snapshot.nodes.iter().all(|node| !node.evidence.is_empty()));
    assert!(snapshot.ties.iter().all(|tie| !tie.evidence.is_empty()));
    assert!(snapshot.indicators.iter().all(|of| !of.evidence.is_empty()));
    for tie in snapshot
        .ties
        .iter()
        .filter(|tie| tie.status == Status::Inferred)
    {
        assert!(
            !tie.why.it.is_empty() && !tie.why.en.is_empty(),
            "{} says why in both languages",
            tie.id
        );
    }
    for node in snapshot
        .nodes
        .iter()
        .filter(|node| node.place_status == PlaceStatus::Inferred)
    {
        assert!(
            !node.place_why.it.is_empty() && !node.place_why.en.is_empty(),
            "{} says why it is there",
            node.id
        );
    }
}

#[test]
fn everything_reads_in_both_languages() {
    let snapshot = shipped();
    for node in &snapshot.nodes {
        for text in [&node.name, &node.summary] {
            assert!(
                Lang::ALL
                    .into_iter()
                    .all(|lang| !text.get(lang).is_empty() && text.lang_of(lang).is_none()),
                "{}",
                node.id
            );
        }
    }
}

#[test]
fn the_sources_pair_no_biohub_with_a_town() {
    let snapshot = shipped();
    let hubs: Vec<_> = snapshot
        .nodes
        .iter()
        .filter(|node| node.facet("hub_type").any(|of| of == "biohub"))
        .collect();
    assert_eq!(hubs.len(), 6);
    assert!(
        hubs.iter()
            .all(|hub| hub.place_status != PlaceStatus::Stated)
    );
    assert_eq!(
        snapshot
            .nodes
            .iter()
            .filter(|node| node.facet("hub_type").any(|of| of == "hub-town"))
            .count(),
        4
    );
}

#[test]
fn every_fact_went_somewhere() {
    let built = build(Path::new("data/tables"));
    let mut issues = Vec::new();
    let coverage =
        coverage(Path::new("data"), &built.ids, None, &mut issues).expect("data/coverage.csv");
    assert_eq!(issues, []);
    assert_eq!(coverage.facts, 1465);
}

#[test]
fn a_stakeholder_finds_a_project_and_its_partners() {
    let ecosystem = Ecosystem::new(shipped());
    let hits = SearchIndex::new(&ecosystem).search("digicare", 5);
    let project = hits.first().expect("DIGICARE is there").node;
    assert_eq!(ecosystem.node(project).kind, NodeKind::Project);
    let universities: Vec<&str> = tie_groups(&ecosystem, project, Lang::It, false)
        .iter()
        .flat_map(|group| &group.links)
        .map(|link| ecosystem.node(link.other).id.as_str())
        .filter(|id| id.starts_with("uni"))
        .collect();
    for university in ["unibo", "unimore", "unipr", "unife"] {
        assert!(
            universities.contains(&university),
            "{university} takes part: {universities:?}"
        );
    }
}

#[test]
fn facets_count_what_the_snapshot_has() {
    let ecosystem = Ecosystem::new(shipped());
    let index = FacetIndex::new(&ecosystem);
    let members = index.apply(&Filter::parse("kind:member"));
    assert_eq!(
        members.count,
        ecosystem
            .nodes()
            .filter(|id| ecosystem.node(*id).kind == NodeKind::Member)
            .count()
    );
    for facet in [
        "kind",
        "value_chain",
        "theme",
        "programme",
        "organisation_type",
        "province",
        "country",
    ] {
        assert!(
            index.facets().iter().any(|of| of.id == facet),
            "{facet} is a facet"
        );
    }
}

#[test]
fn every_step_of_every_tour_opens_whole_and_says_how_it_is_known() {
    let snapshot = shipped();
    assert!(snapshot.tours.len() >= 5);
    let eco = Ecosystem::new(snapshot.clone());
    assert_eq!(check_tours(&eco, &FacetIndex::new(&eco)), []);
    for tour in &snapshot.tours {
        let steps = tour.steps.iter();
        let texts = steps.clone().flat_map(|step| [&step.caption, &step.more]);
        for text in texts.chain([&tour.title, &tour.about]) {
            assert!(!text.it.is_empty() && !text.en.is_empty(), "{}", tour.id);
        }
        for step in steps {
            assert!(!step.evidence.is_empty(), "{:?}", step.caption);
            for lang in Lang::ALL {
                let words = |of: &str| of.split_whitespace().count();
                assert!(words(step.caption.get(lang)) <= 8, "{:?}", step.caption);
                assert!(words(step.more.get(lang)) <= 30, "{:?}", step.more);
            }
        }
    }
}
