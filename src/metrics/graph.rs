//! A graph for measuring: undirected, weighted, without loops, and two nodes have at most one tie. Flat lists.

use crate::ecosystem::{Ecosystem, NodeId, Visible};
use crate::steps;

/// An undirected graph as compressed sparse rows: for each node its neighbours, and how strongly it is tied to each.
///
/// ```
/// # use ecosystem_explorer::metrics::Graph;
/// let path = Graph::new(3, &[(0, 1, 1.0), (1, 2, 0.5), (2, 1, 0.5)]);
/// assert_eq!((path.nodes(), path.ties()), (3, 2));
/// assert_eq!(path.neighbours(1), [0, 2]);
/// assert_eq!(path.weights(1), [1.0, 1.0], "what is tied twice is tied more strongly");
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Graph {
    /// By node: where its entries begin; one more than there are nodes.
    starts: Vec<u32>,
    targets: Vec<u32>,
    weights: Vec<f64>,
}

impl Graph {
    /// A graph of `nodes` nodes. Ties of the same two nodes are added up; ties of a node to itself, to a node that does
    /// not exist, or with a weight that is not a positive number are left out. O(nodes + ties).
    #[must_use]
    pub fn new(nodes: usize, ties: &[(u32, u32, f64)]) -> Graph {
        let is_good = |tie: &&(u32, u32, f64)| {
            let (one, other, weight) = **tie;
            one != other && (one.max(other) as usize) < nodes && weight > 0.0 && weight.is_finite()
        };
        let mut starts = vec![0_u32; nodes + 1];
        for (one, other, _) in ties.iter().filter(is_good) {
            for node in [*one, *other] {
                if let Some(count) = starts.get_mut(node as usize + 1) {
                    *count += 1;
                }
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut entries = vec![(0_u32, 0.0); sum as usize];
        for (one, other, weight) in ties.iter().filter(is_good) {
            for (node, target) in [(*one, *other), (*other, *one)] {
                if let Some(at) = next.get_mut(node as usize) {
                    if let Some(entry) = entries.get_mut(*at as usize) {
                        *entry = (target, *weight);
                    }
                    *at += 1;
                }
            }
        }
        let mut rows = Rows::new(nodes);
        for pair in starts.windows(2) {
            if let &[start, end] = pair {
                for (target, weight) in entries
                    .get(start as usize..end as usize)
                    .unwrap_or_default()
                {
                    rows.add(*target, *weight);
                }
            }
            rows.end_row();
        }
        rows.finish()
    }

    /// How many nodes there are.
    #[must_use]
    pub fn nodes(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// How many pairs of nodes are tied.
    #[must_use]
    pub fn ties(&self) -> usize {
        self.targets.len() / 2
    }

    /// The neighbours of a node, in the order in which ties came.
    #[must_use]
    pub fn neighbours(&self, node: u32) -> &[u32] {
        self.targets.get(self.range(node)).unwrap_or_default()
    }

    /// How strongly a node is tied to each of its neighbours, in the same order.
    #[must_use]
    pub fn weights(&self, node: u32) -> &[f64] {
        self.weights.get(self.range(node)).unwrap_or_default()
    }

    /// Both together.
    pub fn links(&self, node: u32) -> impl Iterator<Item = (u32, f64)> + '_ {
        let weights = self.weights(node).iter().copied();
        self.neighbours(node).iter().copied().zip(weights)
    }

    /// How many nodes a node is tied to.
    #[must_use]
    pub fn degree(&self, node: u32) -> usize {
        self.range(node).len()
    }

    fn range(&self, node: u32) -> std::ops::Range<usize> {
        let at = node as usize;
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(start), Some(end)) => *start as usize..*end as usize,
            _ => 0..0,
        }
    }
}

/// Rows in the making: what goes to the same target is added up.
pub(super) struct Rows {
    graph: Graph,
    /// By node: one more than the place of its entry, if that is in the row at hand.
    places: Vec<u32>,
}

impl Rows {
    pub(super) fn new(nodes: usize) -> Rows {
        let mut starts = Vec::with_capacity(nodes + 1);
        starts.push(0);
        Rows {
            graph: Graph {
                starts,
                ..Graph::default()
            },
            places: vec![0; nodes],
        }
    }

    /// A tie of the node whose row it is.
    pub(super) fn add(&mut self, target: u32, weight: f64) {
        let Graph {
            starts,
            targets,
            weights,
        } = &mut self.graph;
        let start = starts.last().copied().unwrap_or_default();
        let Some(place) = self.places.get_mut(target as usize) else {
            return;
        };
        if *place > start {
            if let Some(sum) = weights.get_mut(*place as usize - 1) {
                *sum += weight;
            }
        } else {
            targets.push(target);
            weights.push(weight);
            *place = u32::try_from(targets.len()).unwrap_or(u32::MAX);
        }
    }

    pub(super) fn end_row(&mut self) {
        let end = u32::try_from(self.graph.targets.len()).unwrap_or(u32::MAX);
        self.graph.starts.push(end);
    }

    pub(super) fn finish(self) -> Graph {
        self.graph
    }
}

/// A graph, and whom its nodes stand for.
#[derive(Clone, Debug)]
pub struct View {
    /// The graph; a tie weighs as much as there are ties between its two ends.
    pub graph: Graph,
    /// By number in the graph, in the order of the file.
    pub nodes: Vec<NodeId>,
}

impl View {
    /// The visible part of an ecosystem. O(nodes + ties); [`Graphing`] does the same in steps.
    #[must_use]
    pub fn new(ecosystem: &Ecosystem, visible: &Visible<'_>) -> View {
        let mut graphing = Graphing::new(ecosystem, visible);
        while !graphing.advance(ecosystem, visible, usize::MAX) {}
        graphing.finish()
    }
}

/// A view in the making.
pub struct Graphing {
    nodes: Vec<NodeId>,
    /// By [`NodeId::index`]: the number in the graph.
    numbers: Vec<u32>,
    rows: Rows,
    next: usize,
}

impl Graphing {
    /// Nothing is in it yet. O(nodes).
    #[must_use]
    pub fn new(ecosystem: &Ecosystem, visible: &Visible<'_>) -> Graphing {
        let mut numbers = vec![u32::MAX; ecosystem.node_count()];
        let nodes: Vec<NodeId> = ecosystem.nodes().filter(|id| visible.has(*id)).collect();
        for (number, id) in (0..).zip(&nodes) {
            if let Some(of) = numbers.get_mut(id.index()) {
                *of = number;
            }
        }
        Graphing {
            rows: Rows::new(nodes.len()),
            nodes,
            numbers,
            next: 0,
        }
    }

    /// Takes in about `work` ties; whether all are in. The ecosystem and what is visible of it are to be the same each time.
    pub fn advance(&mut self, ecosystem: &Ecosystem, visible: &Visible<'_>, work: usize) -> bool {
        let mut left = work.max(1);
        while let (Some(id), true) = (self.nodes.get(self.next), left > 0) {
            for link in visible.links(ecosystem, *id) {
                let number = self.numbers.get(link.other.index());
                self.rows.add(number.copied().unwrap_or(u32::MAX), 1.0);
            }
            left = left.saturating_sub(1 + ecosystem.degree(*id));
            self.rows.end_row();
            self.next += 1;
        }
        self.next >= self.nodes.len()
    }

    /// How much is in, 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        if self.nodes.is_empty() {
            return 1.0;
        }
        steps::share(self.next, self.nodes.len())
    }

    /// The view of what is in.
    #[must_use]
    pub fn finish(self) -> View {
        View {
            graph: self.rows.finish(),
            nodes: self.nodes,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::parse;

    #[test]
    fn ties_that_make_no_sense_are_left_out() {
        let graph = Graph::new(
            2,
            &[(0, 0, 1.0), (0, 7, 1.0), (0, 1, f64::NAN), (1, 0, -1.0)],
        );
        assert_eq!((graph.nodes(), graph.ties()), (2, 0));
        assert!(graph.neighbours(9).is_empty());
    }

    #[test]
    fn a_view_has_what_is_visible() {
        let file = r#"{ "schema": 1, "title": "t", "nodes": [
            { "id": "a", "kind": "member", "name": "A" }, { "id": "b", "kind": "member", "name": "B" },
            { "id": "c", "kind": "member", "name": "C" } ], "ties": [
            { "from": "a", "to": "c", "kind": "collaborates-with" }, { "from": "c", "to": "a", "kind": "supports", "status": "inferred" },
            { "from": "b", "to": "a", "kind": "supports" } ] }"#;
        let ecosystem = Ecosystem::new(parse(file.as_bytes()).unwrap().0);
        let shown = [true, false, true];
        let view = View::new(&ecosystem, &Visible::of(&shown));
        assert_eq!(view.nodes.len(), 2);
        assert_eq!(view.graph, Graph::new(2, &[(0, 1, 2.0)]));
        let stated = View::new(&ecosystem, &Visible::of(&shown).stated_only());
        assert_eq!(stated.graph, Graph::new(2, &[(0, 1, 1.0)]));
    }
}
