//! Chips of what is no filter of values: the focus with its steps, what is highlighted, who is hidden. Each says which of
//! the three it is, and goes away with one press.

use leptos::prelude::*;

use super::chips::label_of;
use super::facet::said;
use crate::locale::Arg;
use crate::state::Action;
use crate::ui::desk::{Aim, from_keyboard};
use crate::ui::icons::{Icon, small};
use crate::ui::reactive::{self, Memo, each, live};
use crate::ui::reading::Reading;
use crate::ui::verbs;

/// The focus: on whom, how far, further, nearer, away.
#[component]
pub fn FocusChip(reading: Reading) -> impl IntoView {
    let desk = reading.desk;
    let words = desk.words;
    let around = Memo::new(move |_| desk.store.with(|state| state.around.clone()));
    // How many a step outwards adds, and the last one has added.
    let steps = Memo::new(move |_| {
        let degrees = around.with(|around| around.as_ref().map_or(1, |of| of.degrees)) as usize;
        reading.walk.with(|walk| {
            let adds = walk.as_ref().map(|walk| walk.adds()).unwrap_or_default();
            let at = |step: usize| adds.get(step).copied().unwrap_or_default();
            (at(degrees), at(degrees + 1))
        })
    });
    let is_there = Memo::new(move |_| reading.walk.with(Option::is_some));
    let name = move || {
        let id = around.with(|around| around.as_ref().map(|of| of.node.clone()));
        let id = id.unwrap_or_default();
        let node = reading.eco(|eco| eco.find(&id));
        node.map_or(id, |node| reading.name(node))
    };
    let degrees = move || around.with(|around| around.as_ref().map_or(1, |of| of.degrees));
    let any = Memo::new(move |_| around.with(Option::is_some));
    live(move || {
        any.get().then(|| view! {
            <li class="chip is-focus" role="group" aria-label=words.t("focus")>
                <span>{move || {
                    if !is_there.get() {
                        return words.format("focus-gone", &[("name", Arg::from(name()))]);
                    }
                    let args = [("name", Arg::from(name())), ("n", Arg::from(degrees() as usize))];
                    words.format("focus-chip", &args)
                }}</span>
                {live(move || is_there.get().then(|| view! {
                    <button
                        type="button"
                        class="chip-step"
                        disabled=move || degrees() <= 1
                        aria-label=move || words.format("focus-inwards", &[("n", Arg::from(steps.get().0))])
                        title=move || words.format("focus-inwards", &[("n", Arg::from(steps.get().0))])
                        on:click=reactive::click(move |_| desk.act(Action::Walk { outwards: false }))
                    >{small(Icon::Minus)}</button>
                    <button
                        type="button"
                        class="chip-step"
                        disabled=move || steps.get().1 == 0
                        aria-label=move || words.format("focus-outwards", &[("n", Arg::from(steps.get().1))])
                        title=move || words.format("focus-outwards", &[("n", Arg::from(steps.get().1))])
                        on:click=reactive::click(move |_| desk.act(Action::Walk { outwards: true }))
                    >
                        {small(Icon::Plus)}
                        <span class="num">{live(move || Some(steps.get().1).filter(|adds| *adds > 0))}</span>
                    </button>
                }))}
                <button
                    type="button"
                    class="chip-step"
                    aria-label=words.t("focus-leave")
                    title=words.t("focus-leave")
                    on:click=reactive::click(move |event| {
                        if from_keyboard(&event) {
                            desk.aim.set(Aim::Selection);
                        }
                        verbs::leave_focus(desk);
                    })
                >{small(Icon::Clear)}</button>
            </li>
        })
    })
}

/// What is highlighted, a chip a value.
#[component]
pub fn ShowcaseChips(reading: Reading) -> impl IntoView {
    let desk = reading.desk;
    let words = desk.words;
    let strong = Memo::new(move |_| {
        let owned = |(facet, value): (&str, &str)| (facet.to_owned(), value.to_owned());
        desk.store
            .with(|state| state.showcase.pairs().map(owned).collect::<Vec<_>>())
    });
    each(
        move || strong.get(),
        Clone::clone,
        move |(facet, value)| {
            let label = StoredValue::new(label_of(reading, &facet, &value));
            let name = move || label.with_value(|label| said(words, label));
            view! {
                <li><button
                    type="button"
                    class="chip is-showcase"
                    aria-label=move || words.format("showcase-remove", &[("name", Arg::from(name()))])
                    on:click=reactive::click(move |_| toggle_showcase(reading, &facet, &value))
                >
                    <span>{move || words.format("showcase-chip", &[("name", Arg::from(name()))])}</span>
                    {small(Icon::Clear)}
                </button></li>
            }
        },
    )
}

/// Highlights a value, or no longer.
pub fn toggle_showcase(reading: Reading, facet: &str, value: &str) {
    let mut showcase = reading
        .desk
        .store
        .with_untracked(|state| state.showcase.clone());
    showcase.toggle(facet, value);
    reading.desk.act(Action::SetShowcase(showcase));
}

/// How many are hidden; a press shows them all.
#[component]
pub fn HiddenChip(reading: Reading) -> impl IntoView {
    let desk = reading.desk;
    let words = desk.words;
    let count = Memo::new(move |_| desk.store.with(|state| state.hidden.len()));
    live(move || {
        (count.get() > 0).then(|| view! {
            <li><button type="button" class="chip" on:click=reactive::click(move |_| desk.act(Action::ShowHidden))>
                <span>{move || words.format("hidden-chip", &[("n", Arg::from(count.get()))])}</span>
                {small(Icon::Clear)}
            </button></li>
        })
    })
}
