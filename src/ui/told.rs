//! A tie told in a sentence, with the passages behind it on request. Knows sentences and passages; refuses to know why the
//! tie is told.

use leptos::prelude::*;

use super::detail::passage;
use super::reactive::{self, live};
use super::reading::Reading;
use crate::ecosystem::TieId;
use crate::snapshot::Evidence;
use crate::telling::Teller;

/// So many ties are told behind one button; whoever wants more opens the names.
const MOST: usize = 12;

/// Tells something in the reader's language, now.
pub fn say<T>(reading: Reading, tell: impl FnOnce(&Teller<'_>) -> T) -> T {
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
    if evidence.is_empty() {
        return None;
    }
    let label = reading.desk.words.t("figures-source");
    let (button, passages) = folded(label, move || passages(reading, &evidence));
    Some(view! { {button}{passages} }.into_any())
}

/// How an answer is known: the ties it rests on, each in a sentence with its passages, behind one button; nothing where there is
/// no tie to tell of.
pub fn known(reading: Reading, ties: Vec<TieId>) -> Option<AnyView> {
    if ties.is_empty() {
        return None;
    }
    let one = move |tie: &TieId| {
        view! {
            <div class="known">
                <p>{say(reading, |teller| teller.tie(*tie))}</p>
                {passages(reading, &reading.eco(|eco| eco.tie(*tie).evidence.clone()))}
            </div>
        }
    };
    let label = reading.desk.words.t("tie-why-title");
    let told = move || ties.iter().take(MOST).map(one).collect_view().into_any();
    let (button, told) = folded(label, told);
    Some(view! { {button}{told} }.into_any())
}

/// Passages one below the other.
pub fn passages(reading: Reading, evidence: &[Evidence]) -> AnyView {
    let all = evidence.iter().map(|of| passage(reading, of));
    all.collect_view().into_any()
}

/// A button, and what it opens and closes.
pub fn folded(
    label: impl Fn() -> String + Send + 'static,
    inside: impl Fn() -> AnyView + Send + 'static,
) -> (AnyView, AnyView) {
    let open = RwSignal::new(false);
    let button = view! {
        <button type="button" class="word" aria-expanded=move || open.get().to_string()
            on:click=reactive::click(move |_| open.update(|open| *open = !*open))>
            {label}
        </button>
    };
    let inside = live(move || open.get().then(&inside));
    (button.into_any(), inside.into_any())
}
