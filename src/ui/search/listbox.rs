//! The list under a line in which one types: which of its options the keyboard is on, and what keys do with it (WAI-ARIA
//! APG, "Editable Combobox With List Autocomplete"). Refuses to know what is in it.

use leptos::html;
use leptos::prelude::*;

use crate::platform::dom;

/// A list that opens under a line. Copy, like a signal.
#[derive(Clone, Copy)]
pub struct Listbox {
    /// What the ids of its options begin with.
    pub id: &'static str,
    /// Whether it is open.
    pub listed: RwSignal<bool>,
    /// The number of the option that the keyboard is on.
    pub active: RwSignal<usize>,
    /// The list itself.
    pub results: NodeRef<html::Div>,
}

/// What a key has done.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Pressed {
    /// Nothing: it is for somebody else.
    Nothing,
    /// The keyboard is on another option.
    Moved,
    /// This option is chosen.
    Chosen(usize),
    /// The list is closed.
    Closed,
}

impl Listbox {
    /// A closed list.
    pub fn new(id: &'static str) -> Self {
        Self {
            id,
            listed: RwSignal::new(false),
            active: RwSignal::new(0),
            results: NodeRef::new(),
        }
    }

    /// The id of an option.
    pub fn option(self, at: usize) -> String {
        format!("{}-{at}", self.id)
    }

    /// Opens it, with the keyboard on the first option.
    pub fn open(self) {
        self.active.set(0);
        self.listed.set(true);
    }

    /// Closes it.
    pub fn close(self) {
        self.listed.set(false);
    }

    /// The arrows walk and open, Enter chooses, Escape closes; `is_seen` and `count` are of the list now.
    pub fn pressed(self, key: &str, is_seen: bool, count: usize) -> Pressed {
        let active = self.active.get_untracked();
        match key {
            "ArrowDown" if count > 0 => {
                self.listed.set(true);
                self.go_to(if is_seen { (active + 1) % count } else { 0 });
                Pressed::Moved
            }
            "ArrowUp" if count > 0 => {
                self.listed.set(true);
                self.go_to((active + count - 1) % count);
                Pressed::Moved
            }
            "Enter" if is_seen && active < count => Pressed::Chosen(active),
            "Escape" if is_seen => {
                self.close();
                Pressed::Closed
            }
            _ => Pressed::Nothing,
        }
    }

    fn go_to(self, at: usize) {
        self.active.set(at);
        if let Some(results) = self.results.get_untracked()
            && let Ok(Some(option)) = results.query_selector(&format!("#{}", self.option(at)))
        {
            dom::reveal(&option);
        }
    }
}
