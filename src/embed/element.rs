//! The border between the element's class in JavaScript and the explorer in it.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::{ArcRwSignal, Update, WithUntracked};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::HtmlElement;

use super::mount::Mounted;
use super::words;
use crate::ui::options::{ATTRIBUTES, Options};
use crate::ui::outside::{self, Outside};

/// The name of the element.
pub const NAME: &str = "ecosystem-explorer";

/// What the class hands over to make an explorer: the element, who is told, the snapshot in place of an address.
type Connect = dyn Fn(HtmlElement, js_sys::Function, Option<String>) -> Explorer;

#[wasm_bindgen(module = "/src/embed/element.js")]
extern "C" {
    fn define(name: &str, attributes: js_sys::Array, connect: JsValue) -> bool;
}

/// One explorer in one element, as the class in JavaScript holds it. Freeing it takes everything down.
#[wasm_bindgen]
pub struct Explorer {
    options: ArcRwSignal<Options>,
    outside: Outside,
    reflecting: Rc<Cell<bool>>,
    _mounted: Option<Mounted>,
}

#[wasm_bindgen]
impl Explorer {
    /// An attribute has got another value, or none.
    pub fn attribute_changed(&self, name: &str, value: Option<String>) {
        // The element says what the reader has done: that is no wish of the host.
        if self.reflecting.get() {
            return;
        }
        let before = self.options.with_untracked(source);
        self.options.update(|options| options.set(name, value));
        if self.options.with_untracked(source) != before {
            outside::begin_anew(&self.outside);
        }
        outside::follow(&self.outside, name);
    }

    /// The state as an object; `undefined` where there is none.
    pub fn state(&self) -> JsValue {
        words::state(&outside::state(&self.outside))
    }

    /// Does what the page around asks for; `end` gets what came of it, else what is wrong.
    pub fn act(&self, verb: &str, value: JsValue, end: js_sys::Function) {
        let (verb, value) = words::asked(verb, &value);
        let end = Box::new(move |result: outside::Answer| {
            let (result, problem) = match result {
                Ok(file) => (
                    file.map_or(JsValue::UNDEFINED, JsValue::from),
                    JsValue::NULL,
                ),
                Err(problem) => (JsValue::NULL, JsValue::from_str(problem)),
            };
            // What the page around makes of it is its own.
            let _ = end.call2(&JsValue::NULL, &result, &problem);
        });
        outside::act(&self.outside, verb, &value, end);
    }
}

/// What the data comes from.
fn source(options: &Options) -> Option<String> {
    options.data.clone().or_else(|| options.src.clone())
}

fn connect(element: &HtmlElement, tell: js_sys::Function, data: Option<String>) -> Explorer {
    let mut options = Options::default();
    for name in ATTRIBUTES {
        options.set(name, element.get_attribute(name));
    }
    options.set("data", data);
    let options = ArcRwSignal::new(options);
    let reflecting = Rc::new(Cell::new(false));
    let outside = Outside::new({
        let (element, reflecting) = (element.clone(), Rc::clone(&reflecting));
        move |news| words::tell(&element, &tell, &reflecting, news)
    });
    Explorer {
        _mounted: Mounted::new(element, options.clone(), outside.clone()),
        outside,
        reflecting,
        options,
    }
}

/// Registers the element. False when the page has one of this name already, which is then left alone.
pub fn register() -> bool {
    let attributes = ATTRIBUTES.into_iter().map(JsValue::from_str).collect();
    // It lives as long as the page: an element class cannot be taken back.
    let connect =
        Closure::<Connect>::new(|element: HtmlElement, tell, data| connect(&element, tell, data));
    define(NAME, attributes, connect.into_js_value())
}
