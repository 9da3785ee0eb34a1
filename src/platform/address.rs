//! The part of the page's address after `#`, and the browser's history of it.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::History;

use super::listener::Listener;

/// What stands after `#`, without it; empty when there is nothing.
pub fn hash() -> String {
    web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .map(|hash| hash.trim_start_matches('#').to_owned())
        .unwrap_or_default()
}

/// The whole address as it stands.
pub fn whole() -> String {
    web_sys::window()
        .and_then(|window| window.location().href().ok())
        .unwrap_or_default()
}

/// The whole address with another part after `#`.
pub fn with_hash(hash: &str) -> String {
    let whole = whole();
    let base = whole.split('#').next().unwrap_or_default();
    if hash.is_empty() {
        base.to_owned()
    } else {
        format!("{base}#{hash}")
    }
}

/// Where an entry of the history keeps its number, beside whatever the page around keeps there.
const NUMBER: &str = "ecosystem-explorer";

/// Writes a new entry of the history with a number of ours. False where a page may not: in a sandbox, or too often.
pub fn push(hash: &str, number: i32) -> bool {
    let state = Object::new();
    let is_set = Reflect::set(&state, &NUMBER.into(), &number.into()).is_ok();
    is_set
        && history().is_some_and(|history| {
            let address = with_hash(hash);
            history
                .push_state_with_url(&state, "", Some(&address))
                .is_ok()
        })
}

/// Writes over the current entry of the history.
pub fn replace(hash: &str) {
    if let Some(history) = history() {
        let kept = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&kept, "", Some(&with_hash(hash)));
    }
}

/// The number of the current entry; `None` for one that we have not written.
pub fn number() -> Option<i32> {
    let state = history()?.state().ok()?;
    let number = Reflect::get(&state, &NUMBER.into()).ok()?.as_f64()?;
    #[expect(clippy::cast_possible_truncation, reason = "it was written as one")]
    Some(number as i32)
}

/// Gives the current entry a number, and leaves its address and what others keep in it. False where a page may not.
pub fn mark(number: i32) -> bool {
    let Some(history) = history() else {
        return false;
    };
    let state = Object::new();
    if let Ok(kept) = history.state()
        && let Some(kept) = kept.dyn_ref::<Object>()
    {
        Object::assign(&state, kept);
    }
    let is_set = Reflect::set(&state, &NUMBER.into(), &number.into()).is_ok();
    is_set
        && history
            .replace_state_with_url(&state, "", Some(&whole()))
            .is_ok()
}

/// Goes so many entries forward, or back; the [`Watch`] tells when it is there.
pub fn go(by: i32) {
    if let Some(history) = history() {
        let _ = history.go_with_delta(by);
    }
}

fn history() -> Option<History> {
    web_sys::window().and_then(|window| window.history().ok())
}

/// Tells when the reader walks the history or edits the address; never after our own writing.
pub struct Watch {
    _listeners: [Option<Listener>; 2],
}

impl Watch {
    /// May tell twice of one change; the address is then the same.
    pub fn new(tell: impl Fn() + Clone + 'static) -> Self {
        let again = tell.clone();
        Self {
            _listeners: [
                Listener::window("popstate", move |_| tell()),
                Listener::window("hashchange", move |_| again()),
            ],
        }
    }
}

/// The languages that the reader's browser asks for, first choice first.
pub fn languages() -> Vec<String> {
    web_sys::window()
        .map(|window| {
            window
                .navigator()
                .languages()
                .iter()
                .filter_map(|value| value.as_string())
                .collect()
        })
        .unwrap_or_default()
}
