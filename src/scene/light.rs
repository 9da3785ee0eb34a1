//! How strongly marks and ties are drawn, and how large marks are. Knows states and the camera's zoom, no pixels.

use crate::sorting::Sorting;

use super::{Camera, Look, Presence, States, World, links::Link};

/// Opacity of what is out of focus (`--fade`).
pub(crate) const FADED: f64 = 0.15;
/// Opacity of the cluster's own ties at rest.
pub(crate) const RAYS: f64 = 0.4;
/// How much fainter those are while something is selected.
const RAYS_BEHIND: f64 = 0.7;
/// With more ties than this, those at rest are drawn lighter.
const MANY_TIES: usize = 300;
/// Opacity of ties at rest when there are many.
const CALM: f64 = 0.72;
/// With more ties than this they are drawn lighter still, so that what is dense can be told from what is not.
const CROWD_OF_TIES: f64 = 6_000.0;
/// No tie at rest is fainter than this.
const FAINTEST: f64 = 0.12;
/// With more marks than this, the least radius of a mark shrinks.
const MANY: f64 = 1500.0;

/// What a mark is to the selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Light {
    /// Not drawn.
    Hidden,
    /// Out of focus or filtered away.
    Faded,
    /// Told as gone: an outline, and hardly filled.
    Gone,
    /// Nothing special.
    Rest,
    /// Tied to the selected one.
    Lit,
    /// Selected.
    Chosen,
}

impl Light {
    /// 0 to 1.
    pub(crate) const fn opacity(self) -> f64 {
        match self {
            Self::Hidden => 0.0,
            Self::Faded | Self::Gone => FADED,
            Self::Rest | Self::Lit | Self::Chosen => 1.0,
        }
    }
}

/// The selected mark, if it is drawn.
pub(crate) fn chosen(world: &World, states: &States) -> Option<usize> {
    states
        .selected
        .filter(|key| states.presence(*key) != Presence::Hidden)
        .and_then(|key| world.index_of(key))
}

/// The light of a mark that is neither selected nor tied to the selected one.
pub(crate) const fn unlit(presence: Presence, focused: bool) -> Light {
    match presence {
        Presence::Hidden => Light::Hidden,
        Presence::Faded => Light::Faded,
        Presence::Shown if focused => Light::Faded,
        Presence::Shown => Light::Rest,
    }
}

/// The light of a mark while a tool tells of some.
fn while_told(states: &States, key: usize) -> Light {
    match states.presence(key) {
        Presence::Hidden => Light::Hidden,
        Presence::Shown if states.told.binary_search(&key).is_ok() => Light::Lit,
        Presence::Shown if states.gone.binary_search(&key).is_ok() => Light::Gone,
        Presence::Shown | Presence::Faded => Light::Faded,
    }
}

/// Whether a tie is one that a tool tells of.
pub(crate) fn is_step(world: &World, states: &States, link: &Link) -> bool {
    let key = |index: usize| world.marks().get(index).map(|mark| mark.key);
    key(link.a)
        .zip(key(link.b))
        .is_some_and(|(a, b)| states.is_step(a, b))
}

/// The numbers of the ties that are lit: those of the selection, or those that a tool tells of.
pub(crate) fn lit(world: &World, states: &States) -> Vec<u32> {
    if !states.is_telling() {
        let of_chosen = chosen(world, states).map(|chosen| world.links().of(chosen));
        return of_chosen.unwrap_or_default().to_vec();
    }
    let mut lit: Vec<u32> = states
        .steps
        .iter()
        .filter_map(|(key, _)| world.index_of(*key))
        .flat_map(|index| world.links().of(index).iter().copied())
        .filter(|number| {
            world
                .link(*number)
                .is_some_and(|link| is_step(world, states, link))
        })
        .collect();
    lit.order();
    lit.dedup();
    lit
}

/// The light of every mark. O(n).
pub(crate) fn lights(world: &World, states: &States) -> Vec<Light> {
    if states.is_telling() {
        return world
            .marks()
            .iter()
            .map(|mark| while_told(states, mark.key))
            .collect();
    }
    let chosen = chosen(world, states);
    let focused = chosen.is_some() && states.focus_selection;
    let mut lights: Vec<Light> = world
        .marks()
        .iter()
        .map(|mark| unlit(states.presence(mark.key), focused))
        .collect();
    let Some(chosen) = chosen else {
        return lights;
    };
    for neighbour in world.links().neighbours(chosen) {
        let key = world.marks().get(neighbour).map(|mark| mark.key);
        if let (Some(light), Some(Presence::Shown)) = (
            lights.get_mut(neighbour),
            key.map(|key| states.presence(key)),
        ) {
            *light = Light::Lit;
        }
    }
    if let Some(light) = lights.get_mut(chosen) {
        *light = Light::Chosen;
    }
    lights
}

/// The light of one mark. O(log m).
pub(crate) fn light(world: &World, states: &States, index: usize) -> Light {
    let Some(mark) = world.marks().get(index) else {
        return Light::Hidden;
    };
    if states.is_telling() {
        return while_told(states, mark.key);
    }
    let presence = states.presence(mark.key);
    match chosen(world, states) {
        Some(chosen) if chosen == index => Light::Chosen,
        Some(chosen) if presence == Presence::Shown && world.links().joins(chosen, index) => {
            Light::Lit
        }
        chosen => unlit(presence, chosen.is_some() && states.focus_selection),
    }
}

/// Whether the reader has hidden this tie: one end is muted, unless the other end is the selected one.
pub(crate) fn is_muted(world: &World, states: &States, link: &Link) -> bool {
    if states.muted.is_empty() || is_step(world, states, link) {
        return false;
    }
    let key = |index: usize| world.marks().get(index).map(|mark| mark.key);
    let hides = |end: Option<usize>, other: Option<usize>| {
        end.is_some_and(|key| states.muted.contains(&key)) && states.selected != other
    };
    let (a, b) = (key(link.a), key(link.b));
    hides(a, b) || hides(b, a)
}

/// How strongly a world's ties are drawn at rest: the more there are, the fainter each, so that their density shows.
pub(crate) fn calm(world: &World) -> f64 {
    let count = world.tie_count();
    if count <= MANY_TIES {
        return 1.0;
    }
    #[expect(
        clippy::cast_precision_loss,
        reason = "a count of ties is far below 2^52"
    )]
    let crowd = (CROWD_OF_TIES / count as f64).sqrt().min(1.0);
    (CALM * crowd).max(FAINTEST)
}

/// How strongly rays are drawn compared with other ties.
pub(crate) fn rays(states: &States) -> f64 {
    if states.selected.is_some() || states.is_telling() {
        RAYS * RAYS_BEHIND
    } else {
        RAYS
    }
}

/// How much larger marks are drawn at a zoom: slower than the world grows, so that they part as one comes near;
/// nearly as fast as it shrinks, so that they do not pile up on a small canvas.
pub(crate) fn growth(zoom: f64) -> f64 {
    let root = zoom.sqrt();
    if zoom < 1.0 {
        root * root.sqrt()
    } else {
        root.min(2.5)
    }
}

/// From radii in the world to radii on screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sizes {
    /// Pixels per world unit for radii: it grows slower than the zoom.
    pub growth: f64,
    /// No radius on screen is smaller, in pixels.
    pub least: f64,
}

impl Sizes {
    /// Sizes of marks in a world of so many, seen with that camera.
    #[must_use]
    pub fn new(marks: usize, camera: &Camera, look: &Look) -> Self {
        #[expect(
            clippy::cast_precision_loss,
            reason = "a count of marks is far below 2^52"
        )]
        let crowd = (MANY / marks.max(1) as f64).min(1.0).sqrt();
        let growth = growth(camera.zoom) * look.scale;
        let least = (look.min_radius * crowd * (1.6 * camera.zoom).clamp(0.7, 1.0)).max(0.75);
        Self { growth, least }
    }

    /// The radius on screen, in pixels.
    #[must_use]
    pub fn radius(&self, world: f64) -> f64 {
        (world * self.growth).max(self.least)
    }
}
