//! Everything without a mouse.

use super::{at_rest, inside, opened, title, visit};
use crate::window::Window;

fn focused(page: &crate::page::Page) -> String {
    let name = inside(
        page,
        "const e = root.activeElement; return e?.getAttribute('aria-label') ?? e?.textContent?.trim() ?? '';",
    );
    name.as_str().unwrap_or_default().to_owned()
}

#[test]
fn find_an_organisation_open_it_and_follow_a_tie() {
    let page = visit(Window::desktop(), "");
    // Into the explorer, then to the search.
    page.press(&["Tab"]);
    page.press(&["/"]);
    page.wait("the search to have the focus", || {
        (focused(&page) == "Search").then_some(())
    });
    page.press(&["d", "i", "g", "i", "c", "a", "r", "e", "Enter"]);
    opened(&page, "DIGICARE");
    page.wait("the focus in the detail", || {
        (focused(&page) == "DIGICARE").then_some(())
    });
    // On to a tie; they come a paint after the title.
    page.find("heading", "Connections");
    let mut steps = 0;
    while !focused(&page).starts_with("Universit") {
        page.press(&["Tab"]);
        steps += 1;
        assert!(
            steps < 40,
            "no tie is within reach of the Tab key: {}",
            focused(&page)
        );
    }
    page.press(&["Enter"]);
    page.wait("the university", || {
        title(&page).starts_with("Universit").then_some(())
    });
    page.press(&["Escape"]);
    opened(&page, "");
}

#[test]
fn the_canvas_is_one_tab_stop_and_the_arrows_walk_in_it() {
    let page = visit(Window::desktop().still(), "#v=1&filter=kind:hub");
    at_rest(&page);
    let stops = inside(
        &page,
        "return root.querySelectorAll('.proxies button[tabindex=\"0\"]').length;",
    );
    assert_eq!(stops, 1);
    inside(
        &page,
        "root.querySelector('.proxies button[tabindex=\"0\"]').focus();",
    );
    let start = focused(&page);
    page.press(&["Home"]);
    page.press(&["End"]);
    page.wait("another mark", || (focused(&page) != start).then_some(()));
    let before = focused(&page);
    for key in ["ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"] {
        page.press(&[key]);
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    page.press(&["ArrowLeft"]);
    page.press(&["Enter"]);
    page.wait("a detail", || (!title(&page).is_empty()).then_some(()));
    assert!(!before.is_empty());
}

#[test]
fn escape_goes_one_level_out_and_the_focus_comes_back() {
    let page = visit(Window::desktop(), "#v=1&view=list&filter=kind:member");
    inside(&page, "root.querySelector('tbody .row-name').focus();");
    let row = focused(&page);
    page.press(&["Enter"]);
    page.wait("the detail", || (!title(&page).is_empty()).then_some(()));
    page.press(&["Escape"]);
    opened(&page, "");
    page.wait("the focus on its row", || {
        (focused(&page) == row).then_some(())
    });
}

#[test]
fn the_question_mark_lists_the_keys() {
    let page = visit(Window::desktop(), "");
    page.press(&["Tab"]);
    page.press(&["?"]);
    page.find("dialog", "");
    page.find_text("Backspace");
    page.press(&["Escape"]);
    page.gone("dialog", "");
}
