//! A one-shot timer that is cancelled on drop. There is no repeating timer: an idle page does nothing.

use gloo::timers::callback::Timeout;

/// Calls once, later, unless it is dropped before.
pub struct Timer {
    _inner: Timeout,
}

impl Timer {
    /// Calls `f` after that many milliseconds.
    pub fn after(milliseconds: u32, f: impl FnOnce() + 'static) -> Self {
        Self {
            _inner: Timeout::new(milliseconds, f),
        }
    }

    /// Lets it call even when nobody keeps it.
    pub fn forget(self) {
        let _ = self._inner.forget();
    }
}
