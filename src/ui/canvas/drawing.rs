//! What is on the canvas right now: world, camera, states, and the picture they make. It is no part of the reactive
//! graph: a camera moves sixty times a second and nobody else needs to know.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::plane::{Point, Rect};
use crate::platform::dom::{self, HtmlCanvasElement};
use crate::platform::resize::Size;
use crate::platform::style::Style;
use crate::render::{Palette, canvas2d};
use crate::scene::{
    Camera, Face, Insets, LabelMemory, Look, Picture, States, Viewport, World, compose,
};
use crate::ui::reading::Shared;

/// How long a camera flies, in milliseconds.
const FLIGHT_MS: f64 = 700.0;
/// Room between the drawing and the edge of the canvas.
const MARGIN: f64 = 20.0;
/// What lies on the canvas: names keep clear of it.
const CONTROLS: &str = ".zoom, .pan, .tray, .stage-top > *, .to-region, .unnamed";
/// What lies over a whole side of the canvas.
const PANELS: &str = ".detail, .filters, .tray, .stage > .legend";
/// What stands at the top of the canvas.
const TOP: &str = ".stage-top > *, .to-region";
/// What is at least this wide, in parts of the canvas, covers its foot rather than a side.
const BROAD: f64 = 0.7;

/// On a canvas narrower than this marks may be smaller: they would lie on each other.
const SMALL: f64 = 600.0;
/// The least radius of a mark there, in pixels; a finger still finds it.
const SMALL_RADIUS: f64 = 3.4;

struct Flight {
    from: Camera,
    to: Camera,
    began: Option<f64>,
}

/// The state of the canvas.
pub struct Drawing {
    canvas: HtmlCanvasElement,
    world: Shared<World>,
    bounds: Rect,
    frame: Rect,
    camera: Camera,
    flight: Option<Flight>,
    size: Size,
    viewport: Viewport,
    states: States,
    memory: LabelMemory,
    picture: Picture,
    palette: Option<(Palette, String)>,
    widths: RefCell<BTreeMap<(String, u64, u16), f64>>,
    layout_is_stale: bool,
    is_fitted: bool,
    /// A mark that is to be seen, and whether the way there is a cut.
    revealing: Option<(usize, bool)>,
}

impl Drawing {
    /// An empty drawing on a canvas.
    pub fn new(canvas: HtmlCanvasElement, world: Shared<World>) -> Self {
        let bounds = world.bounds().unwrap_or_default();
        let frame = world.frame().unwrap_or_default();
        Self {
            canvas,
            world,
            bounds,
            frame,
            camera: Camera::default(),
            flight: None,
            size: Size::default(),
            viewport: Viewport::default(),
            states: States::default(),
            memory: LabelMemory::default(),
            picture: Picture::default(),
            palette: None,
            widths: RefCell::new(BTreeMap::new()),
            layout_is_stale: true,
            is_fitted: false,
            revealing: None,
        }
    }

    /// The last picture.
    pub fn picture(&self) -> &Picture {
        &self.picture
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

    /// Draws another world; with `stay`, from where the reader is.
    pub fn set_world(&mut self, world: Shared<World>, stay: bool) {
        self.bounds = world.bounds().unwrap_or_default();
        self.frame = world.frame().unwrap_or_default();
        self.world = world;
        self.memory = LabelMemory::default();
        self.flight = None;
        self.layout_is_stale = true;
        if !stay {
            self.is_fitted = false;
        }
    }

    /// The states of the moment.
    pub fn set_states(&mut self, states: States) {
        self.states = states;
    }

    /// The canvas has another size.
    pub fn set_size(&mut self, size: Size) {
        self.size = size;
        self.layout_is_stale = true;
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
    }

    /// Moves by hand.
    pub fn pan(&mut self, by: Point) {
        (self.flight, self.revealing) = (None, None);
        self.camera = self.camera.panned(by).clamped(self.bounds, &self.viewport);
    }

    /// Zooms by hand: at a point of the canvas, or in the middle.
    pub fn zoom(&mut self, factor: f64, at: Option<Point>) {
        (self.flight, self.revealing) = (None, None);
        let at = at.unwrap_or_else(|| self.viewport.free().center());
        self.camera = self
            .camera
            .zoomed(factor, at)
            .clamped(self.bounds, &self.viewport);
    }

    /// Flies nearer or further.
    pub fn fly_zoom(&mut self, factor: f64, at: Option<Point>, still: bool) {
        let at = at.unwrap_or_else(|| self.viewport.free().center());
        let from = self.flight.as_ref().map_or(self.camera, |flight| flight.to);
        self.fly(
            from.zoomed(factor, at).clamped(self.bounds, &self.viewport),
            still,
        );
    }

    /// Flies to where everything is seen.
    pub fn fit(&mut self, still: bool) {
        self.fly(Camera::fit(self.frame, &self.viewport), still);
    }

    /// Moves no further than needed for a mark to be seen, once the room that is left is known.
    pub fn reveal(&mut self, key: usize, still: bool) {
        self.revealing = Some((key, still));
    }

    fn go_and_see(&mut self) {
        let Some((key, still)) = self.revealing.filter(|_| self.flight.is_none()) else {
            return;
        };
        let Some(at) = self.place_of(key) else { return };
        let room = self.viewport.free().grown(-24.0);
        if room.w <= 0.0 || room.h <= 0.0 || room.contains(at) {
            self.revealing = None;
            return;
        }
        let wanted = Point::new(
            at.x.clamp(room.x, room.right()),
            at.y.clamp(room.y, room.bottom()),
        );
        // Half of the way to the middle, so that there is something to see around it.
        let wanted = wanted.towards(room.center(), 0.5);
        self.fly(self.camera.panned(wanted - at), still);
    }

    fn fly(&mut self, to: Camera, still: bool) {
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

    /// Draws one frame. True when another one is needed.
    pub fn draw(&mut self, now: f64) -> bool {
        if self.size.width < 1.0 || self.size.height < 1.0 {
            return false;
        }
        self.look();
        self.lay_out();
        self.go_and_see();
        self.advance(now);
        let Some(context) = dom::context(&self.canvas) else {
            return false;
        };
        let Some((palette, family)) = &self.palette else {
            return false;
        };
        let measure = |text: &str, face: Face| {
            let key = (
                text.to_owned(),
                face.size.to_bits(),
                face.weight + u16::from(face.italic),
            );
            let known = self.widths.borrow().get(&key).copied();
            known.unwrap_or_else(|| {
                let width = canvas2d::measure(&context, text, face, family);
                self.widths.borrow_mut().insert(key, width);
                width
            })
        };
        let look = Look {
            names: self.flight.is_none(),
            min_radius: if self.size.width < SMALL {
                SMALL_RADIUS
            } else {
                Look::default().min_radius
            },
            ..Look::default()
        };
        self.picture = compose(
            &self.world,
            &self.camera,
            &self.viewport,
            &look,
            &self.states,
            &measure,
            &mut self.memory,
        );
        if (self.canvas.width(), self.canvas.height())
            != (self.size.device_width, self.size.device_height)
        {
            self.canvas.set_width(self.size.device_width);
            self.canvas.set_height(self.size.device_height);
        }
        canvas2d::draw(&context, &self.picture, palette, family, self.size.ratio());
        self.flight.is_some()
    }

    /// Colours and face as the style sheets make them now.
    fn look(&mut self) {
        if self.palette.is_none() {
            let style = Style::of(&self.canvas);
            self.palette = Some((
                Palette::new(|token| style.get(token)),
                style.get("font-family"),
            ));
        }
    }

    /// The room that is left on the canvas, and the camera that follows from it.
    fn lay_out(&mut self) {
        if !std::mem::take(&mut self.layout_is_stale) {
            return;
        }
        let (width, height) = (self.size.width, self.size.height);
        let mut viewport = Viewport::new(width, height);
        viewport.insets = Insets::all(MARGIN);
        let boxes = |selector: &str| {
            dom::rects_over(&self.canvas, selector)
                .into_iter()
                .map(|(x, y, w, h)| Rect::new(x, y, w, h))
                .collect::<Vec<_>>()
        };
        let area = viewport.area();
        for panel in boxes(PANELS)
            .into_iter()
            .filter(|panel| panel.overlaps(&area))
        {
            let insets = &mut viewport.insets;
            if panel.w >= width * BROAD || panel.h < height * 0.2 {
                insets.bottom = insets
                    .bottom
                    .max((height - panel.y).min(height * 0.6) + MARGIN / 2.0);
            } else if panel.x > width * 0.3 {
                insets.right = insets
                    .right
                    .max((width - panel.x).min(width * 0.6) + MARGIN / 2.0);
            } else {
                insets.left = insets
                    .left
                    .max(panel.right().min(width * 0.6) + MARGIN / 2.0);
            }
        }
        if width < SMALL {
            // On a phone there is no room beside what stands at the top.
            for top in boxes(TOP) {
                let bottom = top.bottom().min(height * 0.4);
                viewport.insets.top = viewport.insets.top.max(bottom + MARGIN / 2.0);
            }
        }
        // Names keep clear of the panels too, which the drawing may run under.
        viewport.covered = boxes(CONTROLS).into_iter().chain(boxes(PANELS)).collect();
        let first = self.viewport.width < 1.0 || !self.is_fitted;
        self.camera = if first {
            Camera::fit(self.frame, &viewport)
        } else {
            self.camera.resized(self.frame, &self.viewport, &viewport)
        };
        self.is_fitted = true;
        self.flight = None;
        self.viewport = viewport;
    }

    fn advance(&mut self, now: f64) {
        let Some(flight) = &mut self.flight else {
            return;
        };
        let began = *flight.began.get_or_insert(now);
        let t = ((now - began) / FLIGHT_MS).clamp(0.0, 1.0);
        self.camera = flight.from.towards(&flight.to, eased(t));
        if t >= 1.0 {
            (self.flight, self.revealing) = (None, None);
        }
    }
}

/// Slow, fast, slow: the cubic of the token `--e-inout`, near enough to the eye.
fn eased(t: f64) -> f64 {
    if t < 0.5 {
        4.0 * t * t * t
    } else {
        let back = 2.0 - 2.0 * t;
        1.0 - back * back * back / 2.0
    }
}
