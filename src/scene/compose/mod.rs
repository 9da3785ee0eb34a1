//! From the world to the picture: what the camera sees, in which state, with which names. Draws nothing.

use super::light::{Light, Sizes, lights};
use super::{
    Camera, Face, LabelMemory, Mark, MarkState, PaintedMark, Picture, States, Viewport, World,
    backdrop,
};
use crate::plane::{Point, Rect};
use crate::sorting::Sorting;

mod crowd;
mod gone;
mod names;
mod signs;
#[cfg(test)]
mod tests;
mod ties;

pub use signs::strokes;

/// A part of the world smaller than this share of it is looked up, a larger one is walked through.
const SMALL_PART: f64 = 0.2;

/// Settings that follow from the place the explorer is shown in, not from the data.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// Marks are not drawn smaller than this radius in pixels: 4.5, on a kiosk 8. Down to 70 % of it where a small
    /// canvas would pile them up, and less with more than 1500 marks.
    pub min_radius: f64,
    /// Everything that is type or mark is this much larger: 1, on a kiosk 1.6.
    pub scale: f64,
    /// Ties and lines are so many times as wide, for a projector in a bright room.
    pub strokes: f64,
    /// Whether names are a weight heavier, for the same.
    pub heavier: bool,
    /// Whether names are drawn; switch off while the camera flies.
    pub names: bool,
    /// Least weight of a mark that is named in the fitted view; `None` chooses by the width of the canvas.
    pub min_weight: Option<f64>,
    /// Whether marks and ties are in the picture; switch off where a renderer draws them from the world itself.
    pub marks: bool,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            min_radius: 4.5,
            scale: 1.0,
            strokes: 1.0,
            heavier: false,
            names: true,
            min_weight: None,
            marks: true,
        }
    }
}

/// A mark of the world that is on screen.
struct Seen<'a> {
    mark: &'a Mark,
    at: Point,
    radius: f64,
    light: Light,
}

/// Puts the picture together. `measure` gives the width of a line in a face, in pixels, in the font in use.
///
/// Marks outside the canvas and its margin are left out. O(marks + ties), plus the names, whose number is bounded by
/// the room there is; O(marks) where [`Look::marks`] is off.
#[must_use]
pub fn compose(
    world: &World,
    camera: &Camera,
    viewport: &Viewport,
    look: &Look,
    states: &States,
    measure: &dyn Fn(&str, Face) -> f64,
    memory: &mut LabelMemory,
) -> Picture {
    let mut picture = Picture {
        size: (viewport.width, viewport.height),
        ..Picture::default()
    };
    if !(viewport.width > 0.0 && viewport.height > 0.0) {
        return picture;
    }
    let heavy = |face: Face| if look.heavier { face.heavier() } else { face };
    let measure = &|text: &str, face: Face| measure(text, heavy(face));
    let lights = lights(world, states);
    let seen = if look.marks || look.names {
        see(world, camera, viewport, look, &lights)
    } else {
        // The backdrop alone, on the way from one place to another.
        Vec::new()
    };
    picture.backdrop = backdrop::figures(world.backdrop(), camera, states, &|key| {
        let light = *lights.get(world.index_of(key)?)?;
        (light != Light::Hidden).then(|| light.opacity())
    });
    if gone::is_told(world, states) {
        gone::figures(world, camera, look, states, &mut picture.backdrop);
    }
    if look.marks {
        ties::ties(world, camera, viewport, states, &lights, &mut picture);
        picture.marks = paint(&seen, states, look);
    }
    if look.names {
        names::names(
            world,
            camera,
            viewport,
            look,
            states,
            &seen,
            ties::lit(world, camera, viewport, states, &lights),
            measure,
            memory,
            &mut picture,
        );
        for text in &mut picture.texts {
            text.face = heavy(text.face);
        }
    }
    picture.thicken(look.strokes);
    picture
}

/// The marks on screen, with their size there, in the order of the world.
fn see<'a>(
    world: &'a World,
    camera: &Camera,
    viewport: &Viewport,
    look: &Look,
    lights: &[Light],
) -> Vec<Seen<'a>> {
    let sizes = Sizes::new(world.marks().len(), camera, look);
    let area = viewport.drawn();
    let one = |index: usize| {
        let (mark, light) = (world.marks().get(index)?, *lights.get(index)?);
        let at = camera.screen_from_world(mark.at);
        let radius = sizes.radius(mark.radius);
        let around = Rect::new(at.x, at.y, 0.0, 0.0).grown(radius * 1.6 + 10.0);
        (light != Light::Hidden && area.overlaps(&around)).then_some(Seen {
            mark,
            at,
            radius,
            light,
        })
    };
    let widest = sizes.radius(world.widest()) * 1.6 + 10.0;
    let part = camera.world_rect(&area.grown(widest));
    if part.w * part.h < SMALL_PART * world.spread() {
        let mut near: Vec<usize> = world.around(&part).collect();
        near.order();
        return near.into_iter().filter_map(one).collect();
    }
    (0..world.marks().len()).filter_map(one).collect()
}

/// Marks from the bottom up: faded, at rest, lit, then those with a ring.
fn paint(seen: &[Seen<'_>], states: &States, look: &Look) -> Vec<PaintedMark> {
    let mut painted: Vec<(u8, PaintedMark)> = seen
        .iter()
        .map(|seen| {
            let key = seen.mark.key;
            let state = MarkState {
                hovered: states.hovered == Some(key),
                selected: seen.light == Light::Chosen,
                keyboard: states.keyboard == Some(key),
            };
            let level = match seen.light {
                _ if state.keyboard || state.hovered => 4,
                Light::Chosen => 3,
                Light::Lit => 2,
                Light::Rest => 1,
                Light::Gone | Light::Faded | Light::Hidden => 0,
            };
            let mark = PaintedMark {
                key,
                kind: seen.mark.kind,
                at: seen.at,
                radius: seen.radius,
                state,
                opacity: seen.light.opacity(),
                scale: look.scale,
            };
            (level, mark)
        })
        .collect();
    // By kind within a level: renderers draw runs of one kind at once.
    painted.order_by_key(|(level, mark)| (*level, mark.kind));
    painted.into_iter().map(|(_, mark)| mark).collect()
}
