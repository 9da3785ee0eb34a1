//! What a filter leaves of the network moves into the room that has come free, and back.

use super::{inside, visit};
use crate::page::Page;
use crate::window::Window;

/// How far two hubs are from each other now: both looked at in the same moment.
fn apart(page: &Page) -> f64 {
    let far = inside(
        page,
        "const at = (name) => {
           const marks = [...root.querySelectorAll('.canvas button')];
           const named = (mark) => (mark.ariaLabel ?? mark.textContent).trim().startsWith(name);
           return marks.find(named)?.getBoundingClientRect();
         };
         const [a, b] = ['BioFood Hub', 'MedTech Hub'].map(at);
         return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : null;",
    );
    far.as_f64().unwrap_or(f64::NAN)
}

fn follow(page: &Page, link: &str) {
    page.run("location.hash = arguments[0];", &[link.into()]);
}

#[test]
fn who_is_left_uses_the_room_whatever_was_left_before() {
    // Who is tied to the selection has a button, however many are shown.
    let all = "#v=1&select=network-biohubs";
    let hubs = "#v=1&filter=kind:hub&select=network-biohubs";
    let more = "#v=1&filter=kind:hub,project&select=network-biohubs";
    let page = visit(Window::desktop().still(), all);
    let at_first = apart(&page);
    let goes = |link: &str, what: &str, is_there: &dyn Fn(f64) -> bool| {
        follow(&page, link);
        page.wait(what, || Some(apart(&page)).filter(|now| is_there(*now)))
    };
    let is = |there: f64| move |now: f64| (now - there).abs() < 1.5;
    let alone = goes(hubs, "the hubs to spread", &|now| now > 1.2 * at_first);
    goes(more, "less room", &|now| (now - alone).abs() > 3.0);
    goes(hubs, "the room of before", &is(alone));
    goes(all, "the whole network", &is(at_first));
    // A link that says so from the beginning leads to the same places.
    page.go(hubs);
    page.wait("the same room", || {
        page.has("button", "MedTech Hub, ")
            .then(|| apart(&page))
            .filter(|now| is(alone)(*now))
    });
}
