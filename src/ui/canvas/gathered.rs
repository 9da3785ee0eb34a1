//! Those who belong together stand together, in a hull: worked out in short tasks when communities are there. Knows who is in
//! which; refuses to know how they are put side by side.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::hulls::{Circle, Gatherer, Gathering};
use super::worlds::Scene;
use crate::ecosystem::NodeId;
use crate::locale::Arg;
use crate::plane::Side;
use crate::scene::{Mark, World, extent};
use crate::ui::desk::Room;
use crate::ui::lens::{FEWEST, Together};
use crate::ui::load::{Anew, Stage};
use crate::ui::reactive::{Effect, Memo};
use crate::ui::reading::{Reading, Shared};

/// So many communities have a hull of their own.
const HULLS: usize = 30;

/// The world as it is drawn: where it is asked for, in hulls; `world` itself where it is not, and until it is worked out. While
/// others are worked out, the hulls before hold.
pub fn gathered(
    reading: Reading,
    scene: Memo<Scene>,
    world: Memo<Shared<World>>,
) -> Memo<Shared<World>> {
    let found = RwSignal::new(None::<Shared<World>>);
    let task = Anew::idle();
    let asked = Memo::new(move |_| {
        let together = reading.desk.looking.together.get();
        together.filter(|_| scene.with(|scene| scene.hulls))
    });
    Effect::new(move || {
        task.end();
        let Some(together) = asked.get() else {
            if found.with_untracked(Option::is_some) {
                found.set(None);
            }
            return;
        };
        let world = world.get();
        let gatherer = gatherer(reading, &world, &together);
        let mut slices = task.begin();
        spawn_local(async move {
            let mut gatherer = gatherer;
            let mut step = |work| match gatherer.advance(work) {
                true => 1.0,
                false => 0.0,
            };
            if slices.run(Stage::Layout, &mut step).await.is_ok() {
                let gathered = Shared::new(placed(&world, gatherer.finish()));
                found.try_set(Some(gathered));
            }
        });
    });
    Memo::new(move |_| {
        let found = found.get().filter(|_| asked.with(Option::is_some));
        found.unwrap_or_else(|| world.get())
    })
}

fn placed(world: &World, gathering: Gathering) -> World {
    let places = gathering.places.into_iter();
    let places: Vec<_> = places.map(|(key, at)| (key, at, Side::default())).collect();
    world
        .with_places(&places)
        .with_backdrop(gathering.backdrop)
        .with_frame(gathering.bounds)
}

/// The marks in the picture by community, the others at the end.
fn gatherer(reading: Reading, world: &World, together: &Together) -> Gatherer {
    let words = reading.desk.words;
    let (sizes, of) = (&together.partition.sizes, &together.partition.of);
    let count = sizes
        .iter()
        .take(HULLS)
        .filter(|size| **size >= FEWEST)
        .count();
    let mut group = vec![None; reading.eco(crate::ecosystem::Ecosystem::node_count)];
    for (id, community) in together.nodes.iter().zip(of) {
        if let Some(group) = group.get_mut(id.index()) {
            *group = Some((*community as usize).min(count));
        }
    }
    // Those whom it was worked out for, and the cluster itself, which is left out of it.
    let cluster = reading.eco(|eco| eco.cluster()).map(|id| id.index());
    let is_there = |key: usize| cluster == Some(key) || group.get(key).is_some_and(Option::is_some);
    let group_of = |key: usize| group.get(key).copied().flatten().unwrap_or(count);
    let marks: Vec<&Mark> = world
        .marks()
        .iter()
        .filter(|mark| is_there(mark.key))
        .collect();
    let circles: Vec<Circle> = marks
        .iter()
        .map(|mark| Circle {
            key: mark.key,
            reach: mark.radius * extent(mark.kind),
            group: group_of(mark.key),
        })
        .collect();
    let mut members = vec![0_usize; count + 1];
    for circle in &circles {
        if let Some(members) = members.get_mut(circle.group) {
            *members += 1;
        }
    }
    let name = |at: usize| {
        let lead = together.leads.get(at).filter(|_| at < count);
        let lead = lead.and_then(|lead| together.nodes.get(*lead as usize));
        let name = match lead {
            Some(lead) => words.format(
                "hulls-around",
                &[("name", Arg::from(short_name(reading, *lead)))],
            ),
            None => words.now("hulls-others"),
        };
        let members = members.get(at).copied().unwrap_or_default();
        format!("{name} ({members})")
    };
    let names: Vec<String> = (0..=count).map(name).collect();
    let aspect = if reading.desk.room.get() == Room::Phone {
        0.7
    } else {
        1.5
    };
    Gatherer::new(circles, world.tied(), names, aspect)
}

fn short_name(reading: Reading, id: NodeId) -> String {
    let lang = reading.desk.lang();
    reading.eco(|eco| super::marks::name(eco, id, lang).to_owned())
}
