//! The world map where components can reach it: which sheet the room wants, what the inset is called, which part is looked at.

use leptos::prelude::*;

use super::easel::Easel;
use super::world::plan::Sheet;
use super::world::{Atlas, part, world as map};
use super::worlds::Scene;
use crate::locale::Arg;
use crate::query::Outcome;
use crate::query::abroad::COUNTRY;
use crate::scene::World;
use crate::state::Viewpoint;
use crate::ui::desk::Room;
use crate::ui::load::Data;
use crate::ui::reactive::{Effect, Memo};
use crate::ui::reading::{Reading, Shared};

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

/// Takes the camera to the countries that are filtered by, and back; while the view is open.
pub fn follow(reading: Reading, easel: Easel, scene: Memo<Scene>, world: Memo<Shared<World>>) {
    let desk = reading.desk;
    let countries = Memo::new(move |_| {
        desk.store.with(|state| {
            let all = state.filter.pairs().filter(|(facet, _)| *facet == COUNTRY);
            all.map(|(_, code)| code.to_owned()).collect::<Vec<_>>()
        })
    });
    let part = Memo::new(move |_| {
        let sheet = scene.with(|scene| scene.sheet)?;
        let of = |data: &Data| {
            world.with(|world| {
                countries.with(|codes| part(&data.eco, data.atlas(), &sheet, world, codes))
            })
        };
        reading.with(of)
    });
    let viewpoint = Memo::new(move |_| desk.store.with(|state| state.viewpoint));
    Effect::since(move |before: Option<(Vec<String>, Option<Viewpoint>)>| {
        let now = (countries.get(), viewpoint.get());
        let part = part.get();
        let still = desk.still.get_untracked();
        // A step back to where a hand had moved the camera leads there, and not to the country.
        let travels = match &before {
            Some((codes, viewpoint)) => *codes != now.0 && *viewpoint == now.1,
            None => now.1.is_none() && part.is_some(),
        };
        easel.with_mut(|drawing| drawing.choose(part, travels, still));
        if travels {
            easel.ask();
        }
        now
    });
    on_cleanup(move || {
        easel.with_mut(|drawing| drawing.choose(None, false, true));
    });
}
