//! Explore an innovation ecosystem: who is in it, how they work together, and how we know.

pub mod geo;
pub mod layout;
pub mod plane;
pub mod render;
pub mod scene;
