//! User Timing: a name and the moment it was written.

/// Writes a mark. A browser without User Timing writes nothing.
pub fn mark(name: &str) {
    if let Some(performance) = web_sys::window().and_then(|window| window.performance()) {
        let _ = performance.mark(name);
    }
}
