//! The foot of the panel: the explanation to take along, and those on the way onto the shortlist.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Ways;
use crate::platform::clipboard;
use crate::platform::timer::Timer;
use crate::query::path::Path;
use crate::query::sectors::is_organisation;
use crate::state::{Action, State};
use crate::telling::Teller;
use crate::ui::icons::{Icon, icon};
use crate::ui::reactive::{self, live};

/// How long "copied" stands on the button.
const SAID_MS: u32 = 2_000;

/// Nothing while there is no way.
pub fn view(ways: Ways) -> AnyView {
    let reading = ways.reading;
    let desk = reading.desk;
    let words = desk.words;
    let said = RwSignal::new("paths-copy");
    let timer = StoredValue::new_local(None);
    let copy = move |_| {
        let Some(path) = untrack(move || ways.current()) else {
            return;
        };
        let text = untrack(move || explanation(ways, &path));
        spawn_local(async move {
            let message = if clipboard::copy(text).await {
                "paths-copied"
            } else {
                "copy-refused"
            };
            // The panel may be gone meanwhile.
            if said.try_set(message).is_none() {
                desk.news.set(untrack(|| words.now(message)));
                timer.set_value(Some(Timer::after(SAID_MS, move || {
                    said.try_set("paths-copy");
                })));
            }
        });
    };
    live(move || {
        let path = ways.current()?;
        let organisations: Vec<String> = reading.eco(|eco| {
            path.nodes()
                .filter(|node| is_organisation(eco.kind(*node)) && eco.cluster() != Some(*node))
                .map(|node| eco.node(node).id.clone())
                .collect()
        });
        let missing: Vec<String> = desk.store.with(|state| {
            let mut missing = organisations;
            missing.retain(|id| !state.shortlist.has(id));
            missing
        });
        let count = missing.len();
        let add = move |_| {
            let mut state = desk.store.with_untracked(State::clone);
            missing.iter().for_each(|id| state.shortlist.toggle(id));
            desk.act(Action::Become(Box::new(state)));
            desk.news.set(untrack(|| words.now("shortlist-added")));
        };
        Some(view! {
            <button type="button" class="button stays" on:click=reactive::click(copy)>
                {icon(Icon::Copy)}
                <span>{move || words.now(said.get())}</span>
            </button>
            {(count > 0).then(|| view! {
                <button type="button" class="button" on:click=reactive::click(add)>
                    {icon(Icon::Bookmark)}
                    <span>{words.format("paths-shortlist", &[("n", count.into())])}</span>
                </button>
            })}
        })
    })
}

/// The way in words, each sentence with its sources, and the link that leads back.
fn explanation(ways: Ways, path: &Path) -> String {
    let reading = ways.reading;
    let words = reading.desk.words;
    let mut lines: Vec<String> = Vec::new();
    reading.eco(|eco| {
        let sentences = words.locale(|locale| Teller::new(locale, eco).path(path));
        for (number, (step, sentence)) in (1..).zip(path.steps.iter().zip(sentences)) {
            lines.push(format!("{number}. {sentence}"));
            if let Some(passage) = step.evidence(eco).next() {
                let source = eco
                    .source(&passage.source)
                    .map_or_else(|| passage.source.clone(), |source| words.of(&source.title));
                lines.push(format!("   “{}” ({source})", passage.quote));
            }
        }
    });
    lines.push(reading.desk.store.link());
    lines.join("\n")
}
