//! A second window of the same page, for another screen. It is empty when it opens and of the same origin as the page, also from
//! a file, so that what is in it can be built from here and no message has to be sent. A browser may refuse it.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Event, HtmlElement, Window};

use super::listener::Listener;

/// An open window. Dropping it closes it.
pub struct Second {
    window: Window,
    body: HtmlElement,
    _listeners: Vec<Listener>,
}

impl Second {
    /// Opens one; `None` where the browser refuses. Only a hand or a key may ask for that.
    pub fn open(name: &str, width: u32, height: u32) -> Option<Self> {
        let features = format!("popup,width={width},height={height}");
        let window = web_sys::window()?
            .open_with_url_and_target_and_features("", name, &features)
            .ok()??;
        let body = window.document()?.body()?;
        // A window of that name may be left from before.
        body.set_text_content(None);
        Some(Self {
            window,
            body,
            _listeners: Vec::new(),
        })
    }

    /// Where its content goes.
    pub fn body(&self) -> HtmlElement {
        self.body.clone()
    }

    /// What it is called in the list of windows.
    pub fn set_title(&self, title: &str) {
        if let Some(document) = self.window.document() {
            document.set_title(title);
        }
    }

    /// Gives it sheets of style. A constructed one belongs to the window that made it, and a strict policy of the page around
    /// allows no other.
    pub fn adopt(&self, sheets: &[&str]) -> bool {
        let adopted = sheets
            .iter()
            .filter_map(|css| self.sheet(css))
            .collect::<Array>();
        let document: Option<Document> = self.window.document();
        document.is_some_and(|document| {
            Reflect::set(&document, &"adoptedStyleSheets".into(), &adopted).unwrap_or(false)
        })
    }

    fn sheet(&self, css: &str) -> Option<JsValue> {
        let class: Function = Reflect::get(&self.window, &"CSSStyleSheet".into())
            .ok()?
            .dyn_into()
            .ok()?;
        let sheet = Reflect::construct(&class, &Array::new()).ok()?;
        let replace: Function = Reflect::get(&sheet, &"replaceSync".into())
            .ok()?
            .dyn_into()
            .ok()?;
        replace.call1(&sheet, &css.into()).ok()?;
        Some(sheet)
    }

    /// Hears keys that are pressed in it, and that it is closed.
    pub fn listen(
        &mut self,
        key: impl FnMut(&Event) + 'static,
        gone: impl FnMut(&Event) + 'static,
    ) {
        self._listeners = vec![
            Listener::active(&self.window, "keydown", key),
            Listener::passive(&self.window, "pagehide", gone),
        ];
    }

    /// Whether it is still there.
    pub fn is_open(&self) -> bool {
        !self.window.closed().unwrap_or(true)
    }

    /// Brings it to the front.
    pub fn focus(&self) {
        let _ = self.window.focus();
    }
}

impl Drop for Second {
    fn drop(&mut self) {
        self._listeners.clear();
        let _ = self.window.close();
    }
}
