//! Marks off each other when there are many: nudged first, then given the free place nearest. Knows circles.
//!
//! A uniform grid finds who is near. Every search for a place goes on where the last one from the same cell ended,
//! so that a crowd at one point costs no more than the same crowd in a field. O(n) while marks are of similar size.

use super::super::force::Particle;
use super::super::grid::Grid;
use super::super::work::Budget;
use crate::plane::Point;

/// Wanted between the edges of two marks, in world units; and what is enough.
const GAP: (f64, f64) = (3.0, 0.5);
/// Rounds of nudging.
const ROUNDS: usize = 40;
/// Marks looked at before others may have a turn.
const CHUNK: usize = 1024;
/// No more marks of a cell are looked at: there is no room anyway.
const CROWD: usize = 40;
/// How many places before the last one are tried again.
const LOOK_BACK: u32 = 24;
/// Places tried, for each mark on average.
const TRIES: usize = 80;
/// The golden angle: a sunflower's seeds cover a disc evenly (Vogel, 1979).
const GOLDEN: f64 = 2.399_963_229_728_653;
const NOBODY: u32 = u32::MAX;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Fill,
    Nudge,
    Rank,
    Seat,
    Done,
}

/// Marks on their way off each other.
pub(in super::super) struct Spread {
    stage: Stage,
    pub(in super::super) places: Vec<Point>,
    limits: Vec<Particle>,
    cell: f64,
    grid: Grid,
    round: usize,
    next: usize,
    moved: bool,
    /// Pinned first, then large to small.
    order: Vec<u32>,
    seats: Seats,
    tries: usize,
}

impl Spread {
    pub(in super::super) fn new(mut places: Vec<Point>, limits: Vec<Particle>) -> Self {
        for (place, limit) in places.iter_mut().zip(&limits) {
            *place = limit.hold(if place.is_finite() { *place } else { Point::default() });
        }
        let widest = limits.iter().map(|limit| limit.radius).fold(0.0, f64::max);
        Self {
            stage: Stage::Fill,
            tries: TRIES * places.len() + 20_000,
            places,
            limits,
            cell: 2.0 * widest + GAP.0,
            grid: Grid::default(),
            round: 0,
            next: 0,
            moved: false,
            order: Vec::new(),
            seats: Seats::default(),
        }
    }

    /// The places, and the limits that they keep.
    pub(in super::super) fn finish(self) -> (Vec<Point>, Vec<Particle>) {
        (self.places, self.limits)
    }

    /// Which share is done, 0 to 1, about.
    #[expect(clippy::cast_precision_loss, reason = "a count of rounds")]
    pub(in super::super) fn done(&self) -> f64 {
        match self.stage {
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

    /// Every overlap is halved by each side.
    fn nudge(&mut self, budget: &mut Budget) {
        let range = self.chunk();
        budget.spend(range.len(), 100);
        for index in range {
            let (Some(&start), Some(me)) = (self.places.get(index), self.limits.get(index)) else {
                continue;
            };
            if me.pinned.is_some() {
                continue;
            }
            let mut at = start;
            for other in self.grid.near(start).take(9 * CROWD).filter(|&other| other != index) {
                let (Some(&there), Some(them)) = (self.places.get(other), self.limits.get(other))
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
                self.moved = true;
                let short = (wanted - distance) * if them.pinned.is_some() { 1.0 } else { 0.5 };
                at += if distance > 1e-6 {
                    way * (short / distance)
                } else {
                    let side = if index > other { 1.0 } else { -1.0 };
                    Point::new(short * side, short * 0.3)
                };
            }
            let held = me.hold(at);
            if let Some(place) = self.places.get_mut(index) {
                *place = held;
            }
        }
        if self.next == self.places.len() {
            self.next = 0;
            self.round += 1;
            self.stage = if self.moved && self.round < ROUNDS {
                Stage::Fill
            } else {
                Stage::Rank
            };
        }
    }

    fn rank(&mut self, budget: &mut Budget) {
        let radius = |index: u32| self.limits.get(index as usize).map_or(0.0, |limit| limit.radius);
        let pinned = |index: u32| {
            self.limits
                .get(index as usize)
                .is_some_and(|limit| limit.pinned.is_some())
        };
        let count = u32::try_from(self.places.len()).unwrap_or(NOBODY);
        self.order = (0..count).collect();
        self.order.sort_unstable_by(|&a, &b| {
            pinned(b)
                .cmp(&pinned(a))
                .then(radius(b).total_cmp(&radius(a)))
                .then(a.cmp(&b))
        });
        self.seats = Seats::new(&self.places, self.cell);
        budget.spend(self.places.len(), 40);
        self.stage = Stage::Seat;
    }

    /// The next marks in rank: who is too near to one before it goes to the nearest place that is free of all.
    fn seat(&mut self, budget: &mut Budget) {
        let before = self.tries;
        let from = self.next;
        while self.next < self.order.len()
            && self.next - from < CHUNK
            && before - self.tries < 4 * CHUNK
        {
            let Some(&index) = self.order.get(self.next) else { break };
            self.next += 1;
            let (Some(&at), Some(me)) =
                (self.places.get(index as usize), self.limits.get(index as usize))
            else {
                continue;
            };
            if me.pinned.is_none() && !self.is_free(index, me, at, true) {
                let cell = self.seats.cell_of(at);
                let mut number = self.seats.tried.get(cell).copied().unwrap_or_default();
                let step = (me.radius + GAP.1).max(1.0) * 0.5;
                while self.tries > 0 {
                    self.tries -= 1;
                    number += 1;
                    let turn = f64::from(number);
                    let there = me.hold(at + Point::polar(step * turn.sqrt(), GOLDEN * turn));
                    if self.is_free(index, me, there, false) {
                        self.seats.take(index, there);
                        if let Some(place) = self.places.get_mut(index as usize) {
                            *place = there;
                        }
                        break;
                    }
                }
                // Those after have other places near: a few that were taken for this one may be free for them.
                if let Some(tried) = self.seats.tried.get_mut(cell) {
                    *tried = number.saturating_sub(LOOK_BACK);
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

    /// Whether a mark would be free at that place: of those that have their place already, or of all.
    fn is_free(&self, index: u32, me: &Particle, at: Point, settled: bool) -> bool {
        self.seats.near(at).all(|cell| {
            let mut other = self.seats.first.get(cell).copied().unwrap_or(NOBODY);
            for _ in 0..CROWD {
                if other == NOBODY {
                    return true;
                }
                let number = other as usize;
                if let (Some(there), Some(them)) = (self.places.get(number), self.limits.get(number))
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

/// Who stands in which cell, as lists that somebody can leave: a grid that changes.
#[derive(Default)]
struct Seats {
    low: Point,
    cell: f64,
    columns: usize,
    rows: usize,
    first: Vec<u32>,
    /// Before and after each mark in the list of its cell.
    links: Vec<(u32, u32)>,
    cells: Vec<u32>,
    settled: Vec<bool>,
    /// How far the last search from each cell went.
    tried: Vec<u32>,
}

impl Seats {
    fn new(places: &[Point], cell: f64) -> Self {
        let (mut low, mut high) = (Point::new(f64::MAX, f64::MAX), Point::new(f64::MIN, f64::MIN));
        for at in places {
            low = Point::new(low.x.min(at.x), low.y.min(at.y));
            high = Point::new(high.x.max(at.x), high.y.max(at.y));
        }
        // Room around for those who move out; as many cells as marks, about.
        let air = 20.0 * cell;
        low = low - Point::new(air, air);
        let (width, height) = (high.x - low.x + air, high.y - low.y + air);
        #[expect(clippy::cast_precision_loss, reason = "a count")]
        let most = 4.0 * places.len() as f64 + 4096.0;
        let cell = cell.max((width * height / most).sqrt()).max(1e-6);
        let (columns, rows) = (whole(width / cell) + 1, whole(height / cell) + 1);
        let mut seats = Self {
            low,
            cell,
            columns,
            rows,
            first: vec![NOBODY; columns * rows],
            links: vec![(NOBODY, NOBODY); places.len()],
            cells: vec![NOBODY; places.len()],
            settled: vec![false; places.len()],
            tried: vec![0; columns * rows],
        };
        for (index, at) in (0_u32..).zip(places) {
            seats.take(index, *at);
        }
        seats
    }

    /// Column and row of a place; who is outside counts for the cell at the rim.
    fn square(&self, at: Point) -> (usize, usize) {
        (
            whole((at.x - self.low.x) / self.cell).min(self.columns.saturating_sub(1)),
            whole((at.y - self.low.y) / self.cell).min(self.rows.saturating_sub(1)),
        )
    }

    fn cell_of(&self, at: Point) -> usize {
        let (column, row) = self.square(at);
        row * self.columns + column
    }

    /// The nine cells around a place.
    fn near(&self, at: Point) -> impl Iterator<Item = usize> + '_ {
        let (column, row) = self.square(at);
        let columns = column.saturating_sub(1)..(column + 2).min(self.columns);
        (row.saturating_sub(1)..(row + 2).min(self.rows))
            .flat_map(move |row| columns.clone().map(move |column| row * self.columns + column))
    }

    /// A mark stands there now, and nowhere else.
    fn take(&mut self, index: u32, at: Point) {
        let cell = self.cell_of(at);
        let (before, after) = self.links.get(index as usize).copied().unwrap_or((NOBODY, NOBODY));
        if let Some(link) = self.links.get_mut(before as usize) {
            link.1 = after;
        } else if let Some(old) = self.cells.get(index as usize)
            && let Some(first) = self.first.get_mut(*old as usize)
            && *first == index
        {
            *first = after;
        }
        if let Some(link) = self.links.get_mut(after as usize) {
            link.0 = before;
        }
        let Some(first) = self.first.get_mut(cell) else { return };
        let after = std::mem::replace(first, index);
        if let Some(link) = self.links.get_mut(after as usize) {
            link.0 = index;
        }
        if let Some(link) = self.links.get_mut(index as usize) {
            *link = (NOBODY, after);
        }
        if let Some(own) = self.cells.get_mut(index as usize) {
            *own = u32::try_from(cell).unwrap_or(NOBODY);
        }
    }
}

/// The whole part of a number, 0 below zero and for no number.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float cast saturates, which is what is wanted"
)]
const fn whole(number: f64) -> usize {
    number as usize
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
                Particle::new(&Body { radius, ..Body::default() }, band)
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
                let wanted = spread.limits[*a].radius + spread.limits[*b].radius;
                spread.places[*a].distance(spread.places[*b]) <= wanted
            })
            .count()
    }

    #[test]
    fn a_crowd_at_one_place_finds_seats() {
        let mut spread = Spread::new(vec![Point::default(); 3000], marks(3000, 900.0));
        while !spread.advance(&mut Budget::new(10_000)) {}
        assert_eq!(overlaps(&spread), 0);
        assert!(spread.places.iter().all(|at| at.length() <= 900.0));
    }

    #[test]
    fn too_small_a_band_ends_all_the_same() {
        let mut spread = Spread::new(vec![Point::default(); 3000], marks(3000, 10.0));
        while !spread.advance(&mut Budget::new(10_000)) {}
        assert!(spread.places.iter().all(|at| at.length() <= 10.0));
    }
}
