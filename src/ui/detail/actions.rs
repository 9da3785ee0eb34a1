//! What can be done with a node: its town's map, its ties out of the way, its link.

use crate::ui::reactive::{self, Memo};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::ecosystem::NodeId;
use crate::locale::Arg;
use crate::platform::clipboard;
use crate::platform::timer::Timer;
use crate::state::{Action, View};
use crate::ui::canvas::towns;
use crate::ui::desk::{Aim, Desk, Home, Paper, from_keyboard};
use crate::ui::home;
use crate::ui::icons::{Icon, icon};
use crate::ui::paths;
use crate::ui::print;
use crate::ui::reading::Reading;
use crate::ui::shortlist;
use crate::ui::suggestions;

/// How long "copied" stands on the button.
const SAID_MS: u32 = 2_000;

/// The foot of the panel.
#[component]
pub fn Actions(reading: Reading, id: NodeId) -> impl IntoView {
    let desk = reading.desk;
    let words = desk.words;
    let key = StoredValue::new(reading.id(id));
    let has_ties = reading.eco(|eco| eco.degree(id) > 0);
    let town = reading
        .eco(|eco| towns::own_town(eco, id).map(|place| (place.id.clone(), place.name.clone())));
    let is_muted = Memo::new(move |_| {
        key.with_value(|key| desk.store.with(|state| state.muted.contains(key)))
    });
    view! {
        <div class="actions">
            {town.map(|(place, name)| {
                let place = StoredValue::new(place);
                let is_open = Memo::new(move |_| desk.store.with(|state| {
                    state.view == View::Hubs && place.with_value(|place| state.town.as_ref() == Some(place))
                }));
                move || (!is_open.get()).then(|| {
                    let label = words.format("open-town", &[("name", Arg::from(words.of(&name)))]);
                    view! {
                        <button type="button" class="button is-primary" on:click=reactive::click(move |_| desk.act(Action::OpenTown(Some(place.get_value()))))>
                            {icon(Icon::Hubs)}
                            <span>{label}</span>
                        </button>
                    }
                })
            })}
            {shortlist::toggle(reading, id)}
            {home::opener(desk, Home::Node, "home-open")}
            {has_ties.then(|| view! {
                <button
                    type="button"
                    class="button"
                    on:click=reactive::click(move |_| desk.act(Action::ToggleMuted(key.get_value())))
                >
                    {icon(Icon::Ties)}
                    <span>{move || words.now(if is_muted.get() { "ties-show" } else { "ties-hide" })}</span>
                </button>
            })}
            <button type="button" class="button" on:click=reactive::click(move |event| {
                aim_by(desk, &event);
                paths::open(desk, Some(key.get_value()), None);
            })>
                {icon(Icon::Path)}
                <span>{words.t("open-paths")}</span>
            </button>
            <button type="button" class="button" on:click=reactive::click(move |event| {
                aim_by(desk, &event);
                suggestions::open(reading, key.get_value());
            })>
                {icon(Icon::Suggest)}
                <span>{words.t("open-suggestions")}</span>
            </button>
            <CopyLink reading />
            {print::button(desk, Paper::Node, "home-print-node")}
        </div>
    }
}

/// Whoever opens a tool with a key is led into it.
fn aim_by(desk: Desk, event: &leptos::ev::MouseEvent) {
    if from_keyboard(event) {
        desk.aim.set(Aim::Tool);
    }
}

#[component]
fn CopyLink(reading: Reading) -> impl IntoView {
    let desk = reading.desk;
    let words = desk.words;
    let said = RwSignal::new("copy-link");
    let timer = StoredValue::new_local(None);
    let copy = move |_| {
        let link = desk.store.link();
        spawn_local(async move {
            let message = if clipboard::copy(link).await {
                "copy-done"
            } else {
                "copy-refused"
            };
            // The explorer may be gone meanwhile.
            if said.try_set(message).is_none() {
                desk.news.set(untrack(|| words.now(message)));
                timer.set_value(Some(Timer::after(SAID_MS, move || said.set("copy-link"))));
            }
        });
    };
    view! {
        <button type="button" class="button stays" on:click=reactive::click(copy)>
            {icon(Icon::Link)}
            <span>{move || words.now(said.get())}</span>
        </button>
    }
}
