//! The drawing where components can reach it: what they do to it asks for a frame, and only that draws.

use std::cell::Cell;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::drawing::Drawing;
use crate::plane::Point;
use crate::platform::frame::Frames;
use crate::platform::pause::pause;
use crate::platform::timer::Timer;

/// After this long without movement the picture is at rest: what follows the marks is then put in its place.
const REST_MS: u32 = 90;

thread_local! {
    /// Whether an explorer of this page has named its first marks before. What a browser has not run yet takes it many times as
    /// long: the first names of a page get a task and a frame of their own, all later ones come with their marks.
    static IS_PRACTISED: Cell<bool> = const { Cell::new(false) };
}

/// Copy: the components of the canvas can keep one.
#[derive(Clone, Copy)]
pub struct Easel {
    drawing: StoredValue<Option<Drawing>, LocalStorage>,
    frames: StoredValue<Option<Frames>, LocalStorage>,
    rest: StoredValue<Option<Timer>, LocalStorage>,
    /// Counts the times the picture has come to rest.
    pub rested: RwSignal<u32>,
    /// Whether the reader sees a part only, so that moving makes sense.
    pub is_near: RwSignal<bool>,
    /// How many marks have no name for want of room.
    pub unnamed: RwSignal<usize>,
}

impl Easel {
    /// An easel without a canvas.
    pub fn new() -> Self {
        Self {
            drawing: StoredValue::new_local(None),
            frames: StoredValue::new_local(None),
            rest: StoredValue::new_local(None),
            rested: RwSignal::new(0),
            is_near: RwSignal::new(false),
            unnamed: RwSignal::new(0),
        }
    }

    /// Puts a drawing on; `drawn` is told after every frame.
    pub fn put(self, drawing: Drawing, drawn: impl Fn() + 'static) {
        self.drawing.set_value(Some(drawing));
        self.frames.set_value(Some(Frames::new(move |now| {
            let draw = || self.with_mut(|drawing| drawing.draw(now)).unwrap_or(false);
            let mut more = draw();
            if self.with(Drawing::wants_places) == Some(true) && IS_PRACTISED.replace(true) {
                self.with_mut(Drawing::place);
                more = draw();
            }
            drawn();
            if self.with(Drawing::wants_places) == Some(true) {
                spawn_local(async move {
                    pause().await;
                    self.change(Drawing::place);
                });
            } else if more {
                self.ask();
            } else {
                self.come_to_rest();
            }
        })));
    }

    fn come_to_rest(self) {
        let first = self.rested.try_get_untracked() == Some(0);
        let rested = move || {
            // What was only moved is drawn anew, names first of all.
            if self.with_mut(Drawing::rest) == Some(true) {
                self.ask();
            }
            let seen = self.with(|drawing| (drawing.unnamed(), drawing.camera().nearness() > 1.02));
            if let Some((unnamed, near)) = seen {
                if self.unnamed.try_get_untracked() != Some(unnamed) {
                    self.unnamed.try_set(unnamed);
                }
                if self.is_near.try_get_untracked() != Some(near) {
                    self.is_near.try_set(near);
                }
                self.rested
                    .try_update(|count| *count = count.wrapping_add(1).max(1));
            }
        };
        if first {
            rested()
        } else {
            self.rest.set_value(Some(Timer::after(REST_MS, rested)))
        }
    }

    /// Asks for a frame.
    pub fn ask(self) {
        self.frames.try_with_value(|frames| {
            if let Some(frames) = frames {
                frames.request();
            }
        });
    }

    /// Looks at the drawing.
    pub fn with<T>(self, f: impl FnOnce(&Drawing) -> T) -> Option<T> {
        self.drawing
            .try_with_value(|drawing| drawing.as_ref().map(f))
            .flatten()
    }

    /// Asks something of the drawing for which it needs its memory; nothing on screen changes.
    pub fn with_mut<T>(self, f: impl FnOnce(&mut Drawing) -> T) -> Option<T> {
        self.drawing
            .try_update_value(|drawing| drawing.as_mut().map(f))
            .flatten()
    }

    /// Changes the drawing, and asks for a frame.
    pub fn change(self, f: impl FnOnce(&mut Drawing)) {
        if self.with_mut(f).is_some() {
            self.ask();
        }
    }

    /// Where a mark stands on the canvas.
    pub fn place_of(self, key: usize) -> Option<Point> {
        self.with(|drawing| drawing.place_of(key)).flatten()
    }
}
