//! The browser's own modal dialog: it keeps the focus inside, and Escape closes it.

pub use web_sys::HtmlDialogElement as Dialog;

/// Opens it above everything else; nothing happens when it is open.
pub fn open(dialog: &Dialog) {
    if !dialog.open() {
        // It only fails for a dialog that has left the page.
        let _ = dialog.show_modal();
    }
}

/// Closes it, and the browser gives the focus back to where it was.
pub fn close(dialog: &Dialog) {
    if dialog.open() {
        dialog.close();
    }
}
