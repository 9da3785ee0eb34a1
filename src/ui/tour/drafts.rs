//! The tours that the reader makes. They are kept for the visit, in this tab alone, and leave it only as files.

use leptos::prelude::*;

use crate::platform::storage;
use crate::snapshot::{Extra, Lang, Text, Tour, read_tours, write_tours};
use crate::ui::reactive::Effect;
use crate::ui::reading::Reading;

/// Copy: every component can keep one.
#[derive(Clone, Copy)]
pub struct Drafts {
    /// The tours of this visit.
    pub own: RwSignal<Vec<Tour>>,
    /// The id of the one that is being written.
    pub edited: RwSignal<Option<String>>,
}

impl Drafts {
    /// None.
    pub fn new() -> Self {
        Self {
            own: RwSignal::new(Vec::new()),
            edited: RwSignal::new(None),
        }
    }
}

/// Reads a draft, if there is one with this id.
pub fn with<T>(reading: Reading, id: &str, read: impl FnOnce(&Tour) -> T) -> Option<T> {
    let own = reading.desk.drafts.own;
    own.with(|own| own.iter().find(|tour| tour.id == id).map(read))
}

/// Changes a draft.
pub fn change(reading: Reading, id: &str, change: impl FnOnce(&mut Tour)) {
    reading.desk.drafts.own.update(|own| {
        if let Some(tour) = own.iter_mut().find(|tour| tour.id == id) {
            change(tour);
        }
    });
}

/// Begins a tour that no file has, or goes on with one as a draft of its own.
pub fn open(reading: Reading, id: Option<&str>) {
    let drafts = reading.desk.drafts;
    let all = untrack(|| reading.eco(|eco| super::all(reading.desk, eco)));
    let tour = match id.and_then(|id| all.iter().find(|tour| tour.id == id)) {
        Some(tour) => tour.clone(),
        None => Tour {
            id: new_id(&all),
            title: Text::default(),
            about: Text::default(),
            steps: Vec::new(),
            extra: Extra::new(),
        },
    };
    let id = tour.id.clone();
    drafts.own.update(|own| {
        if own.iter().all(|own| own.id != id) {
            own.push(tour);
        }
    });
    drafts.edited.set(Some(id));
}

/// Gives a draft up; where the file has such a tour, that one is there again.
pub fn discard(reading: Reading, id: &str) {
    let drafts = reading.desk.drafts;
    drafts.own.update(|own| own.retain(|tour| tour.id != id));
    if drafts
        .edited
        .with_untracked(|edited| edited.as_deref() == Some(id))
    {
        drafts.edited.set(None);
    }
}

fn new_id(all: &[Tour]) -> String {
    let mut ids = (1_usize..).map(|number| format!("tour-new-{number}"));
    let free = ids.find(|id| all.iter().all(|tour| tour.id != *id));
    free.unwrap_or_default()
}

/// Brings back what was written before a reload, and goes on keeping it.
pub fn keep(reading: Reading) {
    let drafts = reading.desk.drafts;
    let key = StoredValue::new(key(reading));
    if let Some(kept) = key.with_value(|key| storage::of_visit(key)) {
        restore(reading, &kept);
    }
    Effect::since(move |before: Option<()>| {
        drafts.own.with(|own| {
            if before.is_some() {
                key.with_value(|key| storage::keep_for_visit(key, &write_tours(own)));
            }
        });
    });
}

/// One an ecosystem.
fn key(reading: Reading) -> String {
    let title = reading.eco(|eco| eco.meta().title.get(Lang::En).to_owned());
    format!("ecosystem-explorer tours {title}")
}

fn restore(reading: Reading, kept: &str) {
    if let Some(tours) = read_tours(kept) {
        reading.desk.drafts.own.set(tours);
    }
}
