//! Two organisations side by side, with sources.

use super::{at_rest, changed, inside, opened, unnamed, visit};
use crate::window::Window;

#[test]
fn two_universities_side_by_side() {
    let page = visit(Window::desktop(), "#v=1&select=unibo");
    opened(&page, "University of Bologna");
    page.click("button", "Compare with…");
    page.find("heading", "Two names compared");
    let line = page.find("combobox", "The other name");
    page.type_into(&line, "unife");
    page.press(&["Enter"]);
    page.find("heading", "Only University of Ferrara");
    page.find("heading", "Only University of Bologna");
    page.find("button", "DIGICARE");
    let hash = page.hash();
    assert!(
        hash.contains("from=unibo") && hash.contains("to=unife"),
        "{hash}"
    );
    page.click("button", "How we know the tie to DIGICARE");
    page.wait("both ties in sentences", || {
        let told = inside(
            &page,
            "return root.querySelectorAll('.tie-more .told p').length;",
        );
        told.as_u64().filter(|count| *count >= 2)
    });
    page.click("button", "How are they connected?");
    page.wait("the tool for ways", || {
        page.hash().contains("tool=paths").then_some(())
    });
}

#[test]
fn the_other_one_may_be_selected_anywhere() {
    let page = visit(Window::desktop(), "#v=1&tool=compare&from=unibo");
    page.find("combobox", "The other name");
    page.run("location.hash = '#v=1&from=unibo&select=digicare';", &[]);
    opened(&page, "DIGICARE");
    page.click("button", "Compare with University of Bologna");
    page.find("heading", "Only DIGICARE");
}

#[test]
fn the_same_twice_and_nobody_are_told() {
    let page = visit(Window::desktop(), "#v=1&tool=compare&from=unibo&to=unibo");
    page.find_text("Both are the same name");
    page.run(
        "location.hash = '#v=1&tool=compare&from=unibo&to=nobody';",
        &[],
    );
    page.find_text("Not in this file: nobody");
    page.click("button", "Choose another instead of nobody");
    page.find("combobox", "The other name");
}

#[test]
fn a_comparison_without_a_mouse() {
    let page = visit(Window::desktop(), "#v=1&select=unibo");
    opened(&page, "University of Bologna");
    inside(
        &page,
        "[...root.querySelectorAll('.verb')].find((verb) => verb.textContent.includes('Compare')).focus();",
    );
    page.press(&["Enter"]);
    page.wait("the focus in the tool", || {
        let id = inside(&page, "return root.activeElement?.id ?? '';");
        (id.as_str() == Some("tool-title")).then_some(())
    });
    let mut steps = 0;
    while inside(&page, "return root.activeElement?.tagName;").as_str() != Some("INPUT") {
        page.press(&["Tab"]);
        steps += 1;
        assert!(steps < 12, "the line is within reach of the Tab key");
    }
    page.press(&["u", "n", "i", "p", "r", "Enter"]);
    page.find("heading", "Only University of Parma");
}

#[test]
fn what_both_share_is_lit_in_the_picture_while_the_tool_is_open() {
    let page = visit(Window::desktop().still(), "");
    let (plain, marks) = (at_rest(&page), unnamed(&page));
    page.run(
        "location.hash = '#v=1&tool=compare&from=unibo&to=unife';",
        &[],
    );
    page.find_text("In the picture: both, whom both are tied to");
    let lit = changed(&page, "both and what they share in the picture", &plain);
    page.click("button", "Close");
    changed(&page, "the picture at rest", &lit);
    page.wait("ground, ties and marks as they were", || {
        (unnamed(&page) == marks).then_some(())
    });
}
