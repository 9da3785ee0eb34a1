//! Marks that are put somewhere by hand, with a mouse and with keys; they stay there.

use super::{at_rest, inside, mark, place, settled, visit};
use crate::window::Window;

const HUBS: &str = "#v=1&filter=kind:hub";

#[test]
fn a_mark_is_dragged_and_stays_there_after_a_reload() {
    let page = visit(Window::desktop().still(), HUBS);
    let from = place(&page, "BioFood Hub");
    let other = place(&page, "Parma");
    page.drag(from, (from.0 + 70.0, from.1 + 40.0));
    page.wait("the pin in the address", || {
        page.hash().contains("pin=hub-biofood").then_some(())
    });
    let there = place(&page, "BioFood Hub");
    let off = (there.0 - from.0 - 70.0).hypot(there.1 - from.1 - 40.0);
    assert!(off < 3.0, "{from:?} {there:?}");
    page.reload();
    settled(&page);
    page.wait("the mark where it was put", || {
        let now = place(&page, "BioFood Hub");
        ((now.0 - there.0).hypot(now.1 - there.1) < 3.0).then_some(())
    });
    // On the ground the same hand moves the picture.
    page.drag(
        (other.0 + 90.0, other.1 - 120.0),
        (other.0 + 130.0, other.1 - 100.0),
    );
    assert_eq!(page.hash().matches("hub-").count(), 1, "{}", page.hash());
}

#[test]
fn keys_and_buttons_move_a_mark_and_let_it_go() {
    let page = visit(Window::desktop().still(), HUBS);
    let from = place(&page, "Parma");
    let proxy = mark(&page, "Parma");
    page.run("arguments[0].focus();", &[proxy.argument()]);
    page.press(&["Alt+ArrowRight"]);
    page.wait("the pin in the address", || {
        page.hash().contains("pin=city-parma").then_some(())
    });
    let there = place(&page, "Parma");
    assert!(there.0 > from.0 + 3.0, "{from:?} {there:?}");
    page.press(&["Enter"]);
    page.find("button", "Let go");
    page.find_text("Moved by hand");
    let legend = inside(
        &page,
        "return root.querySelector('.stage > .legend').textContent;",
    );
    assert!(legend.to_string().contains("moved by hand"), "{legend}");
    page.click("button", "Move");
    let before = page.hash();
    page.click("button", "Down");
    page.wait("another place", || (page.hash() != before).then_some(()));
    page.click("button", "Let go");
    page.wait("no pin", || (!page.hash().contains("pin=")).then_some(()));
    at_rest(&page);
}
