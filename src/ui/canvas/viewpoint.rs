//! The camera in the state: what a hand has moved is in the link once it rests, and what a link says is seen. Knows shares
//! and hundredths; refuses to know why somebody looks there.

use leptos::prelude::*;

use super::drawing::Drawing;
use super::easel::Easel;
use crate::plane::{Point, Rect};
use crate::scene::Camera;
use crate::state::Viewpoint;
use crate::ui::desk::Desk;
use crate::ui::reactive::{Effect, Memo};

/// What a hand, or a link, has done to the camera.
#[derive(Default)]
pub(super) struct Hand {
    /// Whether it was moved from where everything is seen.
    pub(super) is_moved: bool,
    /// Where a link leads to, until there is a canvas with a size.
    wanted: Option<Viewpoint>,
    /// The part of the world that is chosen: seen in place of everything, as long as no hand moves the camera.
    chosen: Option<Rect>,
}

/// A chosen part is never seen nearer than this, in parts of what shows everything.
const NEAREST: f64 = 6.0;

impl Drawing {
    /// Where a hand has moved the camera to; where it flies to, while it does.
    fn viewpoint(&self) -> Option<Viewpoint> {
        if self.hand.wanted.is_some() || !self.hand.is_moved {
            return self.hand.wanted;
        }
        let camera = self.flight.as_ref().map_or(self.camera, |flight| flight.to);
        let (nearness, middle) = camera.viewpoint(self.frame, &self.viewport);
        Some(Viewpoint {
            nearness: whole(nearness * 100.0).max(1),
            middle: (whole(middle.x * 1000.0), whole(middle.y * 1000.0)),
        })
    }

    /// Flies to where everything is seen.
    pub fn fit(&mut self, still: bool) {
        self.hand = Hand::default();
        self.fly(Camera::fit(self.frame, &self.viewport), still);
    }

    /// Flies to what a state says.
    fn look_from(&mut self, viewpoint: Option<Viewpoint>, still: bool) {
        match viewpoint {
            None => self.fit(still),
            Some(viewpoint) if self.is_fitted => {
                let camera = self.camera_of(viewpoint);
                self.hand.is_moved = true;
                self.fly(camera, still);
            }
            wanted => self.hand.wanted = wanted,
        }
    }

    /// The first look on a canvas: what a link says, else what is chosen; `None` for everything.
    pub(super) fn first_look(&mut self) -> Option<Camera> {
        if let Some(wanted) = self.hand.wanted.take() {
            self.hand.is_moved = true;
            return Some(self.camera_of(wanted));
        }
        let chosen = self.hand.chosen.filter(|_| !self.hand.is_moved)?;
        Some(self.camera.framed(chosen, &self.viewport, NEAREST))
    }

    /// A part of the world is chosen, or none: it is seen in place of everything. `travels` says whether the camera goes there
    /// also from where a hand has moved it.
    pub(super) fn choose(&mut self, part: Option<Rect>, travels: bool, still: bool) {
        self.hand.chosen = part;
        if !travels || !self.is_fitted {
            return;
        }
        self.hand.is_moved = false;
        let all = Camera::fit(self.frame, &self.viewport);
        let to = part.map_or(all, |part| all.framed(part, &self.viewport, NEAREST));
        self.fly(to, still);
    }

    fn camera_of(&self, viewpoint: Viewpoint) -> Camera {
        let share = |thousandths: i32| f64::from(thousandths) / 1000.0;
        let (x, y) = viewpoint.middle;
        let nearness = f64::from(viewpoint.nearness) / 100.0;
        let middle = Point::new(share(x), share(y));
        Camera::seeing(self.frame, &self.viewport, nearness, middle)
            .clamped(self.bounds, &self.viewport)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a share of what there is to see is small"
)]
fn whole(number: f64) -> i32 {
    number.round() as i32
}

/// Keeps the camera and the state together.
pub fn keep(desk: Desk, easel: Easel) {
    let asked = Memo::new(move |_| desk.store.with(|state| state.viewpoint));
    Effect::new(move || {
        let (viewpoint, still) = (asked.get(), desk.still.get_untracked());
        if easel
            .with(Drawing::viewpoint)
            .is_some_and(|now| now != viewpoint)
        {
            easel.change(|drawing| drawing.look_from(viewpoint, still));
        }
    });
    Effect::new(move || {
        if easel.rested.get() == 0 {
            return;
        }
        let Some(viewpoint) = easel.with(Drawing::viewpoint) else {
            return;
        };
        // No step of its own: a camera that moves is not a choice that is undone.
        if desk
            .store
            .with_untracked(|state| state.viewpoint != viewpoint)
        {
            let mut state = desk.store.with_untracked(Clone::clone);
            state.viewpoint = viewpoint;
            desk.store.correct(state);
        }
    });
}
