//! Which engine the journeys run in, what a journey may need of it, and which of that it lacks.
//!
//! A journey that needs more than a page, a mouse and keys says so in its first line:
//! `needs!(Fingers);`. Where the engine lacks it, the journey is not run: its name and the reason
//! are printed, and `cargo xtask test` counts it as skipped.

use std::cell::RefCell;
use std::io::Write;
use std::sync::OnceLock;

/// Who draws the page and runs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// What not every engine can do here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Fingers on the glass, also two at a time.
    Fingers,
    /// WebGL2.
    Graphics,
    /// The page as it would be printed.
    Paper,
    /// Every request that the page makes, also those to its own site.
    Requests,
    /// Commands of Chromium's own protocol: what is left on the heap, fingers one by one, cookies of every origin.
    Protocol,
    /// A window of 320 px.
    Sliver,
    /// What the browser does with a wheel that a script has heard of and left to it.
    Scrolling,
}

impl Engine {
    /// The one of this run: `EXPLORER_ENGINE`, else Chromium.
    pub fn of_this_run() -> Self {
        static ENGINE: OnceLock<Engine> = OnceLock::new();
        *ENGINE.get_or_init(|| match std::env::var("EXPLORER_ENGINE").as_deref() {
            Err(_) | Ok("chromium") => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok(other) => {
                panic!("EXPLORER_ENGINE is {other}; it can be chromium, firefox or webkit")
            }
        })
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Why it cannot do this here, if it cannot.
    pub fn lacks(self, need: Need) -> Option<&'static str> {
        match (self, need) {
            (Self::Firefox, Need::Graphics) => Some(
                "a Firefox without a screen has no WebGL2 on a machine without a graphics card",
            ),
            (Self::WebKit, Need::Fingers) => Some("WebKitGTK's driver takes fingers for a mouse"),
            (Self::WebKit, Need::Sliver) => {
                Some("a window of MiniBrowser is never narrower than 334 px")
            }
            (Self::WebKit, Need::Scrolling) => Some(
                "WebKitGTK's driver turns a wheel for scripts alone where a page listens to it actively",
            ),
            (Self::Firefox | Self::WebKit, Need::Protocol) => {
                Some("its driver does not speak Chromium's own protocol")
            }
            (Self::Firefox | Self::WebKit, Need::Paper) => {
                Some("its driver cannot show a page as it is printed")
            }
            (Self::Firefox | Self::WebKit, Need::Requests) => {
                Some("its driver keeps no log of requests")
            }
            _ => None,
        }
    }
}

thread_local! {
    /// What the journey of this thread has said that it needs.
    static SAID: RefCell<Vec<Need>> = const { RefCell::new(Vec::new()) };
}

/// Whether a journey with these needs can run; if not, it is told by name, with the reason.
pub fn meets(needs: &[Need]) -> bool {
    SAID.with_borrow_mut(|said| said.extend(needs));
    let engine = Engine::of_this_run();
    let Some(reason) = needs.iter().find_map(|need| engine.lacks(*need)) else {
        return true;
    };
    let thread = std::thread::current();
    let name = thread.name().unwrap_or("a journey");
    // Past the runner, which keeps to itself what a test that is well prints.
    writeln!(
        std::io::stdout(),
        "skipped in {}: {name}: {reason}",
        engine.name()
    )
    .ok();
    false
}

/// Stops a journey that uses what it has not said, in every engine: who writes it in one hears of the others.
pub fn uses(need: Need) {
    let said = SAID.with_borrow(|said| said.contains(&need));
    assert!(
        said,
        "not every engine can do this: the journey has to begin with needs!({need:?})"
    );
}

/// Ends a journey where the engine lacks what it needs.
macro_rules! needs {
    ($($need:ident),+) => {
        if !$crate::engine::meets(&[$($crate::engine::Need::$need),+]) {
            return;
        }
    };
}
