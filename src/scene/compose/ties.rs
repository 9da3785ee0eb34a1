//! Which ties are drawn, and how strongly.

use super::{FADED, Light};
use crate::plane::{Point, Rect};
use crate::scene::world::Link;
use crate::scene::{Camera, Line, Mark, Picture, Role, States, Stroke, Viewport, World, control};

/// Opacity of the cluster's own ties at rest.
const RAYS: f64 = 0.4;
/// With more ties than this on the canvas, those at rest are drawn lighter.
const MANY_TIES: usize = 300;
/// Opacity of ties at rest when there are many.
const CALM: f64 = 0.72;

/// Adds the ties and gives those of the selection as lines that names rather do not cross.
pub(super) fn ties(
    world: &World,
    camera: &Camera,
    viewport: &Viewport,
    states: &States,
    light: &dyn Fn(usize) -> Option<Light>,
    picture: &mut Picture,
) -> Vec<(Point, Point)> {
    let area = viewport.area();
    let (mut near, mut lit) = (Vec::new(), Vec::new());
    for link in world.links() {
        let (Some(a), Some(b)) = (world.marks().get(link.a), world.marks().get(link.b)) else {
            continue;
        };
        let (Some(light_a), Some(light_b)) = (light(link.a), light(link.b)) else {
            continue;
        };
        if muted(states, a, b) {
            continue;
        }
        let (from, to) = (
            camera.screen_from_world(a.at),
            camera.screen_from_world(b.at),
        );
        let reaches = control(from, to, link.bend).map_or_else(
            || area.crosses_line(from, to),
            |control| Rect::around([from, to, control]).is_some_and(|hull| hull.overlaps(&area)),
        );
        if !reaches {
            continue;
        }
        let of_selection = light_a == Light::Chosen || light_b == Light::Chosen;
        let faded = light_a == Light::Faded || light_b == Light::Faded;
        let hovered = states
            .hovered
            .is_some_and(|key| a.key == key || b.key == key);
        let mut stroke = tie_stroke(link, of_selection, faded, hovered, states);
        if stroke.role == Role::Tie && world.links().len() > MANY_TIES {
            stroke.opacity *= CALM;
        }
        let line = Line {
            from,
            to,
            bend: link.bend,
            stroke,
        };
        if of_selection && !faded {
            lit.push(line);
        } else if hovered && !faded {
            near.push(line);
        } else {
            picture.ties.push(line);
        }
    }
    picture.ties.append(&mut near);
    let lines = lit.iter().map(|line| (line.from, line.to)).collect();
    picture.ties.append(&mut lit);
    lines
}

/// Whether the reader has hidden this tie: one end is muted, unless the other end is the selected one.
fn muted(states: &States, a: &Mark, b: &Mark) -> bool {
    let hides = |end: &Mark, other: &Mark| {
        states.muted.contains(&end.key) && states.selected != Some(other.key)
    };
    hides(a, b) || hides(b, a)
}

const fn tie_stroke(
    link: &Link,
    of_selection: bool,
    faded: bool,
    hovered: bool,
    states: &States,
) -> Stroke {
    let dashed = link.inferred;
    if faded {
        let opacity = if link.faint { FADED * RAYS } else { FADED };
        return Stroke {
            role: Role::Tie,
            width: 1.0,
            dashed,
            opacity,
        };
    }
    if of_selection {
        return Stroke {
            role: Role::Ink,
            width: 1.5,
            dashed,
            opacity: 1.0,
        };
    }
    if hovered {
        return Stroke {
            role: Role::Ink2,
            width: 1.2,
            dashed,
            opacity: 1.0,
        };
    }
    let opacity = match (link.faint, states.selected.is_some()) {
        (true, false) => RAYS,
        (true, true) => RAYS * 0.7,
        (false, _) => 1.0,
    };
    Stroke {
        role: Role::Tie,
        width: 1.0,
        dashed,
        opacity,
    }
}
