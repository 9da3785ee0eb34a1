//! Every raw browser call that the interface needs, one idea a file.
//!
//! It knows the browser and nothing of ours: no ecosystem, no state, no words, no colours. What it hands out are
//! guards that undo themselves on drop, values, and errors as values; nothing here panics or logs.

pub mod address;
pub mod awake;
pub mod bounds;
pub mod bytes;
pub mod clipboard;
pub mod clock;
pub mod dialog;
pub mod dom;
pub mod download;
pub mod faces;
pub mod frame;
pub mod listener;
pub mod marks;
pub mod media;
pub mod page;
pub mod painted;
pub mod pause;
mod promised;
pub mod resize;
pub mod screen;
pub mod second;
pub mod sheet;
pub mod storage;
pub mod style;
pub mod timer;
pub mod whole;
