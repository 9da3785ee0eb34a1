//! Constructed style sheets: no `<style>` element, so that a strict content security policy holds.

use std::cell::RefCell;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, HtmlElement, ShadowRoot};

const SHEETS: &str = "adoptedStyleSheets";

thread_local! {
    /// The sheets there are, by where their texts are. A browser reads a sheet once, however many roots adopt it.
    static READ: RefCell<Vec<(*const u8, CssStyleSheet)>> = const { RefCell::new(Vec::new()) };
}

/// Gives a shadow root exactly one sheet with this text. False where the browser cannot.
pub fn adopt(root: &ShadowRoot, css: &'static str) -> bool {
    let only = |sheet: CssStyleSheet| set(root, &js_sys::Array::of1(&sheet));
    sheet(css).is_some_and(only)
}

/// Gives the shadow root of an element a further sheet, after those that it has. False where there is none, or the browser
/// cannot.
pub fn add(host: &HtmlElement, css: &'static str) -> bool {
    let (Some(root), Some(sheet)) = (host.shadow_root(), sheet(css)) else {
        return false;
    };
    let own = js_sys::Reflect::get(&root, &JsValue::from_str(SHEETS));
    let sheets = own.map_or_else(|_| js_sys::Array::new(), |own| js_sys::Array::from(&own));
    sheets.push(&sheet);
    set(&root, &sheets)
}

fn set(root: &ShadowRoot, sheets: &js_sys::Array) -> bool {
    js_sys::Reflect::set(root, &JsValue::from_str(SHEETS), sheets).unwrap_or(false)
}

fn sheet(css: &'static str) -> Option<CssStyleSheet> {
    READ.with_borrow_mut(|read| {
        if let Some((_, sheet)) = read.iter().find(|(text, _)| *text == css.as_ptr()) {
            return Some(sheet.clone());
        }
        let sheet = CssStyleSheet::new().ok()?;
        let replace = js_sys::Reflect::get(&sheet, &JsValue::from_str("replaceSync")).ok()?;
        let replace: js_sys::Function = replace.dyn_into().ok()?;
        replace.call1(&sheet, &JsValue::from_str(css)).ok()?;
        read.push((css.as_ptr(), sheet.clone()));
        Some(sheet)
    })
}
