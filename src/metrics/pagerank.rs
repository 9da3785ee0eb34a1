//! PageRank: how often somebody comes by who follows ties at random.
//!
//! S. Brin and L. Page, The anatomy of a large-scale hypertextual web search engine, Computer Networks 30 (1998) 107–117.
//! Found by repetition (the power method).

use super::{Basis, Graph, Scores};
use crate::steps;

/// How often the walk goes on along a tie instead of beginning anew anywhere.
const DAMPING: f64 = 0.85;
/// When a round changes all values together by less than this, they are final.
const TOLERANCE: f64 = 1e-12;
/// So many rounds at most; with this damping, about 170 come to the tolerance.
const ROUNDS: usize = 300;

/// PageRank in the making.
///
/// A tie is followed as often as it weighs, both ways; from a node without ties the walk goes anywhere. The scores add up
/// to 1. O(n + m) a round.
pub struct PageRank {
    /// By node.
    ranks: Vec<f64>,
    /// By node: what goes out along a tie of weight 1.
    given: Vec<f64>,
    /// By node: the rank after this round.
    next: Vec<f64>,
    /// What nodes without ties hand to everybody, and what begins anew; one share.
    anywhere: f64,
    stage: Stage,
    round: usize,
}

enum Stage {
    /// So many nodes know what they give.
    Give(usize, f64),
    /// So many have taken; so much has changed.
    Take(usize, f64),
    Done,
}

impl PageRank {
    /// Nothing is done.
    #[must_use]
    pub fn new(graph: &Graph) -> PageRank {
        let nodes = graph.nodes();
        #[expect(clippy::cast_precision_loss, reason = "a count of nodes")]
        let each = 1.0 / nodes.max(1) as f64;
        PageRank {
            ranks: vec![each; nodes],
            given: vec![0.0; nodes],
            next: vec![0.0; nodes],
            anywhere: 0.0,
            stage: Stage::Give(0, 0.0),
            round: 0,
        }
    }

    /// Does about `work` steps; whether it is done.
    pub fn advance(&mut self, graph: &Graph, work: usize) -> bool {
        let mut left = work.max(1);
        #[expect(clippy::cast_precision_loss, reason = "a count of nodes")]
        let nodes = graph.nodes().max(1) as f64;
        while left > 0 {
            match self.stage {
                Stage::Give(at, loose) => {
                    let (Some(given), Ok(node)) = (self.given.get_mut(at), u32::try_from(at))
                    else {
                        self.anywhere = (1.0 - DAMPING + DAMPING * loose) / nodes;
                        self.stage = Stage::Take(0, 0.0);
                        continue;
                    };
                    let rank = self.ranks.get(at).copied().unwrap_or_default();
                    let strength: f64 = graph.weights(node).iter().sum();
                    let is_tied = strength > 0.0;
                    *given = if is_tied { rank / strength } else { 0.0 };
                    self.stage = Stage::Give(at + 1, if is_tied { loose } else { loose + rank });
                    left = left.saturating_sub(1 + graph.degree(node));
                }
                Stage::Take(at, change) => {
                    let (Some(next), Ok(node)) = (self.next.get_mut(at), u32::try_from(at)) else {
                        self.end_round(change);
                        continue;
                    };
                    let given = |other: u32| self.given.get(other as usize).copied();
                    let taken: f64 = graph
                        .links(node)
                        .map(|(other, weight)| weight * given(other).unwrap_or_default())
                        .sum();
                    *next = self.anywhere + DAMPING * taken;
                    let rank = self.ranks.get(at).copied().unwrap_or_default();
                    self.stage = Stage::Take(at + 1, change + (*next - rank).abs());
                    left = left.saturating_sub(1 + graph.degree(node));
                }
                Stage::Done => return true,
            }
        }
        matches!(self.stage, Stage::Done)
    }

    fn end_round(&mut self, change: f64) {
        std::mem::swap(&mut self.ranks, &mut self.next);
        self.round += 1;
        self.stage = if change < TOLERANCE || self.round >= ROUNDS {
            Stage::Done
        } else {
            Stage::Give(0, 0.0)
        };
    }

    /// How much is done, 0 to 1; about.
    #[must_use]
    pub fn share(&self) -> f64 {
        match self.stage {
            Stage::Done => 1.0,
            _ => steps::share(self.round.min(170), 171),
        }
    }

    /// The scores; what is not done yet is done now.
    #[must_use]
    pub fn finish(mut self, graph: &Graph) -> Scores {
        while !self.advance(graph, usize::MAX) {}
        Scores {
            values: self.ranks,
            basis: Basis::Exact,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_node_without_ties_hands_its_share_to_all() {
        let graph = Graph::new(3, &[(0, 1, 2.0)]);
        let ranks = PageRank::new(&graph).finish(&graph).values;
        assert!((ranks.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        assert!((ranks[0] - ranks[1]).abs() < 1e-15 && ranks[2] < ranks[0]);
    }

    #[test]
    fn of_nobody_there_is_nothing_to_say() {
        let nobody = Graph::new(0, &[]);
        assert!(PageRank::new(&nobody).finish(&nobody).values.is_empty());
    }
}
