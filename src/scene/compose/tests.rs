//! Pictures of small worlds.

use super::names::LEAST_TYPE;
use super::*;
use crate::plane::Side;
use crate::scene::{Backdrop, Callout, Presence, Sight, Tie, pick};
use crate::scene::{Figure, Kind, Role, Sign};
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
        bend: 0.0,
        width: 1.0,
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
fn a_stated_and_an_inferred_tie_of_two_marks_are_two_lines_beside_each_other() {
    let picture = draw(&small(), &States::default());
    assert_eq!(picture.ties.len(), 7);
    let dashed = |line: &&crate::scene::Line| line.stroke.dashed;
    assert_eq!(picture.ties.iter().filter(dashed).count(), 2);
    let bent: Vec<f64> = picture
        .ties
        .iter()
        .filter(|line| line.ends == Some((1, 2)))
        .map(|line| line.bend)
        .collect();
    assert_eq!(bent.len(), 2);
    assert!(bent[0] < 0.0 && bent[1] > 0.0);
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
    assert_eq!(draw(&small(), &states).ties.len(), 3);
    states.selected = Some(3);
    assert_eq!(draw(&small(), &states).ties.len(), 4);
    states.selected = Some(0);
    assert_eq!(draw(&small(), &states).ties.len(), 3);
}

#[test]
fn a_way_is_lit_step_by_step_though_the_ties_of_all_are_hidden() {
    let states = States {
        told: vec![0, 1, 2, 4],
        steps: vec![(0, 2), (0, 4), (1, 2)],
        muted: (0..5).collect(),
        ..States::default()
    };
    let picture = draw(&small(), &states);
    let lit: Vec<_> = picture
        .ties
        .iter()
        .filter(|line| line.stroke.role == Role::Ink)
        .filter_map(|line| line.ends)
        .collect();
    assert_eq!(lit, [(0, 2), (0, 4), (1, 2), (1, 2)]);
    assert_eq!(picture.ties.len(), lit.len(), "no other tie is drawn");
    let faded: Vec<usize> = picture
        .marks
        .iter()
        .filter(|mark| mark.opacity < 0.5)
        .map(|mark| mark.key)
        .collect();
    assert_eq!(faded, [3]);
    let named: Vec<usize> = picture.texts.iter().filter_map(|text| text.key).collect();
    assert!(named.len() == 4 && !named.contains(&3), "{named:?}");
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
        let sight = Sight { world: &world, camera: &camera, viewport: &viewport, look: &Look::default(), states: &states };
        if let Some(top) = picture.marks.last() {
            prop_assert_eq!(pick(&sight, top.at, 0.0), Some(top.key));
        }
        for mark in &picture.marks {
            prop_assert!(pick(&sight, mark.at, 0.0).is_some());
        }
    }
}

/// A crowd on a square, important ones rare, each tied to the one before.
fn crowd(count: usize) -> World {
    let side = (count as f64).sqrt();
    let marks = (0..count)
        .map(|key| Mark {
            weight: if key % 97 == 0 { 3.0 } else { 1.3 },
            radius: 3.0,
            ..mark(
                key,
                12.0 * (key as f64 % side).floor(),
                12.0 * (key as f64 / side).floor(),
            )
        })
        .collect();
    let ties: Vec<Tie> = (1..count)
        .map(|key| tie(key - 1, key, false, false))
        .collect();
    World::new(marks, &ties, Vec::new())
}

#[test]
fn in_a_crowd_a_bounded_number_of_names_is_measured_and_the_important_ones_stand() {
    let world = crowd(20_000);
    let viewport = Viewport::new(1200.0, 800.0);
    let camera = Camera::fit(world.bounds().unwrap(), &viewport);
    let measured = std::cell::Cell::new(0_usize);
    let counting = |text: &str, face: Face| {
        measured.set(measured.get() + 1);
        measure(text, face)
    };
    let look = Look {
        marks: false,
        ..Look::default()
    };
    let picture = compose(
        &world,
        &camera,
        &viewport,
        &look,
        &States::default(),
        &counting,
        &mut LabelMemory::default(),
    );
    assert!(measured.get() < 10_000, "measured {} lines", measured.get());
    assert!(picture.named() > 50, "{}", picture.named());
    let important = picture
        .texts
        .iter()
        .filter(|text| text.key.is_some_and(|key| key % 97 == 0))
        .count();
    assert!(important * 2 > picture.named());
    assert!(picture.marks.is_empty() && picture.ties.is_empty());
    assert_eq!(picture.named() + picture.unnamed, 20_000);
}

#[test]
fn moving_by_hand_keeps_the_names_that_are_seen() {
    let world = crowd(20_000);
    let viewport = Viewport {
        margin: 160.0,
        ..Viewport::new(1200.0, 800.0)
    };
    let home = Camera::fit(world.bounds().unwrap(), &viewport);
    let mut memory = LabelMemory::default();
    let mut names = |camera: &Camera| -> std::collections::BTreeSet<usize> {
        let look = Look {
            marks: false,
            ..Look::default()
        };
        compose(
            &world,
            camera,
            &viewport,
            &look,
            &States::default(),
            &measure,
            &mut memory,
        )
        .texts
        .into_iter()
        .filter(|text| viewport.area().grown(-150.0).contains(text.at))
        .filter_map(|text| text.key)
        .collect()
    };
    let before = names(&home.zoomed(3.0, Point::new(600.0, 400.0)));
    let after = names(
        &home
            .zoomed(3.0, Point::new(600.0, 400.0))
            .panned(Point::new(40.0, 25.0)),
    );
    let stayed = before.intersection(&after).count();
    assert!(
        stayed * 10 > before.len() * 8,
        "{stayed} of {}",
        before.len()
    );
}

#[test]
fn who_is_gone_is_hollow_and_who_is_new_has_a_plus() {
    let states = States {
        told: vec![1, 2],
        gone: vec![0],
        lost: vec![(2, 0, false), (3, 99, true)],
        signs: vec![(1, Sign::New), (1, Sign::Pinned)],
        ..States::default()
    };
    let picture = draw(&small(), &states);
    let opacity = |key: usize| {
        picture
            .marks
            .iter()
            .find(|mark| mark.key == key)
            .unwrap()
            .opacity
    };
    assert!(opacity(0) < 0.5 && opacity(1) == 1.0 && opacity(3) < 0.5);
    // The outline of the one, and two lines of the tie whose ends are there.
    let outlines = |role: Role| {
        let is_it = |figure: &&Figure| match figure {
            Figure::Circle {
                fill: None,
                stroke: Some(stroke),
                ..
            }
            | Figure::Path { stroke, .. } => stroke.role == role,
            _ => false,
        };
        picture.backdrop.iter().filter(is_it).count()
    };
    assert_eq!(outlines(Role::Kind(Kind::ALL[0])), 1);
    assert_eq!(outlines(Role::Ink3), 2);
    // Two lines of the plus and five of the pin, and as many of their ground below.
    let ink = |role: Role| {
        picture
            .leaders
            .iter()
            .filter(|line| line.stroke.role == role)
            .count()
    };
    assert_eq!((ink(Role::Ink), ink(Role::Bg)), (7, 7));
    let named: Vec<_> = picture.texts.iter().filter_map(|text| text.key).collect();
    assert!(named.contains(&0), "{named:?}");
    // Nobody told, nothing hollow.
    let at_rest = draw(&small(), &States::default());
    assert!(at_rest.backdrop.is_empty() && at_rest.leaders.is_empty());
}

#[test]
fn who_is_in_no_world_is_a_hollow_mark_with_a_name() {
    let ghost = Backdrop::Ghost {
        kind: Kind::Project,
        at: Point::new(50.0, 100.0),
        radius: 6.0,
        name: "Gone with it".to_owned(),
        ties: vec![Point::default()],
    };
    let world = small().with_backdrop(vec![ghost]);
    let picture = draw(&world, &States::default());
    let names: Vec<_> = picture.texts.iter().flat_map(|text| &text.lines).collect();
    assert!(names.contains(&&"Gone with it".to_owned()), "{names:?}");
    assert_eq!(
        picture.backdrop.len(),
        3,
        "an outline and a tie of two lines"
    );
    assert!(world.bounds().unwrap().bottom() > 100.0, "a camera fits it");
}
