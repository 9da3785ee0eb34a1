//! The tour that is being walked, and how a step of it is taken. Knows a tour by its id and a step by its number; what is said there
//! is for the snapshot.

use super::{Skipped, State, Tool};

/// A tour, and where in it one is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touring {
    /// Id of the tour.
    pub tour: String,
    /// The step, from 0; links count from 1.
    pub step: usize,
}

impl State {
    /// The state that a step of a tour shows to a reader whose state this is, and what of the step could not be done: all of it is
    /// as the step says, but language and theme stay the reader's, and so does a shortlist where the step has none.
    #[must_use]
    pub fn at_step(&self, touring: Touring, shows: &str) -> (State, Vec<Skipped>) {
        let (mut state, skipped) = State::opened(&in_full(shows), &State::default());
        state.lang = self.lang;
        state.theme = self.theme;
        if state.shortlist.is_empty() {
            state.shortlist = self.shortlist.clone();
        }
        state.touring = Some(touring);
        (state, skipped)
    }

    /// Whether it names a step of a tour and shows what a reader begins with: then the step itself says what there is to see.
    #[must_use]
    pub fn is_mere_step(&self, start: &State) -> bool {
        self.touring.is_some() && self.as_step() == start.as_step()
    }

    /// This state as a step of a tour says it: without the tour that is walked, language, theme and shortlist.
    #[must_use]
    pub fn as_step(&self) -> String {
        let start = State::default();
        let own = State {
            touring: None,
            lang: start.lang,
            theme: start.theme,
            shortlist: start.shortlist.clone(),
            // Where a tour is begun is no part of it.
            tool: self.tool.filter(|tool| *tool != Tool::Tours),
            ..self.clone()
        };
        own.to_hash(&start).trim_start_matches('#').to_owned()
    }
}

/// A step may leave the version out: it is of the same time as its file.
pub(super) fn in_full(shows: &str) -> String {
    let shows = shows.trim_start_matches('#');
    if shows.is_empty() || shows.starts_with("v=") || shows.contains("&v=") {
        shows.to_owned()
    } else {
        format!("v=1&{shows}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::Lang;
    use crate::state::{Action, Theme, View};

    fn first(tour: &str) -> Touring {
        Touring {
            tour: tour.to_owned(),
            step: 0,
        }
    }

    fn reader() -> State {
        let mut state = State {
            lang: Lang::It,
            theme: Theme::Night,
            ..State::default()
        };
        state.apply(Action::SetView(View::List));
        state.apply(Action::Select(Some("unibo".into())));
        state.apply(Action::ToggleShortlisted("rizzoli".into()));
        state
    }

    #[test]
    fn a_step_shows_what_it_says_in_the_language_and_light_of_the_reader() {
        let (state, skipped) = reader().at_step(first("hubs"), "view=hubs&lang=en&theme=paper");
        assert_eq!(skipped, []);
        assert_eq!((state.view, state.selected), (View::Hubs, None));
        assert_eq!((state.lang, state.theme), (Lang::It, Theme::Night));
        assert_eq!(state.touring, Some(first("hubs")));
        assert!(
            state.shortlist.has("rizzoli"),
            "what the reader put together"
        );
    }

    #[test]
    fn what_is_seen_is_a_step_that_shows_the_same() {
        let taken = reader().as_step();
        assert_eq!(taken, "v=1&view=list&select=unibo");
        let (state, _) = State::default().at_step(first("mine"), &taken);
        assert_eq!(state.as_step(), taken, "the tour itself is no part of it");
    }

    #[test]
    fn a_link_that_names_a_step_alone_leaves_to_it_what_is_seen() {
        let start = State::from_hash("view=hubs", &State::default());
        let is_mere = |link: &str| State::from_hash(link, &start).is_mere_step(&start);
        assert!(is_mere("v=1&tour=hubs&step=2"));
        assert!(is_mere("v=1&tour=hubs&step=2&lang=it&theme=night"));
        assert!(!is_mere("v=1&tour=hubs&step=2&view=list"));
        assert!(!is_mere("v=1&lang=it"));
    }

    #[test]
    fn what_a_step_asks_for_and_nobody_can_do_is_told() {
        let (_, skipped) = State::default().at_step(first("a"), "view=holodeck");
        let lost = Skipped::Value {
            key: "view",
            value: "holodeck".to_owned(),
        };
        assert_eq!(skipped, [lost]);
    }
}
