//! A driver of its own for every test, and one browser in it.

use super::http;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Lines};
use std::process::{Child, ChildStdout, Command, Stdio};

/// The key under which WebDriver names an element.
pub const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A browser that is being driven. It ends with this value.
pub struct Driver {
    process: Child,
    port: u16,
    session: String,
}

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

impl Driver {
    /// Starts both, in a language.
    pub fn start(language: &str) -> Self {
        // A port that chromedriver chose may be taken by a neighbour before it listens.
        let (process, lines, port) = (0..5)
            .find_map(|_| launch())
            .expect("chromedriver says its port");
        // Left unread, its words would fill the pipe and stop it.
        std::thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
        let mut driver = Self {
            process,
            port,
            session: String::new(),
        };
        let session = driver.post("/session", &capabilities(language));
        driver.session = session["sessionId"].as_str().unwrap().to_owned();
        driver
    }

    /// A command of the session that gives something.
    pub fn get(&self, path: &str) -> Value {
        self.send("GET", &self.within(path), "")
    }

    /// A command of the session that does something.
    pub fn post_in(&self, path: &str, body: &Value) -> Value {
        self.post(&self.within(path), body)
    }

    /// A command of Chromium's own protocol.
    pub fn chromium(&self, command: &str, parameters: &Value) -> Value {
        self.post_in(
            "/goog/cdp/execute",
            &json!({ "cmd": command, "params": parameters }),
        )
    }

    fn within(&self, path: &str) -> String {
        format!("/session/{}{path}", self.session)
    }

    fn post(&self, path: &str, body: &Value) -> Value {
        self.send("POST", path, &body.to_string())
    }

    fn send(&self, method: &str, path: &str, body: &str) -> Value {
        let (status, text) =
            http::ask(self.port, method, path, body).expect("chromedriver answers");
        let mut answer: Value = serde_json::from_str(&text)
            .unwrap_or_else(|error| panic!("{method} {path}: {error} in {text}"));
        let value = answer["value"].take();
        assert!(
            status == 200,
            "{method} {path}: {}",
            value["message"].as_str().unwrap_or(&text)
        );
        value
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if !self.session.is_empty() {
            // Ends the browser; the driver alone would leave it behind.
            http::ask(self.port, "DELETE", &self.within(""), "").ok();
        }
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

/// Starts chromedriver on a port of its choice; `None` if it ends before it says which.
fn launch() -> Option<(Child, Lines<BufReader<ChildStdout>>, u16)> {
    let program = std::env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
    let mut process = Command::new(program)
        .arg("--port=0")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("chromedriver starts (`cargo xtask test --only e2e` installs it)");
    let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
    let port = lines
        .by_ref()
        .map_while(Result::ok)
        .find_map(|line| started_on(&line));
    if port.is_none() {
        process.wait().expect("what has ended can be waited for");
    }
    Some((process, lines, port?))
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
    json!({ "capabilities": { "alwaysMatch": {
        "browserName": "chrome",
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    } } })
}
