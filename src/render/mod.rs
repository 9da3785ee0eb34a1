//! A picture on a surface: canvas in the browser, SVG for export. Knows strokes and fonts; refuses to know ui and state.

pub mod colour;
#[cfg(any(target_arch = "wasm32", test))]
mod portions;
pub mod sheet;
pub mod svg;

#[cfg(target_arch = "wasm32")]
pub mod canvas2d;
#[cfg(target_arch = "wasm32")]
pub mod webgl;

use crate::scene::{PaintedMark, Role, extent};

/// The colour of every role as CSS text, filled by the caller from the computed tokens of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Palette {
    colours: Vec<String>,
}

impl Palette {
    /// Asks `colour` for the value of every token, such as `--ink` ([`Role::token`]).
    #[must_use]
    pub fn new(mut colour: impl FnMut(&'static str) -> String) -> Self {
        Self {
            colours: Role::ALL
                .iter()
                .map(|role| colour(role.token()).trim().to_owned())
                .collect(),
        }
    }

    /// The colour of a role; empty text when the caller knew none.
    #[must_use]
    pub fn get(&self, role: Role) -> &str {
        self.colours.get(role.index()).map_or("", String::as_str)
    }
}

/// Width of the outline under text, in pixels.
const HALO: f64 = 3.5;

/// How far the outline in the background's colour stands out from a mark: it lifts the mark off its ties.
const fn mark_halo(radius: f64) -> f64 {
    if radius > 5.0 { 1.6 } else { 1.1 }
}

/// A circle around a mark that shows its state.
#[derive(Clone, Copy, Debug, PartialEq)]
struct StateRing {
    radius: f64,
    width: f64,
    role: Role,
    fill: Option<Role>,
}

/// The circles of a mark's states, from the bottom up: hover, selection, keyboard.
fn rings(mark: &PaintedMark) -> impl Iterator<Item = StateRing> {
    let reach = mark.radius * extent(mark.kind);
    let scale = mark.scale;
    let state = mark.state;
    let ring = |out: f64, width: f64, role: Role, fill: Option<Role>| StateRing {
        radius: reach + out * scale,
        width: width * scale,
        role,
        fill,
    };
    let keyboard = [
        ring(9.0, 7.0, Role::Bg, Some(Role::Bg)),
        ring(9.0, 3.0, Role::FocusRing, None),
    ];
    let selected = [
        ring(4.5, 5.0, Role::Bg, Some(Role::Bg)),
        ring(4.5, 2.0, Role::Ink, None),
    ];
    let hovered = [ring(4.5, 1.0, Role::Ink, Some(Role::Bg))];
    keyboard
        .into_iter()
        .filter(move |_| state.keyboard)
        .chain(selected.into_iter().filter(move |_| state.selected))
        .chain(
            hovered
                .into_iter()
                .filter(move |_| state.hovered && !state.selected),
        )
}
