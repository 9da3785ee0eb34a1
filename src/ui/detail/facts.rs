//! The facts of a node in two columns. What no source states is left out, but for the place, which is asked for.

use leptos::prelude::*;

use super::evidence::{InferredTag, More};
use crate::ecosystem::{Ecosystem, NodeId};
use crate::snapshot::{Lang, NodeKind, PlaceStatus, Status, Text};
use crate::ui::dates::period;
use crate::ui::figures;
use crate::ui::reading::Reading;
use crate::ui::words::Words;

/// The vocabulary that says in which ring a node stands; the ring shows it.
const REACH: &str = "reach";
/// So many values of a facet are shown before "n more".
const FIRST: usize = 5;

/// Place, time, facets, figures, links.
#[component]
pub fn Facts(reading: Reading, id: NodeId) -> impl IntoView {
    move || reading.eco(|eco| facts(reading, eco, id))
}

fn facts(reading: Reading, eco: &Ecosystem, id: NodeId) -> impl IntoView + use<> {
    let words = reading.desk.words;
    let node = eco.node(id);
    view! {
        <dl class="facts">
            {place(reading, eco, id)}
            {period(words, node.since, node.until).map(|text| view! { <dt>{words.now("fact-when")}</dt><dd>{text}</dd> })}
            {facets(reading, eco, id)}
            {(!node.aliases.is_empty()).then(|| view! {
                <dt>{words.now("fact-aliases")}</dt><dd>{node.aliases.join(", ")}</dd>
            })}
            {node.figures.iter().map(|figure| view! {
                <dt lang=words.tag_of(&figure.label)>{words.of(&figure.label)}</dt>
                <dd lang=words.tag_of(&figure.value)>{words.of(&figure.value)}</dd>
            }).collect_view()}
            {eco.indicators_about(id).map(|indicator| view! {
                <dt lang=words.tag_of(&indicator.label)>{words.of(&indicator.label)}</dt>
                <dd>{dated(words, indicator)}</dd>
            }).collect_view()}
            {(!node.links.is_empty()).then(|| view! {
                <dt>{words.now("fact-links")}</dt>
                <dd><ul>{node.links.iter().map(|link| view! {
                    <li><a href=link.url.clone() target="_blank" rel="noopener noreferrer">{link.label.clone()}</a></li>
                }).collect_view()}</ul></dd>
            })}
        </dl>
    }
}

fn place(reading: Reading, eco: &Ecosystem, id: NodeId) -> Option<impl IntoView + use<>> {
    let words = reading.desk.words;
    let node = eco.node(id);
    let place = eco.place_of(id);
    let where_ = place.map(|place| {
        let name = words.of(&place.name);
        let around = if place.province.is_empty() || place.province == name {
            &place.region
        } else {
            &place.province
        };
        if around.is_empty() || *around == name {
            name
        } else {
            format!("{name}, {around}")
        }
    });
    let why = node.place_why.clone();
    // A project or a theme is nowhere in particular: that it has no place is no news.
    if where_.is_none()
        && why.is_empty()
        && matches!(node.kind, NodeKind::Project | NodeKind::Theme)
    {
        return None;
    }
    let inferred = where_.is_some() && node.place_status == PlaceStatus::Inferred;
    Some(view! {
        <dt>{words.now("fact-place")}</dt>
        <dd>
            {where_.unwrap_or_else(|| words.now("place-open"))}
            {inferred.then(|| view! { " " <InferredTag words why=why.clone() /> })}
            {(!inferred && !why.is_empty()).then(|| view! {
                <p class="tie-why" lang=words.tag_of(&why)>{words.of(&why)}</p>
            })}
        </dd>
    })
}

fn facets(reading: Reading, eco: &Ecosystem, id: NodeId) -> impl IntoView + use<> {
    let words = reading.desk.words;
    let node = eco.node(id);
    eco.vocabularies()
        .iter()
        .filter(|vocabulary| vocabulary.id != REACH)
        .filter_map(|vocabulary| {
            let values = node
                .facets
                .get(&vocabulary.id)
                .filter(|values| !values.is_empty())?;
            let values = values
                .iter()
                .map(|of| {
                    let known = vocabulary.values.iter().find(|value| value.id == of.value);
                    Value {
                        label: known
                            .map_or_else(|| Text::same(&of.value), |value| value.label.clone()),
                        inferred: (of.status == Status::Inferred).then(|| of.why.clone()),
                    }
                })
                .collect::<Vec<_>>();
            let label = if vocabulary.label.is_empty() {
                Text::same(&vocabulary.id)
            } else {
                vocabulary.label.clone()
            };
            Some(view! { <dt>{words.of(&label)}</dt><dd><Values words values /></dd> })
        })
        .collect_view()
}

/// A value of a facet, and from what it was inferred, if it was.
struct Value {
    label: Text,
    inferred: Option<Text>,
}

#[component]
fn Values(words: Words, values: Vec<Value>) -> impl IntoView {
    let all = RwSignal::new(false);
    let count = values.len();
    let is_long = count > FIRST + 1;
    view! {
        <ul>
            {values.into_iter().enumerate().map(|(at, of)| {
                let label = StoredValue::new(of.label);
                view! {
                    <li
                        lang=move || label.with_value(|label| words.tag_of(label))
                        hidden=move || is_long && !all.get() && FIRST <= at
                    >
                        {move || label.with_value(|label| words.of(label))}
                        {of.inferred.map(|why| view! { " " <InferredTag words why /> })}
                    </li>
                }
            }).collect_view()}
        </ul>
        {is_long.then(|| view! { <More words all rest=count - FIRST /> })}
    }
}

/// A reported number with its unit and year.
fn dated(words: Words, of: &crate::snapshot::Indicator) -> String {
    let value = figures::amount(words, of);
    match of.year {
        Some(year) => format!("{value} ({year})"),
        None => value,
    }
}

/// The length of a name decides the size of its title; both languages are about as long.
pub fn length(name: &Text) -> usize {
    Lang::ALL
        .into_iter()
        .map(|lang| name.get(lang).chars().count())
        .max()
        .unwrap_or_default()
}
