//! The active filters as chips: what is asked for is always in sight, and goes away with one press.

use crate::ui::reactive::{self, Memo, each, live};
use leptos::prelude::*;

use super::facet::said;
use super::ties::TieChips;
use super::verbs::{FocusChip, HiddenChip, ShowcaseChips};
use super::years::YearsChip;
use crate::locale::Arg;
use crate::query::Label;
use crate::snapshot::Text;
use crate::state::Action;
use crate::ui::icons::{Icon, small};
use crate::ui::reading::Reading;

/// One chip a value; nothing when nothing is asked for.
#[component]
pub fn Chips(reading: Reading) -> impl IntoView {
    let desk = reading.desk;
    let words = desk.words;
    let asked = desk.asked();
    let any = Memo::new(move |_| {
        desk.store
            .with(|state| state.is_filtered() || !state.showcase.is_empty())
    });
    view! {
        {live(move || any.get().then(|| view! {
            <ul class="chips" aria-label=words.t("chips")>
                <FocusChip reading />
                {each(move || asked.get(), Clone::clone, move |(facet, value)| view! {
                    <li><Chip reading facet value /></li>
                })}
                <YearsChip reading />
                <TieChips desk />
                <ShowcaseChips reading />
                <HiddenChip reading />
                <li><button type="button" class="word" on:click=reactive::click(move |_| desk.act(Action::ClearFilter))>
                    {words.t("clear-all")}
                </button></li>
            </ul>
        }))}
    }
}

/// What a value is called; a value that this file does not have keeps the word of the link.
pub fn label_of(reading: Reading, facet: &str, value: &str) -> Label {
    reading
        .with(|data| data.facets.label(facet, value).cloned())
        .unwrap_or_else(|| Label::Text(Text::same(value)))
}

#[component]
fn Chip(reading: Reading, facet: String, value: String) -> impl IntoView {
    let words = reading.desk.words;
    let label = StoredValue::new(label_of(reading, &facet, &value));
    let name = move || label.with_value(|label| said(words, label));
    view! {
        <button
            type="button"
            class="chip"
            aria-label=move || words.format("chip-remove", &[("name", Arg::from(name()))])
            on:click=reactive::click(move |_| reading.desk.act(Action::ToggleValue { facet: facet.clone(), value: value.clone() }))
        >
            <span>{name}</span>
            {small(Icon::Clear)}
        </button>
    }
}
