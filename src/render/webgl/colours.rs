//! The colours of a palette in numbers, as the shaders take them.

use crate::render::colour::{self, Rgba};
use crate::render::{Palette, canvas2d};
use crate::scene::{Kind, Role};
use web_sys::CanvasRenderingContext2d;

/// Red, green, blue and alpha from 0 to 1, not premultiplied.
#[derive(Default, PartialEq)]
pub struct Colours {
    /// Of every kind of mark, one after the other.
    pub kinds: Vec<f32>,
    /// The ground.
    pub bg: Rgba,
    /// What is selected.
    pub ink: Rgba,
    /// What the pointer is on.
    pub near: Rgba,
    /// Ties at rest.
    pub tie: Rgba,
    /// What the keyboard is on.
    pub focus: Rgba,
}

impl Colours {
    /// The colours of a palette; `context` says what they are in numbers. Grey is what it does not understand.
    pub fn new(palette: &Palette, context: &CanvasRenderingContext2d) -> Self {
        let of = |role: Role| {
            colour::parse(&canvas2d::normal(context, palette.get(role)))
                .unwrap_or([0.5, 0.5, 0.5, 1.0])
        };
        Self {
            kinds: Kind::ALL
                .iter()
                .flat_map(|kind| of(Role::Kind(*kind)))
                .collect(),
            bg: of(Role::Bg),
            ink: of(Role::Ink),
            near: of(Role::Ink2),
            tie: of(Role::Tie),
            focus: of(Role::FocusRing),
        }
    }
}
