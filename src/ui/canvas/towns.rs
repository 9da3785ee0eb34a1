//! Towns: which places are towns of the region, who is there, and who has no place.

use super::geography::Geography;
use crate::ecosystem::{Ecosystem, NodeId};
use crate::plane::Point;
use crate::query::fold;
use crate::snapshot::{Lang, NodeKind, Place};
use crate::sorting::Sorting;

/// A town of the map.
pub struct Town<'a> {
    /// The place.
    pub place: &'a Place,
    /// Where it stands on the map.
    pub at: Point,
    /// The node that is the town itself, where there is one.
    pub own: Option<NodeId>,
    /// Who else is there, in the order of the file.
    pub residents: Vec<NodeId>,
}

/// The place of which a node is the town itself: a hub that bears the name of its place.
#[must_use]
pub fn own_town(eco: &Ecosystem, id: NodeId) -> Option<&Place> {
    let node = eco.node(id);
    let place = eco.place_of(id).filter(|_| node.kind == NodeKind::Hub)?;
    let same = Lang::ALL
        .into_iter()
        .any(|lang| fold(node.name.get(lang)) == fold(place.name.get(lang)));
    same.then_some(place)
}

/// The place that a state means: the id of a place, or of a node that has one.
#[must_use]
pub fn place<'a>(eco: &'a Ecosystem, id: &str) -> Option<&'a Place> {
    eco.places()
        .find(|place| place.id == id)
        .or_else(|| eco.place_of(eco.find(id)?))
}

/// The places that are towns of the region, and where they stand on the map, in the order of their ids. A place without a
/// province is a region or a country, not a town. O(places).
#[must_use]
pub fn town_places<'a>(eco: &'a Ecosystem, ground: &Geography) -> Vec<(&'a Place, Point)> {
    let Some(bounds) = ground.bounds() else {
        return Vec::new();
    };
    eco.places()
        .filter(|place| !place.province.is_empty())
        .filter_map(|place| {
            let at = ground.at(place.lat, place.lon)?;
            bounds.contains(at).then_some((place, at))
        })
        .collect()
}

/// The towns of the region with who is there, in the order of their ids.
#[must_use]
pub fn towns<'a>(eco: &'a Ecosystem, ground: &Geography) -> Vec<Town<'a>> {
    let mut towns: Vec<Town<'a>> = town_places(eco, ground)
        .into_iter()
        .map(|(place, at)| Town {
            place,
            at,
            own: None,
            residents: Vec::new(),
        })
        .collect();
    for id in eco.nodes() {
        let Some(place) = eco.place_of(id) else {
            continue;
        };
        if let Some(town) = towns.iter_mut().find(|town| town.place.id == place.id) {
            if town.own.is_none() && own_town(eco, id).is_some() {
                town.own = Some(id);
            } else {
                town.residents.push(id);
            }
        }
    }
    towns
}

/// Who is not on the map, by kind in the order of kinds: those without a place, and those whose place lies elsewhere.
#[must_use]
pub fn off_the_map(
    eco: &Ecosystem,
    ground: &Geography,
    shown: &[bool],
) -> Vec<(NodeKind, Vec<NodeId>)> {
    let mut is_there = vec![false; eco.node_count()];
    for town in towns(eco, ground) {
        for id in town.own.into_iter().chain(town.residents) {
            if let Some(there) = is_there.get_mut(id.index()) {
                *there = true;
            }
        }
    }
    let missing = |id: &NodeId| {
        shown.get(id.index()).copied().unwrap_or(false)
            && !is_there.get(id.index()).copied().unwrap_or(true)
    };
    let mut kinds: Vec<NodeKind> = NodeKind::ALL.to_vec();
    // The hubs are what the map is about.
    kinds.order_by_key(|kind| *kind != NodeKind::Hub);
    kinds
        .into_iter()
        .map(|kind| {
            (
                kind,
                eco.nodes()
                    .filter(missing)
                    .filter(|id| eco.node(*id).kind == kind)
                    .collect::<Vec<_>>(),
            )
        })
        .filter(|(_, ids)| !ids.is_empty())
        .collect()
}
