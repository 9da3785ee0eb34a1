//! What a set covers: the four parts of the quadruple helix, topics, towns, countries.

use leptos::prelude::*;

use super::file::country_name;
use crate::ecosystem::NodeId;
use crate::query::consortium::{Consortium, Covered};
use crate::ui::reactive::{self, live};
use crate::ui::reading::{Reading, Shared};
use crate::ui::told;

/// So many topics are named before "n more".
const TOPICS: usize = 8;

/// The part of the panel.
pub fn view(reading: Reading, of: Shared<Consortium>) -> AnyView {
    let set = of.clone();
    let words = reading.desk.words;
    let all = RwSignal::new(false);
    view! {
        <section class="part">
            <h3>{words.t("shortlist-covers")}</h3>
            {live(move || told::say(reading, |teller| teller.consortium(&set))
                .into_iter()
                .map(|sentence| view! { <p class="said">{sentence}</p> })
                .collect_view())}
            {live(move || rows(reading, &of, all))}
        </section>
    }
    .into_any()
}

fn rows(reading: Reading, of: &Consortium, all: RwSignal<bool>) -> AnyView {
    let words = reading.desk.words;
    let sectors = of
        .sectors
        .iter()
        .map(|sector| {
            let name = told::say(reading, |teller| teller.sector(sector.what));
            let by = names(reading, &sector.by);
            let is_missing = by.is_empty();
            let by = if is_missing {
                words.now("shortlist-missing")
            } else {
                by
            };
            view! { <dt>{name}</dt><dd class:is-missing=is_missing>{by}</dd> }
        })
        .collect_view();
    let rest = of.topics.len().saturating_sub(TOPICS + 1);
    let rest = if rest > 0 { rest + 1 } else { 0 };
    let first = if all.get() || rest == 0 {
        of.topics.len()
    } else {
        TOPICS
    };
    let topics = of
        .topics
        .iter()
        .take(first)
        .map(|topic| {
            let name = told::say(reading, |teller| {
                teller.value(&topic.what.vocabulary, &topic.what.value)
            });
            counted(name, topic.by.len())
        })
        .collect::<Vec<_>>()
        .join(" · ");
    let places: Vec<String> = of
        .towns
        .iter()
        .map(|town| {
            let name = reading.eco(|eco| {
                let mut places = eco.places();
                places
                    .find(|place| place.id == town.what)
                    .map(|place| words.of(&place.name))
            });
            counted(name.unwrap_or_else(|| town.what.clone()), town.by.len())
        })
        .collect();
    let countries: Vec<String> = of
        .countries
        .iter()
        .map(|country| country_of(reading, country))
        .collect();
    let row = |key: &'static str, said: String| {
        let is_missing = said.is_empty();
        let said = if is_missing {
            words.now("shortlist-not-stated")
        } else {
            said
        };
        view! { <dt>{words.now(key)}</dt><dd class:is-missing=is_missing>{said}</dd> }
    };
    view! {
        <dl class="facts covers">
            {sectors}
            {row("shortlist-topics", topics)}
            {(rest > 0).then(|| view! {
                <dt></dt>
                <dd><button type="button" class="word" aria-expanded=all.get().to_string() on:click=reactive::click(move |_| all.update(|all| *all = !*all))>
                    {if all.get() { words.now("facet-fewer") } else { words.format("facet-more", &[("n", crate::locale::Arg::from(rest))]) }}
                </button></dd>
            })}
            {row("shortlist-towns", places.join(" · "))}
            {row("shortlist-countries", countries.join(" · "))}
        </dl>
    }
    .into_any()
}

fn country_of(reading: Reading, country: &Covered<String>) -> String {
    counted(country_name(reading, &country.what), country.by.len())
}

fn counted(name: String, count: usize) -> String {
    if count > 1 {
        format!("{name} ({count})")
    } else {
        name
    }
}

/// Several names, with commas.
pub fn names(reading: Reading, nodes: &[NodeId]) -> String {
    let names: Vec<String> = nodes.iter().map(|node| reading.name(*node)).collect();
    names.join(", ")
}
