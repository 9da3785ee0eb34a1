//! Host and explorer leave each other alone: styles, scrolling, language.

use super::{DATA, open, ready, settled, with};
use crate::page::Page;
use crate::window::Window;
use serde_json::json;

/// What a page could lose by us: styles of its own elements, what it finds on its globals.
const LOOK: &str = "\
    const look = () => [...document.querySelectorAll('html, body, h1, p, button, input, a')].map((part) => [...getComputedStyle(part)] \
      .map((name) => `${name}:${getComputedStyle(part).getPropertyValue(name)}`).join(';')).join('|'); \
    const globals = () => Object.getOwnPropertyNames(window).sort().join(' '); \
    const head = () => document.head.innerHTML + document.adoptedStyleSheets.length + document.documentElement.lang + document.title + document.cookie;";

const PARTS: &str =
    "<h1>Ours</h1><p>Words <a href=\"#x\">and a link</a></p><button>Press</button><input>";

#[test]
fn nothing_leaks_out() {
    let (page, _site) = open(
        Window::desktop().language("it"),
        &format!(
            "{PARTS}<div style=\"height: 600px; overflow: hidden\"><ecosystem-explorer src=\"{DATA}\" lang=\"it\" height=\"600\"></ecosystem-explorer></div>\
                  <script>{LOOK} window.before = [look(), globals(), head()];</script>"
        ),
    );
    settled(&page);
    let same = with(
        &page,
        &format!(
            "{LOOK} return [look() === before[0], head() === before[2], globals().split(' ').filter((name) => !before[1].split(' ').includes(name) && name !== 'ret_nodes')];"
        ),
    );
    assert_eq!(same, json!([true, true, ["before"]]));
    assert_eq!(page.errors(), [""; 0]);
    // Without a trace: neither listeners nor styles nor timers of ours change the page any more.
    with(
        &page,
        "one.remove(); await new Promise((done) => setTimeout(done, 50));",
    );
    let gone = with(
        &page,
        &format!("{LOOK} return [look() === before[0], !one];"),
    );
    assert_eq!(gone, json!([true, true]));
}

#[test]
fn a_hostile_sheet_changes_nothing_inside() {
    let look = "const look = () => [...one.shadowRoot.querySelectorAll('.explorer, .bar h1, .bar button, .filters, .filters .name, .status, .views span')] \
        .map((part) => { const style = getComputedStyle(part), box = part.getBoundingClientRect(); \
          return [style.color, style.backgroundColor, style.fontSize, style.letterSpacing, style.textTransform, style.lineHeight, style.fontWeight, \
            style.display, style.visibility, Math.round(box.width), Math.round(box.height)].join(' '); }).join('\\n'); ";
    let explorer = format!(
        "<ecosystem-explorer src=\"{DATA}\" lang=\"en\" height=\"600\"></ecosystem-explorer>"
    );
    let (page, _site) = open(Window::desktop(), &explorer);
    settled(&page);
    let plain = with(&page, &format!("{look} return look();"));
    let hostile = "const sheet = document.createElement('style'); sheet.textContent = ` \
        html { font-size: 40px !important } \
        * { all: unset !important; } \
        * { box-sizing: content-box !important; letter-spacing: 9px !important; text-transform: uppercase !important; line-height: 5 !important; \
            color: red !important; font-weight: 900 !important; text-indent: 40px !important; white-space: nowrap !important; word-spacing: 20px !important } \
        :root { --unrelated: 1 }`; document.head.append(sheet); await new Promise((done) => setTimeout(done, 400)); ";
    let under = with(
        &page,
        &format!(
            "{hostile} document.documentElement.style.setProperty('width', '1264px', 'important'); {look} await new Promise((done) => setTimeout(done, 300)); return look();"
        ),
    );
    assert_eq!(plain, under);
}

#[test]
fn the_face_of_the_host_is_inherited_and_parts_can_be_reached() {
    let (page, _site) = open(
        Window::desktop(),
        &format!(
            "<style>body {{ font-family: Courier, monospace }} ecosystem-explorer {{ --explorer-bg: rgb(1, 2, 3) }} ecosystem-explorer::part(bar) {{ outline: 7px solid rgb(9, 9, 9) }}</style>\
                  <ecosystem-explorer src=\"{DATA}\" lang=\"en\"></ecosystem-explorer>"
        ),
    );
    ready(&page);
    let seen = with(
        &page,
        "const style = (part) => getComputedStyle(one.shadowRoot.querySelector(part)); \
         return [style('.bar').fontFamily, style('.explorer').backgroundColor, style('.bar').outlineWidth, \
           [...one.shadowRoot.querySelectorAll('[part]')].map((part) => part.getAttribute('part')).sort().join(' ')];",
    );
    assert_eq!(
        seen,
        json!([
            "Courier, monospace",
            "rgb(1, 2, 3)",
            "7px",
            "bar filters stage status views"
        ])
    );
}

/// An explorer on a page that is higher than the window.
fn tall(more: &str) -> String {
    format!(
        "<ecosystem-explorer src=\"{DATA}\" lang=\"it\" height=\"600\"{more}></ecosystem-explorer><div style=\"height: 3000px\"></div>"
    )
}

/// Whether the picture has been moved by hand.
fn moved(page: &Page) -> bool {
    let at = "await new Promise((done) => setTimeout(done, 400)); return one.state.link.includes('at=');";
    with(page, at) == true
}

#[test]
fn the_wheel_scrolls_a_page_that_scrolls() {
    needs!(Scrolling);
    let (page, _site) = open(Window::desktop(), &tall(""));
    settled(&page);
    page.wheel(600.0, 300.0, 200);
    page.find_text("Tieni premuto Ctrl");
    page.wait_for("the page to scroll", "return scrollY > 0;");
    assert!(!moved(&page));
    // Greedy from now on.
    with(
        &page,
        "scrollTo(0, 0); one.setAttribute('gestures', 'greedy');",
    );
    page.wheel(600.0, 300.0, -200);
    page.wait("the camera to be nearer", || moved(&page).then_some(()));
    assert_eq!(page.run("return scrollY;", &[]), 0);
}

#[test]
fn one_finger_scrolls_a_page_that_wants_it() {
    needs!(Protocol);
    let (page, _site) = open(Window::phone(), &tall(" gestures=\"cooperative\""));
    settled(&page);
    let (x, y) = (195.0, 330.0);
    let swipe = |fingers: &[(f64, f64)], by: f64| {
        let touch = |kind: &str, shift: f64| {
            let points: Vec<_> = fingers
                .iter()
                .map(|(dx, dy)| json!({ "x": x + dx, "y": y + dy + shift, "id": *dx as i32 }))
                .collect();
            let points = if kind == "touchEnd" {
                Vec::new()
            } else {
                points
            };
            page.chromium(
                "Input.dispatchTouchEvent",
                &json!({ "type": kind, "touchPoints": points }),
            );
        };
        touch("touchStart", 0.0);
        for step in 1..=8 {
            touch("touchMove", by * f64::from(step) / 8.0);
        }
        touch("touchEnd", 0.0);
    };
    swipe(&[(0.0, 0.0)], -160.0);
    page.find_text("Usa due dita");
    assert!(!moved(&page));
    assert!(page.run("return scrollY;", &[]).as_f64() > Some(0.0));
    let before = page.run("scrollTo(0, 0); return scrollY;", &[]);
    swipe(&[(-40.0, 0.0), (40.0, 0.0)], -100.0);
    page.wait("the picture to move", || moved(&page).then_some(()));
    assert_eq!(page.run("return scrollY;", &[]), before);
}
