//! What is on the canvas right now: world, camera, states, and what has to be drawn again. It is no part of the
//! reactive graph: a camera moves sixty times a second and nobody else needs to know. How a frame is drawn is in
//! `painting`.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::layers::Layer;
use super::pace::Pace;
use super::processor::Wish;
use super::profile::Profile;
use super::stale::Stale;
use super::viewpoint::Hand;
use crate::plane::{Point, Rect};
use crate::platform::dom::{HtmlCanvasElement, HtmlElement};
use crate::platform::resize::Size;
use crate::render::Palette;
use crate::render::webgl::Painter;
use crate::scene::transition::{Crossing, eased, on_screen};
use crate::scene::{Camera, LabelMemory, Look, Picture, Sizes, States, Viewport, World};
use crate::ui::reading::Shared;

/// How long a camera flies and marks travel, in milliseconds (`--d-camera`).
const FLIGHT_MS: f64 = 700.0;
/// How long marks fade, in milliseconds (`--d-base`).
const FADE_MS: f64 = 220.0;

/// On a canvas narrower than this marks may be smaller: they would lie on each other.
const SMALL: f64 = 600.0;
/// The least radius of a mark there, in pixels; a finger still finds it.
const SMALL_RADIUS: f64 = 3.4;
/// With more ties than this nothing fades, and what is drawn is moved as long as it can be.
pub(super) const MANY_TIES: usize = 20_000;

pub(super) struct Flight {
    pub(super) from: Camera,
    pub(super) to: Camera,
    pub(super) began: Option<f64>,
}

/// Marks on their way from one world to another.
pub(super) struct Travel {
    pub(super) began: Option<f64>,
    /// Where they were on screen, by mark of the new world.
    pub(super) from: Vec<[f32; 4]>,
    /// How those places have been moved by hand since.
    pub(super) before: Camera,
    /// The camera of the world that is left.
    pub(super) old: Camera,
    /// What was seen of it, where there is no graphics processor to remember it.
    pub(super) picture: Option<Picture>,
}

/// What another world has to do with the one before.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// Another view: its marks travel there, and the camera sees all of it.
    Elsewhere,
    /// The same view, with marks that travel to other places under the same camera.
    Aside,
    /// The same view in other words: everybody and the camera stay.
    Reworded,
}

/// The state of the canvas.
pub struct Drawing {
    pub(super) stage: HtmlElement,
    pub(super) ground: Layer,
    pub(super) before: Layer,
    pub(super) marks: Layer,
    pub(super) plain: Layer,
    pub(super) names: Layer,
    pub(super) painter: Option<Painter>,
    /// How far it is on its way to a graphics processor.
    pub(super) wish: Wish,
    pub(super) world: Shared<World>,
    pub(super) bounds: Rect,
    pub(super) frame: Rect,
    pub(super) camera: Camera,
    pub(super) flight: Option<Flight>,
    pub(super) travel: Option<Travel>,
    fade: Option<f64>,
    pub(super) size: Size,
    pub(super) viewport: Viewport,
    pub(super) states: States,
    pub(super) memory: LabelMemory,
    pub(super) picture: Picture,
    /// For what the names of the first picture have been placed; they are drawn in the next frame.
    pub(super) placed: Option<(Camera, Viewport)>,
    pub(super) palette: Option<(Palette, String)>,
    /// How the picture is drawn for who sits far from it.
    pub(super) profile: Profile,
    pub(super) widths: RefCell<BTreeMap<(String, u64, u16), f64>>,
    pub(super) stale: Stale,
    pub(super) pace: Pace,
    /// Whether a hand moves the picture.
    pub(super) moving: bool,
    still: bool,
    pub(super) layout_is_stale: bool,
    pub(super) is_fitted: bool,
    pub(super) unnamed: usize,
    pub(super) hand: Hand,
    /// A mark that is to be seen, and whether the way there is a cut.
    revealing: Option<(Vec<usize>, bool)>,
}

/// The canvases of a drawing, from the bottom up.
pub struct Canvases {
    /// What holds them.
    pub stage: HtmlElement,
    /// The backdrop.
    pub ground: HtmlCanvasElement,
    /// The backdrop of the world that is being left.
    pub before: HtmlCanvasElement,
    /// Ties and marks, by the graphics processor.
    pub marks: HtmlCanvasElement,
    /// Ties and marks, where there is none.
    pub plain: HtmlCanvasElement,
    /// Names.
    pub names: HtmlCanvasElement,
}

impl Drawing {
    /// An empty drawing on its canvases.
    pub fn new(canvases: Canvases, world: Shared<World>) -> Self {
        let bounds = world.bounds().unwrap_or_default();
        let frame = world.frame().unwrap_or(bounds);
        Self {
            stage: canvases.stage,
            ground: Layer::new(canvases.ground),
            before: Layer::new(canvases.before),
            marks: Layer::new(canvases.marks),
            plain: Layer::by_processor(canvases.plain),
            names: Layer::new(canvases.names),
            painter: None,
            wish: Wish::None,
            world,
            bounds,
            frame,
            camera: Camera::default(),
            flight: None,
            travel: None,
            fade: None,
            size: Size::default(),
            viewport: Viewport::default(),
            states: States::default(),
            memory: LabelMemory::default(),
            picture: Picture::default(),
            placed: None,
            palette: None,
            profile: Profile::default(),
            widths: RefCell::new(BTreeMap::new()),
            stale: Stale::ALL,
            pace: Pace::default(),
            moving: false,
            still: false,
            layout_is_stale: true,
            is_fitted: false,
            unnamed: 0,
            hand: Hand::default(),
            revealing: None,
        }
    }

    /// Whether there is something on the canvas.
    pub fn is_seen(&self) -> bool {
        self.ground.drawn.is_some()
    }

    /// Whether all of the picture is on the canvas: names come last.
    pub fn is_whole(&self) -> bool {
        self.is_seen() && self.names.drawn.is_some()
    }

    /// How many marks have no name for want of room.
    pub fn unnamed(&self) -> usize {
        self.unnamed
    }

    /// Width of the canvas in CSS pixels.
    pub fn width(&self) -> f64 {
        self.viewport.width
    }

    /// The camera now.
    pub fn camera(&self) -> &Camera {
        &self.camera
    }

    /// Where a mark stands on the canvas, seen or not.
    pub fn place_of(&self, key: usize) -> Option<Point> {
        self.world
            .find(key)
            .map(|mark| self.camera.screen_from_world(mark.at))
    }

    /// So many pixels large is a unit of the picture.
    pub(super) fn enlarged(&self) -> f64 {
        self.profile.unit(self.size.height)
    }

    /// How large marks are on a canvas of this size.
    pub(super) fn look_of(&self) -> Look {
        Look {
            strokes: self.profile.strokes,
            heavier: self.profile.strokes > 1.0,
            min_radius: if self.size.width / self.enlarged() < SMALL {
                SMALL_RADIUS
            } else {
                Look::default().min_radius
            },
            ..Look::default()
        }
    }

    pub(super) fn sizes(&self) -> Sizes {
        let camera = self.camera.reduced(self.enlarged());
        Sizes::new(self.world.marks().len(), &camera, &self.look_of())
    }

    /// Draws another world. What travels begins where it is seen, unless nothing may move.
    pub fn set_world(&mut self, world: Shared<World>, turn: Turn, still: bool) {
        let was_seen = self.is_fitted && self.is_seen();
        if self.world == world && !was_seen {
            // It was put on with this world.
            return;
        }
        self.stale = Stale::ALL;
        // A way aside is not worth drawing so many ties in every frame of it.
        let travels = match turn {
            Turn::Elsewhere => true,
            Turn::Aside => !self.is_large(),
            Turn::Reworded => false,
        };
        if was_seen && travels && !still {
            self.depart(&world);
        } else {
            self.end_travel();
        }
        self.bounds = world.bounds().unwrap_or_default();
        self.frame = world.frame().unwrap_or(self.bounds);
        self.world = world;
        self.memory = LabelMemory::default();
        self.fade = None;
        self.layout_is_stale = true;
        if turn != Turn::Aside {
            self.flight = None;
        }
        if turn == Turn::Elsewhere {
            (self.is_fitted, self.hand.is_moved) = (false, false);
        }
    }

    /// Remembers what is on screen, to travel from there.
    fn depart(&mut self, world: &World) {
        let now = crate::platform::frame::now();
        let travelled = self.travelled(now);
        let way = self
            .travel
            .as_ref()
            .map(|travel| (travel.from.as_slice(), &travel.before, travelled));
        let seen = self.camera.reduced(self.enlarged());
        let was = on_screen(&self.world, &seen, &self.sizes(), &self.states, way);
        let crossing = Crossing::new(&self.world, &was, world);
        if let Some(painter) = &mut self.painter {
            let fits = painter.travel_to(world, &crossing.from, &was, &crossing.to);
            self.stale.world = !fits;
        }
        let picture = self.painter.is_none().then(|| self.picture.clone());
        self.remember_ground();
        self.travel = Some(Travel {
            began: None,
            from: crossing.from,
            before: Camera::default(),
            old: self.camera,
            picture,
        });
    }

    pub(super) fn end_travel(&mut self) {
        self.travel = None;
        self.before.empty();
        if let Some(painter) = &mut self.painter {
            painter.arrived();
        }
        self.stale.and(Stale::SEEN);
    }

    /// The states of the moment.
    pub fn set_states(&mut self, states: States, still: bool) {
        self.still = still;
        self.placed = None;
        let touched = States {
            hovered: states.hovered,
            hovered_tie: states.hovered_tie,
            keyboard: states.keyboard,
            ..std::mem::take(&mut self.states)
        };
        let only_touched = touched == states;
        // What is told as gone is drawn on the ground.
        let was_hollow = touched.is_telling() || states.is_telling();
        if touched.is_telling() != states.is_telling() {
            // Names were chosen and placed for what was told: they begin anew, and all come back to where they were.
            self.memory = LabelMemory::default();
        }
        self.states = states;
        self.stale.marks = true;
        self.stale.names = true;
        // The bars of a chart are lit with their marks.
        self.stale.ground |= self.world.is_chart() || (was_hollow && !only_touched);
        self.stale.states |= !only_touched;
    }

    /// The canvas has another size.
    pub fn set_size(&mut self, size: Size) {
        self.size = size;
        self.layout_is_stale = true;
        self.stale.and(Stale::SEEN);
    }

    /// Something that lies on the canvas has come, gone or moved.
    pub fn layout_changed(&mut self) {
        self.layout_is_stale = true;
    }

    /// Colours or faces have changed.
    pub fn look_changed(&mut self) {
        self.palette = None;
        self.widths.borrow_mut().clear();
        self.memory = LabelMemory::default();
        self.stale.and(Stale::SEEN);
    }

    /// Faces of type have come: words have other widths.
    pub fn faces_changed(&mut self) {
        self.widths.borrow_mut().clear();
        self.memory = LabelMemory::default();
        self.placed = None;
        self.stale.names = true;
    }

    /// Moves by hand.
    pub fn pan(&mut self, by: Point) {
        self.by_hand(self.camera.panned(by));
    }

    /// Zooms by hand: at a point of the canvas, or in the middle.
    pub fn zoom(&mut self, factor: f64, at: Option<Point>) {
        let at = at.unwrap_or_else(|| self.viewport.free().center());
        self.by_hand(self.camera.zoomed(factor, at));
    }

    fn by_hand(&mut self, to: Camera) {
        (self.flight, self.revealing, self.hand.is_moved) = (None, None, true);
        let to = to.clamped(self.bounds, &self.viewport);
        if let Some(travel) = &mut self.travel {
            // What is under the hand moves with it, wherever it is on its way.
            travel.before = travel.before.then(&to.since(&self.camera));
        }
        self.camera = to;
        self.moving = true;
    }

    /// The hand rests. True when something is to be drawn anew.
    pub fn rest(&mut self) -> bool {
        std::mem::take(&mut self.moving)
    }

    /// Flies nearer or further.
    pub fn fly_zoom(&mut self, factor: f64, at: Option<Point>, still: bool) {
        let at = at.unwrap_or_else(|| self.viewport.free().center());
        let from = self.flight.as_ref().map_or(self.camera, |flight| flight.to);
        self.hand.is_moved = true;
        self.fly(
            from.zoomed(factor, at).clamped(self.bounds, &self.viewport),
            still,
        );
    }

    /// Moves no further than needed for a mark to be seen, once the room that is left is known; for several of which one is
    /// not seen, to where everything is.
    pub fn reveal(&mut self, keys: Vec<usize>, still: bool) {
        self.revealing = Some((keys, still));
    }

    fn go_and_see(&mut self) {
        if self.flight.is_some() {
            return;
        }
        let Some((keys, still)) = &self.revealing else {
            return;
        };
        let (is_one, still) = (keys.len() == 1, *still);
        let room = self.viewport.free().grown(-24.0);
        let mut places = keys.iter().filter_map(|key| self.place_of(*key)).peekable();
        if is_one && places.peek().is_none() {
            return;
        }
        let unseen = places.find(|at| !room.contains(*at));
        let Some(at) = unseen.filter(|_| room.w > 0.0 && room.h > 0.0) else {
            self.revealing = None;
            return;
        };
        if !is_one {
            self.revealing = None;
            return self.fit(still);
        }
        let wanted = Point::new(
            at.x.clamp(room.x, room.right()),
            at.y.clamp(room.y, room.bottom()),
        );
        // Half of the way to the middle, so that there is something to see around it.
        let wanted = wanted.towards(room.center(), 0.5);
        self.fly(self.camera.panned(wanted - at), still);
    }

    pub(super) fn fly(&mut self, to: Camera, still: bool) {
        if still {
            self.camera = to;
            (self.flight, self.revealing) = (None, None);
        } else if to != self.camera {
            self.flight = Some(Flight {
                from: self.camera,
                to,
                began: None,
            });
        }
    }

    /// The camera of this frame.
    pub(super) fn advance(&mut self, now: f64) {
        self.go_and_see();
        let Some(flight) = &mut self.flight else {
            return;
        };
        let began = *flight.began.get_or_insert(now);
        let t = (now - began) / FLIGHT_MS;
        self.camera = flight.from.towards(&flight.to, eased(t));
        if t >= 1.0 {
            (self.flight, self.revealing) = (None, None);
        }
    }

    /// Whether the camera flies.
    pub(super) fn is_flying(&self) -> bool {
        self.flight.is_some()
    }

    /// How far marks have travelled at that time, 0 to 1.
    pub(super) fn travelled(&mut self, now: f64) -> f64 {
        self.travel.as_mut().map_or(1.0, |travel| {
            let began = *travel.began.get_or_insert(now);
            eased((now - began) / FLIGHT_MS)
        })
    }

    /// How far opacities have changed at that time, 0 to 1.
    pub(super) fn faded(&self, now: f64) -> f64 {
        self.fade
            .map_or(1.0, |began| ((now - began) / FADE_MS).clamp(0.0, 1.0))
    }

    /// Hands the states to the graphics processor; what changes fades, where something may move.
    pub(super) fn upload_states(&mut self, now: f64, is_new: bool) {
        let share = self.faded(now);
        // Where frames come late a fade would only hold the answer up.
        let is_calm = !is_new && !self.still && self.travel.is_none();
        let fades = is_calm && !self.is_large() && self.pace.keeps_up();
        let (world, states) = (&self.world, &self.states);
        if let Some(painter) = &mut self.painter {
            let changed = painter.set_states(world, states, share);
            self.fade = (changed && fades).then_some(now);
        }
    }
}
