//! Keeping the shortlist on this device, where the address of the page does not carry it: only when the reader asks for it.

use leptos::prelude::*;

use crate::platform::storage;
use crate::state::State;
use crate::ui::desk::Desk;
use crate::ui::icons::{Icon, icon};
use crate::ui::reactive::{self, Effect, Memo, live};
use crate::ui::reading::Reading;

/// The key of the browser's storage, one an ecosystem.
fn key(reading: Reading) -> String {
    let title = reading.eco(|eco| eco.meta().title.clone());
    format!(
        "ecosystem-explorer shortlist {}",
        title.get(crate::snapshot::Lang::En)
    )
}

/// What is kept, in the grammar of links.
fn written(state: &State) -> String {
    let of = State {
        shortlist: state.shortlist.clone(),
        ..State::default()
    };
    of.to_hash(&State::default())
}

/// Brings back what was kept, and goes on keeping it. Nothing where the address carries the state, or everybody uses it.
pub fn keep(reading: Reading) {
    let desk = reading.desk;
    if desk.store.owns_address() || desk.store.is_apart() {
        return;
    }
    let key = StoredValue::new(key(reading));
    if let Some(kept) = key.with_value(|key| storage::get(key)) {
        desk.kept.set(true);
        let shortlist = State::from_hash(&kept, &State::default()).shortlist;
        let mut state = desk.store.with_untracked(State::clone);
        if state.shortlist.is_empty() {
            state.shortlist = shortlist;
            desk.store.correct(state);
        }
    }
    let now = Memo::new(move |_| desk.store.with(written));
    Effect::since(move |was_kept: Option<bool>| {
        let is_kept = desk.kept.get();
        let now = now.get();
        key.with_value(|key| {
            if is_kept && !storage::set(key, &now) {
                desk.news
                    .set(untrack(|| desk.words.now("shortlist-keep-failed")));
                desk.kept.set(false);
            } else if !is_kept && was_kept == Some(true) {
                storage::remove(key);
            }
        });
        is_kept
    });
}

/// The button; nothing where the address carries the state, or everybody uses it.
pub fn button(desk: Desk) -> Option<AnyView> {
    (!desk.store.owns_address() && !desk.store.is_apart()).then(|| {
        view! {
            <button
                type="button"
                class="button"
                aria-pressed=move || desk.kept.get().to_string()
                on:click=reactive::click(move |_| desk.kept.update(|kept| *kept = !*kept))
            >
                {live(move || icon(if desk.kept.get() { Icon::Minus } else { Icon::Down }))}
                <span>{move || desk.words.now(if desk.kept.get() { "shortlist-forget" } else { "shortlist-keep" })}</span>
            </button>
        }
        .into_any()
    })
}
