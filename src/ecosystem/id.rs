//! Handles of nodes and ties. Good within one ecosystem only; the strings of the file are what is kept and shared.

use petgraph::graph::{EdgeIndex, NodeIndex};

/// A node of one ecosystem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(NodeIndex);

/// A tie of one ecosystem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TieId(EdgeIndex);

impl NodeId {
    pub(super) fn new(index: NodeIndex) -> NodeId {
        NodeId(index)
    }

    pub(super) fn petgraph(self) -> NodeIndex {
        self.0
    }

    /// Its number, `0..node_count()`: the key of everything that is kept in a list beside the nodes.
    #[must_use]
    pub fn index(self) -> usize {
        self.0.index()
    }

    /// The node with a number.
    #[must_use]
    pub fn from_index(index: usize) -> NodeId {
        NodeId(NodeIndex::new(index))
    }
}

impl TieId {
    /// The tie with a number.
    #[must_use]
    pub fn from_index(index: usize) -> TieId {
        TieId(EdgeIndex::new(index))
    }

    pub(super) fn new(index: EdgeIndex) -> TieId {
        TieId(index)
    }

    pub(super) fn petgraph(self) -> EdgeIndex {
        self.0
    }

    /// Its number, `0..tie_count()`.
    #[must_use]
    pub fn index(self) -> usize {
        self.0.index()
    }
}
