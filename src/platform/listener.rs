//! An event listener that removes itself on drop.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use web_sys::{Event, EventTarget};

/// A listener that is there as long as this value is.
pub struct Listener {
    _inner: EventListener,
}

impl Listener {
    /// Listens without ever preventing the default (the browser may scroll without waiting for us).
    pub fn passive(
        target: &EventTarget,
        name: &'static str,
        f: impl FnMut(&Event) + 'static,
    ) -> Self {
        Self {
            _inner: EventListener::new(target, name, f),
        }
    }

    /// Listens and may prevent the default: wheel and touch need to say so beforehand.
    pub fn active(
        target: &EventTarget,
        name: &'static str,
        f: impl FnMut(&Event) + 'static,
    ) -> Self {
        let options = EventListenerOptions::enable_prevent_default();
        Self {
            _inner: EventListener::new_with_options(target, name, options, f),
        }
    }

    /// Listens before everything inside of the target does, and may prevent the default.
    pub fn early(
        target: &EventTarget,
        name: &'static str,
        f: impl FnMut(&Event) + 'static,
    ) -> Self {
        let options = EventListenerOptions {
            phase: EventListenerPhase::Capture,
            passive: false,
        };
        Self {
            _inner: EventListener::new_with_options(target, name, options, f),
        }
    }

    /// The same, on the window: before everything else on the page.
    pub fn early_on_window(name: &'static str, f: impl FnMut(&Event) + 'static) -> Option<Self> {
        web_sys::window().map(|window| Self::early(&window, name, f))
    }

    /// Listens on the window.
    pub fn window(name: &'static str, f: impl FnMut(&Event) + 'static) -> Option<Self> {
        web_sys::window().map(|window| Self::passive(&window, name, f))
    }
}
