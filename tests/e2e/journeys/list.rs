//! The same selection as a table.

use super::{inside, opened, visit};
use crate::window::Window;

fn first_row(page: &crate::page::Page) -> String {
    let text = inside(
        page,
        "return root.querySelector('tbody tr .row-name').innerText.trim();",
    );
    text.as_str().unwrap_or_default().to_owned()
}

#[test]
fn it_sorts_by_every_column_and_back() {
    let page = visit(Window::desktop(), "#v=1&view=list");
    let by_name = first_row(&page);
    page.click("button", "Ties");
    page.wait("most ties first", || {
        (first_row(&page) == "Clust-ER Health").then_some(())
    });
    let sorted = inside(
        &page,
        "return root.querySelector('th[aria-sort]').getAttribute('aria-sort');",
    );
    assert_eq!(sorted, "descending");
    page.click("button", "Name");
    page.wait("by name", || (first_row(&page) == by_name).then_some(()));
    for column in ["Kind", "Place", "Since"] {
        page.click("button", column);
    }
    assert!(page.hash().contains("sort=since"));
}

#[test]
fn nobody_is_lost_in_it() {
    let page = visit(Window::desktop(), "#v=1&view=list");
    page.wait("all rows", || {
        (inside(&page, "return root.querySelectorAll('tbody tr').length;") == 322).then_some(())
    });
}

#[test]
fn a_row_opens_the_detail_and_the_filter_holds() {
    let page = visit(Window::desktop(), "#v=1&view=list&filter=kind:member");
    assert_eq!(
        inside(&page, "return root.querySelectorAll('tbody tr').length;"),
        12
    );
    page.click("button", "Alfasigma");
    page.wait("the detail", || {
        super::title(&page).contains("Alfasigma").then_some(())
    });
    page.click("button", "Network");
    opened(&page, &super::title(&page));
    assert_eq!(super::shown(&page), 12);
}
