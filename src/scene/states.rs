//! What the reader is doing with the marks right now; changes without touching the world.

use std::collections::BTreeSet;

/// Whether a mark takes part in the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Presence {
    /// Drawn as it is.
    #[default]
    Shown,
    /// Drawn at 15 %, without a label, not picked.
    Faded,
    /// Not drawn at all.
    Hidden,
}

/// The states of the moment. Everything is by key of the mark; unknown keys are ignored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct States {
    /// The selected mark: its neighbours and ties are lit.
    pub selected: Option<usize>,
    /// Whether all but the selection and its neighbours fades ("Focus").
    pub focus_selection: bool,
    /// The mark under the pointer.
    pub hovered: Option<usize>,
    /// The mark that has the keyboard.
    pub keyboard: Option<usize>,
    /// Marks whose ties the reader has hidden; the tie to another, selected mark is still drawn.
    pub muted: BTreeSet<usize>,
    /// A way that is told: its marks in order. They and the ties from each to the next are lit, everybody else fades; empty
    /// for none.
    pub way: Vec<usize>,
    /// Presence by key, from the filter; a key beyond the end is shown.
    pub presence: Vec<Presence>,
}

impl States {
    /// Presence of the mark with that key.
    #[must_use]
    pub fn presence(&self, key: usize) -> Presence {
        self.presence.get(key).copied().unwrap_or_default()
    }

    /// Whether two marks follow each other on the way that is told.
    #[must_use]
    pub fn is_step(&self, one: usize, other: usize) -> bool {
        let mut steps = self.way.iter().zip(self.way.iter().skip(1));
        steps.any(|(a, b)| (*a, *b) == (one, other) || (*b, *a) == (one, other))
    }

    /// Fills the presence from a filter: what is not shown becomes `otherwise`.
    pub fn filter(&mut self, shown: &[bool], otherwise: Presence) {
        self.presence.clear();
        self.presence.extend(
            shown
                .iter()
                .map(|&shown| if shown { Presence::Shown } else { otherwise }),
        );
    }
}
