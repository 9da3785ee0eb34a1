//! What only who presents needs: what comes next, notes, the timer, the clock. It stands over the picture or in a window of its own.

use leptos::prelude::*;

use super::keys::Command;
use super::talk::{Place, Talk};
use super::watch::Stopwatch;
use crate::snapshot::Text;
use crate::ui::icons::{Icon, icon};
use crate::ui::reactive::{self, live};

/// The notes. In a window of its own there is also what the room sees, and the way from step to step.
pub fn view(talk: Talk, has_room: bool) -> AnyView {
    let words = talk.reading.desk.words;
    let text = move |of: fn(&Place) -> Option<&Text>| {
        talk.place.with(|place| {
            let text = of(place.as_ref()?).filter(|text| !text.is_empty())?;
            Some(words.of(text))
        })
    };
    let or =
        move |found: Option<String>, else_: &'static str| found.unwrap_or_else(|| words.now(else_));
    let now = has_room.then(|| {
        view! {
            <section>
                <h2>{words.t("present-now")}</h2>
                <p class="present-now">{move || text(|place| Some(&place.now.caption))}</p>
                <p class="present-aside">{move || text(|place| Some(&place.now.more))}</p>
            </section>
        }
    });
    let ways = has_room.then(|| {
        let button = move |command: Command, name: &'static str| {
            view! {
                <button type="button" class="button" on:click=reactive::click(move |_| talk.act(command))>{words.t(name)}</button>
            }
        };
        view! {
            <div class="present-ways">
                {button(Command::Previous, "present-previous")}
                {button(Command::Next, "present-next")}
                {button(Command::Black, "present-black")}
            </div>
        }
    });
    view! {
        <header class="present-times">
            <span class="num">{move || talk.place_in_words()}</span>
            <span class="present-timer num" class:is-going=move || talk.watch.with(Stopwatch::is_going)>
                <span class="heard">{words.t("present-spoken")}</span>
                {move || talk.spoken()}
            </span>
            <span class="num">
                <span class="heard">{words.t("present-clock")}</span>
                {move || talk.hour()}
            </span>
        </header>
        {live(move || (!has_room && talk.refused.get()).then(|| view! { <p class="present-refused">{words.t("present-window-refused")}</p> }))}
        {now}
        <section>
            <h2>{words.t("present-notes")}</h2>
            <p class="present-words">{move || or(text(|place| Some(&place.now.notes)), "present-no-notes")}</p>
        </section>
        <section>
            <h2>{words.t("present-then")}</h2>
            <p class="present-aside">
                {move || or(text(|place| place.next.as_ref().map(|next| &next.caption)), "present-last")}
            </p>
        </section>
        {ways}
        <div class="present-ways">
            <button type="button" class="button" aria-pressed=move || talk.watch.with(Stopwatch::is_going).to_string()
                on:click=reactive::click(move |_| talk.act(Command::Timer))>
                {icon(Icon::Time)}
                <span>{words.t("present-timer")}</span>
            </button>
            <button type="button" class="button" on:click=reactive::click(move |_| talk.act(Command::Reset))>
                <span>{words.t("present-timer-reset")}</span>
            </button>
        </div>
        <p class="present-keys">{words.t("present-keys")}</p>
    }
    .into_any()
}
