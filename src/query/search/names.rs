//! Every name of every node as two blocks of text, as it is written and as it is compared, with the places where names begin.

use super::SearchIndex;
use super::signature::signature;
use crate::ecosystem::{Ecosystem, NodeId};
use crate::query::fold::fold_into;
use crate::snapshot::Lang;
use crate::steps;

/// Set in [`Name::node`] when the name is not the node's own.
const ALIAS: u32 = 1 << 31;

struct Name {
    node: u32,
    /// Where it begins in each block.
    folded: u32,
    written: u32,
}

/// Names, those of a node one after the other. No record a name but twenty bytes beside its letters.
#[derive(Default)]
pub(super) struct Names {
    folded: String,
    written: String,
    names: Vec<Name>,
    /// By name; apart from the rest, because all of them are read at every keystroke.
    signatures: Vec<u64>,
    /// By node.
    ties: Vec<u32>,
}

impl Names {
    pub(super) fn signatures(&self) -> &[u64] {
        &self.signatures
    }

    pub(super) fn folded(&self, at: usize) -> &str {
        let end = self.names.get(at + 1).map(|next| next.folded);
        part(&self.folded, self.names.get(at).map(|of| of.folded), end)
    }

    pub(super) fn written(&self, at: usize) -> &str {
        let end = self.names.get(at + 1).map(|next| next.written);
        part(&self.written, self.names.get(at).map(|of| of.written), end)
    }

    pub(super) fn node(&self, at: usize) -> u32 {
        self.names.get(at).map_or(0, |of| of.node & !ALIAS)
    }

    pub(super) fn is_alias(&self, at: usize) -> bool {
        self.names.get(at).is_some_and(|of| of.node & ALIAS != 0)
    }

    pub(super) fn ties(&self, node: u32) -> u32 {
        self.ties.get(node as usize).copied().unwrap_or_default()
    }

    fn push(&mut self, node: u32, text: &str, is_alias: bool, first: usize) {
        let begin = self.folded.len();
        fold_into(text, &mut self.folded);
        let new = self.folded.get(begin..).unwrap_or_default();
        let is_known = (first..self.names.len()).any(|at| {
            let end = self
                .names
                .get(at + 1)
                .map_or(begin, |next| next.folded as usize);
            let start = self.names.get(at).map_or(begin, |of| of.folded as usize);
            self.folded.get(start..end) == Some(new)
        });
        if new.is_empty() || is_known {
            self.folded.truncate(begin);
            return;
        }
        self.signatures.push(signature(new));
        self.names.push(Name {
            node: node | if is_alias { ALIAS } else { 0 },
            folded: narrow(begin),
            written: narrow(self.written.len()),
        });
        self.written.push_str(text);
    }
}

fn part(block: &str, start: Option<u32>, end: Option<u32>) -> &str {
    let start = start.map_or(block.len(), |at| at as usize);
    let end = end.map_or(block.len(), |at| at as usize);
    block.get(start..end).unwrap_or_default()
}

/// A file has at most 256 MB ([`crate::snapshot::MAX_BYTES`]).
fn narrow(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Names in the making: [`SearchIndexing::advance`] until it is done, then [`SearchIndexing::finish`].
pub struct SearchIndexing {
    names: Names,
    next: usize,
    nodes: usize,
}

impl SearchIndexing {
    /// No name is read yet.
    #[must_use]
    pub fn new(ecosystem: &Ecosystem) -> SearchIndexing {
        let nodes = ecosystem.node_count();
        SearchIndexing {
            names: Names {
                names: Vec::with_capacity(nodes),
                signatures: Vec::with_capacity(nodes),
                ties: Vec::with_capacity(nodes),
                ..Names::default()
            },
            next: 0,
            nodes,
        }
    }

    /// Reads about `work` more nodes of the same ecosystem; whether all are read.
    pub fn advance(&mut self, ecosystem: &Ecosystem, work: usize) -> bool {
        let until = self.nodes.min(self.next.saturating_add(work));
        for at in self.next..until {
            let id = NodeId::from_index(at);
            let of = ecosystem.node(id);
            let first = self.names.names.len();
            for lang in Lang::ALL {
                for text in [of.name.get(lang), of.short.get(lang)] {
                    self.names.push(narrow(at), text, false, first);
                }
            }
            for text in &of.aliases {
                self.names.push(narrow(at), text, true, first);
            }
            self.names.ties.push(narrow(ecosystem.degree(id)));
        }
        self.next = until;
        until == self.nodes
    }

    /// How much is read, 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        steps::share(self.next, self.nodes)
    }

    /// The index of the nodes that were read.
    #[must_use]
    pub fn finish(self) -> SearchIndex {
        SearchIndex { names: self.names }
    }
}
