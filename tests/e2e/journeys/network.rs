//! The picture of the network under the hand.

use super::{at_rest, inside, opened, place, settled, visit};
use crate::window::Window;

fn canvas(page: &crate::page::Page) -> (f64, f64) {
    let at = inside(
        page,
        "const box = root.querySelector('.canvas').getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2];",
    );
    (
        at[0].as_f64().expect("a canvas"),
        at[1].as_f64().expect("a canvas"),
    )
}

#[test]
fn a_click_on_a_mark_selects_it_and_one_on_the_ground_lets_go() {
    let page = visit(Window::desktop().still(), "#v=1&filter=kind:hub");
    at_rest(&page);
    let (x, y) = place(&page, "Bologna");
    page.click_at(x, y);
    opened(&page, "Bologna");
    assert!(page.hash().contains("select=city-bologna"));
    let (left, top) = canvas(&page);
    page.click_at(left - 250.0, top - 250.0);
    opened(&page, "");
}

#[test]
fn hovering_names_a_mark() {
    let page = visit(Window::desktop().still(), "#v=1&filter=kind:hub");
    at_rest(&page);
    let (x, y) = place(&page, "Mirandola");
    page.hover(x, y);
    page.wait("the tooltip", || {
        let text = inside(
            &page,
            "return root.querySelector('[role=tooltip]')?.textContent ?? null;",
        );
        text.as_str()?.contains("Mirandola").then_some(())
    });
}

#[test]
fn wheel_drag_and_buttons_move_the_camera_and_fit_brings_it_back() {
    let page = visit(Window::desktop().still(), "");
    let (x, y) = canvas(&page);
    let mut before = at_rest(&page);
    let changes = |what: &str, before: &mut String| {
        *before = super::changed(&page, what, before);
    };
    page.wheel(x, y, -240);
    changes("the wheel zooms", &mut before);
    page.drag((x, y), (x + 120.0, y + 60.0));
    changes("dragging moves", &mut before);
    page.click("button", "Nearer");
    changes("a button zooms", &mut before);
    page.click("button", "Look to the left");
    changes("a button moves", &mut before);
    assert_eq!(super::title(&page), "", "no gesture was taken for a click");
    page.click("button", "Show everything");
    // There is nothing outside any more, so there is nothing to look to.
    page.gone("button", "Look to the left");
}

#[test]
fn two_fingers_move_the_camera() {
    needs!(Fingers);
    let page = visit(Window::desktop().still(), "");
    let (x, y) = canvas(&page);
    let before = at_rest(&page);
    page.pinch(x, y, 2.0);
    super::changed(&page, "two fingers zoom", &before);
    assert_eq!(super::title(&page), "", "no gesture was taken for a click");
}

#[test]
fn labels_do_not_overlap() {
    for (width, height) in [(1280, 800), (1920, 1080), (700, 600)] {
        let page = visit(Window::desktop().size(width, height).still(), "");
        at_rest(&page);
        // Canvas text cannot be asked; drawing again into a recorder can.
        let overlaps = inside(
            &page,
            "const canvas = root.querySelector('canvas.names'); const context = canvas.getContext('2d'); const boxes = []; \
             const own = context.fillText; \
             return new Promise((done) => { \
               context.fillText = function (text, x, y) { \
                 const t = this.getTransform(); const m = this.measureText(text); \
                 if (Math.abs(t.b) < 1e-6) boxes.push([text, \
                   t.a * (x - m.actualBoundingBoxLeft) + t.e, t.d * (y - m.actualBoundingBoxAscent) + t.f, \
                   t.a * (x + m.actualBoundingBoxRight) + t.e, t.d * (y + m.actualBoundingBoxDescent) + t.f]); \
                 return own.apply(this, arguments); }; \
               root.host.style.width = (root.host.clientWidth - 2) + 'px'; \
               const ready = () => { if (!boxes.length) return setTimeout(ready, 100); setTimeout(() => { const found = []; let frames = boxes.length; \
                 for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) { \
                   const [a, b] = [boxes[i], boxes[j]]; \
                   if (a[0] !== b[0] && a[1] < b[3] - 1 && b[1] < a[3] - 1 && a[2] < b[4] - 1 && b[2] < a[4] - 1) found.push(a[0] + ' / ' + b[0]); } \
                 done([frames, found]); }, 300); }; ready(); });",
        );
        assert!(
            overlaps[0].as_u64().unwrap_or(0) > 10,
            "there are labels: {overlaps}"
        );
        assert_eq!(overlaps[1], serde_json::json!([]), "{width} × {height}");
    }
}

#[test]
fn a_tie_is_pointed_at_and_pressed_and_opens_its_passages() {
    let page = visit(Window::desktop().still(), "#v=1&select=digicare");
    opened(&page, "DIGICARE");
    let (one, other) = (
        place(&page, "DIGICARE"),
        place(&page, "University of Bologna"),
    );
    let middle = ((one.0 + other.0) / 2.0, (one.1 + other.1) / 2.0);
    page.hover(middle.0, middle.1);
    page.wait("what the tie says", || {
        let said = inside(
            &page,
            "return root.querySelector('.tooltip')?.textContent ?? '';",
        );
        let said = said.as_str().unwrap_or_default();
        (said.contains("DIGICARE") && said.contains("University of Bologna")).then_some(())
    });
    page.click_at(middle.0, middle.1);
    let passages = || {
        page.wait("its passages in the detail", || {
            let row = inside(
                &page,
                "const row = root.querySelector('.tie.is-asked'); \
                 return row?.querySelector('q') ? row.textContent : '';",
            );
            let row = row.as_str().unwrap_or_default();
            row.contains("University of Bologna").then_some(())
        });
    };
    passages();
    opened(&page, "DIGICARE");
    // It is written after the answer is painted.
    page.wait("the address to have it", || {
        (page.hash() == "v=1&select=digicare&tie=unibo").then_some(())
    });
    page.reload();
    settled(&page);
    passages();
}

#[test]
fn only_stated_ties_count_in_the_detail_and_in_the_list() {
    let page = visit(Window::desktop(), "#v=1&ties=stated&select=unibo");
    opened(&page, "University of Bologna");
    page.find_text("only ties that a source states count now");
    let inferred = "return root.querySelectorAll('.detail .tie .inferred').length;";
    assert_eq!(inside(&page, inferred), 0);
    let count = "return [...root.querySelectorAll('tr.row')].find((row) => \
                 row.querySelector('.row-name').textContent.trim() === 'University of Bologna').querySelector('td.num').textContent;";
    page.run(
        "location.hash = '#v=1&ties=stated&view=list&filter=kind:member';",
        &[],
    );
    page.find("columnheader", "Ties");
    let stated = inside(&page, count);
    page.run("location.hash = '#v=1&view=list&filter=kind:member';", &[]);
    page.wait("all of its ties", || {
        (inside(&page, count) != stated).then_some(())
    });
}
