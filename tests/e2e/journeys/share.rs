//! Taking along what is seen: link, code, lines for a page, picture, data.

use super::{Visit, inside, visit};
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
    page.find("img", "Codice QR con il link scritto sotto");
    page.find_text(link.strip_prefix("http://").unwrap());
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
fn the_code_is_dark_on_light_at_night_too() {
    let page = visit(Window::desktop().dark(), "#v=1&tool=share");
    page.find("img", "QR code with the link that is written below it");
    let fill = |of: &str| {
        let script = format!("return getComputedStyle(root.querySelector('{of}')).fill;");
        inside(&page, &script)
            .as_str()
            .unwrap_or_default()
            .to_owned()
    };
    assert_eq!(
        (fill(".qr-light"), fill(".qr-dark")),
        (
            "rgb(255, 255, 255)".to_owned(),
            "rgb(20, 32, 43)".to_owned()
        )
    );
}

#[test]
fn a_link_too_long_for_a_code_can_be_had_without_the_notes() {
    let note = "a".repeat(2900);
    let page = visit(
        Window::desktop(),
        &format!("#v=1&tool=share&shortlist=unibo&notes=unibo:{note}"),
    );
    page.find_text("The link is longer than a QR code can hold.");
    page.click("button", "Leave out the notes");
    page.find("img", "QR code with the link that is written below it");
    assert!(field(&page, "Link").ends_with("#v=1&shortlist=unibo"));
    assert!(page.hash().contains("notes="), "the notes themselves stay");
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
    page.find("img", "QR code with the link that is written below it");
    page.click("button", "SVG drawing");
    let (name, file) = saved(&page);
    assert!(name.ends_with(".svg") && file.starts_with("<svg"), "{name}");
}
