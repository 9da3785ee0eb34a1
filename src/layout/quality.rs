//! How good a picture of a graph is: stress, neighbourhoods, crossings. Pure measures; knows no engine.
//!
//! All are sampled from a seed, so that large graphs can be judged too, and the same call gives the same number.

use super::Spring;
use super::many::graph::Graph;
use crate::plane::Point;
use crate::random::Random;
use std::collections::VecDeque;

/// Neighbours and places, ready to be judged.
pub struct Judge<'a> {
    graph: Graph,
    ties: &'a [Spring],
    places: &'a [Point],
}

impl<'a> Judge<'a> {
    /// Judges these places of bodies with these ties. Ties of bodies without a place, and loops, are left out.
    /// O(n + m).
    #[must_use]
    pub fn new(places: &'a [Point], ties: &'a [Spring]) -> Self {
        let sound: Vec<(u32, u32, f32)> = ties
            .iter()
            .filter(|tie| tie.a != tie.b && tie.a < places.len() && tie.b < places.len())
            .filter_map(|tie| Some((u32::try_from(tie.a).ok()?, u32::try_from(tie.b).ok()?, 1.0)))
            .collect();
        Self {
            graph: Graph::new(places.len(), &sound),
            ties,
            places,
        }
    }

    /// Normalised stress: the mean of (1 - s·d/g)² over pairs of bodies, where g is the number of ties between the
    /// two on the shortest way, d their distance in the picture, and s the scale that makes the mean least. 0 is a
    /// picture whose distances are all in proportion, 1 one without any relation. Sampled: from `pivots` bodies to
    /// all that are reached. O(pivots × (n + m)).
    ///
    /// Gansner, Koren and North, Graph drawing by stress majorization, GD 2004.
    #[must_use]
    pub fn stress(&self, pivots: usize, seed: u64) -> f64 {
        let mut random = Random::new(seed);
        let (mut pairs, mut linear, mut square) = (0.0, 0.0, 0.0);
        for _ in 0..pivots {
            let Some(pivot) = self.any(&mut random) else {
                break;
            };
            let from = self.place(pivot);
            for (body, steps) in self.steps(pivot).into_iter().enumerate() {
                if steps == 0 || steps == u32::MAX {
                    continue;
                }
                let share = from.distance(self.place(body)) / f64::from(steps);
                pairs += 1.0;
                linear += share;
                square += share * share;
            }
        }
        // Σ (1 - s x)² is least at s = Σ x / Σ x².
        if square > 0.0 {
            1.0 - linear * linear / (square * pairs)
        } else {
            1.0
        }
    }

    /// How well neighbours in the picture are neighbours in the graph, 0 to 1: the mean, over bodies with ties, of
    /// |A ∩ B| / |A ∪ B| with A its neighbours by ties and B as many nearest in the picture. Sampled: `bodies` of
    /// them. O(bodies × n).
    ///
    /// Kruiger et al., Graph layouts by t-SNE, EuroVis 2017.
    #[must_use]
    pub fn neighbourhoods(&self, bodies: usize, seed: u64) -> f64 {
        let mut random = Random::new(seed);
        let (mut sum, mut count) = (0.0, 0.0);
        let mut near: Vec<(f64, usize)> = Vec::new();
        for _ in 0..bodies {
            let Some(body) = self.any(&mut random) else {
                break;
            };
            let mut tied: Vec<usize> = self
                .graph
                .of(body)
                .iter()
                .map(|(other, _)| *other as usize)
                .collect();
            tied.sort_unstable();
            tied.dedup();
            let from = self.place(body);
            near.clear();
            near.extend(self.places.iter().enumerate().map(|(other, at)| {
                let step = *at - from;
                (step.length_squared(), other)
            }));
            near.retain(|(_, other)| *other != body);
            let most = tied.len().min(near.len());
            if most == 0 {
                continue;
            }
            let order =
                |a: &(f64, usize), b: &(f64, usize)| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1));
            if most < near.len() {
                near.select_nth_unstable_by(most - 1, order);
            }
            let both = near
                .iter()
                .take(most)
                .filter(|(_, other)| tied.binary_search(other).is_ok())
                .count();
            sum += float(both) / float(tied.len() + most - both);
            count += 1.0;
        }
        if count > 0.0 { sum / count } else { 1.0 }
    }

    /// Which share of pairs of ties cross, of those that share no body. Sampled: `pairs` of them.
    #[must_use]
    pub fn crossings(&self, pairs: usize, seed: u64) -> f64 {
        let mut random = Random::new(seed);
        let (mut crossed, mut count) = (0_usize, 0_usize);
        for _ in 0..pairs {
            let mut any = || self.ties.get(below(self.ties.len(), &mut random));
            let (Some(one), Some(other)) = (any(), any()) else {
                break;
            };
            if [other.a, other.b]
                .iter()
                .any(|end| *end == one.a || *end == one.b)
            {
                continue;
            }
            count += 1;
            let (a, b) = (self.place(one.a), self.place(one.b));
            let (c, d) = (self.place(other.a), self.place(other.b));
            let side = |from: Point, to: Point, at: Point| {
                (to.x - from.x) * (at.y - from.y) - (to.y - from.y) * (at.x - from.x) > 0.0
            };
            if side(a, b, c) != side(a, b, d) && side(c, d, a) != side(c, d, b) {
                crossed += 1;
            }
        }
        float(crossed) / float(count.max(1))
    }

    /// Ties on the shortest way from a body to every other; the greatest number where there is no way.
    fn steps(&self, from: usize) -> Vec<u32> {
        let mut steps = vec![u32::MAX; self.places.len()];
        let mut queue = VecDeque::from([from]);
        if let Some(first) = steps.get_mut(from) {
            *first = 0;
        }
        while let Some(body) = queue.pop_front() {
            let next = steps.get(body).map_or(0, |steps| steps + 1);
            for &(other, _) in self.graph.of(body) {
                if let Some(other_steps) = steps.get_mut(other as usize)
                    && *other_steps == u32::MAX
                {
                    *other_steps = next;
                    queue.push_back(other as usize);
                }
            }
        }
        steps
    }

    fn place(&self, body: usize) -> Point {
        self.places.get(body).copied().unwrap_or_default()
    }

    fn any(&self, random: &mut Random) -> Option<usize> {
        (!self.places.is_empty()).then(|| below(self.places.len(), random))
    }
}

/// A number below `most`.
fn below(most: usize, random: &mut Random) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the remainder is below a number of that type"
    )]
    let number = (random.bits() % (most.max(1) as u64)) as usize;
    number
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
const fn float(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A path in a line.
    fn path(count: usize) -> (Vec<Point>, Vec<Spring>) {
        let places = (0..count)
            .map(|at| Point::new(3.0 * at as f64, 0.0))
            .collect();
        let ties = (1..count)
            .map(|b| Spring {
                a: b - 1,
                b,
                strength: 1.0,
            })
            .collect();
        (places, ties)
    }

    #[test]
    fn a_straight_path_has_no_stress_at_any_scale() {
        let (mut places, ties) = path(40);
        assert!(Judge::new(&places, &ties).stress(5, 1) < 1e-12);
        assert!(Judge::new(&places, &ties).neighbourhoods(40, 1) > 0.8);
        assert!(Judge::new(&places, &ties).crossings(300, 1) < 1e-12);
        places.reverse();
        places.rotate_left(17);
        let torn = Judge::new(&places, &ties).stress(5, 1);
        assert!((0.05..1.0).contains(&torn), "{torn}");
    }

    #[test]
    fn a_cross_is_a_crossing() {
        let places =
            [(0.0, 0.0), (2.0, 2.0), (0.0, 2.0), (2.0, 0.0)].map(|(x, y)| Point::new(x, y));
        let ties = [(0, 1), (2, 3)].map(|(a, b)| Spring {
            a,
            b,
            strength: 1.0,
        });
        assert!((Judge::new(&places, &ties).crossings(50, 1) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn nothing_is_judged_calmly() {
        let judge = Judge::new(&[], &[]);
        assert!(judge.stress(3, 1) >= 0.0 && judge.neighbourhoods(3, 1) >= 0.0);
        assert!(judge.crossings(3, 1) >= 0.0);
    }
}
