//! An explorer that stands alone at a fair: it shows itself while nobody is there, asks whoever rests, begins anew for the next,
//! and lets nobody out of the page. Knows who is there; refuses to know what a tool does.

mod manner;
mod rest;
mod round;

pub use manner::{Manner, without_manner};
pub use rest::{ASKED_MS, Rest, Turn, Who};
pub use round::{Sight, hold_ms, round};

#[cfg(target_arch = "wasm32")]
mod asking;
#[cfg(target_arch = "wasm32")]
mod begin;
#[cfg(target_arch = "wasm32")]
mod clock;
#[cfg(target_arch = "wasm32")]
mod link;
#[cfg(target_arch = "wasm32")]
mod show;
#[cfg(target_arch = "wasm32")]
mod stand;
#[cfg(target_arch = "wasm32")]
pub use begin::offer;
#[cfg(target_arch = "wasm32")]
pub use stand::view;
