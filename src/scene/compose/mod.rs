//! From the world to the picture: what the camera sees, in which state, with which names. Draws nothing.

use crate::sorting::Sorting;
use super::{
    Camera, Face, LabelMemory, Mark, MarkState, PaintedMark, Picture, Presence, States, Viewport,
    World, backdrop,
};
use crate::plane::{Point, Rect};

mod names;
#[cfg(test)]
mod tests;
mod ties;

/// Opacity of what is out of focus (`--fade`).
const FADED: f64 = 0.15;
/// With more marks than this, the least radius of a mark shrinks.
const MANY: f64 = 1500.0;

/// Settings that follow from the place the explorer is shown in, not from the data.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// Marks are not drawn smaller than this radius in pixels: 4.5, on a kiosk 8. Down to 70 % of it where a small
    /// canvas would pile them up, and less with more than 1500 marks.
    pub min_radius: f64,
    /// Everything that is type or mark is this much larger: 1, on a kiosk 1.6.
    pub scale: f64,
    /// Whether names are drawn; switch off while the camera flies.
    pub names: bool,
    /// Least weight of a mark that is named in the fitted view; `None` chooses by the width of the canvas.
    pub min_weight: Option<f64>,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            min_radius: 4.5,
            scale: 1.0,
            names: true,
            min_weight: None,
        }
    }
}

/// What a mark is to the selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Light {
    /// Selected.
    Chosen,
    /// Tied to the selected one.
    Lit,
    /// Neither.
    Rest,
    /// Out of focus or filtered away.
    Faded,
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
/// Marks outside the canvas are left out. O(marks + ties), plus the names.
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
    let lights = lights(world, states);
    let light = |index: usize| lights.get(index).copied().flatten();
    let seen = see(world, camera, viewport, look, &light);
    picture.backdrop = backdrop::figures(world.backdrop(), camera);
    let lit = ties::ties(world, camera, viewport, states, &light, &mut picture);
    picture.marks = paint(&seen, states, look);
    if look.names {
        names::names(
            world,
            camera,
            viewport,
            look,
            states,
            &seen,
            lit,
            measure,
            memory,
            &mut picture,
        );
    }
    picture
}

/// The light of every mark; `None` for what is hidden.
fn lights(world: &World, states: &States) -> Vec<Option<Light>> {
    let chosen = states
        .selected
        .filter(|key| states.presence(*key) != Presence::Hidden)
        .and_then(|key| world.index_of(key));
    let rest = |key: usize| match states.presence(key) {
        Presence::Hidden => None,
        Presence::Faded => Some(Light::Faded),
        Presence::Shown if chosen.is_some() && states.focus_selection => Some(Light::Faded),
        Presence::Shown => Some(Light::Rest),
    };
    let mut lights: Vec<Option<Light>> = world.marks().iter().map(|mark| rest(mark.key)).collect();
    let Some(chosen) = chosen else {
        return lights;
    };
    for &neighbour in world.neighbour_indices(chosen) {
        let key = world.marks().get(neighbour).map(|mark| mark.key);
        if let (Some(light), Some(Presence::Shown)) = (
            lights.get_mut(neighbour),
            key.map(|key| states.presence(key)),
        ) {
            *light = Some(Light::Lit);
        }
    }
    if let Some(light) = lights.get_mut(chosen) {
        *light = Some(Light::Chosen);
    }
    lights
}

/// The marks on screen, with their size there.
fn see<'a>(
    world: &'a World,
    camera: &Camera,
    viewport: &Viewport,
    look: &Look,
    light: &dyn Fn(usize) -> Option<Light>,
) -> Vec<Seen<'a>> {
    #[expect(
        clippy::cast_precision_loss,
        reason = "a count of marks is far below 2^52"
    )]
    let crowd = (MANY / world.marks().len().max(1) as f64).min(1.0).sqrt();
    // Slower than the world grows, so that marks part as one comes near; nearly as fast as it shrinks, so that they
    // do not pile up on a small canvas.
    let root = camera.zoom.sqrt();
    let growth = if camera.zoom < 1.0 {
        root * root.sqrt()
    } else {
        root.min(2.5)
    } * look.scale;
    let least = (look.min_radius * crowd * (1.6 * camera.zoom).clamp(0.7, 1.0)).max(0.75);
    world
        .marks()
        .iter()
        .enumerate()
        .filter_map(|(index, mark)| {
            let light = light(index)?;
            let at = camera.screen_from_world(mark.at);
            let radius = (mark.radius * growth).max(least);
            let around = Rect::new(at.x, at.y, 0.0, 0.0).grown(radius * 1.6 + 10.0);
            viewport.area().overlaps(&around).then_some(Seen {
                mark,
                at,
                radius,
                light,
            })
        })
        .collect()
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
                Light::Faded => 0,
            };
            let opacity = if seen.light == Light::Faded {
                FADED
            } else {
                1.0
            };
            let mark = PaintedMark {
                key,
                kind: seen.mark.kind,
                at: seen.at,
                radius: seen.radius,
                state,
                opacity,
                scale: look.scale,
            };
            (level, mark)
        })
        .collect();
    // By kind within a level: renderers draw runs of one kind at once.
    painted.order_by_key(|(level, mark)| (*level, mark.kind));
    painted.into_iter().map(|(_, mark)| mark).collect()
}
