//! One line that says what is shown, in words; and the same for those who listen.

use crate::ui::reactive::{self, Effect, Memo, live};
use leptos::prelude::*;

use super::desk::{Desk, Over};
use super::reading::Reading;
use crate::locale::Arg;
use crate::platform::timer::Timer;
use crate::query::{Summary, summary};
use crate::state::View;

/// How long the summary has to stand still before it is said aloud.
const QUIET_MS: u32 = 700;

/// The sentence: so many of so many, of which kinds.
fn sentence(desk: Desk, of: &Summary) -> String {
    let words = desk.words;
    let shown = words.format(
        "status-shown",
        &[
            ("shown", Arg::from(of.shown)),
            ("total", Arg::from(of.total)),
        ],
    );
    let kinds: Vec<String> = of
        .kinds
        .iter()
        .map(|(kind, count)| words.count(*kind, *count))
        .collect();
    if kinds.is_empty() {
        shown
    } else {
        format!("{shown}: {}", kinds.join(", "))
    }
}

/// The line at the foot.
#[component]
pub fn Status(reading: Reading) -> impl IntoView {
    let desk = reading.desk;
    let words = desk.words;
    let numbers = Memo::new(move |_| {
        reading
            .picture
            .with(|outcome| reading.eco(|eco| summary(eco, outcome)))
    });
    let on_map = Memo::new(move |_| {
        desk.store
            .with(|state| state.view == View::Hubs && state.town.is_none())
    });
    let on_world = Memo::new(move |_| desk.view.get() == View::World);
    // The ties of a lens are others.
    let on_lens = Memo::new(move |_| {
        desk.view.get() == View::Network && desk.looking.through.with(Option::is_some)
    });
    let on_time = Memo::new(move |_| desk.view.get() == View::Time);
    let time = move || {
        let (from, to) = reading
            .with(|data| data.years().bounds())
            .unwrap_or_default();
        let undated = reading
            .outcome
            .with(|outcome| reading.with(|data| data.years().undated(&outcome.shown)));
        let said = |year: i32| Arg::from(year.to_string());
        words.format(
            "status-time",
            &[
                ("from", said(from)),
                ("to", said(to)),
                ("n", Arg::from(undated)),
            ],
        )
    };
    let issues = reading.with(|data| data.issues.len());

    // Said aloud once it stands still; nothing at the first sight, which the page itself announces, and nothing for another
    // language: as many are shown, and what was done is what should be heard.
    let timer = StoredValue::new_local(None);
    Effect::since(move |before: Option<()>| {
        numbers.track();
        if before.is_some() {
            timer.set_value(Some(Timer::after(QUIET_MS, move || {
                let said = untrack(|| numbers.with(|of| sentence(desk, of)));
                desk.news.set(said);
            })));
        }
    });

    view! {
        <footer class="status" part="status"><div class="status-line">
            <p>
                <b class="num">{live(move || numbers.with(|of| of.shown))}</b>
                " "
                {move || numbers.with(|of| words.format("status-of", &[("total", Arg::from(of.total))]))}
                <span class="status-kinds">
                    {live(move || numbers.with(|of| {
                        let kinds: Vec<String> = of.kinds.iter().map(|(kind, count)| words.count(*kind, *count)).collect();
                        (!kinds.is_empty()).then(|| format!(": {}", kinds.join(", ")))
                    }))}
                </span>
            </p>
            <div class="status-end">
                {(issues > 0).then(|| view! {
                    <button type="button" class="word" on:click=reactive::click(move |_| desk.over.set(Over::Issues))>
                        {move || words.format("issues-count", &[("n", Arg::from(issues))])}
                    </button>
                })}
                <span class="status-ties" hidden=move || on_map.get() || on_time.get() || on_lens.get()>{live(move || numbers.with(|of| {
                    words.format("status-ties", &[("stated", Arg::from(of.stated)), ("inferred", Arg::from(of.inferred))])
                }))}</span>
                <span class="status-ties" hidden=move || !on_time.get()>{time}</span>
                {live(move || on_map.get().then(|| view! {
                    <span class="status-ties">{words.now("map-credit")}</span>
                }))}
                {live(move || on_world.get().then(|| view! {
                    <span class="status-ties">{abroad(reading)} " " {words.t("world-credit")}</span>
                }))}
            </div>
        </div></footer>
    }
}

/// How many of those that are shown stand on the map of the world, in how many countries.
fn abroad(reading: Reading) -> String {
    let (names, countries) = reading.outcome.with(|outcome| {
        reading.with(|data| data.atlas().count(&data.eco, &|id| outcome.shows(id)))
    });
    reading.desk.words.format(
        "status-abroad",
        &[("n", Arg::from(names)), ("countries", Arg::from(countries))],
    )
}
