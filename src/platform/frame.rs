//! One animation frame on request. There is no loop: who wants another frame asks again.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Draws on the next frame after a request; several requests before it are one.
pub struct Frames {
    pending: Rc<Cell<Option<i32>>>,
    call: Closure<dyn FnMut(f64)>,
}

impl Frames {
    /// `draw` gets the time of the frame in milliseconds.
    pub fn new(mut draw: impl FnMut(f64) + 'static) -> Self {
        let pending = Rc::new(Cell::new(None));
        let done = Rc::clone(&pending);
        let call = Closure::new(move |now: f64| {
            done.set(None);
            draw(now);
        });
        Self { pending, call }
    }

    /// Asks for a frame. Nothing happens when one is on its way already.
    pub fn request(&self) {
        if self.pending.get().is_some() {
            return;
        }
        let id = web_sys::window().and_then(|window| {
            window
                .request_animation_frame(self.call.as_ref().unchecked_ref())
                .ok()
        });
        self.pending.set(id);
    }
}

impl Drop for Frames {
    fn drop(&mut self) {
        if let (Some(id), Some(window)) = (self.pending.take(), web_sys::window()) {
            // A frame that cannot be cancelled has run.
            let _ = window.cancel_animation_frame(id);
        }
    }
}

/// The time since the page was opened, in milliseconds.
pub fn now() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or(0.0, |performance| performance.now())
}
