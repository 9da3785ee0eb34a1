//! The backdrop on screen: rings, land, roads and rivers, and where their names stand. Knows no marks but as obstacles.

use super::label::{AT_REST, Ground, Request, Stand, leading};
use super::{Anchor, Backdrop, Camera, Face, Figure, Role, States, Stroke, Text, chart};
use crate::plane::{Point, Rect, Side};
use crate::sorting::Sorting;
use std::f64::consts::{PI, TAU};

/// Names of backdrops are remembered under numbers from here on, those of marks below.
const SLOTS: usize = usize::MAX / 2;
/// Radius of the dot of a town, in pixels.
const DOT: f64 = 2.2;
/// Opacity of a hull, and of its line.
const HULL: f64 = 0.05;
const HULL_EDGE: f64 = 0.55;
/// Angles tried for the name of a ring, over the upper half.
const ANGLES: u32 = 33;
/// The angle that names of rings prefer: upper left, clockwise from the right.
const PREFERRED: f64 = -2.3;

/// Figures from the bottom up. `light` gives the opacity of a mark, `None` when it is hidden.
pub(super) fn figures(
    backdrop: &[Backdrop],
    camera: &Camera,
    states: &States,
    light: &dyn Fn(usize) -> Option<f64>,
) -> Vec<Figure> {
    let on_screen = |points: &[Point]| -> Vec<Point> {
        points
            .iter()
            .map(|point| camera.screen_from_world(*point))
            .collect()
    };
    // Rings lie inside each other: the larger one first, whatever the order given.
    let mut figures: Vec<(f64, Figure)> = Vec::new();
    for item in backdrop {
        match item {
            Backdrop::Ring {
                center,
                radius,
                fill,
                line,
                ..
            } => {
                let stroke = line.then_some(Stroke::solid(Role::Hair2, 1.0));
                if fill.is_some() || *line {
                    figures.push((
                        -*radius,
                        Figure::Circle {
                            center: camera.screen_from_world(*center),
                            radius: radius * camera.zoom,
                            fill: *fill,
                            stroke,
                        },
                    ));
                }
            }
            Backdrop::Area {
                rings, fill, edge, ..
            } => figures.push((
                0.0,
                Figure::Area {
                    rings: rings.iter().map(|ring| on_screen(ring)).collect(),
                    fill: *fill,
                    stroke: edge.map(|role| Stroke::solid(role, 1.0)),
                    opacity: 1.0,
                },
            )),
            Backdrop::Hull { outline } => figures.push((
                0.0,
                Figure::Area {
                    rings: vec![on_screen(outline)],
                    fill: Role::Ink,
                    stroke: Some(Stroke {
                        opacity: HULL_EDGE,
                        ..Stroke::solid(Role::Ink2, 1.0)
                    }),
                    opacity: HULL,
                },
            )),
            Backdrop::Way {
                course,
                role,
                width,
                ..
            } => figures.push((
                0.0,
                Figure::Path {
                    points: on_screen(course),
                    stroke: Stroke::solid(*role, *width),
                },
            )),
            Backdrop::Town { at, dot: true, .. } => figures.push((
                0.0,
                Figure::Circle {
                    center: camera.screen_from_world(*at),
                    radius: DOT,
                    fill: Some(Role::Ink2),
                    stroke: None,
                },
            )),
            Backdrop::Town { .. } | Backdrop::Region { .. } | Backdrop::Ghost { .. } => {}
            Backdrop::Column { .. } | Backdrop::Lane { .. } | Backdrop::Bar { .. } => {
                let mut parts = Vec::new();
                chart::figures(item, camera, states, light, &mut parts);
                figures.extend(parts.into_iter().map(|part| (0.0, part)));
            }
        }
    }
    figures.order_by(|a, b| a.0.total_cmp(&b.0));
    figures.into_iter().map(|(_, figure)| figure).collect()
}

/// Names that stand on a line: rings of reach at their emptiest angle, ways along their straightest stretch.
pub(super) fn on_lines(
    backdrop: &[Backdrop],
    camera: &Camera,
    scale: f64,
    ground: &mut Ground,
    measure: &dyn Fn(&str, Face) -> f64,
) -> Vec<Text> {
    let mut texts = Vec::new();
    for item in backdrop {
        let text = match item {
            Backdrop::Ring {
                center,
                radius,
                name,
                ..
            } if !name.is_empty() => {
                let face = Face::italic(13.0 * scale);
                let width = measure(name, face);
                let center = camera.screen_from_world(*center);
                ring_name(name, face, width, center, radius * camera.zoom, ground)
            }
            Backdrop::Way { course, name, .. } if !name.is_empty() => {
                let face = Face::italic(12.0 * scale);
                let width = measure(name, face);
                let course: Vec<Point> = course
                    .iter()
                    .map(|point| camera.screen_from_world(*point))
                    .collect();
                way_name(name, face, width, &course, ground)
            }
            _ => None,
        };
        if let Some(text) = text {
            for place in pieces(&text, text.bounds.w) {
                ground.block(place);
            }
            texts.push(text);
        }
    }
    texts
}

/// The name of a ring, centred on its line, at the angle of the upper half with the fewest marks.
fn ring_name(
    name: &str,
    face: Face,
    width: f64,
    center: Point,
    radius: f64,
    ground: &Ground,
) -> Option<Text> {
    if radius < width {
        return None;
    }
    (0..ANGLES)
        .map(|step| -PI + PI * (f64::from(step) + 0.5) / f64::from(ANGLES))
        .filter_map(|angle| {
            let at = center + Point::polar(radius, angle);
            let text = turned(name, face, width, at, angle + TAU / 4.0);
            let mut hidden = 0;
            for place in pieces(&text, width) {
                if !ground.inside(&place) || ground.is_blocked(&place) {
                    return None;
                }
                hidden += ground.marks_on(&place);
            }
            #[expect(clippy::cast_precision_loss, reason = "a count of marks")]
            let cost = hidden as f64 + 1.3 * (angle - PREFERRED).abs();
            Some((cost, text))
        })
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, text)| text)
}

/// The name of a way beside its longest straight stretch that has room.
fn way_name(name: &str, face: Face, width: f64, course: &[Point], ground: &Ground) -> Option<Text> {
    let mut stretches: Vec<(f64, Point, Point)> = course
        .iter()
        .zip(course.iter().skip(1))
        .map(|(a, b)| (a.distance(*b), *a, *b))
        .filter(|(length, ..)| *length > width * 0.6)
        .collect();
    stretches.order_by(|a, b| b.0.total_cmp(&a.0));
    stretches.into_iter().find_map(|(_, a, b)| {
        let (a, b) = if a.x <= b.x { (a, b) } else { (b, a) };
        let angle = (b - a).angle();
        [-1.0, 1.0].into_iter().find_map(|side| {
            let aside = Point::polar(side * (face.size * 0.5 + 4.0), angle + TAU / 4.0);
            let text = turned(name, face, width, a.towards(b, 0.5) + aside, angle);
            pieces(&text, width)
                .all(|place| {
                    ground.inside(&place)
                        && !ground.is_blocked(&place)
                        && ground.marks_on(&place) == 0
                })
                .then_some(text)
        })
    })
}

/// A line of text centred on `at`, turned by `angle`.
fn turned(name: &str, face: Face, width: f64, at: Point, angle: f64) -> Text {
    // The baseline stands a third of the size below the middle of the letters.
    let down = Point::polar(face.size * 0.34, angle + TAU / 4.0);
    let height = leading(face);
    Text {
        key: None,
        lines: vec![name.to_owned()],
        at: at + down,
        anchor: Anchor::Middle,
        face,
        role: Role::Ink3,
        halo: true,
        opacity: 1.0,
        angle,
        bounds: Rect::new(at.x - width / 2.0, at.y - height / 2.0, width, height),
    }
}

/// Upright boxes that cover a turned line of text.
fn pieces(text: &Text, width: f64) -> impl Iterator<Item = Rect> + use<> {
    let size = text.face.size;
    let (middle, angle) = (text.bounds.center(), text.angle);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a float cast saturates; names are short"
    )]
    let count = ((width / size).ceil() as u32).clamp(1, 60);
    (0..count).map(move |piece| {
        let along = width * ((f64::from(piece) + 0.5) / f64::from(count) - 0.5);
        let at = middle + Point::polar(along, angle);
        Rect::new(at.x, at.y, 0.0, 0.0).grown(size * 0.62)
    })
}

/// Names of towns and regions: they take their places among those of the marks.
pub(super) fn requests<'a>(
    backdrop: &'a [Backdrop],
    camera: &Camera,
    scale: f64,
) -> Vec<Request<'a>> {
    backdrop
        .iter()
        .zip(SLOTS..)
        .filter_map(|(item, slot)| {
            let common = |at: &Point, name: &'a str| Request {
                key: None,
                slot,
                at: camera.screen_from_world(*at),
                stand: Stand::Upon,
                name,
                face: Face::italic(13.5 * scale),
                role: Role::Ink3,
                rank: 30.0,
                hides: AT_REST,
            };
            match item {
                Backdrop::Town {
                    at,
                    name,
                    clear,
                    strong,
                    ..
                } => Some(Request {
                    stand: Stand::Beside {
                        reach: (clear * camera.zoom).max(DOT),
                        far: if *strong { 44.0 } else { 10.0 } * scale,
                        side: Side::Right,
                    },
                    face: Face::new(
                        if *strong { 15.0 } else { 13.0 } * scale,
                        if *strong { 600 } else { 400 },
                    ),
                    role: if *strong { Role::Ink } else { Role::Ink2 },
                    rank: if *strong { 400.0 } else { 60.0 },
                    ..common(at, name)
                }),
                Backdrop::Region { at, name, upright } => Some(if *upright {
                    Request {
                        // A heading begins at its place.
                        stand: Stand::Beside {
                            reach: -4.0,
                            far: 4.0,
                            side: Side::Right,
                        },
                        face: Face::new(13.0 * scale, 600),
                        role: Role::Ink2,
                        rank: 3000.0,
                        ..common(at, name)
                    }
                } else {
                    common(at, name)
                }),
                _ => None,
            }
        })
        .collect()
}
