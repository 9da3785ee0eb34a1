//! Constructed style sheets: no `<style>` element, so that a strict content security policy holds.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, ShadowRoot};

/// Gives a shadow root exactly one sheet with this text. False where the browser cannot.
pub fn adopt(root: &ShadowRoot, css: &str) -> bool {
    let Ok(sheet) = CssStyleSheet::new() else {
        return false;
    };
    let replace = js_sys::Reflect::get(&sheet, &JsValue::from_str("replaceSync"))
        .ok()
        .and_then(|method| method.dyn_into::<js_sys::Function>().ok());
    let written =
        replace.is_some_and(|method| method.call1(&sheet, &JsValue::from_str(css)).is_ok());
    let sheets = js_sys::Array::of1(&sheet);
    written
        && js_sys::Reflect::set(root, &JsValue::from_str("adoptedStyleSheets"), &sheets)
            .unwrap_or(false)
}
