//! From a snapshot to an ecosystem, in steps that are as small as whoever builds wants them.

use super::ids::Ids;
use super::links::Growing;
use super::{Ecosystem, Meta, NodeId};
use crate::snapshot::{Node, Place, Snapshot, Status, Tie};
use crate::sorting::Sorting;
use crate::steps;
use petgraph::graph::{DiGraph, NodeIndex};
use std::vec::IntoIter;

/// An ecosystem in the making: [`Building::advance`] until it is done, then [`Building::finish`].
///
/// Linear in nodes and ties altogether (times the logarithm of the number of places).
pub struct Building {
    nodes: IntoIter<Node>,
    ties: IntoIter<Tie>,
    cluster: Option<String>,
    growing: Growing,
    eco: Ecosystem,
    total: usize,
    done: bool,
}

impl Building {
    /// Nothing is built yet.
    #[must_use]
    pub fn new(snapshot: Snapshot) -> Building {
        let meta = Meta::of(&snapshot);
        let mut places: Vec<Place> = snapshot.places;
        places.order_by(|a, b| a.id.cmp(&b.id));
        let (nodes, ties) = (snapshot.nodes, snapshot.ties);
        Building {
            total: nodes.len() + 2 * ties.len(),
            eco: Ecosystem {
                graph: DiGraph::with_capacity(nodes.len(), ties.len()),
                ids: Ids::with_capacity(nodes.len()),
                links: Default::default(),
                kinds: Vec::with_capacity(nodes.len()),
                inferred: Vec::with_capacity(ties.len()),
                node_places: Vec::with_capacity(nodes.len()),
                positions: snapshot.positions.network,
                name_sides: snapshot.positions.names,
                places,
                sources: snapshot
                    .sources
                    .into_iter()
                    .map(|source| (source.id.clone(), source))
                    .collect(),
                vocabularies: snapshot.vocabularies,
                indicators: snapshot.indicators,
                tours: snapshot.tours,
                cluster: None,
                meta,
            },
            growing: Growing::new(ties.len()),
            nodes: nodes.into_iter(),
            ties: ties.into_iter(),
            cluster: snapshot.cluster,
            done: false,
        }
    }

    /// Takes in about `work` records; whether all of them are in.
    pub fn advance(&mut self, work: usize) -> bool {
        let mut left = work.max(1);
        for node in self.nodes.by_ref().take(left) {
            left -= 1;
            self.eco.take_node(node);
        }
        for tie in self.ties.by_ref().take(left) {
            left -= 1;
            if let Some((from, to)) = self.eco.take_tie(tie) {
                self.growing.push(from, to);
            }
        }
        if left > 0 && self.nodes.len() == 0 && self.ties.len() == 0 {
            let nodes = self.eco.node_count();
            self.done = self.growing.advance(nodes, left);
        }
        self.done
    }

    /// How much is done, 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        if self.done {
            return 1.0;
        }
        let left = self.nodes.len() + 2 * self.ties.len();
        steps::share(self.total - left, self.total)
    }

    /// The ecosystem; what is not built yet is built now.
    #[must_use]
    pub fn finish(mut self) -> Ecosystem {
        while !self.advance(usize::MAX) {}
        self.eco.links = self.growing.finish();
        self.eco.cluster = self.cluster.and_then(|id| self.eco.find(&id));
        self.eco
    }
}

impl Ecosystem {
    fn take_node(&mut self, node: Node) {
        let number = u32::try_from(self.graph.node_count()).unwrap_or(u32::MAX);
        self.ids.insert(&node.id, number);
        self.kinds.push(node.kind);
        let place = node.place.as_deref().and_then(|id| {
            self.places
                .binary_search_by(|place| place.id.as_str().cmp(id))
                .ok()
        });
        self.node_places.push(
            place
                .and_then(|at| u32::try_from(at).ok())
                .unwrap_or(u32::MAX),
        );
        self.graph.add_node(node);
    }

    fn take_tie(&mut self, mut tie: Tie) -> Option<(u32, u32)> {
        let (from, to) = (self.find(&tie.from)?, self.find(&tie.to)?);
        // The graph knows its ends; two strings a tie would be a third of all memory.
        (tie.from, tie.to) = Default::default();
        self.inferred.push(tie.status == Status::Inferred);
        self.graph.add_edge(from.petgraph(), to.petgraph(), tie);
        let number = |id: NodeId| u32::try_from(id.index()).unwrap_or(u32::MAX);
        Some((number(from), number(to)))
    }

    /// The node with an id of the file.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<NodeId> {
        let id_of = |number: u32| {
            self.graph
                .node_weight(NodeIndex::new(number as usize))
                .map_or("", |node| node.id.as_str())
        };
        let number = self.ids.find(id, id_of)?;
        Some(NodeId::from_index(number as usize))
    }
}
