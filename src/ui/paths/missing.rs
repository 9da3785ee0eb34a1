//! What would give a way where there is none: a button for each choice that can be given up.

use leptos::prelude::*;

use crate::query::path::{Missing, Relaxation};
use crate::state::{Action, State};
use crate::ui::reactive;
use crate::ui::reading::Reading;

/// The buttons; one for all of them where only together they help.
pub fn remedies(reading: Reading, missing: &Missing) -> Option<AnyView> {
    if missing.gives_way.is_empty() {
        return None;
    }
    let words = reading.desk.words;
    let choices: Vec<(&'static str, Vec<Relaxation>)> = if missing.together {
        vec![("paths-without-all", missing.gives_way.clone())]
    } else {
        missing
            .gives_way
            .iter()
            .map(|relaxation| (message(*relaxation), vec![*relaxation]))
            .collect()
    };
    let buttons: Vec<AnyView> = choices
        .into_iter()
        .map(|(name, given_up)| {
            view! {
                <button type="button" class="button" on:click=reactive::click(move |_| give_up(reading, &given_up))>
                    {words.t(name)}
                </button>
            }
            .into_any()
        })
        .collect();
    Some(view! { <div class="notice-actions">{buttons}</div> }.into_any())
}

fn message(relaxation: Relaxation) -> &'static str {
    match relaxation {
        Relaxation::Filter => "paths-without-filter",
        Relaxation::Hubs => "paths-with-hubs",
        Relaxation::Inferred => "paths-with-inferred",
    }
}

/// Clears the filter, as one step.
pub fn without_filter(reading: Reading) {
    give_up(reading, &[Relaxation::Filter]);
}

/// Gives choices up, as one step.
fn give_up(reading: Reading, choices: &[Relaxation]) {
    let desk = reading.desk;
    let mut state = desk.store.with_untracked(State::clone);
    for choice in choices {
        match choice {
            // What is asked of ties stays.
            Relaxation::Filter => {
                let stated_only = state.stated_only;
                state.apply(Action::ClearFilter);
                state.stated_only = stated_only;
            }
            Relaxation::Hubs => state.avoid_hubs = false,
            Relaxation::Inferred => state.stated_only = false,
        }
    }
    desk.act(Action::Become(Box::new(state)));
}
