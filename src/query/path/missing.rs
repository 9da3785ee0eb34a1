//! Why there is no way, and what would make one.

use super::roads::{Reaching, Roads};
use super::{Asked, hubs};
use crate::ecosystem::{Ecosystem, NodeId};
use crate::steps;
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

/// What is missing, in the making.
pub(super) struct Lacking<'a> {
    eco: &'a Ecosystem,
    asked: Asked<'a>,
    stage: Stage,
    /// Who is reached is being looked at.
    reaching: Reaching<'a>,
    /// What is given up in each attempt: first each alone, then the fewest that might do it together.
    attempts: Vec<Vec<Relaxation>>,
    /// How far everybody is from each of both, through whatever there is.
    sides: [Vec<u32>; 2],
    shared: BTreeMap<Common, Have>,
    missing: Missing,
}

#[derive(Clone, Copy, PartialEq)]
enum Stage {
    /// Whom one of both ends reaches.
    Reach(usize),
    /// Whether an attempt gives a way.
    Attempt(usize),
    /// Whom one of both ends reaches through whatever there is.
    Whole(usize),
    /// What a node has that others have too.
    Common(usize),
    Done,
}

/// How many have it, and the nearest of each side.
#[derive(Default)]
struct Have {
    count: usize,
    nearest: [Option<(u32, NodeId)>; 2],
}

impl<'a> Lacking<'a> {
    /// Nothing is looked at yet but the ends.
    pub(super) fn new(
        eco: &'a Ecosystem,
        asked: Asked<'a>,
        ends: [NodeId; 2],
        avoided: &[NodeId],
    ) -> Lacking<'a> {
        let is_left = |node: &NodeId| {
            asked
                .within
                .is_none_or(|within| within.get(node.index()) == Some(&true))
        };
        let roads = Roads::new(eco, &asked, avoided);
        let is_alone = |end: &NodeId| is_left(end) && roads.from(*end).next().is_none();
        let missing = Missing {
            ends,
            hidden: ends.into_iter().filter(|end| !is_left(end)).collect(),
            alone: ends.into_iter().filter(is_alone).collect(),
            reach: [0; 2],
            gives_way: Vec::new(),
            together: false,
            bridge: None,
        };
        let [from, _] = ends;
        Lacking {
            eco,
            asked,
            stage: Stage::Reach(0),
            reaching: Reaching::new(roads, from),
            attempts: attempts(&asked),
            sides: Default::default(),
            shared: BTreeMap::new(),
            missing,
        }
    }

    /// Looks at about so many ties and values; whether it is done.
    pub(super) fn advance(&mut self, left: &mut usize) -> bool {
        while *left > 0 && self.stage != Stage::Done {
            if let Stage::Common(at) = self.stage {
                self.stage = self.common(at, left);
            } else if self.reaching.advance(left) {
                self.stage = self.reached();
                // Whom one reaches next begins with a list of all nodes.
                *left = left.saturating_sub(self.eco.node_count() / 8);
            }
        }
        self.stage == Stage::Done
    }

    /// How much is done, 0 to 1; about.
    pub(super) fn share(&self) -> f64 {
        match self.stage {
            Stage::Reach(at) => 0.1 * steps::share(at, 2),
            Stage::Attempt(at) => 0.1 + 0.4 * steps::share(at, self.attempts.len()),
            Stage::Whole(at) => 0.5 + 0.1 * steps::share(at, 2),
            Stage::Common(at) => 0.6 + 0.4 * steps::share(at, self.eco.node_count()),
            Stage::Done => 1.0,
        }
    }

    /// What is missing.
    pub(super) fn finish(mut self) -> Missing {
        let mut least = usize::MAX;
        for (common, have) in self.shared {
            if let [Some((_, from)), Some((_, to))] = have.nearest
                && have.count < least
            {
                least = have.count;
                self.missing.bridge = Some(Bridge { from, to, common });
            }
        }
        self.missing
    }

    /// Notes who was reached, and says what is looked at next.
    fn reached(&mut self) -> Stage {
        let [_, to] = self.missing.ends;
        match self.stage {
            Stage::Reach(at) => {
                if let Some(reach) = self.missing.reach.get_mut(at) {
                    *reach = self.reaching.others();
                }
                if at == 0 {
                    self.reaching = self.reach_with(&[], to);
                    return Stage::Reach(1);
                }
                self.attempt(0)
            }
            Stage::Attempt(at) => {
                let given_up = self.attempts.get(at).cloned().unwrap_or_default();
                if self.reaching.has(to) {
                    self.missing.together = given_up.len() > 1;
                    self.missing.gives_way.extend(given_up);
                }
                self.attempt(at + 1)
            }
            Stage::Whole(at) => {
                let whole = self.whole(to);
                let far = std::mem::replace(&mut self.reaching, whole).far();
                if let Some(side) = self.sides.get_mut(at) {
                    *side = far;
                }
                if at == 0 {
                    Stage::Whole(1)
                } else {
                    Stage::Common(0)
                }
            }
            Stage::Common(_) | Stage::Done => Stage::Done,
        }
    }

    /// The next attempt, or what comes after all of them.
    fn attempt(&mut self, at: usize) -> Stage {
        let [from, _] = self.missing.ends;
        match self.attempts.get(at) {
            // What helps alone is told; what only helps with more is not looked for any further.
            Some(given_up) if self.missing.gives_way.is_empty() || given_up.len() == 1 => {
                let given_up = given_up.clone();
                self.reaching = self.reach_with(&given_up, from);
                Stage::Attempt(at)
            }
            _ if self.missing.gives_way.is_empty() => {
                self.reaching = self.whole(from);
                Stage::Whole(0)
            }
            _ => Stage::Done,
        }
    }

    /// Who is reached when this is given up.
    fn reach_with(&self, given_up: &[Relaxation], from: NodeId) -> Reaching<'a> {
        let mut asked = self.asked;
        for relaxation in given_up {
            match relaxation {
                Relaxation::Filter => asked.within = None,
                Relaxation::Hubs => asked.avoid_hubs = false,
                Relaxation::Inferred => asked.stated_only = false,
            }
        }
        let mut avoided = if asked.avoid_hubs {
            hubs(self.eco)
        } else {
            Vec::new()
        };
        avoided.retain(|hub| !self.missing.ends.contains(hub));
        Reaching::new(Roads::new(self.eco, &asked, &avoided), from)
    }

    /// Who is reached through whatever there is.
    fn whole(&self, from: NodeId) -> Reaching<'a> {
        let asked = Asked::new("", "");
        Reaching::new(Roads::new(self.eco, &asked, &[]), from)
    }

    /// What the fewest nodes of the whole have in common, between the two sides; of each side the node that is nearest to its
    /// end: what this one has.
    fn common(&mut self, at: usize, left: &mut usize) -> Stage {
        if at >= self.eco.node_count() {
            return Stage::Done;
        }
        let node = NodeId::from_index(at);
        for common in commons(self.eco, node) {
            *left = left.saturating_sub(4);
            let have = self.shared.entry(common).or_default();
            have.count += 1;
            for (nearest, far) in have.nearest.iter_mut().zip(&self.sides) {
                let far = far.get(at).copied().unwrap_or(u32::MAX);
                if far != u32::MAX && nearest.is_none_or(|(known, _)| far < known) {
                    *nearest = Some((far, node));
                }
            }
        }
        *left = left.saturating_sub(1);
        Stage::Common(at + 1)
    }
}

/// Each choice that can be given up alone, then the pairs of three, then all of them.
fn attempts(asked: &Asked<'_>) -> Vec<Vec<Relaxation>> {
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
    let mut attempts: Vec<Vec<Relaxation>> = active.iter().map(|of| vec![*of]).collect();
    if active.len() > 2 {
        for leave_out in &active {
            let mut pair = active.clone();
            pair.retain(|of| of != leave_out);
            attempts.push(pair);
        }
    }
    if active.len() > 1 {
        attempts.push(active);
    }
    attempts
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
