//! The map of one town: who is there by kind, and whom they are tied to around them.

use super::marks::{kind, label_width, mark, reach, ties, weight};
use crate::ecosystem::{Ecosystem, NodeId};
use crate::layout::Spring;
use crate::layout::town::{Citizen, arrange};
use crate::plane::{Point, Side};
use crate::scene::{Backdrop, Kind, Mark, Role, World};
use crate::snapshot::{Lang, Place};
use crate::sorting::{Gathering, Sorting};
use std::collections::{BTreeMap, BTreeSet};

/// Who is on the map of a town: whether they are in it, and who they are.
#[must_use]
pub fn who(eco: &Ecosystem, place: &Place) -> Vec<(NodeId, bool)> {
    let is_here = |id: NodeId| eco.place_of(id).is_some_and(|of| of.id == place.id);
    let here: Vec<NodeId> = eco.nodes().filter(|id| is_here(*id)).collect();
    let mut around: Vec<NodeId> = here
        .iter()
        // The cluster is tied to almost everybody: that says nothing of the town.
        .filter(|id| eco.cluster() != Some(**id))
        .flat_map(|id| eco.ties_of(*id))
        .map(|link| link.other)
        .filter(|id| !is_here(*id) && eco.cluster() != Some(*id))
        .collect();
    around.order();
    around.dedup();
    here.into_iter()
        .map(|id| (id, true))
        .chain(around.into_iter().map(|id| (id, false)))
        .collect()
}

/// The map of a town. `heading` is the plural of a kind.
#[must_use]
pub fn world(
    eco: &Ecosystem,
    place: &Place,
    lang: Lang,
    heading: impl Fn(Kind) -> String,
) -> World {
    let who = who(eco, place);
    let citizens: Vec<Citizen> = who
        .iter()
        .map(|(id, inside)| Citizen {
            radius: reach(eco, *id),
            group: kind(eco.node(*id).kind).index(),
            inside: *inside,
            weight: weight(eco, *id),
            label: label_width(eco, *id),
        })
        .collect();
    let positions: BTreeMap<NodeId, usize> = who
        .iter()
        .enumerate()
        .map(|(at, (id, _))| (*id, at))
        .collect_map();
    let position = |id: NodeId| positions.get(&id).copied();
    let is_inside = |at: usize| who.get(at).is_some_and(|(_, inside)| *inside);
    let springs: Vec<Spring> = eco
        .ties()
        .filter_map(|tie| {
            let (from, to) = eco.ends(tie);
            Some(Spring {
                a: position(from)?,
                b: position(to)?,
                strength: 1.0,
            })
        })
        .filter(|spring| is_inside(spring.a) || is_inside(spring.b))
        .collect();
    let here: BTreeSet<usize> = who
        .iter()
        .filter(|(_, inside)| *inside)
        .map(|(id, _)| id.index())
        .collect_set();
    let plan = arrange(&citizens, &springs);
    let marks = who
        .iter()
        .zip(&plan.places)
        .map(|((id, inside), at)| Mark {
            // Outside, names stand away from the town.
            name_side: if !inside && at.x < 0.0 {
                Side::Left
            } else {
                Side::Right
            },
            ..mark(eco, *id, *at, lang, true)
        })
        .collect();
    let mut backdrop = vec![Backdrop::Ring {
        center: Point::default(),
        radius: plan.limit,
        fill: Some(Role::Surface),
        line: true,
        name: String::new(),
    }];
    backdrop.extend(plan.groups.iter().filter_map(|(group, at, _)| {
        let kind = Kind::ALL.get(*group)?;
        Some(Backdrop::Region {
            at: *at,
            name: heading(*kind),
            upright: true,
        })
    }));
    // Ties among those outside say nothing of the town.
    let mut lines = ties(eco);
    lines.retain(|tie| [tie.a, tie.b].into_iter().any(|key| here.contains(&key)));
    World::new(marks, &lines, backdrop)
}
