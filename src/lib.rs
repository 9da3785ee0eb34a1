//! Explore an innovation ecosystem: who is in it, how they work together, and how we know.
//!
//! Bytes come in on the left, pixels leave on the right, and nothing runs back:
//!
//! ```text
//! snapshot → ecosystem → query / metrics / layout / geo → scene → render
//!                           ↑                               ↑
//!                         state  ←  ui  ←  embed         platform
//! ```
//!
//! ARCHITECTURE.md says what each module knows and what it refuses to know.

pub mod decimal;
pub mod ecosystem;
pub mod geo;
pub mod layout;
pub mod locale;
pub mod metrics;
pub mod plane;
pub mod query;
pub mod random;
pub mod render;
pub mod scene;
pub mod sharing;
pub mod snapshot;
pub mod sorting;
pub mod state;
pub mod steps;
#[cfg(not(target_arch = "wasm32"))]
pub mod tables;
pub mod telling;
pub mod ui;
pub mod xml;

#[cfg(target_arch = "wasm32")]
pub mod embed;
#[cfg(target_arch = "wasm32")]
pub mod platform;
