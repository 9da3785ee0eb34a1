//! The bytes behind an address, with every way to fail as a value.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, RequestInit, Response};

/// Why there are no bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// No answer: offline, a wrong host, or a host that forbids other origins.
    Network,
    /// The server answered with this status.
    Status(u16),
    /// A web page came where data was expected, as servers do for what they do not find.
    WebPage,
    /// The answer broke off.
    BrokenOff,
}

/// Stops a request when it is dropped.
#[derive(Default)]
pub struct Abort {
    controller: Option<AbortController>,
}

impl Abort {
    /// A guard for one request.
    pub fn new() -> Self {
        Self {
            controller: AbortController::new().ok(),
        }
    }
}

impl Drop for Abort {
    fn drop(&mut self) {
        if let Some(controller) = &self.controller {
            controller.abort();
        }
    }
}

/// Asks once. The request ends early when `abort` is dropped; the answer is then [`Missing::Network`].
pub fn get(url: &str, abort: &Abort) -> impl Future<Output = Result<Vec<u8>, Missing>> + use<> {
    let url = url.to_owned();
    let signal = abort.controller.as_ref().map(AbortController::signal);
    async move {
        let window = web_sys::window().ok_or(Missing::Network)?;
        let options = RequestInit::new();
        options.set_signal(signal.as_ref());
        let answer = JsFuture::from(window.fetch_with_str_and_init(&url, &options)).await;
        let answer: Response = answer
            .ok()
            .and_then(|value| value.dyn_into().ok())
            .ok_or(Missing::Network)?;
        if !answer.ok() {
            return Err(Missing::Status(answer.status()));
        }
        let mime = answer
            .headers()
            .get("content-type")
            .ok()
            .flatten()
            .unwrap_or_default();
        let body = answer.array_buffer().map_err(|_| Missing::BrokenOff)?;
        let body = JsFuture::from(body).await.map_err(|_| Missing::BrokenOff)?;
        let bytes = js_sys::Uint8Array::new(&body).to_vec();
        if mime.starts_with("text/html") && !begins_like_json(&bytes) || begins_like_a_page(&bytes)
        {
            return Err(Missing::WebPage);
        }
        Ok(bytes)
    }
}

fn first_letter(bytes: &[u8]) -> Option<u8> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    bytes
        .iter()
        .copied()
        .find(|byte| !byte.is_ascii_whitespace())
}

/// A host that calls JSON `text/html` is tolerated.
fn begins_like_json(bytes: &[u8]) -> bool {
    matches!(first_letter(bytes), Some(b'{' | b'['))
}

fn begins_like_a_page(bytes: &[u8]) -> bool {
    first_letter(bytes) == Some(b'<')
}
