//! Which names are drawn: requests for the placer, callouts for the map.

use super::{Look, Seen, crowd, gone, signs};
use crate::plane::{Point, Rect};
use crate::scene::callout::{self, Wanted};
use crate::scene::label::{self, Ground, Obstacle, Request, Stand};
use crate::scene::light::{FADED, Light};
use crate::scene::{
    Camera, Face, Figure, Kind, LabelMemory, Picture, Role, States, Viewport, World, backdrop,
    chart, extent,
};
use crate::sorting::Gathering;
use std::collections::BTreeSet;

/// Names of marks at least this important are 600.
const STRONG: f64 = 2.2;
/// Names of marks this important may hide marks that are lighter by [`LESSER`] where nothing else is free.
const OUTWEIGHS: f64 = 2.5;
/// How much lighter such a mark must be.
const LESSER: f64 = 1.0;
/// Least importance of a named mark in the fitted view.
const NAMED: f64 = 1.2;
/// The same on a canvas narrower than [`NARROW`].
const NAMED_NARROW: f64 = 1.5;
/// Canvases narrower than this carry fewer names.
const NARROW: f64 = 900.0;
/// So many at rest are few, where there are four times as many at least.
const FEW: usize = 24;
/// No type on the canvas is smaller.
pub(super) const LEAST_TYPE: f64 = 11.5;
/// From this nearness on callouts give way to ordinary names.
const CALLOUTS_UNTIL: f64 = 2.2;

/// Adds callouts, names of marks and names of the backdrop.
#[expect(
    clippy::too_many_arguments,
    reason = "one step of compose, with all it knows"
)]
pub(super) fn names(
    world: &World,
    camera: &Camera,
    viewport: &Viewport,
    look: &Look,
    states: &States,
    seen: &[Seen<'_>],
    lit: Vec<(Point, Point)>,
    measure: &dyn Fn(&str, Face) -> f64,
    memory: &mut LabelMemory,
    picture: &mut Picture,
) {
    let scale = look.scale;
    let out = callouts(world, camera, viewport, scale, seen, measure);
    let called: BTreeSet<usize> = out.keys.iter().copied().collect_set();
    let are_few = are_few(world, seen);
    let asking: Vec<(f64, &Seen<'_>)> = seen
        .iter()
        .filter(|seen| !called.contains(&seen.mark.key))
        .filter(|seen| {
            are_few && seen.light == Light::Rest || is_named(seen, camera, viewport, look, states)
        })
        .map(|seen| (rank(seen, states), seen))
        .collect();
    let asking = crowd::heard(asking, camera, viewport);
    let in_the_way: &mut dyn Iterator<Item = &Seen<'_>> = if seen.len() > crowd::MANY {
        // In a crowd everything would be in the way: only what could have a name of its own is.
        &mut asking.iter().map(|(_, seen)| *seen)
    } else {
        &mut seen.iter()
    };
    let obstacles = in_the_way
        .map(|seen| Obstacle {
            key: Some(seen.mark.key),
            at: seen.at,
            reach: reach(seen, states, scale),
            weight: if seen.light == Light::Faded {
                FADED
            } else {
                seen.mark.weight.max(1.0)
            },
        })
        .collect();
    let mut ground = Ground::new(viewport.area(), viewport.margin, obstacles, lit);
    for covered in &viewport.covered {
        ground.block(*covered);
    }
    for text in &out.texts {
        ground.block(text.bounds);
    }
    for leader in &out.leaders {
        if let Some(line) = Rect::around([leader.from, leader.to]) {
            ground.block(line.grown(2.0));
        }
    }
    for figure in &picture.backdrop {
        if let Figure::Bar { area, opacity, .. } = figure
            && *opacity > FADED
        {
            ground.block(*area);
        }
    }
    let (mut signs, mut ghosts) = (Vec::new(), Vec::new());
    if !states.signs.is_empty() {
        let rooms;
        (signs, rooms) = signs::signs(seen, states, scale);
        rooms.into_iter().for_each(|room| ground.block(room));
    }
    if gone::is_told(world, states) {
        let rooms;
        (ghosts, rooms) = gone::names(world, camera, look);
        rooms.into_iter().for_each(|room| ground.block(room));
    }
    let mut texts = chart::names(
        world.backdrop(),
        camera,
        viewport,
        scale,
        &mut ground,
        measure,
    );
    texts.extend(backdrop::on_lines(
        world.backdrop(),
        camera,
        scale,
        &mut ground,
        measure,
    ));
    let mut requests: Vec<Request<'_>> = asking
        .iter()
        .map(|(rank, seen)| request(seen, *rank, are_few, states, scale))
        .collect();
    if world.is_chart() {
        requests.iter_mut().for_each(|request| {
            keep_row(request, world);
        });
    }
    requests.extend(backdrop::requests(world.backdrop(), camera, scale));
    requests.append(&mut ghosts);
    let (placed, mut leaders) = label::place(requests, &mut ground, measure, memory);
    texts.extend(placed);
    // Leaders of callouts are long: they pass under marks, like ties.
    picture.ties.extend(out.leaders);
    picture.leaders.append(&mut leaders);
    picture.leaders.append(&mut signs);
    texts.extend(out.texts);
    picture.texts = texts;
    let named: BTreeSet<usize> = picture
        .texts
        .iter()
        .filter_map(|text| text.key)
        .collect_set();
    let area = viewport.area();
    picture.unnamed = seen
        .iter()
        .filter(|seen| seen.light != Light::Faded && area.contains(seen.at))
        .filter(|seen| !named.contains(&seen.mark.key))
        .count();
}

/// How far a mark with its rings reaches.
fn reach(seen: &Seen<'_>, states: &States, scale: f64) -> f64 {
    let ring = if states.keyboard == Some(seen.mark.key) {
        11.0
    } else if seen.light == Light::Chosen {
        6.0
    } else {
        0.0
    };
    seen.radius * extent(seen.mark.kind) + ring * scale
}

fn callouts(
    world: &World,
    camera: &Camera,
    viewport: &Viewport,
    scale: f64,
    seen: &[Seen<'_>],
    measure: &dyn Fn(&str, Face) -> f64,
) -> callout::Placed {
    if world.callouts().is_empty() || camera.nearness() > CALLOUTS_UNTIL {
        return callout::Placed::default();
    }
    let wanted = world
        .callouts()
        .iter()
        .filter_map(|callout| {
            let seen = seen.iter().find(|seen| seen.mark.key == callout.key)?;
            (seen.light != Light::Faded).then(|| Wanted {
                callout,
                at: seen.at,
                reach: seen.radius * extent(seen.mark.kind),
                opacity: 1.0,
                selected: seen.light == Light::Chosen,
            })
        })
        .collect();
    callout::place(wanted, viewport.free(), &viewport.covered, scale, measure)
}

/// Whether a mark asks for a name: those the reader works with always, the others by importance and nearness.
fn is_named(
    seen: &Seen<'_>,
    camera: &Camera,
    viewport: &Viewport,
    look: &Look,
    states: &States,
) -> bool {
    let key = Some(seen.mark.key);
    match seen.light {
        Light::Chosen | Light::Lit | Light::Gone => return true,
        _ if states.hovered == key || states.keyboard == key => return true,
        Light::Faded | Light::Hidden => return false,
        Light::Rest => {}
    }
    let narrow = viewport.width < NARROW;
    let outspoken = match seen.mark.kind {
        Kind::Hub => true,
        Kind::Theme | Kind::Project | Kind::Partner => !narrow,
        Kind::Member | Kind::Organisation | Kind::Institution | Kind::Event => false,
    };
    let least = look
        .min_weight
        .unwrap_or(if narrow { NAMED_NARROW } else { NAMED });
    // Everything asks for its name once one is half as near again.
    let nearer = (camera.nearness() - 1.0).max(0.0) * 1.2;
    seen.mark.always_named || outspoken || seen.mark.weight >= least - nearer
}

/// In a chart the names that always stand keep to the row of their mark.
fn keep_row(request: &mut Request<'_>, world: &World) {
    let always = request
        .key
        .and_then(|key| world.find(key))
        .is_some_and(|mark| mark.always_named);
    if let (true, Stand::Beside { reach, side, .. }) = (always, request.stand) {
        request.stand = Stand::Along { reach, side };
    }
}

fn is_touched(seen: &Seen<'_>, states: &States) -> bool {
    let key = Some(seen.mark.key);
    states.hovered == key || states.keyboard == key
}

/// How much a name matters: larger comes first.
fn rank(seen: &Seen<'_>, states: &States) -> f64 {
    let mark = seen.mark;
    let kind = match mark.kind {
        Kind::Hub => 40.0,
        Kind::Theme => 16.0,
        Kind::Project => 10.0,
        Kind::Partner => 6.0,
        Kind::Member | Kind::Organisation | Kind::Institution | Kind::Event => 0.0,
    };
    let by_light = match seen.light {
        Light::Chosen => 2000.0,
        Light::Lit => 500.0,
        Light::Gone => 300.0,
        Light::Rest | Light::Faded | Light::Hidden => 0.0,
    };
    by_light
        + if is_touched(seen, states) {
            1000.0
        } else {
            0.0
        }
        + if mark.always_named { 100.0 } else { 0.0 }
        + kind
        + 30.0 * mark.weight
}

/// Whether those at rest are so few of all that each has its name, wherever it finds room: what a filter or a highlight leaves.
fn are_few(world: &World, seen: &[Seen<'_>]) -> bool {
    let at_rest = seen.iter().filter(|seen| seen.light == Light::Rest).count();
    at_rest <= FEW && at_rest * 4 < world.marks().len()
}

fn request<'a>(
    seen: &Seen<'a>,
    rank: f64,
    are_few: bool,
    states: &States,
    scale: f64,
) -> Request<'a> {
    let mark = seen.mark;
    let touched = is_touched(seen, states);
    let gone = seen.light == Light::Gone;
    let strong = !gone && mark.weight >= STRONG || seen.light == Light::Lit || touched;
    let (size, weight) = match seen.light {
        Light::Chosen => (16.5, 700),
        _ => (12.5, if strong { 600 } else { 400 }),
    };
    let far = match seen.light {
        Light::Chosen | Light::Lit => 52.0,
        _ if touched || are_few => 52.0,
        _ if strong => 18.0,
        _ => 10.0,
    };
    Request {
        key: Some(mark.key),
        slot: mark.key,
        at: seen.at,
        stand: Stand::Beside {
            reach: reach(seen, states, scale),
            far: far * scale,
            side: mark.name_side,
        },
        name: &mark.name,
        face: Face::new((size * scale).max(LEAST_TYPE), weight),
        role: if strong || seen.light == Light::Chosen {
            Role::Ink
        } else if gone {
            Role::Ink3
        } else {
            Role::Ink2
        },
        rank,
        hides: if seen.light == Light::Chosen || touched {
            f64::INFINITY
        } else if mark.weight >= OUTWEIGHS {
            mark.weight - LESSER
        } else {
            label::AT_REST
        },
    }
}
