//! Which ties are drawn, and how strongly.

use crate::plane::{Point, Rect};
use crate::scene::light::{self, Light, calm, rays};
use crate::scene::links::Link;
use crate::scene::{Camera, Line, Picture, Role, States, Stroke, Viewport, World, control};

/// More ties of the selection than this are no obstacle to names: they are everywhere.
const MOST_LIT: usize = 300;

/// Ties of one moment on their way into the picture.
struct Ties<'a> {
    world: &'a World,
    camera: &'a Camera,
    area: Rect,
    states: &'a States,
    lights: &'a [Light],
    calm: f64,
    rays: f64,
}

/// A tie by how high it lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Level {
    Rest,
    Hovered,
    OfSelection,
}

/// Adds the ties, those of the selection last.
pub(super) fn ties(
    world: &World,
    camera: &Camera,
    viewport: &Viewport,
    states: &States,
    lights: &[Light],
    picture: &mut Picture,
) {
    let ties = Ties::new(world, camera, viewport, states, lights);
    let (mut near, mut lit) = (Vec::new(), Vec::new());
    for link in world.links().all() {
        match ties.line(link) {
            Some((Level::Rest, line)) => picture.ties.push(line),
            Some((Level::Hovered, line)) => near.push(line),
            Some((Level::OfSelection, line)) => lit.push(line),
            None => {}
        }
    }
    picture.ties.append(&mut near);
    picture.ties.append(&mut lit);
}

/// The ties of the selection as lines that names rather do not cross; none when they are too many to be avoided.
pub(super) fn lit(
    world: &World,
    camera: &Camera,
    viewport: &Viewport,
    states: &States,
    lights: &[Light],
) -> Vec<(Point, Point)> {
    let touching = light::lit(world, states);
    if touching.len() > MOST_LIT {
        return Vec::new();
    }
    let ties = Ties::new(world, camera, viewport, states, lights);
    touching
        .iter()
        .filter_map(|number| ties.line(world.link(*number)?))
        .filter(|(level, _)| *level == Level::OfSelection)
        .map(|(_, line)| (line.from, line.to))
        .collect()
}

impl<'a> Ties<'a> {
    fn new(
        world: &'a World,
        camera: &'a Camera,
        viewport: &Viewport,
        states: &'a States,
        lights: &'a [Light],
    ) -> Self {
        Self {
            world,
            camera,
            area: viewport.drawn(),
            states,
            lights,
            calm: calm(world),
            rays: rays(states),
        }
    }

    fn line(&self, link: &Link) -> Option<(Level, Line)> {
        let light = |index: usize| self.lights.get(index).copied();
        let (a, b) = (
            self.world.marks().get(link.a)?,
            self.world.marks().get(link.b)?,
        );
        let (light_a, light_b) = (light(link.a)?, light(link.b)?);
        let dimmest = light_a.min(light_b);
        if dimmest == Light::Hidden || light::is_muted(self.world, self.states, link) {
            return None;
        }
        let (from, to) = (
            self.camera.screen_from_world(a.at),
            self.camera.screen_from_world(b.at),
        );
        let reaches = control(from, to, link.bend).map_or_else(
            || self.area.crosses_line(from, to),
            |control| {
                Rect::around([from, to, control]).is_some_and(|hull| hull.overlaps(&self.area))
            },
        );
        if !reaches {
            return None;
        }
        let faded = dimmest <= Light::Gone;
        let hovered = self
            .states
            .hovered
            .is_some_and(|key| a.key == key || b.key == key)
            || self.states.hovered_tie.is_some_and(|tie| {
                let pair = (a.key.min(b.key), a.key.max(b.key));
                (tie.one, tie.other, tie.inferred) == (pair.0, pair.1, link.inferred)
            });
        let is_lit =
            light_a.max(light_b) == Light::Chosen || light::is_step(self.world, self.states, link);
        let level = if is_lit && !faded {
            Level::OfSelection
        } else if hovered && !faded {
            Level::Hovered
        } else {
            Level::Rest
        };
        let (role, width, opacity) = match level {
            Level::OfSelection => (Role::Ink, 1.5, 1.0),
            Level::Hovered => (Role::Ink2, 1.2, 1.0),
            Level::Rest => {
                let ray = if link.faint { self.rays } else { 1.0 };
                (Role::Tie, 1.0, dimmest.opacity() * ray * self.calm)
            }
        };
        let line = Line {
            from,
            to,
            bend: link.bend,
            ends: Some((a.key, b.key)),
            stroke: Stroke {
                role,
                width: width + link.width - 1.0,
                dashed: link.inferred,
                opacity,
            },
        };
        Some((level, line))
    }
}
