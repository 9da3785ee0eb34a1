//! A graph whose nodes stand for many, and how it is made from the level below.

use super::super::Graph;
use super::super::graph::Rows;
use super::partition::number;

/// A graph of communities of the level below.
#[derive(Default)]
pub(super) struct Level {
    pub graph: Graph,
    /// By node: the weights of the ties of all that it stands for.
    pub strength: Vec<f64>,
    /// All strengths together: twice the weight of the graph.
    pub all: f64,
}

impl Level {
    /// The graph itself. O(n + m).
    pub fn of(graph: &Graph) -> Level {
        let nodes = u32::try_from(graph.nodes()).unwrap_or(u32::MAX);
        let strength: Vec<f64> = (0..nodes)
            .map(|node| graph.weights(node).iter().sum())
            .collect();
        Level {
            graph: graph.clone(),
            all: strength.iter().sum(),
            strength,
        }
    }

    pub fn nodes(&self) -> usize {
        self.graph.nodes()
    }

    pub fn strength(&self, node: u32) -> f64 {
        self.strength
            .get(node as usize)
            .copied()
            .unwrap_or_default()
    }
}

/// The next level in the making, a node at a time.
pub(super) struct Aggregating {
    /// By node of the level below: its node on the next.
    of: Vec<u32>,
    /// The nodes of the level below, by their node on the next.
    members: Vec<u32>,
    /// By node of the next level: where its members begin; one more than there are.
    starts: Vec<u32>,
    rows: Rows,
    strength: Vec<f64>,
    all: f64,
}

impl Aggregating {
    /// From who is refined into what. O(n).
    pub fn new(refined: &[u32]) -> Aggregating {
        let mut of = refined.to_vec();
        let count = number(&mut of);
        let mut starts = vec![0_u32; count + 1];
        for to in &of {
            if let Some(start) = starts.get_mut(*to as usize + 1) {
                *start += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut members = vec![0; of.len()];
        for (node, to) in (0..).zip(&of) {
            if let Some(at) = next.get_mut(*to as usize) {
                if let Some(member) = members.get_mut(*at as usize) {
                    *member = node;
                }
                *at += 1;
            }
        }
        Aggregating {
            of,
            members,
            starts,
            rows: Rows::new(count),
            strength: Vec::with_capacity(count),
            all: 0.0,
        }
    }

    pub fn nodes(&self) -> usize {
        self.starts.len() - 1
    }

    /// Goes on; whether every node is there. O(n + m) altogether.
    pub fn advance(&mut self, below: &Level, left: &mut usize) -> bool {
        self.all = below.all;
        while *left > 0 {
            let node = self.strength.len();
            let (Some(start), Some(end)) = (self.starts.get(node), self.starts.get(node + 1))
            else {
                return true;
            };
            let mut strength = 0.0;
            let range = *start as usize..*end as usize;
            for member in self.members.get(range).unwrap_or_default() {
                strength += below.strength(*member);
                for (other, weight) in below.graph.links(*member) {
                    let to = self.of.get(other as usize).copied().unwrap_or_default();
                    if to as usize != node {
                        self.rows.add(to, weight);
                    }
                }
                *left = left.saturating_sub(1 + below.graph.degree(*member));
            }
            self.rows.end_row();
            self.strength.push(strength);
        }
        false
    }

    /// The level, and by node of the level below its node here.
    pub fn finish(self) -> (Level, Vec<u32>) {
        let level = Level {
            graph: self.rows.finish(),
            strength: self.strength,
            all: self.all,
        };
        (level, self.of)
    }
}
