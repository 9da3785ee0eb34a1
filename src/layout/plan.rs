//! What is decided before any force acts: who sits, who moves, within which limits. Knows no force.

use super::force::{Particle, Pull};
use super::{Band, Body, Spring, bands, seats};
use crate::plane::Point;
use std::collections::BTreeMap;

/// Share of a band that the rooms of its bodies fill while forces act.
const FILLED: f64 = 0.8;
/// A body gets at most this many times its own room.
const MOST_ROOM: f64 = 2.2;
/// Strength of the ties that hold loose bodies of a group together in an outer ring.
const TOGETHER: f64 = 0.35;

/// What is decided before any force acts.
pub(super) struct Plan {
    /// Limits of every body.
    pub(super) limits: Vec<Particle>,
    /// Places of pinned and seated bodies; the origin for movers.
    pub(super) seated: Vec<Point>,
    /// Bodies that force places, then the pinned ones, which only push.
    pub(super) movers: Vec<usize>,
    /// Particles of the movers.
    pub(super) particles: Vec<Particle>,
    /// Ties among movers.
    pub(super) pulls: Vec<Pull>,
    /// Band of every mover: their order around the circle is found band by band.
    pub(super) rows: Vec<usize>,
    /// Width of the label of every mover.
    pub(super) labels: Vec<f64>,
}

impl Plan {
    /// With `seats`, those whom nothing ties sit along the rim of the inner disc; else they move as the others.
    pub(super) fn new(bodies: &[Body], springs: &[Spring], bands: &[Band], seats: bool) -> Self {
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
        let nowhere = if bands.is_empty() {
            bands::bands(bodies, 1).first().copied()
        } else {
            None
        };
        let nowhere = nowhere.unwrap_or(Band {
            inner: 0.0,
            outer: 0.0,
        });
        let mut limits: Vec<Particle> = bodies
            .iter()
            .map(|body| Particle::new(body, bands.get(band_of(body)).copied().unwrap_or(nowhere)))
            .collect();
        let mut seated: Vec<Point> = bodies
            .iter()
            .map(|body| body.pinned.filter(|at| at.is_finite()).unwrap_or_default())
            .collect();
        let disc = bands
            .first()
            .filter(|band| seats && band.inner <= 0.0)
            .copied();
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
        let mut moves: Vec<bool> = pinned.iter().map(|pinned| !pinned).collect();
        for index in &loose {
            if let Some(moves) = moves.get_mut(*index) {
                *moves = false;
            }
        }
        let mut movers: Vec<usize> = Vec::with_capacity(bodies.len());
        let free = moves.iter().enumerate().filter(|(_, moves)| **moves);
        movers.extend(free.map(|(index, _)| index));
        let pins = (0..bodies.len()).filter(|index| is_pinned(*index));
        if !movers.is_empty() {
            movers.extend(pins);
        }
        let mut place: Vec<Option<usize>> = vec![None; bodies.len()];
        for (number, body) in movers.iter().enumerate() {
            if let Some(place) = place.get_mut(*body) {
                *place = Some(number);
            }
        }
        let place_of = |body: usize| place.get(body).copied().flatten();
        // There are many: lists that grow would be copied over and over.
        let mut pulls: Vec<Pull> = Vec::with_capacity(springs.len());
        let drawn = springs
            .iter()
            .filter(sound)
            .filter(|spring| !is_pinned(spring.a) && !is_pinned(spring.b))
            .filter_map(|spring| {
                let (a, b) = (place_of(spring.a)?, place_of(spring.b)?);
                Some(Pull {
                    a,
                    b,
                    strength: spring.strength,
                    drawn: true,
                })
            });
        pulls.extend(drawn);
        // The loose of outer rings: a weak chain per band and group.
        let mut chains: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
        for ((index, body), tied) in bodies.iter().enumerate().zip(&tied) {
            if let (false, Some(place)) = (tied, place_of(index))
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
        let mut particles: Vec<Particle> = Vec::with_capacity(movers.len());
        particles.extend(
            movers
                .iter()
                .filter_map(|index| limits.get(*index).copied()),
        );
        let mut rows: Vec<usize> = Vec::with_capacity(movers.len());
        rows.extend(movers.iter().filter_map(of_movers).map(band_of));
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
