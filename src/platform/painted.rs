//! After the next paint: what takes long begins when the reader has seen the answer to what was done.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::timer::Timer;

/// Calls once after the next frame is on its way to the screen, unless it is dropped before.
pub struct Painted {
    frame: Rc<Cell<Option<i32>>>,
    _after: Rc<RefCell<Option<Timer>>>,
    _call: Closure<dyn FnMut()>,
}

impl Painted {
    /// Calls `f` then.
    pub fn then(f: impl FnOnce() + 'static) -> Self {
        let (frame, after) = (Rc::new(Cell::new(None)), Rc::new(RefCell::new(None)));
        let (asked, timer) = (Rc::clone(&frame), Rc::clone(&after));
        let mut f = Some(f);
        let call = Closure::new(move || {
            asked.set(None);
            // What is done in a frame is done before it is painted; a task of its own comes after.
            if let Some(f) = f.take() {
                timer.replace(Some(Timer::after(0, f)));
            }
        });
        let id = web_sys::window().and_then(|window| {
            window
                .request_animation_frame(call.as_ref().unchecked_ref())
                .ok()
        });
        frame.set(id);
        Self {
            frame,
            _after: after,
            _call: call,
        }
    }
}

impl Drop for Painted {
    fn drop(&mut self) {
        if let (Some(id), Some(window)) = (self.frame.take(), web_sys::window()) {
            // A frame that cannot be cancelled has run.
            let _ = window.cancel_animation_frame(id);
        }
    }
}
