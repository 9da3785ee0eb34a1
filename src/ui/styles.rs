//! The style sheets, compiled in by `build.rs`: the explorer asks for no file but its data. Tokens first, then one sheet a
//! component. What no first view shows is a text of its own, which comes with the second part of the program.

use super::desk::{Desk, Over};
use super::reactive::Effect;
use crate::platform::dom::HtmlElement;
use crate::platform::sheet;
use crate::state::{Theme, View};
use leptos::prelude::Get;

/// What a first view shows.
pub const FIRST: &str = include_str!(concat!(env!("OUT_DIR"), "/first.css"));

/// The rest. Whatever knows where these bytes are has to come with them in the second part: one function, never inlined, whose answer
/// no compiler puts in the place of a call.
#[inline(never)]
pub fn later() -> &'static str {
    std::hint::black_box(include_str!(concat!(env!("OUT_DIR"), "/later.css")))
}

#[inline(never)]
fn add_later(host: &HtmlElement) {
    sheet::add(host, later());
}

/// Adds the rest when something is first opened that it is for, before that is painted.
pub fn follow(desk: Desk, host: HtmlElement, has_failed: impl Fn() -> bool + 'static) {
    let mut is_there = false;
    Effect::new(move || {
        let is_wanted = desk.view.get() != View::Network
            || desk.selected.with(Option::is_some)
            || desk.tool.get().is_some()
            || desk.touring.with(Option::is_some)
            || desk.theme.get() == Theme::Projector
            || desk.presenting.get()
            || desk.over.get() != Over::Nothing
            || desk.is_kiosk()
            || desk.paper.get().is_some()
            || has_failed();
        if is_wanted && !std::mem::replace(&mut is_there, true) {
            add_later(&host);
        }
    });
}
