//! What the reader went through: states one after the other, of which one is now. Knows on which entry of the browser's
//! history each was written, so that undo and the browser's own Back walk the same steps; refuses to know the browser.

use super::State;

/// So many steps are kept; a state is small, but a day at a kiosk is long.
const MOST: usize = 400;

/// A state, and the number of the history entry that carries it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Step {
    state: State,
    entry: i32,
}

/// The steps, and where the reader is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    steps: Vec<Step>,
    at: usize,
}

/// A step of undo or redo that can be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Walk {
    /// The state is known and on the same entry of the history: it can be taken at once.
    Here(Box<State>),
    /// The browser has to go so many entries; it then says where it is.
    Entries(i32),
}

impl Timeline {
    /// Begins with a state that stands on an entry of the history.
    #[must_use]
    pub fn new(state: State, entry: i32) -> Timeline {
        Timeline {
            steps: vec![Step { state, entry }],
            at: 0,
        }
    }

    /// The entry of the history that the reader is on.
    #[must_use]
    pub fn entry(&self) -> i32 {
        self.steps.get(self.at).map_or(0, |step| step.entry)
    }

    /// Goes on to another state; what was undone before is forgotten.
    pub fn add(&mut self, state: State, entry: i32) {
        self.steps.truncate(self.at + 1);
        self.steps.push(Step { state, entry });
        if self.steps.len() > MOST {
            self.steps.remove(0);
        }
        self.at = self.steps.len() - 1;
    }

    /// The last step has got an entry of its own.
    pub fn written(&mut self, entry: i32) {
        if let Some(step) = self.steps.get_mut(self.at) {
            step.entry = entry;
        }
    }

    /// Says that the state now is another one, without a step between them.
    pub fn correct(&mut self, state: State) {
        if let Some(step) = self.steps.get_mut(self.at) {
            step.state = state;
        }
    }

    /// The browser has come to an entry of its history, and this is the state that it carries.
    pub fn reach(&mut self, entry: i32, state: State) {
        let is_here = self.entry() == entry;
        // Of several steps on one entry the last is the one that the address says.
        let found = self.steps.iter().rposition(|step| step.entry == entry);
        self.at = match found {
            Some(_) if is_here => self.at,
            Some(at) => at,
            None => {
                // From before a reload: the steps of this page are of entries before or after it.
                let at = self.steps.partition_point(|step| step.entry < entry);
                let step = Step {
                    state: state.clone(),
                    entry,
                };
                self.steps.insert(at, step);
                at
            }
        };
        self.correct(state);
    }

    /// Where undo, or redo, leads to; `None` where there is nothing more. Entries with a number above `first` were written
    /// before a reload: the browser knows what they carry.
    #[must_use]
    pub fn walk(&self, forward: bool, first: i32) -> Option<Walk> {
        let to = if forward {
            self.at.checked_add(1)
        } else {
            self.at.checked_sub(1)
        };
        match to.and_then(|to| self.steps.get(to)) {
            Some(step) if step.entry == self.entry() => {
                Some(Walk::Here(Box::new(step.state.clone())))
            }
            Some(step) => Some(Walk::Entries(step.entry - self.entry())),
            None if !forward && self.entry() > first => Some(Walk::Entries(-1)),
            None => None,
        }
    }

    /// The state that undo, or redo, leads to, as far as it is known.
    #[must_use]
    pub fn beside(&self, forward: bool) -> Option<&State> {
        let to = if forward {
            self.at.checked_add(1)
        } else {
            self.at.checked_sub(1)
        };
        to.and_then(|to| self.steps.get(to)).map(|step| &step.state)
    }

    /// Takes a step that is on the same entry of the history.
    pub fn step(&mut self, forward: bool) {
        let last = self.steps.len() - 1;
        self.at = if forward {
            (self.at + 1).min(last)
        } else {
            self.at.saturating_sub(1)
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{Action, View};

    fn of(view: View) -> State {
        let mut state = State::default();
        state.apply(Action::SetView(view));
        state
    }

    /// An explorer that does not own the address has one entry.
    fn embedded() -> Timeline {
        let mut timeline = Timeline::new(of(View::Network), 0);
        timeline.add(of(View::Hubs), 0);
        timeline.add(of(View::List), 0);
        timeline
    }

    #[test]
    fn undo_and_redo_walk_the_same_steps() {
        let mut timeline = embedded();
        for view in [View::Hubs, View::Network] {
            let walk = Walk::Here(Box::new(of(view)));
            assert_eq!(timeline.walk(false, 0), Some(walk));
            timeline.step(false);
        }
        assert_eq!(timeline.walk(false, 0), None);
        timeline.step(true);
        assert_eq!(timeline.beside(true), Some(&of(View::List)));
        timeline.add(of(View::World), 0);
        assert_eq!(timeline.walk(true, 0), None, "what was undone is forgotten");
        assert_eq!(timeline.beside(false), Some(&of(View::Hubs)));
    }

    #[test]
    fn a_step_is_on_the_entry_before_it_until_it_has_its_own() {
        let mut timeline = Timeline::new(of(View::Network), 0);
        timeline.add(of(View::Hubs), 0);
        let at_once = Walk::Here(Box::new(of(View::Network)));
        assert_eq!(timeline.walk(false, 0), Some(at_once));
        timeline.written(1);
        assert_eq!(timeline.walk(false, 0), Some(Walk::Entries(-1)));
    }

    #[test]
    fn where_the_address_carries_the_states_the_browser_walks() {
        let mut timeline = Timeline::new(of(View::Network), 0);
        timeline.add(of(View::Hubs), 1);
        timeline.add(of(View::List), 2);
        assert_eq!(timeline.walk(false, 0), Some(Walk::Entries(-1)));
        timeline.reach(0, of(View::Network));
        assert_eq!(timeline.walk(false, 0), None);
        assert_eq!(timeline.walk(true, 0), Some(Walk::Entries(1)));
        assert_eq!(timeline.beside(true), Some(&of(View::Hubs)));
    }

    #[test]
    fn after_a_reload_the_browser_still_knows_the_way_back() {
        let mut timeline = Timeline::new(of(View::List), 2);
        assert_eq!(timeline.beside(false), None);
        assert_eq!(timeline.walk(false, 0), Some(Walk::Entries(-1)));
        timeline.reach(1, of(View::Hubs));
        assert_eq!(timeline.beside(true), Some(&of(View::List)));
        timeline.reach(3, of(View::World));
        assert_eq!(timeline.beside(false), Some(&of(View::List)));
    }

    #[test]
    fn a_day_at_a_kiosk_is_not_kept_whole() {
        let mut timeline = embedded();
        for _ in 0..2 * MOST {
            timeline.add(of(View::Hubs), 0);
        }
        assert_eq!(timeline.steps.len(), MOST);
        assert!(timeline.walk(false, 0).is_some() && timeline.walk(true, 0).is_none());
    }
}
