//! Narrowing the ecosystem, and getting back.

use super::{shown, visit};
use crate::window::Window;

fn wait_shown(page: &crate::page::Page, count: u64) {
    page.wait(&format!("{count} shown"), || {
        (shown(page) == count).then_some(())
    });
}

#[test]
fn kinds_are_or_facets_are_and_and_chips_take_them_away() {
    let page = visit(Window::desktop(), "");
    page.click("checkbox", "Members");
    wait_shown(&page, 12);
    page.click("checkbox", "Hubs");
    wait_shown(&page, 22);
    page.find("button", "Remove the filter Hubs");
    page.click("button", "Remove the filter Hubs");
    wait_shown(&page, 12);
    page.click("button", "Clear all");
    wait_shown(&page, 322);
    page.gone("button", "Remove the filter");
}

#[test]
fn the_filter_is_in_the_address_and_back_takes_it_away() {
    let page = visit(Window::desktop(), "");
    page.click("checkbox", "Members");
    wait_shown(&page, 12);
    assert!(
        page.hash().contains("filter=kind:member"),
        "{}",
        page.hash()
    );
    page.back();
    wait_shown(&page, 322);
}

#[test]
fn a_filter_that_leaves_nothing_says_so_and_offers_a_way_out() {
    let page = visit(Window::desktop(), "#v=1&filter=kind:member;country:jp");
    wait_shown(&page, 0);
    page.find_text("Nothing is all of this");
    page.click("button", "Without “Member");
    page.wait("something to be shown", || (shown(&page) > 0).then_some(()));
}

#[test]
fn every_facet_that_the_issue_names_is_there() {
    let page = visit(Window::desktop(), "");
    for facet in [
        "Kind",
        "Value chain",
        "Topic",
        "Funding programme",
        "Organisation type",
        "Province",
        "Country",
    ] {
        assert!(page.has("heading", facet), "{facet}");
    }
}
