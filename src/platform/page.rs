//! The page as a whole: printing it, and what on it loaded the program.

use wasm_bindgen::JsCast;
use web_sys::Url;

/// Opens the browser's dialog for printing; nothing happens where a page may not.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// An address as it is from everywhere; what is none stays as it is.
pub fn absolute(address: &str) -> String {
    let base = super::address::whole();
    Url::new_with_base(address, &base).map_or_else(|_| address.to_owned(), |url| url.href())
}

/// The line that loads the program on any page, with an address that holds everywhere; `None` where none is found.
pub fn program() -> Option<String> {
    let document = web_sys::window()?.document()?;
    let script = document
        .query_selector("script[data-wasm], script[src$=\"ecosystem-explorer.js\"]")
        .ok()??;
    let own = absolute(&script.get_attribute("src")?);
    // Beside the loader of our page is the one for the pages of others.
    let module = Url::new_with_base("ecosystem-explorer.js", &own).ok()?;
    let line = document.create_element("script").ok()?;
    line.set_attribute("type", "module").ok()?;
    line.set_attribute("src", &module.href()).ok()?;
    Some(line.outer_html())
}

/// A file that the reader has chosen in a field, and its name.
pub fn chosen(event: &web_sys::Event) -> Option<(web_sys::File, String)> {
    let input: web_sys::HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0)?;
    let name = file.name();
    // The same file may be chosen again when it has been mended.
    input.set_value("");
    Some((file, name))
}

/// The bytes of a file on this device; `None` where it is larger than `most` or cannot be read.
pub async fn read(file: web_sys::File, most: usize) -> Option<Vec<u8>> {
    #[expect(clippy::cast_precision_loss, reason = "a limit far below 2^52")]
    if file.size() > most as f64 {
        return None;
    }
    let buffer = wasm_bindgen_futures::JsFuture::from(file.array_buffer())
        .await
        .ok()?;
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}
