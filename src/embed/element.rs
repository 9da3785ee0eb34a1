//! The border between the element's class in JavaScript and the explorer in it.

use leptos::prelude::{ArcRwSignal, Update};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::HtmlElement;

use super::mount::Mounted;
use crate::ui::options::{ATTRIBUTES, Options};

/// The name of the element.
pub const NAME: &str = "ecosystem-explorer";

#[wasm_bindgen(module = "/src/embed/element.js")]
extern "C" {
    fn define(name: &str, attributes: js_sys::Array, connect: JsValue) -> bool;
}

/// One explorer in one element, as the class in JavaScript holds it. Freeing it takes everything down.
#[wasm_bindgen]
pub struct Explorer {
    options: ArcRwSignal<Options>,
    _mounted: Option<Mounted>,
}

#[wasm_bindgen]
impl Explorer {
    /// An attribute has got another value, or none.
    pub fn attribute_changed(&self, name: &str, value: Option<String>) {
        self.options.update(|options| options.set(name, value));
    }
}

fn connect(element: &HtmlElement) -> Explorer {
    let mut options = Options::default();
    for name in ATTRIBUTES {
        options.set(name, element.get_attribute(name));
    }
    let options = ArcRwSignal::new(options);
    Explorer {
        _mounted: Mounted::new(element, options.clone()),
        options,
    }
}

/// Registers the element. False when the page has one of this name already, which is then left alone.
pub fn register() -> bool {
    let attributes = ATTRIBUTES.into_iter().map(JsValue::from_str).collect();
    // It lives as long as the page: an element class cannot be taken back.
    let connect =
        Closure::<dyn Fn(HtmlElement) -> Explorer>::new(|element: HtmlElement| connect(&element));
    define(NAME, attributes, connect.into_js_value())
}
