//! Communities: groups of nodes that are tied among each other more than chance would have it, and that hang together.
//!
//! V. A. Traag, L. Waltman and N. J. van Eck, From Louvain to Leiden: guaranteeing well-connected communities, Scientific
//! Reports 9 (2019) 5233. The quality is modularity: M. E. J. Newman and M. Girvan, Finding and evaluating community
//! structure in networks, Physical Review E 69 (2004) 026113.
//!
//! One file a part of the method: nodes move ([`moving`]), communities are refined ([`refining`]), and what is refined
//! becomes the nodes of a smaller graph ([`level`]).

mod level;
mod moving;
mod partition;
mod refining;
#[cfg(test)]
mod tests;

pub use partition::{Partition, modularity};

use super::Graph;
use super::components::Components;
use crate::random::Random;
use level::{Aggregating, Level};
use moving::Moving;
use refining::Refining;

/// So often the whole is begun anew from what was found, as long as it gets better.
const PASSES: usize = 10;
/// What is no better than by this is not better.
const BETTER: f64 = 1e-9;

/// Communities in the making.
///
/// Every community hangs together, and no node gains by going to another one. About O(m log n).
pub struct Communities {
    random: Random,
    stage: Stage,
    level: Level,
    /// By node of the graph: its node on the level.
    carried_by: Vec<u32>,
    /// By node of the graph: the best so far.
    best: Vec<u32>,
    quality: f64,
    pass: usize,
    nodes: usize,
}

enum Stage {
    /// The graph itself becomes the first level.
    Begin,
    Move(Box<Moving>),
    Refine(Box<(Moving, Refining)>),
    Aggregate(Box<(Moving, Aggregating)>),
    /// What does not hang together is told apart.
    Split(Box<(Vec<u32>, Components)>),
    Done,
}

impl Communities {
    /// Nothing is done. The same seed, the same communities.
    #[must_use]
    pub fn new(graph: &Graph, seed: u64) -> Communities {
        Communities {
            random: Random::new(seed),
            stage: Stage::Begin,
            level: Level::default(),
            carried_by: Vec::new(),
            best: (0..u32::try_from(graph.nodes()).unwrap_or(u32::MAX)).collect(),
            quality: f64::NEG_INFINITY,
            pass: 0,
            nodes: graph.nodes(),
        }
    }

    /// Does about `work` steps; whether it is done. The graph is to be the same each time.
    pub fn advance(&mut self, graph: &Graph, work: usize) -> bool {
        let mut left = work.max(1);
        while left > 0 && !matches!(self.stage, Stage::Done) {
            self.stage = match std::mem::replace(&mut self.stage, Stage::Done) {
                Stage::Begin => self.begin(graph, &mut left),
                Stage::Move(mut moving) => {
                    if moving.advance(&self.level, &mut left) {
                        self.moved(*moving, &mut left)
                    } else {
                        Stage::Move(moving)
                    }
                }
                Stage::Refine(mut both) => {
                    let (moving, refining) = &mut *both;
                    if refining.advance(&self.level, moving, &mut self.random, &mut left) {
                        let (moving, refining) = *both;
                        self.refined(moving, refining, &mut left)
                    } else {
                        Stage::Refine(both)
                    }
                }
                Stage::Aggregate(mut both) => {
                    if both.1.advance(&self.level, &mut left) {
                        let (moving, aggregating) = *both;
                        self.aggregated(&moving, aggregating, &mut left)
                    } else {
                        Stage::Aggregate(both)
                    }
                }
                Stage::Split(mut both) => {
                    let (found, parts) = &mut *both;
                    if parts.advance(graph, Some(found), &mut left) {
                        let parts = std::mem::take(&mut parts.of);
                        self.end_pass(graph, parts, &mut left)
                    } else {
                        Stage::Split(both)
                    }
                }
                Stage::Done => Stage::Done,
            };
        }
        matches!(self.stage, Stage::Done)
    }

    /// The first level of a pass is the graph, and its communities are the best so far.
    fn begin(&mut self, graph: &Graph, left: &mut usize) -> Stage {
        self.level = Level::of(graph);
        self.carried_by = (0..u32::try_from(self.nodes).unwrap_or(u32::MAX)).collect();
        *left = left.saturating_sub(self.nodes);
        self.move_on(self.best.clone())
    }

    fn move_on(&mut self, start: Vec<u32>) -> Stage {
        let moving = Moving::new(&self.level, start, &mut self.random);
        Stage::Move(Box::new(moving))
    }

    /// The nodes have moved: each on its own is the end, else their communities are refined.
    fn moved(&mut self, moving: Moving, left: &mut usize) -> Stage {
        *left = left.saturating_sub(self.level.nodes());
        if moving.is_singles() {
            return self.split(&moving);
        }
        let refining = Refining::new(&self.level, &mut self.random);
        Stage::Refine(Box::new((moving, refining)))
    }

    fn refined(&mut self, moving: Moving, refining: Refining, left: &mut usize) -> Stage {
        *left = left.saturating_sub(self.level.nodes());
        let aggregating = Aggregating::new(&refining.finish());
        if aggregating.nodes() == self.level.nodes() {
            return self.split(&moving);
        }
        Stage::Aggregate(Box::new((moving, aggregating)))
    }

    /// What was refined is a node of the next level, and begins in the community that it was refined from.
    fn aggregated(&mut self, moving: &Moving, made: Aggregating, left: &mut usize) -> Stage {
        *left = left.saturating_sub(self.nodes + self.level.nodes());
        let (level, of) = made.finish();
        let mut start = vec![0; level.nodes()];
        for (node, to) in (0..).zip(&of) {
            if let Some(start) = start.get_mut(*to as usize) {
                *start = moving.community(node);
            }
        }
        partition::number(&mut start);
        for carried in &mut self.carried_by {
            *carried = of.get(*carried as usize).copied().unwrap_or_default();
        }
        self.level = level;
        self.move_on(start)
    }

    fn split(&self, moving: &Moving) -> Stage {
        let community = |node: &u32| moving.community(*node);
        let found: Vec<u32> = self.carried_by.iter().map(community).collect();
        Stage::Split(Box::new((found, Components::new(self.nodes))))
    }

    fn end_pass(&mut self, graph: &Graph, found: Vec<u32>, left: &mut usize) -> Stage {
        *left = left.saturating_sub(self.nodes + graph.ties());
        let quality = modularity(graph, &found);
        self.pass += 1;
        let is_better = quality > self.quality + BETTER;
        if is_better || self.pass == 1 {
            (self.best, self.quality) = (found, quality);
        }
        if is_better && self.pass < PASSES {
            Stage::Begin
        } else {
            Stage::Done
        }
    }

    /// How much is done, 0 to 1; about: most is done in the first pass.
    #[must_use]
    pub fn share(&self) -> f64 {
        if matches!(self.stage, Stage::Done) {
            return 1.0;
        }
        let within = match &self.stage {
            Stage::Move(_) if self.level.nodes() == self.nodes => 0.0,
            Stage::Refine(_) if self.level.nodes() == self.nodes => 0.4,
            Stage::Begin => 0.0,
            _ => 0.7,
        };
        // Three passes are usual, each shorter than the one before.
        let (done, worth) = match self.pass {
            0 => (0.0, 0.6),
            1 => (0.6, 0.25),
            2 => (0.85, 0.1),
            _ => (0.95, 0.0),
        };
        done + worth * within
    }

    /// The communities; what is not done yet is done now.
    #[must_use]
    pub fn finish(mut self, graph: &Graph) -> Partition {
        while !self.advance(graph, usize::MAX) {}
        Partition::new(self.best, self.quality)
    }
}
