//! The border between the element's class in JavaScript and the explorer in it.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::sync::Arc;

use leptos::prelude::{ArcRwSignal, Update, WithUntracked};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

use super::mount::Mounted;
use super::words;
use crate::platform::pause::pause;
use crate::platform::timer::Timer;
use crate::ui::load::Data;
use crate::ui::options::{ATTRIBUTES, Options};
use crate::ui::outside::{self, News, Outside};

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
    reflecting: Rc<Cell<bool>>,
    held: Rc<Held>,
}

/// What lives as long as the explorer does.
struct Held {
    element: HtmlElement,
    options: ArcRwSignal<Options>,
    outside: Outside,
    mounted: RefCell<Option<Mounted>>,
    /// The file that was shown before all was built anew: it is not opened again for that.
    data: RefCell<Option<Arc<Data>>>,
    /// Whether all is being built anew, which is nobody's business.
    is_quiet: Cell<bool>,
}

impl Held {
    fn mount(&self) {
        let (options, outside) = (self.options.clone(), self.outside.clone());
        let mounted = Mounted::new(&self.element, options, outside, self.is_quiet.get());
        self.mounted.replace(mounted);
    }

    /// Takes everything down and builds it again.
    fn renew(&self) {
        self.is_quiet.set(true);
        self.data.replace(outside::data(&self.outside));
        drop(self.mounted.take());
        self.mount();
    }

    /// Whether the page around is told: not of what is built anew, until it is there or has failed.
    fn is_told(&self, news: &News) -> bool {
        match news {
            News::Loading | News::Changed { .. } => !self.is_quiet.get(),
            News::Ready => !self.is_quiet.replace(false),
            _ => {
                self.is_quiet.set(false);
                true
            }
        }
    }
}

/// When nobody is in the middle of what is taken down.
#[inline(never)]
fn renew_soon(held: Weak<Held>) {
    Timer::after(0, move || {
        if let Some(held) = held.upgrade() {
            held.renew();
        }
    })
    .forget();
}

#[wasm_bindgen]
impl Explorer {
    /// An attribute has got another value, or none.
    pub fn attribute_changed(&self, name: &str, value: Option<String>) {
        // The element says what the reader has done: that is no wish of the host.
        if self.reflecting.get() {
            return;
        }
        let Held {
            options, outside, ..
        } = &*self.held;
        let before = options.with_untracked(source);
        options.update(|options| options.set(name, value));
        if options.with_untracked(source) != before {
            outside::begin_anew(outside);
        }
        outside::follow(outside, name);
    }

    /// The state as an object; `undefined` where there is none.
    pub fn state(&self) -> JsValue {
        words::state(&outside::state(&self.held.outside))
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
        outside::act(&self.held.outside, verb, &value, end);
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
    let reflecting = Rc::new(Cell::new(false));
    let held = Rc::new_cyclic(|held: &Weak<Held>| Held {
        element: element.clone(),
        options: ArcRwSignal::new(options),
        outside: Outside::new({
            let (element, reflecting) = (element.clone(), Rc::clone(&reflecting));
            let held = held.clone();
            move |news| match news {
                News::Spent => renew_soon(held.clone()),
                news => {
                    if held.upgrade().is_none_or(|held| held.is_told(&news)) {
                        words::tell(&element, &tell, &reflecting, news);
                    }
                }
            }
        }),
        mounted: RefCell::new(None),
        data: RefCell::new(None),
        is_quiet: Cell::new(false),
    });
    held.mount();
    Explorer { reflecting, held }
}

/// Registers the element in a task of its own: to start the program was one already.
pub fn register_soon() {
    spawn_local(async {
        pause().await;
        register();
    });
}

/// Registers the element. False when the page has one of this name already, which is then left alone.
pub fn register() -> bool {
    let attributes = ATTRIBUTES.into_iter().map(JsValue::from_str).collect();
    // It lives as long as the page: an element class cannot be taken back.
    let connect =
        Closure::<Connect>::new(|element: HtmlElement, tell, data| connect(&element, tell, data));
    define(NAME, attributes, connect.into_js_value())
}
