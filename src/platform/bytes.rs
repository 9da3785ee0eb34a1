//! The bytes behind an address, with every way to fail as a value.

use super::{frame, pause::pause, whole::whole};
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, AbortSignal, ReadableStream, ReadableStreamDefaultReader, RequestInit,
    Response,
};

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
    /// There is no memory for so much.
    NoRoom,
}

/// From this size on an answer is read piece by piece, so that it can be said how far it is, and all of the program is needed
/// to show what is in it.
pub const LARGE: usize = 1 << 20;

/// So long pieces are taken in without a pause, in milliseconds.
const TASK: f64 = 12.0;

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

    /// Knows whether the guard is still there.
    pub fn watch(&self) -> Wanted {
        Wanted(self.controller.as_ref().map(AbortController::signal))
    }
}

/// Whether somebody still waits for an answer.
pub struct Wanted(Option<AbortSignal>);

impl Wanted {
    /// Whether its guard is still there.
    pub fn is_wanted(&self) -> bool {
        self.0.as_ref().is_none_or(|signal| !signal.aborted())
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
///
/// While a large answer comes, `came` is called with the bytes that are here and with how many there will be, where that is known.
/// After more than `most` bytes nothing more is read: the answer is then longer than `most`.
pub fn get<F: Fn(usize, Option<usize>) + 'static>(
    url: &str,
    abort: &Abort,
    most: usize,
    came: F,
) -> impl Future<Output = Result<Vec<u8>, Missing>> + use<F> {
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
        let header = |name| answer.headers().get(name).ok().flatten();
        let mime = header("content-type").unwrap_or_default();
        // The length of an answer that is packed says nothing of what it will be unpacked.
        let length: Option<usize> = header("content-length")
            .filter(|_| header("content-encoding").is_none())
            .and_then(|length| length.parse().ok());
        whole(length.is_some_and(|length| length >= LARGE)).await;
        let bytes = match (length, answer.body()) {
            (Some(length), _) if length < LARGE => at_once(&answer).await?,
            (_, Some(body)) => in_pieces(&body, length, most, &came).await?,
            (_, None) => at_once(&answer).await?,
        };
        if mime.starts_with("text/html") && !begins_like_json(&bytes) || begins_like_a_page(&bytes)
        {
            return Err(Missing::WebPage);
        }
        Ok(bytes)
    }
}

async fn at_once(answer: &Response) -> Result<Vec<u8>, Missing> {
    let body = answer.array_buffer().map_err(|_| Missing::BrokenOff)?;
    let body = JsFuture::from(body).await.map_err(|_| Missing::BrokenOff)?;
    Ok(Uint8Array::new(&body).to_vec())
}

async fn in_pieces(
    body: &ReadableStream,
    length: Option<usize>,
    most: usize,
    came: &dyn Fn(usize, Option<usize>),
) -> Result<Vec<u8>, Missing> {
    let reader: ReadableStreamDefaultReader = body
        .get_reader()
        .dyn_into()
        .map_err(|_| Missing::BrokenOff)?;
    let mut bytes = Vec::new();
    let room = length.unwrap_or(0).min(most);
    bytes.try_reserve_exact(room).map_err(|_| Missing::NoRoom)?;
    let mut began = frame::now();
    while bytes.len() <= most {
        // Pieces that are here already follow each other without a pause.
        if frame::now() - began > TASK {
            pause().await;
            began = frame::now();
        }
        let piece = JsFuture::from(reader.read())
            .await
            .map_err(|_| Missing::BrokenOff)?;
        let field = |name: &str| Reflect::get(&piece, &name.into()).unwrap_or_default();
        let Ok(piece) = field("value").dyn_into::<Uint8Array>() else {
            return Ok(bytes);
        };
        let begin = bytes.len();
        let size = piece.length() as usize;
        bytes.try_reserve(size).map_err(|_| Missing::NoRoom)?;
        bytes.resize(begin + size, 0);
        if let Some(to) = bytes.get_mut(begin..) {
            piece.copy_to(to);
        }
        came(bytes.len(), length);
    }
    // Whoever asked takes no more; the rest need not come.
    let _ = reader.cancel();
    Ok(bytes)
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
