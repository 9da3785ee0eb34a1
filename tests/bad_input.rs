//! What happens to files that are broken, hostile or from the future: a message, or the rest loads; never a panic, and
//! nothing is lost without a word.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that fails should stop where it fails"
)]

use ecosystem_explorer::locale::Locale;
use ecosystem_explorer::snapshot::{
    Issue, Lang, MAX_NAME, PlaceStatus, Snapshot, Unreadable, parse, write,
};
use proptest::prelude::*;

fn refused(file: &str) -> Unreadable {
    parse(file.as_bytes()).expect_err("this is no snapshot")
}

fn loaded(file: &str) -> (Snapshot, Vec<Issue>) {
    parse(file.as_bytes()).expect("this is a snapshot")
}

fn codes(issues: &[Issue]) -> Vec<(&str, &str)> {
    issues
        .iter()
        .map(|issue| (issue.path.as_str(), issue.code))
        .filter(|(_, code)| *code != "issue-no-evidence")
        .collect()
}

const NODES: &str = r#""nodes": [ {"id": "a", "kind": "member", "name": "A"}, {"id": "b", "kind": "project", "name": "B"} ]"#;

fn with(rest: &str) -> String {
    format!(r#"{{ "schema": 1, "title": "t", {NODES}, {rest} }}"#)
}

#[test]
fn what_is_no_snapshot_is_refused_with_the_reason() {
    assert_eq!(refused("").code, "unreadable-empty");
    assert_eq!(refused("  \n").code, "unreadable-empty");
    assert_eq!(refused("<!doctype html><p>404").code, "unreadable-html");
    assert_eq!(refused("nodes: a, b").code, "unreadable-json");
    assert_eq!(refused("[1, 2]").code, "unreadable-no-snapshot");
    assert_eq!(refused("null").code, "unreadable-no-snapshot");
    assert_eq!(
        refused(r#"{"name": "package"}"#).code,
        "unreadable-no-snapshot"
    );
    assert_eq!(
        refused(r#"{"schema": 2, "nodes": []}"#).code,
        "unreadable-newer"
    );
    assert_eq!(
        parse(b"\xff\xfe{}").expect_err("not UTF-8").code,
        "unreadable-utf8"
    );
}

#[test]
fn a_file_that_breaks_off_says_where() {
    let whole = with(r#""ties": [ {"from": "a", "to": "b", "kind": "partner-in"} ]"#);
    let reason = refused(&whole[..whole.len() - 10]);
    assert_eq!(reason.code, "unreadable-truncated");
    assert!(reason.args.contains(&("line", "1".to_owned())));
}

#[test]
fn every_reason_has_words_in_both_languages() {
    for lang in Lang::ALL {
        for file in ["", "<p>", "{", "x", "[]", r#"{"schema": 7, "nodes": []}"#] {
            let words = Locale::new(lang).refuse(&refused(file));
            assert!(
                !words.message.starts_with("unreadable-") && !words.hint.is_empty(),
                "{lang:?}: {words:?}"
            );
        }
    }
}

#[test]
fn the_second_of_two_equal_ids_is_left_out() {
    let file = r#"{ "schema": 1, "title": "t", "nodes": [ {"id": "a", "kind": "member", "name": "first"}, {"id": "a", "kind": "member", "name": "second"} ] }"#;
    let (snapshot, issues) = loaded(file);
    assert_eq!(snapshot.nodes.len(), 1);
    assert_eq!(snapshot.nodes[0].name.get(Lang::En), "first");
    assert_eq!(codes(&issues), [("nodes[1]", "issue-duplicate-id")]);
}

#[test]
fn ties_that_lead_nowhere_are_left_out_and_the_others_load() {
    let (snapshot, issues) = loaded(&with(
        r#""ties": [ {"from": "a", "to": "nobody", "kind": "partner-in"}, {"from": "a", "to": "a", "kind": "supports"},
                     {"from": "a", "to": "b", "kind": "invented"}, {"from": "a", "to": "b", "kind": "partner-in"} ]"#,
    ));
    assert_eq!(snapshot.ties.len(), 1);
    let codes: Vec<&str> = codes(&issues).iter().map(|(_, code)| *code).collect();
    assert_eq!(
        codes,
        [
            "issue-broken-record",
            "issue-dangling-tie",
            "issue-self-tie"
        ]
    );
}

#[test]
fn one_bad_field_does_not_cost_the_record() {
    let file = r#"{ "schema": 1, "title": "t", "nodes": [ {"id": "a", "kind": "guild", "name": "A", "since": "autumn",
        "aliases": ["good", 7], "colour": "red", "links": [ {"label": "home", "url": "https://example.org"}, {"label": "no address"} ]} ] }"#;
    let (snapshot, issues) = loaded(file);
    let node = &snapshot.nodes[0];
    assert_eq!(
        (node.aliases.len(), node.links.len(), node.since),
        (1, 1, None)
    );
    assert_eq!(
        node.extra.get("colour").and_then(|colour| colour.as_str()),
        Some("red"),
        "what is unknown is kept"
    );
    assert_eq!(
        codes(&issues),
        [
            ("nodes[0].kind", "issue-unknown-kind"),
            ("nodes[0].since", "issue-bad-value"),
            ("nodes[0].aliases[1]", "issue-bad-value"),
            ("nodes[0].colour", "issue-unknown-field"),
            ("nodes[0].links[1]", "issue-bad-value"),
        ]
    );
}

#[test]
fn links_that_could_run_something_are_left_out() {
    for url in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,<script>",
        "vbscript:x",
        "//example.org",
        "https://a b",
    ] {
        let file = format!(
            r#"{{ "schema": 1, "title": "t", "nodes": [ {{"id": "a", "kind": "member", "name": "A", "links": [ {{"label": "x", "url": "{url}"}} ]}} ] }}"#
        );
        let (snapshot, issues) = loaded(&file);
        assert!(snapshot.nodes[0].links.is_empty(), "{url}");
        assert_eq!(
            codes(&issues),
            [("nodes.a.links", "issue-bad-link")],
            "{url}"
        );
    }
}

#[test]
fn a_name_of_10_000_characters_is_cut_and_said_so() {
    let long = "è".repeat(10_000);
    let (snapshot, issues) = loaded(&format!(
        r#"{{ "schema": 1, "title": "t", "nodes": [ {{"id": "a", "kind": "member", "name": "{long}"}} ] }}"#
    ));
    assert_eq!(
        snapshot.nodes[0].name.get(Lang::It).chars().count(),
        MAX_NAME + 1,
        "and an ellipsis"
    );
    assert!(codes(&issues).contains(&("nodes.a.name", "issue-too-long")));
}

#[test]
fn markup_in_a_name_stays_a_name() {
    let (snapshot, _) = loaded(
        r#"{ "schema": 1, "title": "t", "nodes": [ {"id": "a", "kind": "member", "name": "<script>alert(1)</script>"} ] }"#,
    );
    assert_eq!(
        snapshot.nodes[0].name.get(Lang::En),
        "<script>alert(1)</script>"
    );
}

#[test]
fn places_off_the_earth_leave_the_place_open() {
    let (snapshot, issues) = loaded(
        r#"{ "schema": 1, "title": "t", "places": [ {"id": "x", "name": "X", "country": "IT", "lat": 94.5, "lon": 11.3} ],
             "nodes": [ {"id": "a", "kind": "member", "name": "A", "place": "x", "place_status": "stated"} ] }"#,
    );
    assert_eq!(
        (snapshot.places.len(), snapshot.nodes[0].place_status),
        (0, PlaceStatus::Open)
    );
    assert_eq!(
        codes(&issues),
        [
            ("places[0]", "issue-bad-coordinate"),
            ("nodes.a.place", "issue-unknown-place")
        ]
    );
}

#[test]
fn an_empty_ecosystem_is_one() {
    let (snapshot, issues) = loaded(r#"{"schema": 1, "title": "t", "nodes": []}"#);
    assert!(snapshot.nodes.is_empty() && issues.is_empty());
}

#[test]
fn lists_that_are_no_lists_are_reported() {
    let (_, issues) = loaded(r#"{"schema": 1, "title": "t", "nodes": {"a": 1}, "ties": 7}"#);
    assert_eq!(
        codes(&issues),
        [("nodes", "issue-not-a-list"), ("ties", "issue-not-a-list")]
    );
}

#[test]
fn what_is_unknown_at_the_top_is_kept_and_written_back() {
    let (snapshot, issues) = loaded(&with(r#""palette": {"member": "blue"}"#));
    assert_eq!(codes(&issues), [("palette", "issue-unknown-field")]);
    assert!(
        write(&snapshot)
            .unwrap()
            .contains(r#""palette": {"member":"blue"}"#)
    );
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = parse(&bytes);
    }

    #[test]
    fn no_json_panics_and_what_loads_can_be_written_and_read_again(id in "[a-z]{0,3}", kind in "[a-z-]{0,9}", name in "\\PC{0,9}", year in any::<i64>(), lat in any::<f64>()) {
        let file = serde_json::json!({
            "schema": 1, "title": { "it": name }, "nodes": [ { "id": id, "kind": kind, "name": name, "since": year } ],
            "places": [ { "id": "p", "name": "P", "country": "IT", "lat": lat, "lon": year } ],
            "ties": [ { "from": id, "to": "p", "kind": kind, "year": year } ], "indicators": [ { "id": "i", "label": "l", "value": lat } ]
        });
        let (snapshot, _) = parse(file.to_string().as_bytes()).unwrap();
        let again = parse(write(&snapshot).unwrap().as_bytes()).unwrap().0;
        prop_assert_eq!(again, snapshot);
    }

    #[test]
    fn every_way_to_cut_a_file_short_is_refused(cut in 1usize..100) {
        let whole = with(r#""ties": [ {"from": "a", "to": "b", "kind": "partner-in"} ]"#);
        let short = &whole[..whole.len() - cut.min(whole.len() - 2)];
        prop_assert!(parse(short.as_bytes()).is_err());
    }
}
