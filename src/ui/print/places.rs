//! Beneath a map on its sheet: who stands where, town by town or country by country, those with the most names first.

use leptos::prelude::*;

use super::list;
use crate::ecosystem::NodeId;
use crate::state::View;
use crate::ui::countries;
use crate::ui::reading::Reading;

/// The names of a map by their places; nothing for what is no map.
pub fn places(reading: Reading, view: View, nodes: &[NodeId]) -> AnyView {
    match view {
        View::Hubs => towns(reading, nodes),
        View::World => abroad(reading),
        _ => ().into_any(),
    }
}

/// The towns of the region, and who has no place in it.
fn towns(reading: Reading, nodes: &[NodeId]) -> AnyView {
    let words = reading.desk.words;
    let mut towns: Vec<(String, Vec<NodeId>)> = Vec::new();
    let mut without = Vec::new();
    for id in nodes {
        let town = reading.eco(|eco| {
            let place = eco
                .place_of(*id)
                .filter(|place| !place.province.is_empty())?;
            Some(words.of(&place.name))
        });
        match town {
            None => without.push(*id),
            Some(town) => match towns.iter_mut().find(|(name, _)| *name == town) {
                Some((_, residents)) => residents.push(*id),
                None => towns.push((town, vec![*id])),
            },
        }
    }
    towns.sort_by(|(a, at_a), (b, at_b)| at_b.len().cmp(&at_a.len()).then_with(|| a.cmp(b)));
    let lines = |(place, nodes): (String, Vec<NodeId>)| line(reading, &place, &nodes);
    view! {
        {list(words.now("tray-towns"), towns.into_iter().map(lines).collect())}
        {(!without.is_empty()).then(|| list(words.now("tray-why"), vec![names(reading, &without)]))}
    }
    .into_any()
}

/// The countries in the order of the list beside the map.
fn abroad(reading: Reading) -> AnyView {
    let words = reading.desk.words;
    let ranking = countries::ranking(reading);
    let lines = ranking.with(|ranking| {
        let of_countries = ranking.countries.iter();
        let lines =
            of_countries.map(|of| line(reading, &countries::country(reading, of), &of.nodes));
        lines.collect::<Vec<_>>()
    });
    let without = ranking.with(|ranking| ranking.without.clone());
    view! {
        {list(words.now("countries"), lines)}
        {(!without.is_empty()).then(|| list(words.now("countries-without"), vec![names(reading, &without)]))}
    }
    .into_any()
}

/// `Parma (3): A, B, C`.
fn line(reading: Reading, place: &str, nodes: &[NodeId]) -> String {
    format!("{place} ({}): {}", nodes.len(), names(reading, nodes))
}

fn names(reading: Reading, nodes: &[NodeId]) -> String {
    let names: Vec<String> = nodes.iter().map(|id| reading.name(*id)).collect();
    names.join(", ")
}
