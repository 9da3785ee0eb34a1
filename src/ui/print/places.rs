//! Beneath a map on its sheet: who stands where, town by town or country by country, those with the most names first.

use leptos::prelude::*;

use super::list;
use crate::ecosystem::NodeId;
use crate::state::View;
use crate::ui::canvas::towns::{self, Town};
use crate::ui::countries;
use crate::ui::reading::Reading;

/// The names of a map by their places; nothing for what is no map.
pub fn places(reading: Reading, view: View) -> AnyView {
    match view {
        View::Hubs => region(reading),
        View::World => abroad(reading),
        _ => ().into_any(),
    }
}

/// The towns of the hub map, and who is not on it.
fn region(reading: Reading) -> AnyView {
    let words = reading.desk.words;
    let shown = reading.picture.get();
    let (mut towns, without) = reading.with(|data| {
        let here = |town: Town<'_>| {
            let all = town.own.into_iter().chain(town.residents);
            let nodes: Vec<NodeId> = all.filter(|id| shown.shows(*id)).collect();
            (words.of(&town.place.name), nodes)
        };
        let towns = towns::towns(&data.eco, data.ground()).into_iter().map(here);
        let without = towns::off_the_map(&data.eco, data.ground(), &shown.shown);
        (towns.collect::<Vec<_>>(), without)
    });
    towns.retain(|(_, nodes)| !nodes.is_empty());
    towns.sort_by(|(a, at_a), (b, at_b)| at_b.len().cmp(&at_a.len()).then_with(|| a.cmp(b)));
    let towns = towns.iter().map(|(town, nodes)| line(reading, town, nodes));
    let without = without
        .iter()
        .map(|(kind, nodes)| line(reading, &words.kind(*kind), nodes));
    view! {
        {list(words.now("tray-towns"), towns.collect())}
        {list(words.now("tray-why"), without.collect())}
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
