//! A browser that is being driven, with one window open for one journey.
//!
//! Starting a browser takes longer than most journeys. Sessions are used again: each journey has
//! a window and a site (so an origin, with its own storage) to itself, and what belongs to the
//! whole browser (language, theme, motion) is asked for anew where it differs.

mod chromium;
mod firefox;
pub mod process;
mod webkit;

use super::engine::Engine;
use super::http;
use super::proxy::Proxy;
use super::window::Window;
use process::Process;
use serde_json::{Value, json};
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// The key under which WebDriver names an element.
pub const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Sessions that nobody uses just now.
static IDLE: Mutex<Vec<Session>> = Mutex::new(Vec::new());

/// More than that, and the one that was used longest ago ends.
const IDLE_AT_MOST: usize = 4;

/// So many journeys a browser serves: what they leave in its graphics process adds up.
const JOURNEYS_AT_MOST: u32 = 12;

/// How long a browser may take to begin, and for a command.
const BEGINNING: Duration = Duration::from_secs(30);
const COMMAND: Duration = Duration::from_secs(60);

/// What belongs to a whole browser, and can only be said when it starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    pub language: &'static str,
    pub dark: bool,
    pub still: bool,
    pub touch: bool,
}

/// A browser with a window that is open for a journey.
pub struct Driver {
    /// There until the end.
    session: Option<Session>,
}

struct Session {
    /// Kept because they end when they are dropped; the first that is listed ends first.
    _processes: Vec<Process>,
    port: u16,
    id: String,
    reader: Reader,
    proxy: Proxy,
    /// The window that stays open between journeys.
    base: Value,
    /// How many have begun.
    journeys: u32,
}

/// How an engine is started.
struct Start {
    processes: Vec<Process>,
    port: u16,
    capabilities: Value,
}

impl Driver {
    /// Opens a window in a browser of the engine of this run.
    pub fn open(window: &Window) -> Self {
        let reader = window.reader();
        let mut session = idle(&reader).unwrap_or_else(|| Session::start(&reader));
        session.journeys += 1;
        session.open(window);
        let driver = Self {
            session: Some(session),
        };
        if Engine::of_this_run() == Engine::Chromium {
            chromium::dress(&driver, window);
        }
        driver
    }

    /// A command of the session that gives something.
    pub fn get(&self, path: &str) -> Value {
        self.session().get(path)
    }

    /// A command of the session that does something.
    pub fn post_in(&self, path: &str, body: &Value) -> Value {
        self.session().post(path, body)
    }

    /// The same, where a complaint of the driver is an answer, too.
    pub fn try_in(&self, path: &str, body: &Value) -> Result<Value, String> {
        self.session().ask("POST", path, &body.to_string())
    }

    /// Lets go of all keys and buttons.
    pub fn release(&self) {
        self.session()
            .ask("DELETE", "/actions", "")
            .expect("released");
    }

    /// In Chromium: runs a script in every page from now on, before the page's own.
    pub fn before(&self, script: &str) {
        chromium::before(self, script);
    }

    /// A command of Chromium's own protocol.
    pub fn chromium(&self, command: &str, parameters: &Value) -> Value {
        self.post_in(
            "/goog/cdp/execute",
            &json!({ "cmd": command, "params": parameters }),
        )
    }

    /// The requests that left this machine, or would have.
    pub fn left(&self) -> Vec<String> {
        self.session().proxy.asked()
    }

    fn session(&self) -> &Session {
        self.session.as_ref().expect("it is there until the end")
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let Some(session) = self.session.take() else {
            return;
        };
        // What a failed journey leaves is not looked into.
        let is_worn = session.journeys >= JOURNEYS_AT_MOST;
        if is_worn || std::thread::panicking() || !cfg!(unix) || session.close().is_err() {
            session.ask("DELETE", "", "").ok();
            return;
        }
        session.proxy.forget();
        let mut idle = IDLE.lock().unwrap();
        idle.push(session);
        let oldest = (idle.len() > IDLE_AT_MOST).then(|| idle.remove(0));
        drop(idle);
        if let Some(oldest) = oldest {
            oldest.ask("DELETE", "", "").ok();
        }
    }
}

/// A session that can be used again for this reader.
fn idle(reader: &Reader) -> Option<Session> {
    let mut idle = IDLE.lock().unwrap();
    let at = idle.iter().rposition(|session| session.reader == *reader)?;
    Some(idle.remove(at))
}

impl Session {
    /// A driver that gets no answer from its browser waits for ever: then both begin anew.
    fn start(reader: &Reader) -> Self {
        let mut complaint = String::new();
        for _ in 0..3 {
            match Self::begin(reader.clone()) {
                Ok(session) => return session,
                Err(error) => complaint = error,
            }
        }
        panic!("no browser: {complaint}");
    }

    fn begin(reader: Reader) -> Result<Self, String> {
        let proxy = Proxy::start();
        let Start {
            processes,
            port,
            capabilities,
        } = match Engine::of_this_run() {
            Engine::Chromium => chromium::start(&reader),
            Engine::Firefox => firefox::start(&reader, proxy.port),
            Engine::WebKit => webkit::start(&reader, proxy.port),
        };
        let mut session = Self {
            _processes: processes,
            port,
            id: String::new(),
            reader,
            proxy,
            base: Value::Null,
            journeys: 0,
        };
        let body = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let begun = send(port, "POST", "/session", &body.to_string(), BEGINNING)?;
        let id = begun["sessionId"].as_str();
        id.ok_or("a session without a name")?
            .clone_into(&mut session.id);
        session.base = session.ask("GET", "/window", "")?;
        Ok(session)
    }

    /// Opens a window of its own for a journey and goes into it.
    fn open(&self, window: &Window) {
        let (width, height) = window.room();
        if Engine::of_this_run() == Engine::Chromium {
            let new = self.post("/window/new", &json!({ "type": "tab" }));
            self.post("/window", &json!({ "handle": new["handle"] }));
            return;
        }
        // A window that a script opens has no bars, and may be as narrow as a phone.
        let script = format!(
            "window.open('about:blank', '_blank', 'popup,noopener,width={width},height={height}');"
        );
        self.run(&script);
        let handle = patiently("a new window", || {
            let handles = self.get("/window/handles");
            let mut handles = handles.as_array().cloned().unwrap_or_default();
            handles.retain(|handle| *handle != self.base);
            handles.pop()
        });
        self.post("/window", &json!({ "handle": handle }));
        let wanted = (i64::from(width), i64::from(height));
        patiently(&format!("a window of {width} × {height}"), || {
            let room = self.run("return [innerWidth, innerHeight];");
            let room = (room[0].as_i64()?, room[1].as_i64()?);
            if room == wanted {
                return Some(());
            }
            let rect = self.get("/window/rect");
            let grown = json!({
                "width": rect["width"].as_i64()? + wanted.0 - room.0,
                "height": rect["height"].as_i64()? + wanted.1 - room.1,
            });
            self.post("/window/rect", &grown);
            None
        });
    }

    /// Closes every window but the first.
    fn close(&self) -> Result<(), String> {
        let handles = self.ask("GET", "/window/handles", "")?;
        for handle in handles.as_array().into_iter().flatten() {
            if *handle != self.base {
                self.enter(handle)?;
                self.ask("DELETE", "/window", "")?;
            }
        }
        self.enter(&self.base)
    }

    fn enter(&self, handle: &Value) -> Result<(), String> {
        let body = json!({ "handle": handle });
        self.ask("POST", "/window", &body.to_string()).map(drop)
    }

    fn run(&self, script: &str) -> Value {
        self.post("/execute/sync", &json!({ "script": script, "args": [] }))
    }

    fn get(&self, path: &str) -> Value {
        self.ask("GET", path, "")
            .unwrap_or_else(|error| panic!("{error}"))
    }

    fn post(&self, path: &str, body: &Value) -> Value {
        self.ask("POST", path, &body.to_string())
            .unwrap_or_else(|error| panic!("{error}"))
    }

    fn ask(&self, method: &str, path: &str, body: &str) -> Result<Value, String> {
        let path = format!("/session/{}{path}", self.id);
        send(self.port, method, &path, body, COMMAND)
    }
}

/// Asks a driver; its complaint is the error.
fn send(
    port: u16,
    method: &str,
    path: &str,
    body: &str,
    patience: Duration,
) -> Result<Value, String> {
    let (status, text) = http::ask(port, method, path, body, patience)
        .map_err(|error| format!("{method} {path}: the driver does not answer: {error}"))?;
    let mut answer: Value = serde_json::from_str(&text)
        .map_err(|error| format!("{method} {path}: {error} in {text}"))?;
    let value = answer["value"].take();
    if status == 200 {
        return Ok(value);
    }
    let said = value["message"].as_str().filter(|said| !said.is_empty());
    Err(format!("{method} {path}: {}", said.unwrap_or(&text)))
}

/// Asks until there is an answer.
fn patiently<T>(what: &str, mut question: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(answer) = question() {
            return answer;
        }
        assert!(
            start.elapsed() < Duration::from_secs(20),
            "waited in vain for {what}"
        );
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// A program that a variable names, or else the usual one.
fn program(variable: &str, usual: &str) -> String {
    std::env::var(variable).unwrap_or_else(|_| usual.to_owned())
}
