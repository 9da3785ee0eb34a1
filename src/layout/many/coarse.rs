//! Fewer bodies with the same shape: pairs of tied bodies become one. Knows levels, not places.
//!
//! Heavy-edge matching as in Walshaw (2003) and Hu (2005), light bodies first; what finds no mate joins another
//! with the same best neighbour (two-hop matching, as in METIS), so that stars shrink by half too.

use super::super::work::Budget;
use super::graph::Graph;
use super::relax::{Level, Limit};

const NOBODY: u32 = u32::MAX;
/// Degrees are told apart up to here when bodies are put in order.
const DEGREES: usize = 64;
/// Ends of ties looked at before others may have a turn.
const CHUNK: usize = 16_384;

enum Stage {
    Match,
    Leftover,
    Number,
    Join,
    Done,
}

/// A level on its way to half its size.
pub(super) struct Coarsen {
    stage: Stage,
    next: usize,
    order: Vec<u32>,
    mate: Vec<u32>,
    /// Who waits for a mate with the same best neighbour, by that neighbour.
    waiting: Vec<u32>,
    /// Who waits in each band, of those without any neighbour.
    alone: Vec<u32>,
    /// The coarse body of each body.
    parent: Vec<u32>,
    /// First body of each coarse one.
    first: Vec<u32>,
    graph: Graph,
    charges: Vec<f32>,
    limits: Vec<Limit>,
    /// By coarse neighbour: where in `row` its tie is, when `stamp` is the coarse body being joined.
    slot: Vec<(u32, u32)>,
    row: Vec<(u32, f32)>,
}

impl Coarsen {
    pub(super) fn new(level: &Level) -> Self {
        let count = level.graph.len();
        // Light bodies first, else the many leaves of a hub find it taken; a counting sort by degree.
        let degree = |body: usize| level.graph.of(body).len().min(DEGREES - 1);
        let mut starts = [0_usize; DEGREES + 1];
        for body in 0..count {
            if let Some(number) = starts.get_mut(degree(body) + 1) {
                *number += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut order = vec![0; count];
        for (body, number) in (0..count).zip(0_u32..) {
            if let Some(start) = starts.get_mut(degree(body)) {
                if let Some(slot) = order.get_mut(*start) {
                    *slot = number;
                }
                *start += 1;
            }
        }
        let bands = level.limits.iter().map(|limit| limit.band).max();
        Self {
            stage: Stage::Match,
            next: 0,
            order,
            mate: vec![NOBODY; count],
            waiting: vec![NOBODY; count],
            alone: vec![NOBODY; bands.unwrap_or_default() as usize + 1],
            parent: vec![NOBODY; count],
            first: Vec::new(),
            graph: Graph::growing(),
            charges: Vec::new(),
            limits: Vec::new(),
            slot: Vec::new(),
            row: Vec::new(),
        }
    }

    /// Works until the coarse level is made (then true) or the budget is out.
    pub(super) fn advance(&mut self, level: &Level, budget: &mut Budget) -> bool {
        loop {
            if budget.is_out() {
                return false;
            }
            match self.stage {
                Stage::Match => self.visit(level, budget, Stage::Leftover, Self::pair),
                Stage::Leftover => self.visit(level, budget, Stage::Number, Self::leftover),
                Stage::Number => self.number(budget),
                Stage::Join => self.join(level, budget),
                Stage::Done => return true,
            }
        }
    }

    /// The coarse level, and the coarse body of each body.
    pub(super) fn finish(self) -> (Level, Vec<u32>) {
        let level = Level {
            graph: self.graph,
            charges: self.charges,
            limits: self.limits,
        };
        (level, self.parent)
    }

    fn is_free(&self, body: u32) -> bool {
        self.mate.get(body as usize) == Some(&NOBODY)
    }

    fn join_pair(&mut self, a: u32, b: u32) {
        for (one, other) in [(a, b), (b, a)] {
            if let Some(mate) = self.mate.get_mut(one as usize) {
                *mate = other;
            }
        }
    }

    /// The neighbour with the strongest tie for its size, among all or the free ones; in the same band, not held.
    fn best(&self, level: &Level, body: u32, free: bool) -> Option<u32> {
        let own = level.limits.get(body as usize)?;
        let mut best: Option<(f32, u32)> = None;
        for &(other, weight) in level.graph.of(body as usize) {
            if other == body || (free && !self.is_free(other)) {
                continue;
            }
            let (Some(limit), Some(charge)) = (
                level.limits.get(other as usize),
                level.charges.get(other as usize),
            ) else {
                continue;
            };
            if limit.band != own.band || (free && limit.pin.is_some()) {
                continue;
            }
            let worth = weight / charge.max(1e-12);
            if best.is_none_or(|(most, _)| worth > most) {
                best = Some((worth, other));
            }
        }
        best.map(|(_, other)| other)
    }

    fn held(level: &Level, body: u32) -> bool {
        level
            .limits
            .get(body as usize)
            .is_none_or(|limit| limit.pin.is_some())
    }

    /// Lets the next bodies that have no mate and may have one look for it, in the order of chance; after the last one
    /// comes stage `then`.
    fn visit(
        &mut self,
        level: &Level,
        budget: &mut Budget,
        then: Stage,
        look: fn(&mut Self, &Level, u32),
    ) {
        let mut seen = 0;
        while seen < CHUNK {
            let Some(&body) = self.order.get(self.next) else {
                self.next = 0;
                self.stage = then;
                break;
            };
            self.next += 1;
            seen += 4;
            if self.is_free(body) && !Self::held(level, body) {
                seen += level.graph.of(body as usize).len();
                look(self, level, body);
            }
        }
        budget.spend(seen, 4);
    }

    fn pair(&mut self, level: &Level, body: u32) {
        if let Some(other) = self.best(level, body, true) {
            self.join_pair(body, other);
        }
    }

    fn leftover(&mut self, level: &Level, body: u32) {
        let band = level
            .limits
            .get(body as usize)
            .map_or(0, |limit| limit.band as usize);
        let place = match self.best(level, body, false) {
            Some(other) => self.waiting.get_mut(other as usize),
            None if level.graph.of(body as usize).is_empty() => self.alone.get_mut(band),
            None => None,
        };
        let Some(place) = place else { return };
        let waiting = std::mem::replace(place, NOBODY);
        if waiting == NOBODY {
            *place = body;
        } else {
            self.join_pair(body, waiting);
        }
    }

    /// Coarse bodies in the order of their first.
    fn number(&mut self, budget: &mut Budget) {
        for body in 0..self.mate.len() {
            #[expect(clippy::cast_possible_truncation, reason = "fewer than 2^32 bodies")]
            let (body, number) = (body as u32, self.first.len() as u32);
            if self.parent.get(body as usize) != Some(&NOBODY) {
                continue;
            }
            let mate = self.mate.get(body as usize).copied().unwrap_or(NOBODY);
            for member in [body, mate] {
                if let Some(parent) = self.parent.get_mut(member as usize) {
                    *parent = number;
                }
            }
            self.first.push(body);
        }
        budget.spend(self.mate.len(), 4);
        self.slot = vec![(NOBODY, 0); self.first.len()];
        self.stage = Stage::Join;
    }

    /// Ties, charges and limits of coarse bodies.
    fn join(&mut self, level: &Level, budget: &mut Budget) {
        let mut seen = 0;
        while seen < CHUNK {
            let Some(&first) = self.first.get(self.next) else {
                self.stage = Stage::Done;
                break;
            };
            #[expect(clippy::cast_possible_truncation, reason = "fewer than 2^32 bodies")]
            let own = self.next as u32;
            self.next += 1;
            let mate = self.mate.get(first as usize).copied().unwrap_or(NOBODY);
            let mut charge = 0.0;
            self.row.clear();
            for member in [first, mate] {
                let Some(weight) = level.charges.get(member as usize) else {
                    continue;
                };
                charge += *weight;
                seen += level.graph.of(member as usize).len() + 4;
                for &(other, weight) in level.graph.of(member as usize) {
                    let Some(&other) = self.parent.get(other as usize) else {
                        continue;
                    };
                    let Some(slot) = self.slot.get_mut(other as usize) else {
                        continue;
                    };
                    if other == own {
                        continue;
                    }
                    if slot.0 == own {
                        if let Some((_, sum)) = self.row.get_mut(slot.1 as usize) {
                            *sum += weight;
                        }
                    } else {
                        #[expect(clippy::cast_possible_truncation, reason = "fewer than 2^32 ties")]
                        let place = self.row.len() as u32;
                        *slot = (own, place);
                        self.row.push((other, weight));
                    }
                }
            }
            self.graph.push(self.row.iter().copied());
            self.charges.push(charge);
            if let Some(limit) = level.limits.get(first as usize) {
                self.limits.push(*limit);
            }
        }
        budget.spend(seen, 5);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn free(band: u32) -> Limit {
        Limit {
            band,
            inner: 0.0,
            outer: f32::INFINITY,
            wish: -1.0,
            pin: None,
        }
    }

    fn coarse(level: &Level) -> (Level, Vec<u32>) {
        let mut coarsen = Coarsen::new(level);
        while !coarsen.advance(level, &mut Budget::new(1)) {}
        coarsen.finish()
    }

    #[test]
    fn a_star_shrinks_by_half() {
        let ties: Vec<(u32, u32, f32)> = (1..101).map(|leaf| (0, leaf, 1.0)).collect();
        let level = Level {
            graph: Graph::new(101, &ties),
            charges: vec![1.0; 101],
            limits: vec![free(0); 101],
        };
        let (coarse, parent) = coarse(&level);
        assert_eq!(coarse.graph.len(), 51);
        assert_eq!(parent.len(), 101);
        assert_eq!(coarse.charges.iter().sum::<f32>(), 101.0);
        assert!(parent.iter().all(|parent| (*parent as usize) < 51));
    }

    #[test]
    fn bands_and_held_bodies_stay_apart() {
        let ties = [(0, 1, 9.0), (1, 2, 1.0), (2, 3, 1.0)];
        let mut level = Level {
            graph: Graph::new(4, &ties),
            charges: vec![1.0; 4],
            limits: vec![free(0), free(1), free(1), free(1)],
        };
        level.limits[3].pin = Some([1.0, 1.0]);
        let (coarse, parent) = coarse(&level);
        assert_eq!(parent, [0, 1, 1, 2]);
        assert_eq!(coarse.graph.of(1), [(0, 9.0), (2, 1.0)]);
        assert_eq!(coarse.limits[2].pin, Some([1.0, 1.0]));
    }
}
