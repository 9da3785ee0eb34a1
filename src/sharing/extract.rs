//! A snapshot of what is shown: a file of its own that the explorer opens like any other.

use crate::ecosystem::{Ecosystem, NodeId, TieId};
use crate::snapshot::{Evidence, Extra, Node, Positions, SCHEMA, Snapshot, Tie};
use crate::steps;
use std::collections::BTreeSet;

/// The nodes that `shows` says, the wanted ties between them, and what they refer to: their places, the sources of their
/// passages, the numbers about them. [`Extracting`] does the same in steps.
#[must_use]
pub fn extract(
    eco: &Ecosystem,
    shows: &dyn Fn(NodeId) -> bool,
    wants: &dyn Fn(TieId) -> bool,
) -> Snapshot {
    let mut extracting = Extracting::new(eco);
    while !extracting.advance(shows, wants, usize::MAX) {}
    extracting.finish(shows)
}

/// A snapshot of what is shown, in the making: [`Extracting::advance`] until it is done, then [`Extracting::finish`]. Linear in the
/// size of the ecosystem.
pub struct Extracting<'a> {
    eco: &'a Ecosystem,
    nodes: Vec<Node>,
    ties: Vec<Tie>,
    places: BTreeSet<&'a str>,
    sources: BTreeSet<&'a str>,
    next: usize,
}

impl<'a> Extracting<'a> {
    /// Nothing is taken.
    #[must_use]
    pub fn new(eco: &'a Ecosystem) -> Extracting<'a> {
        Extracting {
            eco,
            nodes: Vec::new(),
            ties: Vec::new(),
            places: BTreeSet::new(),
            sources: BTreeSet::new(),
            next: 0,
        }
    }

    /// Takes about `work` nodes and ties; whether all are taken. What is shown and wanted is to be the same each time.
    pub fn advance(
        &mut self,
        shows: &dyn Fn(NodeId) -> bool,
        wants: &dyn Fn(TieId) -> bool,
        work: usize,
    ) -> bool {
        let (nodes, ties) = (self.eco.node_count(), self.eco.tie_count());
        let end = self.next.saturating_add(work.max(1)).min(nodes + ties);
        for at in self.next..end {
            if at < nodes {
                let id = NodeId::from_index(at);
                if shows(id) {
                    self.take_node(id);
                }
            } else {
                let id = TieId::from_index(at - nodes);
                let (from, to) = self.eco.ends(id);
                if wants(id) && shows(from) && shows(to) {
                    self.take_tie(id);
                }
            }
        }
        self.next = end;
        end == nodes + ties
    }

    /// How much is done, 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        steps::share(self.next, self.eco.node_count() + self.eco.tie_count())
    }

    /// The snapshot, as far as it was taken.
    #[must_use]
    pub fn finish(mut self, shows: &dyn Fn(NodeId) -> bool) -> Snapshot {
        let eco = self.eco;
        let meta = eco.meta().clone();
        let shown = |id: &str| eco.find(id).is_some_and(shows);
        let mut indicators = Vec::new();
        for of in eco.indicators() {
            if of.about.as_deref().is_none_or(shown) {
                self.take_sources(&of.evidence);
                indicators.push(of.clone());
            }
        }
        let cluster = eco.cluster().filter(|id| shows(*id));
        let Extracting {
            places, sources, ..
        } = &self;
        Snapshot {
            schema: SCHEMA,
            title: meta.title,
            about: meta.about,
            as_of: meta.as_of,
            publisher: meta.publisher,
            licence: meta.licence,
            cluster: cluster.map(|id| eco.node(id).id.clone()),
            sources: eco
                .sources()
                .filter(|of| sources.contains(of.id.as_str()))
                .cloned()
                .collect(),
            passages: Vec::new(),
            vocabularies: eco.vocabularies().to_vec(),
            places: eco
                .places()
                .filter(|of| places.contains(of.id.as_str()))
                .cloned()
                .collect(),
            nodes: self.nodes,
            ties: self.ties,
            indicators,
            // What a tour shows may not be here.
            tours: Vec::new(),
            positions: Positions::default(),
            extra: Extra::new(),
        }
    }

    fn take_node(&mut self, id: NodeId) {
        let node = self.eco.node(id);
        self.places.extend(node.place.as_deref());
        self.take_sources(&node.evidence);
        for of in node.facets.values().flatten() {
            self.take_sources(&of.evidence);
        }
        for of in &node.figures {
            self.take_sources(&of.evidence);
        }
        self.nodes.push(node.clone());
    }

    fn take_tie(&mut self, id: TieId) {
        let (from, to) = self.eco.ends(id);
        let tie = self.eco.tie(id);
        self.take_sources(&tie.evidence);
        self.ties.push(Tie {
            from: self.eco.node(from).id.clone(),
            to: self.eco.node(to).id.clone(),
            ..tie.clone()
        });
    }

    fn take_sources(&mut self, passages: &'a [Evidence]) {
        self.sources
            .extend(passages.iter().map(|of| of.source.as_str()));
    }
}
