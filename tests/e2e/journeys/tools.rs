//! Tools beside the picture: opened, read, closed; with a pointer, with keys, on a phone.

use super::{Visit, inside, visit};
use crate::window::Window;

/// What has the focus inside the explorer: its id, else its classes and text.
fn focused(page: &Visit) -> String {
    let focused = inside(
        page,
        "const at = root.activeElement; return at ? at.id || `${at.className} ${at.textContent.trim()}` : '';",
    );
    focused.as_str().unwrap_or_default().to_owned()
}

fn focus(page: &Visit, selector: &str) {
    inside(page, &format!("root.querySelector('{selector}').focus();"));
}

/// Puts the focus on the button of the figures, in the rail or in the menu.
fn focus_figures(page: &Visit, among: &str) {
    inside(
        page,
        &format!(
            "[...root.querySelectorAll('{among}')].find((button) => button.textContent.includes('Figures')).focus();"
        ),
    );
}

fn wait_for_focus(page: &Visit, on: &str) {
    page.wait(&format!("the focus on {on}"), || {
        focused(page).contains(on).then_some(())
    });
}

#[test]
fn the_reported_figures_stand_side_by_side_and_say_where_they_are_written() {
    let page = visit(Window::desktop(), "#v=1");
    page.click("button", "Figures");
    page.find("heading", "Reported figures");
    assert!(page.hash().contains("tool=figures"));
    let table = page.find("table", "Social media followers");
    let (_, name) = page.told(&table);
    assert_eq!(name, "Social media followers");
    page.find_text("about 4000");
    let quotes = "return root.querySelectorAll('.tool-panel q').length;";
    assert_eq!(inside(&page, quotes), 0);
    inside(&page, "root.querySelector('.figure button').click();");
    page.wait("a passage", || {
        inside(&page, quotes).as_u64().filter(|count| *count > 0)
    });
    page.click("button", "Figures");
    page.gone("heading", "Reported figures");
    assert!(!page.hash().contains("tool"));
}

#[test]
fn a_key_that_opens_a_tool_leads_into_it_and_escape_back_again() {
    let page = visit(Window::desktop(), "#v=1");
    focus_figures(&page, ".of-tool button");
    page.press(&["Enter"]);
    wait_for_focus(&page, "tool-title");
    page.press(&["Escape"]);
    wait_for_focus(&page, "Figures");
}

#[test]
fn a_phone_has_its_tools_behind_one_button() {
    let page = visit(Window::phone(), "#v=1");
    focus(&page, ".all-tools button");
    page.press(&["Enter"]);
    page.find("dialog", "Tools");
    focus_figures(&page, ".tool-menu button");
    page.press(&["Enter"]);
    page.gone("dialog", "Tools");
    wait_for_focus(&page, "tool-title");
    page.press(&["Escape"]);
    wait_for_focus(&page, "Tools");
}

#[test]
fn a_low_frame_has_its_tools_behind_one_button_of_the_rail() {
    let page = visit(Window::desktop().size(1000, 420), "#v=1");
    focus(&page, ".all-tools button");
    page.press(&["Enter"]);
    page.find("dialog", "Tools");
    focus_figures(&page, ".tool-menu button");
    page.press(&["Enter"]);
    wait_for_focus(&page, "tool-title");
    page.press(&["Escape"]);
    wait_for_focus(&page, "Tools");
}

#[test]
fn whoever_is_selected_comes_before_the_tool_and_back_leads_to_it_again() {
    let page = visit(Window::desktop(), "#v=1&tool=figures");
    page.find("heading", "Reported figures");
    inside(&page, "location.hash = '#v=1&select=digicare';");
    super::opened(&page, "DIGICARE");
    page.back();
    page.find("heading", "Reported figures");
}
