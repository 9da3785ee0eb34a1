//! The world map where components can reach it: which sheet the room wants, what the inset is called.

use leptos::prelude::*;

use super::world::plan::Sheet;
use super::world::{Atlas, world as map};
use crate::locale::Arg;
use crate::query::Outcome;
use crate::scene::World;
use crate::ui::desk::Room;
use crate::ui::load::Data;
use crate::ui::reading::Reading;

/// The sheet for the room there is.
pub fn sheet(reading: Reading) -> Sheet {
    let desk = reading.desk;
    match desk.room.get() {
        Room::Phone => Sheet::TALL,
        Room::Wide if desk.filters_open() => Sheet::SQUARE,
        Room::Medium => Sheet::SQUARE,
        Room::Narrow | Room::Wide => Sheet::BROAD,
    }
}

/// The world of the data in the reader's language.
pub fn world(reading: Reading, data: &Data, sheet: Option<Sheet>) -> World {
    let words = reading.desk.words;
    let sheet = sheet.unwrap_or(Sheet::BROAD);
    let atlas = data.atlas();
    let lang = words.lang();
    map(&data.eco, atlas, lang, &sheet, &inset(reading, atlas))
}

/// What the inset is called.
fn inset(reading: Reading, atlas: &Atlas) -> String {
    let words = reading.desk.words;
    match &atlas.home {
        Some(home) if !atlas.is_european() => {
            words.format("world-around", &[("name", Arg::from(words.of(&home.name)))])
        }
        _ => words.now("world-europe"),
    }
}

/// Whether stated and inferred arcs are drawn.
pub fn arcs(reading: Reading, outcome: &Outcome) -> (bool, bool) {
    reading.with(|data| data.atlas().arcs(&|id| outcome.shows(id)))
}
