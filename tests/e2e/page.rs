//! An open page, and what a reader can do with it.

use super::driver::{Driver, ELEMENT};
use super::engine::{self, Engine, Need};
use super::{first, hand, kept};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::{Duration, Instant};

const FIND: &str = include_str!("find.js");

/// `innerText` stops at shadow roots: this goes on inside.
const TEXT: &str = "
    const hosts = (e) => e.shadowRoot || [...e.querySelectorAll('*')].some((inner) => inner.shadowRoot);
    const text = (e) => hosts(e) ? [...(e.shadowRoot ?? e).children].map(text).join('\\n') : e.innerText ?? '';
    return text(document.body);";

/// How long a page may take for anything.
const PATIENCE: Duration = Duration::from_secs(40);

/// An open page. When a test fails, its picture and its console go to `target/e2e`.
pub struct Page {
    driver: Driver,
    console: RefCell<Vec<Line>>,
    requests: RefCell<Vec<String>>,
}

/// A line of the console.
#[derive(Clone, Debug)]
pub struct Line {
    /// `SEVERE`, `WARNING`, `INFO`, …
    pub level: String,
    /// What it says.
    pub text: String,
}

/// An element of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element(String);

impl Page {
    /// Takes over a browser.
    pub fn new(driver: Driver) -> Self {
        Self {
            driver,
            console: RefCell::default(),
            requests: RefCell::default(),
        }
    }

    // Where the reader is.

    /// Goes to an address, or to an anchor of the page (`#view=list`), and waits until it is loaded.
    pub fn go(&self, url: &str) {
        self.console();
        let here = if url.starts_with('#') {
            self.url()
        } else {
            String::new()
        };
        let page = here.split('#').next().unwrap_or_default();
        self.driver
            .post_in("/url", &json!({ "url": format!("{page}{url}") }));
    }

    /// Goes back.
    pub fn back(&self) {
        self.painted();
        if Engine::of_this_run() == Engine::WebKit {
            // Its own Back leaves out steps that no hand has made, and journeys make some by script.
            let script = "return new Promise((done) => { \
                addEventListener('popstate', () => done(), { once: true }); \
                setTimeout(done, 3000); history.back(); });";
            self.run(script, &[]);
            return;
        }
        self.driver.post_in("/back", &json!({}));
    }

    /// Loads the page again.
    pub fn reload(&self) {
        self.painted();
        self.console();
        self.driver.post_in("/refresh", &json!({}));
    }

    /// The address.
    pub fn url(&self) -> String {
        self.driver.get("/url").as_str().unwrap().to_owned()
    }

    /// What the address says after `#`, which it does when what was done last is on the screen.
    pub fn hash(&self) -> String {
        self.painted();
        self.url()
            .split_once('#')
            .map(|(_, hash)| hash.to_owned())
            .unwrap_or_default()
    }

    /// Waits as long as a reader needs at least to see what was done: for a paint, and what waits for the same.
    fn painted(&self) {
        self.run(
            "return new Promise((done) => requestAnimationFrame(() => setTimeout(() => setTimeout(done))));",
            &[],
        );
    }

    // What the reader finds.

    /// Every visible element of this role and name, the exact names first. An empty name is any,
    /// an empty role is any text.
    pub fn all(&self, role: &str, name: &str) -> Vec<Element> {
        let asked = json!({ "script": FIND, "args": [role, name] });
        let found = match self.driver.try_in("/execute/sync", &asked) {
            Ok(found) => found,
            // Firefox and WebKit: one of them went while they were told.
            Err(error)
                if ["no longer attached", "Stale element"]
                    .iter()
                    .any(|said| error.contains(said)) =>
            {
                Value::Null
            }
            Err(error) => panic!("{error}"),
        };
        let found = found.as_array().into_iter().flatten();
        found.filter_map(Element::read).collect()
    }

    /// The first element that a CSS selector finds outside of shadow roots.
    pub fn element(&self, selector: &str) -> Element {
        self.wait(selector, || {
            let script = "return document.querySelector(arguments[0]);";
            Element::read(&self.run(script, &[json!(selector)]))
        })
    }

    /// Whether there is one now.
    pub fn has(&self, role: &str, name: &str) -> bool {
        !self.all(role, name).is_empty()
    }

    /// Waits for one.
    pub fn find(&self, role: &str, name: &str) -> Element {
        self.wait(&format!("{role} “{name}”"), || {
            self.all(role, name).into_iter().next()
        })
    }

    /// Waits for a text, wherever it stands.
    pub fn find_text(&self, text: &str) -> Element {
        self.find("", text)
    }

    /// Waits until there is none.
    pub fn gone(&self, role: &str, name: &str) {
        self.wait(&format!("no {role} “{name}”"), || {
            (!self.has(role, name)).then_some(())
        });
    }

    /// Waits until a question has an answer; the words say what was waited for.
    pub fn wait<T>(&self, what: &str, mut question: impl FnMut() -> Option<T>) -> T {
        let start = Instant::now();
        loop {
            if let Some(answer) = question() {
                return answer;
            }
            assert!(
                start.elapsed() < PATIENCE,
                "waited {} s for {what}; the page says:\n{}",
                PATIENCE.as_secs(),
                self.text()
            );
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Waits until a script gives something else than null and false.
    pub fn wait_for(&self, what: &str, script: &str) -> Value {
        self.wait(what, || {
            let value = self.run(script, &[]);
            (!value.is_null() && value != Value::Bool(false)).then_some(value)
        })
    }

    /// Every word that can be seen, through open shadow roots.
    pub fn text(&self) -> String {
        let text = self.run(TEXT, &[]);
        text.as_str().unwrap_or_default().to_owned()
    }

    // What the reader does.

    /// Clicks on what has this role and name.
    pub fn click(&self, role: &str, name: &str) {
        self.click_on(&self.find(role, name));
    }

    /// Clicks on an element.
    pub fn click_on(&self, element: &Element) {
        let path = format!("/element/{}/click", element.0);
        let click = || self.driver.try_in(&path, &json!({}));
        let Err(error) = click() else { return };
        // WebKit's driver scrolls the page, and no panel in it; a reader does.
        let is_unscrolled =
            Engine::of_this_run() == Engine::WebKit && error.contains("not interactable");
        assert!(is_unscrolled, "{error}");
        self.scroll_to(element);
        click().unwrap_or_else(|error| panic!("{error}"));
    }

    fn scroll_to(&self, element: &Element) {
        let middle = "arguments[0].scrollIntoView({ block: 'center' });";
        self.run(middle, &[element.argument()]);
    }

    /// Types into an element.
    pub fn type_into(&self, element: &Element, text: &str) {
        self.driver.post_in(
            &format!("/element/{}/value", element.0),
            &json!({ "text": text }),
        );
    }

    /// Presses keys one after the other where the focus is: letters, `Escape`, `ArrowDown`,
    /// `Control+z`.
    pub fn press(&self, keys: &[&str]) {
        let mut actions = Vec::new();
        for key in keys {
            let parts: Vec<String> = match *key {
                "+" => vec!["+".to_owned()],
                key => key.split('+').map(hand::code_of).collect(),
            };
            let press = |kind: &str, part: &String| json!({ "type": kind, "value": part });
            actions.extend(parts.iter().map(|part| press("keyDown", part)));
            actions.extend(parts.iter().rev().map(|part| press("keyUp", part)));
        }
        self.act(&json!([{ "type": "key", "id": "keyboard", "actions": actions }]));
    }

    /// Moves the mouse to a place of the window.
    pub fn hover(&self, x: f64, y: f64) {
        self.mouse(&[hand::pointer_to(x, y, 50)]);
    }

    /// Clicks on a place of the window.
    pub fn click_at(&self, x: f64, y: f64) {
        self.mouse(&[
            hand::pointer_to(x, y, 0),
            json!({ "type": "pointerDown", "button": 0 }),
            json!({ "type": "pointerUp", "button": 0 }),
        ]);
    }

    /// Drags from one place of the window to another.
    pub fn drag(&self, from: (f64, f64), to: (f64, f64)) {
        self.mouse(&[
            hand::pointer_to(from.0, from.1, 0),
            json!({ "type": "pointerDown", "button": 0 }),
            hand::pointer_to((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0, 50),
            hand::pointer_to(to.0, to.1, 50),
            json!({ "type": "pointerUp", "button": 0 }),
        ]);
    }

    /// Begins to drag and does not let go.
    pub fn hold(&self, from: (f64, f64), to: (f64, f64)) {
        self.mouse(&[
            hand::pointer_to(from.0, from.1, 0),
            json!({ "type": "pointerDown", "button": 0 }),
            hand::pointer_to(to.0, to.1, 50),
        ]);
    }

    /// Lets go.
    pub fn let_go(&self) {
        self.mouse(&[json!({ "type": "pointerUp", "button": 0 })]);
    }

    /// Turns the wheel over a place of the window; towards the reader is positive.
    pub fn wheel(&self, x: f64, y: f64, by: i32) {
        let (x, y) = (hand::round(x), hand::round(y));
        self.act(&json!([{ "type": "wheel", "id": "wheel", "actions": [
            { "type": "scroll", "x": x, "y": y, "deltaX": 0, "deltaY": by, "duration": 20 },
        ] }]));
        if Engine::of_this_run() == Engine::WebKit {
            // It takes the same turn twice for a wheel that stands still.
            self.driver.release();
        }
    }

    /// Spreads two fingers from a place of the window (`by` above 1), or brings them together.
    pub fn pinch(&self, x: f64, y: f64, by: f64) {
        engine::uses(Need::Fingers);
        let finger = |id: &str, side: f64| {
            json!({ "type": "pointer", "id": id, "parameters": { "pointerType": "touch" }, "actions": [
                hand::pointer_to(x + side * 40.0, y, 0),
                json!({ "type": "pointerDown", "button": 0 }),
                hand::pointer_to(x + side * 40.0 * by, y, 200),
                json!({ "type": "pointerUp", "button": 0 }),
            ] })
        };
        self.act(&json!([finger("left", -1.0), finger("right", 1.0)]));
    }

    fn mouse(&self, actions: &[Value]) {
        self.act(&json!([{
            "type": "pointer",
            "id": "mouse",
            "parameters": { "pointerType": "mouse" },
            "actions": actions,
        }]));
    }

    fn act(&self, actions: &Value) {
        self.driver
            .post_in("/actions", &json!({ "actions": actions }));
    }

    // What an element is.

    /// Its middle, in the window.
    pub fn middle(&self, element: &Element) -> (f64, f64) {
        let script = "const box = arguments[0].getBoundingClientRect(); \
            return [box.x + box.width / 2, box.y + box.height / 2];";
        let middle = self.run(script, &[element.argument()]);
        (middle[0].as_f64().unwrap(), middle[1].as_f64().unwrap())
    }

    /// Its role and name as the browser tells them to assistive technology.
    pub fn told(&self, element: &Element) -> (String, String) {
        let ask = |what| {
            let answer = self.driver.get(&format!("/element/{}/{what}", element.0));
            answer.as_str().unwrap_or_default().to_owned()
        };
        (ask("computedrole"), ask("computedlabel"))
    }

    /// One of its attributes.
    pub fn attribute(&self, element: &Element, name: &str) -> Option<String> {
        let script = "return arguments[0].getAttribute(arguments[1]);";
        let value = self.run(script, &[element.argument(), json!(name)]);
        value.as_str().map(str::to_owned)
    }

    /// What a script gives back. Elements go in through [`Element::argument`].
    pub fn run(&self, script: &str, arguments: &[Value]) -> Value {
        self.driver.post_in(
            "/execute/sync",
            &json!({ "script": script, "args": arguments }),
        )
    }

    /// From the next load on, a script runs before the page's own.
    pub fn before(&self, script: &str) {
        if Engine::of_this_run() == Engine::Chromium {
            self.driver.before(script);
        } else {
            first::of_this_journey()
                .lock()
                .unwrap()
                .push(script.to_owned());
        }
    }

    /// Shows the page as it would be printed.
    pub fn print(&self) {
        engine::uses(Need::Paper);
        self.driver
            .chromium("Emulation.setEmulatedMedia", &json!({ "media": "print" }));
        // What the browser says before it prints.
        self.run("dispatchEvent(new Event('beforeprint'));", &[]);
    }

    /// A command of Chromium's own protocol.
    pub fn chromium(&self, command: &str, parameters: &Value) -> Value {
        engine::uses(Need::Protocol);
        self.driver.chromium(command, parameters)
    }

    // What the page does besides.

    /// The console so far.
    pub fn console(&self) -> Vec<Line> {
        let (entries, text) = if Engine::of_this_run() == Engine::Chromium {
            (self.log("browser"), "message")
        } else {
            let heard = self.run("return window.heard?.splice(0) ?? [];", &[]);
            (heard.as_array().cloned().unwrap_or_default(), "text")
        };
        let fresh = entries.into_iter().map(|entry| Line {
            level: entry["level"].as_str().unwrap_or_default().to_owned(),
            text: entry[text].as_str().unwrap_or_default().to_owned(),
        });
        let mut console = self.console.borrow_mut();
        console.extend(fresh);
        console.clone()
    }

    /// Its errors.
    pub fn errors(&self) -> Vec<String> {
        let errors = self.console().into_iter();
        errors
            .filter(|line| line.level == "SEVERE")
            .map(|line| line.text)
            .collect()
    }

    /// Every address that the page asked for so far, `data:` and `blob:` left out.
    pub fn requests(&self) -> Vec<String> {
        engine::uses(Need::Requests);
        self.requests_of_chromium()
    }

    fn requests_of_chromium(&self) -> Vec<String> {
        let mut requests = self.requests.borrow_mut();
        for entry in self.log("performance") {
            let text = entry["message"].as_str().unwrap_or_default();
            let Ok(event) = serde_json::from_str::<Value>(text) else {
                continue;
            };
            let event = &event["message"];
            if event["method"] == "Network.requestWillBeSent" {
                let url = event["params"]["request"]["url"].as_str();
                requests.extend(url.filter(|url| url.starts_with("http")).map(str::to_owned));
            }
        }
        requests.clone()
    }

    /// Those that left the site.
    pub fn requests_beyond(&self, origin: &str) -> Vec<String> {
        if Engine::of_this_run() != Engine::Chromium {
            return self.driver.left();
        }
        let mut requests = self.requests_of_chromium();
        requests.retain(|url| !url.starts_with(origin));
        requests
    }

    /// User Timing marks and when they were set, in milliseconds since the page began.
    pub fn marks(&self) -> BTreeMap<String, f64> {
        let script =
            "return performance.getEntriesByType('mark').map((m) => [m.name, m.startTime]);";
        let marks = self.run(script, &[]);
        let marks = marks.as_array().into_iter().flatten();
        marks
            .filter_map(|mark| Some((mark[0].as_str()?.to_owned(), mark[1].as_f64()?)))
            .collect()
    }

    /// Keeps a picture in `target/e2e`.
    pub fn screenshot(&self, name: &str) -> PathBuf {
        let answer = self.driver.get("/screenshot");
        let file = kept::folder().join(format!("{name}.png"));
        std::fs::write(&file, kept::base64(answer.as_str().unwrap_or_default())).unwrap();
        file
    }

    fn log(&self, kind: &str) -> Vec<Value> {
        let entries = self.driver.post_in("/se/log", &json!({ "type": kind }));
        entries.as_array().cloned().unwrap_or_default()
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            return;
        }
        let thread = std::thread::current();
        let name = thread.name().unwrap_or("test").replace("::", "-");
        // A browser that is gone must not turn a failed test into an abort.
        let kept = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let file = self.screenshot(&name);
            eprintln!("the picture of {name} is {}", file.display());
            for line in self.console() {
                eprintln!("console {}: {}", line.level, line.text);
            }
        }));
        drop(kept);
    }
}

impl Element {
    fn read(value: &Value) -> Option<Self> {
        value[ELEMENT].as_str().map(|id| Self(id.to_owned()))
    }

    /// The element as an argument of a script.
    pub fn argument(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }
}
