//! Undo and redo: with keys, with buttons, with the browser's own Back, with and without an address.

use super::{Visit, inside, shown, visit};
use crate::page::Page;
use crate::site::Site;
use crate::window::Window;

fn view_of(page: &Page) -> String {
    let name = inside(
        page,
        "return root.querySelector('.views [aria-current]').textContent.trim();",
    );
    name.as_str().unwrap_or_default().to_owned()
}

fn wait_for_view(page: &Page, name: &str) {
    page.wait(&format!("the view {name}"), || {
        (view_of(page) == name).then_some(())
    });
}

fn heard(page: &Visit, what: &str) {
    page.wait(&format!("“{what}” to be announced"), || {
        let said = inside(
            page,
            "return root.querySelector('.heard[role=status]').textContent;",
        );
        said.as_str()?.contains(what).then_some(())
    });
}

#[test]
fn keys_undo_every_step_and_do_it_again() {
    let page = visit(Window::desktop(), "");
    page.click("button", "List");
    wait_for_view(&page, "List");
    page.click("button", "Dark theme");
    page.click("button", "IT, italiano");
    page.find("heading", "Filtri");
    page.press(&["Control+z"]);
    page.find("heading", "Filters");
    page.press(&["Control+z"]);
    heard(&page, "Undone: theme");
    page.find("button", "Dark theme");
    page.press(&["Control+z"]);
    wait_for_view(&page, "Network");
    assert_eq!(page.hash(), "");
    page.press(&["Control+z"]);
    heard(&page, "Nothing to undo");
    page.press(&["Control+y"]);
    wait_for_view(&page, "List");
    page.press(&["Control+Shift+z"]);
    page.find("button", "Projector theme");
    assert_eq!(page.hash(), "v=1&view=list&theme=night");
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn the_buttons_and_the_browser_walk_the_same_steps() {
    let page = visit(Window::desktop(), "");
    page.click("button", "Hubs");
    page.click("button", "List");
    page.back();
    wait_for_view(&page, "Hubs");
    page.click("button", "Redo: view");
    wait_for_view(&page, "List");
    page.click("button", "Undo: view");
    wait_for_view(&page, "Hubs");
    page.run("history.back();", &[]);
    wait_for_view(&page, "Network");
    page.run("history.forward();", &[]);
    wait_for_view(&page, "Hubs");
}

#[test]
fn after_a_reload_there_is_still_a_way_back() {
    let page = visit(Window::desktop(), "");
    page.click("button", "Hubs");
    page.click("button", "List");
    wait_for_view(&page, "List");
    page.reload();
    super::settled(&page);
    page.click("button", "Undo");
    wait_for_view(&page, "Hubs");
    page.click("button", "Undo");
    wait_for_view(&page, "Network");
}

#[test]
fn in_a_field_the_keys_belong_to_the_field() {
    let page = visit(Window::desktop(), "");
    page.click("button", "List");
    let search = page.find("combobox", "");
    page.type_into(&search, "unib");
    page.press(&["Control+z"]);
    assert_eq!(view_of(&page), "List");
    assert!(page.hash().contains("view=list"));
}

#[test]
fn a_tick_is_undone_where_it_was_set() {
    let page = visit(Window::desktop(), "#v=1&view=list");
    let all = shown(&page);
    inside(
        &page,
        "root.querySelector('.value input').focus(); root.querySelector('.value input').click();",
    );
    page.wait("fewer names", || (shown(&page) < all).then_some(()));
    page.press(&["Control+z"]);
    page.wait("all names again", || (shown(&page) == all).then_some(()));
}

/// A second explorer on a page has no address; its steps are undone all the same.
#[test]
fn without_an_address_steps_are_undone_too() {
    let site = Site::packaged().serve();
    let page = Window::desktop().open(&site.url(""));
    super::settled(&page);
    page.run(
        "const other = document.createElement('ecosystem-explorer'); \
         other.setAttribute('src', 'data/snapshot.json'); document.querySelector('main').prepend(other);",
        &[],
    );
    page.wait_for(
        "the second one",
        "return performance.getEntriesByName('explorer:settled#2').length > 0;",
    );
    let view = || {
        inside(
            &page,
            "return root.querySelector('.views [aria-current]').textContent.trim();",
        )
    };
    inside(
        &page,
        "[...root.querySelectorAll('.views button')].find((b) => b.textContent.trim() === 'List').click();",
    );
    page.wait("its list", || (view() == "List").then_some(()));
    assert_eq!(page.hash(), "");
    inside(&page, "root.querySelector('.step').click();");
    page.wait("its network", || (view() == "Network").then_some(()));
}
