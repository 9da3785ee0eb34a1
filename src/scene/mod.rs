//! What is on screen, without saying how it is drawn: marks, ties, backdrop, labels, camera, picking.
//!
//! Knows kinds, states and measures of the mark grammar; refuses to know
//! colours, browsers and the ecosystem. A [`World`] holds what stands where in world units; [`compose`] turns it,
//! a [`Camera`] and the [`States`] of the moment into a [`Picture`] in screen pixels, which a renderer draws as it is.
//!
//! A mark is known by its `key`, a number the caller chooses (the index of the node): the same key in every view,
//! so that selection, picking and later transitions speak of the same thing.

mod assembling;
mod backdrop;
mod callout;
mod camera;
mod chart;
mod compose;
mod grid;
mod label;
pub(crate) mod light;
pub(crate) mod links;
mod pick;
mod pick_tie;
mod picture;
mod role;
mod shape;
mod states;
pub mod transition;
mod world;

pub use assembling::Assembling;
pub use callout::Callout;
pub use camera::{Camera, Insets, Viewport};
pub use compose::{Look, compose, strokes};
pub use label::{Face, LabelMemory};
pub use light::Sizes;
pub use pick::{Direction, MIN_PICK_RADIUS, Sight, nearest_towards, pick};
pub use pick_tie::{TIE_REACH, TieKey, pick_tie};
pub use picture::{Anchor, Figure, Line, MarkState, PaintedMark, Picture, Stroke, Text, control};
pub use role::{Kind, Role};
pub use shape::{Outline, extent, outline};
pub use states::{Presence, Sign, States};
pub use world::{Backdrop, BarFill, Mark, Tie, World, importance, mark_radius};
