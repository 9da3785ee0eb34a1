//! What is new in the shipped snapshot, and between editions of it.

use super::*;
use crate::ecosystem::Ecosystem;
use crate::snapshot::{Snapshot, Text, parse};

fn snapshot() -> Snapshot {
    let file = include_bytes!("../../../data/snapshot.json");
    parse(file).unwrap().0
}

fn told(comparison: Comparison) -> Changes {
    match comparison {
        Comparison::Changes(changes) => *changes,
        other => panic!("{other:?}"),
    }
}

#[test]
fn between_2022_and_2025_the_biohubs_came_and_the_mission_to_the_usa_went() {
    let eco = Ecosystem::new(snapshot());
    let changes = told(years(&eco, 2025, 2022));
    let find = |id| eco.find(id).unwrap();
    assert!(changes.nodes.added.contains(&find("biohubs4step")));
    assert!(
        changes
            .nodes
            .removed
            .contains(&find("intl-mission-usa-2022"))
    );
    let cluster = eco.cluster().unwrap();
    assert!(!changes.nodes.added.contains(&cluster) && !changes.nodes.removed.contains(&cluster));
    let fairs = changes
        .indicators
        .iter()
        .find(|pair| {
            pair.before
                .as_ref()
                .is_some_and(|of| of.label.en == "International fairs")
        })
        .unwrap();
    assert_eq!(
        [&fairs.before, &fairs.after].map(|of| of.as_ref().unwrap().value),
        [5.0, 6.0]
    );
    assert!(
        changes
            .indicators
            .is_sorted_by_key(|pair| pair.before.is_none() || pair.after.is_none()),
        "what both years have stands first"
    );
}

#[test]
fn a_year_of_which_nothing_is_known_is_told() {
    let eco = Ecosystem::new(snapshot());
    assert_eq!(years(&eco, 1850, 2025), Comparison::Nothing(vec![1850]));
}

#[test]
fn the_same_edition_has_nothing_new() {
    let (old, new) = (Ecosystem::new(snapshot()), Ecosystem::new(snapshot()));
    let changes = told(editions(&old, &new));
    assert!(changes.nodes.is_empty() && changes.ties.is_empty() && changes.indicators.is_empty());
    assert_eq!(
        (changes.nodes.kept, changes.ties.kept),
        (new.node_count(), new.tie_count())
    );
}

#[test]
fn what_is_added_removed_and_changed_is_told_by_field() {
    let old = Ecosystem::new(snapshot());
    let mut next = snapshot();
    let gone = next
        .nodes
        .iter()
        .position(|node| node.id == "holostem")
        .unwrap();
    next.nodes.remove(gone);
    next.ties
        .retain(|tie| tie.from != "holostem" && tie.to != "holostem");
    let unibo = next
        .nodes
        .iter_mut()
        .find(|node| node.id == "unibo")
        .unwrap();
    unibo.summary = Text::same("The oldest one.");
    unibo.place = None;
    let mut fresh = next.nodes[0].clone();
    fresh.id = "fresh".to_owned();
    next.nodes.push(fresh);
    next.ties[0].year = Some(2030);
    next.indicators[0].value += 1.0;
    let new = Ecosystem::new(next);
    let changes = told(editions(&old, &new));
    let names = |eco: &Ecosystem, nodes: &[NodeId]| -> Vec<String> {
        nodes.iter().map(|id| eco.node(*id).id.clone()).collect()
    };
    assert_eq!(names(&new, &changes.nodes.added), ["fresh"]);
    assert_eq!(names(&old, &changes.nodes.removed), ["holostem"]);
    let unibo = new.find("unibo").unwrap();
    assert_eq!(
        changes.nodes.changed,
        [(unibo, vec![Field::Words, Field::Place])]
    );
    assert_eq!(changes.ties.changed.len(), 1);
    assert_eq!(changes.ties.changed[0].1, [Field::Dates]);
    let holostem = old.find("holostem").unwrap();
    assert_eq!(changes.ties.removed.len(), old.degree(holostem));
    assert_eq!(changes.indicators.len(), 1);
}

#[test]
fn two_without_a_common_id_are_strangers() {
    let other = r#"{ "schema": 1, "title": "t", "nodes": [ { "id": "mars", "kind": "member", "name": "Mars" } ] }"#;
    let other = Ecosystem::new(parse(other.as_bytes()).unwrap().0);
    let eco = Ecosystem::new(snapshot());
    assert_eq!(editions(&other, &eco), Comparison::Strangers);
}
