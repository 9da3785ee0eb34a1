//! A tie told in a sentence, with the passages behind it on request. Knows sentences and passages; refuses to know why the
//! tie is told.

use leptos::prelude::*;

use super::detail::passage;
use super::reactive::{self, live};
use super::reading::Reading;
use crate::ecosystem::TieId;
use crate::snapshot::Evidence;
use crate::telling::Teller;

/// Tells something in the reader's language, now.
pub fn say(reading: Reading, tell: impl FnOnce(&Teller<'_>) -> String) -> String {
    let words = reading.desk.words;
    words.locale(|locale| reading.eco(|eco| tell(&Teller::new(locale, eco))))
}

/// One tie and its sources.
pub fn tie(reading: Reading, id: TieId) -> AnyView {
    let evidence = reading.eco(|eco| eco.tie(id).evidence.clone());
    view! {
        <div class="told">
            <p>{move || say(reading, |teller| teller.tie(id))}</p>
            {sources(reading, evidence)}
        </div>
    }
    .into_any()
}

/// The passages behind a button; nothing where there are none.
pub fn sources(reading: Reading, evidence: Vec<Evidence>) -> Option<AnyView> {
    let words = reading.desk.words;
    let open = RwSignal::new(false);
    if evidence.is_empty() {
        return None;
    }
    let evidence = StoredValue::new(evidence);
    let view = view! {
        <button type="button" class="word" aria-expanded=move || open.get().to_string()
            on:click=reactive::click(move |_| open.update(|open| *open = !*open))>
            {words.t("figures-source")}
        </button>
        {live(move || open.get().then(|| {
            evidence.with_value(|evidence| evidence.iter().map(|of| passage(reading, of)).collect_view())
        }))}
    };
    Some(view.into_any())
}
