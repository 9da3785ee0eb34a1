//! Whom to talk to: for somebody or something, a ranked list with reasons that can be checked, and how much each counts. Knows
//! who is asked for; refuses to find anybody (`query`) and sentences (`telling`). Nothing is worked out before it is asked.

mod one;
mod subject;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::load::{Anew, Progress, later};
use super::paths;
use super::reactive::{Effect, Memo, live};
use super::reading::{Reading, Shared};
use super::side;
use crate::locale::Arg;
use crate::platform::bytes::Abort;
use crate::query::suggest::{
    Grounding, HITS_AT_TEN, SHIPPED, Subject, Suggested, Suggesting, Suggestion,
};
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
    let found = RwSignal::new(None::<Shared<Found>>);
    keep(reading, asked, has_ground, found);
    // What stands there where there is nobody to look for somebody for.
    let nobody = Memo::new(move |_| {
        asked.with(|asked| match asked {
            subject::For::Somebody(_) => None,
            other => Some(other.clone()),
        })
    });
    // Who opens a link reads what is there; who asks again hears it.
    let is_read = StoredValue::new(nobody.with_untracked(Option::is_none));
    Effect::new(move || {
        let Some(count) = found.with(|found| found.as_ref().map(|of| of.suggested.best.len()))
        else {
            return;
        };
        if is_read.get_value() {
            is_read.set_value(false);
            return;
        }
        desk.news.set(untrack(|| {
            words.format("suggestions-count", &[("n", Arg::from(count))])
        }));
    });
    let body = view! {
        {subject::view(reading)}
        {live(move || match (nobody.get(), found.get()) {
            (Some(subject::For::Unknown(id)), _) => view! {
                <p class="summary tool-hint">{move || words.format("detail-unknown", &[("id", Arg::from(id.clone()))])}</p>
            }.into_any(),
            (Some(_), _) => view! { <p class="summary tool-hint">{words.t("suggestions-ask")}</p> }.into_any(),
            (None, None) => view! {
                <p class="summary tool-hint" role="status">{words.t("suggestions-working")}</p>
            }.into_any(),
            (None, Some(found)) => {
                let list = if found.suggested.best.is_empty() {
                    none(reading, &found)
                } else {
                    listed(reading, &found.subject, &found.suggested.best)
                };
                view! { {list}{left_out(reading, found.suggested.left_out)} }.into_any()
            }
        })}
    };
    side::panel(reading, "suggestions", body.into_any(), None)
}

/// Whom to talk to, and for whom.
struct Found {
    subject: Subject,
    suggested: Suggested,
}

/// Keeps what is found in step with what is asked and with the filter: it is looked for in short tasks, and what is asked next
/// ends that.
fn keep(
    reading: Reading,
    asked: Memo<subject::For>,
    has_ground: RwSignal<bool>,
    found: RwSignal<Option<Shared<Found>>>,
) {
    let task = Anew::idle();
    Effect::new(move || {
        let (asked, outcome) = (asked.get(), reading.outcome.get());
        task.end();
        let (subject::For::Somebody(subject), true) = (asked, has_ground.get()) else {
            found.set(None);
            return;
        };
        let mut slices = task.begin();
        let data = reading.data();
        spawn_local(async move {
            let Some(ground) = data.likes() else { return };
            let is_whole = outcome.count == outcome.shown.len();
            let within = (!is_whole).then_some(outcome.shown.as_slice());
            let mut suggesting = Suggesting::new(&data.eco, ground, &subject, &SHIPPED, MOST);
            let advance = |work| (suggesting.advance(within, work), suggesting.share());
            if slices.replace(found, advance).await {
                let suggested = suggesting.finish();
                found.try_set(Some(Shared::new(Found {
                    subject: subject.clone(),
                    suggested,
                })));
            }
        });
    });
}

/// Nobody, and whether that is because of the filter.
fn none(reading: Reading, found: &Found) -> AnyView {
    let words = reading.desk.words;
    let name = subject::name(reading, &found.subject);
    let key = match found.suggested.left_out {
        0 => "suggestions-none",
        _ => "suggestions-none-here",
    };
    view! { <p class="summary tool-hint">{move || words.format(key, &[("name", Arg::from(name.clone()))])}</p> }.into_any()
}

/// How many there are without the filter, and a way to them.
fn left_out(reading: Reading, count: usize) -> Option<AnyView> {
    let desk = reading.desk;
    let words = desk.words;
    (count > 0).then(|| {
        view! {
            <div class="suggestions-left-out">
                <p>{move || words.format("suggestions-left-out", &[("n", Arg::from(count))])}</p>
                <button type="button" class="button" on:click=super::reactive::click(move |_| paths::without_filter(reading))>
                    {words.t("paths-without-filter")}
                </button>
            </div>
        }
        .into_any()
    })
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
