//! The shortlist: organisations put together, what the set covers and lacks, who already worked together, and the ways to
//! take it along. Knows how an answer is shown; refuses to find one.

mod covers;
mod file;
mod gaps;
mod keep;
mod known;
mod members;
mod paper;
mod together;

pub use file::country_name;
pub use keep::keep;

use leptos::prelude::*;

use super::desk::Desk;
use super::icons::{Icon, icon};
use super::reactive::{self, Memo, live};
use super::reading::{Reading, Shared};
use super::side;
use crate::ecosystem::NodeId;
use crate::locale::Arg;
use crate::platform::page;
use crate::query::consortium::{Consortium, Topic, consortium};
use crate::query::sectors::is_organisation;
use crate::query::suggest::SHIPPED;
use crate::state::{Action, Tool};
use crate::telling::Teller;

/// So many are named who would fill a gap.
const FILLERS: usize = 3;

/// The set, looked at anew when it or what is wanted changes.
type Looked = Memo<Shared<Consortium>>;

/// The panel.
pub fn view(reading: Reading) -> AnyView {
    let desk = reading.desk;
    let words = desk.words;
    let ids = Memo::new(move |_| desk.store.with(|state| state.shortlist.ids().to_vec()));
    let wanted = Memo::new(move |_| wanted(reading));
    let looked: Looked = Memo::new(move |_| {
        ids.with(|ids| {
            let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
            wanted.with(|wanted| {
                reading.with(|data| {
                    let ground = data.reasons();
                    Shared::new(consortium(
                        &data.eco, ground, &SHIPPED, &ids, wanted, FILLERS,
                    ))
                })
            })
        })
    });
    let is_empty = Memo::new(move |_| ids.with(Vec::is_empty));
    let any = Memo::new(move |_| looked.with(|of| !of.members.is_empty()));
    let body = view! {
        {live(move || is_empty.get().then(|| view! { <p class="summary">{words.t("shortlist-empty")}</p> }))}
        {members::view(reading, ids)}
        {live(move || any.get().then(|| view! {
            {covers::view(reading, looked)}
            {gaps::view(reading, looked)}
            {together::view(reading, looked)}
            {paper::view(reading, looked)}
        }))}
    };
    let foot = live(move || (!is_empty.get()).then(|| foot(reading)));
    side::panel(reading, "shortlist", body.into_any(), Some(foot))
}

/// The topics that the active filters ask for: a set should cover them.
fn wanted(reading: Reading) -> Vec<Topic> {
    let topic = |(vocabulary, value): (&str, &str)| Topic {
        vocabulary: vocabulary.to_owned(),
        value: value.to_owned(),
    };
    reading.desk.store.with(|state| {
        reading.with(|data| {
            let pairs = state.filter.pairs().map(topic);
            pairs
                .filter(|of| data.reasons().number(&of.vocabulary, &of.value).is_some())
                .collect()
        })
    })
}

fn foot(reading: Reading) -> AnyView {
    let desk = reading.desk;
    let words = desk.words;
    view! {
        <button type="button" class="button is-primary" on:click=reactive::click(move |_| file::save(reading))>
            {icon(Icon::Export)}
            <span>{words.t("shortlist-csv")}</span>
        </button>
        <button type="button" class="button" on:click=reactive::click(move |_| page::print())>
            {icon(Icon::Print)}
            <span>{words.t("shortlist-print")}</span>
        </button>
        <button type="button" class="button" on:click=reactive::click(move |event| {
            side::open(desk, Tool::Share, super::desk::from_keyboard(&event));
        })>
            {icon(Icon::Share)}
            <span>{words.t("shortlist-share")}</span>
        </button>
        {keep::button(desk)}
        <button type="button" class="button" on:click=reactive::click(move |event| {
            desk.act(Action::ClearShortlist);
            side::heading_next(desk, &event);
        })>
            {icon(Icon::Clear)}
            <span>{words.t("shortlist-clear")}</span>
        </button>
    }
    .into_any()
}

/// A button that puts an organisation on the shortlist, or takes it off; nothing for what is no organisation.
pub fn toggle(reading: Reading, id: NodeId) -> Option<AnyView> {
    if !reading.eco(|eco| is_organisation(eco.kind(id))) {
        return None;
    }
    let desk = reading.desk;
    let words = desk.words;
    let key = StoredValue::new(reading.id(id));
    let is_on = on(desk, key);
    Some(
        view! {
            <button
                type="button"
                class="button shortlist-toggle"
                aria-pressed=move || is_on.get().to_string()
                on:click=reactive::click(move |_| desk.shortlist(key.get_value()))
            >
                {live(move || icon(if is_on.get() { Icon::Minus } else { Icon::Plus }))}
                <span>{move || words.now(if is_on.get() { "shortlist-remove" } else { "shortlist-add" })}</span>
            </button>
        }
        .into_any(),
    )
}

/// The same as a small button for a row, with the name for those who only hear it.
pub fn toggle_small(reading: Reading, id: NodeId) -> Option<AnyView> {
    if !reading.eco(|eco| is_organisation(eco.kind(id))) {
        return None;
    }
    let desk = reading.desk;
    let key = StoredValue::new(reading.id(id));
    let is_on = on(desk, key);
    let name = move || {
        let message = if is_on.get() {
            "shortlist-remove-name"
        } else {
            "shortlist-add-name"
        };
        desk.words
            .format(message, &[("name", Arg::from(reading.name(id)))])
    };
    Some(
        view! {
            <button
                type="button"
                class="tool shortlist-small"
                class:is-on=move || is_on.get()
                aria-label=name
                title=name
                on:click=reactive::click(move |event| {
                    event.stop_propagation();
                    desk.shortlist(key.get_value());
                })
            >
                {live(move || super::icons::small(if is_on.get() { Icon::Minus } else { Icon::Plus }))}
            </button>
        }
        .into_any(),
    )
}

fn on(desk: Desk, key: StoredValue<String>) -> Memo<bool> {
    Memo::new(move |_| key.with_value(|key| desk.store.with(|state| state.shortlist.has(key))))
}

/// What a teller says of the ecosystem in the reader's language.
fn told<T>(reading: Reading, tell: impl FnOnce(&Teller<'_>) -> T) -> T {
    let words = reading.desk.words;
    words.locale(|locale| reading.eco(|eco| tell(&Teller::new(locale, eco))))
}
