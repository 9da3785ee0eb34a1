//! Bodies without bands: what ties join is placed part by part, then the parts are packed. Knows bodies and springs.

use super::super::bands::ROOM;
use super::super::work::Budget;
use super::super::{Body, Spring};
use super::graph::Graph;
use super::pack;
use super::relax::{Level, Limit, Plane};
use super::solve::Solve;
use super::{BACKGROUND, PUSH, charge, weight};
use crate::plane::Point;
use crate::sorting::Sorting;

/// Share of air in the disc of a part: the disc is this many times the rooms of its bodies.
const AIR: f64 = 1.9;
/// No part gets more than this many times the diameter of its disc.
const MOST_STRETCH: f64 = 12.0;
/// A body and its best neighbour keep together: of those with three ties in a tangle of thousands hardly any would stand
/// beside one of its own, and all stress costs of it is a hundredth.
const BOND: f32 = 6.0;
const NOBODY: u32 = u32::MAX;

/// What is done before the first part is placed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Prepare {
    Join,
    Sort,
    Index,
    Done,
}

/// Parts on their way to their places.
pub(in super::super) struct Parts {
    prepare: Prepare,
    /// Ties that count; part by part once prepared.
    ties: Vec<(u32, u32, f32)>,
    degrees: Vec<u32>,
    /// First body of the part of each body, and how many are in the part of each first.
    roots: Vec<u32>,
    sizes: Vec<u32>,
    rooms: Vec<f64>,
    radii: Vec<f64>,
    /// Bodies part by part, the largest first, those alone last; and where each part starts.
    members: Vec<u32>,
    starts: Vec<u32>,
    /// Where the ties of each part start.
    tie_starts: Vec<u32>,
    /// Place of each body within its part.
    local: Vec<u32>,
    /// The part that is being placed.
    next: usize,
    solve: Option<Solve>,
    circles: Vec<f64>,
    seed: u64,
    places: Vec<Point>,
}

impl Parts {
    /// Pinned bodies stay; their ties count for nothing.
    pub(in super::super) fn new(bodies: &[Body], seed: u64) -> Self {
        let radius = |body: &Body| {
            if body.radius.is_finite() {
                body.radius.max(0.0)
            } else {
                0.0
            }
        };
        Self {
            prepare: Prepare::Join,
            ties: Vec::new(),
            degrees: vec![0; bodies.len()],
            roots: (0_u32..).take(bodies.len()).collect(),
            sizes: Vec::new(),
            rooms: bodies.iter().map(|body| radius(body) + ROOM).collect(),
            radii: bodies.iter().map(radius).collect(),
            members: Vec::new(),
            starts: Vec::new(),
            tie_starts: Vec::new(),
            local: vec![NOBODY; bodies.len()],
            next: 0,
            solve: None,
            circles: Vec::new(),
            seed,
            places: bodies
                .iter()
                .map(|body| body.pinned.filter(|at| at.is_finite()).unwrap_or_default())
                .collect(),
        }
    }

    /// Ties that count, and which bodies they join (disjoint sets).
    fn join(&mut self, bodies: &[Body], springs: &[Spring]) {
        self.ties = springs
            .iter()
            .filter(|tie| {
                tie.a != tie.b && !is_pinned(bodies.get(tie.a)) && !is_pinned(bodies.get(tie.b))
            })
            .filter_map(|tie| {
                let (a, b) = (u32::try_from(tie.a).ok()?, u32::try_from(tie.b).ok()?);
                Some((a, b, weight(tie.strength)?))
            })
            .collect();
        for (a, b, _) in &self.ties {
            for end in [a, b] {
                if let Some(degree) = self.degrees.get_mut(*end as usize) {
                    *degree += 1;
                }
            }
            let (a, b) = (root(&mut self.roots, *a), root(&mut self.roots, *b));
            if let Some(slot) = self.roots.get_mut(a.max(b) as usize) {
                *slot = a.min(b);
            }
        }
    }

    /// Bodies part by part.
    fn sort(&mut self, bodies: &[Body]) {
        self.sizes = vec![0; bodies.len()];
        for body in (0_u32..).take(bodies.len()) {
            let part = root(&mut self.roots, body);
            if let Some(slot) = self.roots.get_mut(body as usize) {
                *slot = part;
            }
            if let Some(size) = self.sizes.get_mut(part as usize) {
                *size += 1;
            }
        }
        let part_of = |body: u32| self.roots.get(body as usize).copied().unwrap_or(NOBODY);
        let size_of = |part: u32| self.sizes.get(part as usize).copied().unwrap_or_default();
        let mut members: Vec<(u32, u32, u32)> = (0_u32..)
            .zip(bodies)
            .filter(|(_, body)| !is_pinned(Some(body)))
            .map(|(body, _)| (!size_of(part_of(body)), part_of(body), body))
            .collect();
        members.sort_unstable();
        // Those alone by group, the important first, so that their rows are calm.
        let joined = members.partition_point(|(size, _, _)| *size != !1);
        if let Some(alone) = members.get_mut(joined..) {
            let of = |member: &(u32, u32, u32)| bodies.get(member.2 as usize);
            alone.order_by(|a, b| {
                let (one, other) = (of(a), of(b));
                let weight = |body: Option<&Body>| body.map_or(0.0, |body| body.weight);
                let group = |body: Option<&Body>| body.map_or(0, |body| body.group);
                group(one)
                    .cmp(&group(other))
                    .then(weight(other).total_cmp(&weight(one)))
            });
        }
        self.members = members.into_iter().map(|(_, _, body)| body).collect();
    }

    /// Where parts start among the bodies and among the ties.
    fn index(&mut self) {
        let mut rank = vec![NOBODY; self.roots.len()];
        let part_of = |body: u32| self.roots.get(body as usize).copied().unwrap_or(NOBODY);
        let (mut last, mut number) = (NOBODY, 0);
        for (place, body) in (0_u32..).zip(&self.members) {
            let part = part_of(*body);
            if part != last {
                if let Some(rank) = rank.get_mut(part as usize) {
                    *rank = u32::try_from(self.starts.len()).unwrap_or(NOBODY);
                }
                self.starts.push(place);
                (last, number) = (part, 0);
            }
            if let Some(slot) = self.local.get_mut(*body as usize) {
                *slot = number;
            }
            number += 1;
        }
        self.starts
            .push(u32::try_from(self.members.len()).unwrap_or(NOBODY));
        let rank_of = |tie: &(u32, u32, f32)| {
            rank.get(part_of(tie.0) as usize).copied().unwrap_or(NOBODY) as usize
        };
        let mut starts = vec![0_u32; self.starts.len() + 1];
        for tie in &self.ties {
            if let Some(count) = starts.get_mut(rank_of(tie).saturating_add(1)) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        self.tie_starts.clone_from(&starts);
        let mut sorted = vec![(0, 0, 0.0); self.ties.len()];
        for tie in &self.ties {
            if let Some(start) = starts.get_mut(rank_of(tie)) {
                if let Some(slot) = sorted.get_mut(*start as usize) {
                    *slot = *tie;
                }
                *start += 1;
            }
        }
        self.ties = sorted;
    }

    /// The next step of the preparation: O(n log n + m) in all.
    fn prepare(&mut self, bodies: &[Body], springs: &[Spring], budget: &mut Budget) {
        self.prepare = match self.prepare {
            Prepare::Join => {
                self.join(bodies, springs);
                budget.spend(springs.len(), 30);
                Prepare::Sort
            }
            Prepare::Sort => {
                self.sort(bodies);
                budget.spend(bodies.len(), 60);
                Prepare::Index
            }
            Prepare::Index => {
                self.index();
                budget.spend(bodies.len() + springs.len(), 20);
                Prepare::Done
            }
            Prepare::Done => Prepare::Done,
        };
    }

    /// Rounds over all bodies of the part at work, so far.
    pub(in super::super) fn rounds(&self) -> u32 {
        self.solve.as_ref().map_or(0, Solve::rounds)
    }

    /// Which share is done, 0 to 1.
    #[expect(clippy::cast_precision_loss, reason = "a share of a count")]
    pub(in super::super) fn done(&self) -> f64 {
        let (from, to) = self.part(self.next);
        let now = self
            .solve
            .as_ref()
            .map_or(0.0, |solve| f64::from(solve.done()));
        let count = self.members.len().max(1) as f64;
        ((from as f64 + now * (to - from) as f64) / count).min(1.0)
    }

    /// Works until all parts are placed and packed (then the places) or the budget is out.
    pub(in super::super) fn advance(
        &mut self,
        bodies: &[Body],
        springs: &[Spring],
        budget: &mut Budget,
    ) -> Option<Vec<Point>> {
        while self.prepare != Prepare::Done {
            if budget.is_out() {
                return None;
            }
            self.prepare(bodies, springs, budget);
        }
        while self.next + 1 < self.starts.len() {
            if budget.is_out() {
                return None;
            }
            let (from, to) = self.part(self.next);
            if to - from <= 3 {
                self.circle(from, to);
                budget.spend(to - from, 100);
                self.next += 1;
                continue;
            }
            if self.solve.is_none() {
                self.solve = Some(self.begin(from, to));
                budget.spend(to - from, 100);
            }
            let Some(solve) = &mut self.solve else {
                return None;
            };
            let at = solve.advance(budget)?;
            let at: Vec<Point> = at
                .iter()
                .map(|[x, y]| Point::new(f64::from(*x), f64::from(*y)))
                .collect();
            let at = self.stretched(at);
            self.take(from, to, at);
            self.solve = None;
            self.next += 1;
        }
        self.pack();
        budget.spend(self.places.len(), 60);
        Some(std::mem::take(&mut self.places))
    }

    /// Bodies of a part, as a range of `members`.
    fn part(&self, number: usize) -> (usize, usize) {
        let from = self.starts.get(number).copied().unwrap_or_default() as usize;
        let to = self.starts.get(number + 1).copied().unwrap_or_default() as usize;
        (from, to.max(from))
    }

    fn members(&self, from: usize, to: usize) -> impl Iterator<Item = usize> + '_ {
        let members = self.members.get(from..to).unwrap_or_default();
        members.iter().map(|body| *body as usize)
    }

    fn begin(&self, from: usize, to: usize) -> Solve {
        let local = |body: u32| self.local.get(body as usize).copied().unwrap_or(NOBODY);
        let degree = |body: usize| self.degrees.get(body).copied().unwrap_or_default();
        let ties: Vec<(u32, u32, f32)> = self
            .ties_of(self.next)
            .iter()
            .map(|&(a, b, weight)| (local(a), local(b), weight))
            .collect();
        let room = |body: usize| self.rooms.get(body).copied().unwrap_or(ROOM);
        let area: f64 = self
            .members(from, to)
            .map(|body| room(body) * room(body))
            .sum();
        let charges: Vec<f32> = self
            .members(from, to)
            .map(|body| charge(room(body), degree(body)))
            .collect();
        let total: f64 = charges.iter().copied().map(f64::from).sum();
        let free = Limit {
            band: 0,
            inner: 0.0,
            outer: f32::INFINITY,
            wish: -1.0,
            pin: None,
        };
        let level = Level {
            graph: Graph::new(to - from, &ties),
            limits: vec![free; charges.len()],
            charges,
        };
        let disc = (0.0, (area * AIR).sqrt(), total);
        let mut plane = Plane::new(&[disc], PUSH.0, BACKGROUND);
        plane.bond = BOND;
        plane.far = true;
        Solve::new(level, plane, self.seed)
    }

    /// A part most of whose ties are shorter than their two marks, a long path for example, needs more room than its
    /// disc.
    fn stretched(&self, mut at: Vec<Point>) -> Vec<Point> {
        let local = |body: u32| self.local.get(body as usize).copied().unwrap_or(NOBODY) as usize;
        let radius = |body: u32| self.radii.get(body as usize).copied().unwrap_or_default();
        let mut needs: Vec<f64> = self
            .ties_of(self.next)
            .iter()
            .filter_map(|&(a, b, _)| {
                let length = at.get(local(a))?.distance(*at.get(local(b))?);
                Some((radius(a) + radius(b) + ROOM) / length.max(1e-3))
            })
            .collect();
        let few = needs.len() / 5;
        if few < needs.len() {
            let (_, need, _) = needs.select_nth_unstable_by(few, f64::total_cmp);
            if *need > 1.0 {
                let by = need.min(MOST_STRETCH);
                at.iter_mut().for_each(|at| *at = *at * by);
            }
        }
        at
    }

    fn ties_of(&self, part: usize) -> &[(u32, u32, f32)] {
        let start = |part: usize| self.tie_starts.get(part).copied().unwrap_or_default() as usize;
        self.ties
            .get(start(part)..start(part + 1))
            .unwrap_or_default()
    }

    /// Two or three side by side.
    fn circle(&mut self, from: usize, to: usize) {
        let room = self
            .members(from, to)
            .filter_map(|body| self.rooms.get(body))
            .copied()
            .fold(0.0, f64::max);
        let at: Vec<Point> = match to - from {
            2 => vec![Point::new(-room, 0.0), Point::new(room, 0.0)],
            3 => vec![
                Point::new(-room, 0.6 * room),
                Point::new(room, 0.6 * room),
                Point::new(0.0, -1.1 * room),
            ],
            _ => vec![Point::default()],
        };
        self.take(from, to, at);
    }

    /// The places of a part around its middle, and the circle it fills.
    fn take(&mut self, from: usize, to: usize, mut at: Vec<Point>) {
        let middle = crate::plane::Rect::around(at.iter().copied())
            .map(|bounds| bounds.center())
            .unwrap_or_default();
        let mut circle = 0.0_f64;
        for (place, body) in at.iter_mut().zip(self.members(from, to)) {
            *place = *place - middle;
            circle = circle.max(place.length() + self.radii.get(body).copied().unwrap_or_default());
        }
        self.circles.push(circle + ROOM / 2.0);
        let members = self.members.get(from..to).unwrap_or_default();
        for (body, at) in members.iter().zip(at) {
            if let Some(place) = self.places.get_mut(*body as usize) {
                *place = at;
            }
        }
    }

    fn pack(&mut self) {
        let centers = pack::around(&self.circles);
        for (part, center) in centers.iter().enumerate() {
            let (from, to) = self.part(part);
            for body in self.members.get(from..to).unwrap_or_default() {
                if let Some(place) = self.places.get_mut(*body as usize) {
                    *place += *center;
                }
            }
        }
    }
}

/// Whether it takes no part: pinned, or not there.
fn is_pinned(body: Option<&Body>) -> bool {
    body.is_none_or(|body| body.pinned.is_some_and(Point::is_finite))
}

/// The first body of a part (disjoint sets, Tarjan 1975, with path halving).
fn root(roots: &mut [u32], mut body: u32) -> u32 {
    loop {
        let above = roots.get(body as usize).copied().unwrap_or(body);
        if above == body {
            return body;
        }
        let further = roots.get(above as usize).copied().unwrap_or(above);
        if let Some(slot) = roots.get_mut(body as usize) {
            *slot = further;
        }
        body = further;
    }
}
