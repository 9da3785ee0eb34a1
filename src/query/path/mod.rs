//! How two nodes are connected: the strongest distinct ways, or what is missing for one. Knows ties, evidence and hubs;
//! refuses to know words and pixels.

mod hubs;
mod missing;
mod roads;
mod search;
mod weight;
mod yen;

pub use hubs::{hubs, is_hub_above};
pub use missing::{Bridge, Common, Missing, Relaxation};

use crate::ecosystem::{Ecosystem, NodeId, TieId};
use crate::snapshot::{Evidence, Status};
use crate::sorting::{Gathering, Sorting};
use missing::Lacking;
use roads::Roads;
use yen::Yen;

/// What is asked: two nodes by the ids of the file, and what may lie between them.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Id of the node to start from.
    pub from: &'a str,
    /// Id of the node to reach.
    pub to: &'a str,
    /// How many ways at most.
    pub count: usize,
    /// Whether no way may lead through a node that touches almost everything.
    pub avoid_hubs: bool,
    /// Whether only ties that a source states count.
    pub stated_only: bool,
    /// By [`NodeId::index`]: whether a node is left by the filter; `None` when there is no filter.
    pub within: Option<&'a [bool]>,
}

impl<'a> Asked<'a> {
    /// Up to four ways through whatever there is.
    #[must_use]
    pub fn new(from: &'a str, to: &'a str) -> Asked<'a> {
        Asked {
            from,
            to,
            count: 4,
            avoid_hubs: false,
            stated_only: false,
            within: None,
        }
    }
}

/// A tie on the way, and whether it is walked from the one that acts to the one that is acted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Walked {
    /// The tie.
    pub tie: TieId,
    /// Whether it leads in the direction of the way.
    pub forward: bool,
}

/// From one node to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Where it starts.
    pub from: NodeId,
    /// Where it leads.
    pub to: NodeId,
    /// The ties between both, strongest first; at least one.
    pub ties: Vec<Walked>,
}

impl Step {
    /// The strongest of its ties.
    #[must_use]
    pub fn strongest(&self) -> Option<Walked> {
        self.ties.first().copied()
    }

    /// Whether no tie of it is stated by a source.
    #[must_use]
    pub fn is_inferred(&self, eco: &Ecosystem) -> bool {
        self.ties
            .iter()
            .all(|walked| eco.status(walked.tie) == Status::Inferred)
    }

    /// The passages that it is known from.
    pub fn evidence<'e>(&'e self, eco: &'e Ecosystem) -> impl Iterator<Item = &'e Evidence> {
        self.ties
            .iter()
            .flat_map(|walked| &eco.tie(walked.tie).evidence)
    }
}

/// A way from one node to another that visits no node twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// Its steps; at least one.
    pub steps: Vec<Step>,
    /// What it costs: length, weakness of evidence, and how unspecific the nodes in between are. Less is stronger.
    pub cost: u32,
}

impl Path {
    /// The nodes, from the first to the last.
    pub fn nodes(&self) -> impl Iterator<Item = NodeId> + '_ {
        let first = self.steps.first().map(|step| step.from);
        first
            .into_iter()
            .chain(self.steps.iter().map(|step| step.to))
    }

    /// How many of its steps no source states.
    #[must_use]
    pub fn inferred(&self, eco: &Ecosystem) -> usize {
        self.steps
            .iter()
            .filter(|step| step.is_inferred(eco))
            .count()
    }

    /// How many different passages it is known from, and the ids of their sources, in order.
    #[must_use]
    pub fn known_from<'e>(&'e self, eco: &'e Ecosystem) -> (usize, Vec<&'e str>) {
        let passages = self
            .steps
            .iter()
            .flat_map(|step| step.evidence(eco))
            .collect_set();
        let sources = passages
            .iter()
            .map(|passage| passage.source.as_str())
            .collect_set();
        (passages.len(), sources.into_iter().collect())
    }
}

/// What there is to say.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// These ids are not in this snapshot.
    Unknown(Vec<String>),
    /// Both are the same node.
    Same(NodeId),
    /// The ways, strongest first, and the hubs that were avoided, the most tied first.
    Found {
        /// At least one.
        paths: Vec<Path>,
        /// Empty unless asked for.
        avoided: Vec<NodeId>,
    },
    /// There is no way, and what is missing for one.
    Apart(Box<Missing>),
}

/// An [`Answer`] in the making: [`Searching::advance`] until it is done, then [`Searching::finish`].
///
/// The ways are the shortest simple paths (Yen 1971, with Lawler's rule of 1972) under a cost that adds up per step: one for
/// its length, one for the kind of tie, one for weak evidence (an inferred step costs as much as two stated ones), one for
/// how unspecific the node in between is (the logarithm of its degree; Ciampaglia et al. 2015, "Computational fact
/// checking from knowledge networks"). Of ways that share more than half of their inner nodes only the strongest is told
/// (k shortest paths with limited overlap; Chondrogiannis et al. 2020). Ties lead both ways.
///
/// One search over the whole graph, O(ties · log nodes), then short ones that are guided by it.
pub struct Searching<'a> {
    eco: &'a Ecosystem,
    asked: Asked<'a>,
    ends: [NodeId; 2],
    avoided: Vec<NodeId>,
    stage: Stage<'a>,
}

enum Stage<'a> {
    Ways(Box<(Roads<'a>, Yen)>),
    Missing(Box<Lacking<'a>>),
    Done(Answer),
}

impl<'a> Searching<'a> {
    /// Nothing is looked at yet but who is asked about, and who is avoided. O(nodes).
    #[must_use]
    pub fn new(eco: &'a Ecosystem, asked: Asked<'a>) -> Searching<'a> {
        let found = [asked.from, asked.to].map(|id| (id, eco.find(id)));
        let mut unknown: Vec<String> = Vec::new();
        for (id, _) in found.iter().filter(|(_, found)| found.is_none()) {
            if !unknown.iter().any(|of| of == id) {
                unknown.push((*id).to_owned());
            }
        }
        let ends = found.map(|(_, found)| found.unwrap_or(NodeId::from_index(0)));
        let [from, to] = ends;
        let mut avoided = Vec::new();
        let stage = if !unknown.is_empty() {
            Stage::Done(Answer::Unknown(unknown))
        } else if from == to {
            Stage::Done(Answer::Same(from))
        } else {
            if asked.avoid_hubs {
                avoided = hubs(eco);
                avoided.retain(|hub| !ends.contains(hub));
            }
            let roads = Roads::new(eco, &asked, &avoided);
            let ways = Yen::new(&roads, from, to, asked.count.max(1));
            Stage::Ways(Box::new((roads, ways)))
        };
        Searching {
            eco,
            asked,
            ends,
            avoided,
            stage,
        }
    }

    /// Looks at about `work` ties; whether it is done.
    pub fn advance(&mut self, work: usize) -> bool {
        let mut left = work.max(1);
        match &mut self.stage {
            Stage::Ways(both) => {
                let (roads, ways) = &mut **both;
                if ways.advance(roads, &mut left) {
                    self.found();
                }
            }
            Stage::Missing(lacking) => {
                if lacking.advance(&mut left)
                    && let Stage::Missing(lacking) = std::mem::replace(&mut self.stage, DONE)
                {
                    let missing = Box::new(lacking.finish());
                    self.stage = Stage::Done(Answer::Apart(missing));
                }
            }
            Stage::Done(_) => {}
        }
        matches!(self.stage, Stage::Done(_))
    }

    /// How much is done, 0 to 1; about.
    #[must_use]
    pub fn share(&self) -> f64 {
        match &self.stage {
            Stage::Ways(both) => both.1.share(),
            Stage::Missing(lacking) => lacking.share(),
            Stage::Done(_) => 1.0,
        }
    }

    /// The answer; what is not done yet is done now.
    #[must_use]
    pub fn finish(mut self) -> Answer {
        while !self.advance(usize::MAX) {}
        match self.stage {
            Stage::Done(answer) => answer,
            Stage::Ways(_) | Stage::Missing(_) => Answer::Unknown(Vec::new()),
        }
    }

    /// The ways are found, or why there is none is looked at next.
    fn found(&mut self) {
        let Stage::Ways(both) = std::mem::replace(&mut self.stage, DONE) else {
            return;
        };
        let (roads, ways) = *both;
        let found = ways.finish();
        self.stage = if found.is_empty() {
            let lacking = Lacking::new(self.eco, self.asked, self.ends, &self.avoided);
            Stage::Missing(Box::new(lacking))
        } else {
            let path = |(cost, nodes): (u32, Vec<NodeId>)| Path {
                steps: steps(&roads, &nodes),
                cost,
            };
            Stage::Done(Answer::Found {
                paths: found.into_iter().map(path).collect(),
                avoided: std::mem::take(&mut self.avoided),
            })
        };
    }
}

/// What stands for a stage while the next one is made of it.
const DONE: Stage<'static> = Stage::Done(Answer::Unknown(Vec::new()));

/// How two nodes are connected, in one go. [`Searching`] does the same in steps.
#[must_use]
pub fn paths(eco: &Ecosystem, asked: &Asked<'_>) -> Answer {
    Searching::new(eco, *asked).finish()
}

fn steps(roads: &Roads<'_>, nodes: &[NodeId]) -> Vec<Step> {
    nodes
        .iter()
        .zip(nodes.iter().skip(1))
        .map(|(from, to)| {
            let mut ties: Vec<(u32, Walked)> = roads
                .between(*from, *to)
                .map(|walked| (weight::of_tie(roads.eco, walked.tie), walked))
                .collect();
            ties.order_by_key(|(cost, walked)| (*cost, walked.tie.index()));
            Step {
                from: *from,
                to: *to,
                ties: ties.into_iter().map(|(_, walked)| walked).collect(),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests;
