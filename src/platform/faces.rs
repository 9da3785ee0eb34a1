//! The faces of type that the page loads: text has other widths once they are there.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{CssFontFaceRule, CssStyleSheet, Document, FontFaceSet, FontFaceSetLoadStatus, Url};

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

/// Asks for faces (each as the CSS property `font` says it) before anything is drawn with them.
pub fn want(fonts: impl Iterator<Item = String>) {
    if let Some(faces) = faces() {
        for promise in fonts.map(|font| faces.load(&font)) {
            spawn_local(async move {
                // One that does not come is replaced by another.
                let _ = JsFuture::from(promise).await;
            });
        }
    }
}

/// Whether a face that has been asked for is still on its way.
pub fn are_coming() -> bool {
    faces().is_some_and(|faces| faces.status() == FontFaceSetLoadStatus::Loading)
}

/// Waits for the faces that have been asked for. One that fails is replaced by another; the waiting is over all the
/// same.
pub async fn ready() {
    if let Some(ready) = faces().and_then(|faces| faces.ready().ok()) {
        let _ = JsFuture::from(ready).await;
    }
}

/// The rules of the page that bring faces, with whole addresses: another window has none of them, and another base.
pub fn rules() -> String {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return String::new();
    };
    let sheets = document.style_sheets();
    (0..sheets.length())
        .filter_map(|at| sheets.item(at)?.dyn_into().ok())
        .filter_map(|sheet| rules_of(&document, &sheet))
        .collect()
}

/// `None` for a sheet of another origin, which tells nobody what is in it.
fn rules_of(document: &Document, sheet: &CssStyleSheet) -> Option<String> {
    let rules = sheet.css_rules().ok()?;
    let base = sheet.href().ok().flatten().or(document.base_uri().ok()?)?;
    let whole = |address: &str| Some(Url::new_with_base(address, &base).ok()?.href());
    let faces = (0..rules.length())
        .filter_map(|at| rules.item(at)?.dyn_into::<CssFontFaceRule>().ok())
        .map(|rule| with_addresses(&rule.css_text(), &whole))
        .collect();
    Some(faces)
}

/// A rule as browsers write it (CSSOM, 2.1: addresses in double quotes), with its addresses changed.
fn with_addresses(rule: &str, change: &dyn Fn(&str) -> Option<String>) -> String {
    let mut parts = rule.split("url(\"");
    let mut changed = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        changed.push_str("url(\"");
        match part.split_once('"') {
            Some((address, rest)) => {
                changed.push_str(&change(address).unwrap_or_else(|| address.to_owned()));
                changed.push('"');
                changed.push_str(rest);
            }
            None => changed.push_str(part),
        }
    }
    changed
}
