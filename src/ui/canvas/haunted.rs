//! The network with those whom only another edition of the file knows. Knows what a tool tells of; refuses to work out where
//! they stand.

use leptos::prelude::*;

use super::ghosts::{RADIUS, places};
use super::marks;
use super::worlds::Scene;
use crate::scene::{Backdrop, World};
use crate::state::View;
use crate::ui::desk::Room;
use crate::ui::reading::{Reading, Shared};

/// The world with them; `world` itself where there are none, and on maps and charts, where a place would say something that
/// nobody knows.
pub fn haunted(reading: Reading, scene: &Scene, world: &Shared<World>) -> Shared<World> {
    let desk = reading.desk;
    let words = desk.words;
    desk.spotlight.with(|told| {
        if told.strangers.is_empty() || scene.view != View::Network {
            return world.clone();
        }
        let near: Vec<Vec<usize>> = told
            .strangers
            .iter()
            .map(|of| of.near.iter().map(|node| node.index()).collect())
            .collect();
        let places = places(&near, world, desk.room.get() == Room::Phone);
        let ghosts = told.strangers.iter().zip(&near).zip(places);
        let ghosts = ghosts.map(|((of, near), at)| Backdrop::Ghost {
            kind: marks::kind(of.kind),
            at,
            radius: RADIUS,
            name: words.of(&of.name),
            ties: near
                .iter()
                .filter_map(|key| Some(world.find(*key)?.at))
                .collect(),
        });
        let backdrop = world.backdrop().iter().cloned().chain(ghosts).collect();
        Shared::new(World::clone(world).with_backdrop(backdrop))
    })
}
