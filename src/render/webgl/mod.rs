//! Marks and ties by the graphics processor (WebGL2). Knows the world and the moment; backdrop and names are drawn by
//! others, below and above.
//!
//! A world is uploaded once; a frame costs a few draw calls whatever its size. Where there are more ties than can be
//! drawn in one go without the hand noticing, they are drawn in slices, frame after frame, into a texture that keeps
//! them: the first slice is a fair sample, the last one completes the picture. What the pointer does then
//! draws none of them again.

mod colours;
mod kept;
mod loading;
mod program;
mod shaders;
mod shot;
mod squares;
mod store;

use super::Palette;
use crate::scene::light::{FADED, RAYS, calm, chosen, rays};
use crate::scene::{Camera, States, World};
use colours::Colours;
use js_sys::{Object, Reflect};
use kept::{Kept, Step};
use program::Program;
pub use shot::Shot;
use squares::Squares;
use store::{Items, KEPT_TIES, MANY_TIES, Store, number};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    CanvasRenderingContext2d, HtmlCanvasElement, WebGl2RenderingContext as Gl, WebglLoseContext,
};

/// The unit of the texture that says what the squares are about.
const ITEMS: u32 = 3;
/// Straight pieces of a bent tie.
const PIECES: i32 = 16;

/// Draws worlds on one canvas.
pub struct Painter {
    gl: Gl,
    ties: Program,
    marks: Program,
    copy: Program,
    squares: Squares,
    now: Option<Scene>,
    leaving: Option<Scene>,
    colours: Colours,
    kept: Option<Kept>,
    /// What is on the canvas, and since when; `None` when something has changed besides the camera.
    shown: Option<(Shot, f64)>,
    /// Counts what makes kept ties stale besides the camera.
    version: f32,
}

/// A world with what the shaders need to know of it.
struct Scene {
    store: Store,
    calm: f32,
    rays: f32,
    /// How strongly kept ties are seen, before and now: less while something is in focus.
    behind: [f32; 2],
    chosen: Option<usize>,
    hovered: Option<usize>,
    tie: Option<u32>,
    keyboard: Option<usize>,
}

impl Scene {
    /// How strongly kept ties are seen at a share of the way.
    fn behind_at(&self, fade: f32) -> f32 {
        let [before, now] = self.behind;
        before + (now - before) * fade
    }
}

/// How ties are drawn.
#[derive(Clone, Copy, PartialEq)]
enum Layer {
    /// As if nothing were selected: for the texture that keeps them.
    Kept,
    Rest,
    Hovered,
    Lit,
}

impl Painter {
    /// Asks a canvas for its context. `None` where there is none to be had, or a shader is refused.
    #[must_use]
    pub fn new(canvas: &HtmlCanvasElement) -> Option<Self> {
        let options = Object::new();
        for name in ["antialias", "depth", "stencil"] {
            Reflect::set(&options, &name.into(), &JsValue::FALSE).ok()?;
        }
        let gl: Gl = canvas
            .get_context_with_context_options("webgl2", &options)
            .ok()??
            .dyn_into()
            .ok()?;
        let with = |own: &[&'static str]| [shaders::UNIFORMS, own].concat();
        let ties = with(&[
            "u_layer", "u_width", "u_calm", "u_rays", "u_pieces", "u_colour",
        ]);
        let marks = with(&[
            "u_only",
            "u_hovered",
            "u_keyboard",
            "u_scale",
            "u_kinds",
            "u_bg",
            "u_ink",
            "u_focus",
        ]);
        gl.enable(Gl::BLEND);
        gl.blend_func(Gl::ONE, Gl::ONE_MINUS_SRC_ALPHA);
        Some(Self {
            ties: Program::new(&gl, &shaders::ties(), &ties)?,
            marks: Program::new(&gl, &shaders::marks(), &marks)?,
            copy: Program::new(&gl, &shaders::copy(), &["u_picture", "u_strength"])?,
            squares: Squares::new(&gl)?,
            gl,
            now: None,
            leaving: None,
            colours: Colours::default(),
            kept: None,
            shown: None,
            version: 0.0,
        })
    }

    /// Colours as the style sheets make them now; `context` says what they are in numbers. The same ones change nothing.
    pub fn set_palette(&mut self, palette: &Palette, context: &CanvasRenderingContext2d) {
        let colours = Colours::new(palette, context);
        if self.colours != colours {
            (self.colours, self.shown) = (colours, None);
            self.version += 1.0;
        }
    }

    /// Another world, at once. False when it is more than the device can hold.
    pub fn set_world(&mut self, world: &World) -> bool {
        (self.leaving, self.shown) = (None, None);
        self.version += 1.0;
        self.now = None;
        self.now = Store::new(&self.gl, world).map(|store| Scene {
            store,
            calm: calm(world) as f32,
            rays: 1.0,
            behind: [1.0; 2],
            chosen: None,
            hovered: None,
            tie: None,
            keyboard: None,
        });
        self.now.is_some()
    }

    /// Another world, to which marks travel: `from` is where the marks of the new world were on screen, `leaving` where
    /// those of the old one were and `to` where they go ([`crate::scene::transition::Crossing`]).
    pub fn travel_to(
        &mut self,
        world: &World,
        from: &[[f32; 4]],
        leaving: &[[f32; 4]],
        to: &[[f32; 4]],
    ) -> bool {
        let old = self.now.take();
        let there = self.set_world(world);
        if let (Some(mut old), Some(now)) = (old, &mut self.now) {
            old.store.set_from(leaving);
            old.store.set_places(to);
            now.store.set_from(from);
            (old.hovered, old.keyboard, old.chosen) = (None, None, None);
            // So many ties cannot be drawn twice a frame.
            self.leaving = (old.store.ties() <= MANY_TIES).then_some(old);
        }
        there
    }

    /// The states of the moment; opacities begin to change from a share `fade` of the way of the last change.
    /// Says whether any does.
    pub fn set_states(&mut self, world: &World, states: &States, fade: f64) -> bool {
        self.shown = None;
        let Some(scene) = &mut self.now else {
            return false;
        };
        let changed = scene.store.set_states(world, states, fade as f32);
        scene.chosen = chosen(world, states);
        scene.rays = rays(states) as f32;
        let is_focused = scene.chosen.is_some() && states.focus_selection || states.is_telling();
        let behind = if is_focused { FADED as f32 } else { 1.0 };
        scene.behind = [scene.behind_at(fade as f32), behind];
        if changed.at_rest {
            self.version += 1.0;
        }
        changed.any
    }

    /// What the pointer and the keyboard are on.
    pub fn set_touched(&mut self, world: &World, states: &States) {
        let Some(scene) = &mut self.now else { return };
        let index = |key: Option<usize>| key.and_then(|key| world.index_of(key));
        let (hovered, keyboard) = (index(states.hovered), index(states.keyboard));
        let tie = states.hovered_tie.and_then(|tie| world.number_of(tie));
        if (hovered, tie) != (scene.hovered, scene.tie) {
            scene.store.set_hovered(world, hovered, tie);
        }
        if (hovered, tie, keyboard) != (scene.hovered, scene.tie, scene.keyboard) {
            self.shown = None;
        }
        (scene.hovered, scene.tie, scene.keyboard) = (hovered, tie, keyboard);
    }

    /// Whether the browser has taken the context away.
    #[must_use]
    pub fn is_lost(&self) -> bool {
        self.gl.is_context_lost()
    }

    /// Draws the moment. True when there are ties left for another frame.
    pub fn draw(&mut self, world: &World, shot: &Shot) -> bool {
        let now = self.now.as_mut();
        let comes = now.is_some_and(|scene| scene.store.load(world));
        let Some(scene) = &self.now else { return false };
        let gl = &self.gl;
        let (width, height) = (
            gl.drawing_buffer_width().max(1),
            gl.drawing_buffer_height().max(1),
        );
        gl.viewport(0, 0, width, height);
        gl.clear_color(0.0, 0.0, 0.0, 0.0);
        let keeps = scene.store.ties() > KEPT_TIES;
        let step = if keeps {
            let mut kept = self.kept.take();
            let step = self.keep(&mut kept, scene, shot, (width, height));
            self.kept = kept;
            step
        } else {
            Step::Finished
        };
        let moment = Shot { now: 0.0, ..*shot };
        let patience = self.kept.as_ref().map_or(0.0, Kept::patience);
        let is_shown = self.shown.is_some_and(|(shown, since)| {
            shown == moment && (step == Step::Waiting || shot.now - since < patience)
        });
        if step != Step::Finished && is_shown {
            // The marks would be drawn again with every slice.
            self.send(step, shot.now, false);
            return true;
        }
        self.shown = Some((moment, shot.now));
        let gl = &self.gl;
        gl.bind_framebuffer(Gl::FRAMEBUFFER, None);
        gl.clear(Gl::COLOR_BUFFER_BIT);
        if let Some(leaving) = self.leaving.as_ref().filter(|_| shot.travel < 1.0) {
            let strength = 1.0 - shot.travel as f32;
            self.rest(leaving, shot, strength);
            self.marks_of(leaving, shot, strength);
        }
        match &self.kept {
            Some(kept) if keeps => {
                self.put_back(kept, scene.behind_at(shot.fade as f32));
                for (ties, pieces) in scene.store.among.iter().zip([1, PIECES]) {
                    let all = (0, ties.count);
                    self.ties_of(scene, shot, Layer::Rest, 1.0, (ties, pieces), all);
                }
            }
            _ => self.rest(scene, shot, 1.0),
        }
        for (layer, ties) in [
            (Layer::Hovered, &scene.store.hovered),
            (Layer::Lit, &scene.store.lit),
        ] {
            for (ties, pieces) in ties.iter().zip([1, PIECES]) {
                self.ties_of(scene, shot, layer, 1.0, (ties, pieces), (0, ties.count));
            }
        }
        self.marks_of(scene, shot, 1.0);
        self.send(step, shot.now, true);
        comes || step != Step::Finished
    }

    /// What was drawn has an end that can be seen: the next slice waits for it.
    fn send(&mut self, step: Step, now: f64, with_picture: bool) {
        if let Some(kept) = self.kept.as_mut().filter(|_| step == Step::Begun) {
            kept.send(now, with_picture);
        }
    }

    /// What was fading out is gone.
    pub fn arrived(&mut self) {
        (self.leaving, self.shown) = (None, None);
        if let Some(scene) = &mut self.now {
            scene.store.set_from(&[]);
        }
    }

    /// All ties at rest.
    fn rest(&self, scene: &Scene, shot: &Shot, strength: f32) {
        let store = &scene.store;
        for (ties, pieces) in [(&store.straight, 1), (&store.bent, PIECES)] {
            self.ties_of(
                scene,
                shot,
                Layer::Rest,
                strength,
                (ties, pieces),
                (0, ties.count),
            );
        }
    }

    /// Draws the next slice into the texture that keeps them.
    fn keep(&self, kept: &mut Option<Kept>, scene: &Scene, shot: &Shot, size: (i32, i32)) -> Step {
        if kept.as_ref().is_none_or(|kept| kept.size != size) {
            *kept = None;
            *kept = Kept::new(&self.gl, size);
        }
        let Some(kept) = kept else {
            return Step::Finished;
        };
        let stores = [(&scene.store.straight, 1), (&scene.store.bent, PIECES)];
        let Some(mut room) = kept.begin(shot, self.version) else {
            return Step::Waiting;
        };
        let mut before = 0;
        for (ties, pieces) in stores {
            let from = (kept.done - before).clamp(0, ties.count);
            let count = (ties.count - from).min(room);
            let slice = (from, count);
            self.ties_of(scene, shot, Layer::Kept, 1.0, (ties, pieces), slice);
            kept.done += count;
            room -= count;
            before += ties.all;
            if kept.done < before {
                break;
            }
        }
        if kept.done < scene.store.ties() {
            Step::Begun
        } else {
            Step::Finished
        }
    }

    fn put_back(&self, kept: &Kept, strength: f32) {
        let gl = &self.gl;
        self.copy.begin();
        gl.active_texture(Gl::TEXTURE0);
        gl.bind_texture(Gl::TEXTURE_2D, Some(&kept.texture));
        self.copy.whole("u_picture", 0);
        self.copy.number("u_strength", strength);
        gl.draw_arrays(Gl::TRIANGLES, 0, 3);
        // It must not be read while it is drawn into.
        gl.bind_texture(Gl::TEXTURE_2D, None);
    }

    fn common(&self, program: &Program, scene: &Scene, shot: &Shot, strength: f32) {
        let gl = &self.gl;
        program.begin();
        let (store, from) = (&scene.store, scene.store.from.as_ref());
        for (unit, (name, texture)) in (0..).zip([
            ("u_places", &store.places),
            ("u_from", from.unwrap_or(&store.places)),
            ("u_states", &store.states),
        ]) {
            gl.active_texture(Gl::TEXTURE0 + unit);
            gl.bind_texture(Gl::TEXTURE_2D, Some(texture));
            program.whole(name, unit.cast_signed());
        }
        let camera = |camera: &Camera| {
            [
                camera.zoom as f32,
                (camera.offset.x + shot.margin) as f32,
                (camera.offset.y + shot.margin) as f32,
            ]
        };
        program.vector("u_camera", &camera(&shot.camera));
        program.vector("u_before", &camera(&shot.before));
        program.vector(
            "u_sizes",
            &[shot.sizes.growth as f32, shot.sizes.least as f32],
        );
        program.vector("u_size", &[shot.size.0 as f32, shot.size.1 as f32]);
        program.number("u_ratio", shot.ratio as f32);
        let travel = if from.is_some() { shot.travel } else { 1.0 };
        program.number("u_travel", travel as f32);
        program.number("u_fade", shot.fade as f32);
        program.number("u_strength", strength);
        program.whole("u_chosen", number(scene.chosen));
    }

    fn ties_of(
        &self,
        scene: &Scene,
        shot: &Shot,
        layer: Layer,
        strength: f32,
        (ties, pieces): (&Items, i32),
        (from, count): (i32, i32),
    ) {
        if count <= 0 {
            return;
        }
        let program = &self.ties;
        self.common(program, scene, shot, strength);
        let (number, width, colour) = match layer {
            Layer::Rest | Layer::Kept => (0, 1.0, self.colours.tie),
            Layer::Hovered => (1, 1.2, self.colours.near),
            Layer::Lit => (2, 1.5, self.colours.ink),
        };
        let is_kept = layer == Layer::Kept;
        program.whole("u_at_rest", i32::from(is_kept));
        let mut rays = scene.rays;
        if is_kept {
            program.whole("u_chosen", -1);
            rays = RAYS as f32;
        }
        program.whole("u_layer", number);
        program.number("u_width", width * shot.strokes as f32);
        program.vector("u_colour", &colour);
        program.number("u_calm", scene.calm);
        program.number("u_rays", rays);
        program.whole("u_pieces", pieces);
        self.draw_squares(program, Some(ties), from * pieces, count * pieces);
    }

    /// Draws squares of a program, from one number on; `items` is what they are about.
    fn draw_squares(&self, program: &Program, items: Option<&Items>, from: i32, count: i32) {
        let gl = &self.gl;
        gl.active_texture(Gl::TEXTURE0 + ITEMS);
        gl.bind_texture(
            Gl::TEXTURE_2D,
            items.and_then(|items| items.texture.as_ref()),
        );
        program.whole("u_items", ITEMS.cast_signed());
        self.squares
            .draw(from, count, |first| program.whole("u_first", first));
    }

    fn marks_of(&self, scene: &Scene, shot: &Shot, strength: f32) {
        let program = &self.marks;
        self.common(program, scene, shot, strength);
        program.whole("u_hovered", number(scene.hovered));
        program.whole("u_keyboard", number(scene.keyboard));
        program.number("u_scale", shot.scale as f32);
        program.vector("u_kinds", &self.colours.kinds);
        program.vector("u_bg", &self.colours.bg);
        program.vector("u_ink", &self.colours.ink);
        program.vector("u_focus", &self.colours.focus);
        let order = &scene.store.order;
        program.whole("u_only", -1);
        self.draw_squares(program, Some(order), 0, order.count);
        // What the pointer or the keyboard is on lies on top.
        for index in [scene.hovered, scene.keyboard].into_iter().flatten() {
            program.whole("u_only", number(Some(index)));
            self.draw_squares(program, Some(order), 0, 1);
        }
    }
}

impl Drop for Painter {
    fn drop(&mut self) {
        (self.now, self.leaving) = (None, None);
        if !self.is_lost() {
            give_back(&self.gl);
        }
    }
}

/// A browser gives only so many contexts: it need not wait for the garbage collector to have this one back.
fn give_back(gl: &Gl) {
    if let Some(extension) = gl.get_extension("WEBGL_lose_context").ok().flatten() {
        extension
            .unchecked_into::<WebglLoseContext>()
            .lose_context();
    }
}
