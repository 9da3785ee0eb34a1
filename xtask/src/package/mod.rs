//! `cargo xtask package`: what is published, all of it from one build.
//!
//! `build` compiles and divides the program into `target/package`; each artefact is made of those files by a file of its own
//! here, in seconds. `--keep` makes the artefacts anew from the last build.

mod build;
mod embed;
mod entry;
pub mod files;
mod packed;
mod single;
mod site;
mod weigh;
mod wordpress;
mod worker;

use crate::{Outcome, arguments::Arguments, paths};
use std::path::PathBuf;

/// `cargo xtask package [--keep]`
pub fn run(mut arguments: Arguments) -> Outcome {
    let keep = arguments.flag("--keep");
    arguments.end()?;
    if !keep {
        build::build()?;
    }
    publish()
}

/// Where the packaged site is.
pub fn site() -> PathBuf {
    published("site")
}

/// The plugin for WordPress.
pub fn plugin() -> PathBuf {
    published("wordpress/ecosystem-explorer.zip")
}

/// Builds everything and prints what it weighs.
pub fn build() -> Outcome {
    build::build()?;
    publish()
}

/// Makes the artefacts from the last build.
fn publish() -> Outcome {
    let built = build::Built::find()?;
    site::write(&built, &site())?;
    embed::write(&built, &published("embed"))?;
    single::write(&built, &published("ecosystem-explorer.html"))?;
    wordpress::write(&published("embed"), &plugin())?;
    packed::write(&[site(), published("embed")])?;
    weigh::site(&site())?;
    weigh::rest(&[
        published("embed"),
        published("ecosystem-explorer.html"),
        plugin(),
    ])
}

/// Where an artefact is.
fn published(name: &str) -> PathBuf {
    paths::root().join("dist").join(name)
}
