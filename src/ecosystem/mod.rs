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

mod build;
mod id;
mod ids;
mod links;
mod meta;
mod visible;

pub use build::Building;
pub use id::{NodeId, TieId};
pub use meta::Meta;
pub use visible::Visible;

use crate::snapshot::{
    Indicator, Node, NodeKind, Place, Snapshot, Source, Status, Tie, Tour, Vocabulary,
};
use ids::Ids;
use links::Links;
use petgraph::graph::DiGraph;
use std::collections::BTreeMap;

/// A snapshot as a directed multigraph (petgraph), with what the nodes and ties refer to.
///
/// Ids of nodes and ties are dense: `0..node_count()` and `0..tie_count()`, in the order of the file. What is asked for of
/// every node or tie at once (ends, kinds, status, places) is kept in flat lists beside the records.
pub struct Ecosystem {
    graph: DiGraph<Node, Tie>,
    ids: Ids,
    links: Links,
    /// By node.
    kinds: Vec<NodeKind>,
    /// By tie.
    inferred: Vec<bool>,
    /// By node: the number of its place; past the end when it has none.
    node_places: Vec<u32>,
    /// By node: where the file says that it stands on the network; empty when the file does not say.
    positions: Vec<[f64; 2]>,
    name_sides: String,
    /// By id.
    places: Vec<Place>,
    sources: BTreeMap<String, Source>,
    vocabularies: Vec<Vocabulary>,
    indicators: Vec<Indicator>,
    tours: Vec<Tour>,
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
    /// Builds the graph; linear in the size of the snapshot. [`Building`] does the same in steps.
    ///
    /// A tie whose ends do not both exist is left out ([`crate::snapshot::parse`] reports and removes those before).
    #[must_use]
    pub fn new(snapshot: Snapshot) -> Ecosystem {
        Building::new(snapshot).finish()
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

    /// What a node is.
    #[must_use]
    pub fn kind(&self, id: NodeId) -> NodeKind {
        self.kinds
            .get(id.index())
            .copied()
            .unwrap_or(NodeKind::Organisation)
    }

    /// A tie. Its ends are in [`Ecosystem::ends`]; the record's own `from` and `to` are given up when the graph is built.
    ///
    /// # Panics
    /// With an id of another ecosystem.
    #[must_use]
    pub fn tie(&self, id: TieId) -> &Tie {
        &self.graph[id.petgraph()]
    }

    /// How firmly a tie is known.
    #[must_use]
    pub fn status(&self, id: TieId) -> Status {
        match self.inferred.get(id.index()) {
            Some(true) => Status::Inferred,
            _ => Status::Stated,
        }
    }

    /// The two ends of a tie: who acts, and who is acted on.
    #[must_use]
    pub fn ends(&self, id: TieId) -> (NodeId, NodeId) {
        let [from, to] = self.links.ends(id.index()).unwrap_or([u32::MAX; 2]);
        (
            NodeId::from_index(from as usize),
            NodeId::from_index(to as usize),
        )
    }

    /// The ties of a node, both ways, in the order of the file; linear in how many they are.
    pub fn ties_of(&self, id: NodeId) -> impl Iterator<Item = Link> + '_ {
        self.links
            .of(id.index())
            .map(|(tie, other, outgoing)| Link {
                tie: TieId::from_index(tie as usize),
                other: NodeId::from_index(other as usize),
                outgoing,
            })
    }

    /// How many ties a node has.
    #[must_use]
    pub fn degree(&self, id: NodeId) -> usize {
        self.links.degree(id.index())
    }

    /// The node that is the cluster itself.
    #[must_use]
    pub fn cluster(&self) -> Option<NodeId> {
        self.cluster
    }

    /// Where a node is, if the sources say or let conclude it.
    #[must_use]
    pub fn place_of(&self, id: NodeId) -> Option<&Place> {
        self.places.get(self.place_index(id)?)
    }

    /// The number of a node's place in the order of [`Ecosystem::places`].
    #[must_use]
    pub fn place_index(&self, id: NodeId) -> Option<usize> {
        let at = *self.node_places.get(id.index())? as usize;
        (at < self.places.len()).then_some(at)
    }

    /// The places, by id.
    pub fn places(&self) -> impl ExactSizeIterator<Item = &Place> {
        self.places.iter()
    }

    /// By node: where the file says that it stands on the network, in units of the layout; `None` when the file does not say
    /// it of every node.
    #[must_use]
    pub fn positions(&self) -> Option<&[[f64; 2]]> {
        let is_whole = !self.positions.is_empty() && self.positions.len() == self.node_count();
        is_whole.then_some(self.positions.as_slice())
    }

    /// By node, as far as the file says it: a letter for the side on which its name has room.
    #[must_use]
    pub fn name_sides(&self) -> &str {
        &self.name_sides
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

    /// The tours, in the order of the file.
    #[must_use]
    pub fn tours(&self) -> &[Tour] {
        &self.tours
    }

    /// The reported numbers about a node.
    pub fn indicators_about(&self, id: NodeId) -> impl Iterator<Item = &Indicator> {
        let id = self.node(id).id.as_str();
        self.indicators
            .iter()
            .filter(move |of| of.about.as_deref() == Some(id))
    }
}
