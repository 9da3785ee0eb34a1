//! How two are connected: asked with keys and with a pointer, told in both languages, shown in the picture.

use super::{Visit, at_rest, changed, inside, opened, title, visit};
use crate::window::Window;

/// The sentences of the way, in order.
fn sentences(page: &Visit) -> Vec<String> {
    let told = inside(
        page,
        "return [...root.querySelectorAll('.way-step > div > p:first-child')].map((p) => p.textContent);",
    );
    told.as_array()
        .into_iter()
        .flatten()
        .filter_map(|text| text.as_str().map(str::to_owned))
        .collect()
}

fn told(page: &Visit, begins: &str) -> Vec<String> {
    page.wait(&format!("a way that begins with “{begins}”"), || {
        Some(sentences(page))
            .filter(|all| all.first().is_some_and(|first| first.starts_with(begins)))
    })
}

/// What a field says.
fn field(page: &Visit, id: &str) -> String {
    let value = inside(
        page,
        &format!("return root.querySelector('#{id}')?.value ?? '';"),
    );
    value.as_str().unwrap_or_default().to_owned()
}

fn focused(page: &Visit) -> String {
    let id = inside(page, "return root.activeElement?.id ?? '';");
    id.as_str().unwrap_or_default().to_owned()
}

#[test]
fn from_holostem_to_pennsylvania_with_keys_alone() {
    let page = visit(Window::desktop(), "");
    page.press(&["Tab", "/"]);
    page.wait("the focus in the search", || {
        (inside(
            &page,
            "return root.activeElement?.getAttribute('role') ?? '';",
        ) == "combobox")
            .then_some(())
    });
    // The first that is offered before anything is typed.
    page.find("option", "Paths");
    page.press(&["Enter"]);
    page.wait("the focus in the tool", || {
        (focused(&page) == "path-from").then_some(())
    });
    page.press(&["h", "o", "l", "o", "s", "t", "e", "m", "Enter"]);
    page.wait("the focus in the other field", || {
        (focused(&page) == "path-to").then_some(())
    });
    page.press(&[
        "p", "e", "n", "n", "s", "y", "l", "v", "a", "n", "i", "a", "Enter",
    ]);
    let way = told(&page, "Holostem");
    assert!(way.len() >= 2, "{way:?}");
    assert_eq!(field(&page, "path-to"), "State of Pennsylvania");
    assert!(page.hash().contains("from=holostem&to=intl-pennsylvania"));
    page.press(&["Escape"]);
    page.gone("heading", "How are they connected?");
}

#[test]
fn a_key_asks_from_whom_is_selected() {
    let page = visit(Window::desktop(), "#v=1&select=holostem");
    opened(&page, "Holostem");
    page.press(&["Tab", "p"]);
    page.wait("the focus in the name that is missing", || {
        (focused(&page) == "path-to").then_some(())
    });
    page.press(&["c", "o", "m", "e", "c", "e", "r", "Enter"]);
    told(&page, "Holostem");
    page.press(&["Escape"]);
    opened(&page, "Holostem");
}

#[test]
fn a_link_tells_the_way_in_the_language_of_the_reader_with_its_passages() {
    let page = visit(
        Window::desktop().language("it"),
        "#v=1&tool=paths&from=holostem&to=intl-pennsylvania&avoid=hubs",
    );
    let way = told(&page, "Holostem ha partecipato");
    assert_eq!(way.len(), 3, "{way:?}");
    page.find_text("dichiarato in una fonte");
    let quotes = "return root.querySelectorAll('.way q').length;";
    assert_eq!(inside(&page, quotes), 0);
    inside(
        &page,
        "root.querySelector('.way .why-line button').click();",
    );
    page.wait("a passage", || {
        inside(&page, quotes).as_u64().filter(|count| *count > 0)
    });
    page.find_text("Evitati");
}

#[test]
fn the_way_stands_out_of_the_picture_and_another_one_can_be_looked_at() {
    let page = visit(Window::desktop().still(), "#v=1&from=comecer&to=holostem");
    let before = at_rest(&page);
    page.click("button", "Paths");
    told(&page, "");
    let lit = changed(&page, "the way in the picture", &before);
    let routes = inside(&page, "return root.querySelectorAll('.route').length;");
    assert!(routes.as_u64().is_some_and(|count| count > 1), "{routes}");
    let first = sentences(&page);
    inside(&page, "root.querySelectorAll('.route')[1].click();");
    page.wait("another way", || (sentences(&page) != first).then_some(()));
    let second = sentences(&page);
    let hash = page.hash();
    assert!(hash.contains("way=comecer,"), "{hash}");
    let other = changed(&page, "the other way in the picture", &lit);
    inside(
        &page,
        "root.querySelector('.tool-panel .kind-line .tool').click();",
    );
    changed(&page, "the whole picture again", &other);
    page.go(&format!("#{hash}"));
    page.wait("the same way from the link", || {
        (sentences(&page) == second).then_some(())
    });
    page.go("#v=1&tool=paths&from=comecer&to=holostem&way=comecer,gone,holostem");
    page.find_text("The way that was chosen is not among these");
    page.wait("the first way", || {
        (sentences(&page) == first).then_some(())
    });
}

#[test]
fn from_the_detail_the_start_is_filled_in_and_back_leads_to_it() {
    let page = visit(Window::desktop(), "#v=1&select=comecer");
    opened(&page, "Comecer Spa");
    page.click("button", "Path to …");
    page.find("heading", "How are they connected?");
    page.wait("the start", || {
        (field(&page, "path-from") == "Comecer Spa").then_some(())
    });
    page.type_into(&page.find("combobox", "To"), "holostem");
    page.click("option", "Holostem");
    told(&page, "");
    page.click("button", "Swap the two");
    page.wait("the other way round", || {
        (field(&page, "path-from") == "Holostem").then_some(())
    });
    page.back();
    page.back();
    page.back();
    opened(&page, "Comecer Spa");
}

#[test]
fn what_cannot_be_answered_is_said() {
    let page = visit(
        Window::desktop(),
        "#v=1&tool=paths&from=comecer&to=nobody-here",
    );
    page.find_text("No node in this data has the id nobody-here");
    page.go("#v=1&tool=paths&from=comecer&to=comecer");
    page.find_text("Start and end are the same node");
    page.go("#v=1&tool=paths&from=comecer&to=holostem&filter=kind:project");
    page.find_text("No path between");
    page.find_text("Without the filter there is a path.");
    page.go("#v=1&tool=paths");
    page.find_text("Choose two names.");
    assert_eq!(title(&page), "");
}

#[test]
fn a_box_that_is_ticked_is_in_the_link() {
    let page = visit(Window::desktop(), "#v=1&tool=paths&from=comecer&to=unibo");
    told(&page, "");
    inside(&page, "root.querySelector('.paths-boxes input').click();");
    page.find_text("Avoided, because they are tied to almost everything");
    assert!(page.hash().contains("avoid=hubs"), "{}", page.hash());
}

#[test]
fn on_a_phone_the_way_is_a_sheet_over_the_picture() {
    let page = visit(
        Window::phone().still(),
        "#v=1&tool=paths&from=holostem&to=intl-pennsylvania",
    );
    told(&page, "");
    let wider = inside(
        &page,
        "const body = root.querySelector('.detail-body'); return body.scrollWidth > body.clientWidth;",
    );
    assert_eq!(wider, false);
}
