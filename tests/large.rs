//! Large files: they are read in steps without a difference, one node may have a million ties, positions may be baked in.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that fails should stop where it fails"
)]

use ecosystem_explorer::ecosystem::{Building, Ecosystem};
use ecosystem_explorer::locale::Locale;
use ecosystem_explorer::query::{FacetIndex, FacetIndexing, Filter, SearchIndex, SearchIndexing};
use ecosystem_explorer::snapshot::{
    Issue, Lang, MAX_ISSUES, Parsing, Snapshot, Unreadable, parse, write,
};
use proptest::prelude::*;
use std::fmt::Write;

const SNAPSHOT: &str = include_str!("../data/snapshot.json");

fn in_steps(bytes: &[u8], work: usize) -> Result<(Snapshot, Vec<Issue>), Unreadable> {
    let mut parsing = Parsing::new(bytes)?;
    let mut share = 0.0;
    while !parsing.advance(work)? {
        assert!(
            (0.0..=1.0).contains(&parsing.share()) && parsing.share() >= share,
            "the bar never goes back: {share} then {}",
            parsing.share()
        );
        share = parsing.share();
    }
    Ok(parsing.finish())
}

#[test]
fn the_shipped_snapshot_is_the_same_in_steps_of_any_size() {
    let whole = parse(SNAPSHOT.as_bytes()).expect("it is readable");
    for work in [1, 7, 100] {
        assert!(in_steps(SNAPSHOT.as_bytes(), work).expect("it is readable") == whole);
    }
}

#[test]
fn indexes_are_the_same_in_steps() {
    let snapshot = parse(SNAPSHOT.as_bytes()).expect("it is readable").0;
    let mut building = Building::new(snapshot.clone());
    while !building.advance(3) {}
    let (steps, whole) = (building.finish(), Ecosystem::new(snapshot));
    assert_eq!(steps.node_count(), whole.node_count());
    for node in whole.nodes() {
        assert!(steps.ties_of(node).eq(whole.ties_of(node)));
    }

    let mut facets = FacetIndexing::new(&steps);
    while !facets.advance(&steps, 3) {}
    let filter = Filter::parse("kind:member,project;reach:region");
    let expected = FacetIndex::new(&whole).apply(&filter);
    assert_eq!(facets.finish().apply(&filter), expected);

    let mut search = SearchIndexing::new(&steps);
    while !search.advance(&steps, 3) {}
    let expected = SearchIndex::new(&whole).find("uni", 9);
    assert_eq!(search.finish().find("uni", 9), expected);
}

#[test]
fn one_node_may_have_a_million_ties() {
    const COUNT: usize = 1_000_000;
    let mut file = String::from(
        r#"{"schema":1,"title":"t","nodes":[{"id":"a","kind":"hub","name":"A"},{"id":"b","kind":"member","name":"B"}],"ties":["#,
    );
    for at in 0..COUNT {
        let comma = if at == 0 { "" } else { "," };
        write!(file, r#"{comma}{{"from":"b","to":"a","kind":"part-of"}}"#).expect("memory");
    }
    file.push_str("]}");
    let (snapshot, issues) = parse(file.as_bytes()).expect("it is a snapshot");
    assert_eq!(issues.len(), MAX_ISSUES + 1, "none of them has a source");
    let last = issues.last().expect("there are some");
    assert_eq!(last.code, "issue-more");
    for lang in Lang::ALL {
        assert!(!Locale::new(lang).explain(last).hint.is_empty());
    }
    let ecosystem = Ecosystem::new(snapshot);
    let hub = ecosystem.find("a").expect("it is there");
    assert_eq!(ecosystem.degree(hub), COUNT);
    assert_eq!(ecosystem.ties_of(hub).count(), COUNT);
}

fn with_positions(positions: &str) -> (Snapshot, Vec<(String, &'static str)>) {
    let file = format!(
        r#"{{ "schema": 1, "title": "t", "sources": [{{"id": "s", "title": "S"}}], "positions": {positions}, "nodes": [
            {{"id": "a", "kind": "member", "name": "A", "evidence": [{{"source": "s", "line": 1, "quote": "A"}}]}},
            {{"id": "b", "kind": "member", "name": "B", "evidence": [{{"source": "s", "line": 2, "quote": "B"}}]}} ] }}"#
    );
    let (snapshot, issues) = parse(file.as_bytes()).expect("it is a snapshot");
    let issues = issues.into_iter().map(|of| (of.path, of.code)).collect();
    (snapshot, issues)
}

#[test]
fn positions_that_are_complete_and_sound_are_used_and_written_again() {
    let (snapshot, issues) = with_positions(r#"{"network": [[1.5, -2], [0, 3]]}"#);
    assert_eq!(issues, []);
    let again = parse(write(&snapshot).expect("finite").as_bytes()).expect("readable");
    assert_eq!(again.0, snapshot);
    let ecosystem = Ecosystem::new(snapshot);
    assert_eq!(
        ecosystem.positions(),
        Some([[1.5, -2.0], [0.0, 3.0]].as_slice())
    );
}

#[test]
fn positions_that_are_wrong_are_worked_out_instead() {
    let bad = "issue-bad-positions";
    for (positions, path, code) in [
        (
            r#"{"network": [[1, 2], [NaN, 3]]}"#,
            "positions.network[1]",
            bad,
        ),
        (
            r#"{"network": [[1, 2], [Infinity, 3]]}"#,
            "positions.network[1]",
            bad,
        ),
        (
            r#"{"network": [[1, 2], [1e300, 3]]}"#,
            "positions.network[1]",
            bad,
        ),
        (
            r#"{"network": [[1, 2], null]}"#,
            "positions.network[1]",
            bad,
        ),
        (
            r#"{"network": [[1, 2, 3], [1, 2]]}"#,
            "positions.network[0]",
            bad,
        ),
        (r#"{"network": {"a": [1, 2]}}"#, "positions.network", bad),
        (r#"[[1, 2], [3, 4]]"#, "positions", bad),
        (
            r#"{"network": [[1, 2]]}"#,
            "positions.network",
            "issue-other-positions",
        ),
        (
            r#"{"moon": [[1, 2]]}"#,
            "positions.moon",
            "issue-unknown-field",
        ),
    ] {
        let (snapshot, issues) = with_positions(positions);
        assert_eq!(issues, [(path.to_owned(), code)], "{positions}");
        assert_eq!(snapshot.nodes.len(), 2, "the rest loads");
        assert_eq!(Ecosystem::new(snapshot).positions(), None, "{positions}");
    }
}

proptest! {
    #[test]
    fn a_broken_file_is_as_broken_in_steps(at in 0usize..600_000, with in "[{}\\[\\],:\"a0\\\\]?", work in 1usize..5) {
        let file = r#"{ "schema": 1, "title": "t", "nodes": [ {"id": "a", "kind": "member", "name": "A", "aliases": ["x\"y"]},
            {"id": "b", "kind": "project", "name": {"it": "B"}} ], "ties": [ {"from": "a", "to": "b", "kind": "partner-in"} ], "z": {"y": [1, 2.5e3, true, null]} }"#;
        let at = at % file.len();
        let broken = format!("{}{with}{}", &file[..at], &file[at + 1..]);
        prop_assert_eq!(in_steps(broken.as_bytes(), work), parse(broken.as_bytes()));
        // What serde does not read is refused, and nothing else is, but for what is no snapshot.
        if serde_json::from_str::<serde_json::Value>(&broken).is_err() {
            prop_assert!(parse(broken.as_bytes()).is_err(), "{}", broken);
        } else if let Err(reason) = parse(broken.as_bytes()) {
            prop_assert_eq!(reason.code, "unreadable-no-snapshot");
        }
    }
}
