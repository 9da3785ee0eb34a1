//! Finding somebody by name.

use super::{inside, opened, visit};
use crate::window::Window;

#[test]
fn accents_case_and_the_other_language_do_not_matter() {
    let page = visit(Window::desktop(), "");
    let line = page.find("combobox", "Search");
    page.type_into(&line, "UNIVERSITA parma");
    page.find("option", "Parma");
    page.press(&["Enter"]);
    page.wait("the university", || {
        super::title(&page).contains("Parma").then_some(())
    });
}

#[test]
fn the_list_is_walked_with_the_arrows_and_left_with_escape() {
    let page = visit(Window::desktop(), "");
    page.press(&["Tab"]);
    let line = page.find("combobox", "Search");
    page.type_into(&line, "emilia");
    let first = page.attribute(&line, "aria-activedescendant");
    page.press(&["ArrowDown"]);
    assert_ne!(page.attribute(&line, "aria-activedescendant"), first);
    page.press(&["Escape"]);
    page.gone("option", "");
}

#[test]
fn what_is_not_there_is_said() {
    let page = visit(Window::desktop(), "");
    page.type_into(&page.find("combobox", "Search"), "zzz");
    page.find_text("Nothing is called that.");
}

#[test]
fn an_abbreviation_opens_the_name() {
    let page = visit(Window::desktop().language("it"), "");
    page.type_into(&page.find("combobox", "Cerca"), "cebr");
    page.press(&["Enter"]);
    page.wait("CEBR", || {
        super::title(&page).contains("CEBR").then_some(())
    });
    super::super::page::Page::back(&page);
    opened(&page, "");
}

#[test]
fn an_empty_line_offers_where_to_begin() {
    let page = visit(Window::desktop(), "");
    page.press(&["Tab", "/"]);
    page.find("option", "Paths");
    page.find("group", "Most connected organisations");
    let line = page.find("combobox", "Search");
    assert_eq!(
        page.attribute(&line, "aria-activedescendant").as_deref(),
        Some("found-0")
    );
    page.press(&["Escape"]);
    page.gone("option", "");
}

#[test]
fn towns_filters_and_passages_are_found_and_say_why() {
    let page = visit(Window::desktop(), "");
    let line = page.find("combobox", "Search");
    page.type_into(&line, "bologna");
    page.find("group", "Towns");
    page.find("group", "Filters");
    inside(
        &page,
        "const line = root.querySelector('.search input'); line.value = 'delegation'; line.dispatchEvent(new Event('input'));",
    );
    page.find("group", "In the words of the sources");
    let quote = inside(
        &page,
        "return [...root.querySelectorAll('.is-quote b')].map((part) => part.textContent.toLowerCase());",
    );
    assert!(
        quote
            .as_array()
            .is_some_and(|all| all.iter().any(|part| part == "delegation")),
        "{quote}"
    );
}

#[test]
fn a_value_filters_and_a_town_opens_its_map_with_keys_alone() {
    let page = visit(Window::desktop(), "");
    page.press(&["Tab", "/"]);
    // Keys that come before the focus would be for the button that has it.
    page.find("option", "Paths");
    page.press(&["h", "o", "r", "i", "z", "o", "n", " ", "e", "u", "r"]);
    walk_to(&page, "Filters");
    page.press(&["Enter"]);
    page.wait("the filter", || {
        page.hash()
            .contains("programme:programme-horizon-europe")
            .then_some(())
    });
    page.press(&["f", "o", "r", "l", "i"]);
    walk_to(&page, "Towns");
    page.press(&["Enter"]);
    page.wait("the map of the town", || {
        page.hash().contains("town=").then_some(())
    });
}

/// Goes down until the option is one of a group.
fn walk_to(page: &super::Visit, group: &str) {
    page.find("group", group);
    let is_there = format!(
        "const id = root.querySelector('.search input').getAttribute('aria-activedescendant'); \
         return root.querySelector(`#${{id}}`)?.closest('[role=group]').getAttribute('aria-label') === '{group}';"
    );
    let mut steps = 0;
    while inside(page, &is_there) != true {
        page.press(&["ArrowDown"]);
        steps += 1;
        assert!(steps < 20, "no option of {group}");
    }
}

#[test]
fn the_other_name_that_matched_is_told() {
    let page = visit(Window::desktop(), "");
    page.type_into(&page.find("combobox", "Search"), "cellycon");
    page.find_text("also called");
    page.find("option", "State of Pennsylvania");
}
