//! The chart of the shipped snapshot, and of many bars.

use super::*;
use crate::snapshot::parse;

const CAPTIONS: Captions<'_> = Captions {
    events: "Events and missions",
    others: "Others",
    no_programme: "Not stated",
    undated: "No stated date",
};
const WIDE: Fit = Fit {
    beside: true,
    most: (2000.0, 2000.0),
};

fn shipped() -> Ecosystem {
    let file = include_bytes!("../../../../data/snapshot.json");
    Ecosystem::new(parse(file).unwrap().0)
}

fn axis_end(eco: &Ecosystem) -> f64 {
    let lanes = lanes(eco, Lang::En, &CAPTIONS);
    let whens = lanes.iter().flat_map(|lane| &lane.items);
    HEADINGS + axis(whens.filter_map(|(_, when)| when.as_ref())).width()
}

#[test]
fn every_project_and_event_is_there_and_who_has_no_date_stands_beside_the_years() {
    let eco = shipped();
    let world = world(&eco, Lang::En, &CAPTIONS, WIDE);
    let end = axis_end(&eco);
    for id in eco.nodes() {
        let node = eco.node(id);
        let mark = world.find(id.index());
        if matches!(node.kind, NodeKind::Project | NodeKind::Event) {
            let dated = node.since.is_some() || node.until.is_some();
            assert_eq!(mark.unwrap().at.x <= end, dated, "{}", node.id);
        } else {
            assert_eq!(mark.is_some(), node.since.is_some(), "{}", node.id);
        }
    }
}

#[test]
fn no_two_marks_lie_on_each_other() {
    for fit in [
        WIDE,
        Fit {
            beside: false,
            ..WIDE
        },
    ] {
        let world = world(&shipped(), Lang::It, &CAPTIONS, fit);
        for (at, one) in world.marks().iter().enumerate() {
            for other in &world.marks()[at + 1..] {
                let apart = one.at.distance(other.at);
                assert!(apart > 2.0 * RADIUS, "{} {}", one.name, other.name);
            }
        }
    }
}

#[test]
fn marks_stand_in_the_order_of_time() {
    let eco = shipped();
    let world = world(&eco, Lang::En, &CAPTIONS, WIDE);
    let began: Vec<f64> = world
        .marks()
        .iter()
        .filter_map(|mark| When::of(&eco, NodeId::from_index(mark.key)))
        .map(|when| when.known.0)
        .collect();
    assert!(began.is_sorted());
    let first = NodeId::from_index(world.marks()[0].key);
    assert_eq!(eco.node(first).id, "milestone-2002-lr-7");
}

#[test]
fn a_month_is_a_month_and_an_open_end_fades() {
    let eco = shipped();
    let when = When::of(&eco, eco.find("tclock4ad").unwrap()).unwrap();
    assert!((when.known.0 - (2023.0 + 2.0 / 12.0)).abs() < 1e-9);
    assert!((when.known.1 - (2023.0 + 3.0 / 12.0)).abs() < 1e-9);
    assert_eq!(when.open, (false, true), "its end is nowhere stated");
    let both = When::of(&eco, eco.find("training-ifts-internazionale").unwrap()).unwrap();
    assert_eq!(both.open, (false, false));
}

#[test]
fn many_bars_are_laid_out_and_the_first_sight_is_a_part_of_them() {
    let mut file = r#"{ "schema": 1, "title": "t", "nodes": ["#.to_owned();
    for at in 0..10_000 {
        let comma = if at > 0 { "," } else { "" };
        let (year, month) = (2000 + at % 26, at % 12 + 1);
        file.push_str(&format!(
            r#"{comma}{{"id": "p{at}", "kind": "project", "name": "P {at}", "since": "{year}-{month:02}", "until": "{}"}}"#,
            year + 1
        ));
    }
    file.push_str("] }");
    let eco = Ecosystem::new(parse(file.as_bytes()).unwrap().0);
    let world = world(&eco, Lang::En, &CAPTIONS, WIDE);
    assert_eq!(world.marks().len(), 10_000);
    let (frame, bounds) = (world.frame().unwrap(), world.bounds().unwrap());
    assert!(frame.h <= WIDE.most.1 && frame.h < bounds.h);
}

#[test]
fn an_ecosystem_without_time_has_an_empty_chart() {
    let file =
        r#"{ "schema": 1, "title": "t", "nodes": [{"id": "a", "kind": "member", "name": "A"}] }"#;
    let eco = Ecosystem::new(parse(file.as_bytes()).unwrap().0);
    assert_eq!(world(&eco, Lang::En, &CAPTIONS, WIDE).marks().len(), 0);
}
