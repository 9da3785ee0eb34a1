//! How the picture is made: with a graphics processor, without one, and as a file.

use super::{at_rest, drawn, drawn_on, inside, near, settled, visit};
use crate::window::Window;
use serde_json::json;

#[test]
fn losing_the_graphics_processor_in_mid_drag_costs_nothing_but_a_moment() {
    needs!(Graphics);
    let page = visit(Window::desktop(), "");
    page.wait("a full picture", || (drawn(&page) > 20_000).then_some(()));
    near(&page);
    page.hold((600.0, 400.0), (640.0, 420.0));
    inside(
        &page,
        "window.lost = root.querySelector('.marks').getContext('webgl2').getExtension('WEBGL_lose_context'); \
         window.lost.loseContext();",
    );
    page.wait("the picture without it", || {
        (drawn_on(&page) == "plain" && drawn(&page) > 20_000).then_some(())
    });
    page.let_go();
    page.wheel(600.0, 400.0, -120);
    at_rest(&page);
    page.run("window.lost.restoreContext();", &[]);
    page.wait("the picture with it again", || {
        (drawn_on(&page) == "marks" && drawn(&page) > 20_000).then_some(())
    });
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn a_small_picture_is_drawn_without_a_graphics_processor_until_a_hand_comes_near() {
    needs!(Graphics);
    let page = visit(Window::desktop().still(), "");
    let without = at_rest(&page);
    assert_eq!(drawn_on(&page), "plain");
    assert!(drawn(&page) > 20_000);
    near(&page);
    assert_ne!(at_rest(&page), without);
    // It stays when the hand has gone.
    page.hover(640.0, 10.0);
    at_rest(&page);
    assert_eq!(drawn_on(&page), "marks");
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn without_a_graphics_processor_the_picture_is_the_same() {
    needs!(Graphics);
    let page = visit(Window::desktop().still(), "#v=1&select=preciseu");
    near(&page);
    at_rest(&page);
    let with = drawn(&page);
    page.before(
        "const had = HTMLCanvasElement.prototype.getContext; \
            HTMLCanvasElement.prototype.getContext = function (kind, options) { \
              return kind === 'webgl2' ? null : had.call(this, kind, options); };",
    );
    page.reload();
    settled(&page);
    page.hover(640.0, 330.0);
    at_rest(&page);
    let without = drawn(&page);
    assert_eq!(drawn_on(&page), "plain");
    // The same shapes, anti-aliased by others.
    let apart = with.abs_diff(without);
    assert!(
        with > 20_000 && apart * 20 < with,
        "{with} with it, {without} without"
    );
}

#[test]
fn a_canvas_of_no_size_is_drawn_once_it_has_one() {
    let page = visit(Window::desktop(), "");
    let layer = drawn_on(&page);
    assert_ne!(layer, "");
    let style = |display: &str| {
        page.run(
            "document.querySelector('ecosystem-explorer').style.display = arguments[0];",
            &[json!(display)],
        );
    };
    style("none");
    page.wait("no room", || {
        let width = inside(&page, "return root.querySelector('.layers').clientWidth;");
        (width == json!(0)).then_some(())
    });
    page.run("location.hash = '#v=1&view=hubs';", &[]);
    style("");
    page.wait("a full picture", || (drawn(&page) > 20_000).then_some(()));
    assert_eq!(drawn_on(&page), layer);
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn switching_the_view_moves_the_marks_and_comes_to_rest() {
    let page = visit(Window::desktop(), "");
    near(&page);
    let network = at_rest(&page);
    page.click("button", "Hubs");
    page.wait("another picture", || {
        (at_rest(&page) != network).then_some(())
    });
    // A slow machine may stand still on the way.
    page.wait("nothing of the way to be left", || {
        let left = inside(
            &page,
            "return [root.querySelector('.before').width, root.querySelector('.names').style.opacity];",
        );
        (left == json!([0, ""])).then_some(())
    });
    // Back before it has arrived: from where it is.
    page.click("button", "Network");
    page.click("button", "Hubs");
    page.click("button", "Network");
    page.wait("the network again", || {
        (at_rest(&page) == network).then_some(())
    });
    assert_eq!(page.errors(), [""; 0]);
}

#[test]
fn the_picture_is_saved_with_title_legend_and_credits() {
    let page = visit(Window::desktop().still(), "#v=1&view=hubs");
    at_rest(&page);
    page.run(
        "window.saved = []; const own = HTMLAnchorElement.prototype.click; \
         HTMLAnchorElement.prototype.click = function () { if (!this.download) return own.call(this); \
           const name = this.download; fetch(this.href).then((r) => r.arrayBuffer()).then((b) => window.saved.push([name, b])); };",
        &[],
    );
    page.click("button", "Save the picture");
    page.click("button", "SVG drawing");
    let svg = page.wait_for(
        "the drawing",
        "if (!window.saved.length) return null; const [name, bytes] = window.saved[0]; \
         const text = new TextDecoder().decode(bytes); const doc = new DOMParser().parseFromString(text, 'image/svg+xml'); \
         return [name, !doc.querySelector('parsererror') && doc.documentElement.textContent, doc.querySelectorAll('svg').length];",
    );
    let name = svg[0].as_str().unwrap_or_default();
    assert!(name.ends_with(".svg") && name.contains("hubs"), "{name}");
    let words = svg[1].as_str().unwrap_or_default();
    for part in ["Clust-ER Health", "Via Emilia", "ISTAT", "Bologna"] {
        assert!(words.contains(part), "{part} in {words}");
    }
    assert_eq!(svg[2], json!(2));
    page.click("button", "Save the picture");
    page.click("button", "PNG image");
    let png = page.wait_for(
        "the image",
        "if (window.saved.length < 2) return null; const [name, bytes] = window.saved[1]; const view = new DataView(bytes); \
         return [name, view.getUint32(0), view.getUint32(16), view.getUint32(20)];",
    );
    assert!(png[0].as_str().is_some_and(|name| name.ends_with(".png")));
    assert_eq!(png[1], json!(0x8950_4E47_u32));
    let stage = inside(&page, "return root.querySelector('.layers').clientWidth;");
    assert_eq!(png[2].as_u64(), stage.as_u64().map(|width| width * 2));
    assert!(png[3].as_u64() > Some(1_000));
}
