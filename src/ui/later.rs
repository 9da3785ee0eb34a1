//! Answers in two steps: what the reader did is seen first, and what follows from it everywhere else one paint later.

use leptos::prelude::*;

use super::reactive::{Effect, Memo};
use crate::platform::painted::Painted;

/// The same value, told on when the paint after its change is done; of several changes in between, the last one.
pub fn later<T: PartialEq + Clone + Send + Sync + 'static>(of: Memo<T>) -> Memo<T> {
    let told = RwSignal::new(of.get_untracked());
    let next = StoredValue::new_local(None);
    Effect::new(move || {
        if of.with(|now| told.with_untracked(|told| told == now)) {
            next.set_value(None);
            return;
        }
        next.set_value(Some(Painted::then(move || {
            let Some(now) = of.try_get_untracked() else {
                return;
            };
            if told.try_with_untracked(|told| *told != now) == Some(true) {
                told.set(now);
            }
        })));
    });
    Memo::new(move |_| told.get())
}

/// False until what is built now has been painted.
pub fn once_painted() -> RwSignal<bool> {
    let is_painted = RwSignal::new(false);
    StoredValue::new_local(Painted::then(move || {
        is_painted.try_set(true);
    }));
    is_painted
}
