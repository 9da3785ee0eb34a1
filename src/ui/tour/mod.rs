//! Tours: the list of them, the player, and the editor that makes them. Knows which step is taken; what a step shows is for the state,
//! and how it gets there for the scene.

mod drafts;
mod editor;
mod export;
mod fields;
mod list;
mod player;

pub use drafts::Drafts;
pub use list::view as list;

use leptos::prelude::*;

use super::desk::{Aim, Desk, Over};
use super::reactive::{Effect, Memo, live};
use super::reading::Reading;
use super::words::Words;
use crate::ecosystem::Ecosystem;
use crate::snapshot::{Tour, TourStep};
use crate::state::{Action, Tool, Touring};

/// Where a tour stands beside the picture; nothing where there is none.
pub fn view(reading: Reading) -> AnyView {
    let desk = reading.desk;
    drafts::keep(reading);
    complete(reading);
    let id = Memo::new(move |_| {
        desk.touring
            .with(|of| of.as_ref().map(|of| of.tour.clone()))
    });
    let edited = Memo::new(move |_| desk.drafts.edited.get());
    live(move || match (id.get(), edited.get()) {
        (Some(id), _) => player::view(reading, &id),
        (None, Some(id)) => editor::view(reading, &id),
        (None, None) => None,
    })
}

/// A link may name a step and leave to it what is seen.
fn complete(reading: Reading) {
    let store = reading.desk.store;
    let fill = move || {
        store.opened.set(false);
        let start = store.start();
        let named = store.with_untracked(|state| {
            let is_mere = state.is_mere_step(&start);
            state.touring.clone().filter(|_| is_mere)
        });
        let Some(touring) = named else { return };
        let step = reading.eco(|eco| taking(reading.desk, eco, &touring.tour, touring.step));
        if let Some(Action::TakeStep { touring, shows }) = step {
            let (state, skipped) = store.with_untracked(|state| state.at_step(touring, &shows));
            store.skipped.update(|all| all.extend(skipped));
            store.correct(state);
        }
    };
    // Before the picture is built, which would else begin with another one.
    if store.opened.get_untracked() {
        fill();
    }
    Effect::new(move || {
        if store.opened.get() {
            fill();
        }
    });
}

/// All tours: those of the file, and those of this visit in their place or after them.
pub fn all(desk: Desk, eco: &Ecosystem) -> Vec<Tour> {
    desk.drafts.own.with(|own| {
        let mut tours = eco.tours().to_vec();
        for draft in own {
            match tours.iter_mut().find(|tour| tour.id == draft.id) {
                Some(tour) => tour.clone_from(draft),
                None => tours.push(draft.clone()),
            }
        }
        tours
    })
}

/// Reads a tour, if there is one with this id.
pub fn with<T>(desk: Desk, eco: &Ecosystem, id: &str, read: impl FnOnce(&Tour) -> T) -> Option<T> {
    desk.drafts.own.with(|own| {
        let all = own.iter().chain(eco.tours());
        all.into_iter().find(|tour| tour.id == id).map(read)
    })
}

/// Whether there is such a step.
pub fn has(desk: Desk, eco: &Ecosystem, touring: &Touring) -> bool {
    with(desk, eco, &touring.tour, |tour| {
        touring.step < tour.steps.len()
    }) == Some(true)
}

/// The tour that is walked and the number of the step, now and whenever they change.
pub fn walked(reading: Reading) -> Option<(Tour, usize)> {
    let desk = reading.desk;
    let Touring { tour, step } = desk.touring.get()?;
    let tour = reading.eco(|eco| with(desk, eco, &tour, Tour::clone))?;
    let last = tour.steps.len().checked_sub(1)?;
    Some((tour, step.min(last)))
}

/// The documents that a step is known from by their titles, each once.
pub fn sources(words: Words, eco: &Ecosystem, of: &TourStep) -> Vec<String> {
    let mut titles = Vec::new();
    for source in of.evidence.iter().filter_map(|of| eco.source(&of.source)) {
        let title = words.of(&source.title);
        if !titles.contains(&title) {
            titles.push(title);
        }
    }
    titles
}

/// What is to be done to take a step; nothing where there is none.
pub fn taking(desk: Desk, eco: &Ecosystem, tour: &str, step: usize) -> Option<Action> {
    let shows = |of: &TourStep| of.state.clone();
    let shows = untrack(|| with(desk, eco, tour, |tour| tour.steps.get(step).map(shows)))??;
    Some(Action::TakeStep {
        touring: Touring {
            tour: tour.to_owned(),
            step,
        },
        shows,
    })
}

/// Takes a step; whether there is one. What the file does not have of it is told like that of a link.
pub fn go(reading: Reading, tour: &str, step: usize) -> bool {
    let desk = reading.desk;
    let Some(action) = reading.eco(|eco| taking(desk, eco, tour, step)) else {
        return false;
    };
    if let Action::TakeStep { touring, shows } = &action {
        let store = desk.store;
        let (_, skipped) = store.with_untracked(|state| state.at_step(touring.clone(), shows));
        if store.skipped.with_untracked(|before| *before != skipped) {
            store.skipped.set(skipped);
        }
    }
    desk.act(action);
    true
}

/// Begins a tour; the focus goes to it, so that the next key is a step.
pub fn start(reading: Reading, tour: &str) -> bool {
    let desk = reading.desk;
    desk.over.set(Over::Nothing);
    desk.filters_wanted.set(None);
    let is_begun = go(reading, tour, 0);
    if is_begun {
        desk.aim.set(Aim::Tour);
    }
    is_begun
}

/// The next step; false at the end.
pub fn next(reading: Reading) -> bool {
    by(reading, 1)
}

/// The step before; false at the beginning.
pub fn previous(reading: Reading) -> bool {
    by(reading, -1)
}

/// The same step again, however far the reader has gone from it.
pub fn again(reading: Reading) -> bool {
    by(reading, 0)
}

fn by(reading: Reading, by: isize) -> bool {
    let Some((tour, step)) = untrack(|| walked(reading)) else {
        return false;
    };
    step.checked_add_signed(by)
        .is_some_and(|step| go(reading, &tour.id, step))
}

/// Shows what a step shows, without walking its tour.
fn show(reading: Reading, shows: &str) {
    let store = reading.desk.store;
    let nowhere = Touring {
        tour: String::new(),
        step: 0,
    };
    let (mut state, skipped) = store.with_untracked(|state| state.at_step(nowhere, shows));
    state.touring = None;
    store.skipped.set(skipped);
    reading.desk.act(Action::Become(Box::new(state)));
}

/// Opens the editor, with a tour that there is or with a new one. The list of tours gives way to it.
fn edit(reading: Reading, id: Option<&str>) {
    let desk = reading.desk;
    drafts::open(reading, id);
    desk.aim.set(Aim::Tour);
    if desk.tool.get_untracked() == Some(Tool::Tours) {
        desk.act(Action::OpenTool(None));
    }
}

/// Closes the editor; its tour stays for the visit, and the list of tours is where it was.
fn close_editor(desk: Desk) {
    desk.drafts.edited.set(None);
    desk.aim.set(Aim::Tool);
    desk.act(Action::OpenTool(Some(Tool::Tours)));
}

/// Leaves the tour; what is seen stays, and the focus goes back to where tours are begun. True: there is always a way out.
pub fn leave(desk: Desk) -> bool {
    let is_tried = desk.drafts.edited.with_untracked(Option::is_some);
    let has_tool = desk.tool.get_untracked().is_some();
    desk.aim.set(match (is_tried, has_tool) {
        (true, _) => Aim::Tour,
        (false, true) => Aim::Tool,
        (false, false) => Aim::Tools,
    });
    desk.act(Action::LeaveTour);
    true
}
