//! The same selection as a table.

use super::{inside, opened, settled, visit};
use crate::site::{Answer, Site};
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
fn of_ten_thousand_rows_those_are_there_that_are_seen() {
    let nodes: Vec<String> = (0..10_000)
        .map(|at| format!(r#"{{"id":"n{at}","kind":"member","name":"Name {at:05}"}}"#))
        .collect();
    let file = format!(
        r#"{{"schema":1,"title":"Many","nodes":[{}]}}"#,
        nodes.join(",")
    );
    let site = Site::packaged()
        .spoil(
            "data/snapshot.json",
            Answer::Instead("application/json", file),
        )
        .serve();
    let page = Window::desktop().open(&site.url("#v=1&view=list&select=n9000"));
    settled(&page);
    let number = |script: &str| inside(&page, script).as_f64().unwrap_or_default();
    let there = "return root.querySelectorAll('tbody tr.row').length;";
    assert!((20.0..400.0).contains(&number(there)), "some rows");
    let count = "return Number(root.querySelector('table').getAttribute('aria-rowcount'));";
    assert_eq!(number(count), 10_001.0, "with the heading");
    let selected =
        "return Number(root.querySelector('tr.is-selected').getAttribute('aria-rowindex'));";
    assert_eq!(number(selected), 9_002.0, "the selected row is there");
    inside(
        &page,
        "const list = root.querySelector('.list'); list.scrollTop = list.scrollHeight;",
    );
    page.wait("the last row", || {
        let last = "return [...root.querySelectorAll('tr.row .row-name')].at(-1).innerText.trim();";
        (inside(&page, last) == "Name 09999").then_some(())
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
