//! Marks off each other when there are many: nudged first, then given the free place nearest. Knows circles.
//!
//! A uniform grid finds who is near. Who finds nothing near takes the next place of its whole band, where the search
//! before ended, so that a crowd at one point costs no more than a few of its size. O(n) while marks are of similar
//! size.

use super::super::force::Particle;
use super::super::grid::Grid;
use super::super::work::Budget;
use super::curve::{self, Frame};
use super::vacancy::{BANDS, NOBODY, Seats};
use crate::plane::Point;

/// Wanted between the edges of two marks, in world units; and what is enough.
const GAP: (f64, f64) = (3.0, 0.5);
/// Rounds of nudging.
const ROUNDS: usize = 40;
/// Marks looked at before others may have a turn.
const CHUNK: usize = 1024;
/// No more marks of a cell are looked at: there is no room anyway.
const CROWD: usize = 40;
/// Places tried near where a mark stands: fewer and fewer while that is in vain.
const NEAR_TRIES: (u32, u32) = (8, 160);
/// Places tried, for each mark on average.
const TRIES: usize = 80;
/// The golden angle: a sunflower's seeds cover a disc evenly (Vogel, 1979).
const GOLDEN: f64 = 2.399_963_229_728_653;

/// A mark as this sees it: small, because many are looked at.
#[derive(Clone, Copy)]
struct Disc {
    radius: f64,
    inner: f64,
    outer: f64,
    pinned: bool,
    /// Which of the bands, of those that are told apart.
    band: usize,
}

impl Disc {
    /// The nearest place that the band allows; a point in the very middle goes to the right.
    fn hold(&self, at: Point) -> Point {
        let distance = at.length();
        let wanted = if distance < self.inner {
            self.inner
        } else if distance > self.outer {
            self.outer
        } else {
            return at;
        };
        if distance > 1e-9 {
            at * (wanted / distance)
        } else {
            Point::new(wanted, 0.0)
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Sort(u32),
    Fill,
    Nudge,
    Rank,
    Seat,
    Done,
}

/// Marks on their way off each other, in the order of a curve: who is near in the plane is near in memory.
pub(in super::super) struct Spread {
    stage: Stage,
    keys: Vec<u64>,
    spare: Vec<u64>,
    places: Vec<Point>,
    discs: Vec<Disc>,
    /// Who has been moved, or has a neighbour who has.
    awake: Vec<bool>,
    wake: Vec<bool>,
    cell: f64,
    grid: Grid,
    round: usize,
    next: usize,
    moved: bool,
    /// Pinned first, then large to small.
    order: Vec<u32>,
    seats: Seats,
    /// How many more places may be tried in all, and how many for the next mark near where it stands.
    tries: usize,
    patience: u32,
}

impl Spread {
    pub(in super::super) fn new(places: &[Point], limits: &[Particle]) -> Self {
        let mut bands: Vec<f64> = Vec::new();
        let discs: Vec<Disc> = limits
            .iter()
            .map(|limit| Disc {
                radius: limit.radius,
                inner: limit.inner,
                outer: limit.outer,
                pinned: limit.pinned.is_some(),
                band: {
                    let inner = (limit.inner - limit.radius).max(0.0);
                    let known = bands.iter().position(|band| (band - inner).abs() < 1e-3);
                    known.unwrap_or_else(|| {
                        if bands.len() < BANDS {
                            bands.push(inner);
                        }
                        bands.len() - 1
                    })
                },
            })
            .collect();
        let places: Vec<Point> = places
            .iter()
            .zip(limits)
            .map(|(at, limit)| {
                limit.hold(if at.is_finite() {
                    *at
                } else {
                    Point::default()
                })
            })
            .collect();
        let widest = discs.iter().map(|disc| disc.radius).fold(0.0, f64::max);
        #[expect(
            clippy::cast_possible_truncation,
            reason = "only the order follows from it"
        )]
        let single = |at: &Point| [at.x as f32, at.y as f32];
        let corner = |start: f32, of: fn(f32, f32) -> f32| {
            places
                .iter()
                .map(single)
                .fold([start; 2], |a, b| [of(a[0], b[0]), of(a[1], b[1])])
        };
        let frame = Frame::new(corner(f32::MAX, f32::min), corner(f32::MIN, f32::max));
        let keys: Vec<u64> = (0_u32..)
            .zip(&places)
            .map(|(index, at)| frame.keyed(single(at), index))
            .collect();
        Self {
            stage: Stage::Sort(0),
            spare: vec![0; keys.len()],
            keys,
            tries: TRIES * places.len() + 20_000,
            awake: vec![true; places.len()],
            wake: vec![false; places.len()],
            places,
            discs,
            cell: 2.0 * widest + GAP.0,
            grid: Grid::default(),
            round: 0,
            next: 0,
            moved: false,
            order: Vec::new(),
            seats: Seats::default(),
            patience: NEAR_TRIES.1,
        }
    }

    /// The places, by index of body.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the lower half of a key is the body"
    )]
    pub(in super::super) fn finish(self) -> Vec<Point> {
        let mut places = vec![Point::default(); self.places.len()];
        for (keyed, at) in self.keys.iter().zip(self.places) {
            if let Some(place) = places.get_mut(*keyed as u32 as usize) {
                *place = at;
            }
        }
        places
    }

    /// Which share is done, 0 to 1, about.
    #[expect(clippy::cast_precision_loss, reason = "a count of rounds")]
    pub(in super::super) fn done(&self) -> f64 {
        match self.stage {
            Stage::Sort(_) => 0.0,
            Stage::Fill | Stage::Nudge => 0.8 * self.round as f64 / ROUNDS as f64,
            Stage::Rank => 0.8,
            Stage::Seat => 0.8 + 0.2 * self.next as f64 / self.places.len().max(1) as f64,
            Stage::Done => 1.0,
        }
    }

    /// Works until no two overlap, as far as there is room (then true), or the budget is out.
    pub(in super::super) fn advance(&mut self, budget: &mut Budget) -> bool {
        while self.stage != Stage::Done {
            if budget.is_out() {
                return false;
            }
            match self.stage {
                Stage::Sort(pass) => self.sort(pass, budget),
                Stage::Fill => {
                    self.grid.fill(&self.places, self.cell);
                    budget.spend(self.places.len(), 20);
                    self.moved = false;
                    self.stage = Stage::Nudge;
                }
                Stage::Nudge => self.nudge(budget),
                Stage::Rank => self.rank(budget),
                Stage::Seat => self.seat(budget),
                Stage::Done => {}
            }
        }
        true
    }

    fn chunk(&mut self) -> std::ops::Range<usize> {
        let from = self.next;
        self.next = (from + CHUNK).min(self.places.len());
        from..self.next
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "the lower half of a key is the body"
    )]
    fn sort(&mut self, pass: u32, budget: &mut Budget) {
        budget.spend(self.keys.len(), 10);
        if pass < curve::PASSES {
            curve::pass(&self.keys, &mut self.spare, pass);
            std::mem::swap(&mut self.keys, &mut self.spare);
            self.stage = Stage::Sort(pass + 1);
            return;
        }
        let bodies = || self.keys.iter().map(|keyed| *keyed as u32 as usize);
        let places = bodies()
            .filter_map(|body| self.places.get(body).copied())
            .collect();
        self.discs = bodies()
            .filter_map(|body| self.discs.get(body).copied())
            .collect();
        self.places = places;
        self.stage = Stage::Fill;
    }

    /// Every overlap is halved by each side.
    fn nudge(&mut self, budget: &mut Budget) {
        let range = self.chunk();
        budget.spend(range.len(), 10);
        for index in range {
            if self.awake.get(index) != Some(&true) {
                continue;
            }
            budget.spend(1, 120);
            let (Some(&start), Some(&me)) = (self.places.get(index), self.discs.get(index)) else {
                continue;
            };
            if me.pinned {
                continue;
            }
            let (mut at, mut moved) = (start, false);
            for other in self
                .grid
                .near(start)
                .take(9 * CROWD)
                .filter(|&other| other != index)
            {
                let (Some(&there), Some(them)) = (self.places.get(other), self.discs.get(other))
                else {
                    continue;
                };
                let wanted = me.radius + them.radius + GAP.0;
                let way = at - there;
                let square = way.length_squared();
                if square >= wanted * wanted * (1.0 - 1e-9) {
                    continue;
                }
                let distance = square.sqrt();
                moved = true;
                let short = (wanted - distance) * if them.pinned { 1.0 } else { 0.5 };
                at += if distance > 1e-6 {
                    way * (short / distance)
                } else {
                    let side = if index > other { 1.0 } else { -1.0 };
                    Point::new(short * side, short * 0.3)
                };
            }
            if moved {
                self.moved = true;
                let held = me.hold(at);
                if let Some(place) = self.places.get_mut(index) {
                    *place = held;
                }
                for other in self.grid.near(start).take(9 * CROWD) {
                    if let Some(wake) = self.wake.get_mut(other) {
                        *wake = true;
                    }
                }
            }
        }
        if self.next == self.places.len() {
            self.next = 0;
            self.round += 1;
            std::mem::swap(&mut self.awake, &mut self.wake);
            self.wake.fill(false);
            self.stage = if self.moved && self.round < ROUNDS {
                Stage::Fill
            } else {
                Stage::Rank
            };
        }
    }

    fn rank(&mut self, budget: &mut Budget) {
        // Pinned first, then large to small: the bits of a number that is not negative sort as it does.
        let mut ranks: Vec<u64> = (0_u32..)
            .zip(&self.discs)
            .map(|(index, disc)| {
                #[expect(clippy::cast_possible_truncation, reason = "a rank, not a size")]
                let size = if disc.pinned {
                    u32::MAX
                } else {
                    (disc.radius as f32).to_bits()
                };
                (u64::from(!size) << 32) | u64::from(index)
            })
            .collect();
        ranks.sort_unstable();
        #[expect(
            clippy::cast_possible_truncation,
            reason = "the lower half is the index"
        )]
        let order = ranks.into_iter().map(|rank| rank as u32).collect();
        self.order = order;
        let outer = self.discs.iter().map(|disc| disc.outer).fold(0.0, f64::max);
        self.seats = Seats::new(&self.places, outer, self.cell);
        budget.spend(self.places.len(), 80);
        self.stage = Stage::Seat;
    }

    /// The next marks in rank: who is too near to one before it goes to the nearest place that is free of all.
    fn seat(&mut self, budget: &mut Budget) {
        let before = self.tries;
        let from = self.next;
        while self.next < self.order.len()
            && self.next - from < CHUNK
            && before - self.tries < 2 * CHUNK
        {
            let Some(&index) = self.order.get(self.next) else {
                break;
            };
            self.next += 1;
            let (Some(&at), Some(&me)) = (
                self.places.get(index as usize),
                self.discs.get(index as usize),
            ) else {
                continue;
            };
            if !me.pinned && !self.is_free(index, &me, at, true) {
                let found = self
                    .near(index, &me, at)
                    .or_else(|| self.anywhere(index, &me));
                if let Some(there) = found {
                    self.seats.take(index, there);
                    if let Some(place) = self.places.get_mut(index as usize) {
                        *place = there;
                    }
                }
            }
            if let Some(settled) = self.seats.settled.get_mut(index as usize) {
                *settled = true;
            }
        }
        budget.spend(self.next - from, 120);
        budget.spend(before - self.tries, 250);
        if self.next == self.order.len() {
            self.stage = Stage::Done;
        }
    }

    /// The first free place on a spiral around where it stands.
    fn near(&mut self, index: u32, me: &Disc, at: Point) -> Option<Point> {
        let step = (me.radius + GAP.1).max(1.0) * 0.5;
        for number in 1..=self.patience {
            self.tries = self.tries.checked_sub(1)?;
            let turn = f64::from(number);
            let there = me.hold(at + Point::polar(step * turn.sqrt(), GOLDEN * turn));
            if self.is_free(index, me, there, false) {
                self.patience = (2 * self.patience).min(NEAR_TRIES.1);
                return Some(there);
            }
        }
        self.patience = (self.patience / 2).max(NEAR_TRIES.0);
        None
    }

    /// The next free place of its band, from the inner edge to the outer and once more from there.
    fn anywhere(&mut self, index: u32, me: &Disc) -> Option<Point> {
        let step = self.cell * 0.4;
        let mut again = false;
        loop {
            self.tries = self.tries.checked_sub(1)?;
            let number = self.seats.number.get_mut(me.band)?;
            *number += 1.0;
            let turn = *number;
            let distance = (me.inner * me.inner + step * step * turn).sqrt();
            if distance > me.outer {
                *number = 0.0;
                if std::mem::replace(&mut again, true) {
                    return None;
                }
                continue;
            }
            let there = Point::polar(distance, GOLDEN * turn);
            if self.is_free(index, me, there, false) {
                return Some(there);
            }
        }
    }

    /// Whether a mark would be free at that place: of those that have their place already, or of all.
    fn is_free(&self, index: u32, me: &Disc, at: Point, settled: bool) -> bool {
        self.seats.near(at).all(|cell| {
            let mut other = self.seats.first.get(cell).copied().unwrap_or(NOBODY);
            for _ in 0..CROWD {
                if other == NOBODY {
                    return true;
                }
                let number = other as usize;
                if let (Some(there), Some(them)) = (self.places.get(number), self.discs.get(number))
                    && other != index
                    && (!settled || self.seats.settled.get(number) == Some(&true))
                {
                    let wanted = me.radius + them.radius + GAP.1;
                    if (at - *there).length_squared() < wanted * wanted {
                        return false;
                    }
                }
                other = self.seats.links.get(number).map_or(NOBODY, |link| link.1);
            }
            false
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{Band, Body};

    fn marks(count: usize, outer: f64) -> Vec<Particle> {
        let band = Band { inner: 0.0, outer };
        (0..count)
            .map(|at| {
                let radius = 3.0 + (at % 5) as f64;
                Particle::new(
                    &Body {
                        radius,
                        ..Body::default()
                    },
                    band,
                )
            })
            .collect()
    }

    fn overlaps(spread: &Spread) -> usize {
        let mut grid = Grid::default();
        grid.fill(&spread.places, 16.0);
        (0..spread.places.len())
            .flat_map(|a| grid.near(spread.places[a]).map(move |b| (a, b)))
            .filter(|(a, b)| a < b)
            .filter(|(a, b)| {
                let wanted = spread.discs[*a].radius + spread.discs[*b].radius;
                spread.places[*a].distance(spread.places[*b]) <= wanted
            })
            .count()
    }

    #[test]
    fn a_crowd_at_one_place_finds_seats() {
        let mut spread = Spread::new(&[Point::default(); 3000], &marks(3000, 900.0));
        while !spread.advance(&mut Budget::new(10_000)) {}
        assert_eq!(overlaps(&spread), 0);
        assert!(spread.places.iter().all(|at| at.length() <= 900.0));
    }

    #[test]
    fn too_small_a_band_ends_all_the_same() {
        let mut spread = Spread::new(&[Point::default(); 3000], &marks(3000, 10.0));
        while !spread.advance(&mut Budget::new(10_000)) {}
        assert!(spread.places.iter().all(|at| at.length() <= 10.0));
    }
}
