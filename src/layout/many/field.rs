//! How bodies push each other, 1/distance, all of them in O(n): a fast multipole method. Knows charges, not ties.
//!
//! Greengard and Rokhlin (1987), in the plane, where a field is one complex function: a far cluster acts as its
//! charge at its centre, a field arrives as its value and its slope. Pairs of clusters are found by walking two
//! trees at once (Dehnen 2002). The tree is no data structure: bodies stand in the order of a Hilbert curve, eight
//! make a leaf, and node `i` joins `2 i` and `2 i + 1`. Bodies move little from round to round, so order and
//! pairs are kept for some rounds; only centres and reaches are taken anew.

use super::super::work::Budget;
use super::curve::{self, Frame};
use super::lanes::Lanes;

/// Registers of four bodies in a leaf.
const REGISTERS: usize = 2;
/// Bodies in a leaf.
const LEAF: usize = 4 * REGISTERS;
/// Two clusters act as wholes when their reaches together are less than this share of their distance.
const OPENING: f32 = 0.9;
/// Steps are not shorter than this many items: the cost of stopping stays small.
const CHUNK: usize = 2048;
/// No body: fills the last leaf.
const NOBODY: u32 = u32::MAX;

/// A cluster of bodies.
#[derive(Clone, Copy, Debug, Default)]
struct Cluster {
    x: f32,
    y: f32,
    charge: f32,
    /// No body of it is further from its centre.
    reach: f32,
}

/// What is done next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Keys,
    Sort(u32),
    Order,
    Gather,
    Join,
    Walk,
    Far,
    Near,
    Spread,
    Give,
    Done,
}

/// The field of all bodies at all bodies.
pub(super) struct Field {
    stage: Stage,
    next: usize,
    keys: Vec<u64>,
    spare: Vec<u64>,
    /// Body at each place of the leaves.
    order: Vec<u32>,
    x: Vec<Lanes>,
    y: Vec<Lanes>,
    charge: Vec<Lanes>,
    push_x: Vec<Lanes>,
    push_y: Vec<Lanes>,
    /// Node 1 is the root, leaf `l` is node `leaves + l`.
    clusters: Vec<Cluster>,
    /// Value and slope of the far field at the centre of each cluster, as (re, im, re, im).
    local: Vec<Lanes>,
    leaves: usize,
    far: Vec<(u32, u32)>,
    pub(super) near: Vec<(u32, u32)>,
    open: Vec<(u32, u32)>,
    /// Nearer than this nobody pushes harder.
    soft: f32,
    /// What each body feels: its charge times this is the force on it.
    pub(super) push: Vec<[f32; 2]>,
}

impl Field {
    /// A field for `count` bodies; nearer than `soft` the push grows no more.
    pub(super) fn new(count: usize, soft: f32) -> Self {
        let leaves = count.div_ceil(LEAF).max(1);
        let none = Lanes::all(0.0);
        Self {
            stage: Stage::Done,
            next: 0,
            keys: vec![0; count],
            spare: vec![0; count],
            order: vec![NOBODY; leaves * LEAF],
            x: vec![none; leaves * REGISTERS],
            y: vec![none; leaves * REGISTERS],
            charge: vec![none; leaves * REGISTERS],
            push_x: vec![none; leaves * REGISTERS],
            push_y: vec![none; leaves * REGISTERS],
            clusters: vec![Cluster::default(); 2 * leaves],
            local: vec![none; 2 * leaves],
            leaves,
            far: Vec::new(),
            near: Vec::new(),
            open: Vec::new(),
            soft: soft.max(1e-12),
            push: vec![[0.0; 2]; count],
        }
    }

    /// Begins a round: with a new order where bodies have moved far, else with the pairs of before.
    pub(super) fn begin(&mut self, anew: bool) {
        self.next = 0;
        self.stage = if anew { Stage::Keys } else { Stage::Gather };
    }

    /// Works on the round until it is done (then true) or the budget is out.
    pub(super) fn advance(
        &mut self,
        at: &[[f32; 2]],
        charges: &[f32],
        frame: Frame,
        budget: &mut Budget,
    ) -> bool {
        while self.stage != Stage::Done {
            if budget.is_out() {
                return false;
            }
            match self.stage {
                Stage::Keys => self.keys(at, frame, budget),
                Stage::Sort(pass) => self.sort(pass, budget),
                Stage::Order => self.order(budget),
                Stage::Gather => self.gather(at, charges, budget),
                Stage::Join => self.join(budget),
                Stage::Walk => self.walk(budget),
                Stage::Far => self.far(budget),
                Stage::Near => self.near(budget),
                Stage::Spread => self.spread(budget),
                Stage::Give => self.give(budget),
                Stage::Done => {}
            }
        }
        true
    }

    /// The items of the next step out of `all`; the next stage when they are the last.
    fn chunk(&mut self, all: usize, then: Stage) -> std::ops::Range<usize> {
        let from = self.next;
        let to = (from + CHUNK).min(all);
        if to < all {
            self.next = to;
        } else {
            self.next = 0;
            self.stage = then;
        }
        from..to
    }

    fn keys(&mut self, at: &[[f32; 2]], frame: Frame, budget: &mut Budget) {
        let range = self.chunk(at.len(), Stage::Sort(0));
        budget.spend(range.len(), 20);
        let from = range.start;
        let slots = self.keys.get_mut(range.clone()).unwrap_or_default();
        for ((slot, at), body) in slots.iter_mut().zip(at.iter().skip(from)).zip(0_u32..) {
            #[expect(clippy::cast_possible_truncation, reason = "fewer than 2^32 bodies")]
            let body = body + from as u32;
            *slot = frame.keyed(*at, body);
        }
    }

    fn sort(&mut self, pass: u32, budget: &mut Budget) {
        curve::pass(&self.keys, &mut self.spare, pass);
        std::mem::swap(&mut self.keys, &mut self.spare);
        budget.spend(self.keys.len(), 8);
        self.stage = if pass + 1 < curve::PASSES {
            Stage::Sort(pass + 1)
        } else {
            Stage::Order
        };
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "the lower half of a key is the body"
    )]
    fn order(&mut self, budget: &mut Budget) {
        for (slot, keyed) in self.order.iter_mut().zip(&self.keys) {
            *slot = *keyed as u32;
        }
        budget.spend(self.keys.len(), 2);
        self.far.clear();
        self.near.clear();
        self.open.clear();
        self.open.push((1, 1));
        self.stage = Stage::Gather;
    }

    /// Bodies into registers, and the clusters of the leaves.
    fn gather(&mut self, at: &[[f32; 2]], charges: &[f32], budget: &mut Budget) {
        let then = if self.leaves > 1 {
            Stage::Join
        } else {
            self.walk_or_reuse()
        };
        let leaves = self.chunk(self.leaves, then);
        budget.spend(leaves.len() * LEAF, 8);
        for leaf in leaves {
            let bodies = self.order.get(leaf * LEAF..(leaf + 1) * LEAF);
            let (mut xs, mut ys, mut charge) = ([0.0; LEAF], [0.0; LEAF], [0.0; LEAF]);
            let mut cluster = Cluster::default();
            let mut last = [0.0; 2];
            for (((x, y), c), body) in xs
                .iter_mut()
                .zip(&mut ys)
                .zip(&mut charge)
                .zip(bodies.unwrap_or_default())
            {
                // Places without a body stand on the last one and have no charge.
                if let (Some(at), Some(own)) = (at.get(*body as usize), charges.get(*body as usize))
                {
                    last = *at;
                    *c = *own;
                }
                [*x, *y] = last;
                cluster.charge += *c;
                cluster.x += *c * *x;
                cluster.y += *c * *y;
            }
            if cluster.charge > 0.0 {
                cluster.x /= cluster.charge;
                cluster.y /= cluster.charge;
            }
            let mut reach = 0.0_f32;
            for (x, y) in xs.iter().zip(&ys) {
                let (dx, dy) = (x - cluster.x, y - cluster.y);
                reach = reach.max(dx * dx + dy * dy);
            }
            cluster.reach = reach.sqrt();
            set(&mut self.clusters, self.leaves + leaf, cluster);
            set(&mut self.local, self.leaves + leaf, Lanes::all(0.0));
            let registers = leaf * REGISTERS..(leaf + 1) * REGISTERS;
            for (to, from) in [
                (&mut self.x, &xs),
                (&mut self.y, &ys),
                (&mut self.charge, &charge),
            ] {
                let to = to.get_mut(registers.clone()).unwrap_or_default();
                for (to, from) in to.iter_mut().zip(from.as_chunks::<4>().0) {
                    *to = Lanes::new(*from);
                }
            }
            for push in [&mut self.push_x, &mut self.push_y] {
                push.get_mut(registers.clone())
                    .unwrap_or_default()
                    .fill(Lanes::all(0.0));
            }
        }
    }

    /// The walk is only needed after a new order.
    const fn walk_or_reuse(&self) -> Stage {
        if self.open.is_empty() {
            Stage::Far
        } else {
            Stage::Walk
        }
    }

    /// Clusters of clusters, from the leaves to the root.
    fn join(&mut self, budget: &mut Budget) {
        let then = self.walk_or_reuse();
        let range = self.chunk(self.leaves - 1, then);
        budget.spend(range.len(), 12);
        for step in range {
            let node = self.leaves - 1 - step;
            let (a, b) = (
                get(&self.clusters, 2 * node),
                get(&self.clusters, 2 * node + 1),
            );
            let charge = a.charge + b.charge;
            let share = if charge > 0.0 { b.charge / charge } else { 0.5 };
            let (dx, dy) = (b.x - a.x, b.y - a.y);
            let distance = (dx * dx + dy * dy).sqrt();
            let joined = Cluster {
                x: a.x + share * dx,
                y: a.y + share * dy,
                charge,
                reach: (share * distance + a.reach).max((1.0 - share) * distance + b.reach),
            };
            set(&mut self.clusters, node, joined);
            set(&mut self.local, node, Lanes::all(0.0));
        }
    }

    /// Finds the pairs of clusters that act as wholes and the pairs of leaves that do not.
    fn walk(&mut self, budget: &mut Budget) {
        for _ in 0..CHUNK {
            let Some((a, b)) = self.open.pop() else {
                self.stage = Stage::Far;
                return;
            };
            budget.spend(1, 6);
            let is_leaf = |node: u32| node as usize >= self.leaves;
            let (first, second) = (
                get(&self.clusters, a as usize),
                get(&self.clusters, b as usize),
            );
            if a == b {
                if is_leaf(a) {
                    self.near.push((a, a));
                } else if first.reach > self.soft * 0.25 {
                    self.open
                        .extend([(2 * a, 2 * a), (2 * a + 1, 2 * a + 1), (2 * a, 2 * a + 1)]);
                }
                continue;
            }
            let (dx, dy) = (first.x - second.x, first.y - second.y);
            let square = dx * dx + dy * dy;
            let reach = first.reach + second.reach;
            if reach * reach < OPENING * OPENING * square || reach < self.soft * 0.5 {
                self.far.push((a, b));
            } else if is_leaf(a) && is_leaf(b) {
                self.near.push((a, b));
            } else if is_leaf(b) || (!is_leaf(a) && first.reach >= second.reach) {
                self.open.extend([(2 * a, b), (2 * a + 1, b)]);
            } else {
                self.open.extend([(a, 2 * b), (a, 2 * b + 1)]);
            }
        }
    }

    /// Clusters act on clusters: the field of a charge at the other's centre, and its slope there.
    fn far(&mut self, budget: &mut Budget) {
        let range = self.chunk(self.far.len(), Stage::Near);
        budget.spend(range.len(), 10);
        let soft = self.soft * self.soft;
        for &(a, b) in self.far.get(range).unwrap_or_default() {
            let (first, second) = (
                get(&self.clusters, a as usize),
                get(&self.clusters, b as usize),
            );
            // With z from b to a: the field is 1/z, its slope -1/z²; y is counted downwards (conjugate).
            let (dx, dy) = (first.x - second.x, first.y - second.y);
            let by = 1.0 / (dx * dx + dy * dy + soft);
            let (re, im) = (dx * by, -dy * by);
            let (re2, im2) = (im * im - re * re, -2.0 * re * im);
            let here = Lanes::new([re, im, re2, im2]) * Lanes::all(second.charge);
            let there = Lanes::new([-re, -im, re2, im2]) * Lanes::all(first.charge);
            if let Some(local) = self.local.get_mut(a as usize) {
                *local = *local + here;
            }
            if let Some(local) = self.local.get_mut(b as usize) {
                *local = *local + there;
            }
        }
    }

    /// Bodies of near leaves act one on one, four pairs at a time.
    fn near(&mut self, budget: &mut Budget) {
        let range = self.chunk(self.near.len(), Stage::Spread);
        budget.spend(range.len(), (LEAF * LEAF) as u64);
        for &(a, b) in self.near.get(range).unwrap_or_default() {
            let a = (a as usize - self.leaves.min(a as usize)) * REGISTERS;
            let b = (b as usize - self.leaves.min(b as usize)) * REGISTERS;
            let soft = Lanes::all(self.soft * self.soft);
            for first in a..a + REGISTERS {
                let from = if a == b { first } else { b };
                for second in from..b + REGISTERS {
                    let (Some(&ax), Some(&ay), Some(&ac)) =
                        (self.x.get(first), self.y.get(first), self.charge.get(first))
                    else {
                        continue;
                    };
                    let (Some(&bx), Some(&by), Some(&bc)) = (
                        self.x.get(second),
                        self.y.get(second),
                        self.charge.get(second),
                    ) else {
                        continue;
                    };
                    let (here, there) = pairs([ax, ay, ac], [bx, by, bc], soft);
                    if let (Some(x), Some(y)) =
                        (self.push_x.get_mut(first), self.push_y.get_mut(first))
                    {
                        *x = *x + here[0];
                        *y = *y + here[1];
                    }
                    // Within a register every pair has been met from both sides.
                    if first != second
                        && let (Some(x), Some(y)) =
                            (self.push_x.get_mut(second), self.push_y.get_mut(second))
                    {
                        *x = *x - there[0];
                        *y = *y - there[1];
                    }
                }
            }
        }
    }

    /// Fields of clusters down to their halves.
    fn spread(&mut self, budget: &mut Budget) {
        let range = self.chunk(self.leaves, Stage::Give);
        budget.spend(range.len(), 12);
        for node in range.start.max(1)..range.end {
            let from = get(&self.clusters, node);
            let Some(&local) = self.local.get(node) else {
                continue;
            };
            let [re, im, re2, im2] = local.array();
            for half in [2 * node, 2 * node + 1] {
                let to = get(&self.clusters, half);
                let (dx, dy) = (to.x - from.x, to.y - from.y);
                let arrived =
                    Lanes::new([re + re2 * dx - im2 * dy, im + re2 * dy + im2 * dx, re2, im2]);
                if let Some(local) = self.local.get_mut(half) {
                    *local = *local + arrived;
                }
            }
        }
    }

    /// To every body what the near push and the far field are at its place.
    fn give(&mut self, budget: &mut Budget) {
        let leaves = self.chunk(self.leaves, Stage::Done);
        budget.spend(leaves.len() * LEAF, 6);
        for leaf in leaves {
            let from = get(&self.clusters, self.leaves + leaf);
            let Some(local) = self.local.get(self.leaves + leaf) else {
                continue;
            };
            let [re, im, re2, im2] = local.array();
            for register in leaf * REGISTERS..(leaf + 1) * REGISTERS {
                let (Some(x), Some(y), Some(push_x), Some(push_y)) = (
                    self.x.get(register),
                    self.y.get(register),
                    self.push_x.get(register),
                    self.push_y.get(register),
                ) else {
                    continue;
                };
                let dx = *x - Lanes::all(from.x);
                let dy = *y - Lanes::all(from.y);
                let (re2, im2) = (Lanes::all(re2), Lanes::all(im2));
                let push_x = *push_x + Lanes::all(re) + re2 * dx - im2 * dy;
                let push_y = *push_y - Lanes::all(im) - re2 * dy - im2 * dx;
                let bodies = self
                    .order
                    .get(register * 4..register * 4 + 4)
                    .unwrap_or_default();
                for ((body, x), y) in bodies.iter().zip(push_x.array()).zip(push_y.array()) {
                    if let Some(push) = self.push.get_mut(*body as usize) {
                        *push = [x, y];
                    }
                }
            }
        }
    }
}

/// How four bodies and four others push each other, all sixteen pairs: on the first four, and on the others with
/// its sign turned.
#[inline]
fn pairs(
    [ax, ay, ac]: [Lanes; 3],
    [mut bx, mut by, mut bc]: [Lanes; 3],
    soft: Lanes,
) -> ([Lanes; 2], [Lanes; 2]) {
    let none = Lanes::all(0.0);
    let one = Lanes::all(1.0);
    let ([mut hx, mut hy], [mut tx, mut ty]) = ([none; 2], [none; 2]);
    for _ in 0..4 {
        let (dx, dy) = (ax - bx, ay - by);
        let near = one / (dx * dx + dy * dy + soft);
        let (dx, dy) = (dx * near, dy * near);
        hx = hx + dx * bc;
        hy = hy + dy * bc;
        tx = (tx + dx * ac).turned();
        ty = (ty + dy * ac).turned();
        bx = bx.turned();
        by = by.turned();
        bc = bc.turned();
    }
    ([hx, hy], [tx, ty])
}

#[inline]
fn get(clusters: &[Cluster], node: usize) -> Cluster {
    clusters.get(node).copied().unwrap_or_default()
}

#[inline]
fn set<T>(slots: &mut [T], node: usize, value: T) {
    if let Some(slot) = slots.get_mut(node) {
        *slot = value;
    }
}
