//! The reported numbers as a small dashboard: what can be put side by side in one scale, the rest apart, each with where
//! it stands. Knows how numbers are shown; refuses to compute what no source reports.

mod amount;
mod series;

use leptos::prelude::*;

use super::reactive;
use super::reading::Reading;
use super::side;
use super::told;
use crate::ecosystem::NodeId;
use crate::query::indicators::{Reported, indicators};
use crate::snapshot::Indicator;
pub use amount::amount;

/// The panel.
pub fn view(reading: Reading) -> AnyView {
    let words = reading.desk.words;
    let body = reading.eco(|eco| {
        let all = indicators(eco);
        let is_empty = all.series.is_empty() && all.apart.is_empty();
        let series = all
            .series
            .iter()
            .map(|of| series::view(reading, of))
            .collect_view();
        let apart = all.apart.iter().map(|of| one(reading, of)).collect_view();
        if is_empty {
            return view! { <p class="summary">{words.t("figures-none")}</p> }.into_any();
        }
        view! {
            <p class="summary">{words.t("figures-about")}</p>
            {(!all.series.is_empty()).then(|| view! {
                <section class="part">
                    <h3>{words.t("figures-series")}</h3>
                    {series}
                </section>
            })}
            {(!all.apart.is_empty()).then(|| view! {
                <section class="part">
                    <h3>{words.t("figures-apart")}</h3>
                    {apart}
                </section>
            })}
        }
        .into_any()
    });
    side::panel(reading, "figures", body, None)
}

/// One number that has none to be compared with.
fn one(reading: Reading, of: &Reported<'_>) -> AnyView {
    let words = reading.desk.words;
    let indicator = of.indicator;
    let label = indicator.label.clone();
    let tagged = label.clone();
    view! {
        <div class="figure">
            <p class="figure-label" lang=move || words.tag_of(&tagged)>{move || words.of(&label)}</p>
            <p class="figure-value">
                {amount(words, indicator)}
                {indicator.year.map(|year| view! { <small>{year.to_string()}</small> })}
            </p>
            {note(reading, indicator)}
            {about(reading, of.about)}
            {told::sources(reading, indicator.evidence.clone())}
        </div>
    }
    .into_any()
}

/// What a reader should know of a number.
fn note(reading: Reading, indicator: &Indicator) -> Option<AnyView> {
    let words = reading.desk.words;
    let note = indicator.note.clone();
    (!note.is_empty()).then(|| {
        let tagged = note.clone();
        view! { <p class="figure-note" lang=move || words.tag_of(&tagged)>{move || words.of(&note)}</p> }.into_any()
    })
}

/// The node that a number is about, if it is not the association itself.
fn about(reading: Reading, id: Option<NodeId>) -> Option<AnyView> {
    let id = id.filter(|id| reading.eco(|eco| eco.cluster() != Some(*id)))?;
    Some(
        view! {
            <button type="button" class="word" on:click=reactive::click(move |event| reading.select(id, super::desk::from_keyboard(&event)))>
                {move || reading.name(id)}
            </button>
        }
        .into_any(),
    )
}
