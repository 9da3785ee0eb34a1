//! The one store of an explorer: its state, the verbs that change it, and the address that carries it.

use crate::ui::reactive::{Effect, Memo};
use leptos::prelude::*;

use crate::platform::address;
use crate::state::{Action, State};

/// Copy: every component can keep one.
#[derive(Clone, Copy)]
pub struct Store {
    state: RwSignal<State>,
    start: Memo<State>,
    owns_address: bool,
    /// Whether the last thing done goes on with the next one of its sort: a drag over ten years is one step, and so is a
    /// mark that moves with the keys.
    is_sliding: StoredValue<bool>,
}

impl Store {
    /// Begins with what the address says, else with `start`. Only one explorer of a page may own the address.
    pub fn new(start: Memo<State>, owns_address: bool) -> Self {
        let read = move || start.with_untracked(|start| State::from_hash(&address::hash(), start));
        let state = RwSignal::new(if owns_address {
            read()
        } else {
            start.get_untracked()
        });
        let is_sliding = StoredValue::new(false);
        let store = Self {
            state,
            start,
            owns_address,
            is_sliding,
        };
        if owns_address {
            let watch = address::Watch::new(move || {
                let there = read();
                is_sliding.set_value(false);
                if state.with_untracked(|state| *state != there) {
                    state.set(there);
                }
            });
            StoredValue::new_local(watch);
        }
        store.follow_start();
        store
    }

    /// When the host changes an attribute, what changed at the start changes in the state too; the rest stays.
    fn follow_start(self) {
        Effect::since(move |before: Option<State>| {
            let start = self.start.get();
            if let Some(before) = before.filter(|before| *before != start) {
                let mut state = self.state.get_untracked();
                take_changes(&mut state, &before, &start);
                if self.state.with_untracked(|old| *old != state) {
                    self.state.set(state);
                }
                self.write(false);
            }
            start
        });
    }

    /// Reads the state, now and whenever it changes.
    pub fn with<T>(self, f: impl FnOnce(&State) -> T) -> T {
        self.state.with(f)
    }

    /// Reads the state once.
    pub fn with_untracked<T>(self, f: impl FnOnce(&State) -> T) -> T {
        self.state.with_untracked(f)
    }

    /// Does one thing. What a reader would want to go back from becomes an entry of the browser's history.
    pub fn act(self, action: Action) {
        let is_step = !matches!(
            action,
            Action::SetTheme(_) | Action::SetLang(_) | Action::SortBy(_)
        );
        let is_sliding = match &action {
            Action::SetYears(years) => !years.is_empty(),
            Action::Pin { at, .. } => at.is_some(),
            _ => false,
        };
        let before = self.state.get_untracked();
        let mut after = before.clone();
        after.apply(action);
        if after != before {
            let goes_on = is_sliding && self.is_sliding.get_value();
            self.is_sliding.set_value(is_sliding);
            self.state.set(after);
            self.write(is_step && !goes_on);
        }
    }

    /// The address of this very state.
    pub fn link(self) -> String {
        address::with_hash(self.hash().trim_start_matches('#'))
    }

    fn hash(self) -> String {
        self.start
            .with_untracked(|start| self.state.with_untracked(|state| state.to_hash(start)))
    }

    fn write(self, as_step: bool) {
        let hash = self.hash();
        let hash = hash.trim_start_matches('#');
        if !self.owns_address || hash == address::hash() {
            return;
        }
        if as_step {
            address::push(hash)
        } else {
            address::replace(hash)
        }
    }
}

fn take_changes(state: &mut State, before: &State, after: &State) {
    macro_rules! take {
        ($($field:ident),*) => {
            $(if before.$field != after.$field { state.$field = after.$field.clone(); })*
        };
    }
    take!(view, lang, theme, filter, years, group, selected);
}
