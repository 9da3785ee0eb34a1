//! The browser's storage of this site, and that of this tab. Where it is switched off or full, nothing is there and nothing is kept.

use web_sys::Storage;

fn local() -> Option<Storage> {
    // Asking for it fails in a sandbox and where the reader forbids it.
    web_sys::window()?.local_storage().ok().flatten()
}

/// What was kept under a key.
pub fn get(key: &str) -> Option<String> {
    local()?.get_item(key).ok().flatten()
}

/// Keeps a text; false where that is not possible.
pub fn set(key: &str, text: &str) -> bool {
    local().is_some_and(|storage| storage.set_item(key, text).is_ok())
}

/// Forgets a text.
pub fn remove(key: &str) {
    if let Some(storage) = local() {
        let _ = storage.remove_item(key);
    }
}

fn visit() -> Option<Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

/// What was kept under a key for this visit: the tab alone knows it, and forgets it when it is closed.
pub fn of_visit(key: &str) -> Option<String> {
    visit()?.get_item(key).ok().flatten()
}

/// Keeps a text for this visit; false where that is not possible.
pub fn keep_for_visit(key: &str, text: &str) -> bool {
    visit().is_some_and(|storage| storage.set_item(key, text).is_ok())
}
