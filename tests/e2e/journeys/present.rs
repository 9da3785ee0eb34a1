//! A tour on a screen for a room: a clicker's keys, a black screen and back, notes, the timer, the window of who presents.

use super::{Visit, inside, visit};
use crate::page::Page;
use crate::window::Window;
use serde_json::Value;

/// The first tour of the shipped file, at its first step.
fn link() -> String {
    let file: Value = serde_json::from_str(include_str!("../../../data/snapshot.json")).unwrap();
    let tour = file["tours"][0]["id"].as_str().unwrap();
    format!("#v=1&tour={tour}&step=1")
}

/// Opens the first tour and presents it.
pub fn presented(window: Window, link: &str) -> Visit {
    let word = if window.reader().language == "it" {
        "Presenta questo percorso"
    } else {
        "Present this tour"
    };
    let page = visit(window, link);
    page.click("button", word);
    page.wait_for(
        "the sentence",
        "return document.querySelector('ecosystem-explorer').shadowRoot.querySelector('.present-sentence')?.textContent || null;",
    );
    page
}

fn text(page: &Page, selector: &str) -> String {
    let script = format!("return root.querySelector('{selector}')?.textContent.trim() ?? '';");
    inside(page, &script)
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

fn step(page: &Page) -> String {
    let hash = page.hash();
    let step = hash.split('&').find_map(|pair| pair.strip_prefix("step="));
    step.unwrap_or_default().to_owned()
}

fn has(page: &Page, selector: &str) -> bool {
    let script = format!("return root.querySelector('{selector}') !== null;");
    inside(page, &script) == Value::Bool(true)
}

fn heard(page: &Page, words: &str) {
    page.wait(words, || {
        text(page, ".frame > [role=\"status\"]")
            .contains(words)
            .then_some(())
    });
}

#[test]
fn a_clicker_walks_a_tour_from_its_first_step_to_its_last() {
    let page = presented(Window::desktop(), &link());
    let first = text(&page, ".present-sentence");
    assert_eq!(step(&page), "1");
    page.press(&["PageDown"]);
    page.wait("the next sentence", || {
        (text(&page, ".present-sentence") != first).then_some(())
    });
    assert_eq!(step(&page), "2");
    page.press(&["ArrowRight", "Space"]);
    assert_eq!(step(&page), "4");
    page.press(&["PageUp"]);
    assert_eq!(step(&page), "3");
    page.press(&["Home"]);
    assert_eq!(step(&page), "1");
    page.press(&["PageUp"]);
    heard(&page, "This is the first step");
    page.press(&["End"]);
    let last = step(&page);
    page.press(&["PageDown"]);
    heard(&page, "This is the last step");
    assert_eq!(step(&page), last);
    page.press(&["l"]);
    page.wait("Italian", || {
        text(&page, ".present-controls")
            .contains("Passo")
            .then_some(())
    });
    assert!(page.hash().contains("lang=it"));
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn a_key_makes_it_black_and_any_key_brings_it_back() {
    let page = presented(Window::desktop(), &link());
    for (key, cover) in [
        ("b", ".present-cover"),
        (".", ".present-cover"),
        ("w", ".is-white"),
    ] {
        page.press(&[key]);
        assert!(has(&page, cover), "{key}");
        page.press(&["PageDown"]);
        assert!(!has(&page, cover), "{key}");
        assert_eq!(
            step(&page),
            "1",
            "the key that brings it back does nothing else"
        );
    }
    page.press(&["b"]);
    let colour = inside(
        &page,
        "return getComputedStyle(root.querySelector('.present-cover')).backgroundColor;",
    );
    assert_eq!(colour, "rgb(0, 0, 0)");
    page.press(&["Escape"]);
    page.wait("the picture", || {
        (!has(&page, ".present-cover")).then_some(())
    });
    assert!(has(&page, ".present"));
}

#[test]
fn notes_timer_and_clock_lie_over_the_picture_until_they_are_not_wanted() {
    let page = presented(Window::desktop(), &link());
    page.press(&["n"]);
    page.find("heading", "Notes");
    assert!(text(&page, ".present-over").contains("Step 1 of"));
    assert_eq!(
        text(&page, ".present-timer").split(':').next_back(),
        Some("00")
    );
    page.press(&["t"]);
    page.wait("a second", || {
        text(&page, ".present-timer").ends_with("02").then_some(())
    });
    page.press(&["t", "r"]);
    page.wait("the timer at zero", || {
        text(&page, ".present-timer")
            .ends_with("00:00")
            .then_some(())
    });
    // One level out at a time; in the end the tour is where it was.
    let is_full = || page.run("return document.fullscreenElement !== null;", &[]) == true;
    let was_full = is_full();
    page.press(&["Escape"]);
    if was_full && !is_full() {
        // The engine took that one: the whole screen is the first level there.
        page.press(&["Escape"]);
    }
    assert!(!has(&page, ".present-over") && has(&page, ".present"));
    if is_full() {
        page.press(&["f"]);
        page.wait_for("the window", "return document.fullscreenElement === null;");
    }
    page.press(&["Escape"]);
    page.wait("the explorer", || (!has(&page, ".present")).then_some(()));
    assert_eq!(step(&page), "1");
    assert!(has(&page, ".bar"));
    let focused = inside(
        &page,
        "return root.activeElement?.closest('.tour') !== null;",
    );
    assert_eq!(focused, true, "the focus is back in the tour");
}

#[test]
fn who_presents_has_a_window_of_their_own_that_keeps_step() {
    let page = visit(Window::desktop(), &link());
    // The test keeps what the page opens, to look into it.
    page.run(
        "window.opened = []; const open = window.open.bind(window); \
         window.open = (...asked) => { const other = open(...asked); window.opened.push(other); return other; };",
        &[],
    );
    page.click("button", "Present this tour");
    let told = |what: &str| {
        let script = format!(
            "return window.opened[0]?.document.body?.textContent.includes('{what}') ?? false;"
        );
        page.wait_for(what, &script)
    };
    page.press(&["p"]);
    told("Step 1 of");
    told("Notes");
    page.press(&["PageDown"]);
    told("Step 2 of");
    // Its own keys and buttons walk the tour on the other screen.
    page.run(
        "const other = window.opened[0]; \
         other.document.body.dispatchEvent(new other.KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, cancelable: true }));",
        &[],
    );
    told("Step 3 of");
    assert_eq!(step(&page), "3");
    let is_styled = page.run(
        "const other = window.opened[0]; return other.getComputedStyle(other.document.querySelector('.present-timer')).fontWeight;",
        &[],
    );
    assert_eq!(is_styled, "600");
    page.wait_for(
        "the faces of the page",
        "const { fonts } = window.opened[0].document; \
         return [...fonts].some((face) => /Titillium/.test(face.family) && face.status === 'loaded');",
    );
    page.press(&["p"]);
    page.wait_for("the window to be gone", "return window.opened[0].closed;");
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn a_browser_that_opens_no_window_says_so_and_shows_the_notes_over_the_picture() {
    let page = visit(Window::desktop().language("it"), &link());
    page.run("window.open = () => null;", &[]);
    page.click("button", "Presenta questo percorso");
    page.press(&["p"]);
    page.find_text("Il browser non apre una seconda finestra");
    page.find("heading", "Note");
    assert!(has(&page, ".present-over"));
}

#[test]
fn a_page_that_may_not_fill_the_screen_presents_where_it_is() {
    let page = visit(Window::desktop(), &link());
    page.run(
        "Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('refused'));",
        &[],
    );
    page.click("button", "Present this tour");
    page.press(&["PageDown"]);
    page.wait("the second step", || (step(&page) == "2").then_some(()));
    assert!(!has(&page, ".bar:not([style])") || !seen(&page, ".bar"));
    assert!(seen(&page, ".present-sentence"));
    assert_eq!(page.errors(), [""; 0]);
}

fn seen(page: &Page, selector: &str) -> bool {
    let script =
        format!("return (root.querySelector('{selector}')?.getClientRects().length ?? 0) > 0;");
    inside(page, &script) == Value::Bool(true)
}
