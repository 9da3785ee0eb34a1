//! Ways to take along what is seen: a link, a code for a phone, lines for another page, a picture, the data behind it.
//! Knows what is offered; refuses to know how a file is written.

mod data;
mod link;

pub use data::{as_snapshot, is_known, make};

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::desk::{Desk, Paper, Picture, Wanted};
use super::icons::{Icon, icon};
use super::kiosk;
use super::print;
use super::reactive::{self, Memo, live};
use super::reading::Reading;
use super::side;
use crate::platform::clipboard;
use crate::platform::timer::Timer;
use crate::state::View;

/// How long "copied" stands on a button.
const SAID_MS: u32 = 2_000;

/// The panel.
pub fn view(reading: Reading) -> AnyView {
    let words = reading.desk.words;
    let body = view! {
        {link::view(reading)}
        {picture(reading)}
        <section class="part stays">
            <h3>{words.t("share-paper")}</h3>
            <p class="said">{words.t("share-paper-about")}</p>
            <div class="choice-row">{print::button(reading.desk, Paper::View, "share-print")}</div>
        </section>
        <section class="part stays">
            <h3>{words.t("share-data")}</h3>
            <p class="said">{words.t("share-data-about")}</p>
            {data::buttons(reading)}
        </section>
        {kiosk::offer(reading.desk)}
    };
    side::panel(reading, "share", body.into_any(), None)
}

fn picture(reading: Reading) -> AnyView {
    let desk = reading.desk;
    let words = desk.words;
    let is_drawn =
        Memo::new(move |_| desk.view.get() != View::List && reading.with(|data| data.has_picture));
    view! {
        <section class="part stays">
            <h3>{words.t("share-picture")}</h3>
            {live(move || if is_drawn.get() {
                view! {
                    <div class="choice-row">
                        <button type="button" class="button" on:click=reactive::click(move |_| desk.picture.set(Some(Wanted::File(Picture::Png))))>
                            {words.t("export-png")}
                        </button>
                        <button type="button" class="button" on:click=reactive::click(move |_| desk.picture.set(Some(Wanted::File(Picture::Svg))))>
                            {words.t("export-svg")}
                        </button>
                    </div>
                }.into_any()
            } else {
                view! { <p class="said">{words.t("share-picture-none")}</p> }.into_any()
            })}
        </section>
    }
    .into_any()
}

/// A button that copies a text, and says so.
fn copy(desk: Desk, name: &'static str, text: impl Fn() -> String + 'static) -> AnyView {
    let words = desk.words;
    let said = RwSignal::new(name);
    let timer = StoredValue::new_local(None);
    let copied = move |_| {
        let text = untrack(&text);
        spawn_local(async move {
            let message = if clipboard::copy(text).await {
                "copy-text-done"
            } else {
                "copy-text-refused"
            };
            // The tool may be closed meanwhile.
            if said.try_set(message).is_none() {
                desk.news.set(untrack(|| words.now(message)));
                timer.set_value(Some(Timer::after(SAID_MS, move || said.set(name))));
            }
        });
    };
    view! {
        <button type="button" class="button stays" on:click=reactive::click(copied)>
            {icon(Icon::Link)}
            <span>{move || words.now(said.get())}</span>
        </button>
    }
    .into_any()
}
