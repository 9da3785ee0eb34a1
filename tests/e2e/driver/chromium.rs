//! Chromium: chromedriver, and DevTools for what a reader brings along.

use super::{Driver, Process, Reader, Start, program};
use crate::first;
use crate::window::Window;
use serde_json::{Value, json};

/// Flags that keep a headless browser quiet, offline and drawing without a graphics card.
const FLAGS: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--enable-unsafe-swiftshader",
    "--use-angle=swiftshader",
];

/// Starts chromedriver.
pub fn start(reader: &Reader) -> Start {
    let driver = program("CHROMEDRIVER", "chromedriver");
    // A port that it chose may be taken by a neighbour before it listens.
    let (process, port) = (0..5)
        .find_map(|_| Process::start(&driver, &["--port=0".to_owned()], &[], started_on))
        .expect("chromedriver says its port");
    Start {
        processes: vec![process],
        port,
        capabilities: capabilities(reader.language),
    }
}

/// Gives a new window its size, and the page the reader's wishes.
pub fn dress(driver: &Driver, window: &Window) {
    // Its logs are of the whole session: what earlier journeys left is not this one's.
    for kind in ["browser", "performance"] {
        driver.post_in("/se/log", &json!({ "type": kind }));
    }
    let (width, height) = window.room();
    let reader = window.reader();
    driver.chromium(
        "Emulation.setDeviceMetricsOverride",
        &json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": reader.touch }),
    );
    // A browser with several windows open gives the focus to none that nobody sees.
    driver.chromium(
        "Emulation.setFocusEmulationEnabled",
        &json!({ "enabled": true }),
    );
    driver.chromium(
        "Emulation.setTouchEmulationEnabled",
        &json!({ "enabled": reader.touch }),
    );
    let scheme = if reader.dark { "dark" } else { "light" };
    let motion = if reader.still {
        "reduce"
    } else {
        "no-preference"
    };
    driver.chromium(
        "Emulation.setEmulatedMedia",
        &json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": motion },
        ] }),
    );
    before(driver, first::DRAWN);
    before(driver, first::PICTURES);
}

/// Runs a script in every page from now on, before the page's own.
pub fn before(driver: &Driver, script: &str) {
    driver.chromium(
        "Page.addScriptToEvaluateOnNewDocument",
        &json!({ "source": script }),
    );
}

fn started_on(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("successfully on port ")?;
    port.trim_end_matches('.').parse().ok()
}

fn capabilities(language: &str) -> Value {
    let mut flags: Vec<String> = FLAGS.iter().map(|&flag| flag.to_owned()).collect();
    flags.push(format!("--lang={language}"));
    flags.push(format!("--accept-lang={language}"));
    let mut options = json!({
        "args": flags,
        "prefs": { "intl.accept_languages": language },
    });
    if let Some(chrome) = std::env::var_os("CHROME") {
        options["binary"] = json!(chrome.to_string_lossy());
    }
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    })
}
