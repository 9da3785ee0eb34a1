//! The list: the same filtered selection as a table, for whoever prefers to read. Nothing that is in the picture is
//! missing here.

mod window;

pub use window::Seen;

#[cfg(target_arch = "wasm32")]
mod table;
#[cfg(target_arch = "wasm32")]
pub use table::List;
