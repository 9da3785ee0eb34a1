//! The shortlist: organisations put together, what the set covers and lacks, who already worked together, and the ways to
//! take it along. Knows how an answer is shown; refuses to find one.

mod covers;
mod file;
mod gaps;
mod keep;
mod members;
mod paper;
mod together;

pub use file::{country_name, place};
pub use keep::keep;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::desk::{Desk, Home};
use super::home;
use super::icons::{Icon, icon};
use super::load::{Anew, Progress};
use super::reactive::{self, Effect, Memo, live};
use super::reading::{Reading, Shared};
use super::side;
use super::suggestions::prepare;
use crate::ecosystem::NodeId;
use crate::locale::Arg;
use crate::platform::page;
use crate::query::consortium::{Considering, Consortium, Topic};
use crate::query::sectors::is_organisation;
use crate::query::suggest::SHIPPED;
use crate::state::Action;

/// So many are named who would fill a gap.
const FILLERS: usize = 3;

/// The panel.
pub fn view(reading: Reading) -> AnyView {
    let desk = reading.desk;
    let words = desk.words;
    let ids = Memo::new(move |_| desk.store.with(|state| state.shortlist.ids().to_vec()));
    let is_empty = Memo::new(move |_| ids.with(Vec::is_empty));
    let has_ground = RwSignal::new(reading.with(|data| data.likes().is_some()));
    let working = StoredValue::new_local(None);
    Effect::new(move || {
        if !is_empty.get() && !has_ground.get_untracked() && working.with_value(Option::is_none) {
            let progress = RwSignal::new(Progress::default());
            working.set_value(Some(prepare(reading, has_ground, progress)));
        }
    });
    let body = view! {
        {live(move || is_empty.get().then(|| view! { <p class="summary">{words.t("shortlist-empty")}</p> }))}
        {members::view(reading, ids)}
        {live(move || match (is_empty.get(), has_ground.get()) {
            (true, _) => None,
            (false, false) => Some(view! { <p class="said" role="status">{words.t("suggestions-working")}</p> }.into_any()),
            (false, true) => Some(answer(reading, ids)),
        })}
    };
    let foot = live(move || (!is_empty.get()).then(|| foot(reading)));
    side::panel(reading, "shortlist", body.into_any(), Some(foot))
}

/// What the set is and is not, once there is what that is worked out from.
fn answer(reading: Reading, ids: Memo<Vec<String>>) -> AnyView {
    let words = reading.desk.words;
    let wanted = Memo::new(move |_| wanted(reading));
    let looked = RwSignal::new(None::<Shared<Consortium>>);
    let task = Anew::idle();
    Effect::new(move || {
        let (ids, wanted) = (ids.get(), wanted.get());
        let mut slices = task.begin();
        let data = reading.data();
        spawn_local(async move {
            let Some(ground) = data.likes() else { return };
            let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
            let mut considering =
                Considering::new(&data.eco, ground, &SHIPPED, &ids, &wanted, FILLERS);
            let advance = |work| (considering.advance(work), considering.share());
            if slices.replace(looked, advance).await {
                looked.try_set(Some(Shared::new(considering.finish())));
            }
        });
    });
    live(move || {
        let Some(of) = looked.get() else {
            return Some(
                view! { <p class="said" role="status">{words.t("suggestions-working")}</p> }
                    .into_any(),
            );
        };
        (!of.members.is_empty() || !of.gone.is_empty()).then(|| {
            view! {
                {covers::view(reading, of.clone())}
                {gaps::view(reading, &of)}
                {together::view(reading, &of)}
                {paper::view(reading, of)}
            }
            .into_any()
        })
    })
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
            let is_topic = |of: &Topic| {
                let ground = data.likes();
                ground.is_some_and(|ground| ground.number(&of.vocabulary, &of.value).is_some())
            };
            pairs.filter(is_topic).collect()
        })
    })
}

fn foot(reading: Reading) -> AnyView {
    let desk = reading.desk;
    let words = desk.words;
    view! {
        <button type="button" class="button is-primary stays" on:click=reactive::click(move |_| file::save(reading))>
            {icon(Icon::Export)}
            <span>{words.t("shortlist-csv")}</span>
        </button>
        <button type="button" class="button stays" on:click=reactive::click(move |_| page::print())>
            {icon(Icon::Print)}
            <span>{words.t("shortlist-print")}</span>
        </button>
        {home::opener(desk, Home::Shortlist, "home-open")}
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
