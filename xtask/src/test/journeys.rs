//! The journeys through the packaged site, in each engine.

use super::steps::counted;
use super::{Count, Ran};
use crate::tools::browser::{Found, chromium, firefox, webkit};
use crate::{Outcome, package, shell};
use std::process::Command;

pub fn in_chromium(count: &mut Count) -> Outcome<Ran> {
    let browser = chromium::ensure()?;
    let found = |journeys: &mut Command| {
        journeys
            .env("EXPLORER_ENGINE", "chromium")
            .env("CHROMEDRIVER", &browser.driver)
            .env("CHROME", &browser.chrome);
    };
    walk(&[], found, count)
}

pub fn in_firefox(count: &mut Count) -> Outcome<Ran> {
    match firefox::ensure()? {
        Found::Not(reason) => Ok(Ran::Not(reason)),
        Found::Here(browser) => {
            let found = |journeys: &mut Command| {
                journeys
                    .env("EXPLORER_ENGINE", "firefox")
                    .env("FIREFOX", &browser.browser)
                    .env("GECKODRIVER", &browser.driver);
            };
            walk(&ANSWERS, found, count)
        }
    }
}

pub fn in_webkit(count: &mut Count) -> Outcome<Ran> {
    match webkit::ensure()? {
        Found::Not(reason) => Ok(Ran::Not(reason)),
        Found::Here(browser) => {
            let found = |journeys: &mut Command| {
                journeys
                    .env("EXPLORER_ENGINE", "webkit")
                    .env("MINIBROWSER", &browser.browser)
                    .env("WEBKITDRIVER", &browser.driver)
                    .env("XVFB", &browser.screen)
                    .env("EXPLORER_LOCALES", &browser.locales);
            };
            walk(&ANSWERS, found, count)
        }
    }
}

/// Journeys about what the program answers and says: who is left, what is said of whom, in which words and where it stands. That is
/// the same program in every engine, so one engine is asked, Chromium. All others (hands and keys, focus, the canvas, history,
/// files, storage, policies, the element and its hosts) are about what a browser makes of it, and are for all engines.
const ANSWERS: [&str; 17] = [
    "bad_data",
    "changes",
    "compare",
    "detail",
    "filter",
    "focus",
    "goldens",
    "groups",
    "hubs",
    "language",
    "lens",
    "paths",
    "relaxing",
    "suggestions",
    "time",
    "world",
    "years",
];

/// So many journeys may be asked once more. If more have failed, something is broken.
const FEW: usize = 3;

/// Walks all journeys but those of some modules, two at a time, in the browser that `found` names to them.
///
/// One that fails is asked once more with nothing beside it: two browsers on the processors of one machine take them from each other,
/// and what a journey waits for then comes too late. If it fails again it has failed; if not it passed, and the sum names it as
/// unsteady for whoever looks for the reason.
fn walk(without: &[&str], found: impl Fn(&mut Command), count: &mut Count) -> Outcome<Ran> {
    let mut all = journeys(2);
    // They have a step of their own.
    all.args(["--skip", "wordpress::"]);
    for module in without {
        all.args(["--skip", &format!("journeys::{module}::")]);
    }
    found(&mut all);
    let Err(fault) = counted(&mut all, count) else {
        return Ok(Ran::Whole);
    };
    let failed = count.failed_names().to_vec();
    if !(1..=FEW).contains(&failed.len()) {
        return Err(fault);
    }
    println!("\nonce more, with nothing beside: {}", failed.join(", "));
    let mut again = journeys(1);
    again.arg("--exact").args(&failed);
    found(&mut again);
    count.ask_again();
    counted(&mut again, count)
}

/// The command that walks journeys, so many at a time.
fn journeys(at_a_time: usize) -> Command {
    let mut journeys = shell::cargo();
    journeys
        .args(["test", "--test", "e2e", "--", "--test-threads"])
        .arg(at_a_time.to_string())
        .env("EXPLORER_SITE", package::site());
    journeys
}

#[cfg(test)]
mod tests {
    use super::ANSWERS;
    use crate::paths;

    #[test]
    fn what_only_one_engine_is_asked_is_there() {
        for module in ANSWERS {
            let file = paths::root().join(format!("tests/e2e/journeys/{module}.rs"));
            assert!(file.is_file(), "{module}");
        }
    }
}
