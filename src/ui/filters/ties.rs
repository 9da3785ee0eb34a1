//! Which ties count, and how many somebody has at least.

use leptos::prelude::*;

use crate::locale::Arg;
use crate::sorting::Sorting;
use crate::state::Action;
use crate::ui::desk::Desk;
use crate::ui::icons::{Icon, small};
use crate::ui::reactive::{self, Memo, live};

/// So many ties can be asked for; a link may ask for any number.
const CHOICE: [u32; 7] = [0, 1, 2, 3, 5, 10, 20];

/// The two controls.
#[component]
pub fn TieFilter(desk: Desk) -> impl IntoView {
    let words = desk.words;
    let stated = Memo::new(move |_| desk.store.with(|state| state.stated_only));
    let least = Memo::new(move |_| desk.store.with(|state| state.least_ties));
    view! {
        <section class="facet" aria-labelledby="ties-title">
            <h3 id="ties-title" class="facet-title">{words.t("filter-ties")}</h3>
            <label class="value" class:is-on=move || stated.get()>
                <input
                    type="checkbox"
                    prop:checked=move || stated.get()
                    on:change=reactive::happening(move |_| desk.act(Action::SetStatedOnly(!stated.get_untracked())))
                />
                <span class="box"></span>
                <span class="name">{words.t("filter-stated")}</span>
            </label>
            <label class="choose">
                <span>{words.t("filter-least")}</span>
                {live(move || {
                    let now = least.get();
                    let mut choice = CHOICE.to_vec();
                    if !choice.contains(&now) {
                        choice.push(now);
                        choice.order();
                    }
                    view! {
                        <select on:change=reactive::happening(move |event| {
                            if let Ok(ties) = event_target_value(&event).parse() {
                                desk.act(Action::SetLeastTies(ties));
                            }
                        })>
                            {choice.into_iter().map(|ties| view! {
                                <option value=ties.to_string() selected=ties == now>{said(desk, ties)}</option>
                            }).collect_view()}
                        </select>
                    }
                })}
            </label>
        </section>
    }
}

fn said(desk: Desk, ties: u32) -> String {
    match usize::try_from(ties) {
        Ok(0) | Err(_) => desk.words.now("filter-least-any"),
        Ok(ties) => desk
            .words
            .format("filter-least-n", &[("n", Arg::from(ties))]),
    }
}

/// The chips of both; nothing where neither is asked for.
#[component]
pub fn TieChips(desk: Desk) -> impl IntoView {
    let stated = Memo::new(move |_| desk.store.with(|state| state.stated_only));
    let least = Memo::new(move |_| desk.store.with(|state| state.least_ties));
    view! {
        {live(move || stated.get().then(|| {
            chip(desk, desk.words.now("filter-stated-chip"), Action::SetStatedOnly(false))
        }))}
        {live(move || (least.get() > 0).then(|| {
            chip(desk, said(desk, least.get()), Action::SetLeastTies(0))
        }))}
    }
}

fn chip(desk: Desk, name: String, remove: Action) -> AnyView {
    let label = desk
        .words
        .format("chip-remove", &[("name", Arg::from(name.as_str()))]);
    view! {
        <li><button type="button" class="chip" aria-label=label on:click=reactive::click(move |_| desk.act(remove.clone()))>
            <span>{name}</span>
            {small(Icon::Clear)}
        </button></li>
    }
    .into_any()
}
