//! One element on the whole screen. Where a browser refuses, nothing happens.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::dom::HtmlElement;

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

/// Calls a method that promises something, and leaves it at that.
fn ask(of: &JsValue, method: &str) {
    let method = Reflect::get(of, &method.into()).and_then(JsCast::dyn_into::<Function>);
    let promise = method.and_then(|method| method.call0(of));
    if let Ok(Ok(promise)) = promise.map(JsCast::dyn_into::<Promise>) {
        spawn_local(async move {
            let _ = JsFuture::from(promise).await;
        });
    }
}
