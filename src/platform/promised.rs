//! Methods that browsers have and our bindings have not, or have only behind a switch: asked for by their names, and what they
//! promise. Where a browser has no such method there is nothing.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Calls a method now; what it promises may be waited for. Some may only be called in the middle of what a hand has done.
pub fn promised(of: &JsValue, method: &str, with: &JsValue) -> Option<JsFuture> {
    let method: Function = Reflect::get(of, &method.into()).ok()?.dyn_into().ok()?;
    let promise: Promise = method.call1(of, with).ok()?.dyn_into().ok()?;
    Some(JsFuture::from(promise))
}
