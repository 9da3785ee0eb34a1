//! The slider of years: it filters every view.

use super::{inside, shown, visit};
use crate::page::Page;
use crate::window::Window;

fn handle(page: &Page, class: &str, attribute: &str) -> String {
    let value = inside(
        page,
        &format!("return root.querySelector('.years-handle.{class}').getAttribute('{attribute}');"),
    );
    value.as_str().unwrap_or_default().to_owned()
}

fn focus(page: &Page, class: &str) {
    inside(
        page,
        &format!("root.querySelector('.years-handle.{class}').focus();"),
    );
}

fn wait_years(page: &Page, years: &str) {
    page.wait(years, || page.hash().contains(years).then_some(()));
}

#[test]
fn arrows_move_a_year_and_home_and_end_go_all_the_way() {
    let page = visit(Window::desktop().still(), "");
    let all = shown(&page);
    assert_eq!(handle(&page, "from", "aria-valuenow"), "2002");
    assert_eq!(handle(&page, "to", "aria-valuetext"), "2026, 14 dated");
    focus(&page, "to");
    page.press(&["ArrowLeft"]);
    wait_years(&page, "years=-2025");
    page.press(&["PageDown"]);
    wait_years(&page, "years=-2020");
    page.wait("fewer than all", || (shown(&page) < all).then_some(()));
    page.press(&["Home"]);
    wait_years(&page, "years=-2002");
    focus(&page, "from");
    page.press(&["End"]);
    assert_eq!(
        handle(&page, "from", "aria-valuenow"),
        "2002",
        "it does not pass the other"
    );
    // One way back, however far it was moved.
    page.back();
    page.wait("everything", || (shown(&page) == all).then_some(()));
}

#[test]
fn the_years_have_a_chip_and_go_with_the_other_filters() {
    let page = visit(
        Window::desktop().still(),
        "#v=1&view=list&filter=kind:event&years=2026",
    );
    page.wait("fewer", || (shown(&page) < 30).then_some(()));
    let with = shown(&page);
    page.click("checkbox", "only what is dated");
    page.wait("three less", || (shown(&page) == with - 3).then_some(()));
    page.find_text("3 projects and events without a stated date are left out.");
    page.click("button", "Remove the filter 2026");
    page.wait("all events", || (shown(&page) == 72).then_some(()));
    assert!(!page.hash().contains("years"), "{}", page.hash());
}

#[test]
fn a_finger_moves_the_nearer_handle() {
    let page = visit(Window::desktop().still(), "");
    let at = |side: &str| {
        let at = inside(
            &page,
            &format!(
                "const b = root.querySelector('.years-line').getBoundingClientRect(); return b.{side};"
            ),
        );
        at.as_f64().unwrap_or_default()
    };
    let (x, y) = (at("left") + at("width") / 2.0, at("top") + 50.0);
    page.drag((x - 60.0, y), (x - 20.0, y));
    page.wait("a first year", || {
        page.hash().contains("years=20").then_some(())
    });
    assert_eq!(handle(&page, "to", "aria-valuenow"), "2026");
    page.back();
    page.wait("one step back", || {
        (!page.hash().contains("years")).then_some(())
    });
}

#[test]
fn years_that_leave_nothing_say_so() {
    let page = visit(
        Window::desktop().still(),
        "#v=1&filter=kind:event&years=2020-2021,dated",
    );
    page.find_text("2020 – 2021, only what is dated");
    page.click("button", "Without “2020");
    page.wait("all events", || (shown(&page) == 72).then_some(()));
}
