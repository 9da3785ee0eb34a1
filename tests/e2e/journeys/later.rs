//! The program comes in two parts: the second after the first picture, or when it is wanted.

use super::policy::POLICY;
use super::{PLACED, drawn, inside, settled, visit, whole};
use crate::page::Page;
use crate::site::{Answer, Site};
use crate::window::Window;
use std::time::Duration;

const LATER: &str = "*_later.wasm";
const DATA: &str = "data/snapshot.json";

/// When the second part was asked for, and when the first picture was there; in milliseconds.
fn times(page: &Page) -> (f64, f64) {
    let times = page.wait_for(
        "the second part",
        "const part = performance.getEntriesByType('resource').find((file) => file.name.endsWith('_later.wasm')); \
         const picture = performance.getEntriesByName('explorer:interactive')[0]; \
         return part && picture ? [part.startTime, picture.startTime] : null;",
    );
    let time = |at: usize| times[at].as_f64().unwrap();
    (time(0), time(1))
}

/// Wants what no first view shows.
fn go_abroad(page: &Page, language: &str) {
    page.click("button", if language == "it" { "Mondo" } else { "World" });
}

fn abroad(page: &Page) {
    page.wait("the countries", || {
        let count = inside(
            page,
            "return root.querySelectorAll('.country-name').length;",
        );
        (count == 21).then_some(())
    });
}

#[test]
fn the_rest_comes_after_the_first_picture_under_a_strict_policy() {
    let site = Site::packaged()
        .header("Content-Security-Policy", POLICY)
        .serve();
    let page = Window::desktop().language("en-US").open("about:blank");
    page.before(PLACED);
    page.go(&site.url(""));
    settled(&page);
    assert!(drawn(&page) > 20_000);
    let (asked, picture) = times(&page);
    assert!(asked > picture, "asked for at {asked}, drawn at {picture}");
    // Whoever is faster than the rest asks for it once more.
    whole(&page);
    go_abroad(&page, "en");
    abroad(&page);
    assert_eq!(page.errors(), [""; 0]);
    let parts = site.asked();
    let parts = parts.iter().filter(|path| path.ends_with("_later.wasm"));
    assert_eq!(parts.count(), 1, "it comes once");
}

#[test]
fn who_is_faster_than_the_rest_waits_for_it() {
    let site = Site::packaged()
        .spoil(LATER, Answer::Late(Duration::from_secs(3)))
        .serve();
    let page = Window::desktop().open(&site.url(""));
    settled(&page);
    go_abroad(&page, "en");
    abroad(&page);
    assert_eq!(page.errors(), [""; 0]);
}

/// A file that somebody wrote by hand: it does not say where anybody stands.
const BY_HAND: &str = r#"{"schema": 1, "title": "By hand",
  "nodes": [{"id": "a", "kind": "member", "name": "Alpha"}, {"id": "b", "kind": "project", "name": "Beta"}],
  "ties": [{"from": "a", "to": "b", "kind": "partner-in"}]}"#;

/// Counts the requests during which the page stands still.
const HELD: &str = "window.held = 0; { const own = XMLHttpRequest.prototype.open; \
  XMLHttpRequest.prototype.open = function (how, where, goesOn = true, ...rest) { \
    if (!goesOn) window.held += 1; return own.call(this, how, where, goesOn, ...rest); }; }";

#[test]
fn a_file_that_must_be_laid_out_waits_for_the_rest_while_the_page_goes_on() {
    for answer in [Answer::Late(Duration::from_secs(1)), Answer::Status(503)] {
        let is_missing = matches!(answer, Answer::Status(_));
        let site = Site::packaged()
            .spoil(LATER, answer)
            .spoil(
                DATA,
                Answer::Instead("application/json", BY_HAND.to_owned()),
            )
            .serve();
        let page = Window::desktop().open("about:blank");
        page.before(HELD);
        page.go(&site.url(""));
        if is_missing {
            page.find("button", "Try again");
            site.mend();
            page.click("button", "Try again");
        }
        settled(&page);
        page.find("button", "Alpha");
        assert_eq!(page.run("return window.held;", &[]), 0);
    }
}

#[test]
fn a_link_into_the_middle_brings_both_parts_at_once() {
    let page = visit(Window::desktop(), "#view=world");
    let (asked, picture) = times(&page);
    assert!(asked < picture, "asked for at {asked}, drawn at {picture}");
    abroad(&page);
}

#[test]
fn a_rest_that_does_not_come_is_told_and_comes_when_it_is_asked_for_again() {
    for (language, again) in [("it", "Riprova"), ("en", "Try again")] {
        let site = Site::packaged().spoil(LATER, Answer::Status(404)).serve();
        let page = Window::desktop().language(language).open(&site.url(""));
        settled(&page);
        let message = page.find("alert", "");
        assert_eq!(page.attribute(&message, "lang").as_deref(), Some(language));
        let failed = "return document.querySelector('ecosystem-explorer').dataset.failed ?? null;";
        assert_eq!(page.run(failed, &[]), "later-missing");
        assert!(drawn(&page) > 20_000, "what was drawn stays");
        let held = "return [...root.children].some((child) => child.inert);";
        assert_eq!(inside(&page, held), true);

        page.click("button", again);
        page.find("button", again);
        site.mend();
        page.click("button", again);
        page.gone("button", again);
        assert!(page.run(failed, &[]).is_null());
        assert_eq!(inside(&page, held), false);
        go_abroad(&page, language);
        abroad(&page);
    }
}

#[test]
fn what_was_stopped_in_the_middle_begins_anew_with_the_rest() {
    let site = Site::packaged().spoil(LATER, Answer::Status(503)).serve();
    // The attempt after the first picture never ends; the one that a click makes has an answer.
    let page = Window::desktop().open("about:blank");
    page.before(
        "{ const own = window.fetch; window.fetch = (url, options) => \
            String(url).endsWith('_later.wasm') && !window.failed ? new Promise(() => {}) : own(url, options); \
            addEventListener('explorer-error', () => { window.failed = true; }); }",
    );
    page.go(&site.url(""));
    settled(&page);
    go_abroad(&page, "en");
    page.find("button", "Try again");
    site.mend();
    page.run("window.stopped = true;", &[]);
    page.click("button", "Try again");
    page.wait_for(
        "the page to begin anew",
        "return !window.stopped && performance.getEntriesByName('explorer:settled').length > 0;",
    );
    go_abroad(&page, "en");
    abroad(&page);
}
