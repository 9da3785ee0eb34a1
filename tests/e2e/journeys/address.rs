//! The link is the state.

use super::{opened, settled, shown, visit};
use crate::window::Window;

#[test]
fn a_link_opens_what_it_says_and_a_reload_keeps_it() {
    let link = "#v=1&view=list&filter=kind:member,hub&select=unibo&lang=it&theme=night";
    let page = visit(Window::desktop(), link);
    page.wait("the university", || {
        super::title(&page).contains("Bologna").then_some(())
    });
    assert_eq!(shown(&page), 22);
    assert_eq!(format!("#{}", page.hash()), link, "never consumed");
    page.reload();
    settled(&page);
    page.wait("the university again", || {
        super::title(&page).contains("Bologna").then_some(())
    });
    assert_eq!(shown(&page), 22);
}

#[test]
fn back_and_forward_walk_the_states() {
    let page = visit(Window::desktop(), "");
    page.click("button", "List");
    page.find("table", "");
    page.click("button", "Alfasigma");
    page.wait("the detail", || {
        super::title(&page).contains("Alfasigma").then_some(())
    });
    page.back();
    opened(&page, "");
    page.find("table", "");
    page.back();
    page.gone("table", "");
    page.run("history.forward();", &[]);
    page.find("table", "");
}

#[test]
fn a_camera_that_was_moved_is_in_the_link_and_shows_the_same_again() {
    let page = visit(Window::desktop().still(), "");
    page.click("button", "Nearer");
    page.wait("the camera in the link", || {
        page.hash().contains("at=").then_some(())
    });
    let link = page.hash();
    page.reload();
    settled(&page);
    assert_eq!(page.hash(), link, "what is seen is what the link says");
    page.click("button", "Show everything");
    page.wait("a clean address", || page.hash().is_empty().then_some(()));
    page.click("button", "Nearer");
    page.wait("the camera in the link again", || {
        page.hash().contains("at=").then_some(())
    });
    page.click("button", "Time");
    page.wait("another view, seen whole", || {
        (!page.hash().contains("at=")).then_some(())
    });
}

#[test]
fn the_start_has_a_clean_address() {
    let page = visit(Window::desktop(), "");
    assert_eq!(page.hash(), "");
    page.click("button", "List");
    page.click("button", "Network");
    assert_eq!(page.hash(), "");
}

#[test]
fn a_link_from_another_time_opens_as_far_as_it_can() {
    let page = visit(
        Window::desktop(),
        "#v=7&view=holodeck&filter=kind:member&colour=red&%%%",
    );
    assert_eq!(shown(&page), 12);
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn what_a_link_could_not_show_is_told_until_it_is_closed() {
    let page = visit(
        Window::desktop(),
        "#v=2&view=holodeck&filter=kind:member,wizard&from=unibo&to=unibo&hide=atlantis",
    );
    page.find("region", "What this link could not show");
    page.find_text("The link was made with a newer version (2)");
    page.find_text("view: “holodeck” is not known.");
    page.find_text("filters: this file does not have kind:wizard.");
    page.find_text("hidden names: this file does not have atlantis.");
    page.find_text("Both of the two that are compared are University of Bologna");
    assert_eq!(shown(&page), 12);
    page.click("button", "Close this note");
    page.gone("region", "What this link could not show");
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn an_anchor_of_the_page_around_is_no_broken_link() {
    let page = visit(Window::desktop(), "#contact");
    assert!(!page.has("region", "What this link could not show"));
    assert_eq!(page.hash(), "contact");
}

#[test]
fn ties_that_count_are_asked_for_beside_the_facets() {
    let page = visit(Window::desktop(), "#v=1&ties=stated&least=3&lang=it");
    page.find("button", "Togli il filtro solo legami dichiarati");
    page.click("button", "Togli il filtro almeno 3 legami");
    page.wait("the number to be gone from the address", || {
        (!page.hash().contains("least")).then_some(())
    });
    assert!(page.hash().contains("ties=stated"));
}
