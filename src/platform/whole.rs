//! The rest of a packaged program: it comes in two parts, and some files need the second one before they can be shown.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// In `embed/later.js`, which `cargo xtask package` puts beside the program. A program that is not divided has none.
    #[wasm_bindgen(catch, js_name = wholeProgram)]
    fn whole_program(is_wanted: bool) -> Result<Promise, JsValue>;
}

/// Waits until all of the program is there, if it is wanted; while the browser goes on with what else there is to do.
///
/// It is to be called also where nothing is wanted: what a first view does not run is itself in the second part, and calling it
/// would have to wait in a synchronous request.
pub async fn whole(is_wanted: bool) {
    if let Ok(promise) = whole_program(is_wanted) {
        let _ = JsFuture::from(promise).await;
    }
}
