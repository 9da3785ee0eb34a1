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

/// `cargo xtask package [--keep] [--public-base-url https://…]`
pub fn run(mut arguments: Arguments) -> Outcome {
    let keep = arguments.flag("--keep");
    let public = arguments.values("--public-base-url")?.pop();
    arguments.end()?;
    if let Some(public) = public.as_deref().filter(|public| !is_address(public)) {
        return Err(format!(
            "`{public}` is no address that a phone can open: it begins with https:// or http://"
        ));
    }
    if !keep {
        build::build()?;
    }
    publish(public.as_deref())
}

fn is_address(text: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| {
        text.strip_prefix(scheme)
            .is_some_and(|rest| !rest.is_empty())
    })
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
    publish(None)
}

/// Makes the artefacts from the last build; the codes of the single file lead to `public`.
fn publish(public: Option<&str>) -> Outcome {
    let built = build::Built::find()?;
    site::write(&built, &site())?;
    embed::write(&built, &published("embed"))?;
    single::write(&built, public, &published("ecosystem-explorer.html"))?;
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
