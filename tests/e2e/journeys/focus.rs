//! Three verbs that are told apart: a focus leaves those around a name, a highlight leaves everybody, and who is hidden is gone
//! until they are shown again.

use super::{at_rest, inside, opened, shown, visit};
use crate::page::Page;
use crate::window::Window;

fn wait_shown(page: &Page, count: u64) {
    page.wait(&format!("{count} shown"), || {
        (shown(page) == count).then_some(())
    });
}

/// Waits until a mark has the focus.
fn in_the_picture(page: &Page) {
    page.wait("the focus on a mark", || {
        let has = "return Boolean(root.activeElement?.closest('.proxies'));";
        inside(page, has).as_bool().filter(|has| *has)
    });
}

/// Waits until the picture has come to rest with the mark of somebody.
fn in_view(page: &Page, name: &str) {
    let rests = format!(
        "const now = [...root.querySelectorAll('.proxies button')].map((b) => b.getAttribute('style') + b.getAttribute('aria-label')).join(); \
         const rests = window.before === now && now.includes('{name}'); window.before = now; return rests;"
    );
    page.wait("the picture at rest", || {
        std::thread::sleep(std::time::Duration::from_millis(250));
        inside(page, &rests).as_bool().filter(|rests| *rests)
    });
}

#[test]
fn a_focus_leaves_those_around_and_walks_outwards_and_in_again() {
    let page = visit(Window::desktop(), "#v=1&select=unibo");
    opened(&page, "University of Bologna");
    page.click("button", "Focus");
    page.find_text("Focus: University of Bologna and those it is tied to");
    let near = page.wait("fewer names", || Some(shown(&page)).filter(|now| *now < 30));
    page.click("button", "One step outwards");
    page.find_text("those within 2 steps");
    let further = page.wait("more names", || {
        Some(shown(&page)).filter(|now| *now > near && *now < 322)
    });
    assert!(page.hash().contains("around=unibo~2"), "{}", page.hash());
    // The list has the same names.
    page.click("button", "List");
    let rows = "return root.querySelectorAll('tbody tr.row').length;";
    page.wait("the same names as rows", || {
        (inside(&page, rows).as_u64() == Some(further)).then_some(())
    });
    page.click("button", "One step inwards");
    wait_shown(&page, near);
    page.click("button", "Leave the focus");
    wait_shown(&page, 322);
}

#[test]
fn a_focus_without_a_mouse() {
    let page = visit(Window::desktop(), "");
    page.press(&["Tab"]);
    page.press(&["/"]);
    page.wait("the search to have the focus", || {
        let name = inside(
            &page,
            "return root.activeElement?.getAttribute('aria-label') ?? '';",
        );
        (name.as_str() == Some("Search")).then_some(())
    });
    page.press(&["u", "n", "i", "b", "o", "Enter"]);
    opened(&page, "University of Bologna");
    page.press(&["f", "."]);
    page.wait("two steps", || {
        page.hash().contains("around=unibo~2").then_some(())
    });
    page.press(&[","]);
    page.wait("one step", || {
        let hash = page.hash();
        (hash.contains("around=unibo") && !hash.contains("~2")).then_some(())
    });
    // Marks follow a paint after the link.
    in_view(&page, "University of Bologna");
    page.press(&["Escape"]);
    opened(&page, "");
    in_the_picture(&page);
    page.press(&["Escape"]);
    wait_shown(&page, 322);
}

#[test]
fn a_focus_on_a_name_that_is_gone_says_so_and_leaves_everybody() {
    let page = visit(Window::desktop(), "#v=1&around=nobody~2");
    page.find_text("“nobody” is not in this file");
    wait_shown(&page, 322);
    page.click("button", "Leave the focus");
    assert!(!page.hash().contains("around"));
}

#[test]
fn a_highlight_leaves_everybody_in_every_view() {
    let page = visit(Window::desktop(), "");
    page.click("button", "Highlight Hubs");
    page.find("button", "No longer highlight Hubs");
    wait_shown(&page, 322);
    assert!(page.hash().contains("showcase=kind:hub"));
    page.click("checkbox", "Members");
    page.click("checkbox", "Hubs");
    wait_shown(&page, 22);
    page.click("button", "List");
    let strong = "return root.querySelectorAll('tbody tr.is-strong').length;";
    page.wait("ten rows to be marked", || {
        (inside(&page, strong).as_u64() == Some(10)).then_some(())
    });
    page.click("button", "Clear all");
    page.gone("button", "No longer highlight Hubs");
}

#[test]
fn who_is_hidden_is_gone_until_they_are_shown_again() {
    let page = visit(Window::desktop(), "#v=1&select=digicare");
    opened(&page, "DIGICARE");
    inside(&page, "root.querySelector('#detail-title').focus();");
    page.press(&["h"]);
    wait_shown(&page, 321);
    page.find("button", "Show again");
    page.click("button", "1 hidden: show again");
    wait_shown(&page, 322);
    // From the picture, with the keyboard on a mark: the focus goes to the one beside it.
    page.go("#v=1&filter=kind:hub");
    wait_shown(&page, 10);
    at_rest(&page);
    inside(
        &page,
        "root.querySelector('.proxies button[tabindex=\"0\"]').focus();",
    );
    page.press(&["Home", "h"]);
    wait_shown(&page, 9);
    in_the_picture(&page);
}
