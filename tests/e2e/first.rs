//! Scripts that run in a page before its own.
//!
//! Chromium takes them through DevTools, and the page stays as it is served. For the others the
//! site itself puts one file in front of all (`site.rs`), which a strict policy allows, too.

use std::sync::{Arc, Mutex};

/// The file's path on every site.
pub const PATH: &str = "/before-everything-else.js";

/// A test may look at what the graphics processor has drawn after the frame is over; a reader need not.
pub const DRAWN: &str = "{ const own = HTMLCanvasElement.prototype.getContext; \
    HTMLCanvasElement.prototype.getContext = function (kind, options) { \
      return own.call(this, kind, kind === 'webgl2' ? { ...options, preserveDrawingBuffer: true } : options); }; }";

/// What is seen of the picture.
pub const PICTURES: &str = include_str!("pictures.js");

/// Keeps what the console says.
const HEARD: &str = include_str!("heard.js");

/// The scripts of one journey, which its sites serve.
pub type Scripts = Arc<Mutex<Vec<String>>>;

thread_local! {
    static SCRIPTS: Scripts = Arc::new(Mutex::new(vec![DRAWN.to_owned(), PICTURES.to_owned(), HEARD.to_owned()]));
}

/// Those of the journey of this thread.
pub fn of_this_journey() -> Scripts {
    SCRIPTS.with(Arc::clone)
}

/// Puts the file in front of a page's own scripts.
pub fn into(page: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(page);
    let head = text.find("<head>").map_or(0, |at| at + "<head>".len());
    let (before, after) = text.split_at(head);
    format!("{before}<script src=\"{PATH}\"></script>{after}").into_bytes()
}
