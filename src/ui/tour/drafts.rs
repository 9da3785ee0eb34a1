//! The tours that the reader makes. They are kept for the visit, in this tab alone, and leave it only as files.

use leptos::prelude::*;

use crate::platform::storage;
use crate::snapshot::{Lang, SCHEMA, Snapshot, Tour, parse, write};
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
                key.with_value(|key| storage::keep_for_visit(key, &written(reading, own)));
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
    if let Ok((snapshot, _)) = parse(kept.as_bytes()) {
        reading.desk.drafts.own.set(snapshot.tours);
    }
}

/// The tours as a file of their own, with the sources of their passages.
fn written(reading: Reading, own: &[Tour]) -> String {
    let of = Snapshot {
        schema: SCHEMA,
        sources: reading.eco(|eco| eco.sources().cloned().collect()),
        tours: own.to_vec(),
        ..Snapshot::default()
    };
    write(&of).unwrap_or_default()
}
