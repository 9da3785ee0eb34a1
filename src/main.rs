//! The page's entry: registers the custom element and leaves the rest to the library.
//! On anything but wasm32 there is no page, and this does nothing.

fn main() {}
