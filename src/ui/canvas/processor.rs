//! The graphics processor of a drawing: asked for, taken away, given back. Knows when there is one, not what it draws.

use super::drawing::{Drawing, MANY_TIES};
use super::easel::Easel;
use super::layers::margin;
use super::stale::Stale;
use crate::platform::whole::whole;
use crate::render::webgl::Painter;
use leptos::task::spawn_local;

/// A picture of so few marks and ties is there sooner without a graphics processor: where a browser has to compute one, that begins
/// with a quarter of a second in which nothing else is done.
const FEW: usize = 3_000;

/// How far a drawing is on its way to a graphics processor.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Wish {
    /// Nobody has come near, and nothing moves.
    #[default]
    None,
    /// It waits for the part of the program that draws with one.
    Coming,
    /// It begins as soon as nothing moves.
    Due,
    /// It was asked for.
    Begun,
}

/// Somebody is about to move the picture, or something moves: from then on it is drawn with a graphics processor.
pub fn want(easel: Easel) {
    let is_new = easel.with_mut(|drawing| {
        let is_new = drawing.wish == Wish::None;
        if is_new {
            drawing.wish = Wish::Coming;
        }
        is_new
    });
    if is_new != Some(true) {
        return;
    }
    spawn_local(async move {
        whole(true).await;
        easel.change(|drawing| drawing.wish = Wish::Due);
    });
}

impl Drawing {
    /// Asks for the graphics processor once the canvas has its size: a browser takes long to change it afterwards. Whether it
    /// was asked for just now.
    pub(super) fn begin(&mut self) -> bool {
        let is_due = match self.wish {
            Wish::Begun => false,
            Wish::Due if !self.is_moving() => true,
            _ => self.world.marks().len() + self.world.tie_count() > FEW,
        };
        if is_due {
            self.wish = Wish::Begun;
            if self.travel.is_some() {
                // It knows nothing of where its marks come from.
                self.end_travel();
            }
            self.marks.fit(&self.size, margin(&self.size, 0.0));
            self.take();
        }
        is_due
    }

    /// Whether something moves, by hand or by itself.
    pub fn is_moving(&self) -> bool {
        self.moving || self.is_flying() || self.travel.is_some()
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
        self.take();
    }

    fn take(&mut self) {
        self.painter = Painter::new(&self.marks.canvas);
        self.palette = None;
        self.stale = Stale::ALL;
    }
}
