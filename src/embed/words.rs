//! What the page around is told and asks, as values of JavaScript; and what the reader has done, as attributes of the element.

use std::cell::Cell;

use js_sys::{Function, Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

use crate::ui::outside::{News, Spoken};

/// The name of the attribute that says what is wrong.
const FAILED: &str = "data-failed";

/// Tells it; no first view needs more than the first line.
pub fn tell(element: &HtmlElement, tell: &Function, reflecting: &Cell<bool>, news: News) {
    match news {
        // What a listener of the page around does wrong is reported there.
        News::Ready => drop(tell.call1(&JsValue::NULL, &"ready".into())),
        news => tell_more(element, tell, reflecting, news),
    }
}

#[inline(never)]
fn tell_more(element: &HtmlElement, tell: &Function, reflecting: &Cell<bool>, news: News) {
    let say = |name: &str, detail: &JsValue| drop(tell.call2(&JsValue::NULL, &name.into(), detail));
    match news {
        News::Ready | News::Spent => {}
        News::Loading => {
            let _ = element.remove_attribute(FAILED);
            say("loading", &JsValue::UNDEFINED);
        }
        News::Failed { code, message } => {
            let _ = element.set_attribute(FAILED, code);
            say(
                "error",
                &object(&[("code", code.into()), ("message", message.into())]),
            );
        }
        News::Rested(seconds) => say("idle", &object(&[("seconds", seconds.into())])),
        News::Changed { now, before } => {
            reflecting.set(true);
            for ((name, now), (_, before)) in attributes(&now).into_iter().zip(attributes(&before))
            {
                if now != before {
                    // It only fails for a name that is none.
                    let _ = match now {
                        "" => element.remove_attribute(name),
                        now => element.set_attribute(name, now),
                    };
                }
            }
            reflecting.set(false);
            if now.view != before.view {
                say("view", &object(&[("view", now.view.into())]));
            }
            if now.filter != before.filter {
                say("filter", &object(&[("filter", (&now.filter).into())]));
            }
            if now.focus != before.focus {
                let or_null = |text: &str| match text {
                    "" => JsValue::NULL,
                    text => text.into(),
                };
                let selected = [("id", or_null(&now.focus)), ("kind", or_null(now.kind))];
                say("select", &object(&selected));
            }
            say("state", &state(&Some(now)));
        }
    }
}

/// What of a state is an attribute, too.
fn attributes(state: &Spoken) -> [(&'static str, &str); 5] {
    [
        ("view", state.view),
        ("filter", &state.filter),
        ("focus", &state.focus),
        ("lang", state.lang),
        ("theme", state.theme),
    ]
}

/// A state as an object; `undefined` where there is none.
pub fn state(state: &Option<Spoken>) -> JsValue {
    let Some(state) = state else {
        return JsValue::UNDEFINED;
    };
    let mut parts: Vec<(&str, JsValue)> = attributes(state)
        .into_iter()
        .map(|(name, value)| (name, value.into()))
        .collect();
    parts.push(("link", (&state.link).into()));
    object(&parts)
}

fn object(parts: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in parts {
        // It only fails for what is no object.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}

/// What is asked for, and its value in words: a state comes as a link, or as an object of some of its parts.
pub fn asked<'a>(verb: &'a str, value: &JsValue) -> (&'a str, String) {
    let text = |value: &JsValue| match value.as_string() {
        Some(text) => text,
        None if value.is_null() || value.is_undefined() => String::new(),
        // Whatever it is, no name of ours is like it.
        None => "?".to_owned(),
    };
    if verb != "state" {
        return (verb, text(value));
    }
    let part = |name: &str| Reflect::get(value, &name.into()).unwrap_or_default();
    if let Some(link) = value.as_string().or_else(|| part("link").as_string()) {
        return ("link", link);
    }
    let pairs = ["view", "filter", "focus", "lang", "theme"].map(|name| {
        let value = part(name);
        let key = if name == "focus" { "select" } else { name };
        let value = (!value.is_undefined()).then(|| js_sys::encode_uri_component(&text(&value)));
        value.map_or_else(String::new, |value| format!("{key}={value}&"))
    });
    (verb, pairs.concat())
}
