//! The faces of type that the page loads: text has other widths once they are there.

use wasm_bindgen_futures::JsFuture;
use web_sys::FontFaceSet;

use super::listener::Listener;

fn faces() -> Option<FontFaceSet> {
    web_sys::window()
        .and_then(|window| window.document())
        .map(|document| document.fonts())
}

/// Calls whenever faces have been loaded, until it is dropped. A canvas asks for a face only when it first draws with
/// it, and nobody draws again but us.
pub fn on_loaded(tell: impl Fn() + 'static) -> Option<Listener> {
    faces().map(|faces| Listener::passive(&faces, "loadingdone", move |_| tell()))
}

/// Waits for the faces that have been asked for. One that fails is replaced by another; the waiting is over all the
/// same.
pub async fn ready() {
    if let Some(ready) = faces().and_then(|faces| faces.ready().ok()) {
        let _ = JsFuture::from(ready).await;
    }
}
