//! Nodes move to the community where they belong most, until none gains by it (the paper's `MoveNodesFast`).

use super::level::Level;
use crate::random::Random;
use std::collections::VecDeque;

/// Nodes on the move.
pub(super) struct Moving {
    /// By node.
    of: Vec<u32>,
    /// By community: the strength of its nodes.
    totals: Vec<f64>,
    /// By community: how many nodes of the level.
    sizes: Vec<u32>,
    /// Communities that nobody is in.
    empty: Vec<u32>,
    queue: VecDeque<u32>,
    is_queued: Vec<bool>,
    near: Near,
}

/// How strongly one node is tied to each community near it.
pub(super) struct Near {
    /// By community; 0 where it is not near.
    weights: Vec<f64>,
    /// Those that are near, in the order of the ties.
    pub communities: Vec<u32>,
}

impl Near {
    pub fn new(communities: usize) -> Near {
        Near {
            weights: vec![0.0; communities],
            communities: Vec::new(),
        }
    }

    /// Another node: nothing is near.
    pub fn clear(&mut self) {
        for community in self.communities.drain(..) {
            if let Some(weight) = self.weights.get_mut(community as usize) {
                *weight = 0.0;
            }
        }
    }

    pub fn add(&mut self, community: u32, weight: f64) {
        if let Some(sum) = self.weights.get_mut(community as usize) {
            if *sum <= 0.0 {
                self.communities.push(community);
            }
            *sum += weight;
        }
    }

    pub fn weight(&self, community: u32) -> f64 {
        at(&self.weights, community)
    }
}

/// A number of a list by community or node; 0 past its end.
pub(super) fn at(list: &[f64], index: u32) -> f64 {
    list.get(index as usize).copied().unwrap_or_default()
}

impl Moving {
    /// From a division, in a random order. O(n).
    pub fn new(level: &Level, of: Vec<u32>, random: &mut Random) -> Moving {
        let nodes = level.nodes();
        let mut totals = vec![0.0; nodes];
        let mut sizes = vec![0; nodes];
        for (community, strength) in of.iter().zip(&level.strength) {
            let community = *community as usize;
            if let (Some(total), Some(size)) = (totals.get_mut(community), sizes.get_mut(community))
            {
                *total += strength;
                *size += 1;
            }
        }
        let numbers = 0..u32::try_from(nodes).unwrap_or(u32::MAX);
        let mut order: Vec<u32> = numbers.clone().collect();
        random.shuffle(&mut order);
        let is_empty = |of: &u32| sizes.get(*of as usize) == Some(&0);
        Moving {
            empty: numbers.rev().filter(is_empty).collect(),
            of,
            totals,
            sizes,
            queue: order.into(),
            is_queued: vec![true; nodes],
            near: Near::new(nodes),
        }
    }

    pub fn community(&self, node: u32) -> u32 {
        self.of.get(node as usize).copied().unwrap_or_default()
    }

    /// The strength of the nodes of a community.
    pub fn total(&self, community: u32) -> f64 {
        at(&self.totals, community)
    }

    /// Whether every node has a community of its own.
    pub fn is_singles(&self) -> bool {
        self.sizes.iter().all(|size| *size <= 1)
    }

    /// Goes on; whether nobody wants to move any more.
    pub fn advance(&mut self, level: &Level, left: &mut usize) -> bool {
        while *left > 0 {
            let Some(node) = self.queue.pop_front() else {
                return true;
            };
            if let Some(is_queued) = self.is_queued.get_mut(node as usize) {
                *is_queued = false;
            }
            self.visit(level, node);
            *left = left.saturating_sub(2 + level.graph.degree(node));
        }
        false
    }

    fn visit(&mut self, level: &Level, node: u32) {
        let own = self.community(node);
        let strength = level.strength(node);
        self.near.clear();
        for (other, weight) in level.graph.links(node) {
            let community = self.of.get(other as usize).copied().unwrap_or_default();
            self.near.add(community, weight);
        }
        self.leave(own, strength);
        let expected = strength / level.all.max(f64::MIN_POSITIVE);
        let gain =
            |community: u32| self.near.weight(community) - expected * at(&self.totals, community);
        // Nothing is gained by what is lost in rounding.
        let least = 1e-12 * strength;
        let (mut best, mut most) = (own, gain(own));
        for community in &self.near.communities {
            let gain = gain(*community);
            if gain > most + least {
                (best, most) = (*community, gain);
            }
        }
        if most < -least
            && let Some(empty) = self.empty.last()
        {
            best = *empty;
        }
        self.join(node, best, strength);
        if best != own {
            for other in level.graph.neighbours(node) {
                let is_elsewhere = self.of.get(*other as usize) != Some(&best);
                if let (true, Some(is_queued)) =
                    (is_elsewhere, self.is_queued.get_mut(*other as usize))
                    && !*is_queued
                {
                    *is_queued = true;
                    self.queue.push_back(*other);
                }
            }
        }
    }

    fn leave(&mut self, community: u32, strength: f64) {
        let index = community as usize;
        if let (Some(total), Some(size)) = (self.totals.get_mut(index), self.sizes.get_mut(index)) {
            *size -= 1;
            *total -= strength;
            if *size == 0 {
                *total = 0.0;
                self.empty.push(community);
            }
        }
    }

    fn join(&mut self, node: u32, community: u32, strength: f64) {
        let index = community as usize;
        if self.empty.last() == Some(&community) {
            self.empty.pop();
        }
        if let (Some(of), Some(total), Some(size)) = (
            self.of.get_mut(node as usize),
            self.totals.get_mut(index),
            self.sizes.get_mut(index),
        ) {
            *of = community;
            *total += strength;
            *size += 1;
        }
    }
}
