//! Reading who somebody is, whom they are tied to, and how we know.

use super::{inside, opened, visit};
use crate::window::Window;

#[test]
fn a_project_tells_its_ties_and_its_sources() {
    let page = visit(Window::desktop(), "#v=1&select=digicare");
    opened(&page, "DIGICARE");
    page.find_text("Why we know this");
    let quotes = inside(
        &page,
        "return [...root.querySelectorAll('.detail q')].map((q) => [q.lang, q.textContent.length > 3]);",
    );
    let quotes = quotes.as_array().cloned().unwrap_or_default();
    assert!(!quotes.is_empty());
    assert!(
        quotes
            .iter()
            .all(|quote| quote[0] == "it" && quote[1] == true),
        "{quotes:?}"
    );
    page.find_text("line ");
}

#[test]
fn names_of_the_ties_can_be_followed_and_walked_back() {
    let page = visit(Window::desktop(), "#v=1&select=digicare");
    opened(&page, "DIGICARE");
    page.click("button", "University of Parma");
    page.wait("the university", || {
        super::title(&page).contains("Parma").then_some(())
    });
    page.click("button", "Back to DIGICARE");
    opened(&page, "DIGICARE");
}

#[test]
fn an_inferred_tie_says_from_what() {
    let page = visit(Window::desktop(), "#v=1&select=unibo");
    page.wait("the detail", || {
        (!super::title(&page).is_empty()).then_some(())
    });
    page.click(
        "button",
        "Inferred: from what the tie to Clust-ER Health was concluded",
    );
    page.find_text("Inferred: ");
}

#[test]
fn a_place_that_the_sources_leave_open_stays_open() {
    let page = visit(Window::desktop(), "#v=1&select=hub-medtech");
    page.wait("the hub", || {
        super::title(&page).contains("MedTech").then_some(())
    });
    page.find_text("not stated");
}

#[test]
fn the_ties_of_any_node_can_be_hidden_and_shown() {
    let page = visit(Window::desktop().still(), "#v=1&select=clust-er-health");
    page.wait("the cluster", || {
        super::title(&page)
            .contains("Clust-ER Health")
            .then_some(())
    });
    let before = super::at_rest(&page);
    page.click("button", "Hide its ties");
    page.find("button", "Show its ties");
    assert!(page.hash().contains("mute=clust-er-health"));
    super::changed(&page, "the picture without its ties", &before);
    page.click("button", "Show its ties");
    page.find("button", "Hide its ties");
    assert!(!page.hash().contains("mute"));
}

#[test]
fn a_link_to_somebody_who_is_not_here_says_so() {
    let page = visit(Window::desktop(), "#v=1&select=atlantis");
    page.find_text("atlantis");
    page.find_text("Not in this file");
}

#[test]
fn escape_closes_it() {
    let page = visit(Window::desktop(), "#v=1&select=digicare");
    opened(&page, "DIGICARE");
    inside(&page, "root.querySelector('#detail-title').focus();");
    page.press(&["Escape"]);
    opened(&page, "");
}
