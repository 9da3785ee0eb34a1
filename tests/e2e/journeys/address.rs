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
