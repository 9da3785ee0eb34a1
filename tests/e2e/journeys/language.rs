//! Both languages and both themes, without a reload.

use super::{inside, opened, visit};
use crate::window::Window;

#[test]
fn the_language_of_the_browser_is_spoken_first() {
    visit(Window::desktop().language("it"), "").find("heading", "Filtri");
    visit(Window::desktop().language("en"), "").find("heading", "Filters");
}

#[test]
fn switching_keeps_view_selection_and_filter() {
    let page = visit(
        Window::desktop(),
        "#v=1&view=list&filter=kind:project&select=epic",
    );
    opened(&page, "EPIC");
    let count = super::shown(&page);
    page.click("button", "IT, italiano");
    page.find("heading", "Filtri");
    opened(&page, "EPIC");
    assert_eq!(super::shown(&page), count);
    page.find_text("Perché lo sappiamo");
    assert_eq!(
        inside(&page, "return root.querySelector('section').lang;"),
        "it"
    );
    assert!(page.hash().contains("lang=it"));
    assert_eq!(
        page.marks()
            .keys()
            .filter(|name| name.starts_with("explorer:start"))
            .count(),
        1,
        "no reload"
    );
}

#[test]
fn no_key_of_a_message_is_shown_as_it_is() {
    for language in ["it", "en"] {
        let page = visit(Window::desktop().language(language), "");
        for link in [
            "#",
            "#v=1&view=hubs",
            "#v=1&view=world",
            "#v=1&view=list&select=preciseu",
            "#v=1&select=unibo",
        ] {
            page.go(link);
            let text = page.text();
            for line in text.lines() {
                let key = line.contains('-')
                    && !line.contains(' ')
                    && line.chars().all(|c| c.is_ascii_lowercase() || c == '-')
                    && line.len() > 5;
                assert!(!key, "{language} {link}: {line}");
            }
        }
    }
}

#[test]
fn paper_and_night_follow_the_system_until_the_reader_chooses() {
    let theme = |page: &crate::page::Page| {
        inside(page, "return root.querySelector('section').dataset.theme;")
    };
    assert_eq!(theme(&visit(Window::desktop().dark(), "")), "night");
    let page = visit(Window::desktop(), "");
    assert_eq!(theme(&page), "paper");
    let paper = super::at_rest(&page);
    page.click("button", "Dark theme");
    assert_eq!(theme(&page), "night");
    let night = super::changed(&page, "the canvas in the colours of the night", &paper);
    assert!(page.hash().contains("theme=night"));
    page.click("button", "Projector theme: strong contrast");
    assert_eq!(theme(&page), "projector");
    super::changed(&page, "the canvas in the colours for a projector", &night);
    assert!(page.hash().contains("theme=projector"));
    page.click("button", "Light theme");
    assert_eq!(theme(&page), "paper");
    super::changed(&page, "the canvas in the colours of paper", &night);
}
