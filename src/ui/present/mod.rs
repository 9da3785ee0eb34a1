//! A tour on a screen for a room: the picture and one large sentence, a clicker's keys, notes for who presents. Knows the steps of
//! tours (`ui::tour`); refuses to know what they show.

pub mod keys;
pub mod watch;

#[cfg(target_arch = "wasm32")]
mod notes;
#[cfg(target_arch = "wasm32")]
mod room;
#[cfg(target_arch = "wasm32")]
mod talk;
#[cfg(target_arch = "wasm32")]
mod window;

#[cfg(target_arch = "wasm32")]
pub use room::view;
#[cfg(target_arch = "wasm32")]
pub use talk::{button, start};
