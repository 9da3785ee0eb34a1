//! A snapshot of what is shown: a file of its own that the explorer opens like any other.

use crate::ecosystem::{Ecosystem, NodeId, TieId};
use crate::snapshot::{Extra, Positions, SCHEMA, Snapshot, Tie};
use crate::sorting::Gathering;

/// The nodes that `shows` says, the wanted ties between them, and what they refer to: their places, the sources of their
/// passages, the numbers about them. Linear in the size of the ecosystem.
#[must_use]
pub fn extract(
    eco: &Ecosystem,
    shows: &dyn Fn(NodeId) -> bool,
    wants: &dyn Fn(TieId) -> bool,
) -> Snapshot {
    let meta = eco.meta().clone();
    let shown = |id: &str| eco.find(id).is_some_and(shows);
    let nodes: Vec<_> = eco
        .nodes()
        .filter(|id| shows(*id))
        .map(|id| eco.node(id).clone())
        .collect();
    let ties: Vec<Tie> = eco
        .ties()
        .filter(|tie| wants(*tie))
        .filter_map(|tie| {
            let (from, to) = eco.ends(tie);
            (shows(from) && shows(to)).then(|| Tie {
                from: eco.node(from).id.clone(),
                to: eco.node(to).id.clone(),
                ..eco.tie(tie).clone()
            })
        })
        .collect();
    let mut indicators = eco.indicators().to_vec();
    indicators.retain(|of| of.about.as_deref().is_none_or(shown));
    let places = nodes.iter().filter_map(|node| node.place.as_deref());
    let places = places.collect_set();
    let of_nodes = nodes.iter().flat_map(|node| {
        let of_values = node.facets.values().flatten().flat_map(|of| &of.evidence);
        let of_figures = node.figures.iter().flat_map(|of| &of.evidence);
        node.evidence.iter().chain(of_values).chain(of_figures)
    });
    let of_ties = ties.iter().flat_map(|tie| &tie.evidence);
    let of_numbers = indicators.iter().flat_map(|of| &of.evidence);
    let passages = of_nodes.chain(of_ties).chain(of_numbers);
    let sources = passages.map(|of| of.source.as_str()).collect_set();
    let cluster = eco.cluster().filter(|id| shows(*id));
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
        nodes,
        ties,
        indicators,
        positions: Positions::default(),
        extra: Extra::new(),
    }
}
