//! How a frame is drawn: which layers anew, which are only moved, and with what. Knows layers and renderers.

use super::drawing::Drawing;
use super::layers::Layer;
use super::profile::{PROFILE, Profile};
use super::stale::Stale;
use crate::plane::{Point, Rect};
use crate::platform::dom;
use crate::platform::dom::HtmlCanvasElement;
use crate::platform::download;
use crate::platform::faces;
use crate::platform::frame;
use crate::platform::style::Style;
use crate::render::sheet::{Sheet, Words, lay_out};
use crate::render::webgl::Shot;
use crate::render::{Palette, canvas2d, svg};
use crate::scene::transition::{blend, moved};
use crate::scene::{Camera, Face, Insets, Look, Picture, Viewport, compose};

/// At most so many widths of words are remembered.
const REMEMBERED: usize = 8192;
/// No side of an exported canvas has more pixels.
const LARGEST: f64 = 8192.0;
/// Width of a picture on paper and its greatest height, in pixels of the drawing: a third smaller they fill a sheet of A4, and the
/// smallest name is still 6 points high.
const PAPER: (f64, f64) = (960.0, 760.0);
/// Room at the edges of such a picture, for the names of those who stand there.
const PAPER_EDGE: f64 = 28.0;

/// A step of the screen in units that are so many pixels large.
fn step(step: &Camera, unit: f64) -> Camera {
    Camera {
        offset: step.offset * (1.0 / unit),
        ..*step
    }
}

/// Which layers are drawn anew in this frame.
struct Anew {
    ground: bool,
    marks: bool,
    names: bool,
}

impl Drawing {
    /// Draws one frame. True when another one is needed.
    pub fn draw(&mut self, now: f64) -> bool {
        if self.size.width < 1.0 || self.size.height < 1.0 {
            return false;
        }
        let began = frame::now();
        // The first picture comes in two frames, a large one in several, so that none is long: processor, world, marks, names.
        let is_first = !self.is_seen();
        let is_long = is_first && self.is_large();
        if self.begin() && is_long {
            return true;
        }
        self.look();
        self.lay_out();
        self.advance(now);
        self.fit_layers();
        if self.upload(now) && is_long {
            return true;
        }
        let travelled = self.travelled(now);
        if travelled >= 1.0 && self.travel.is_some() {
            self.end_travel();
        }
        let faded = self.faded(now);
        let is_passing = self.is_passing();
        let mut anew = self.decide(is_passing, faded);
        anew.names &= !is_first;
        let is_placed = self.placed.take() == Some(self.seen_from()) && !anew.ground;
        let is_painted = anew.marks && self.painter.is_none();
        if anew.ground || (anew.names && !is_placed) || is_painted {
            self.compose(&anew);
        }
        let mut more = self.paint(&anew, now, travelled, faded);
        let names_come = self.is_seen() && !self.is_whole();
        self.stale = Stale {
            names: is_passing || names_come,
            ..Stale::default()
        };
        self.put_layers(travelled, is_passing);
        if anew.marks || anew.ground {
            self.pace.redrawn(now, frame::now() - began);
        } else {
            self.pace.skipped();
        }
        self.stale.marks |= more;
        if self.moving {
            // What is left is drawn when the hand rests.
            more = false;
        }
        more || is_passing || names_come || faded < 1.0
    }

    /// Whether the names of the first picture wait for their places.
    pub fn wants_places(&self) -> bool {
        self.is_seen() && !self.is_whole() && self.placed.is_none() && !self.is_passing()
    }

    fn is_passing(&self) -> bool {
        self.is_flying() || self.travel.is_some()
    }

    /// Finds the places of the first names; for the first explorer of a page between the frame with the marks and that with the names:
    /// another frame would keep both waiting where the processor itself draws.
    pub fn place(&mut self) {
        if !self.wants_places() {
            return;
        }
        self.compose(&Anew {
            ground: false,
            marks: false,
            names: true,
        });
        self.placed = Some(self.seen_from());
    }

    /// What places of names depend on, beside states and faces.
    fn seen_from(&self) -> (Camera, Viewport) {
        (self.camera, self.viewport.clone())
    }

    /// What has to be drawn anew: what has changed, and what a mere move of the canvas cannot show.
    fn decide(&self, is_passing: bool, faded: f64) -> Anew {
        let shifting = self.moving || self.is_flying();
        let has_moved = |layer: &Layer| layer.drawn != Some(self.camera);
        let follows = |layer: &Layer| {
            let pans = layer
                .drawn
                .is_some_and(|drawn| (drawn.zoom - self.camera.zoom).abs() < 1e-9 * drawn.zoom);
            layer.covers(&self.camera, &self.viewport)
                && ((shifting && (pans || !self.pace.keeps_up()))
                    // Ties that were drawn in many slices are good as long as they fill the canvas.
                    || (pans && self.is_large() && std::ptr::eq(layer, &self.marks)))
        };
        let needs = |layer: &Layer| has_moved(layer) && !follows(layer);
        let of_marks = if self.painter.is_some() {
            &self.marks
        } else {
            &self.plain
        };
        Anew {
            ground: self.stale.ground || needs(&self.ground),
            marks: self.stale.marks || self.travel.is_some() || faded < 1.0 || needs(of_marks),
            names: !is_passing && (self.stale.names || needs(&self.names)),
        }
    }

    fn compose(&mut self, anew: &Anew) {
        let look = Look {
            names: anew.names,
            marks: self.painter.is_none(),
            ..self.look_of()
        };
        let viewport = self.viewport.reduced(self.enlarged());
        self.picture = self.picture_of(&look, &viewport);
        if anew.names {
            self.unnamed = self.picture.unnamed;
        }
    }

    /// The picture of this moment.
    pub(super) fn picture_of(&mut self, look: &Look, viewport: &Viewport) -> Picture {
        let (Some(context), Some((_, family))) = (dom::context(&self.names.canvas), &self.palette)
        else {
            return Picture::default();
        };
        let widths = &self.widths;
        let measure = |text: &str, face: Face| {
            let key = (
                text.to_owned(),
                face.size.to_bits(),
                face.weight + u16::from(face.italic),
            );
            let known = widths.borrow().get(&key).copied();
            known.unwrap_or_else(|| {
                let width = canvas2d::measure(&context, text, face, family);
                let mut widths = widths.borrow_mut();
                if widths.len() >= REMEMBERED {
                    widths.clear();
                }
                widths.insert(key, width);
                width
            })
        };
        compose(
            &self.world,
            &self.camera.reduced(self.enlarged()),
            viewport,
            look,
            &self.states,
            &measure,
            &mut self.memory,
        )
    }

    /// Draws what is to be drawn anew. True when the graphics processor has ties left for another frame.
    fn paint(&mut self, anew: &Anew, now: f64, travelled: f64, faded: f64) -> bool {
        let look = self.look_of();
        let Some((palette, family)) = &self.palette else {
            return false;
        };
        // What is designed for pixels is drawn in units of so many.
        let unit = self.enlarged();
        let (ratio, margin) = (self.size.ratio() * unit, self.viewport.margin / unit);
        let on = |layer: &mut Layer, camera: Camera, draw: &dyn Fn(&canvas2d::Surface<'_>)| {
            if let Some(context) = layer.context() {
                draw(&canvas2d::Surface {
                    context: &context,
                    palette,
                    family,
                    ratio,
                    margin,
                });
                layer.drawn = Some(camera);
            }
        };
        let (picture, camera) = (&self.picture, self.camera);
        if anew.ground {
            on(&mut self.ground, camera, &|surface| surface.ground(picture));
        }
        if anew.names {
            on(&mut self.names, camera, &|surface| {
                surface.names(picture);
            });
        }
        if !anew.marks {
            return false;
        }
        let Some(painter) = &mut self.painter else {
            let from = self.travel.as_ref().and_then(|travel| {
                Some(moved(travel.picture.as_ref()?, &step(&travel.before, unit)))
            });
            let blended = from.map(|from| blend(&from, picture, travelled));
            let picture = blended.as_ref().unwrap_or(picture);
            on(&mut self.plain, camera, &|surface| surface.marks(picture));
            return false;
        };
        // A picture that is only moved stays the picture of its own camera.
        let kept = self.marks.drawn.filter(|drawn| {
            (self.moving || self.world.tie_count() > super::drawing::MANY_TIES)
                && self.travel.is_none()
                && (drawn.zoom - camera.zoom).abs() < 1e-9 * drawn.zoom
                && camera.is_covered_by(drawn, &self.viewport)
        });
        let camera = kept.unwrap_or(camera);
        let seen = camera.reduced(unit);
        painter.set_touched(&self.world, &self.states);
        let more = painter.draw(
            &self.world,
            &Shot {
                camera: seen,
                before: self
                    .travel
                    .as_ref()
                    .map_or_else(Camera::default, |travel| step(&travel.before, unit)),
                sizes: crate::scene::Sizes::new(self.world.marks().len(), &seen, &look),
                scale: look.scale,
                strokes: look.strokes,
                size: self.marks.size(ratio),
                margin,
                ratio,
                travel: travelled,
                fade: faded,
                now,
            },
        );
        self.marks.drawn = Some(camera);
        more
    }

    /// Colours and face as the style sheets make them now.
    fn look(&mut self) {
        if self.palette.is_some() {
            return;
        }
        let style = Style::of(&self.stage);
        let palette = Palette::new(|token| style.get(token));
        if let (Some(painter), Some(context)) =
            (&mut self.painter, dom::context(&self.names.canvas))
        {
            painter.set_palette(&palette, &context);
        }
        let family = style.get("font-family");
        // A canvas asks for a face only when it first draws with it, and would then draw its names twice.
        let faces = [
            Face::new(12.0, 400),
            Face::new(12.0, 600),
            Face::italic(12.0),
        ];
        faces::want(faces.map(|face| canvas2d::font(face, &family)).into_iter());
        self.palette = Some((palette, family));
        let wanted = style.get(PROFILE);
        self.profile = if wanted.is_empty() {
            Profile::default()
        } else {
            Profile::read(&wanted)
        };
    }

    /// Brings world and states to the graphics processor, if there is one that can hold them. Whether it was a new world.
    fn upload(&mut self, now: f64) -> bool {
        if self
            .painter
            .as_ref()
            .is_some_and(crate::render::webgl::Painter::is_lost)
        {
            // The event that says so is on its way.
            return false;
        }
        let is_new = self.stale.world;
        if let Some(painter) = self.painter.as_mut().filter(|_| is_new)
            && !painter.set_world(&self.world)
        {
            self.painter = None;
            self.fit_layers();
        }
        if self.stale.states {
            self.upload_states(now, is_new);
        }
        (self.stale.world, self.stale.states) = (false, false);
        is_new
    }

    fn fit_layers(&mut self) {
        let (size, margin) = (self.size, self.viewport.margin);
        self.ground.fit(&size, margin);
        self.names.fit(&size, margin);
        let (used, spare) = if self.painter.is_some() {
            (&mut self.marks, &mut self.plain)
        } else {
            (&mut self.plain, &mut self.marks)
        };
        used.fit(&size, margin);
        spare.empty();
        if self.travel.is_some() {
            self.before.fit(&size, margin);
        }
    }

    /// Puts every layer where the camera sees it.
    fn put_layers(&self, travelled: f64, is_passing: bool) {
        let ratio = self.size.ratio();
        for layer in [&self.ground, &self.marks, &self.plain] {
            layer.follow(&self.camera, &self.viewport, ratio);
        }
        // Names go before the picture changes, and come after it.
        self.names.show(if is_passing { 0.0 } else { 1.0 });
        match &self.travel {
            Some(travel) => {
                let seen = travel.old.then(&travel.before);
                self.before.follow(&seen, &self.viewport, ratio);
                self.before.show(1.0 - travelled);
                self.names.follow(&seen, &self.viewport, ratio);
            }
            None => self.names.follow(&self.camera, &self.viewport, ratio),
        }
    }

    /// Keeps what the ground looks like now above it, to fade out while another one is drawn.
    pub(super) fn remember_ground(&mut self) {
        let size = self.size;
        self.before.fit(&size, self.viewport.margin);
        if let Some(context) = dom::context(&self.before.canvas) {
            canvas2d::copy(&context, &self.ground.canvas);
            self.before.drawn = self.ground.drawn;
        }
    }

    /// The picture on a page with words around it, as an SVG document.
    pub fn svg(&mut self, around: &Words) -> Option<String> {
        let sheet = self.sheet(around)?;
        let (palette, family) = self.palette.as_ref()?;
        Some(svg::document(&sheet, palette, family))
    }

    /// The picture with its legend for a sheet of paper: as wide as that and no higher, everything in it that is seen now, in the
    /// colours of the sheet, which waits for it in the page.
    pub fn printed(&mut self, around: &Words) -> Option<String> {
        self.look();
        let (_, family) = self.palette.as_ref()?;
        let family = family.clone();
        let sheet = dom::near(&self.stage, ".paper-picture")?;
        let style = Style::of(&sheet);
        let palette = Palette::new(|token| style.get(token));
        let seen = self.seen();
        let height = (PAPER.0 * seen.h / seen.w.max(1.0)).clamp(PAPER.1 / 2.0, PAPER.1);
        let mut viewport = Viewport::new(PAPER.0, height);
        viewport.insets = Insets::all(PAPER_EDGE);
        let home = Camera::fit(self.frame, &viewport).home;
        let camera = Camera {
            home,
            ..Camera::fit(seen, &viewport)
        };
        let before = std::mem::replace(&mut self.camera, camera);
        let memory = std::mem::take(&mut self.memory);
        let picture = self.picture_of(&Look::default(), &viewport);
        (self.camera, self.memory) = (before, memory);
        let context = dom::context(&self.names.canvas)?;
        let measure = |text: &str, face: Face| canvas2d::measure(&context, text, face, &family);
        let around = Words {
            title: String::new(),
            subtitle: String::new(),
            ..around.clone()
        };
        let sheet = lay_out(picture, &around, &measure);
        Some(svg::document(&sheet, &palette, &family))
    }

    /// The part of the world that is seen; all of it where no hand has moved the camera.
    fn seen(&self) -> Rect {
        if !self.hand.is_moved {
            return self.frame;
        }
        let free = self.viewport.free();
        let zoom = self.camera.zoom.max(f64::MIN_POSITIVE);
        let corner = (Point::new(free.x, free.y) - self.camera.offset) * (1.0 / zoom);
        Rect::new(corner.x, corner.y, free.w / zoom, free.h / zoom)
    }

    /// The same on a canvas, `fine` pixels per CSS pixel, or fewer where it would be too large for a browser.
    pub fn png(&mut self, around: &Words, fine: f64) -> Option<HtmlCanvasElement> {
        let sheet = self.sheet(around)?;
        let (palette, family) = self.palette.as_ref()?;
        let (width, height) = sheet.page.size;
        let ratio = fine.min(LARGEST / width.max(height));
        let pixels = |length: f64| (length * ratio).round() as u32;
        let (canvas, context) = download::canvas(pixels(width), pixels(height))?;
        let surface = canvas2d::Surface {
            context: &context,
            palette,
            family,
            ratio,
            margin: 0.0,
        };
        surface.sheet(&sheet);
        Some(canvas)
    }

    fn sheet(&mut self, around: &Words) -> Option<Sheet> {
        // Another theme has made the colours of before old, and the next frame is not there yet.
        self.look();
        // Names are placed anew without controls over them, and forgotten again.
        let viewport = Viewport {
            covered: Vec::new(),
            margin: 0.0,
            ..self.viewport.reduced(self.enlarged())
        };
        let memory = self.memory.clone();
        let picture = self.picture_of(&self.look_of(), &viewport);
        self.memory = memory;
        let (_, family) = self.palette.as_ref()?;
        let context = dom::context(&self.names.canvas)?;
        let measure = |text: &str, face: Face| canvas2d::measure(&context, text, face, family);
        Some(lay_out(picture, around, &measure))
    }
}
