//! What a state can do without when its link is too long for a code.

use crate::state::{Pins, Shortlist, State};

/// So much of a state goes into the code, from most to least.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Much {
    /// All of it.
    #[default]
    All,
    /// Without the reader's own notes.
    Bare,
    /// Without what a hand has moved either: camera and marks.
    Still,
    /// Nothing but who is selected.
    Node,
}

impl Much {
    /// What is less than all, from most to least, with the message that says so.
    pub const LESS: [(Self, &str); 3] = [
        (Self::Bare, "share-code-shorter"),
        (Self::Still, "home-still"),
        (Self::Node, "home-node-alone"),
    ];

    /// That much of a state.
    pub fn of(self, state: &State) -> State {
        let mut less = state.clone();
        if self == Self::All {
            return less;
        }
        less.shortlist = Shortlist::default();
        less.shortlist.read(&state.shortlist.written());
        if self == Self::Bare {
            return less;
        }
        (less.viewpoint, less.pins) = (None, Pins::default());
        if self == Self::Still {
            return less;
        }
        State {
            lang: state.lang,
            selected: state.selected.clone(),
            ..State::default()
        }
    }
}
