//! From the world to the picture: what the camera sees, in which state, with which names. Draws nothing.

use super::callout::{self, Wanted};
use super::label::{self, Ground, Obstacle, Request, Stand};
use super::world::Link;
use super::{
    Camera, Face, Kind, LabelMemory, Line, Mark, MarkState, PaintedMark, Picture, Presence, Role,
    States, Stroke, Viewport, World, backdrop, extent,
};
use crate::plane::{Point, Rect};

/// Opacity of what is out of focus (`--fade`).
const FADED: f64 = 0.15;
/// Opacity of the cluster's own ties at rest.
const RAYS: f64 = 0.4;
/// With more ties than this on the canvas, those at rest are drawn lighter.
const MANY_TIES: usize = 300;
/// Opacity of ties at rest when there are many.
const CALM: f64 = 0.72;
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
/// No type on the canvas is smaller.
const LEAST_TYPE: f64 = 11.5;
/// From this nearness on callouts give way to ordinary names.
const CALLOUTS_UNTIL: f64 = 2.2;
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
    let lit = ties(world, camera, viewport, states, &light, &mut picture);
    picture.marks = paint(&seen, states, look);
    if look.names {
        names(
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

/// Adds the ties and gives those of the selection as lines that names rather do not cross.
fn ties(
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
        if !area.crosses_line(from, to) {
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
        let line = Line { from, to, stroke };
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
    painted.sort_by_key(|(level, mark)| (*level, mark.kind));
    painted.into_iter().map(|(_, mark)| mark).collect()
}

/// Adds callouts, names of marks and names of the backdrop.
#[expect(
    clippy::too_many_arguments,
    reason = "one step of compose, with all it knows"
)]
fn names(
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
    let obstacles = seen
        .iter()
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
    let mut ground = Ground::new(viewport.area(), obstacles, lit);
    for covered in &viewport.covered {
        ground.block(*covered);
    }
    let out = callouts(world, camera, viewport, scale, seen, measure);
    for text in &out.texts {
        ground.block(text.bounds);
    }
    for leader in &out.leaders {
        if let Some(line) = Rect::around([leader.from, leader.to]) {
            ground.block(line.grown(2.0));
        }
    }
    let mut texts = backdrop::on_lines(world.backdrop(), camera, scale, &mut ground, measure);
    let mut requests: Vec<Request<'_>> = seen
        .iter()
        .filter(|seen| !out.keys.contains(&seen.mark.key))
        .filter(|seen| is_named(seen, camera, viewport, look, states))
        .map(|seen| request(seen, states, scale))
        .collect();
    requests.extend(backdrop::requests(world.backdrop(), camera, scale));
    let (placed, mut leaders) = label::place(requests, &mut ground, measure, memory);
    texts.extend(placed);
    // Leaders of callouts are long: they pass under marks, like ties.
    picture.ties.extend(out.leaders);
    picture.leaders.append(&mut leaders);
    texts.extend(out.texts);
    picture.texts = texts;
    let named: std::collections::BTreeSet<usize> =
        picture.texts.iter().filter_map(|text| text.key).collect();
    picture.unnamed = seen
        .iter()
        .filter(|seen| seen.light != Light::Faded && !named.contains(&seen.mark.key))
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
        Light::Chosen | Light::Lit => return true,
        _ if states.hovered == key || states.keyboard == key => return true,
        Light::Faded => return false,
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

fn request<'a>(seen: &Seen<'a>, states: &States, scale: f64) -> Request<'a> {
    let mark = seen.mark;
    let touched = states.hovered == Some(mark.key) || states.keyboard == Some(mark.key);
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
        Light::Rest | Light::Faded => 0.0,
    };
    let rank = by_light
        + if touched { 1000.0 } else { 0.0 }
        + if mark.always_named { 100.0 } else { 0.0 }
        + kind
        + 30.0 * mark.weight;
    let strong = mark.weight >= STRONG || seen.light == Light::Lit || touched;
    let (size, weight) = match seen.light {
        Light::Chosen => (16.5, 700),
        _ => (12.5, if strong { 600 } else { 400 }),
    };
    let far = match seen.light {
        Light::Chosen | Light::Lit => 52.0,
        _ if touched => 52.0,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plane::Side;
    use crate::scene::{Backdrop, Callout, Tie, pick};
    use proptest::prelude::*;

    fn measure(text: &str, face: Face) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a name is short")]
        let letters = text.chars().count() as f64;
        letters * face.size * 0.52
    }

    fn mark(key: usize, x: f64, y: f64) -> Mark {
        Mark {
            key,
            kind: Kind::ALL[key % 8],
            at: Point::new(x, y),
            radius: 6.0,
            weight: 1.0 + (key % 7) as f64 / 2.0,
            name: format!("Name of {key}"),
            always_named: false,
            name_side: Side::Right,
        }
    }

    fn tie(a: usize, b: usize, inferred: bool, faint: bool) -> Tie {
        Tie {
            a,
            b,
            inferred,
            faint,
        }
    }

    /// A row of five marks: 0 is the cluster, tied faintly to all; 1 is tied to 2 twice.
    fn small() -> World {
        let marks = (0..5)
            .map(|key| mark(key, 100.0 * key as f64, 0.0))
            .collect();
        let ties = [
            tie(0, 1, false, true),
            tie(0, 2, false, true),
            tie(0, 3, false, true),
            tie(0, 4, false, true),
            tie(1, 2, true, false),
            tie(2, 1, false, false),
            tie(3, 4, true, false),
            tie(3, 99, true, false),
        ];
        World::new(marks, &ties, Vec::new())
    }

    fn draw(world: &World, states: &States) -> Picture {
        let viewport = Viewport::new(1000.0, 600.0);
        let camera = Camera::fit(Rect::new(-100.0, -200.0, 600.0, 400.0), &viewport);
        let look = Look::default();
        compose(
            world,
            &camera,
            &viewport,
            &look,
            states,
            &measure,
            &mut LabelMemory::default(),
        )
    }

    #[test]
    fn ties_between_two_marks_are_one_line_and_solid_when_one_is_stated() {
        let picture = draw(&small(), &States::default());
        assert_eq!(picture.ties.len(), 6);
        assert_eq!(
            picture
                .ties
                .iter()
                .filter(|line| line.stroke.dashed)
                .count(),
            1
        );
        assert_eq!(
            picture
                .ties
                .iter()
                .filter(|line| line.stroke.opacity < 0.5)
                .count(),
            4
        );
    }

    #[test]
    fn the_selection_lies_on_top_and_focus_fades_the_rest() {
        let mut states = States {
            selected: Some(1),
            focus_selection: true,
            ..States::default()
        };
        let picture = draw(&small(), &states);
        let last = picture.ties.last().unwrap();
        assert_eq!((last.stroke.role, last.stroke.width), (Role::Ink, 1.5));
        assert!(picture.marks.last().unwrap().state.selected);
        let faded: Vec<usize> = picture
            .marks
            .iter()
            .filter(|mark| mark.opacity < 0.5)
            .map(|mark| mark.key)
            .collect();
        assert_eq!(faded, [3, 4]);
        assert!(
            picture
                .texts
                .iter()
                .all(|text| !matches!(text.key, Some(3 | 4)))
        );
        states.focus_selection = false;
        assert!(
            draw(&small(), &states)
                .marks
                .iter()
                .all(|mark| mark.opacity == 1.0)
        );
    }

    #[test]
    fn muted_ties_are_hidden_but_for_that_to_the_selected() {
        let mut states = States {
            muted: [0].into(),
            ..States::default()
        };
        assert_eq!(draw(&small(), &states).ties.len(), 2);
        states.selected = Some(3);
        assert_eq!(draw(&small(), &states).ties.len(), 3);
        states.selected = Some(0);
        assert_eq!(draw(&small(), &states).ties.len(), 2);
    }

    #[test]
    fn what_the_filter_hides_is_gone_with_its_ties() {
        let mut states = States::default();
        states.filter(&[true, true, false, true, true], Presence::Hidden);
        let picture = draw(&small(), &states);
        assert_eq!((picture.marks.len(), picture.ties.len()), (4, 4));
        states.selected = Some(2);
        assert!(
            draw(&small(), &states)
                .marks
                .iter()
                .all(|mark| !mark.state.selected)
        );
    }

    #[test]
    fn an_empty_canvas_gives_an_empty_picture() {
        let camera = Camera::default();
        for size in [0.0, -5.0, f64::NAN] {
            let picture = compose(
                &small(),
                &camera,
                &Viewport::new(size, 300.0),
                &Look::default(),
                &States::default(),
                &measure,
                &mut LabelMemory::default(),
            );
            assert!(picture.marks.is_empty());
        }
    }

    #[test]
    fn rings_towns_and_callouts_are_named_without_overlap() {
        let marks = (0..5)
            .map(|key| mark(key, 100.0 * key as f64, 0.0))
            .collect();
        let backdrop = vec![
            Backdrop::Ring {
                center: Point::new(200.0, 0.0),
                radius: 190.0,
                fill: Some(Role::Surface),
                line: true,
                name: "Emilia-Romagna".to_owned(),
            },
            Backdrop::Town {
                at: Point::new(150.0, 30.0),
                name: "Parma".to_owned(),
                dot: true,
                clear: 3.0,
                strong: true,
            },
        ];
        let callout = Callout {
            key: 3,
            title: "MedTech Hub".to_owned(),
            note: "Mirandola".to_owned(),
            inferred: true,
        };
        let world = World::new(marks, &[], backdrop).with_callouts(vec![callout]);
        let picture = draw(&world, &States::default());
        let all: String = picture
            .texts
            .iter()
            .flat_map(|text| text.lines.clone())
            .collect::<Vec<_>>()
            .join("|");
        for name in ["Emilia-Romagna", "Parma", "MedTech Hub", "Mirandola"] {
            assert!(all.contains(name), "{all}");
        }
        assert!(!all.contains("Name of 3"));
        assert!(picture.ties.iter().any(|line| line.stroke.dashed));
        assert!(
            picture
                .texts
                .iter()
                .any(|text| text.angle != 0.0 && text.face.italic)
        );
    }

    proptest! {
        #[test]
        fn labels_never_overlap_and_what_is_drawn_is_picked(
            points in prop::collection::vec((-300.0..300.0_f64, -200.0..200.0_f64), 1..80),
            selected in prop::option::of(0..80_usize),
            zoom in 0.5..4.0_f64,
        ) {
            let marks = points.iter().enumerate().map(|(key, (x, y))| mark(key, *x, *y)).collect();
            let ties: Vec<Tie> = (1..points.len()).map(|key| tie(key / 3, key, key % 2 == 0, false)).collect();
            let world = World::new(marks, &ties, Vec::new());
            let viewport = Viewport::new(900.0, 600.0);
            let camera = Camera::fit(world.bounds().unwrap(), &viewport).zoomed(zoom, Point::new(450.0, 300.0));
            let states = States { selected, ..States::default() };
            let mut memory = LabelMemory::default();
            let picture = compose(&world, &camera, &viewport, &Look::default(), &states, &measure, &mut memory);
            prop_assert_eq!(&picture, &compose(&world, &camera, &viewport, &Look::default(), &states, &measure, &mut LabelMemory::default()));
            for (number, text) in picture.texts.iter().enumerate() {
                prop_assert!(text.face.size >= LEAST_TYPE);
                for other in picture.texts.iter().skip(number + 1) {
                    prop_assert!(!text.bounds.overlaps(&other.bounds));
                }
            }
            // The top-most mark at its own centre is the one that is found there.
            if let Some(top) = picture.marks.last() {
                prop_assert_eq!(pick(&picture, top.at, 0.0), Some(top.key));
            }
            for mark in &picture.marks {
                prop_assert!(pick(&picture, mark.at, 0.0).is_some());
            }
        }
    }
}
