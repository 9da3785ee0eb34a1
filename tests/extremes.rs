//! Snapshots on which a picture could break: everybody at one place, dust, a million ties on one node. Each is drawn, picked
//! and listed as any other.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that fails should stop where it fails"
)]

use ecosystem_explorer::ecosystem::Ecosystem;
use ecosystem_explorer::plane::Point;
use ecosystem_explorer::query::{FacetIndex, Filter, tie_groups};
use ecosystem_explorer::scene::{
    Camera, Face, LabelMemory, Look, Picture, Sight, States, Viewport, World, compose, pick,
};
use ecosystem_explorer::snapshot::{Lang, parse};
use ecosystem_explorer::ui::canvas::network;
use std::fmt::Write;

/// A snapshot of so many nodes; each tie is between two of them.
fn ecosystem(nodes: usize, ties: impl Iterator<Item = (usize, usize)>) -> Ecosystem {
    let mut file = String::from(r#"{"schema":1,"title":"t","nodes":["#);
    for at in 0..nodes {
        let comma = if at == 0 { "" } else { "," };
        write!(
            file,
            r#"{comma}{{"id":"n{at}","kind":"member","name":"Name {at}"}}"#
        )
        .expect("memory");
    }
    file.push_str(r#"],"ties":["#);
    for (at, (from, to)) in ties.enumerate() {
        let comma = if at == 0 { "" } else { "," };
        write!(
            file,
            r#"{comma}{{"from":"n{from}","to":"n{to}","kind":"part-of"}}"#
        )
        .expect("memory");
    }
    file.push_str("]}");
    Ecosystem::new(parse(file.as_bytes()).expect("it is a snapshot").0)
}

fn screen() -> Viewport {
    Viewport::new(1000.0, 700.0)
}

/// The picture of a world that is seen as a whole, and who is under its middle.
fn seen(world: &World, states: &States) -> (Picture, Option<usize>) {
    let (viewport, look) = (screen(), Look::default());
    let camera = Camera::fit(world.bounds().unwrap_or_default(), &viewport);
    let measure = |text: &str, face: Face| {
        #[expect(clippy::cast_precision_loss, reason = "a name is short")]
        let letters = text.chars().count() as f64;
        letters * face.size * 0.52
    };
    let mut memory = LabelMemory::default();
    let picture = compose(
        world,
        &camera,
        &viewport,
        &look,
        states,
        &measure,
        &mut memory,
    );
    let sight = Sight {
        world,
        camera: &camera,
        viewport: &viewport,
        look: &look,
        states,
    };
    (picture, pick(&sight, viewport.area().center(), 0.0))
}

/// Every number of a picture is one.
fn is_sound(picture: &Picture) -> bool {
    let marks = picture.marks.iter();
    let ties = picture.ties.iter();
    marks.map(|mark| mark.at).all(Point::is_finite)
        && ties
            .flat_map(|line| [line.from, line.to])
            .all(Point::is_finite)
}

#[test]
fn all_nodes_at_one_place_are_seen_there_and_the_list_has_them() {
    const COUNT: usize = 5_000;
    let eco = ecosystem(COUNT, (1..COUNT).map(|at| (0, at)));
    for place in [[0.0, 0.0], [-1e6, 1e6]] {
        let everywhere = vec![place; COUNT];
        let world = network::world(&eco, &network::baked(&eco, &everywhere), Lang::En);
        let (picture, picked) = seen(&world, &States::default());
        assert_eq!(picture.marks.len(), COUNT);
        assert!(is_sound(&picture));
        assert!(picked.is_some(), "somebody is under the pointer");
        let apart = |at: Point| at.distance(screen().area().center());
        let farthest = picture.marks.iter().map(|mark| apart(mark.at));
        assert!(
            farthest.fold(0.0, f64::max) < 1.0,
            "in the middle of the canvas"
        );
    }
    let outcome = FacetIndex::new(&eco).apply(&Filter::default());
    assert_eq!(outcome.count, COUNT);
}

#[test]
fn dust_is_laid_out_without_overlap() {
    const COUNT: usize = 3_000;
    let eco = ecosystem(COUNT, std::iter::empty());
    let layout = network::layout(&eco);
    let mut places: Vec<(i64, i64)> = layout
        .points()
        .map(|at| {
            assert!(at.is_finite());
            #[expect(clippy::cast_possible_truncation, reason = "a place is near")]
            let grain = |along: f64| (along * 10.0).round() as i64;
            (grain(at.x), grain(at.y))
        })
        .collect();
    places.sort_unstable();
    places.dedup();
    assert_eq!(places.len(), COUNT, "everybody has a place of their own");
    let world = network::world(&eco, &layout, Lang::En);
    let (picture, _) = seen(&world, &States::default());
    assert!(is_sound(&picture) && picture.marks.len() == COUNT && picture.ties.is_empty());
}

#[test]
fn a_million_ties_on_one_node_are_drawn_lit_and_listed() {
    const NODES: usize = 20_001;
    const TIES: usize = 1_000_000;
    let eco = ecosystem(NODES, (0..TIES).map(|at| (1 + at % (NODES - 1), 0)));
    let ring: Vec<[f64; 2]> = (0..NODES)
        .map(|at| {
            #[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
            let turn = at as f64;
            if at == 0 {
                [0.0, 0.0]
            } else {
                [turn.sin() * 900.0, turn.cos() * 900.0]
            }
        })
        .collect();
    let world = network::world(&eco, &network::baked(&eco, &ring), Lang::En);
    assert_eq!(
        world.tie_count(),
        NODES - 1,
        "several between two are one line"
    );
    let states = States {
        selected: Some(0),
        focus_selection: true,
        ..States::default()
    };
    let (picture, picked) = seen(&world, &states);
    assert!(is_sound(&picture));
    assert_eq!(picked, Some(0));
    assert!(picture.named() < 500, "{} names", picture.named());
    let hub = eco.find("n0").expect("it is there");
    let listed: usize = tie_groups(&eco, hub, Lang::En, false)
        .iter()
        .map(|group| group.links.len())
        .sum();
    assert_eq!(listed, TIES);
}
