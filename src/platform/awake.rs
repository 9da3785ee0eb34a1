//! The screen stays on (Screen Wake Lock, W3C). Where a browser has no such thing, or refuses, nothing happens.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::listener::Listener;
use super::promised::promised;

/// What the browser gave; nothing once it is not wanted any more.
type Held = Rc<RefCell<Option<Option<JsValue>>>>;

/// Keeps the screen on until it is dropped. The browser lets go when the page is hidden: it is asked again when it is seen.
pub struct Awake {
    held: Held,
    _listener: Option<Listener>,
}

impl Awake {
    /// Asks for it.
    pub fn ask() -> Self {
        let held: Held = Rc::new(RefCell::new(Some(None)));
        ask(&held);
        let again = Rc::clone(&held);
        let document = web_sys::window().and_then(|window| window.document());
        let listener = document
            .map(|document| Listener::passive(&document, "visibilitychange", move |_| ask(&again)));
        Self {
            held,
            _listener: listener,
        }
    }
}

impl Drop for Awake {
    fn drop(&mut self) {
        if let Some(Some(lock)) = self.held.take() {
            spawn_local(async move {
                let_go(&lock).await;
            });
        }
    }
}

/// Asks the browser, while the page is seen and nothing is held.
fn ask(held: &Held) {
    let held = Rc::clone(held);
    let is_held = held
        .borrow()
        .as_ref()
        .and_then(Option::as_ref)
        .is_some_and(is_on);
    if is_held || is_hidden() {
        return;
    }
    spawn_local(async move {
        let Some(lock) = request().await else {
            return;
        };
        let kept = match held.borrow_mut().as_mut() {
            Some(slot) => slot.replace(lock.clone()),
            None => Some(lock),
        };
        // One is enough, and nobody may want it any more.
        if let Some(lock) = kept {
            let_go(&lock).await;
        }
    });
}

fn is_on(lock: &JsValue) -> bool {
    Reflect::get(lock, &"released".into()).is_ok_and(|released| released.is_falsy())
}

fn is_hidden() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| {
        Reflect::get(&document, &"hidden".into()).is_ok_and(|hidden| hidden.is_truthy())
    })
}

async fn request() -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    let lock = Reflect::get(&navigator, &"wakeLock".into()).ok()?;
    promised(&lock, "request", &"screen".into())?.await.ok()
}

async fn let_go(lock: &JsValue) {
    if let Some(done) = promised(lock, "release", &JsValue::UNDEFINED) {
        let _ = done.await;
    }
}
