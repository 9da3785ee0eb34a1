//! Text into the clipboard.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// True when the text is in the clipboard. Pages without a secure origin, and readers who refuse, say false.
pub async fn copy(text: String) -> bool {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else {
        return false;
    };
    // On an insecure page the property is missing, although the binding promises it.
    let there = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"))
        .is_ok_and(|value| !value.is_undefined() && !value.is_null());
    there
        && JsFuture::from(navigator.clipboard().write_text(&text))
            .await
            .is_ok()
}
