//! Whom to talk to: asked from a name, from a topic, with keys; each reason opens to what it rests on.

use super::{Visit, inside, opened, visit};
use crate::window::Window;

/// The names that are suggested, in order.
fn names(page: &Visit) -> Vec<String> {
    let names = inside(
        page,
        "return [...root.querySelectorAll('.suggestion:not([hidden]) .tie-name span')].map((e) => e.textContent);",
    );
    names
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|name| name.as_str().map(str::to_owned))
        .collect()
}

fn suggested(page: &Visit) -> Vec<String> {
    page.wait("suggestions", || {
        Some(names(page)).filter(|names| !names.is_empty())
    })
}

#[test]
fn comecer_is_told_whom_to_talk_to_and_why() {
    let page = visit(Window::desktop(), "#v=1&select=comecer");
    opened(&page, "Comecer Spa");
    page.click("button", "Whom to talk to");
    let names = suggested(&page);
    assert_eq!(names.len(), 5, "{names:?}");
    page.find_text("A suggestion, not a fact.");
    page.find_text("In common: ");
    let quotes = "return root.querySelectorAll('.reason q').length;";
    assert_eq!(inside(&page, quotes), 0);
    inside(&page, "root.querySelector('.reason button').click();");
    page.wait("the passages of a reason", || {
        inside(&page, quotes).as_u64().filter(|count| *count > 0)
    });
    let bars = inside(
        &page,
        "return [...root.querySelectorAll('.reason-bar i')].map((bar) => bar.getBoundingClientRect().width).slice(0, 3);",
    );
    assert!(bars[0].as_f64() > bars[2].as_f64(), "{bars}");
}

#[test]
fn a_suggestion_goes_on_the_shortlist_and_leads_to_the_way_there() {
    let page = visit(Window::desktop(), "#v=1&tool=suggestions&for=comecer");
    let names = suggested(&page);
    page.click("button", "to the shortlist");
    page.wait("the shortlist in the link", || {
        page.hash().contains("shortlist=").then_some(())
    });
    page.click("button", "How are we connected?");
    page.find("heading", "How are they connected?");
    let to = page.wait("the other end", || {
        let value = inside(&page, "return root.querySelector('#path-to')?.value ?? '';");
        value
            .as_str()
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
    });
    assert_eq!(Some(&to), names.first());
    page.back();
    assert_eq!(suggested(&page), names);
}

#[test]
fn a_topic_is_asked_for_with_keys_in_italian() {
    let page = visit(Window::desktop().language("it"), "#v=1&tool=suggestions");
    page.find_text("Scegli un’organizzazione");
    inside(&page, "root.querySelector('#subject').focus();");
    page.press(&[
        "t", "e", "r", "a", "p", "i", "e", " ", "a", "v", "a", "n", "z", "a", "t", "e",
    ]);
    page.find("option", "");
    let mut steps = 0;
    let is_value = "const id = root.querySelector('#subject').getAttribute('aria-activedescendant'); \
                    return root.querySelector(`#${id}`)?.closest('[role=group]').getAttribute('aria-label') === 'Filtri';";
    while inside(&page, is_value) != true {
        page.press(&["ArrowDown"]);
        steps += 1;
        assert!(steps < 12, "no topic among the options");
    }
    page.press(&["Enter"]);
    assert!(!suggested(&page).is_empty());
    page.wait("the topic in the link", || {
        let hash = page.hash();
        (hash.contains("for=value_chain:") || hash.contains("for=theme:")).then_some(())
    });
    page.find_text("In comune: ");
}

#[test]
fn suggestions_keep_to_the_filter_and_a_button_leads_out_of_it() {
    let page = visit(
        Window::desktop(),
        "#v=1&tool=suggestions&for=comecer&filter=kind:member",
    );
    let members = suggested(&page);
    page.find_text("more without the filter.");
    inside(
        &page,
        "root.querySelector('.suggestions-left-out button').click();",
    );
    page.wait("those whom the filter left out", || {
        (names(&page) != members && !page.hash().contains("filter=")).then_some(())
    });
}

#[test]
fn what_the_file_does_not_have_and_who_has_nobody_is_said() {
    let page = visit(Window::desktop(), "#v=1&tool=suggestions&for=nobody-here");
    page.find_text("which this file does not have");
    page.go("#v=1&tool=suggestions");
    page.find_text("Choose an organisation");
}
