//! Bodies in bands, and bodies that have places already: one run for all of them. Knows a plan.

use super::super::force::Particle;
use super::super::plan::Plan;
use super::super::work::Budget;
use super::graph::Graph;
use super::relax::{Level, Limit, Plane};
use super::solve::Solve;
use super::{BACKGROUND, PUSH, charge, eased, weight};
use crate::plane::Point;
use crate::random::Random;

/// How bodies keep to places that they have already.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Hold {
    /// How much they like to stay, in shares of their own stiffness.
    pub(in super::super) stiff: f32,
    /// They go no further, in shares of the distance of the furthest limit from the origin.
    pub(in super::super) leash: f32,
}

/// Movers of a plan on their way to their places.
pub(in super::super) struct Rings(Solve);

impl Rings {
    /// From chance.
    pub(in super::super) fn new(plan: &Plan, seed: u64) -> Self {
        let (level, plane) = level(plan, true);
        Self(Solve::new(level, plane, seed))
    }

    /// From places that bodies have, by index of body; who has none (not finite) begins near its neighbours. Without
    /// `bands` the band of the plan only is there to hold all.
    pub(in super::super) fn warm(
        plan: &Plan,
        start: &[Point],
        hold: Hold,
        bands: bool,
        seed: u64,
    ) -> Self {
        let (level, plane) = level(plan, bands);
        let limits = level.limits.iter();
        let furthest = limits.map(|limit| limit.outer).fold(0.0, f32::max);
        let mut random = Random::new(seed);
        let known: Vec<Option<Point>> = plan
            .movers
            .iter()
            .map(|body| start.get(*body).copied().filter(|at| sound(*at)))
            .collect();
        let spacing = plane.spacing(known.len());
        let mut home: Vec<([f32; 2], f32)> = known
            .iter()
            .map(|at| at.map_or(([0.0; 2], 0.0), |at| (single(at), hold.stiff)))
            .collect();
        let mut unknown: Vec<usize> = (0..known.len())
            .filter(|mover| known.get(*mover).is_some_and(Option::is_none))
            .collect();
        // Twice: who is only tied to the new begins near those.
        let mut placed: Vec<bool> = known.iter().map(Option::is_some).collect();
        for last in [false, true] {
            unknown.retain(|mover| {
                let (mut sum, mut count) = ([0.0_f32; 2], 0.0_f32);
                for &(other, weight) in level.graph.of(*mover) {
                    if let (Some(true), Some((at, _))) =
                        (placed.get(other as usize), home.get(other as usize))
                    {
                        sum = [sum[0] + weight * at[0], sum[1] + weight * at[1]];
                        count += weight;
                    }
                }
                let mut chance = |size: f64| (2.0 * random.unit() - 1.0) * size;
                let at = if count > 0.0 {
                    let aside = f64::from(spacing);
                    Point::new(f64::from(sum[0] / count), f64::from(sum[1] / count))
                        + Point::new(chance(aside), chance(aside))
                } else if last {
                    let size = f64::from(plane.reach());
                    Point::new(chance(size), chance(size))
                } else {
                    return true;
                };
                if let (Some(home), Some(placed), Some(limit)) = (
                    home.get_mut(*mover),
                    placed.get_mut(*mover),
                    level.limits.get(*mover),
                ) {
                    home.0 = limit.hold(single(at));
                    *placed = true;
                }
                false
            });
        }
        Self(Solve::warm(level, plane, home, hold.leash * furthest, seed))
    }

    /// Rounds over all bodies so far.
    pub(in super::super) fn rounds(&self) -> u32 {
        self.0.rounds()
    }

    /// Which share is done, 0 to 1.
    pub(in super::super) fn done(&self) -> f64 {
        f64::from(self.0.done())
    }

    /// Works until all movers are placed (then their places) or the budget is out.
    pub(in super::super) fn advance(&mut self, budget: &mut Budget) -> Option<Vec<Point>> {
        let places = self.0.advance(budget)?;
        let double = |[x, y]: &[f32; 2]| Point::new(f64::from(*x), f64::from(*y));
        Some(places.iter().map(double).collect())
    }
}

/// Whether a place can be begun from.
fn sound(at: Point) -> bool {
    at.is_finite() && at.x.abs() < 1e7 && at.y.abs() < 1e7
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "layouts are single precision"
)]
const fn single(at: Point) -> [f32; 2] {
    [at.x as f32, at.y as f32]
}

/// The finest level of a plan, and its bands: those of the caller, or one that only is there to hold all.
fn level(plan: &Plan, banded: bool) -> (Level, Plane) {
    let count = plan.particles.len();
    let mut degrees = vec![0_u32; count];
    for pull in &plan.pulls {
        for end in [pull.a, pull.b] {
            if let Some(degree) = degrees.get_mut(end) {
                *degree += 1;
            }
        }
    }
    let degree = |body: usize| degrees.get(body).copied().unwrap_or_default();
    let ties: Vec<(u32, u32, f32)> = plan
        .pulls
        .iter()
        .filter_map(|pull| {
            let (a, b) = (u32::try_from(pull.a).ok()?, u32::try_from(pull.b).ok()?);
            Some((
                a,
                b,
                eased(weight(pull.strength)?, degree(pull.a).min(degree(pull.b))),
            ))
        })
        .collect();
    let charges: Vec<f32> = plan
        .particles
        .iter()
        .zip(&degrees)
        .map(|(particle, degree)| charge(particle.room, *degree))
        .collect();
    let last = plan.rows.iter().copied().max().unwrap_or_default();
    let mut bands = vec![(f64::MAX, 0.0_f64, 0.0_f64); last + 1];
    for ((particle, row), charge) in plan.particles.iter().zip(&plan.rows).zip(&charges) {
        if let Some((inner, outer, sum)) = bands.get_mut(*row) {
            *inner = inner.min(particle.inner);
            *outer = outer.max(particle.outer);
            *sum += f64::from(*charge);
        }
    }
    bands
        .iter_mut()
        .for_each(|(inner, outer, _)| *inner = inner.min(*outer));
    let limits = plan
        .particles
        .iter()
        .zip(&plan.rows)
        .map(|(particle, row)| limit(particle, *row))
        .collect();
    let (push, background) = if banded {
        (PUSH.1, 1.0)
    } else {
        (PUSH.0, BACKGROUND)
    };
    let plane = Plane::new(&bands, push, background);
    let graph = Graph::new(count, &ties);
    (
        Level {
            graph,
            charges,
            limits,
        },
        plane,
    )
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "layouts are single precision"
)]
fn limit(particle: &Particle, row: usize) -> Limit {
    Limit {
        band: u32::try_from(row).unwrap_or_default(),
        inner: particle.inner as f32,
        outer: particle.outer as f32,
        wish: particle.wish.map_or(-1.0, |wish| wish as f32),
        pin: particle.pinned.map(single),
    }
}
