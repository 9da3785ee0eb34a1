//! Marks of the network that are put somewhere by hand. Knows pins and the drawing; refuses to know which hand it was.

use leptos::prelude::*;

use super::drawing::{Drawing, Turn};
use super::easel::Easel;
use super::relaxing::Places;
use super::worlds::Scene;
use crate::plane::{Point, Side};
use crate::state::{Action, Grouping, View};
use crate::ui::reactive::{Effect, Memo};
use crate::ui::reading::{Reading, Shared};

/// Who is pinned where, by key, in order.
pub type Pins = Vec<(usize, Point)>;

/// How far one press of a key or a button moves a mark, in world units.
pub const STEP: f64 = 12.0;

/// Whether marks can be put somewhere: in the rings of the network. Groups and maps have places of their own.
pub fn is_free(scene: &Scene) -> bool {
    scene.view == View::Network && scene.group == Grouping::Reach && !scene.hulls
}

/// Who is pinned where, by key, in order.
pub fn pins(reading: Reading, scene: Memo<Scene>) -> Memo<Pins> {
    Memo::new(move |_| {
        if !scene.with(is_free) {
            return Vec::new();
        }
        reading.desk.store.with(|state| {
            reading.eco(|eco| {
                let pins = state.pins.iter();
                pins.filter_map(|(id, (x, y))| {
                    Some((eco.find(id)?.index(), Point::new(x.into(), y.into())))
                })
                .collect()
            })
        })
    })
}

/// Where marks stand that do not stand where the network has them: relaxed, then put by hand.
pub fn places(
    relaxed: Memo<Option<Shared<Places>>>,
    pins: Memo<Pins>,
) -> Memo<Option<Shared<Places>>> {
    Memo::new(move |_| {
        let relaxed = relaxed.get();
        pins.with(|pins| {
            if pins.is_empty() {
                return relaxed;
            }
            let mut places = relaxed.map_or_else(Places::new, |places| (*places).clone());
            places.extend(pins.iter().map(|(key, at)| (*key, *at, Side::default())));
            Some(Shared::new(places))
        })
    })
}

/// Puts a mark somewhere, in world units, for good.
pub fn put(reading: Reading, key: usize, at: Point) {
    let id = reading.eco(|eco| super::world::node_of(eco, key).map(|id| eco.node(id).id.clone()));
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a float cast saturates, and worlds are some thousand units wide"
    )]
    let whole = (at.x.round() as i32, at.y.round() as i32);
    if let Some(id) = id {
        reading.desk.act(Action::Pin {
            id,
            at: Some(whole),
        });
    }
}

/// Moves a mark by so much from where it stands.
pub fn move_by(reading: Reading, easel: Easel, key: usize, by: Point) {
    if let Some(at) = easel.with(|drawing| drawing.stands_at(key)).flatten() {
        put(reading, key, at + by);
    }
}

/// Does what buttons elsewhere ask for: the selected mark moves.
pub fn listen(reading: Reading, easel: Easel, scene: Memo<Scene>) {
    let nudge = reading.desk.nudge;
    Effect::new(move || {
        let Some((x, y)) = nudge.get() else { return };
        nudge.set(None);
        let selected = reading.selected.get_untracked();
        if let Some(id) = selected.filter(|_| scene.with_untracked(is_free)) {
            move_by(reading, easel, id.index(), Point::new(x, y) * STEP);
        }
    });
}

impl Drawing {
    /// Where a mark stands in the world.
    pub fn stands_at(&self, key: usize) -> Option<Point> {
        self.world.find(key).map(|mark| mark.at)
    }

    /// The place of the world at a point of the canvas.
    pub fn world_at(&self, at: Point) -> Point {
        self.camera.world_from_screen(at)
    }

    /// How many marks there are.
    pub fn mark_count(&self) -> usize {
        self.world.marks().len()
    }

    /// Shows a mark elsewhere, while a hand has it.
    pub fn carry(&mut self, key: usize, at: Point) {
        let world = self.world.with_places(&[(key, at, Side::default())]);
        self.set_world(Shared::new(world), Turn::Reworded, true);
    }
}
