//! Firefox: geckodriver, and preferences for what a reader brings along.

use super::{Process, Reader, Start, program};
use serde_json::json;

/// Larger than any window of a journey.
const SCREEN: [(&str, &str); 2] = [
    ("MOZ_HEADLESS_WIDTH", "2400"),
    ("MOZ_HEADLESS_HEIGHT", "1600"),
];

/// Starts geckodriver.
pub fn start(reader: &Reader, proxy: u16) -> Start {
    let driver = program("GECKODRIVER", "geckodriver");
    let screen = SCREEN.map(|(name, value)| (name, value.to_owned()));
    let (process, port) = (0..5)
        .find_map(|_| Process::start(&driver, &["--port=0".to_owned()], &screen, listening_on))
        .expect("geckodriver says its port");
    let mut options = json!({
        "args": ["-headless"],
        "prefs": {
            "intl.accept_languages": reader.language,
            "ui.systemUsesDarkTheme": u8::from(reader.dark),
            "ui.prefersReducedMotion": u8::from(reader.still),
            "dom.w3c_touch_events.enabled": u8::from(reader.touch),
            // 1: coarse, a finger; 6: fine and able to hover, a mouse.
            "ui.primaryPointerCapabilities": if reader.touch { 1 } else { 6 },
            "ui.allPointerCapabilities": if reader.touch { 1 } else { 6 },
            // Each journey has a window that a script opens.
            "dom.disable_open_during_load": false,
            "network.proxy.type": 1,
            "network.proxy.http": "127.0.0.1",
            "network.proxy.http_port": proxy,
            "network.proxy.ssl": "127.0.0.1",
            "network.proxy.ssl_port": proxy,
        },
    });
    if let Some(firefox) = std::env::var_os("FIREFOX") {
        options["binary"] = json!(firefox.to_string_lossy());
    }
    Start {
        processes: vec![process],
        port,
        capabilities: json!({ "browserName": "firefox", "moz:firefoxOptions": options }),
    }
}

fn listening_on(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("Listening on 127.0.0.1:")?;
    port.trim().parse().ok()
}
