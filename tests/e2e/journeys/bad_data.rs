//! Data that is missing, broken or hostile.

use super::{inside, opened, settled, shown};
use crate::page::Page;
use crate::site::{Answer, Site};
use crate::window::Window;

const DATA: &str = "data/snapshot.json";

fn with(answer: Answer, language: &'static str) -> (Page, Site) {
    let site = Site::packaged().spoil(DATA, answer).serve();
    (
        Window::desktop().language(language).open(&site.url("")),
        site,
    )
}

fn json(text: impl Into<String>) -> Answer {
    Answer::Instead("application/json", text.into())
}

#[test]
fn every_way_to_have_no_data_is_told_in_both_languages() {
    let cases = || {
        [
            (
                Answer::Status(404),
                "The server answered 404.",
                "Il server ha risposto 404.",
            ),
            (
                Answer::Instead("text/html", "<!doctype html><p>Hello".into()),
                "A web page came instead of data.",
                "Al posto dei dati è arrivata una pagina web.",
            ),
            (Answer::Half, "breaks off", "si interrompe"),
            (json("nodes: a, b"), "not valid JSON", "non è JSON valido"),
            (json(""), "is empty", "è vuoto"),
            (
                json(r#"{"schema": 2, "nodes": []}"#),
                "has version 2",
                "ha la versione 2",
            ),
            (
                json(r#"{"name": "package"}"#),
                "not a snapshot",
                "non lo snapshot",
            ),
        ]
    };
    for (language, again) in [("en", "Try again"), ("it", "Riprova")] {
        let page = Window::desktop().language(language).open("about:blank");
        for (answer, english, italian) in cases() {
            let site = Site::packaged().spoil(DATA, answer).serve();
            page.go(&site.url(""));
            page.find_text(if language == "it" { italian } else { english });
            page.find("button", again);
        }
    }
}

#[test]
fn what_is_good_in_a_broken_file_is_shown_and_the_rest_is_listed() {
    let file = r#"{ "schema": 1, "title": "Small", "sources": [],
        "nodes": [ {"id": "a", "kind": "member", "name": "Anna"}, {"id": "a", "kind": "member", "name": "Twice"}, {"id": "b", "kind": "project", "name": "Bruno"} ],
        "ties": [ {"from": "a", "to": "b", "kind": "partner-in"}, {"from": "a", "to": "nobody", "kind": "partner-in"} ] }"#;
    let (page, _site) = with(json(file), "en");
    settled(&page);
    assert_eq!(shown(&page), 2);
    page.click("button", "issues in the file");
    page.find_text("The id “a” is used twice");
    page.find_text("This tie leads to “nobody”");
    page.press(&["Escape"]);
    page.gone("dialog", "");
}

#[test]
fn nothing_in_the_data_is_executed() {
    let evil = "<img src=x onerror=\\\"window.pwned=1\\\"><script>window.pwned=1</script>";
    let file = format!(
        r#"{{ "schema": 1, "title": "{evil}", "about": "{evil}",
        "sources": [ {{"id": "s", "title": "{evil}", "url": "javascript:window.pwned=1"}} ],
        "nodes": [ {{"id": "a", "kind": "member", "name": "{evil}", "summary": "{evil}", "aliases": ["{evil}"],
                     "links": [ {{"label": "{evil}", "url": "javascript:window.pwned=1"}}, {{"label": "fine", "url": "https://example.org/"}} ],
                     "figures": [ {{"label": "{evil}", "value": "{evil}"}} ], "evidence": [ {{"source": "s", "line": 1, "quote": "{evil}"}} ]}},
                   {{"id": "b", "kind": "project", "name": "{}"}} ],
        "ties": [ {{"from": "a", "to": "b", "kind": "partner-in", "role": "{evil}", "evidence": [ {{"source": "s", "line": 1, "quote": "{evil}"}} ]}} ] }}"#,
        "long ".repeat(2_000)
    );
    let site = Site::packaged().spoil(DATA, json(file)).serve();
    let page = Window::desktop().open("about:blank");
    for link in ["#v=1&select=a", "#v=1&view=list&select=b", "#v=1&view=hubs"] {
        page.go("about:blank");
        page.go(&site.url(link));
        settled(&page);
        assert!(page.run("return window.pwned ?? null;", &[]).is_null());
        let scripts = inside(
            &page,
            "return root.querySelectorAll('script, img, [href^=\"javascript:\"]').length;",
        );
        assert_eq!(scripts, 0);
        assert_eq!(shown(&page), 2);
    }
}

#[test]
fn an_empty_ecosystem_is_shown_as_one() {
    let (page, _site) = with(
        json(r#"{"schema": 1, "title": "Nobody yet", "nodes": []}"#),
        "en",
    );
    page.find_text("The file has nobody in it.");
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn a_snapshot_without_places_and_vocabularies_has_a_network() {
    let nodes: Vec<String> = (0..40)
        .map(|n| format!(r#"{{"id": "n{n}", "kind": "member", "name": "Name {n}"}}"#))
        .collect();
    let ties: Vec<String> = (1..40)
        .map(|n| {
            format!(
                r#"{{"from": "n{n}", "to": "n{}", "kind": "collaborates-with"}}"#,
                n / 2
            )
        })
        .collect();
    let file = format!(
        r#"{{"schema": 1, "title": "Plain", "nodes": [{}], "ties": [{}]}}"#,
        nodes.join(","),
        ties.join(",")
    );
    let site = Site::packaged().spoil(DATA, json(file)).serve();
    let page = Window::desktop().open(&site.url("#v=1&select=n3"));
    settled(&page);
    opened(&page, "Name 3");
    page.wait("a picture", || (super::drawn(&page) > 500).then_some(()));
    assert_eq!(page.errors(), [""; 0]);
}
