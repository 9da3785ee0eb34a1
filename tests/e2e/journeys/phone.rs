//! One thumb, 390 × 844 and 320 px.

use super::{inside, opened, shown, visit};
use crate::window::Window;

/// Walks through the views in a window of this size: nothing may have to be pushed sideways.
fn nothing_is_wider_than(width: u32, height: u32) {
    let page = visit(Window::phone().size(width, height), "");
    for link in [
        "#",
        "#v=1&view=hubs",
        "#v=1&view=world",
        "#v=1&view=list",
        "#v=1&select=preciseu",
    ] {
        page.go(link);
        let wide = inside(
            &page,
            "return root.host.scrollWidth - root.host.clientWidth;",
        );
        assert_eq!(wide, 0, "{width} px, {link}");
        assert_eq!(
            page.run(
                "return document.documentElement.scrollWidth - innerWidth;",
                &[]
            ),
            0,
            "{width} px, {link}"
        );
    }
}

#[test]
fn nothing_is_wider_than_the_phone() {
    nothing_is_wider_than(390, 844);
}

#[test]
fn nothing_is_wider_than_the_smallest_phone() {
    needs!(Sliver);
    nothing_is_wider_than(320, 568);
}

#[test]
fn the_sheet_is_moved_by_its_handle() {
    let page = visit(Window::phone(), "#v=1&select=preciseu");
    opened(&page, "PRECISEU");
    let height = |page: &crate::page::Page| {
        inside(
            page,
            "return root.querySelector('.detail').getBoundingClientRect().height;",
        )
        .as_f64()
        .unwrap_or_default()
    };
    let half = height(&page);
    page.click("button", "Show all of it");
    page.wait("the full sheet", || {
        (height(&page) > half + 100.0).then_some(())
    });
    page.click("button", "Close the detail");
    opened(&page, "");
}

#[test]
fn filters_open_over_the_picture_and_close() {
    let page = visit(Window::phone(), "");
    page.click("button", "Filters");
    page.click("checkbox", "Members");
    page.click("button", "Hide the filters");
    page.wait("twelve", || (shown(&page) == 12).then_some(()));
}

/// What a thumb meets: every view, tool and panel, as a link and as what is pressed there.
const EVERYWHERE: [(&str, &str); 20] = [
    ("", ""),
    ("view=hubs", ""),
    ("view=world", ""),
    ("view=time", ""),
    ("view=list", ""),
    ("group=kind&filter=kind:member,hub&years=2023-2025", ""),
    ("", "Filters"),
    ("", "Tools"),
    ("", "How to read it, and the keys"),
    ("select=unibo", ""),
    ("select=unibo", "Show all of it"),
    ("select=unibo", "To my phone"),
    ("tool=lens", ""),
    ("tool=paths&from=unibo&to=comecer", ""),
    ("tool=compare&from=unibo&to=comecer", ""),
    ("tool=suggestions&select=unibo", ""),
    ("tool=shortlist&shortlist=comecer,holostem,unibo", ""),
    ("tool=changes", ""),
    ("tool=figures", ""),
    ("tool=share", ""),
];

/// What is wrong with what can be pressed: too small for a finger, cut off, or under something else. What lies under a sheet or a
/// dialog is out of reach on purpose; links within sentences are as high as their line (WCAG 2.2, 2.5.8).
const WRONG: &str = "\
    const wrong = [], modal = root.querySelector('dialog[open]'), over = modal ?? root.querySelector('.frame > .filters') ?? root.querySelector('.detail'); \
    const name = (e) => `${(e.getAttribute('aria-label') || e.textContent || '').trim().slice(0, 40)} (${e.className})`; \
    if (document.documentElement.scrollWidth > innerWidth || root.host.scrollWidth > root.host.clientWidth) wrong.push('sideways'); \
    for (const e of root.querySelectorAll('button, a[href], input, select, textarea')) { \
      const box = e.getBoundingClientRect(); \
      if (!e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || e.closest('.proxies') || box.width < 2) continue; \
      if (modal && !modal.contains(e)) continue; \
      const scrolled = [...(function* () { for (let p = e.parentElement; p; p = p.parentElement) if (/auto|scroll/.test(getComputedStyle(p).overflow)) yield p; })()][0]; \
      if (!scrolled && (box.left < -1 || box.right > innerWidth + 1 || box.top < -1 || box.bottom > innerHeight + 1)) { wrong.push(`cut: ${name(e)}`); continue; } \
      const room = /input|select/.test(e.localName) ? (e.closest('label') ?? e).getBoundingClientRect() : box; \
      const least = e.matches('.handle') ? 24 : e.localName === 'a' ? 24 : 43.5; \
      if (getComputedStyle(e).display !== 'inline' && (room.height < least || room.width < 24)) wrong.push(`small ${Math.round(room.width)}x${Math.round(room.height)}: ${name(e)}`); \
      const inside = scrolled?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight, left: 0, right: innerWidth }; \
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]; \
      if (x < inside.left || x > inside.right || y < inside.top + 1 || y > inside.bottom - 1) continue; \
      const at = root.elementFromPoint(x, y); \
      if (at && !e.contains(at) && !at.contains(e) && !e.closest('label')?.contains(at) && !at.closest('th') && !(over && over.contains(at) && !over.contains(e)) && !at.closest('.stage-top, .views, .status')) \
        wrong.push(`covered: ${name(e)} by ${at.className.baseVal ?? at.className}`); \
    } \
    return [...new Set(wrong)];";

/// Looks at some of it in a window of this size.
fn a_thumb_reaches(width: u32, height: u32, what: &[(&str, &str)]) {
    let page = visit(Window::phone().still().size(width, height), "");
    let mut wrong = Vec::new();
    for (link, press) in what {
        page.go(&format!("#v=1&{link}"));
        if !press.is_empty() {
            page.click("button", press);
        }
        // What is shown one paint later is looked at, too.
        page.wait_for(
            "some frames",
            "return new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(true), 250)));",
        );
        let found = inside(&page, WRONG);
        for one in found.as_array().into_iter().flatten() {
            wrong.push(format!("{link} {press}: {one}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_thumb_reaches_everything_on_the_smallest_phone() {
    needs!(Sliver, Fingers);
    a_thumb_reaches(320, 568, &EVERYWHERE);
}

#[test]
fn a_thumb_reaches_it_on_a_phone_that_lies_on_its_side() {
    needs!(Fingers);
    let what = [
        ("", ""),
        ("view=list", ""),
        ("select=unibo", ""),
        ("select=unibo", "To my phone"),
        ("tool=share", ""),
    ];
    a_thumb_reaches(844, 390, &what);
}

/// The buttons that are pressed most are in the lower half.
#[test]
fn one_thumb_is_enough() {
    let page = visit(Window::phone(), "");
    for name in ["Network", "List", "Tools", "Filters", "Nearer"] {
        let (_, y) = page.middle(&page.find("button", name));
        assert!(y > 844.0 / 2.0, "{name} at {y}");
    }
}
