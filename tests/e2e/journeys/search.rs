//! Finding somebody by name.

use super::{opened, visit};
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
