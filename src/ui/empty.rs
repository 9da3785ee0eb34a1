//! A filter that leaves nothing: it names the combination and offers to remove one of its parts.

use leptos::prelude::*;

use super::filters::{label_of, said};
use super::reading::Reading;
use crate::locale::Arg;
use crate::state::Action;

/// What to say and do when nothing is left.
#[component]
pub fn Empty(reading: Reading) -> impl IntoView {
    let desk = reading.desk;
    let words = desk.words;
    let asked = Memo::new(move |_| {
        desk.store.with(|state| {
            state
                .filter
                .pairs()
                .map(|(facet, value)| (facet.to_owned(), value.to_owned()))
                .collect::<Vec<_>>()
        })
    });
    let is_file_empty = reading.eco(|eco| eco.node_count() == 0);
    let combination = move || {
        let names: Vec<String> = asked
            .get()
            .iter()
            .map(|(facet, value)| said(words, &label_of(reading, facet, value)))
            .collect();
        words.format("empty-title", &[("names", Arg::from(names.join(" + ")))])
    };
    if is_file_empty {
        return view! {
            <div class="notice is-over">
                <h2>{words.t("empty-file-title")}</h2>
                <p>{words.t("empty-file-hint")}</p>
            </div>
        }
        .into_any();
    }
    view! {
        <div class="notice is-over">
            <h2>{combination}</h2>
            <p>{words.t("empty-hint")}</p>
            <div class="notice-actions">
                <For each=move || asked.get() key=Clone::clone let((facet, value))>
                    <button
                        type="button"
                        class="button"
                        on:click={
                            let (facet, value) = (facet.clone(), value.clone());
                            move |_| desk.act(Action::ToggleValue { facet: facet.clone(), value: value.clone() })
                        }
                    >
                        {
                            let label = label_of(reading, &facet, &value);
                            move || words.format("empty-remove", &[("name", Arg::from(said(words, &label)))])
                        }
                    </button>
                </For>
                <button type="button" class="button" on:click=move |_| desk.act(Action::ClearFilter)>
                    {words.t("clear-all")}
                </button>
            </div>
        </div>
    }
    .into_any()
}
