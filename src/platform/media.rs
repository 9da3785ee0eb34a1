//! What the reader's system prefers, now and when it changes.

use web_sys::MediaQueryList;

use super::listener::Listener;

/// Dark surroundings.
pub const DARK: &str = "(prefers-color-scheme: dark)";
/// No movement.
pub const STILL: &str = "(prefers-reduced-motion: reduce)";
/// Colours chosen by the system.
pub const FORCED_COLORS: &str = "(forced-colors: active)";
/// Stronger contrast.
pub const MORE_CONTRAST: &str = "(prefers-contrast: more)";
/// A finger rather than a mouse.
pub const COARSE: &str = "(pointer: coarse)";

/// A media query that tells of its changes until it is dropped.
pub struct Media {
    list: Option<MediaQueryList>,
    _listener: Option<Listener>,
}

impl Media {
    /// `tell` gets the new answer.
    pub fn watch(query: &str, tell: impl Fn(bool) + 'static) -> Self {
        let list = list(query);
        let listener = list.as_ref().map(|list| {
            let asked = list.clone();
            Listener::passive(list, "change", move |_| tell(asked.matches()))
        });
        Self {
            list,
            _listener: listener,
        }
    }

    /// The answer now.
    pub fn matches(&self) -> bool {
        self.list.as_ref().is_some_and(MediaQueryList::matches)
    }
}

/// The answer now, without listening.
pub fn matches(query: &str) -> bool {
    list(query).is_some_and(|list| list.matches())
}

fn list(query: &str) -> Option<MediaQueryList> {
    web_sys::window().and_then(|window| window.match_media(query).ok().flatten())
}
