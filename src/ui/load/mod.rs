//! Opening a file: how far it is, the short tasks that it is done in, and what comes out.

mod progress;

pub use progress::{Progress, Stage};

#[cfg(target_arch = "wasm32")]
mod anew;
#[cfg(target_arch = "wasm32")]
mod common;
#[cfg(target_arch = "wasm32")]
mod later;
#[cfg(target_arch = "wasm32")]
mod open;
#[cfg(target_arch = "wasm32")]
mod read;
#[cfg(target_arch = "wasm32")]
mod slices;
#[cfg(target_arch = "wasm32")]
pub use anew::Anew;
#[cfg(target_arch = "wasm32")]
pub use later::later;
#[cfg(target_arch = "wasm32")]
pub use open::{Data, Failure, Phase, Source, load};
#[cfg(target_arch = "wasm32")]
pub use read::{Closed, read};
#[cfg(target_arch = "wasm32")]
pub use slices::{Slices, Unwanted};
