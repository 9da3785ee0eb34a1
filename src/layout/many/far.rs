//! How far apart bodies should stand: in proportion to the ties between them on the shortest way. Knows some of them,
//! the pivots, and the way from each to everybody.
//!
//! The sparse stress model (Ortmann, Klimenta and Brandes, GD 2016): a pivot stands for the bodies around it, so what
//! is left out counts all the same, and a round costs O(n × pivots) instead of O(n²). What no pivot says is left to
//! the push of all on all, as in the maxent-stress model (Gansner, Hu and North, TVCG 2013): ties, pivots and push
//! together are what [`relax`](super::relax) brings to rest in the end. The pull on a body is that of stress
//! majorization (Gansner, Koren and North, GD 2004): to where its distances would be right.

use super::super::work::Budget;
use super::graph::Graph;
use super::lanes::Lanes;
use crate::random::Random;

/// Pivots at least and at most, and how many distances may be kept in all.
const PIVOTS: (usize, usize) = (30, 200);
const KEPT: usize = 4_000_000;
/// How hard distances pull, in shares of how stiff everything else is.
const SHARE: f32 = 1.0;
/// Ends of ties looked at before others may have a turn.
const CHUNK: usize = 16_384;
/// Closer than this (squared) two places are one.
const SAME: f32 = 1e-12;

/// Distances in the graph from pivots to all bodies.
pub(super) struct Far {
    pivots: Vec<u32>,
    /// How many pivots a row has room for: whole registers.
    width: usize,
    /// Ties to each pivot, body by body; 0 where the body is the pivot, or there is no way.
    steps: Vec<u16>,
    /// By pivot and ties to it: how much the distance counts.
    weights: Vec<Vec<f32>>,
    /// Ties to who is furthest from each pivot.
    depths: Vec<u16>,
    /// The nearest pivot of each body, and the ties to it.
    nearest: Vec<(u16, u32)>,
    /// The search from a pivot: whose it is, who has been met, in order, and how many of those were looked at.
    current: usize,
    met: Vec<u32>,
    looked: usize,
    own: Vec<u16>,
    /// Where pivots are in this round, and how long a tie should be.
    places: Vec<(Lanes, Lanes)>,
    unit: f32,
    /// Sums over a round that decide how long a tie should be in the next.
    fit: (f64, f64),
}

impl Far {
    /// Chooses the pivots; the ways from them are for [`advance`](Self::advance).
    pub(super) fn new(graph: &Graph, random: &mut Random) -> Self {
        let count = graph.len();
        // A fifth of few bodies says as much as all of them.
        let most = PIVOTS.1.min(count / 5).max(PIVOTS.0);
        let wanted = (KEPT / count.max(1)).clamp(PIVOTS.0, most).min(count);
        let mut pivots: Vec<u32> = (0_u32..).take(count).collect();
        random.shuffle(&mut pivots);
        pivots.truncate(wanted);
        let width = wanted.next_multiple_of(4);
        Self {
            width,
            steps: vec![0; count * width],
            weights: Vec::with_capacity(width),
            depths: Vec::with_capacity(wanted),
            nearest: vec![(u16::MAX, 0); count],
            current: 0,
            met: Vec::new(),
            looked: 0,
            own: Vec::new(),
            places: Vec::new(),
            unit: 0.0,
            fit: (0.0, 0.0),
            pivots,
        }
    }

    /// How many pivots a body looks at in a round.
    pub(super) const fn width(&self) -> usize {
        self.width
    }

    /// Works until all ways are known (then true) or the budget is out. O(pivots × (n + m)).
    pub(super) fn advance(&mut self, graph: &Graph, budget: &mut Budget) -> bool {
        while self.weights.is_empty() {
            if budget.is_out() {
                return false;
            }
            let Some(&pivot) = self.pivots.get(self.current) else {
                budget.spend(self.own.len(), 4);
                self.weigh();
                break;
            };
            if self.met.is_empty() {
                self.own.clear();
                self.own.resize(graph.len(), u16::MAX);
                if let Some(own) = self.own.get_mut(pivot as usize) {
                    *own = 0;
                }
                self.met.push(pivot);
                self.looked = 0;
            }
            if self.search(graph, budget) {
                self.note(budget);
                self.met.clear();
                self.current += 1;
            }
        }
        true
    }

    /// The next of those met, by breadth; whether they were the last.
    fn search(&mut self, graph: &Graph, budget: &mut Budget) -> bool {
        let mut seen = 0;
        while seen < CHUNK
            && let Some(&body) = self.met.get(self.looked)
        {
            self.looked += 1;
            let own = self.own.get(body as usize).copied().unwrap_or_default();
            // The longest way that is told apart is one less than that of nobody.
            let next = own.saturating_add(1).min(u16::MAX - 1);
            let row = graph.of(body as usize);
            seen += row.len() + 2;
            for &(other, _) in row {
                if let Some(steps) = self.own.get_mut(other as usize)
                    && *steps == u16::MAX
                {
                    *steps = next;
                    self.met.push(other);
                }
            }
        }
        budget.spend(seen, 3);
        self.looked == self.met.len()
    }

    /// Writes down the ways from the current pivot.
    fn note(&mut self, budget: &mut Budget) {
        let rows = self.steps.chunks_exact_mut(self.width.max(1));
        for ((row, own), nearest) in rows.zip(&self.own).zip(&mut self.nearest) {
            if *own == u16::MAX {
                continue;
            }
            if let Some(steps) = row.get_mut(self.current) {
                *steps = *own;
            }
            if *own < nearest.0 {
                #[expect(clippy::cast_possible_truncation, reason = "a few hundred pivots")]
                let pivot = self.current as u32;
                *nearest = (*own, pivot);
            }
        }
        // Who was met last is furthest.
        let last = self
            .met
            .last()
            .and_then(|last| self.own.get(*last as usize));
        self.depths.push(last.copied().unwrap_or_default());
        budget.spend(self.own.len(), 4);
    }

    /// A pivot stands for the bodies that are nearest to it and not further from it than half the way: as much as they
    /// are, over the square of the way.
    fn weigh(&mut self) {
        let mut around = vec![Vec::new(); self.width];
        for (around, depth) in around.iter_mut().zip(&self.depths) {
            around.resize(usize::from(*depth) + 1, 0.0);
        }
        for (steps, pivot) in &self.nearest {
            let around = around.get_mut(*pivot as usize);
            if let Some(count) = around.and_then(|around| around.get_mut(usize::from(*steps))) {
                *count += 1.0;
            }
        }
        for around in &mut around {
            let mut sum = 0.0;
            for count in around.iter_mut() {
                sum += *count;
                *count = sum;
            }
            let weight = |steps: usize| {
                #[expect(clippy::cast_precision_loss, reason = "below 2^16")]
                let way = steps.max(1) as f32;
                around.get(steps / 2).copied().unwrap_or_default() / (way * way)
            };
            let mut weights: Vec<f32> = (0..around.len()).map(weight).collect();
            if let Some(none) = weights.first_mut() {
                *none = 0.0;
            }
            self.weights.push(weights);
        }
        (self.nearest, self.own, self.met) = Default::default();
    }

    /// Begins a round with everybody at these places. A cloud is to be so many times as large as it is.
    pub(super) fn begin(&mut self, at: &[[f32; 2]], larger: f32) {
        let (mixed, square) = std::mem::take(&mut self.fit);
        #[expect(
            clippy::cast_possible_truncation,
            reason = "layouts are single precision"
        )]
        let unit = (mixed / square.max(1e-9)) as f32;
        self.unit = unit * larger;
        let place = |pivot: &u32| at.get(*pivot as usize).copied().unwrap_or_default();
        self.places = self
            .pivots
            .chunks(4)
            .map(|pivots| {
                let of = |side: fn([f32; 2]) -> f32| {
                    let mut four = [0.0; 4];
                    for (slot, pivot) in four.iter_mut().zip(pivots) {
                        *slot = side(place(pivot));
                    }
                    Lanes::new(four)
                };
                (of(|[x, _]| x), of(|[_, y]| y))
            })
            .collect();
    }

    /// How far, and in which direction, the places of the pivots want this body elsewhere, and how stiffly in shares of how
    /// stiff it is otherwise. With fewer ties less: a body with one goes where its neighbour does.
    pub(super) fn pull(&mut self, body: usize, [x, y]: [f32; 2], ties: usize) -> ([f32; 2], f32) {
        let none = Lanes::all(0.0);
        let (x, y, unit) = (Lanes::all(x), Lanes::all(y), Lanes::all(self.unit));
        let (mut pull_x, mut pull_y, mut sum) = (none, none, none);
        let (mut mixed, mut square) = (none, none);
        let row = self.steps.get(body * self.width..(body + 1) * self.width);
        let rows = row.unwrap_or_default().chunks_exact(4);
        for ((steps, weights), (there_x, there_y)) in
            rows.zip(self.weights.chunks_exact(4)).zip(&self.places)
        {
            let (&[a, b, c, d], [p, q, r, s]) = (steps, weights) else {
                continue;
            };
            let weight =
                |of: &Vec<f32>, at: u16| of.get(usize::from(at)).copied().unwrap_or_default();
            let weight = Lanes::new([weight(p, a), weight(q, b), weight(r, c), weight(s, d)]);
            let way = Lanes::new([a, b, c, d].map(f32::from));
            let (dx, dy) = (x - *there_x, y - *there_y);
            let length = (dx * dx + dy * dy + Lanes::all(SAME)).root();
            let share = weight * (unit * way / length - Lanes::all(1.0));
            pull_x = pull_x + share * dx;
            pull_y = pull_y + share * dy;
            sum = sum + weight;
            mixed = mixed + weight * way * length;
            square = square + weight * way * way;
        }
        let total = |lanes: Lanes| lanes.array().iter().sum::<f32>();
        let by = 1.0 / total(sum).max(1e-12);
        // Σ w (u way − length)² is least at u = Σ w way length / Σ w way².
        self.fit.0 += f64::from(by * total(mixed));
        self.fit.1 += f64::from(by * total(square));
        #[expect(clippy::cast_precision_loss, reason = "a share of a count")]
        let free = ties.saturating_sub(1) as f32 / (ties + 1) as f32;
        (
            [by * total(pull_x), by * total(pull_y)],
            SHARE * free * free,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A path of four hundred bodies, with two more that nothing ties to it.
    fn path() -> Graph {
        let ties: Vec<(u32, u32, f32)> = (1..400).map(|at| (at - 1, at, 1.0)).collect();
        Graph::new(402, &ties)
    }

    fn measured(units: u64) -> Far {
        let graph = path();
        let mut far = Far::new(&graph, &mut Random::new(1));
        while !far.advance(&graph, &mut Budget::new(units)) {}
        far
    }

    #[test]
    fn ways_are_those_of_the_graph_in_any_slices() {
        let far = measured(u64::MAX);
        for (body, row) in far.steps.chunks_exact(far.width).enumerate() {
            for (pivot, steps) in far.pivots.iter().zip(row) {
                let joined = body < 400 && *pivot < 400;
                let way = (*pivot as usize).abs_diff(body);
                assert_eq!(usize::from(*steps), if joined { way } else { 0 });
            }
        }
        let other = measured(1);
        assert_eq!((far.steps, far.weights), (other.steps, other.weights));
    }

    #[test]
    fn pivots_stand_for_everybody_around_them() {
        let far = measured(u64::MAX);
        assert!(
            far.weights
                .iter()
                .all(|weights| weights.first().is_none_or(|none| *none == 0.0))
        );
        // The last weight of a pivot is how many it stands for, over the square of the longest way.
        let stands = |weights: &Vec<f32>| {
            let way = weights.len().saturating_sub(1) as f32;
            weights.last().copied().unwrap_or_default() * way * way
        };
        let all: f32 = far.weights.iter().map(stands).sum();
        assert!((399.0..402.5).contains(&all), "{all}");
    }

    #[test]
    fn who_stands_right_is_left_alone_and_who_does_not_is_pulled_there() {
        let mut far = measured(u64::MAX);
        let mut at: Vec<[f32; 2]> = (0..402).map(|body| [3.0 * body as f32, 0.0]).collect();
        let round = |far: &mut Far, at: &[[f32; 2]]| -> Vec<[f32; 2]> {
            far.begin(at, 1.0);
            let pull = |body| far.pull(body, at[body], 2).0;
            (0..400).map(pull).collect()
        };
        round(&mut far, &at);
        let pulls = round(&mut far, &at);
        assert!(pulls.iter().flatten().all(|pull| pull.abs() < 0.05));
        at[200] = [600.0, 500.0];
        assert!(round(&mut far, &at)[200][1] < -50.0);
        // Who has one tie only follows.
        assert!(far.pull(200, at[200], 1).1 < 1e-9);
        assert!(far.pull(200, at[200], 9).1 > 0.6);
    }
}
