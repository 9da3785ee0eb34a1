//! The graphics processor of a drawing: asked for, taken away, given back. Knows when there is one, not what it draws.

use super::drawing::{Drawing, MANY_TIES, Stale};
use super::layers::margin;
use crate::render::webgl::Painter;

impl Drawing {
    /// Asks for the graphics processor once the canvas has its size: a browser takes long to change it afterwards. Whether it
    /// was asked for just now.
    pub(super) fn begin(&mut self) -> bool {
        let is_new = !std::mem::replace(&mut self.is_begun, true);
        if is_new {
            self.marks.fit(&self.size, margin(&self.size, 0.0));
            self.painter = Painter::new(&self.marks.canvas);
        }
        is_new
    }

    /// The browser has taken the graphics processor away: the model is here, and is drawn without it.
    pub fn context_lost(&mut self) {
        self.painter = None;
        self.end_travel();
        self.stale = Stale::ALL;
    }

    /// Whether drawing without a graphics processor would take so long that it is worth waiting for it to come back.
    pub fn is_large(&self) -> bool {
        self.world.tie_count() > MANY_TIES
    }

    /// It is back.
    pub fn context_restored(&mut self) {
        self.painter = Painter::new(&self.marks.canvas);
        self.palette = None;
        self.stale = Stale::ALL;
    }
}
