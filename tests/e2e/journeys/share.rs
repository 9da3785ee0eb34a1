//! Taking along what is seen: link, code, lines for a page, picture, data.

use super::{Visit, visit};
use crate::window::Window;

/// From now on files that the page would save are kept in the page.
pub fn keep_files(page: &Visit) {
    page.run(
        "window.saved = []; const own = HTMLAnchorElement.prototype.click; \
         HTMLAnchorElement.prototype.click = function () { if (!this.download) return own.call(this); \
           const name = this.download; fetch(this.href).then((r) => r.arrayBuffer()) \
             .then((b) => window.saved.push([name, new TextDecoder('utf-8', { ignoreBOM: true }).decode(b)])); };",
        &[],
    );
}

/// Waits for a file, and gives its name and text.
pub fn saved(page: &Visit) -> (String, String) {
    let file = page.wait_for("a file", "return window.saved.shift() ?? null;");
    let part = |at: usize| file[at].as_str().unwrap_or_default().to_owned();
    (part(0), part(1))
}

/// An address as it is written beside a code.
pub fn readable(link: &str) -> &str {
    link.split_once("://").map_or(link, |(_, rest)| rest)
}

fn field(page: &Visit, name: &str) -> String {
    let field = page.find("textbox", name);
    let value = page.run("return arguments[0].value;", &[field.argument()]);
    value.as_str().unwrap_or_default().to_owned()
}

#[test]
fn the_link_is_what_is_seen_without_the_tool() {
    let page = visit(Window::desktop(), "#v=1&select=theranostic-biohub&lang=it");
    page.click("button", "Condividi");
    page.find("heading", "Condividi ciò che vedi");
    let link = field(&page, "Link");
    assert_eq!(
        link,
        page.site.url("#v=1&select=theranostic-biohub&lang=it")
    );
    // Only this machine reaches the site of the tests.
    page.find_text("Questa copia dell’esploratore non ha un indirizzo pubblico");
    let frame = field(&page, "Un riquadro, con esattamente ciò che vedi:");
    assert!(
        frame.starts_with("<iframe src=\"http://") && frame.contains("v=1&amp;select="),
        "{frame}"
    );
    let element = field(&page, "L’elemento");
    assert!(
        element.contains("/ecosystem-explorer.js\"></script>")
            && element.contains(" focus=\"theranostic-biohub\""),
        "{element}"
    );
    page.go("#v=1&select=theranostic-biohub&lang=it");
    page.gone("heading", "Condividi ciò che vedi");
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn what_is_shown_leaves_as_four_kinds_of_file() {
    let page = visit(
        Window::desktop(),
        "#v=1&view=list&filter=kind:hub&tool=share",
    );
    keep_files(&page);
    page.click("button", "Table (CSV)");
    let (name, file) = saved(&page);
    assert_eq!((name.as_str(), file.lines().count()), ("ecosystem.csv", 11));
    page.click("button", "Snapshot (JSON)");
    let (name, file) = saved(&page);
    let snapshot: serde_json::Value = serde_json::from_str(&file).unwrap();
    assert_eq!(name, "ecosystem.json");
    assert_eq!(snapshot["nodes"].as_array().unwrap().len(), 10);
    page.click("button", "GraphML");
    assert!(saved(&page).1.contains("<graphml"));
    page.click("button", "GEXF");
    assert!(saved(&page).1.contains("<gexf"));
    page.find_text("The list is no picture: choose another view first.");
}

#[test]
fn the_picture_leaves_from_here_too() {
    let page = visit(Window::desktop(), "#v=1&tool=share");
    keep_files(&page);
    // What stands above is there: nothing moves under the hand.
    page.find_text("This copy of the explorer has no public address");
    page.click("button", "SVG drawing");
    let (name, file) = saved(&page);
    assert!(name.ends_with(".svg") && file.starts_with("<svg"), "{name}");
}
