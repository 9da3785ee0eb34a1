//! Communities are divided anew from within, so that what becomes one node hangs together well (the paper's
//! `MergeNodesSubset`).

use super::level::Level;
use super::moving::{Moving, Near, at};
use crate::random::Random;

/// Gains that differ by less, as a share of the strength, are the same.
const SAME: f64 = 1e-9;

/// Communities being refined: every node begins on its own, and joins those it belongs to within its community.
///
/// The paper joins at random, the more likely the more is gained; here it is the most that is gained (the paper's limit of a
/// small θ), and chance decides among equals and on the order.
pub(super) struct Refining {
    /// By node.
    of: Vec<u32>,
    totals: Vec<f64>,
    sizes: Vec<u32>,
    /// By refined community: how strongly it is tied to the rest of the community it is in.
    outward: Vec<f64>,
    order: Vec<u32>,
    /// How many nodes know how strongly they are tied to theirs.
    counted: u32,
    /// How many of the order have had their turn.
    turn: usize,
    near: Near,
}

impl Refining {
    /// Every node on its own. O(n).
    pub fn new(level: &Level, random: &mut Random) -> Refining {
        let nodes = level.nodes();
        let of: Vec<u32> = (0..u32::try_from(nodes).unwrap_or(u32::MAX)).collect();
        let mut order = of.clone();
        random.shuffle(&mut order);
        Refining {
            of,
            totals: level.strength.clone(),
            sizes: vec![1; nodes],
            outward: Vec::with_capacity(nodes),
            order,
            counted: 0,
            turn: 0,
            near: Near::new(nodes),
        }
    }

    /// Goes on; whether everybody has had a turn. O(n + m) altogether.
    pub fn advance(
        &mut self,
        level: &Level,
        moving: &Moving,
        random: &mut Random,
        left: &mut usize,
    ) -> bool {
        while *left > 0 && self.outward.len() < level.nodes() {
            let own = moving.community(self.counted);
            let links = level.graph.links(self.counted);
            let within = links.filter(|(other, _)| moving.community(*other) == own);
            self.outward.push(within.map(|(_, weight)| weight).sum());
            *left = left.saturating_sub(1 + level.graph.degree(self.counted));
            self.counted += 1;
        }
        while *left > 0 {
            let Some(node) = self.order.get(self.turn).copied() else {
                return true;
            };
            self.turn += 1;
            self.visit(level, moving, random, node);
            *left = left.saturating_sub(2 + level.graph.degree(node));
        }
        false
    }

    fn visit(&mut self, level: &Level, moving: &Moving, random: &mut Random, node: u32) {
        let single = self.of.get(node as usize).copied().unwrap_or_default();
        if self.sizes.get(single as usize) != Some(&1) {
            return;
        }
        let community = moving.community(node);
        let whole = moving.total(community);
        let expected = 1.0 / level.all.max(f64::MIN_POSITIVE);
        // Whether something is tied to the rest of its community at least as much as chance would have it.
        let is_well_tied = |part: u32| {
            let total = at(&self.totals, part);
            at(&self.outward, part) >= expected * total * (whole - total) - SAME * total
        };
        if !is_well_tied(single) {
            return;
        }
        self.near.clear();
        for (other, weight) in level.graph.links(node) {
            if moving.community(other) == community {
                let to = self.of.get(other as usize).copied().unwrap_or_default();
                self.near.add(to, weight);
            }
        }
        let strength = level.strength(node);
        let (mut best, mut most, mut equals) = (single, 0.0, 1);
        for to in &self.near.communities {
            if *to == single || !is_well_tied(*to) {
                continue;
            }
            let gain = self.near.weight(*to) - expected * strength * at(&self.totals, *to);
            if gain > most + SAME * strength {
                (best, most, equals) = (*to, gain, 1);
            } else if gain >= most - SAME * strength {
                equals += 1;
                if random.below(equals) == 0 {
                    (best, most) = (*to, gain.max(most));
                }
            }
        }
        if best != single {
            self.merge(node, single, best);
        }
    }

    fn merge(&mut self, node: u32, single: u32, best: u32) {
        let tied = self.near.weight(best);
        let outward = at(&self.outward, single) + at(&self.outward, best) - 2.0 * tied;
        let total = at(&self.totals, single) + at(&self.totals, best);
        let set = |list: &mut [f64], to: u32, value| {
            if let Some(of) = list.get_mut(to as usize) {
                *of = value;
            }
        };
        set(&mut self.outward, best, outward);
        set(&mut self.totals, best, total);
        set(&mut self.outward, single, 0.0);
        set(&mut self.totals, single, 0.0);
        if let Some(size) = self.sizes.get_mut(single as usize) {
            *size = 0;
        }
        if let Some(size) = self.sizes.get_mut(best as usize) {
            *size += 1;
        }
        if let Some(of) = self.of.get_mut(node as usize) {
            *of = best;
        }
    }

    /// By node: its refined community.
    pub fn finish(self) -> Vec<u32> {
        self.of
    }
}
