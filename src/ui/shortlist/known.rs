//! How an answer is known: the ties it rests on, each in a sentence with its passages, behind one button.

use leptos::prelude::*;

use super::told;
use crate::ecosystem::TieId;
use crate::ui::detail::passage;
use crate::ui::reactive::{self, live};
use crate::ui::reading::Reading;

/// So many ties are told; whoever wants more opens the names.
const MOST: usize = 12;

/// The button and what it opens; nothing where there is no tie to tell of.
pub fn known(reading: Reading, ties: Vec<TieId>) -> Option<AnyView> {
    let words = reading.desk.words;
    let open = RwSignal::new(false);
    let ties = StoredValue::new(ties);
    ties.with_value(|ties| !ties.is_empty()).then(|| {
        view! {
            <button type="button" class="word" aria-expanded=move || open.get().to_string() on:click=reactive::click(move |_| open.update(|open| *open = !*open))>
                {words.t("tie-why-title")}
            </button>
            {live(move || open.get().then(|| ties.with_value(|ties| {
                ties.iter().take(MOST).map(|tie| one(reading, *tie)).collect_view()
            })))}
        }
        .into_any()
    })
}

fn one(reading: Reading, tie: TieId) -> AnyView {
    let sentence = told(reading, |teller| teller.tie(tie));
    let evidence = reading.eco(|eco| eco.tie(tie).evidence.clone());
    view! {
        <div class="known">
            <p>{sentence}</p>
            {evidence.iter().map(|of| passage(reading, of)).collect_view()}
        </div>
    }
    .into_any()
}
