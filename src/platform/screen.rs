//! One element on the whole screen. Where a browser refuses, nothing happens.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::dom::HtmlElement;
use super::promised::promised;

/// Fills the screen with an element; only a hand or a key may ask for that.
pub fn fill(element: &HtmlElement) {
    ask(element, "requestFullscreen");
}

/// Gives the screen back.
pub fn give_back() {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(document) = document.filter(|_| is_filled()) {
        ask(&document, "exitFullscreen");
    }
}

/// Whether an element of this page fills the screen.
pub fn is_filled() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| {
        Reflect::get(&document, &"fullscreenElement".into()).is_ok_and(|what| what.is_truthy())
    })
}

fn ask(of: &JsValue, method: &str) {
    if let Some(done) = promised(of, method, &JsValue::UNDEFINED) {
        spawn_local(async move {
            let _ = done.await;
        });
    }
}
