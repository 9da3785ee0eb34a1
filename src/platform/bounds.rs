//! What a page can do so that nobody leaves it by touch: links, menus, files, gestures of the browser. What a browser does
//! beside the page (its own keys, its own bars) no page can hold.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use super::dom::{self, HtmlElement};
use super::listener::Listener;

/// Events that lead out of a page or into a menu of the browser, and are never wanted.
const NEVER: [&str; 3] = ["contextmenu", "dragstart", "gesturestart"];
/// What would open a file in place of the page.
const FILES: [&str; 2] = ["dragover", "drop"];
/// With Control or Command: print, save, open, find, the source, and the size of the page.
const COMMANDS: [&str; 11] = ["p", "s", "o", "u", "f", "g", "+", "-", "=", "0", "d"];

/// Holds until it is dropped.
pub struct Bounds {
    _listeners: Vec<Listener>,
    page: Option<HtmlElement>,
}

impl Bounds {
    /// Around one element; `link` gets the address of what somebody wanted to follow.
    pub fn around(host: &HtmlElement, link: impl Fn(String) + Clone + 'static) -> Self {
        let mut listeners = Vec::new();
        for name in ["click", "auxclick"] {
            let link = link.clone();
            listeners.push(Listener::active(host, name, move |event| {
                if let Some(address) = dom::link_of(event) {
                    event.prevent_default();
                    // Nor is a page around asked to open it.
                    event.stop_propagation();
                    link(address);
                }
            }));
        }
        for name in NEVER {
            listeners.push(Listener::active(host, name, Event::prevent_default));
        }
        listeners.push(Listener::active(host, "touchmove", |event| {
            if dom::has_fingers(event) && event.cancelable() {
                event.prevent_default();
            }
        }));
        listeners.push(Listener::active(host, "wheel", |event| {
            if is_commanded(event) {
                event.prevent_default();
            }
        }));
        listeners.push(Listener::active(host, "keydown", |event| {
            if leads_out(event) {
                event.prevent_default();
            }
        }));
        if let Some(window) = web_sys::window() {
            for name in FILES {
                listeners.push(Listener::active(&window, name, Event::prevent_default));
            }
        }
        let page = dom::page();
        held(page.as_ref(), Some("none"));
        Self {
            _listeners: listeners,
            page,
        }
    }
}

impl Drop for Bounds {
    fn drop(&mut self) {
        held(self.page.as_ref(), None);
    }
}

/// A swipe beyond the end of the page neither reloads it nor walks the history.
fn held(page: Option<&HtmlElement>, value: Option<&str>) {
    if let Some(page) = page {
        dom::hold_property(page, "overscroll-behavior", value.map(str::to_owned));
    }
}

fn is_commanded(event: &Event) -> bool {
    ["ctrlKey", "metaKey"]
        .into_iter()
        .any(|key| Reflect::get(event, &key.into()).is_ok_and(|held| held.is_truthy()))
}

fn leads_out(event: &Event) -> bool {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
        return false;
    };
    let name = key.key();
    match name.as_str() {
        "ArrowLeft" | "ArrowRight" => key.alt_key(),
        "BrowserBack" | "BrowserForward" | "F1" | "F3" => true,
        // Letters of keyboards, not of languages: Unicode's tables would be 12 kB.
        name => is_commanded(event) && COMMANDS.iter().any(|of| of.eq_ignore_ascii_case(name)),
    }
}
