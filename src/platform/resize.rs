//! The size of an element, in CSS and in device pixels, whenever it changes.

use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Element, ResizeObserver, ResizeObserverBoxOptions, ResizeObserverEntry, ResizeObserverOptions,
    ResizeObserverSize,
};

/// Beyond this many device pixels per CSS pixel the eye gains nothing and the drawing costs four times as much.
const RATIO_CAP: f64 = 2.0;

/// The content box of an element.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Size {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
    /// Width in whole device pixels, capped at two per CSS pixel.
    pub device_width: u32,
    /// Height in whole device pixels, capped likewise.
    pub device_height: u32,
}

impl Size {
    /// Device pixels per CSS pixel.
    pub fn ratio(&self) -> f64 {
        if self.width > 0.0 {
            f64::from(self.device_width) / self.width
        } else {
            1.0
        }
    }
}

/// Tells the size of one element until it is dropped.
pub struct Resize {
    observer: Option<ResizeObserver>,
    _call: Closure<dyn FnMut(js_sys::Array)>,
}

impl Resize {
    /// Calls at once (before the next paint) and after every change.
    pub fn observe(element: &Element, mut tell: impl FnMut(Size) + 'static) -> Self {
        let call = Closure::new(move |entries: js_sys::Array| {
            let last = entries.pop();
            if let Some(entry) = last.dyn_ref::<ResizeObserverEntry>() {
                tell(size_of(entry));
            }
        });
        let observer = ResizeObserver::new(call.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            if knows_device_pixels() {
                let options = ResizeObserverOptions::new();
                options.set_box(ResizeObserverBoxOptions::DevicePixelContentBox);
                observer.observe_with_options(element, &options);
            } else {
                observer.observe(element);
            }
        }
        Self {
            observer,
            _call: call,
        }
    }
}

impl Drop for Resize {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

/// Safari throws at an option it does not know, so it is asked first.
fn knows_device_pixels() -> bool {
    let global = js_sys::global();
    js_sys::Reflect::get(&global, &JsValue::from_str("ResizeObserverEntry"))
        .and_then(|class| js_sys::Reflect::get(&class, &JsValue::from_str("prototype")))
        .and_then(|prototype| {
            js_sys::Reflect::has(&prototype, &JsValue::from_str("devicePixelContentBoxSize"))
        })
        .unwrap_or(false)
}

fn size_of(entry: &ResizeObserverEntry) -> Size {
    let rect = entry.content_rect();
    let (width, height) = (rect.width(), rect.height());
    let own = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio());
    let ratio = own.clamp(1.0, RATIO_CAP);
    let exact = (own <= RATIO_CAP && knows_device_pixels())
        .then(|| entry.device_pixel_content_box_size().get(0))
        .and_then(|size| size.dyn_into::<ResizeObserverSize>().ok())
        .map(|size| (whole(size.inline_size()), whole(size.block_size())))
        // A window that is scaled after the fact (emulation, some zooming) tells the size before: that would blur.
        .filter(|exact| {
            exact.0.abs_diff(whole(width * ratio)) <= 1
                && exact.1.abs_diff(whole(height * ratio)) <= 1
        });
    let (device_width, device_height) =
        exact.unwrap_or((whole(width * ratio), whole(height * ratio)));
    Size {
        width,
        height,
        device_width,
        device_height,
    }
}

fn whole(value: f64) -> u32 {
    value.round().clamp(0.0, 16_384.0) as u32
}
