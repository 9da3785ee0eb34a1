//! The page's entry: registers the custom element and leaves the rest to the library.
//! On anything but wasm32 there is no page, and this does nothing.

#[cfg(target_arch = "wasm32")]
fn main() {
    console_error_panic_hook::set_once();
    ecosystem_explorer::embed::register_soon();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
