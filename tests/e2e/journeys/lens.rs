//! Other pictures of the same ecosystem: organisations only, who is central, who belongs together; and what made a tie.

use super::{inside, opened, shown, visit};
use crate::page::Page;
use crate::window::Window;

fn count(page: &Page, selector: &str) -> u64 {
    let script = format!("return root.querySelectorAll('{selector}').length;");
    inside(page, &script).as_u64().unwrap_or_default()
}

#[test]
fn who_is_most_central_is_worked_out_when_it_is_asked_for() {
    let page = visit(Window::desktop(), "");
    page.click("button", "Lens");
    page.find("heading", "Lens and measures");
    assert_eq!(
        count(&page, ".lens-list"),
        0,
        "nothing is worked out unasked"
    );
    page.click("radio", "Organisations only");
    page.find_text("names and");
    page.wait("only organisations", || (shown(&page) < 130).then_some(()));
    page.click("radio", "Between others");
    page.find_text("First in the picture");
    page.wait("the first ten", || {
        (count(&page, ".lens-list li") == 10).then_some(())
    });
    page.find_text("Exact, for");
    let hash = page.hash();
    assert!(
        hash.contains("lens=organisations") && hash.contains("size=betweenness"),
        "{hash}"
    );
    page.reload();
    page.wait("the same ten", || {
        (count(&page, ".lens-list li") == 10).then_some(())
    });
    page.click("radio", "As usual");
    page.wait("no ranking", || {
        (count(&page, ".lens-list") == 0).then_some(())
    });
    page.click("radio", "Everything");
    page.wait("everybody", || (shown(&page) == 322).then_some(()));
}

#[test]
fn a_tie_of_a_lens_opens_to_what_made_it_and_to_the_sources() {
    let page = visit(Window::desktop(), "#v=1&lens=organisations&select=unibo");
    opened(&page, "University of Bologna");
    page.find("heading", "Ties in this lens");
    page.click("button", "What made the tie with");
    page.wait("a sentence", || {
        (count(&page, ".lens-tie .told p") > 0).then_some(())
    });
    inside(
        &page,
        "root.querySelector('.lens-tie .told .word').click();",
    );
    page.wait("a passage", || {
        (count(&page, ".lens-tie .told q") > 0).then_some(())
    });
}

#[test]
fn communities_have_hulls_a_legend_and_names() {
    let page = visit(Window::desktop(), "#v=1&tool=lens");
    page.click("checkbox", "Draw a hull around each community");
    page.find_text("communities of three or more");
    page.find_text("belong together by ties");
    page.find("button", "Around ");
    assert!(page.hash().contains("hulls=yes"));
}

#[test]
fn a_lens_that_leaves_nothing_says_so_and_offers_a_way_out() {
    let page = visit(
        Window::desktop(),
        "#v=1&lens=organisations&filter=kind:theme",
    );
    page.find_text("Nothing is all of this");
    page.click("button", "Without “Organisations only”");
    page.wait("the themes", || (shown(&page) > 0).then_some(()));
}

#[test]
fn the_lens_without_a_mouse() {
    let page = visit(Window::desktop(), "#v=1&tool=lens");
    inside(&page, "root.querySelector('.choices input').focus();");
    page.press(&["ArrowDown"]);
    page.wait("the organisations", || {
        page.hash().contains("lens=organisations").then_some(())
    });
    page.press(&["Tab", "ArrowDown"]);
    page.wait("the first ten", || {
        (count(&page, ".lens-list li") == 10).then_some(())
    });
    assert!(page.hash().contains("size=degree"), "{}", page.hash());
}
