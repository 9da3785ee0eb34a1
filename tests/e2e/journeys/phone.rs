//! One thumb, 390 × 844 and 320 px.

use super::{inside, opened, shown, visit};
use crate::window::Window;

/// Walks through the views in a window of this size: nothing may have to be pushed sideways.
fn nothing_is_wider_than(width: u32, height: u32) {
    let page = visit(Window::phone().size(width, height), "");
    for link in [
        "#",
        "#v=1&view=hubs",
        "#v=1&view=world",
        "#v=1&view=list",
        "#v=1&select=preciseu",
    ] {
        page.go(link);
        let wide = inside(
            &page,
            "return root.host.scrollWidth - root.host.clientWidth;",
        );
        assert_eq!(wide, 0, "{width} px, {link}");
        assert_eq!(
            page.run(
                "return document.documentElement.scrollWidth - innerWidth;",
                &[]
            ),
            0,
            "{width} px, {link}"
        );
    }
}

#[test]
fn nothing_is_wider_than_the_phone() {
    nothing_is_wider_than(390, 844);
}

#[test]
fn nothing_is_wider_than_the_smallest_phone() {
    needs!(Sliver);
    nothing_is_wider_than(320, 568);
}

#[test]
fn the_sheet_is_moved_by_its_handle() {
    let page = visit(Window::phone(), "#v=1&select=preciseu");
    opened(&page, "PRECISEU");
    let height = |page: &crate::page::Page| {
        inside(
            page,
            "return root.querySelector('.detail').getBoundingClientRect().height;",
        )
        .as_f64()
        .unwrap_or_default()
    };
    let half = height(&page);
    page.click("button", "Show all of it");
    page.wait("the full sheet", || {
        (height(&page) > half + 100.0).then_some(())
    });
    page.click("button", "Close the detail");
    opened(&page, "");
}

#[test]
fn filters_open_over_the_picture_and_close() {
    let page = visit(Window::phone(), "");
    page.click("button", "Filters");
    page.click("checkbox", "Members");
    page.click("button", "Hide the filters");
    page.wait("twelve", || (shown(&page) == 12).then_some(()));
}
