//! The world of the shipped snapshot, and of others.

use super::*;
use crate::plane::Rect;
use crate::snapshot::parse;

fn shipped() -> Ecosystem {
    Ecosystem::new(
        parse(include_bytes!("../../../../data/snapshot.json"))
            .unwrap()
            .0,
    )
}

fn drawn(eco: &Ecosystem, sheet: &Sheet) -> World {
    world(eco, &Atlas::new(eco), Lang::En, sheet, "Europe")
}

#[test]
fn everybody_with_a_place_abroad_stands_on_the_map_and_nobody_else() {
    let eco = shipped();
    let home = home(&eco).unwrap();
    for sheet in Sheet::ALL {
        let world = drawn(&eco, &sheet);
        for id in eco.nodes() {
            let is_there = world.find(id.index()).is_some();
            assert_eq!(
                is_there,
                home.abroad(&eco, id).is_some(),
                "{}",
                eco.node(id).id
            );
        }
        assert_eq!(world.marks().len(), 44, "42 abroad, and home twice");
    }
}

#[test]
fn marks_do_not_lie_on_each_other() {
    let eco = shipped();
    for sheet in Sheet::ALL {
        let world = drawn(&eco, &sheet);
        for (at, a) in world.marks().iter().enumerate() {
            for b in world.marks().iter().skip(at + 1) {
                let apart = a.at.distance(b.at);
                assert!(apart > a.radius + b.radius, "{} {} {apart}", a.name, b.name);
            }
        }
    }
}

#[test]
fn an_arc_is_drawn_for_every_tie_of_home_and_for_no_other() {
    let eco = shipped();
    let world = drawn(&eco, &Sheet::BROAD);
    let ends: BTreeSet<usize> = [0, 1]
        .into_iter()
        .flat_map(|own| world.neighbours(eco.node_count() + own).collect::<Vec<_>>())
        .collect();
    let has = |id: &str| ends.contains(&eco.find(id).unwrap().index());
    // Tied to the cluster; to a hospital of the region; to the region itself.
    assert!(
        has("osaka-bio-headquarters") && has("university-of-tsukuba") && has("intl-pennsylvania")
    );
    // They meet in a project that the cluster takes part in.
    assert!(has("intl-group-clusters4health-ukrainian-clusters"));
    // Only part of the Expo, which has its own mark.
    assert!(!has("intl-event-health-futures-2025") && has("intl-event-expo-osaka-2025"));
    assert!(ends.iter().all(|key| *key < eco.node_count()));
    let atlas = Atlas::new(&eco);
    assert_eq!(atlas.arcs(&|_| true), (true, true));
    assert_eq!(atlas.arcs(&|_| false), (false, false));
    assert_eq!(atlas.count(&eco, &|_| true), (42, 11));
    assert_eq!(atlas.count(&eco, &|_| false), (0, 0));
    let stated = |id: &str| {
        let id = eco.find(id).unwrap();
        atlas
            .stands
            .iter()
            .find(|stand| stand.id == id)
            .unwrap()
            .tie
    };
    assert_eq!(stated("ivita"), Some(Status::Stated));
    assert_eq!(stated("osaka-bio-headquarters"), Some(Status::Inferred));
    assert_eq!(
        stated("intl-group-clusters4health-ukrainian-clusters"),
        Some(Status::Inferred)
    );
}

#[test]
fn who_is_only_known_to_be_in_a_country_stands_in_its_middle() {
    let eco = shipped();
    let atlas = Atlas::new(&eco);
    let at = |id: &str| {
        let id = eco.find(id).unwrap();
        atlas.stands.iter().find(|stand| stand.id == id).unwrap().at
    };
    let sweden = atlas.earth.country("se").unwrap().middle.unwrap();
    assert_eq!(at("swedish-energy-agency"), sweden, "not at the capital");
    assert_eq!(
        at("enrich-usa"),
        at("agreement-emilia-romagna-pennsylvania-2022")
    );
}

#[test]
fn the_same_file_gives_the_same_world() {
    let (a, b) = (
        drawn(&shipped(), &Sheet::BROAD),
        drawn(&shipped(), &Sheet::BROAD),
    );
    assert_eq!(a.marks(), b.marks());
}

#[test]
fn another_cluster_is_in_the_middle_of_its_own_map() {
    let file = r#"{ "schema": 1, "title": "Bay", "cluster": "bay",
        "places": [ { "id": "sf", "name": "San Francisco", "country": "US", "region": "California", "lat": 37.8, "lon": -122.4 },
                    { "id": "tokyo", "name": "Tokyo", "country": "JP", "lat": 35.7, "lon": 139.7 },
                    { "id": "suva", "name": "Suva", "country": "FJ", "lat": -18.1, "lon": 178.4 } ],
        "nodes": [ { "id": "bay", "kind": "institution", "name": "Bay Cluster", "place": "sf", "place_status": "stated" },
                   { "id": "t", "kind": "partner", "name": "T", "place": "tokyo", "place_status": "stated" },
                   { "id": "s", "kind": "event", "name": "S", "place": "suva", "place_status": "stated" } ],
        "ties": [ { "from": "bay", "to": "t", "kind": "collaborates-with" } ] }"#;
    let eco = Ecosystem::new(parse(file.as_bytes()).unwrap().0);
    let world = drawn(&eco, &Sheet::BROAD);
    assert_eq!((world.marks().len(), world.tie_count()), (3, 1));
    let (t, home) = (
        world.find(1).unwrap(),
        world.find(eco.node_count()).unwrap(),
    );
    assert!(t.at.x < home.at.x && home.at.x.abs() < 1e-6 && home.name == "California");
    assert!(
        Rect::around([t.at, home.at]).unwrap().w < 320.0,
        "the short way"
    );
    assert!(!Atlas::new(&eco).is_european());
    let nobody = parse(br#"{ "schema": 1, "title": "t", "nodes": [] }"#)
        .unwrap()
        .0;
    assert!(
        drawn(&Ecosystem::new(nobody), &Sheet::BROAD)
            .marks()
            .is_empty()
    );
}

#[test]
fn a_mark_of_home_means_the_cluster() {
    let eco = shipped();
    assert_eq!(node_of(&eco, eco.node_count()), eco.cluster());
    assert_eq!(node_of(&eco, 0), Some(NodeId::from_index(0)));
}
