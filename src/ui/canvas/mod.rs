//! The drawing: network, hub map, town map, world. What stands where is worked out from the model in plain Rust; the
//! component hands it to the scene, listens to pointer and keys, and draws when something has changed.

pub mod geography;
pub mod ghosts;
pub mod grouped;
pub mod hand;
pub mod hubs;
pub mod hulls;
pub mod laying;
pub mod marks;
pub mod network;
pub mod pace;
pub mod profile;
pub mod relaxing;
pub mod seen;
pub mod time;
pub mod town;
pub mod towns;
pub mod world;

#[cfg(target_arch = "wasm32")]
mod abroad;
#[cfg(target_arch = "wasm32")]
mod aiming;
#[cfg(target_arch = "wasm32")]
mod by_hand;
#[cfg(target_arch = "wasm32")]
mod controls;
#[cfg(target_arch = "wasm32")]
mod drawing;
#[cfg(target_arch = "wasm32")]
mod easel;
#[cfg(target_arch = "wasm32")]
mod export;
#[cfg(target_arch = "wasm32")]
mod gathered;
#[cfg(target_arch = "wasm32")]
mod grouping;
#[cfg(target_arch = "wasm32")]
mod haunted;
#[cfg(target_arch = "wasm32")]
mod keyboard;
#[cfg(target_arch = "wasm32")]
mod layers;
#[cfg(target_arch = "wasm32")]
mod lensed;
#[cfg(target_arch = "wasm32")]
mod painting;
#[cfg(target_arch = "wasm32")]
mod pointer;
#[cfg(target_arch = "wasm32")]
mod processor;
#[cfg(target_arch = "wasm32")]
mod proxies;
#[cfg(target_arch = "wasm32")]
mod relaxed;
#[cfg(target_arch = "wasm32")]
mod room;
#[cfg(target_arch = "wasm32")]
mod stale;
#[cfg(target_arch = "wasm32")]
mod tie;
#[cfg(target_arch = "wasm32")]
mod tooltip;
#[cfg(target_arch = "wasm32")]
mod tray;
#[cfg(target_arch = "wasm32")]
mod view;
#[cfg(target_arch = "wasm32")]
mod viewpoint;
#[cfg(target_arch = "wasm32")]
mod worlds;

#[cfg(target_arch = "wasm32")]
pub use by_hand::is_free;
#[cfg(target_arch = "wasm32")]
pub use grouping::GroupChoice;
#[cfg(target_arch = "wasm32")]
pub use view::Canvas;

#[cfg(test)]
mod tests;
