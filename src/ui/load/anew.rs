//! A work that is begun anew whenever something else is asked: what was begun before ends. Refuses to know what it is.

use leptos::prelude::*;

use super::progress::Progress;
use super::slices::Slices;
use crate::platform::bytes::Abort;

/// The work at hand. Copy, like a signal; the work ends when the owner does.
#[derive(Clone, Copy)]
pub struct Anew(StoredValue<Option<Abort>, LocalStorage>);

impl Anew {
    /// No work.
    pub fn idle() -> Self {
        Self(StoredValue::new_local(None))
    }

    /// Ends the work at hand.
    pub fn end(self) {
        self.0.set_value(None);
    }

    /// Ends the work at hand and begins another one. Nothing says how far it is.
    pub fn begin(self) -> Slices {
        let abort = Abort::new();
        let slices = Slices::new(RwSignal::new(Progress::default()), abort.watch());
        self.0.set_value(Some(abort));
        slices
    }
}
