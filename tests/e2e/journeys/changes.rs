//! What is new: two years, and another edition of the file.

use super::{Visit, at_rest, changed, inside, unnamed, visit};
use crate::window::Window;

/// Gives a file to the field that opens one.
fn give(page: &Visit, name: &str, text: &str) {
    inside(
        page,
        &format!(
            "const field = root.querySelector('input[type=file]'); const files = new DataTransfer(); \
             files.items.add(new File([{}], '{name}', {{ type: 'application/json' }})); field.files = files.files; \
             field.dispatchEvent(new Event('change', {{ bubbles: true }}));",
            serde_json::Value::from(text)
        ),
    );
}

#[test]
fn two_years_are_told_in_a_sentence_and_side_by_side() {
    let page = visit(Window::desktop(), "");
    page.click("button", "Changes");
    page.find("heading", "What is new");
    page.find_text("From 2022 to 2025:");
    page.find("heading", "New in 2025");
    page.find("heading", "No longer named in 2025");
    let row = page.find("row", "International fairs");
    let cells = page.run(
        "return [...arguments[0].querySelectorAll('td')].map((c) => c.textContent);",
        &[row.argument()],
    );
    assert_eq!(cells, serde_json::json!(["5 fairs", "6 fairs"]));
    page.click("button", "Where it says so: International fairs");
    page.wait("a passage", || {
        inside(
            &page,
            "return root.querySelectorAll('.side-by-side q').length;",
        )
        .as_u64()
        .filter(|count| *count > 0)
    });
    inside(&page, "root.querySelector('.new-list .tie-name').click();");
    page.wait("the detail of whoever is new", || {
        (!super::title(&page).is_empty()).then_some(())
    });
}

#[test]
fn the_years_can_be_chosen_and_travel_in_the_link() {
    let page = visit(Window::desktop(), "#v=1&tool=changes&since=2020-2022");
    page.find_text("From 2020 to 2022:");
    let link = visit(Window::desktop(), "#v=1&tool=changes&since=1950-1951");
    link.find_text("The data says nothing of 1950, 1951. Choose another year.");
    let twice = visit(Window::desktop(), "#v=1&tool=changes&since=2022-2022");
    twice.find_text("Twice the same year");
}

#[test]
fn another_edition_is_read_on_the_page_and_sent_nowhere() {
    let page = visit(Window::desktop(), "#v=1&tool=changes");
    page.find("heading", "What is new");
    give(
        &page,
        "old.json",
        r#"{"schema":1,"title":"Old","nodes":[
        {"id":"unibo","kind":"member","name":"Alma Mater"},{"id":"gone","kind":"member","name":"Gone with it"}],"ties":[]}"#,
    );
    page.find_text("Compared with old.json");
    page.find("heading", "Removed");
    page.find_text("Gone with it");
    page.find("heading", "Changed");
    page.find_text("University of Bologna: name");
    assert_eq!(page.requests_beyond(&page.site.origin()), [""; 0]);
    page.click("button", "Compare years");
    page.find_text("From 2022 to 2025:");
}

#[test]
fn strangers_and_broken_files_are_told_apart() {
    let page = visit(Window::desktop(), "#v=1&tool=changes");
    page.find("heading", "What is new");
    give(
        &page,
        "other.json",
        r#"{"schema":1,"title":"Other","nodes":[{"id":"nobody","kind":"member","name":"Nobody"}],"ties":[]}"#,
    );
    page.find_text("The two files have no id in common");
    give(&page, "broken.json", "<html>");
    page.find_text("Compared with broken.json");
    page.gone("", "The two files have no id in common");
    assert_eq!(page.errors(), [""; 0]);
}

/// The entries of the legend, as they are read.
fn legend(page: &Visit) -> String {
    let text = inside(
        page,
        "return [...root.querySelectorAll('.stage > .legend li')].map((li) => li.textContent.trim()).join(', ');",
    );
    text.as_str().unwrap_or_default().to_owned()
}

#[test]
fn the_picture_shows_what_is_new_and_what_is_no_longer_named_as_long_as_the_tool_is_open() {
    let page = visit(Window::desktop().still(), "");
    let plain = at_rest(&page);
    let before = (legend(&page), unnamed(&page));
    page.click("button", "Changes");
    page.find_text("In the picture: a plus for new names");
    let told = changed(&page, "the picture with what is new", &plain);
    let entries = legend(&page);
    for word in ["new", "no longer named", "tie no longer named"] {
        assert!(entries.split(", ").any(|entry| entry == word), "{entries}");
    }
    // The same in words, for who walks the picture with keys.
    let named = inside(
        &page,
        "return [...root.querySelectorAll('.proxies button')].map((mark) => mark.ariaLabel);",
    );
    let named = named.to_string();
    assert!(named.contains(", no longer named"), "{named}");
    page.click("button", "Close");
    changed(&page, "the picture without it", &told);
    page.wait("legend, ground, ties and marks as they were", || {
        ((legend(&page), unnamed(&page)) == before).then_some(())
    });
}

#[test]
fn who_is_only_in_the_other_file_is_drawn_hollow_and_told() {
    let page = visit(Window::desktop().still(), "#v=1&tool=changes");
    page.find("heading", "What is new");
    let years = at_rest(&page);
    give(
        &page,
        "old.json",
        r#"{"schema":1,"title":"Old","nodes":[{"id":"unibo","kind":"member","name":"University of Bologna"},
        {"id":"gone","kind":"member","name":"Gone with it"},{"id":"alone","kind":"project","name":"Alone"}],
        "ties":[{"from":"gone","to":"unibo","kind":"collaborates-with"}]}"#,
    );
    page.find_text("2 names are only in that file.");
    page.find_text("for one that was tied to nobody here, beside the picture");
    let files = changed(&page, "the picture of the other comparison", &years);
    page.click("button", "Compare years");
    page.find_text("From 2022 to 2025:");
    page.gone("", "2 names are only in that file.");
    assert_ne!(changed(&page, "the years again", &files), files);
}
