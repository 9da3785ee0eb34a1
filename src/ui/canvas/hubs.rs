//! The hub map: provinces, towns, and everybody at their place. Knows the model and the ground.

use super::geography::Geography;
use super::marks::{kind, mark, name, reach, ties, weight};
use super::towns::towns;
use crate::ecosystem::Ecosystem;
use crate::layout::places::{Resident, Town as Seat, arrange};
use crate::plane::Point;
use crate::scene::{Backdrop, Callout, Mark, Role, World};
use crate::snapshot::{Lang, NodeKind, PlaceStatus};

/// Least room between two marks, in world units.
const GAP: f64 = 3.0;
/// Room around the dot of a town without a mark of its own.
const DOT: f64 = 3.0;
/// Marks are this much smaller than on the network: a town has many.
const SCALE: f64 = 0.8;
/// Where the name of the sea stands, in degrees.
const SEA: (f64, f64) = (44.62, 12.62);

/// What the map says that no data says.
pub struct Captions<'a> {
    /// The name of the sea.
    pub sea: &'a str,
    /// Stands beside a hub whose place is inferred.
    pub inferred: &'a str,
}

/// The map of the region.
#[must_use]
pub fn world(eco: &Ecosystem, ground: &Geography, lang: Lang, captions: &Captions<'_>) -> World {
    let towns = towns(eco, ground);
    let seats: Vec<Seat> = towns
        .iter()
        .map(|town| Seat {
            at: town.at,
            radius: town.own.map_or(DOT, |id| reach(eco, id) * SCALE * 1.25),
        })
        .collect();
    let mut residents = Vec::new();
    let mut who = Vec::new();
    for (at, town) in towns.iter().enumerate() {
        for id in &town.residents {
            residents.push(Resident {
                town: at,
                radius: reach(eco, *id) * SCALE,
                group: kind(eco.node(*id).kind).index(),
                weight: weight(eco, *id),
            });
            who.push((at, *id));
        }
    }
    let small = |mut mark: Mark| {
        mark.radius *= SCALE;
        mark
    };
    let mut marks = Vec::new();
    let mut callouts = Vec::new();
    let mut clear: Vec<f64> = towns
        .iter()
        .map(|town| town.own.map_or(DOT, |id| reach(eco, id) * SCALE))
        .collect();
    for ((town, id), place) in who.into_iter().zip(arrange(&seats, &residents, GAP)) {
        let Some(place) = place else { continue };
        let mark = small(mark(eco, id, place, lang, false));
        if let (Some(clear), Some(seat)) = (clear.get_mut(town), seats.get(town)) {
            *clear = clear.max(seat.at.distance(place) + mark.radius);
        }
        let node = eco.node(id);
        if node.kind == NodeKind::Hub {
            let inferred = node.place_status == PlaceStatus::Inferred;
            let town = towns
                .get(town)
                .map(|town| town.place.name.get(lang))
                .unwrap_or_default();
            let note = if inferred {
                format!("{town}, {}", captions.inferred)
            } else {
                town.to_owned()
            };
            callouts.push(Callout {
                key: id.index(),
                title: name(eco, id, lang).to_owned(),
                note,
                inferred,
            });
        }
        marks.push(mark);
    }
    for town in &towns {
        if let Some(id) = town.own {
            // The town's own name stands beside it already.
            let mut own = small(mark(eco, id, town.at, lang, false));
            own.name = String::new();
            own.radius *= 1.25;
            marks.push(own);
        }
    }
    let mut backdrop = ground_of(ground, captions);
    for (town, clear) in towns.iter().zip(clear) {
        backdrop.push(Backdrop::Town {
            at: town.at,
            name: town.place.name.get(lang).to_owned(),
            dot: town.own.is_none(),
            clear,
            strong: town.own.is_some(),
        });
    }
    World::new(marks, &ties(eco), backdrop).with_callouts(callouts)
}

fn ground_of(ground: &Geography, captions: &Captions<'_>) -> Vec<Backdrop> {
    let area = |rings: &Vec<Vec<Point>>, fill, edge: Option<Role>| Backdrop::Area {
        rings: rings.clone(),
        fill,
        framed: edge.is_some(),
        edge,
    };
    let mut backdrop = vec![area(&ground.land, Role::Surface2, None)];
    backdrop.extend(
        ground
            .provinces
            .iter()
            .map(|of| area(&of.rings, Role::Land, Some(Role::Bg))),
    );
    for (lines, role, width) in [
        (&ground.rivers, Role::Hair2, 2.0),
        (&ground.roads, Role::Ink3, 1.2),
    ] {
        backdrop.extend(lines.iter().map(|line| Backdrop::Way {
            course: line.course.clone(),
            role,
            width,
            name: line.name.clone(),
        }));
    }
    let sea = ground
        .at(SEA.0, SEA.1)
        .map(|at| (at, captions.sea.to_owned()));
    let names = ground
        .provinces
        .iter()
        .filter_map(|of| Some((of.middle?, of.name.clone())));
    backdrop.extend(names.chain(sea).map(|(at, name)| Backdrop::Region {
        at,
        name,
        upright: false,
    }));
    backdrop
}
