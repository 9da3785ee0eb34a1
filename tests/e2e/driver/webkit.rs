//! WebKit: WebKitGTK's driver and MiniBrowser, on a screen of their own that nobody sees.

use super::{Process, Reader, Start, patiently, program};
use serde_json::json;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;

/// Without a window manager the focus is in the window under the mouse, and the mouse begins in
/// the middle of the screen. On a screen this low that is the upper edge of every window.
const SCREEN: &str = "640x10x24";

/// How long a script may take. The driver sets a timer of the page itself for that; `clock.js` knows it by this number.
const SCRIPT_MS: u32 = 61_234;

/// Starts a screen and the driver.
pub fn start(reader: &Reader, proxy: u16) -> Start {
    let screen = [
        "-displayfd",
        "1",
        "-screen",
        "0",
        SCREEN,
        "-nolisten",
        "tcp",
    ];
    let (xvfb, display) = Process::start(
        &program("XVFB", "Xvfb"),
        &screen.map(str::to_owned),
        &[],
        |line| line.trim().parse::<u32>().ok(),
    )
    .expect("Xvfb says its display");
    let mut environment = vec![
        ("DISPLAY", format!(":{display}")),
        ("GDK_BACKEND", "x11".to_owned()),
        // A second MiniBrowser is none of the first one's business.
        ("DBUS_SESSION_BUS_ADDRESS", "disabled:".to_owned()),
        ("LIBGL_ALWAYS_SOFTWARE", "1".to_owned()),
        ("LC_ALL", locale(reader.language).to_owned()),
        (
            "XDG_CONFIG_HOME",
            settings(reader.still).display().to_string(),
        ),
    ];
    if let Ok(locales) = std::env::var("EXPLORER_LOCALES") {
        environment.push(("LOCPATH", locales));
    }
    let mut arguments = vec![
        "--automation",
        // Each journey has a window that a script opens.
        "--javascript-can-open-windows-automatically=true",
    ];
    if reader.dark {
        arguments.push("--dark-mode");
    }
    let (driver, port) = listening(&environment);
    let proxy = format!("127.0.0.1:{proxy}");
    Start {
        processes: vec![driver, xvfb],
        port,
        capabilities: json!({
            "timeouts": { "script": SCRIPT_MS },
            "proxy": {
                "proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy, "noProxy": ["127.0.0.1"],
            },
            "webkitgtk:browserOptions": {
                "binary": program("MINIBROWSER", "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser"),
                "args": arguments,
            },
        }),
    }
}

/// It neither chooses a port nor says when it listens.
fn listening(environment: &[(&str, String)]) -> (Process, u16) {
    let driver = program("WEBKITDRIVER", "WebKitWebDriver");
    let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    let port = free.local_addr().expect("its number").port();
    drop(free);
    let process = Process::silent(&driver, &[format!("--port={port}")], environment);
    patiently("WebKitWebDriver to listen", || {
        TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok()
    });
    (process, port)
}

/// The language of a page is that of the system.
fn locale(language: &str) -> &'static str {
    if language.starts_with("it") {
        "it_IT.UTF-8"
    } else {
        "en_US.UTF-8"
    }
}

/// A folder of GTK's settings: whoever wants no motion says so to the system.
fn settings(still: bool) -> PathBuf {
    let name = if still { "still" } else { "moving" };
    let folder = crate::kept::folder().join(format!("gtk-{name}"));
    let file = folder.join("gtk-3.0/settings.ini");
    let text = format!("[Settings]\ngtk-enable-animations={}\n", u8::from(!still));
    std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder for settings");
    std::fs::write(file, text).expect("settings");
    folder
}
