//! Time: projects as bars along the years, and what has no date beside them.

use super::{at_rest, changed, drawn, inside, mark, opened, place, visit};
use crate::window::Window;

fn focused(page: &crate::page::Page) -> String {
    let name = inside(
        page,
        "return root.activeElement?.getAttribute('aria-label') ?? '';",
    );
    name.as_str().unwrap_or_default().to_owned()
}

#[test]
fn the_view_opens_from_the_rail_and_says_what_it_shows() {
    let page = visit(Window::desktop().size(1440, 900).still(), "");
    let network = at_rest(&page);
    page.click("button", "Time");
    changed(&page, "the years", &network);
    assert!(page.hash().contains("view=time"), "{}", page.hash());
    assert!(drawn(&page) > 10_000);
    page.find_text("dates in a source");
    page.find_text("2002 – 2026, 61 without a stated date");
    mark(&page, "TCLOCK4AD");
}

#[test]
fn a_press_on_a_bar_opens_its_project() {
    let page = visit(Window::desktop().still(), "#v=1&view=time");
    let (x, y) = place(&page, "InnoMedCatalyst");
    // Beside the mark, on the part of the bar that fades.
    page.click_at(x + 22.0, y);
    opened(&page, "InnoMedCatalyst");
}

#[test]
fn the_keyboard_walks_in_the_order_of_time() {
    let page = visit(
        Window::desktop().still(),
        "#v=1&view=time&filter=kind:event",
    );
    at_rest(&page);
    inside(
        &page,
        "root.querySelector('.proxies button[tabindex=\"0\"]').focus();",
    );
    page.press(&["Home"]);
    page.wait("the law of 2002", || {
        focused(&page).contains("7/2002").then_some(())
    });
    assert!(focused(&page).contains(", 2002, "), "{}", focused(&page));
    page.press(&["ArrowRight"]);
    page.wait("the tecnopoli of 2010", || {
        focused(&page).contains(", 2010, ").then_some(())
    });
    page.press(&["ArrowLeft"]);
    page.wait("back to 2002", || {
        focused(&page).contains(", 2002, ").then_some(())
    });
    page.press(&["End"]);
    page.wait("what has no date, last", || {
        focused(&page).contains("no stated date").then_some(())
    });
}

#[test]
fn on_a_phone_the_last_years_are_seen_first_and_the_rest_is_a_drag_away() {
    // For a mouse everything fits into a window of this size, and there is nothing to drag.
    needs!(Fingers);
    let page = visit(Window::phone().still(), "#v=1&view=time");
    let first = at_rest(&page);
    assert!(drawn(&page) > 3_000);
    // On a busy machine the browser may take the first one for a press: whoever drags then drags once more.
    page.wait("further rows", || {
        page.drag((200.0, 500.0), (200.0, 250.0));
        (at_rest(&page) != first).then_some(())
    });
}
