//! A first order around the circle: everybody stands in the direction of what it is tied to. Knows no force.
//!
//! Barycentre heuristic (Sugiyama, Tagawa and Toda, 1981) on a circle: the mean direction of the neighbours, then
//! even spacing by rank within each band, a fixed number of times. O(rounds × (m + n log n)).

use super::force::{Particle, Pull};
use crate::plane::Point;
use crate::random::Random;
use crate::sorting::Sorting;
use std::collections::BTreeMap;

/// Rounds of averaging and spacing out.
const ROUNDS: usize = 28;
/// How much of its own direction a body keeps.
const INERTIA: f64 = 0.6;

/// A place for every particle: direction by its ties, distance by its wish or by chance within its limits.
pub(super) fn around(
    particles: &[Particle],
    pulls: &[Pull],
    rows: &[usize],
    random: &mut Random,
) -> Vec<Point> {
    let mut ways: Vec<Point> = particles.iter().map(|_| direction(random.unit())).collect();
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, (row, particle)) in rows.iter().zip(particles).enumerate() {
        if particle.pinned.is_none() {
            members.entry(*row).or_default().push(index);
        }
    }
    let mut rings: Vec<(Vec<Point>, Vec<usize>)> = members
        .into_values()
        .map(|members| {
            #[expect(
                clippy::cast_precision_loss,
                reason = "the number of bodies is below 2^52"
            )]
            let seats = (0..members.len())
                .map(|seat| direction((seat as f64 + 0.5) / members.len() as f64))
                .collect();
            (seats, members)
        })
        .collect();
    let mut sums = vec![Point::default(); ways.len()];
    for _ in 0..ROUNDS {
        for (sum, way) in sums.iter_mut().zip(&ways) {
            *sum = *way * INERTIA;
        }
        for pull in pulls {
            let (Some(&a), Some(&b)) = (ways.get(pull.a), ways.get(pull.b)) else {
                continue;
            };
            if let Some(sum) = sums.get_mut(pull.a) {
                *sum += b * pull.strength;
            }
            if let Some(sum) = sums.get_mut(pull.b) {
                *sum += a * pull.strength;
            }
        }
        for (seats, members) in &mut rings {
            let turn = |index: &usize| sums.get(*index).copied().map_or(0.0, turn_of);
            members.order_by(|a, b| turn(a).total_cmp(&turn(b)).then(a.cmp(b)));
            for (seat, member) in seats.iter().zip(members.iter()) {
                if let Some(way) = ways.get_mut(*member) {
                    *way = *seat;
                }
            }
        }
    }
    particles
        .iter()
        .zip(&ways)
        .map(|(particle, way)| {
            let share = random.unit();
            let area = particle.inner * particle.inner * (1.0 - share)
                + particle.outer * particle.outer * share;
            particle.hold(*way * particle.wish.unwrap_or_else(|| area.sqrt()))
        })
        .collect()
}

/// The direction after that share of a full turn.
fn direction(share: f64) -> Point {
    Point::polar(1.0, share * std::f64::consts::TAU)
}

/// A number that grows with the direction, 0 to 4, without a sine: the angle on a diamond.
fn turn_of(way: Point) -> f64 {
    let size = way.x.abs() + way.y.abs();
    if size <= 0.0 {
        return 0.0;
    }
    let part = way.y / size;
    if way.x < 0.0 {
        2.0 - part
    } else if part < 0.0 {
        4.0 + part
    } else {
        part
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_diamond_angle_grows_all_around() {
        let turns: Vec<f64> = (0..100)
            .map(|step| turn_of(direction(f64::from(step) / 100.0)))
            .collect();
        assert!(turns.windows(2).all(|pair| pair[0] < pair[1]), "{turns:?}");
    }
}
