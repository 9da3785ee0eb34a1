//! Mouse, finger and pen on the canvas: what they do becomes camera, hover and selection.

use crate::ui::reactive::{Effect, Memo};
use leptos::ev::{MouseEvent, PointerEvent};
use leptos::html;
use leptos::prelude::*;

use super::by_hand;
use super::drawing::Drawing;
use super::easel::Easel;
use super::hand::{Gesture, Hand};
use super::tie;
use super::towns;
use super::world;
use super::worlds::{Attention, Scene};
use crate::plane::Point;
use crate::platform::dom;
use crate::platform::listener::Listener;
use crate::platform::timer::Timer;
use crate::scene::TieKey;
use crate::state::{Action, View};
use crate::ui::reading::Reading;

/// How much further than a mouse a finger may miss a mark, in pixels.
const FINGER: f64 = 10.0;
/// How much further it may miss a tie: less, because there are many of them and the ground between is for closing.
const FINGER_ON_TIE: f64 = 6.0;
/// How near to the dot of a town a press means the town, in pixels.
const TOWN_REACH: f64 = 18.0;
/// How long a mouse has to rest on a tie before it is meant: on its way to a mark it passes many.
pub(super) const ON_TIE_MS: u32 = 120;
/// How long the hint on the wheel is seen.
const HINT_MS: u32 = 2_000;

/// Up to so many marks a mouse takes hold of any of them, and they move while they are held. Among more there would be no
/// ground to pan by.
const ROOMY: usize = 2_000;

/// A mark in the hand.
#[derive(Clone, Copy, Debug)]
struct Held {
    key: usize,
    /// Where it stood.
    from: Point,
    /// From the pointer to the mark, in the world.
    grip: Point,
    is_light: bool,
}

/// Copy: the events of the canvas keep one each.
#[derive(Clone, Copy)]
pub struct Pointer {
    reading: Reading,
    easel: Easel,
    attention: Attention,
    scene: Memo<Scene>,
    hand: StoredValue<Hand>,
    /// The mark that goes with the hand.
    held: StoredValue<Option<Held>>,
    waning: StoredValue<Option<Timer>, LocalStorage>,
    resting: StoredValue<Option<Timer>, LocalStorage>,
    /// Whether the picture is being moved.
    pub is_dragging: RwSignal<bool>,
    /// Whether the last pointer was a mouse: only a mouse hovers.
    pub is_mouse: RwSignal<bool>,
    /// The hint that is seen, by its message: how to zoom with the wheel, how to move with fingers.
    pub hint: RwSignal<Option<&'static str>>,
}

impl Pointer {
    /// Nothing is down.
    pub fn new(reading: Reading, easel: Easel, attention: Attention, scene: Memo<Scene>) -> Self {
        Self {
            reading,
            easel,
            attention,
            scene,
            hand: StoredValue::new(Hand::default()),
            held: StoredValue::new(None),
            is_dragging: RwSignal::new(false),
            is_mouse: RwSignal::new(true),
            hint: RwSignal::new(None),
            resting: StoredValue::new_local(None),
            waning: StoredValue::new_local(None),
        }
    }

    /// A pointer comes down.
    pub fn down(self, event: &PointerEvent) {
        if event.pointer_type() == "mouse" && event.button() != 0 {
            return;
        }
        let mouse = event.pointer_type() == "mouse";
        self.is_mouse.set(mouse);
        self.put_back();
        if self.hand.with_value(Hand::is_free) {
            self.held.set_value(self.grip(at(event), !mouse));
        }
        self.hand
            .update_value(|hand| hand.down(event.pointer_id(), at(event), !mouse));
    }

    /// A pointer moves, pressed or not.
    pub fn moved(self, event: &PointerEvent) {
        let here = at(event);
        let gesture = self
            .hand
            .try_update_value(|hand| hand.moved(event.pointer_id(), here))
            .flatten();
        match gesture {
            // One finger is the page's.
            Some(Gesture::Pan(_)) if self.is_of_page(event) => {}
            Some(Gesture::Pan(_)) if self.held.with_value(Option::is_some) => self.carry(here),
            Some(Gesture::Pan(by)) => self.easel.change(|drawing| drawing.pan(by)),
            Some(Gesture::Pinch { factor, at, by }) => self.easel.change(|drawing| {
                drawing.pan(by);
                drawing.zoom(factor, Some(at));
            }),
            None if event.pointer_type() == "mouse" && self.hand.with_value(Hand::is_free) => {
                self.is_mouse.set(true);
                let hovered = self.easel.with(|drawing| drawing.pick(here, 0.0)).flatten();
                self.hover(hovered);
                self.rest(hovered.is_none().then_some(here));
            }
            None => {}
        }
        let dragging = self.hand.with_value(Hand::is_dragging);
        if dragging != self.is_dragging.get_untracked() {
            self.is_dragging.set(dragging);
            if dragging {
                self.hover(None);
                self.rest(None);
                // Only what is a drag is captured: a press must still become a click.
                if let Some(element) = event
                    .current_target()
                    .and_then(|target| dom::element(&target))
                {
                    dom::capture(&element, event);
                }
            }
        }
    }

    /// Whether a pointer is a finger in a page that wants it for itself.
    fn is_of_page(self, event: &PointerEvent) -> bool {
        // What the style sheet leaves to the browser, not what would be right now: one of the two has to move.
        let stage = || dom::element(&event.current_target()?);
        event.pointer_type() == "touch"
            && stage().is_some_and(|stage| stage.matches(".is-cooperative").unwrap_or(false))
    }

    fn hover(self, key: Option<usize>) {
        if self.attention.hovered.get_untracked() != key {
            self.attention.hovered.set(key);
        }
    }

    /// A mouse says nothing of the ties that it passes, but of the one that it rests on.
    fn rest(self, over: Option<Point>) {
        let Some(here) = over else {
            self.resting.set_value(None);
            return self.over_tie(None);
        };
        let tell = move || self.over_tie(self.tie_at(here, 0.0).map(|tie| (tie, here)));
        self.resting.set_value(Some(Timer::after(ON_TIE_MS, tell)));
    }

    fn over_tie(self, tie: Option<(TieKey, Point)>) {
        let of = |tie: &Option<(TieKey, Point)>| tie.as_ref().map(|(tie, _)| *tie);
        if of(&self.attention.tie.get_untracked()) != of(&tie) {
            self.attention.tie.set(tie);
        }
    }

    fn tie_at(self, at: Point, reach: f64) -> Option<TieKey> {
        self.easel
            .with(|drawing| drawing.pick_tie(at, reach))
            .flatten()
    }

    /// A pointer goes up: perhaps it was a press.
    pub fn up(self, event: &PointerEvent) {
        let pressed = self
            .hand
            .try_update_value(|hand| hand.up(event.pointer_id()))
            .flatten();
        self.is_dragging.set(false);
        let held = self.held.try_update_value(Option::take).flatten();
        if let (Some(held), None) = (held, pressed) {
            self.let_go(held, at(event));
        }
        if let Some(at) = pressed {
            self.press(at, event.pointer_type() != "mouse");
        }
    }

    /// The browser needs the pointer for itself.
    pub fn lost(self, event: &PointerEvent) {
        // It has moved the page, and may have meant the picture.
        if self.is_of_page(event) {
            self.say("touch-hint");
        }
        self.put_back();
        self.hand.update_value(|hand| hand.lost(event.pointer_id()));
        self.is_dragging.set(false);
    }

    /// Shows a hint for a moment.
    fn say(self, hint: &'static str) {
        if self.hint.get_untracked().is_none() {
            self.hint.set(Some(hint));
            let over = move || {
                self.hint.try_set(None);
            };
            self.waning.set_value(Some(Timer::after(HINT_MS, over)));
        }
    }

    /// The mark that a hand takes along: with a mouse the one under it, as long as there is ground between them to pan by;
    /// with a finger only the selected one, so that a finger that pans never moves a mark by mistake.
    fn grip(self, at: Point, coarse: bool) -> Option<Held> {
        if !self.scene.with_untracked(by_hand::is_free) {
            return None;
        }
        let reach = if coarse { FINGER } else { 0.0 };
        let selected = self.reading.selected.get_untracked().map(|id| id.index());
        let (key, from, grip, count) = self
            .easel
            .with(|drawing| {
                let key = drawing.pick(at, reach)?;
                let from = drawing.stands_at(key)?;
                let grip = from - drawing.world_at(at);
                Some((key, from, grip, drawing.mark_count()))
            })
            .flatten()?;
        let may_move = selected == Some(key) || (!coarse && count <= ROOMY);
        may_move.then_some(Held {
            key,
            from,
            grip,
            is_light: count <= ROOMY,
        })
    }

    /// The mark follows the hand; among very many it only goes where it is put.
    fn carry(self, here: Point) {
        if let Some(held) = self.held.get_value().filter(|held| held.is_light) {
            self.easel.change(|drawing| {
                let at = drawing.world_at(here) + held.grip;
                drawing.carry(held.key, at);
            });
        }
    }

    /// The hand lets a mark go: there it stays.
    fn let_go(self, held: Held, here: Point) {
        if let Some(at) = self.easel.with(|drawing| drawing.world_at(here)) {
            by_hand::put(self.reading, held.key, at + held.grip);
        }
    }

    /// The hand does something else: the mark goes back.
    fn put_back(self) {
        let held = self.held.try_update_value(Option::take).flatten();
        if let Some(held) = held.filter(|held| held.is_light)
            && self.hand.with_value(Hand::is_dragging)
        {
            self.easel
                .change(|drawing| drawing.carry(held.key, held.from));
        }
    }

    /// The pointer has left the canvas.
    pub fn left(self) {
        self.hover(None);
        self.rest(None);
    }

    /// Two clicks: nearer.
    pub fn twice(self, event: &MouseEvent) {
        let still = self.reading.desk.still.get_untracked();
        let here = Point::new(f64::from(event.offset_x()), f64::from(event.offset_y()));
        self.easel
            .change(|drawing| drawing.fly_zoom(2.0, Some(here), still));
    }

    fn press(self, at: Point, coarse: bool) {
        let desk = self.reading.desk;
        let reach = if coarse { FINGER } else { 0.0 };
        let picked = self.easel.with(|drawing| drawing.pick(at, reach)).flatten();
        if let Some(key) = picked {
            return choose(self.reading, &self.scene.get_untracked(), key, false);
        }
        if let Some(town) = self.town_at(at) {
            return desk.act(Action::OpenTown(Some(town)));
        }
        match self.tie_at(at, if coarse { FINGER_ON_TIE } else { 0.0 }) {
            Some(tie) => tie::open(self.reading, tie),
            None if desk.selected.get_untracked().is_some() => desk.act(Action::Select(None)),
            None => {}
        }
    }

    /// The town whose dot or name is meant, on the map of the region.
    fn town_at(self, at: Point) -> Option<String> {
        if self
            .scene
            .with_untracked(|scene| scene.view != View::Hubs || scene.town.is_some())
        {
            return None;
        }
        let camera = self.easel.with(|drawing| *drawing.camera())?;
        self.reading.with(|data| {
            towns::towns(&data.eco, data.ground())
                .into_iter()
                .filter(|town| town.own.is_some() || !town.residents.is_empty())
                .map(|town| (camera.screen_from_world(town.at).distance(at), town))
                .filter(|(distance, _)| *distance <= TOWN_REACH)
                .min_by(|a, b| a.0.total_cmp(&b.0))
                .map(|(_, town)| town.place.id.clone())
        })
    }
}

/// A mark is chosen: a town of the map opens, everybody else is selected.
pub fn choose(reading: Reading, scene: &Scene, key: usize, from_keyboard: bool) {
    let Some(id) = reading.eco(|eco| world::node_of(eco, key)) else {
        return;
    };
    let town = reading.eco(|eco| towns::own_town(eco, id).map(|place| place.id.clone()));
    match town {
        Some(town) if scene.view == View::Hubs && scene.town.is_none() => {
            reading.desk.act(Action::OpenTown(Some(town)));
        }
        _ => reading.select(id, from_keyboard),
    }
}

/// The wheel zooms where it is; in a page that scrolls it belongs to the page, but for when the key is held. So does a finger,
/// but for when there are two.
pub fn listen(stage: NodeRef<html::Div>, hand: Pointer) {
    let listeners = StoredValue::new_local(None);
    let (easel, desk) = (hand.easel, hand.reading.desk);
    Effect::new(move || {
        let Some(stage) = stage.get() else { return };
        let wheel = Listener::active(&stage, "wheel", move |event| {
            let Some((turn, at, with_key)) = dom::wheel(event) else {
                return;
            };
            if !with_key && untrack(|| desk.is_cooperative()) {
                return hand.say("wheel-hint");
            }
            event.prevent_default();
            let factor = (-turn * 0.0016).clamp(-0.5, 0.5).exp();
            easel
                .change(|drawing: &mut Drawing| drawing.zoom(factor, Some(Point::new(at.0, at.1))));
        });
        // Where one finger may scroll the page the browser takes two for that, too, unless it is told beforehand.
        let fingers = Listener::active(&stage, "touchmove", |event| {
            if dom::has_fingers(event) {
                event.prevent_default();
            }
        });
        listeners.set_value(Some([wheel, fingers]));
    });
}

fn at(event: &PointerEvent) -> Point {
    let Some(element) = event
        .current_target()
        .and_then(|target| dom::element(&target))
    else {
        return Point::new(f64::from(event.offset_x()), f64::from(event.offset_y()));
    };
    let (left, top, _, _) = dom::rect(&element);
    Point::new(
        f64::from(event.client_x()) - left,
        f64::from(event.client_y()) - top,
    )
}
