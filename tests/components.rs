//! The interface's parts in a real browser: `cargo xtask test --only components`.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// The tests mean nothing in a browser that cannot do what the page needs.
#[wasm_bindgen_test]
fn the_browser_knows_custom_elements_and_shadow_roots() {
    let has = |name: &str| {
        js_sys::Reflect::has(&js_sys::global(), &JsValue::from_str(name)).unwrap_or(false)
    };
    for name in [
        "customElements",
        "ShadowRoot",
        "ResizeObserver",
        "CSSStyleSheet",
    ] {
        assert!(has(name), "the browser has no {name}");
    }
}
