//! A chart on screen: columns, lanes and bars, and their names, which stay in sight while the chart moves under them.
//! Knows no dates.

use super::label::{Ground, leading};
use super::light::{Light, growth, light};
use super::{
    Anchor, Backdrop, BarFill, Camera, Face, Figure, Role, States, Stroke, Text, Viewport, World,
};
use crate::plane::{Point, Rect};
use crate::sorting::Sorting;

/// Room between the line of a column and its name, and between the edge and the name of a lane.
const ASIDE: f64 = 6.0;
/// Room that the names of the columns take at the top.
const HEAD: f64 = 26.0;
/// How far the outline of a selected bar stands off it.
const OFF: f64 = 4.0;
/// Pieces in which the open end of a bar fades.
const PIECES: u32 = 5;
/// A name of a lane has at most so many lines.
const LINES: usize = 4;

/// The figures of one part of a chart; nothing for other backdrops. `light` gives the opacity of a mark, `None` when
/// it is hidden.
pub(super) fn figures(
    item: &Backdrop,
    camera: &Camera,
    states: &States,
    light: &dyn Fn(usize) -> Option<f64>,
    out: &mut Vec<Figure>,
) {
    let line = |from: Point, to: Point, stroke: Stroke| Figure::Path {
        points: vec![camera.screen_from_world(from), camera.screen_from_world(to)],
        stroke,
    };
    match item {
        Backdrop::Column { at, folded, .. } => {
            let (from, to) = (Point::new(at.x, at.y), Point::new(at.x, at.bottom()));
            let stroke = Stroke {
                dashed: *folded,
                ..Stroke::solid(if *folded { Role::Hair2 } else { Role::Hair }, 1.0)
            };
            out.push(line(from, to, stroke));
        }
        Backdrop::Lane { area, .. } => {
            let (from, to) = (Point::new(area.x, area.y), Point::new(area.right(), area.y));
            out.push(line(from, to, Stroke::solid(Role::Hair, 1.0)));
        }
        Backdrop::Bar {
            key,
            area,
            role,
            fill,
        } => {
            if let (Some(opacity), BarFill::Within) = (light(*key), fill) {
                out.push(Figure::Bar {
                    key: *key,
                    area: whole(*area, camera),
                    fill: Some(Role::Surface),
                    stroke: Some(Stroke::solid(Role::Hair2, 1.0)),
                    opacity,
                });
            } else if let Some(opacity) = light(*key) {
                bar(
                    *key,
                    on_screen(*area, camera),
                    *role,
                    *fill,
                    opacity,
                    states,
                    out,
                );
            }
        }
        _ => {}
    }
}

/// Where all of a span lies on screen.
fn whole(area: Rect, camera: &Camera) -> Rect {
    let at = camera.screen_from_world(Point::new(area.x, area.y));
    Rect::new(at.x, at.y, area.w * camera.zoom, area.h * camera.zoom)
}

/// Where a bar lies on screen: as long as its span, and as thick as marks grow.
fn on_screen(area: Rect, camera: &Camera) -> Rect {
    let from = camera.screen_from_world(Point::new(area.x, area.center().y));
    let height = area.h * growth(camera.zoom);
    Rect::new(from.x, from.y - height / 2.0, area.w * camera.zoom, height)
}

fn bar(
    key: usize,
    area: Rect,
    role: Role,
    fill: BarFill,
    opacity: f64,
    states: &States,
    out: &mut Vec<Figure>,
) {
    let dashed = |opacity: f64| Stroke {
        role,
        width: 1.0,
        dashed: true,
        opacity,
    };
    let figure = |area: Rect, fill: Option<Role>, stroke: Option<Stroke>| Figure::Bar {
        key,
        area,
        fill,
        stroke,
        opacity,
    };
    let around = if states.selected == Some(key) {
        Some(Stroke::solid(Role::Ink, 1.8))
    } else if states.hovered == Some(key) {
        Some(Stroke::solid(Role::Ink, 1.0))
    } else {
        None
    };
    match fill {
        BarFill::Solid => {
            if around.is_some() {
                out.push(figure(area.grown(OFF), Some(Role::Bg), around));
            }
            out.push(figure(area, Some(role), None));
        }
        BarFill::Dashed => {
            if around.is_some() {
                out.push(figure(area.grown(OFF), Some(Role::Bg), around));
            }
            out.push(figure(area, None, Some(dashed(opacity))));
        }
        BarFill::Within => {}
        BarFill::FadingLeft | BarFill::FadingRight => {
            out.push(figure(area, None, None));
            let step = area.w / f64::from(PIECES);
            for piece in 0..PIECES {
                let share = 1.0 - (f64::from(piece) + 0.5) / f64::from(PIECES);
                let near = f64::from(piece) * step;
                let x = if fill == BarFill::FadingRight {
                    area.x + near
                } else {
                    area.right() - near - step
                };
                for y in [area.y + 0.5, area.bottom() - 0.5] {
                    out.push(Figure::Path {
                        points: vec![Point::new(x, y), Point::new(x + step, y)],
                        stroke: dashed(opacity * share),
                    });
                }
            }
        }
    }
}

/// The key of the mark whose bar lies under a point of the screen, if it can be meant. O(backdrop).
pub(super) fn bar_at(
    world: &World,
    camera: &Camera,
    states: &States,
    at: Point,
    tolerance: f64,
) -> Option<usize> {
    let reach = 2.0 + tolerance.max(0.0) / 4.0;
    world.backdrop().iter().rev().find_map(|item| match item {
        Backdrop::Bar {
            key, area, fill, ..
        } if *fill != BarFill::Within
            && on_screen(*area, camera).grown(reach).contains(at)
            && world
                .index_of(*key)
                .is_some_and(|index| light(world, states, index) > Light::Faded) =>
        {
            Some(*key)
        }
        _ => None,
    })
}

/// Names of columns at the top and of lanes at the left: where they belong, or at the edge while that is out of sight.
pub(super) fn names(
    backdrop: &[Backdrop],
    camera: &Camera,
    viewport: &Viewport,
    scale: f64,
    ground: &mut Ground,
    measure: &dyn Fn(&str, Face) -> f64,
) -> Vec<Text> {
    let free = viewport.free();
    let mut texts = Vec::new();
    let mut put = |text: Text, ground: &mut Ground| {
        let fits = ground.inside(&text.bounds) && !ground.is_blocked(&text.bounds);
        if fits {
            ground.block(text.bounds.grown(2.0));
            texts.push(text);
        }
    };
    let mut columns: Vec<(&Rect, &String, bool)> = backdrop
        .iter()
        .filter_map(|item| match item {
            Backdrop::Column {
                at, name, strong, ..
            } if !name.is_empty() => Some((at, name, *strong)),
            _ => None,
        })
        .collect();
    // The strong ones first: where there is no room for all, they stay.
    columns.order_by_key(|(.., strong)| !strong);
    for (at, name, strong) in columns {
        let face = Face::new(15.0 * scale, if strong { 700 } else { 400 });
        let width = measure(name, face);
        let corner = camera.screen_from_world(Point::new(at.x, at.y));
        let x = corner.x + ASIDE;
        let y = corner.y.max(free.y);
        let role = if strong { Role::Ink } else { Role::Ink2 };
        let below = camera.screen_from_world(Point::new(at.x, at.bottom())).y;
        if y + HEAD <= below {
            put(line(name, face, role, x, y + 2.0, width), ground);
        }
    }
    for item in backdrop {
        let Backdrop::Lane {
            area, name, room, ..
        } = item
        else {
            continue;
        };
        if name.is_empty() {
            continue;
        }
        let face = Face::new((13.0 * scale).max(11.5), 600);
        let corner = camera.screen_from_world(Point::new(area.x, area.y));
        let below = camera
            .screen_from_world(Point::new(area.x, area.bottom()))
            .y;
        let x = corner.x.max(free.x);
        // On one line where nothing is in its way, else in the room that is kept for it.
        let long = measure(name, face);
        let y = (corner.y + ASIDE).max(free.y + HEAD);
        let at = Rect::new(x, y, long, leading(face));
        let is_free = ground.inside(&at) && !ground.is_blocked(&at) && ground.marks_on(&at) == 0;
        let room = if is_free {
            f64::INFINITY
        } else {
            (room * camera.zoom).max(90.0 * scale)
        };
        let lines = wrapped(name, room, face, measure);
        #[expect(clippy::cast_precision_loss, reason = "a few lines")]
        let height = lines.len() as f64 * leading(face);
        let width = lines
            .iter()
            .map(|line| measure(line, face))
            .fold(0.0, f64::max);
        let top = (corner.y + ASIDE).max(free.y + HEAD);
        // In a lane that leaves, the name goes with it.
        let y = top.min(below - height - 1.0);
        if y < corner.y - 1.0 || y < free.y + HEAD - height {
            continue;
        }
        let mut text = line("", face, Role::Ink, x, y, width);
        text.bounds.h = height;
        text.lines = lines;
        put(text, ground);
    }
    texts
}

fn line(name: &str, face: Face, role: Role, x: f64, y: f64, width: f64) -> Text {
    Text {
        key: None,
        lines: vec![name.to_owned()],
        at: Point::new(x, y + face.size * 0.88),
        anchor: Anchor::Start,
        face,
        role,
        halo: true,
        opacity: 1.0,
        angle: 0.0,
        bounds: Rect::new(x, y, width, leading(face)),
    }
}

/// Words in lines of at most that width, as many as a name may have; a longer word keeps its length.
fn wrapped(name: &str, width: f64, face: Face, measure: &dyn Fn(&str, Face) -> f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in name.split_whitespace() {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        match (longer, lines.len()) {
            (Some(longer), count) if count >= LINES || measure(&longer, face) <= width => {
                if let Some(last) = lines.last_mut() {
                    *last = longer;
                }
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plane::Side;
    use crate::scene::{Kind, LabelMemory, Look, Mark, Sight, compose, pick};

    fn chart() -> World {
        let mark = |key: usize, x: f64| Mark {
            key,
            kind: Kind::Project,
            at: Point::new(x, 20.0),
            radius: 5.0,
            weight: 1.0,
            name: String::new(),
            always_named: false,
            name_side: Side::Left,
        };
        let bar = |key: usize, x: f64, w: f64, fill: BarFill| Backdrop::Bar {
            key,
            area: Rect::new(x, 15.0, w, 10.0),
            role: Role::Kind(Kind::Project),
            fill,
        };
        let column = |x: f64, name: &str| Backdrop::Column {
            at: Rect::new(x, 0.0, 0.0, 1000.0),
            name: name.to_owned(),
            strong: false,
            folded: false,
        };
        World::new(
            vec![mark(1, 100.0), mark(2, 300.0)],
            &[],
            vec![
                column(100.0, "2024"),
                column(300.0, "2025"),
                Backdrop::Lane {
                    area: Rect::new(0.0, 0.0, 500.0, 1000.0),
                    name: "Interreg Europe".to_owned(),
                    room: 90.0,
                },
                bar(1, 100.0, 150.0, BarFill::Solid),
                bar(2, 300.0, 40.0, BarFill::Solid),
                bar(2, 340.0, 60.0, BarFill::FadingRight),
            ],
        )
    }

    fn drawn(camera: &Camera, states: &States) -> super::super::Picture {
        let measure = |text: &str, face: Face| text.len() as f64 * face.size * 0.5;
        let mut viewport = Viewport::new(600.0, 400.0);
        viewport.insets = crate::scene::Insets::all(20.0);
        compose(
            &chart(),
            camera,
            &viewport,
            &Look::default(),
            states,
            &measure,
            &mut LabelMemory::default(),
        )
    }

    fn pressed(states: &States, x: f64, y: f64) -> Option<usize> {
        let sight = Sight {
            world: &chart(),
            camera: &Camera::default(),
            viewport: &Viewport::new(600.0, 400.0),
            look: &Look::default(),
            states,
        };
        pick(&sight, Point::new(x, y), 0.0)
    }

    #[test]
    fn a_press_on_a_bar_means_its_mark() {
        let states = States::default();
        assert_eq!(pressed(&states, 220.0, 20.0), Some(1));
        assert_eq!(pressed(&states, 390.0, 20.0), Some(2));
        assert_eq!(pressed(&states, 220.0, 60.0), None);
    }

    #[test]
    fn the_bar_of_a_hidden_mark_is_not_there() {
        let mut states = States::default();
        states.filter(&[true, false], crate::scene::Presence::Hidden);
        assert_eq!(pressed(&states, 220.0, 20.0), None);
        assert_eq!(pressed(&states, 320.0, 20.0), Some(2));
        let drawn = drawn(&Camera::default(), &states);
        let bars = drawn
            .backdrop
            .iter()
            .filter(|figure| matches!(figure, Figure::Bar { key: 1, .. }));
        assert_eq!(bars.count(), 0);
    }

    #[test]
    fn names_of_columns_and_lanes_stay_in_sight() {
        let moved = Camera {
            offset: Point::new(-80.0, -500.0),
            ..Camera::default()
        };
        let picture = drawn(&moved, &States::default());
        let says = |words: &str| {
            picture
                .texts
                .iter()
                .find(|text| text.lines.join(" ") == words)
                .map(|text| text.bounds)
        };
        assert!(says("2025").is_some_and(|at| at.x > 220.0 && at.y < 30.0));
        assert!(says("Interreg Europe").is_some_and(|at| at.x >= 20.0 && at.y >= 20.0 + HEAD));
    }
}
