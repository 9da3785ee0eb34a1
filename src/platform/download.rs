//! A file for the reader: made on the page, saved by the browser.

use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
pub use web_sys::Blob;
use web_sys::{
    BlobPropertyBag, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, Url,
};

use super::timer::Timer;

/// How long the browser is given to begin saving.
const PATIENCE_MS: u32 = 4_000;

/// Who takes a file; nothing where none could be made.
pub type Taker = Box<dyn FnOnce(Option<Blob>)>;

/// A file of text.
pub fn text(text: &str, kind: &str) -> Option<Blob> {
    let mut parts = Parts::default();
    parts.push(text);
    parts.file(kind)
}

/// A file of text in parts: each is handed to the browser when it is made, so that none takes long.
#[derive(Default)]
pub struct Parts(Array);

impl Parts {
    /// Adds some text.
    pub fn push(&mut self, text: &str) {
        let part = Array::of1(&JsValue::from_str(text));
        if let Ok(blob) = Blob::new_with_str_sequence(&part) {
            self.0.push(&blob);
        }
    }

    /// All of it.
    pub fn file(self, kind: &str) -> Option<Blob> {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        Blob::new_with_blob_sequence_and_options(&self.0, &options).ok()
    }
}

/// A canvas of so many device pixels that is on no page. `None` where the browser refuses one that large.
pub fn canvas(width: u32, height: u32) -> Option<(HtmlCanvasElement, CanvasRenderingContext2d)> {
    let canvas: HtmlCanvasElement = web_sys::window()?
        .document()?
        .create_element("canvas")
        .ok()?
        .dyn_into()
        .ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context = super::dom::context(&canvas)?;
    Some((canvas, context))
}

/// What is on a canvas as a PNG file.
pub fn png(canvas: &HtmlCanvasElement, take: impl FnOnce(Option<Blob>) + 'static) {
    let call = Closure::once_into_js(take);
    // It fails for a canvas with pictures of others on it, and there are none.
    let _ = canvas.to_blob(call.unchecked_ref());
}

/// Saves a file under a name.
pub fn save(blob: &Blob, name: &str) {
    let Ok(address) = Url::create_object_url_with_blob(blob) else {
        return;
    };
    let link = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.create_element("a").ok())
        .and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(link) = link {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    // The browser reads the file after the click.
    Timer::after(PATIENCE_MS, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
}
