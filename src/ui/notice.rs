//! A quiet note above the picture: what a link asked for that could not be done. It goes away when the reader says so.

use leptos::prelude::*;

use super::icons::{Icon, small};
use super::reactive::{self, Effect, Memo, live};
use super::reading::Reading;
use super::tour;
use crate::locale::Arg;
use crate::state::{Skipped, State, gone};

/// So many ids are named before it is enough.
const NAMED: usize = 4;

/// The note; nothing while there is nothing to say, or after it was closed.
#[component]
pub fn Notice(reading: Reading) -> impl IntoView {
    let desk = reading.desk;
    let words = desk.words;
    let told = Memo::new(move |_| {
        let mut told: Vec<String> = desk
            .store
            .skipped
            .with(|skipped| skipped.iter().map(|of| said(reading, of)).collect());
        desk.store
            .with(|state| told.extend(unknown(reading, state)));
        told
    });
    // What was closed stays closed until there is something else to say.
    let closed = RwSignal::new(Vec::new());
    let is_open = Memo::new(move |_| {
        told.with(|told| !told.is_empty() && closed.with(|closed| closed != told))
    });
    Effect::new(move || {
        if is_open.get() {
            desk.news.set(told.get_untracked().join(" "));
        }
    });
    live(move || {
        is_open.get().then(|| {
            view! {
                <div class="note-row"><section class="note-bar" aria-labelledby="note-title">
                    <div>
                        <h2 id="note-title">{words.t("skipped-title")}</h2>
                        <ul>{told.get().into_iter().map(|of| view! { <li>{of}</li> }).collect_view()}</ul>
                    </div>
                    <button type="button" class="tool" aria-label=words.t("skipped-close") title=words.t("skipped-close") on:click=reactive::click(move |_| closed.set(told.get_untracked()))>
                        {small(Icon::Close)}
                    </button>
                </section></div>
            }
        })
    })
}

fn said(reading: Reading, skipped: &Skipped) -> String {
    let words = reading.desk.words;
    match skipped {
        Skipped::Newer(version) => {
            words.format("skipped-newer", &[("version", Arg::from(version.as_str()))])
        }
        Skipped::Key(key) => words.format("skipped-key", &[("key", Arg::from(key.as_str()))]),
        Skipped::Value { key, value } => words.format(
            "skipped-value",
            &[
                ("part", Arg::from(reading.desk.part(key))),
                ("value", Arg::from(value.as_str())),
            ],
        ),
    }
}

/// What the state speaks of and this file does not have. A selection says so itself, and so does the shortlist.
fn unknown(reading: Reading, state: &State) -> Vec<String> {
    let words = reading.desk.words;
    let mut told: Vec<String> = reading
        .with(|data| gone(&data.eco, &data.facets, state))
        .into_iter()
        .map(|(key, ids)| {
            let some: Vec<String> = ids.iter().take(NAMED).cloned().collect();
            let more = if ids.len() > NAMED { "…" } else { "" };
            words.format(
                "skipped-gone",
                &[
                    ("part", Arg::from(reading.desk.part(key))),
                    ("ids", Arg::from(format!("{}{more}", some.join(", ")))),
                ],
            )
        })
        .collect();
    if let Some(touring) = &state.touring
        && !reading.eco(|eco| tour::has(reading.desk, eco, touring))
    {
        let step = format!("{}, {}", touring.tour, touring.step + 1);
        let args = [
            ("part", Arg::from(reading.desk.part("step"))),
            ("ids", Arg::from(step)),
        ];
        told.push(words.format("skipped-gone", &args));
    }
    if let [Some(from), Some(to)] = &state.pair
        && from == to
    {
        let name = reading.eco(|eco| eco.find(from)).map(|id| reading.name(id));
        let name = name.unwrap_or_else(|| from.clone());
        told.push(words.format("skipped-same", &[("name", Arg::from(name))]));
    }
    told
}
