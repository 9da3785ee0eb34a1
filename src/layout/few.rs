//! The engine for few bodies: many arrangements are tried and judged. Knows a plan, refuses to know who asks.
//!
//! 1. The bodies get an order around the circle by barycentres (Sugiyama, Tagawa and Toda, 1981), from several
//!    seeds; short-range forces inside the bands spread them ([`force`](super::force)).
//! 2. The arrangements are judged by crossings, length and room for names ([`score`](super::score)); the best are
//!    finished, improved by exchanges of neighbours.
//!
//! Cost O((n + m) log n) for a fixed number of rounds; many seeds while the graph is small, one when it is large.

use super::force::Force;
use super::order;
use super::plan::Plan;
use super::score::score;
use super::work::Budget;
use crate::plane::Point;
use crate::random::Random;
use crate::sorting::Sorting;

/// Work that the whole search may take, in pairs looked at; about 80 ms on a slow machine.
const BUDGET: usize = 7_000_000;
/// What a pair costs, in units of a [`Budget`].
const UNITS: u64 = 10;
/// Rounds of force before the first judgement.
const FIRST_ROUNDS: usize = 70;
/// Rounds of force for those that stay in the race.
const LAST_ROUNDS: usize = 140;
/// How many arrangements are finished.
const FINALISTS: usize = 2;
/// At most this many seeds are tried.
const MOST_SEEDS: usize = 10;

/// Rounds of force, the longest step shrinking, and how hard ties pull.
#[derive(Clone, Copy)]
struct Run {
    rounds: usize,
    heat: (f64, f64),
    tension: f64,
}

/// What every seed goes through.
const FIRST: [Run; 1] = [Run {
    rounds: FIRST_ROUNDS,
    heat: (1.0, 0.25),
    tension: 1.0,
}];
/// What the best go through; neighbours are exchanged between two runs.
const LAST: [Run; 3] = [
    Run {
        rounds: LAST_ROUNDS / 4,
        heat: (0.45, 0.2),
        tension: 0.7,
    },
    Run {
        rounds: LAST_ROUNDS / 4,
        heat: (0.45, 0.2),
        tension: 0.7,
    },
    Run {
        rounds: LAST_ROUNDS / 2,
        heat: (0.3, 0.01),
        tension: 0.4,
    },
];

/// The best arrangement of the movers among several seeds, in steps.
pub(super) struct Search {
    force: Force,
    random: Random,
    /// Pairs looked at in a round.
    work: usize,
    seeds: usize,
    /// Arrangements with their scores: all, then the finalists.
    race: Vec<(f64, Vec<Point>)>,
    /// Whether the finals have begun.
    finals: bool,
    /// Which arrangement, which of its runs, and which round of it is next.
    at: (usize, usize, usize),
}

impl Search {
    pub(super) fn new(plan: &Plan, seed: u64) -> Self {
        let work = 24 * plan.particles.len() + plan.pulls.len() + 1;
        let finish = LAST_ROUNDS * FINALISTS * work;
        Self {
            force: Force::new(plan.particles.clone(), &plan.pulls),
            random: Random::new(seed),
            work,
            seeds: (BUDGET.saturating_sub(finish) / (FIRST_ROUNDS * work)).clamp(1, MOST_SEEDS),
            race: Vec::new(),
            finals: false,
            at: (0, 0, 0),
        }
    }

    /// Which share is done, 0 to 1.
    #[expect(clippy::cast_precision_loss, reason = "a few thousand rounds")]
    pub(super) fn done(&self) -> f64 {
        let (number, run, round) = self.at;
        let runs = if self.finals { &LAST[..] } else { &FIRST[..] };
        let of_run: usize = runs.iter().take(run).map(|run| run.rounds).sum();
        let (first, last) = (self.seeds * FIRST_ROUNDS, FINALISTS * LAST_ROUNDS);
        let before = if self.finals {
            first + number * LAST_ROUNDS
        } else {
            number * FIRST_ROUNDS
        };
        (before + of_run + round) as f64 / (first + last) as f64
    }

    /// Works until the search is over (then true) or the budget is out. A step is a round of force or a judgement.
    pub(super) fn advance(&mut self, plan: &Plan, budget: &mut Budget) -> bool {
        while !budget.is_out() {
            let contestants = if self.finals {
                self.race.len()
            } else {
                self.seeds
            };
            if self.at.0 < contestants {
                self.step(plan, budget);
            } else if self.finals {
                return true;
            } else {
                self.race.order_by(|a, b| a.0.total_cmp(&b.0));
                self.race.truncate(FINALISTS);
                self.finals = true;
                self.at = (0, 0, 0);
            }
        }
        false
    }

    /// The best places of the movers.
    pub(super) fn best(self) -> Vec<Point> {
        self.race
            .into_iter()
            .min_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, places)| places)
            .unwrap_or_default()
    }

    fn step(&mut self, plan: &Plan, budget: &mut Budget) {
        let (number, run, round) = self.at;
        if !self.finals && number == self.race.len() {
            let places = order::around(&plan.particles, &plan.pulls, &plan.rows, &mut self.random);
            self.race.push((0.0, places));
            budget.spend(self.work, UNITS);
            return;
        }
        let runs = if self.finals { &LAST[..] } else { &FIRST[..] };
        let Some((judged, places)) = self.race.get_mut(number) else {
            return;
        };
        let Some(next) = runs.get(run) else {
            *judged = score(places, &plan.particles, &plan.pulls, &plan.labels);
            budget.spend(
                8 * self.work + plan.pulls.len() * plan.pulls.len() / 2,
                UNITS / 2,
            );
            self.at = (number + 1, 0, 0);
            return;
        };
        if round < next.rounds {
            self.force
                .round(places, (round, next.rounds), next.heat, next.tension);
            budget.spend(self.work, UNITS);
            self.at = (number, run, round + 1);
        } else {
            // The last run of the finals ends calm: nobody changes seats any more.
            if !(self.finals && run + 1 == runs.len()) {
                self.force.exchange(places, &plan.rows);
                budget.spend(2 * self.work, UNITS);
            }
            self.at = (number, run + 1, 0);
        }
    }
}
