//! What stands where, on the shipped snapshot.

use super::geography::Geography;
use super::hubs::{self, Captions};
use super::laying::Laying;
use super::{network, town, towns};
use crate::ecosystem::Ecosystem;
use crate::plane::Point;
use crate::scene::Kind;
use crate::snapshot::{Lang, NodeKind, parse};

fn shipped() -> Ecosystem {
    Ecosystem::new(
        parse(include_bytes!("../../../data/snapshot.json"))
            .unwrap()
            .0,
    )
}

#[test]
fn the_network_has_everybody_and_the_cluster_in_the_middle() {
    let eco = shipped();
    let world = network::world(&eco, &network::layout(&eco), Lang::It);
    assert_eq!(world.marks().len(), eco.node_count());
    let cluster = world.find(eco.cluster().unwrap().index()).unwrap();
    assert_eq!(cluster.at, Point::default());
}

#[test]
fn the_same_file_gives_the_same_network() {
    let eco = shipped();
    assert_eq!(network::layout(&eco), network::layout(&shipped()));
}

#[test]
fn places_of_the_file_and_the_picture_are_the_same_in_steps_of_any_size() {
    let eco = shipped();
    let places: Vec<[f64; 2]> = eco
        .nodes()
        .map(|id| [id.index() as f64, 0.5 * id.index() as f64])
        .collect();
    let at_once = network::baked(&eco, &places);
    let mut laying = Laying::baked(&eco, &places);
    let mut before = 0.0;
    while !laying.advance(&eco, 7) {
        assert!((before..=1.0).contains(&laying.share()));
        before = laying.share();
    }
    let network = laying.finish();
    assert_eq!(network, at_once);
    assert_eq!(network.points().nth(3), Some(Point::new(3.0, 1.5)));

    let mut drafting = network::Drafting::new(Lang::En);
    while !drafting.advance(&eco, &network, 7) {}
    assert_eq!(
        format!("{:?}", drafting.finish()),
        format!("{:?}", network::world(&eco, &at_once, Lang::En))
    );
}

#[test]
fn nobody_is_lost_between_map_and_tray() {
    let (eco, ground) = (shipped(), Geography::read());
    let captions = Captions {
        sea: "sea",
        inferred: "inferred",
    };
    let on_it = hubs::world(&eco, &ground, Lang::En, &captions);
    let everybody = vec![true; eco.node_count()];
    let beside: Vec<usize> = towns::off_the_map(&eco, &ground, &everybody)
        .into_iter()
        .flat_map(|(_, ids)| ids)
        .map(|id| id.index())
        .collect();
    let mut all: Vec<usize> = on_it.marks().iter().map(|mark| mark.key).collect();
    all.extend(beside);
    all.sort_unstable();
    assert_eq!(all, (0..eco.node_count()).collect::<Vec<_>>());
}

#[test]
fn four_towns_of_hubs_stand_on_the_map_and_six_biohubs_beside_it() {
    let (eco, ground) = (shipped(), Geography::read());
    let own: Vec<&str> = towns::towns(&eco, &ground)
        .iter()
        .filter(|town| town.own.is_some())
        .map(|town| town.place.name.get(Lang::It))
        .collect();
    assert_eq!(own, ["Bologna", "Meldola", "Mirandola", "Parma"]);
    let beside = towns::off_the_map(&eco, &ground, &vec![true; eco.node_count()]);
    let (first, hubs) = beside.first().unwrap();
    assert_eq!((*first, hubs.len()), (NodeKind::Hub, 6));
}

#[test]
fn a_town_shows_who_is_there_and_whom_they_are_tied_to_but_not_through_the_cluster() {
    let eco = shipped();
    let place = towns::place(&eco, "city-mirandola").unwrap();
    assert_eq!(place.id, "place-mirandola", "a node means its place");
    let who = town::who(&eco, place);
    assert!(
        who.iter()
            .any(|(id, inside)| *inside && eco.node(*id).id == "city-mirandola")
    );
    assert!(who.iter().all(|(id, _)| eco.cluster() != Some(*id)));
    let world = town::world(&eco, place, Lang::En, |kind| format!("{kind:?}"));
    assert_eq!(world.marks().len(), who.len());
    assert!(world.marks().iter().any(|mark| mark.kind == Kind::Hub));
}
