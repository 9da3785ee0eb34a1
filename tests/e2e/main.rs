//! Journeys through the packaged site in real browsers: `cargo xtask test --only e2e`, `e2e-firefox`, `e2e-webkit`.
//!
//! Each test serves the site to itself and has a window of its own, so that any number of
//! them run side by side. Where one fails, its picture and its console are in `target/e2e`.
//!
//! WebDriver is spoken by hand (`driver.rs`, `http.rs`): it is JSON over HTTP on this machine,
//! and the crates that speak it bring a hundred others.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test may stop where it stands"
)]

#[macro_use]
mod engine;

mod driver;
mod first;
mod hand;
mod harness;
mod http;
mod journeys;
mod kept;
mod page;
mod proxy;
mod site;
mod smoke;
mod window;
mod wordpress;
