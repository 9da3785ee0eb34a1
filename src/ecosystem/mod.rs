//! The ecosystem as a graph: nodes, ties and what they refer to. Knows who is tied to whom and how we know it; refuses to
//! know questions (`query`), places on the screen (`layout`, `scene`) and the page.
//!
//! ```
//! use ecosystem_explorer::{ecosystem::Ecosystem, snapshot::{parse, Lang}};
//!
//! let file = r#"{ "schema": 1, "title": "A small one",
//!   "nodes": [ { "id": "unibo", "kind": "member", "name": "Università di Bologna" },
//!              { "id": "digicare", "kind": "project", "name": "DIGICARE" } ],
//!   "ties":  [ { "from": "unibo", "to": "digicare", "kind": "partner-in" } ] }"#;
//! let ecosystem = Ecosystem::new(parse(file.as_bytes()).unwrap().0);
//!
//! let digicare = ecosystem.find("digicare").unwrap();
//! let partners: Vec<&str> =
//!     ecosystem.ties_of(digicare).map(|link| ecosystem.node(link.other).name.get(Lang::It)).collect();
//! assert_eq!(partners, ["Università di Bologna"]);
//! ```

mod id;
mod meta;

pub use id::{NodeId, TieId};
pub use meta::Meta;

use crate::sorting::Sorting;
use crate::snapshot::{Indicator, Node, Place, Snapshot, Source, Tie, Vocabulary};
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::EdgeRef;
use std::collections::{BTreeMap, HashMap};

/// A snapshot as a directed multigraph (petgraph), with what the nodes and ties refer to.
///
/// Ids of nodes and ties are dense: `0..node_count()` and `0..tie_count()`, in the order of the file.
pub struct Ecosystem {
    graph: DiGraph<Node, Tie>,
    by_id: HashMap<String, NodeId>,
    places: BTreeMap<String, Place>,
    sources: BTreeMap<String, Source>,
    vocabularies: Vec<Vocabulary>,
    indicators: Vec<Indicator>,
    cluster: Option<NodeId>,
    meta: Meta,
}

/// One tie of a node, seen from that node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The tie.
    pub tie: TieId,
    /// The node at its other end.
    pub other: NodeId,
    /// Whether the tie leads away from the node.
    pub outgoing: bool,
}

impl Ecosystem {
    /// Builds the graph; linear in the size of the snapshot.
    ///
    /// A tie whose ends do not both exist is left out ([`crate::snapshot::parse`] reports and removes those before).
    #[must_use]
    pub fn new(snapshot: Snapshot) -> Ecosystem {
        let meta = Meta::of(&snapshot);
        let mut graph = DiGraph::with_capacity(snapshot.nodes.len(), snapshot.ties.len());
        let mut by_id = HashMap::with_capacity(snapshot.nodes.len());
        for node in snapshot.nodes {
            let id = node.id.clone();
            by_id.insert(id, NodeId::new(graph.add_node(node)));
        }
        for tie in snapshot.ties {
            if let (Some(from), Some(to)) = (by_id.get(&tie.from), by_id.get(&tie.to)) {
                graph.add_edge(from.petgraph(), to.petgraph(), tie);
            }
        }
        Ecosystem {
            graph,
            cluster: snapshot.cluster.and_then(|id| by_id.get(&id).copied()),
            by_id,
            places: snapshot
                .places
                .into_iter()
                .map(|place| (place.id.clone(), place))
                .collect(),
            sources: snapshot
                .sources
                .into_iter()
                .map(|source| (source.id.clone(), source))
                .collect(),
            vocabularies: snapshot.vocabularies,
            indicators: snapshot.indicators,
            meta,
        }
    }

    /// What is said of the whole.
    #[must_use]
    pub fn meta(&self) -> &Meta {
        &self.meta
    }

    /// The graph itself, for algorithms of petgraph.
    #[must_use]
    pub fn graph(&self) -> &DiGraph<Node, Tie> {
        &self.graph
    }

    /// How many nodes there are.
    #[must_use]
    pub fn node_count(&self) -> usize {
        self.graph.node_count()
    }

    /// How many ties there are.
    #[must_use]
    pub fn tie_count(&self) -> usize {
        self.graph.edge_count()
    }

    /// Every node, in the order of the file.
    pub fn nodes(&self) -> impl ExactSizeIterator<Item = NodeId> + use<> {
        self.graph.node_indices().map(NodeId::new)
    }

    /// Every tie, in the order of the file.
    pub fn ties(&self) -> impl ExactSizeIterator<Item = TieId> + use<> {
        self.graph.edge_indices().map(TieId::new)
    }

    /// A node.
    ///
    /// # Panics
    /// With an id of another ecosystem: ids are not for keeping, the strings in the file are.
    #[must_use]
    pub fn node(&self, id: NodeId) -> &Node {
        &self.graph[id.petgraph()]
    }

    /// A tie.
    ///
    /// # Panics
    /// With an id of another ecosystem.
    #[must_use]
    pub fn tie(&self, id: TieId) -> &Tie {
        &self.graph[id.petgraph()]
    }

    /// The two ends of a tie: who acts, and who is acted on.
    #[must_use]
    pub fn ends(&self, id: TieId) -> (NodeId, NodeId) {
        let (from, to) = self
            .graph
            .edge_endpoints(id.petgraph())
            .unwrap_or((NodeIndex::end(), NodeIndex::end()));
        (NodeId::new(from), NodeId::new(to))
    }

    /// The ties of a node, both ways, in the order of the file.
    pub fn ties_of(&self, id: NodeId) -> impl Iterator<Item = Link> + '_ {
        let mut links: Vec<Link> = self
            .graph
            .edges_directed(id.petgraph(), petgraph::Outgoing)
            .map(|edge| Link {
                tie: TieId::new(edge.id()),
                other: NodeId::new(edge.target()),
                outgoing: true,
            })
            .chain(
                self.graph
                    .edges_directed(id.petgraph(), petgraph::Incoming)
                    .map(|edge| Link {
                        tie: TieId::new(edge.id()),
                        other: NodeId::new(edge.source()),
                        outgoing: false,
                    }),
            )
            .collect();
        links.order_by_key(|link| link.tie);
        links.into_iter()
    }

    /// How many ties a node has; linear in that number.
    #[must_use]
    pub fn degree(&self, id: NodeId) -> usize {
        self.graph
            .edges_directed(id.petgraph(), petgraph::Outgoing)
            .count()
            + self
                .graph
                .edges_directed(id.petgraph(), petgraph::Incoming)
                .count()
    }

    /// The node with an id of the file.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<NodeId> {
        self.by_id.get(id).copied()
    }

    /// The node that is the cluster itself.
    #[must_use]
    pub fn cluster(&self) -> Option<NodeId> {
        self.cluster
    }

    /// Where a node is, if the sources say or let conclude it.
    #[must_use]
    pub fn place_of(&self, id: NodeId) -> Option<&Place> {
        self.places.get(self.node(id).place.as_ref()?)
    }

    /// The places, by id.
    pub fn places(&self) -> impl Iterator<Item = &Place> {
        self.places.values()
    }

    /// A source.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.get(id)
    }

    /// The sources, by id.
    pub fn sources(&self) -> impl Iterator<Item = &Source> {
        self.sources.values()
    }

    /// The vocabularies, in the order of the file.
    #[must_use]
    pub fn vocabularies(&self) -> &[Vocabulary] {
        &self.vocabularies
    }

    /// A vocabulary.
    #[must_use]
    pub fn vocabulary(&self, id: &str) -> Option<&Vocabulary> {
        self.vocabularies
            .iter()
            .find(|vocabulary| vocabulary.id == id)
    }

    /// The reported numbers, in the order of the file.
    #[must_use]
    pub fn indicators(&self) -> &[Indicator] {
        &self.indicators
    }

    /// The reported numbers about a node.
    pub fn indicators_about(&self, id: NodeId) -> impl Iterator<Item = &Indicator> {
        let id = self.node(id).id.as_str();
        self.indicators
            .iter()
            .filter(move |of| of.about.as_deref() == Some(id))
    }
}
