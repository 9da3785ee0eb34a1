//! The world map where components can reach it: which sheet the room wants, what the inset is called.

use super::world::plan::Sheet;
use super::world::{Atlas, world as map};
use crate::locale::Arg;
use crate::query::Outcome;
use crate::scene::World;
use crate::ui::load::Data;
use crate::ui::reading::Reading;

/// The world of the data in the reader's language, for the room there is.
pub fn world(reading: Reading, data: &Data, is_tall: bool) -> World {
    let words = reading.desk.words;
    let sheet = if is_tall { Sheet::TALL } else { Sheet::BROAD };
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
