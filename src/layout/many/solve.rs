//! From many bodies to few and back: coarsen, place the few, then refine level by level. Knows levels and places.
//!
//! Multilevel force-directed drawing: Walshaw (JGAA 2003), Hu (Mathematica Journal 2005), Hachul and Jünger (GD
//! 2004). O((n + m) log n): every level has about half the bodies of the one before, and a fixed number of rounds.
//! In the end the finest level has some rounds more, in which distances in the graph have their say ([`Far`]): forces
//! alone leave far too long or too short what only many ties join.

use super::super::work::Budget;
use super::coarse::Coarsen;
use super::far::Far;
use super::relax::{Level, Plane, Relax};
use crate::random::Random;

/// A level this small is placed from chance.
const FEW: usize = 40;
/// A level that is not smaller than this share of the one before is the last.
const SHRINKING: f32 = 0.92;
/// Rounds of the coarsest level.
const FIRST_ROUNDS: u32 = 250;
/// Rounds of the levels between, and of the finest; small levels, which decide the shape, have some more.
const ROUNDS: (u32, u32) = (30, 60);
/// How many more at most, and how many bodies of all levels together these may cost.
const MORE: (usize, usize) = (110, 150_000);
/// How many more at most where distances decide in the end what forces have left open.
const MORE_FAR: usize = 30;
/// Rounds with distances in the graph, in the end.
const FAR_ROUNDS: u32 = 30;
/// Rounds when bodies have places already.
const WARM_ROUNDS: u32 = 24;

enum Stage {
    Coarsen(Box<Coarsen>),
    Relax(Box<Relax>),
    /// The finest level at rest, and the distances in its graph.
    Measure(Box<(Level, Vec<[f32; 2]>, Far)>),
    Done(Vec<[f32; 2]>),
}

/// Bodies on their way to their places.
pub(super) struct Solve {
    plane: Plane,
    random: Random,
    /// Levels that wait, the coarsest last, each with the coarse body of each of its bodies.
    levels: Vec<(Level, Vec<u32>)>,
    stage: Stage,
    /// Level that is being coarsened.
    current: Option<Level>,
    total: f32,
    before: f32,
    /// Whether distances in the graph are still to have their say.
    far: bool,
    /// Rounds of the finest level, once it is at rest.
    rounds: u32,
}

impl Solve {
    /// From chance.
    pub(super) fn new(level: Level, plane: Plane, seed: u64) -> Self {
        let random = Random::new(seed);
        let stage = Stage::Coarsen(Box::new(Coarsen::new(&level)));
        Self {
            far: plane.far,
            plane,
            random,
            levels: Vec::new(),
            stage,
            current: Some(level),
            total: 1.0,
            before: 0.0,
            rounds: 0,
        }
    }

    /// From places that bodies have, each with how much it likes to stay (0 for the new).
    /// Those who do go no further from there than `leash`.
    pub(super) fn warm(
        level: Level,
        plane: Plane,
        home: Vec<([f32; 2], f32)>,
        leash: f32,
        seed: u64,
    ) -> Self {
        let at = home.iter().map(|(at, _)| *at).collect();
        let relax = Relax::new(level, at, home, leash, &plane, WARM_ROUNDS, (0.5, 0.05));
        Self {
            plane,
            random: Random::new(seed),
            levels: Vec::new(),
            stage: Stage::Relax(Box::new(relax)),
            current: None,
            total: 1.0,
            before: 0.0,
            far: false,
            rounds: 0,
        }
    }

    /// Rounds over all bodies so far.
    pub(super) fn rounds(&self) -> u32 {
        match &self.stage {
            Stage::Relax(relax) if self.levels.is_empty() => self.rounds + relax.rounds(),
            _ => self.rounds,
        }
    }

    /// Which share is done, 0 to 1; never shrinks.
    pub(super) fn done(&self) -> f32 {
        match &self.stage {
            Stage::Coarsen(_) => 0.0,
            Stage::Relax(relax) => {
                let now = relax.done() * weight(relax.at.len());
                ((self.before + now) / self.total.max(1.0)).min(1.0)
            }
            Stage::Measure(_) => (self.before / self.total.max(1.0)).min(1.0),
            Stage::Done(_) => 1.0,
        }
    }

    /// Works until all are placed (then their places) or the budget is out.
    pub(super) fn advance(&mut self, budget: &mut Budget) -> Option<&[[f32; 2]]> {
        loop {
            if !matches!(self.stage, Stage::Done(_)) && budget.is_out() {
                return None;
            }
            match &mut self.stage {
                Stage::Coarsen(coarsen) => {
                    let Some(level) = &self.current else {
                        return None;
                    };
                    if coarsen.advance(level, budget) {
                        self.coarsened();
                    }
                }
                Stage::Relax(relax) => {
                    if relax.advance(&self.plane, budget) {
                        self.relaxed(budget);
                    }
                }
                Stage::Measure(known) => {
                    if known.2.advance(&known.0.graph, budget) {
                        self.measured();
                    }
                }
                Stage::Done(_) => break,
            }
        }
        match &self.stage {
            Stage::Done(places) => Some(places),
            _ => None,
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "a share of a count")]
    fn coarsened(&mut self) {
        let stage = std::mem::replace(&mut self.stage, Stage::Done(Vec::new()));
        let (Stage::Coarsen(coarsen), Some(fine)) = (stage, self.current.take()) else {
            return;
        };
        let (coarse, parent) = coarsen.finish();
        let shrinks = coarse.graph.len() as f32 <= SHRINKING * fine.graph.len() as f32;
        if fine.graph.len() > FEW && shrinks {
            self.levels.push((fine, parent));
            self.stage = Stage::Coarsen(Box::new(Coarsen::new(&coarse)));
            self.current = Some(coarse);
        } else {
            let finest = self.levels.first().map_or(&fine, |(level, _)| level);
            let again = if self.far {
                weight(finest.graph.len())
            } else {
                0.0
            };
            self.total = again
                + weight(fine.graph.len())
                + self
                    .levels
                    .iter()
                    .map(|(level, _)| weight(level.graph.len()))
                    .sum::<f32>();
            let at = self.scattered(&fine);
            let relax = Relax::new(
                fine,
                at,
                Vec::new(),
                f32::INFINITY,
                &self.plane,
                FIRST_ROUNDS,
                (2.0, 0.1),
            );
            self.stage = Stage::Relax(Box::new(relax));
        }
    }

    /// Places from chance, evenly over the bands.
    fn scattered(&mut self, level: &Level) -> Vec<[f32; 2]> {
        let reach = 1.4 * self.plane.reach();
        level
            .limits
            .iter()
            .map(|limit| {
                let outer = if limit.outer.is_finite() {
                    limit.outer
                } else {
                    reach
                };
                let (x, y) = self.in_disc();
                limit.hold([outer * x, outer * y])
            })
            .collect()
    }

    /// A place in the unit disc.
    fn in_disc(&mut self) -> (f32, f32) {
        loop {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "layouts are single precision"
            )]
            let mut coordinate = || (2.0 * self.random.unit() - 1.0) as f32;
            let (x, y) = (coordinate(), coordinate());
            if x * x + y * y <= 1.0 {
                return (x, y);
            }
        }
    }

    /// From a level at rest to the next finer: every body near where its coarse one was.
    fn relaxed(&mut self, budget: &mut Budget) {
        let stage = std::mem::replace(&mut self.stage, Stage::Done(Vec::new()));
        let Stage::Relax(relax) = stage else { return };
        self.before += weight(relax.at.len());
        if self.levels.is_empty() {
            self.rounds += relax.rounds();
        }
        let (fine, coarse) = (relax.level, relax.at);
        let Some((mut level, parent)) = self.levels.pop() else {
            self.stage = if std::mem::take(&mut self.far) {
                let far = Far::new(&fine.graph, &mut self.random);
                budget.spend(coarse.len(), 20);
                Stage::Measure(Box::new((fine, coarse, far)))
            } else {
                Stage::Done(coarse)
            };
            return;
        };
        if self.levels.is_empty() {
            level.graph.bond(&parent, self.plane.bond);
        }
        let around = 0.7 * self.plane.spacing(parent.len());
        let mut at = Vec::with_capacity(parent.len());
        for (parent, limit) in parent.iter().zip(&level.limits) {
            let [x, y] = coarse.get(*parent as usize).copied().unwrap_or_default();
            let (aside, down) = self.in_disc();
            at.push(limit.hold([x + around * aside, y + around * down]));
        }
        budget.spend(parent.len(), 20);
        let most = if self.plane.far { MORE_FAR } else { MORE.0 };
        let more = most.min(MORE.1 / parent.len().max(1));
        let rounds = if self.levels.is_empty() {
            ROUNDS.1
        } else {
            ROUNDS.0
        };
        let rounds = rounds.saturating_add(u32::try_from(more).unwrap_or_default());
        let relax = Relax::new(
            level,
            at,
            Vec::new(),
            f32::INFINITY,
            &self.plane,
            rounds,
            (0.8, 0.1),
        );
        self.stage = Stage::Relax(Box::new(relax));
    }

    /// From the finest level at rest to the same with distances.
    fn measured(&mut self) {
        let stage = std::mem::replace(&mut self.stage, Stage::Done(Vec::new()));
        let Stage::Measure(known) = stage else { return };
        let (level, at, far) = *known;
        let relax = Relax::new(
            level,
            at,
            Vec::new(),
            f32::INFINITY,
            &self.plane,
            FAR_ROUNDS,
            (0.8, 0.1),
        );
        self.stage = Stage::Relax(Box::new(relax.towards(far)));
    }
}

/// What a level costs, about.
#[expect(clippy::cast_precision_loss, reason = "a share of a count")]
fn weight(bodies: usize) -> f32 {
    bodies as f32 + 200.0
}
