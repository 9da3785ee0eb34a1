//! The part of the page's address after `#`, and the browser's history of it.

use wasm_bindgen::JsValue;

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

/// Writes a new entry of the history. Where a page may not (a sandbox), nothing happens.
pub fn push(hash: &str) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&with_hash(hash)));
    }
}

/// Writes over the current entry of the history.
pub fn replace(hash: &str) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let kept = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&kept, "", Some(&with_hash(hash)));
    }
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
