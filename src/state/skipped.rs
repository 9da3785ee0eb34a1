//! What a link asks for and this program cannot do. Knows keys and values; refuses to know words.

use super::State;
use super::address::VIEWPOINT;

/// Something of a link that was skipped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Skipped {
    /// The link was made by a newer program: this is its version.
    Newer(String),
    /// A key that nobody knows.
    Key(String),
    /// A value that a known key cannot have.
    Value {
        /// The key.
        key: &'static str,
        /// The value as it stands in the link.
        value: String,
    },
}

impl State {
    /// The parts that two states differ in, by the keys of links and in their order. Where the camera is, is no part: it
    /// follows what is done.
    #[must_use]
    pub fn differences(&self, other: &State) -> Vec<&'static str> {
        let pairs = self.pairs().into_iter().zip(other.pairs());
        pairs
            .filter(|(own, other)| own != other && own.0 != VIEWPOINT)
            .map(|((key, _), _)| key)
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{Action, Theme, View};

    #[test]
    fn two_states_say_what_is_different() {
        let mut state = State::default();
        state.apply(Action::SetView(View::List));
        state.apply(Action::SetTheme(Theme::Night));
        assert_eq!(state.differences(&State::default()), ["view", "theme"]);
        assert!(state.differences(&state).is_empty());
    }
}
