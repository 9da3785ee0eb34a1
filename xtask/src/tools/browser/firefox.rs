//! Firefox and geckodriver, for the journeys.

use super::{Found, apt, missing, named, on_path};
use crate::Outcome;
use crate::tools::{Install, cargo_install, find, says};
use std::path::PathBuf;

/// A browser and the program that drives it. Any two of the last years go together.
pub struct Firefox {
    pub browser: PathBuf,
    pub driver: PathBuf,
}

const GECKODRIVER: &str = "0.37.1";

const FIREFOXES: &[&str] = &[
    "firefox",
    "firefox-esr",
    "/Applications/Firefox.app/Contents/MacOS/firefox",
];

const PACKAGES: [&str; 1] = ["firefox-esr"];

const MEND: &str = "Debian: `apt-get install firefox-esr`; elsewhere: https://www.firefox.com. \
    FIREFOX and GECKODRIVER may name the two programs.";

/// Makes sure that both are there, where that can be done.
pub fn ensure() -> Outcome<Found<Firefox>> {
    let browser = match browser()? {
        Some(browser) => browser,
        None => {
            if let Some(obstacle) = apt::obstacle(&PACKAGES) {
                return missing("Firefox", &obstacle, MEND);
            }
            apt::install(&PACKAGES, "the journeys run in Firefox, too")
                .map_err(|error| format!("{error}\n{MEND}"))?;
            browser()?.ok_or_else(|| format!("Installed, but still not found.\n{MEND}"))?
        }
    };
    let driver = driver()?;
    Ok(Found::Here(Firefox { browser, driver }))
}

fn browser() -> Outcome<Option<PathBuf>> {
    Ok(named("FIREFOX")?.or_else(|| FIREFOXES.iter().find_map(|name| on_path(name))))
}

fn driver() -> Outcome<PathBuf> {
    if let Some(driver) = named("GECKODRIVER")? {
        return Ok(driver);
    }
    let present = || find("geckodriver", |said| says(said, GECKODRIVER));
    if let Some(driver) = present() {
        return Ok(driver);
    }
    cargo_install(&Install {
        package: "geckodriver",
        version: GECKODRIVER,
        // It only passes messages on: half the time to build without optimisation.
        words: &["--locked", "--debug"],
        profile: &[("CARGO_PROFILE_DEV_DEBUG", "0")],
        why: "it drives Firefox through the journeys",
        takes: "about two minutes on two cores",
    })?;
    present().ok_or_else(|| {
        format!("geckodriver {GECKODRIVER} was installed, but does not answer to `--version`")
    })
}
