//! What the reader is doing with the marks right now; changes without touching the world.

use super::TieKey;
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

/// A small sign beside a mark: shape says what colour cannot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sign {
    /// A plus: new in a comparison.
    New,
    /// A wave: there before, and otherwise.
    Changed,
    /// A pin: put there by hand.
    Pinned,
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
    /// The tie under the pointer, where no mark is.
    pub hovered_tie: Option<TieKey>,
    /// The mark that has the keyboard.
    pub keyboard: Option<usize>,
    /// Marks whose ties the reader has hidden; the tie to another, selected mark is still drawn.
    pub muted: BTreeSet<usize>,
    /// Marks that a tool tells of, in order: they are lit, everybody else fades; empty where no tool tells of anybody.
    pub told: Vec<usize>,
    /// Pairs of those whose ties are lit, the smaller key of a pair first, in order.
    pub steps: Vec<(usize, usize)>,
    /// Marks that a tool tells of as gone, in order: outlines, and hollow.
    pub gone: Vec<usize>,
    /// Ties that a tool tells of as gone: both ends, and whether they were inferred. They are hollow too.
    pub lost: Vec<(usize, usize, bool)>,
    /// What stands beside marks, in order.
    pub signs: Vec<(usize, Sign)>,
    /// Presence by key, from the filter; a key beyond the end is shown.
    pub presence: Vec<Presence>,
}

impl States {
    /// Presence of the mark with that key.
    #[must_use]
    pub fn presence(&self, key: usize) -> Presence {
        self.presence.get(key).copied().unwrap_or_default()
    }

    /// Whether a tool tells of somebody.
    #[must_use]
    pub fn is_telling(&self) -> bool {
        !self.told.is_empty() || !self.gone.is_empty()
    }

    /// Whether the ties of two marks are lit because a tool tells of them.
    #[must_use]
    pub fn is_step(&self, one: usize, other: usize) -> bool {
        let pair = (one.min(other), one.max(other));
        self.steps.binary_search(&pair).is_ok()
    }

    /// What stands beside a mark.
    pub fn signs_of(&self, key: usize) -> impl Iterator<Item = Sign> + '_ {
        let from = self.signs.partition_point(|(of, _)| *of < key);
        let signs = self.signs.get(from..).unwrap_or_default().iter();
        signs
            .take_while(move |(of, _)| *of == key)
            .map(|(_, sign)| *sign)
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
