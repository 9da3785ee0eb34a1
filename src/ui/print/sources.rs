//! The documents that a sheet speaks from, with their addresses.

use leptos::prelude::*;

use super::section;
use crate::ecosystem::NodeId;
use crate::sorting::Gathering;
use crate::ui::home::readable;
use crate::ui::reading::Reading;

/// The documents that tell of some nodes, each once.
pub fn sources(reading: Reading, nodes: &[NodeId]) -> Option<AnyView> {
    let words = reading.desk.words;
    let ids = reading.eco(|eco| {
        let evidence = nodes.iter().flat_map(|node| &eco.node(*node).evidence);
        evidence.map(|of| of.source.clone()).collect_set()
    });
    let line = |id: String| {
        let Some(source) = reading.eco(|eco| eco.source(&id).cloned()) else {
            return id;
        };
        let title = words.of(&source.title);
        let year = source.year.map(|year| year.year.to_string());
        let year = year.filter(|year| !title.contains(year.as_str()));
        let parts = [
            Some(title),
            Some(source.publisher.clone()),
            year,
            Some(readable(&source.url).to_owned()),
        ];
        let parts: Vec<String> = parts
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .collect();
        parts.join(", ")
    };
    section(
        "paper-sources",
        words.now("shortlist-sources"),
        ids.into_iter().map(line).collect(),
    )
}
