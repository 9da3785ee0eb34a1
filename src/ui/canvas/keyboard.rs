//! Walking the picture with keys: to the nearest mark in a direction, along the ties, to the ends.

use crate::ui::reactive::Memo;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::by_hand;
use super::controls::{STEP, STRIDE};
use super::easel::Easel;
use super::seen::Seen;
use super::world;
use super::worlds::Scene;
use crate::plane::Point;
use crate::scene::{Direction, World};
use crate::state::{Action, View};
use crate::ui::desk::Desk;
use crate::ui::reading::{Reading, Shared};
use crate::ui::verbs;

/// A walk along the ties of one mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Leg {
    origin: usize,
    /// Which of the neighbours has the focus.
    at: usize,
}

/// Copy: the keys of the canvas.
#[derive(Clone, Copy)]
pub struct Walk {
    reading: Reading,
    easel: Easel,
    world: Memo<Shared<World>>,
    seen: Memo<Seen>,
    current: Memo<Option<usize>>,
    scene: Memo<Scene>,
    way: StoredValue<Vec<Leg>>,
}

impl Walk {
    /// A walk that has not begun.
    pub fn new(
        reading: Reading,
        easel: Easel,
        world: Memo<Shared<World>>,
        seen: Memo<Seen>,
        current: Memo<Option<usize>>,
        scene: Memo<Scene>,
    ) -> Self {
        Self {
            reading,
            easel,
            world,
            seen,
            current,
            scene,
            way: StoredValue::new(Vec::new()),
        }
    }

    /// A key on a mark. Says which mark gets the focus, if another one does.
    pub fn pressed(self, event: &KeyboardEvent) -> Option<usize> {
        if event.ctrl_key() || event.meta_key() {
            return None;
        }
        let key = event.key();
        if event.alt_key() {
            self.moved(event, &key);
            return None;
        }
        let arrow = match key.as_str() {
            "ArrowUp" => Some((Direction::Up, Point::new(0.0, STRIDE))),
            "ArrowDown" => Some((Direction::Down, Point::new(0.0, -STRIDE))),
            "ArrowLeft" => Some((Direction::Left, Point::new(STRIDE, 0.0))),
            "ArrowRight" => Some((Direction::Right, Point::new(-STRIDE, 0.0))),
            _ => None,
        };
        let in_time = self.reading.desk.view.get_untracked() == View::Time && !event.shift_key();
        let next = match (arrow, key.as_str()) {
            (Some((Direction::Left, _)), _) if in_time => self.in_order(-1),
            (Some((Direction::Right, _)), _) if in_time => self.in_order(1),
            (Some((direction, by)), _) => {
                let next = (!event.shift_key())
                    .then(|| {
                        self.easel.with(|drawing| {
                            drawing.towards(self.current.get_untracked(), direction)
                        })
                    })
                    .flatten()
                    .flatten();
                self.way.set_value(Vec::new());
                if next.is_none() {
                    self.easel.change(|drawing| drawing.pan(by));
                }
                next
            }
            (None, "]") => self.along(1),
            (None, "[") => self.along(-1),
            (None, "f") => self.verb(verbs::focus, false),
            (None, "h") => self.verb(|desk, node| desk.act(Action::ToggleHidden(node)), true),
            (None, "Backspace") => self
                .way
                .try_update_value(Vec::pop)
                .flatten()
                .map(|leg| leg.origin),
            (None, "Home") => self
                .seen
                .with_untracked(|seen| seen.walk().first().copied()),
            (None, "End") => self.seen.with_untracked(|seen| seen.walk().last().copied()),
            (None, "+" | "=") => self.zoom(STEP),
            (None, "-") => self.zoom(1.0 / STEP),
            (None, "0") => {
                let still = self.reading.desk.still.get_untracked();
                self.easel.change(|drawing| drawing.fit(still));
                None
            }
            _ => return None,
        };
        event.prevent_default();
        next
    }

    /// Alt and an arrow move the mark itself.
    fn moved(self, event: &KeyboardEvent, key: &str) {
        let by = match key {
            "ArrowUp" => Point::new(0.0, -1.0),
            "ArrowDown" => Point::new(0.0, 1.0),
            "ArrowLeft" => Point::new(-1.0, 0.0),
            "ArrowRight" => Point::new(1.0, 0.0),
            _ => return,
        };
        let is_free = self.scene.with_untracked(by_hand::is_free);
        if let Some(current) = self.current.get_untracked().filter(|_| is_free) {
            event.prevent_default();
            by_hand::move_by(self.reading, self.easel, current, by * by_hand::STEP);
        }
    }

    /// Does something with the node of this mark. Where that takes it away, the focus goes to the one beside it.
    fn verb(self, act: fn(Desk, String), goes: bool) -> Option<usize> {
        let current = self.current.get_untracked()?;
        let beside = self.seen.with_untracked(|seen| {
            let beside = |step| seen.beside(current, step);
            beside(1).or_else(|| beside(-1))
        });
        let id = self.reading.eco(|eco| {
            let id = world::node_of(eco, current)?;
            Some(eco.node(id).id.clone())
        })?;
        act(self.reading.desk, id);
        if goes { beside } else { Some(current) }
    }

    /// The mark before or after this one in the order of the view.
    fn in_order(self, step: isize) -> Option<usize> {
        let current = self.current.get_untracked()?;
        self.way.set_value(Vec::new());
        self.seen.with_untracked(|seen| seen.beside(current, step))
    }

    fn zoom(self, factor: f64) -> Option<usize> {
        let still = self.reading.desk.still.get_untracked();
        let at = self
            .current
            .get_untracked()
            .and_then(|key| self.easel.place_of(key));
        self.easel
            .change(|drawing| drawing.fly_zoom(factor, at, still));
        None
    }

    /// The next or the previous neighbour of the mark where this leg began. A leg begins where the focus is, unless the
    /// focus is still where the last step of the leg left it and that mark is not the selected one.
    fn along(self, step: isize) -> Option<usize> {
        let current = self.current.get_untracked()?;
        let neighbours = |origin: usize| {
            let mut keys: Vec<usize> = self
                .world
                .with_untracked(|world| world.neighbours(origin).collect());
            self.seen
                .with_untracked(|seen| keys.retain(|key| seen.has(*key)));
            keys
        };
        let selected = self.reading.selected.get_untracked().map(|id| id.index());
        let going = self
            .way
            .with_value(|way| way.last().copied())
            .filter(|leg| {
                selected != Some(current) && neighbours(leg.origin).get(leg.at) == Some(&current)
            });
        let (leg, is_new) = match going {
            Some(leg) => {
                let count = neighbours(leg.origin).len().max(1);
                (
                    Leg {
                        at: (leg.at + count).saturating_add_signed(step) % count,
                        ..leg
                    },
                    false,
                )
            }
            None => {
                let last = neighbours(current).len().saturating_sub(1);
                (
                    Leg {
                        origin: current,
                        at: if step < 0 { last } else { 0 },
                    },
                    true,
                )
            }
        };
        let next = neighbours(leg.origin).get(leg.at).copied()?;
        self.way.update_value(|way| {
            if !is_new {
                way.pop();
            }
            way.push(leg);
        });
        Some(next)
    }
}
