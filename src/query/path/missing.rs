//! Why there is no way, and what would make one.

use super::roads::Roads;
use super::{Asked, hubs};
use crate::ecosystem::{Ecosystem, NodeId};
use crate::sorting::Sorting;
use std::collections::BTreeMap;

/// What is missing for a way.
#[derive(Clone, Debug, PartialEq)]
pub struct Missing {
    /// The node to start from, and the one to reach.
    pub ends: [NodeId; 2],
    /// Those of both that the filter leaves out.
    pub hidden: Vec<NodeId>,
    /// Those of both that have no tie that may be walked.
    pub alone: Vec<NodeId>,
    /// How many nodes each of both is connected with, itself not included.
    pub reach: [usize; 2],
    /// What gives a way when it alone is given up; when nothing alone does, what has to be given up together. Empty
    /// when there is no way at all.
    pub gives_way: Vec<Relaxation>,
    /// Whether all of [`Missing::gives_way`] has to be given up together.
    pub together: bool,
    /// When there is no way at all: who of both sides has something in common, and would bring them together.
    pub bridge: Option<Bridge>,
}

/// What may be given up for a way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relaxation {
    /// Clear the filter.
    Filter,
    /// Go through hubs.
    Hubs,
    /// Count inferred ties.
    Inferred,
}

/// Two nodes, one of each side, that have something in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bridge {
    /// On the side of the start.
    pub from: NodeId,
    /// On the side of the end.
    pub to: NodeId,
    /// What they have in common.
    pub common: Common,
}

/// Something that two nodes have in common.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Common {
    /// The place with this id.
    Place(String),
    /// A value of a vocabulary.
    Value {
        /// Id of the vocabulary.
        vocabulary: String,
        /// Id of the value.
        value: String,
    },
}

pub(super) fn missing(
    eco: &Ecosystem,
    asked: &Asked<'_>,
    from: NodeId,
    to: NodeId,
    avoided: &[NodeId],
) -> Missing {
    let ends = [from, to];
    let is_left = |node: &NodeId| {
        asked
            .within
            .is_none_or(|within| within.get(node.index()) == Some(&true))
    };
    let roads = Roads::new(eco, asked, avoided);
    let (gives_way, together) = relaxations(eco, asked, from, to);
    Missing {
        hidden: ends.into_iter().filter(|end| !is_left(end)).collect(),
        alone: ends
            .into_iter()
            .filter(|end| is_left(end) && roads.from(*end).next().is_none())
            .collect(),
        reach: ends.map(|end| roads.reach(end).0.saturating_sub(1)),
        bridge: gives_way
            .is_empty()
            .then(|| bridge(eco, from, to))
            .flatten(),
        gives_way,
        together,
        ends,
    }
}

fn relaxations(
    eco: &Ecosystem,
    asked: &Asked<'_>,
    from: NodeId,
    to: NodeId,
) -> (Vec<Relaxation>, bool) {
    let mut active = Vec::new();
    if asked.within.is_some() {
        active.push(Relaxation::Filter);
    }
    if asked.avoid_hubs {
        active.push(Relaxation::Hubs);
    }
    if asked.stated_only {
        active.push(Relaxation::Inferred);
    }
    let without = |given_up: &[Relaxation]| {
        let mut asked = *asked;
        for relaxation in given_up {
            match relaxation {
                Relaxation::Filter => asked.within = None,
                Relaxation::Hubs => asked.avoid_hubs = false,
                Relaxation::Inferred => asked.stated_only = false,
            }
        }
        asked
    };
    let mut alone = active.clone();
    alone.retain(|relaxation| is_connected(eco, &without(&[*relaxation]), from, to));
    if !alone.is_empty() {
        return (alone, false);
    }
    // From the pairs to all of them: the fewest that do it together.
    for leave_out in active.clone().iter().filter(|_| active.len() > 2) {
        let mut pair = active.clone();
        pair.retain(|relaxation| relaxation != leave_out);
        if is_connected(eco, &without(&pair), from, to) {
            return (pair, true);
        }
    }
    if active.len() > 1 && is_connected(eco, &without(&active), from, to) {
        return (active, true);
    }
    (Vec::new(), false)
}

fn is_connected(eco: &Ecosystem, asked: &Asked<'_>, from: NodeId, to: NodeId) -> bool {
    let mut avoided = if asked.avoid_hubs {
        hubs(eco)
    } else {
        Vec::new()
    };
    avoided.retain(|hub| *hub != from && *hub != to);
    let (_, far) = Roads::new(eco, asked, &avoided).reach(from);
    far.get(to.index()).is_some_and(|far| *far != u32::MAX)
}

/// What the fewest nodes of the whole have in common, between the two sides; of each side the node that is nearest to its
/// end. O(nodes and their values).
fn bridge(eco: &Ecosystem, from: NodeId, to: NodeId) -> Option<Bridge> {
    let asked = Asked::new("", "");
    let roads = Roads::new(eco, &asked, &[]);
    let sides = [from, to].map(|end| roads.reach(end).1);
    /// How many have it, and the nearest of each side.
    #[derive(Default)]
    struct Have {
        count: usize,
        nearest: [Option<(u32, NodeId)>; 2],
    }
    let mut all: BTreeMap<Common, Have> = BTreeMap::new();
    for node in eco.nodes() {
        for common in commons(eco, node) {
            let have = all.entry(common).or_default();
            have.count += 1;
            for (nearest, far) in have.nearest.iter_mut().zip(&sides) {
                let far = far.get(node.index()).copied().unwrap_or(u32::MAX);
                if far != u32::MAX && nearest.is_none_or(|(known, _)| far < known) {
                    *nearest = Some((far, node));
                }
            }
        }
    }
    let mut bridges: Vec<(usize, Bridge)> = all
        .into_iter()
        .filter_map(|(common, have)| match have.nearest {
            [Some((_, from)), Some((_, to))] => Some((have.count, Bridge { from, to, common })),
            _ => None,
        })
        .collect();
    bridges.order_by_key(|(count, _)| *count);
    bridges.into_iter().next().map(|(_, bridge)| bridge)
}

fn commons(eco: &Ecosystem, node: NodeId) -> impl Iterator<Item = Common> + '_ {
    let values = eco
        .node(node)
        .facets
        .iter()
        .flat_map(|(vocabulary, values)| {
            values.iter().map(move |of| Common::Value {
                vocabulary: vocabulary.clone(),
                value: of.value.clone(),
            })
        });
    let place = eco
        .place_of(node)
        .map(|place| Common::Place(place.id.clone()));
    values.chain(place)
}
