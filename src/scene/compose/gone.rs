//! What a comparison tells of as gone: hollow marks and hollow ties behind the picture, and the names of those who are only in
//! the other file. Knows outlines; refuses to know what was compared.

use crate::plane::{Point, Rect, Side};
use crate::scene::label::{AT_REST, Request, Stand};
use crate::scene::links::Link;
use crate::scene::picture::along;
use crate::scene::{
    Backdrop, Camera, Face, Figure, Kind, Look, Mark, Outline, Presence, Role, Sizes, States,
    Stroke, TieKey, World, control, extent, outline,
};

/// Width of the line around a hollow mark, in pixels.
const EDGE: f64 = 1.25;
/// Width of each of the two lines of a hollow tie, and how far each lies off its middle, in pixels.
const RAIL: f64 = 0.8;
const APART: f64 = 1.6;
/// Straight pieces of a bent tie.
const PIECES: u32 = 16;
/// Names of ghosts are remembered under numbers from here on.
const SLOTS: usize = usize::MAX / 4;

/// Whether anything may be hollow.
pub(super) fn is_told(world: &World, states: &States) -> bool {
    let is_ghost = |item: &Backdrop| matches!(item, Backdrop::Ghost { .. });
    states.is_telling() || world.backdrop().iter().any(is_ghost)
}

/// Adds hollow ties, then hollow marks. O(gone + lost + backdrop).
pub(super) fn figures(
    world: &World,
    camera: &Camera,
    look: &Look,
    states: &States,
    figures: &mut Vec<Figure>,
) {
    let sizes = Sizes::new(world.marks().len(), camera, look);
    let place = |mark: &Mark| camera.screen_from_world(mark.at);
    let shown = |key: usize| {
        let mark = world.find(key)?;
        (states.presence(key) != Presence::Hidden).then_some(mark)
    };
    for (one, other, inferred) in &states.lost {
        if let (Some(a), Some(b)) = (shown(*one), shown(*other)) {
            // Where it lay, as long as it is still drawn faintly.
            let bend = bend(world, *one, *other, *inferred);
            figures.extend(rails(place(a), place(b), bend, *inferred));
        }
    }
    for (_, at, _, ties) in ghosts(world) {
        let at = camera.screen_from_world(at);
        for to in ties {
            figures.extend(rails(at, camera.screen_from_world(*to), 0.0, false));
        }
    }
    for mark in states.gone.iter().filter_map(|key| shown(*key)) {
        hollow(mark.kind, place(mark), sizes.radius(mark.radius), figures);
    }
    for (kind, at, radius, _) in ghosts(world) {
        let at = camera.screen_from_world(at);
        hollow(kind, at, sizes.radius(radius), figures);
    }
}

/// Names of those who are only in the other file, and where their marks lie.
pub(super) fn names<'a>(
    world: &'a World,
    camera: &Camera,
    look: &Look,
) -> (Vec<Request<'a>>, Vec<Rect>) {
    let sizes = Sizes::new(world.marks().len(), camera, look);
    let named = world.backdrop().iter().zip(SLOTS..);
    let one = |(item, slot): (&'a Backdrop, usize)| {
        let Backdrop::Ghost {
            kind,
            at,
            radius,
            name,
            ..
        } = item
        else {
            return None;
        };
        let at = camera.screen_from_world(*at);
        let reach = sizes.radius(*radius) * extent(*kind);
        let request = Request {
            key: None,
            slot,
            at,
            stand: Stand::Beside {
                reach,
                far: 18.0 * look.scale,
                side: Side::Right,
            },
            name,
            face: Face::new(12.5 * look.scale, 400),
            role: Role::Ink3,
            rank: 350.0,
            hides: AT_REST,
        };
        Some((request, Rect::new(at.x, at.y, 0.0, 0.0).grown(reach)))
    };
    named.filter_map(one).unzip()
}

type Ghost<'a> = (Kind, Point, f64, &'a [Point]);

fn ghosts(world: &World) -> impl Iterator<Item = Ghost<'_>> {
    world.backdrop().iter().filter_map(|item| match item {
        Backdrop::Ghost {
            kind,
            at,
            radius,
            ties,
            ..
        } => Some((*kind, *at, *radius, ties.as_slice())),
        _ => None,
    })
}

/// How the tie of two marks is bent on the way from the one to the other.
fn bend(world: &World, one: usize, other: usize, inferred: bool) -> f64 {
    let tie = TieKey {
        one: one.min(other),
        other: one.max(other),
        inferred,
    };
    let link = world.number_of(tie).and_then(|number| world.link(number));
    let is_first = |link: &Link| world.index_of(one) == Some(link.a);
    link.map_or(0.0, |link| {
        if is_first(link) {
            link.bend
        } else {
            -link.bend
        }
    })
}

/// A hollow tie: two thin lines side by side, with nothing between them.
fn rails(from: Point, to: Point, bend: f64, inferred: bool) -> impl Iterator<Item = Figure> {
    let way = control(from, to, bend);
    let pieces = if way.is_some() { PIECES } else { 1 };
    let course: Vec<(Point, Point)> = (0..=pieces)
        .map(|piece| {
            let t = f64::from(piece) / f64::from(pieces);
            let (at, ahead) = match way {
                None => (from.towards(to, t), to - from),
                Some(by) => along(from, by, to, t),
            };
            let length = ahead.length().max(f64::MIN_POSITIVE);
            (at, Point::new(-ahead.y, ahead.x) * (APART / length))
        })
        .collect();
    [1.0, -1.0].into_iter().map(move |side| Figure::Path {
        points: course.iter().map(|(at, off)| *at + *off * side).collect(),
        stroke: Stroke {
            dashed: inferred,
            ..Stroke::solid(Role::Ink3, RAIL)
        },
    })
}

/// A hollow mark: its outline in the colour of its kind.
fn hollow(kind: Kind, at: Point, radius: f64, figures: &mut Vec<Figure>) {
    let stroke = Stroke::solid(Role::Kind(kind), EDGE);
    let circle = |radius: f64| Figure::Circle {
        center: at,
        radius,
        fill: None,
        stroke: Some(stroke),
    };
    match outline(kind) {
        Outline::Disc => figures.push(circle(radius)),
        Outline::Ring {
            radius: middle,
            stroke: wide,
        } => figures
            .extend([middle + wide / 2.0, middle - wide / 2.0].map(|share| circle(radius * share))),
        Outline::Polygon(corners) => figures.push(Figure::Path {
            points: corners
                .iter()
                .chain(corners.first())
                .map(|corner| at + *corner * radius)
                .collect(),
            stroke,
        }),
    }
}
