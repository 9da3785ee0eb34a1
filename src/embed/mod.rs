//! The custom element `<ecosystem-explorer>`: registration, life and death, attributes.
//!
//! It knows the host page and hands the interface a set of options; the interface knows nothing of the element.
//! Here nothing is shared between two elements of a page but the count of them, and who of them owns the address.

mod element;
mod mount;
mod page;
mod words;

pub use element::{Explorer, NAME, register, register_soon};
