//! The network: a force layout inside rings of reach. Knows bodies, ties and bands; refuses to know what they mean.
//!
//! 1. Bodies that nothing but a pinned one ties down sit in calm rows along the rim of the inner disc, group by
//!    group ([`seats`](super::seats)). In the outer rings they join the others, held together by weak ties.
//! 2. The others get an order around the circle by barycentres (Sugiyama, Tagawa and Toda, 1981), from several
//!    seeds; short-range forces inside the bands spread them ([`force`](super::force)).
//! 3. The arrangements are judged by crossings, length and room for names ([`score`](super::score)); the best are
//!    finished, improved by exchanges of neighbours, and the winner's marks are moved apart.
//!
//! Cost O((n + m) log n) for a fixed number of rounds; many seeds while the graph is small, one when it is large.

use crate::sorting::Sorting;
use super::apart::separate;
use super::force::{Force, Particle, Pull};
use super::random::Random;
use super::score::score;
use super::{Band, Body, Spring, bands, order, seats};
use crate::plane::{Point, Side};
use std::collections::BTreeMap;

pub use super::bands::{bands, ring_radius};

/// Work that the whole search may take, in pairs looked at; about 80 ms on a slow machine.
const BUDGET: usize = 7_000_000;
/// Share of a band that the rooms of its bodies fill while forces act.
const FILLED: f64 = 0.8;
/// A body gets at most this many times its own room.
const MOST_ROOM: f64 = 2.2;
/// Rounds of force before the first judgement.
const FIRST_ROUNDS: usize = 70;
/// Rounds of force for those that stay in the race.
const LAST_ROUNDS: usize = 140;
/// How many arrangements are finished.
const FINALISTS: usize = 2;
/// At most this many seeds are tried.
const MOST_SEEDS: usize = 10;
/// Strength of the ties that hold loose bodies of a group together in an outer ring.
const TOGETHER: f64 = 0.35;

/// Places every body inside its band (the last one where its own does not exist) and every pinned one where it is
/// pinned; no two marks overlap as long as the bands are as roomy as [`bands`] makes them. The result follows from
/// the input and the seed alone, to the last bit. Ties to bodies that do not exist are ignored.
#[must_use]
pub fn arrange(bodies: &[Body], springs: &[Spring], bands: &[Band], seed: u64) -> Vec<Point> {
    arrange_with_names(bodies, springs, bands, seed).0
}

/// Like [`arrange`], and for every body the side where its name has room: the important ones have had it kept free,
/// those at the left rim of an outer band rather have it outwards.
#[must_use]
pub fn arrange_with_names(
    bodies: &[Body],
    springs: &[Spring],
    bands: &[Band],
    seed: u64,
) -> (Vec<Point>, Vec<Side>) {
    let plan = Plan::new(bodies, springs, bands);
    let mut places = plan.seated.clone();
    if !plan.movers.is_empty() {
        let moved = search(&plan, seed);
        for (&body, at) in plan.movers.iter().zip(moved) {
            if let Some(place) = places.get_mut(body) {
                *place = at;
            }
        }
    }
    let kept = separate(&mut places, &plan.limits);
    let mut sides: Vec<Side> = places
        .iter()
        .zip(&plan.limits)
        .map(|(at, limit)| {
            let outwards = limit.inner > 0.0 && at.x < -0.5 * limit.inner;
            if outwards { Side::Left } else { Side::Right }
        })
        .collect();
    for (index, kept) in kept {
        if let Some(side) = sides.get_mut(index) {
            *side = kept;
        }
    }
    (places, sides)
}

/// What is decided before any force acts.
struct Plan {
    /// Limits of every body.
    limits: Vec<Particle>,
    /// Places of pinned and seated bodies; the origin for movers.
    seated: Vec<Point>,
    /// Bodies that force places, then the pinned ones, which only push.
    movers: Vec<usize>,
    /// Particles of the movers.
    particles: Vec<Particle>,
    /// Ties among movers.
    pulls: Vec<Pull>,
    /// Band of every mover: their order around the circle is found band by band.
    rows: Vec<usize>,
    /// Width of the label of every mover.
    labels: Vec<f64>,
}

impl Plan {
    fn new(bodies: &[Body], springs: &[Spring], bands: &[Band]) -> Self {
        let last = bands.len().saturating_sub(1);
        let band_of = |body: &Body| body.band.min(last);
        let sound = |spring: &&Spring| {
            spring.a != spring.b
                && spring.strength > 0.0
                && spring.strength.is_finite()
                && spring.a < bodies.len()
                && spring.b < bodies.len()
        };
        let pinned: Vec<bool> = bodies
            .iter()
            .map(|body| body.pinned.is_some_and(Point::is_finite))
            .collect();
        let is_pinned = |index: usize| pinned.get(index).copied().unwrap_or_default();
        let mut tied = vec![false; bodies.len()];
        for spring in springs.iter().filter(sound) {
            if !is_pinned(spring.a) && !is_pinned(spring.b) {
                for end in [spring.a, spring.b] {
                    if let Some(tied) = tied.get_mut(end) {
                        *tied = true;
                    }
                }
            }
        }
        // The loose of the inner disc take seats along its rim; what remains inside is for the tied.
        let mut limits: Vec<Particle> = bodies
            .iter()
            .map(|body| {
                let band = bands.get(band_of(body)).copied().unwrap_or_else(|| {
                    bands::bands(bodies, 1).first().copied().unwrap_or(Band {
                        inner: 0.0,
                        outer: 0.0,
                    })
                });
                Particle::new(body, band)
            })
            .collect();
        let mut seated: Vec<Point> = bodies
            .iter()
            .map(|body| body.pinned.filter(|at| at.is_finite()).unwrap_or_default())
            .collect();
        let disc = bands.first().filter(|band| band.inner <= 0.0).copied();
        let loose: Vec<usize> = (0..bodies.len())
            .zip(bodies)
            .zip(tied.iter().zip(&pinned))
            .filter(|((_, body), (tied, pinned))| {
                disc.is_some() && band_of(body) == 0 && !**tied && !**pinned
            })
            .map(|((index, _), _)| index)
            .collect();
        if let Some(disc) = disc {
            let inside = |index: &usize| bodies.get(*index);
            let company = bodies
                .iter()
                .zip(tied.iter().zip(&pinned))
                .filter(|(body, (tied, pinned))| band_of(body) == 0 && (**tied || **pinned))
                .map(|(body, _)| body);
            let (rim, rows) = seats::rim(disc, loose.iter().filter_map(inside), company);
            for (index, at) in loose.iter().zip(rows) {
                if let Some(place) = seated.get_mut(*index) {
                    *place = at;
                }
            }
            for (body, limit) in bodies.iter().zip(&mut limits) {
                if band_of(body) == 0 && !loose.is_empty() {
                    limit.keep_within(rim);
                }
            }
            // The seated may be nudged when marks are moved apart, yet within the whole disc.
            for index in &loose {
                if let (Some(limit), Some(body)) = (limits.get_mut(*index), bodies.get(*index)) {
                    *limit = Particle::new(body, disc);
                }
            }
        }
        let mut movers: Vec<usize> = (0..bodies.len())
            .filter(|index| !is_pinned(*index))
            .collect();
        movers.retain(|index| loose.binary_search(index).is_err());
        let pins = (0..bodies.len()).filter(|index| is_pinned(*index));
        if !movers.is_empty() {
            movers.extend(pins);
        }
        let place: BTreeMap<usize, usize> = movers
            .iter()
            .enumerate()
            .map(|(place, &body)| (body, place))
            .collect();
        let mut pulls: Vec<Pull> = springs
            .iter()
            .filter(sound)
            .filter(|spring| !is_pinned(spring.a) && !is_pinned(spring.b))
            .filter_map(|spring| {
                let (a, b) = (*place.get(&spring.a)?, *place.get(&spring.b)?);
                Some(Pull {
                    a,
                    b,
                    strength: spring.strength,
                    drawn: true,
                })
            })
            .collect();
        // The loose of outer rings: a weak chain per band and group.
        let mut chains: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
        for ((index, body), tied) in bodies.iter().enumerate().zip(&tied) {
            if let (false, Some(&place)) = (tied, place.get(&index))
                && !is_pinned(index)
            {
                chains
                    .entry((band_of(body), body.group))
                    .or_default()
                    .push(place);
            }
        }
        for chain in chains.values() {
            for (&a, &b) in chain.iter().zip(chain.iter().skip(1)) {
                pulls.push(Pull {
                    a,
                    b,
                    strength: TOGETHER,
                    drawn: false,
                });
            }
        }
        let of_movers = |index: &usize| bodies.get(*index);
        let mut particles: Vec<Particle> = movers
            .iter()
            .filter_map(|index| limits.get(*index).copied())
            .collect();
        let rows: Vec<usize> = movers
            .iter()
            .filter_map(|index| bodies.get(*index))
            .map(band_of)
            .collect();
        fill_bands(&mut particles, &rows);
        Self {
            particles,
            rows,
            labels: movers
                .iter()
                .filter_map(of_movers)
                .map(|body| body.label)
                .collect(),
            limits,
            seated,
            movers,
            pulls,
        }
    }
}

/// Gives the bodies of every band as much room as there is, so that they spread over all of it.
fn fill_bands(particles: &mut [Particle], rows: &[usize]) {
    let mut needs: BTreeMap<usize, (f64, f64)> = BTreeMap::new();
    for (particle, row) in particles.iter().zip(rows) {
        let need = needs.entry(*row).or_default();
        need.0 += particle.room * particle.room + particle.name * particle.name_half * 0.64;
        need.1 = need
            .1
            .max(particle.outer * particle.outer - particle.inner * particle.inner);
    }
    for (particle, row) in particles.iter_mut().zip(rows) {
        if let Some((need, area)) = needs.get(row)
            && *need > 0.0
        {
            particle.room *= (FILLED * area / need).sqrt().clamp(0.7, MOST_ROOM);
        }
    }
}

/// The best arrangement of the movers among several seeds.
fn search(plan: &Plan, seed: u64) -> Vec<Point> {
    let force = Force::new(&plan.particles, &plan.pulls);
    let work = 24 * plan.particles.len() + plan.pulls.len() + 1;
    let finish = LAST_ROUNDS * FINALISTS * work;
    let seeds = (BUDGET.saturating_sub(finish) / (FIRST_ROUNDS * work)).clamp(1, MOST_SEEDS);
    let mut random = Random::new(seed);
    let mut race: Vec<(f64, Vec<Point>)> = (0..seeds)
        .map(|_| {
            let mut places = order::around(&plan.particles, &plan.pulls, &plan.rows, &mut random);
            force.run(&mut places, FIRST_ROUNDS, (1.0, 0.25), 1.0);
            force.exchange(&mut places, &plan.rows);
            (
                score(
                    &places,
                    plan.particles.as_slice(),
                    &plan.pulls,
                    &plan.labels,
                ),
                places,
            )
        })
        .collect();
    race.order_by(|a, b| a.0.total_cmp(&b.0));
    race.truncate(FINALISTS);
    for (judged, places) in &mut race {
        for _ in 0..2 {
            force.run(places, LAST_ROUNDS / 4, (0.45, 0.2), 0.7);
            force.exchange(places, &plan.rows);
        }
        force.run(places, LAST_ROUNDS / 2, (0.3, 0.01), 0.4);
        *judged = score(places, &plan.particles, &plan.pulls, &plan.labels);
    }
    race.into_iter()
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, places)| places)
        .unwrap_or_default()
}
