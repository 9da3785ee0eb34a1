//! Whom to talk to: for somebody or something, a ranked list with reasons that can be checked, and how much each counts. Knows
//! who is asked for; refuses to find anybody (`query`) and sentences (`telling`). Nothing is worked out before it is asked.

mod one;
mod subject;

use leptos::prelude::*;

use super::load::{Progress, later};
use super::reactive::{Effect, Memo, live};
use super::reading::{Reading, Shared};
use super::side;
use crate::locale::Arg;
use crate::platform::bytes::Abort;
use crate::query::suggest::{Grounding, HITS_AT_TEN, SHIPPED, Subject, Suggestion, suggestions};
use crate::state::{Action, State, Tool};

/// So many are looked for.
const MOST: usize = 20;
/// So many are shown before "n more".
const FIRST: usize = 5;

/// The panel.
pub fn view(reading: Reading) -> AnyView {
    let desk = reading.desk;
    let words = desk.words;
    let has_ground = RwSignal::new(reading.with(|data| data.likes().is_some()));
    let progress = RwSignal::new(Progress::default());
    let working = StoredValue::new_local(None);
    let asked = subject::asked(reading);
    Effect::new(move || {
        let is_asked = asked.with(|asked| matches!(asked, subject::For::Somebody(_)));
        if is_asked && !has_ground.get_untracked() && working.with_value(Option::is_none) {
            working.set_value(Some(prepare(reading, has_ground, progress)));
        }
    });
    let found = Memo::new(move |_| {
        if !has_ground.get() {
            return None;
        }
        let subject::For::Somebody(subject) = asked.get() else {
            return None;
        };
        reading.with(|data| {
            let ground = data.likes()?;
            let found = suggestions(&data.eco, ground, &subject, &SHIPPED, MOST);
            Some((subject, Shared::new(found)))
        })
    });
    Effect::since(move |before: Option<()>| {
        let count = found.with(|found| found.as_ref().map(|(_, found)| found.len()));
        if let Some(count) = count.filter(|_| before.is_some()) {
            desk.news.set(untrack(|| {
                words.format("suggestions-count", &[("n", Arg::from(count))])
            }));
        }
    });
    let body = view! {
        {subject::view(reading)}
        {live(move || match (asked.get(), found.get()) {
            (subject::For::Nobody, _) => view! { <p class="summary tool-hint">{words.t("suggestions-ask")}</p> }.into_any(),
            (subject::For::Unknown(id), _) => view! {
                <p class="summary tool-hint">{move || words.format("detail-unknown", &[("id", Arg::from(id.clone()))])}</p>
            }.into_any(),
            (subject::For::Somebody(_), None) => view! {
                <p class="summary tool-hint" role="status">{words.t("suggestions-working")}</p>
            }.into_any(),
            (subject::For::Somebody(_), Some((subject, found))) if found.is_empty() => view! {
                <p class="summary tool-hint">{move || {
                    words.format("suggestions-none", &[("name", Arg::from(subject::name(reading, &subject)))])
                }}</p>
            }.into_any(),
            (subject::For::Somebody(_), Some((subject, found))) => listed(reading, &subject, &found),
        })}
    };
    side::panel(reading, "suggestions", body.into_any(), None)
}

/// Reads what suggestions are made from, in short tasks.
pub fn prepare(
    reading: Reading,
    has_ground: RwSignal<bool>,
    progress: RwSignal<Progress>,
) -> Abort {
    let data = reading.data();
    let mut grounding = Some(Grounding::new(&data.eco));
    later(
        progress,
        Box::new(move |work| {
            let is_done = grounding
                .as_mut()
                .is_none_or(|grounding| grounding.advance(&data.eco, work));
            if !is_done {
                return grounding
                    .as_ref()
                    .map_or(0.0, |grounding| grounding.share().min(0.999));
            }
            if let Some(grounding) = grounding.take() {
                data.keep_likes(grounding.finish(&data.eco));
            }
            has_ground.try_set(true);
            1.0
        }),
    )
}

fn listed(reading: Reading, subject: &Subject, found: &[Suggestion]) -> AnyView {
    let words = reading.desk.words;
    let shown = RwSignal::new(FIRST);
    let count = found.len();
    let best = found.first().map_or(1.0, |first| first.score);
    let [ours, popularity, chance] = HITS_AT_TEN;
    let items: Vec<AnyView> = found
        .iter()
        .enumerate()
        .map(|(at, suggestion)| {
            let part = one::view(reading, subject, at + 1, suggestion, best);
            view! { <li class="suggestion" hidden=move || shown.get() <= at>{part}</li> }.into_any()
        })
        .collect();
    view! {
        <p class="suggestions-honest">{move || words.format("suggestions-honest", &[
            ("ours", Arg::from(ours)),
            ("popularity", Arg::from(popularity)),
            ("chance", Arg::from(chance)),
        ])}</p>
        <ol class="suggestions">{items}</ol>
        {(count > FIRST).then(|| view! {
            <button type="button" class="word" aria-expanded=move || (shown.get() > FIRST).to_string() on:click=super::reactive::click(move |_| {
                shown.update(|shown| *shown = if *shown > FIRST { FIRST } else { count });
            })>
                {move || if shown.get() > FIRST { words.now("facet-fewer") } else { words.format("facet-more", &[("n", Arg::from(count - FIRST))]) }}
            </button>
        })}
    }
    .into_any()
}

/// Opens the tool for a node, as one step; the selection speaks for itself.
pub fn open(reading: Reading, id: String) {
    let desk = reading.desk;
    let mut state = desk.store.with_untracked(State::clone);
    state.subject = (state.selected.as_ref() != Some(&id)).then_some(id);
    state.tool = Some(Tool::Suggestions);
    desk.act(Action::Become(Box::new(state)));
}
