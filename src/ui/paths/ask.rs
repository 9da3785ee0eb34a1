//! What is asked: two names, and what may lie between them.

use leptos::html;
use leptos::prelude::*;

use crate::platform::dom;
use crate::state::Action;
use crate::ui::icons::{Icon, icon};
use crate::ui::reactive::{self, Memo};
use crate::ui::reading::Reading;
use crate::ui::search::choices::Choice;
use crate::ui::search::focused_when_missing;
use crate::ui::search::{Scope, name_field};

/// The fields, the button between them, the boxes under them.
pub fn view(reading: Reading) -> AnyView {
    let desk = reading.desk;
    let words = desk.words;
    let pair = Memo::new(move |_| desk.store.with(|state| state.pair.clone()));
    // What the file does not have is called as the link calls it.
    let name = move |end: usize| {
        Memo::new(move |_| {
            let id = pair.with(|pair| pair.get(end).cloned().flatten());
            let Some(id) = id else { return String::new() };
            reading
                .eco(|eco| eco.find(&id))
                .map_or(id, |node| reading.name(node))
        })
    };
    let inputs = [(); 2].map(|()| NodeRef::<html::Input>::new());
    // Whoever comes with a key comes to the name that is missing.
    for (end, input) in inputs.into_iter().enumerate() {
        focused_when_missing(desk, input, move || {
            pair.with_untracked(|pair| pair.iter().position(Option::is_none) == Some(end))
        });
    }
    let choose = move |end: usize| {
        let [_, to] = inputs;
        Callback::new(move |choice: Option<Choice>| {
            let id = choice.and_then(|choice| match choice {
                Choice::Node(hit) => Some(reading.id(hit.node)),
                Choice::Start(node) => Some(reading.id(node)),
                _ => None,
            });
            let is_chosen = id.is_some();
            let mut now = pair.get_untracked();
            if let Some(slot) = now.get_mut(end) {
                *slot = id;
            }
            let wants_other = now.get(1).is_some_and(Option::is_none);
            desk.act(Action::SetPair(now));
            // Whoever has said from whom says next to whom.
            if is_chosen
                && end == 0
                && wants_other
                && let Some(input) = to.get_untracked()
            {
                dom::focus(&input);
            }
        })
    };
    let swap = move |_| {
        let [from, to] = pair.get_untracked();
        desk.act(Action::SetPair([to, from]));
    };
    let [from, to] = inputs;
    view! {
        <div class="paths-ask">
            {name_field(reading, Scope::Names, "path-from", ("paths-from", "paths-hint"), name(0), from, choose(0))}
            <button type="button" class="button is-square paths-swap" aria-label=words.t("paths-swap") title=words.t("paths-swap") on:click=reactive::click(swap)>
                {icon(Icon::Swap)}
            </button>
            {name_field(reading, Scope::Names, "path-to", ("paths-to", "paths-hint"), name(1), to, choose(1))}
        </div>
        <div class="paths-boxes">
            {tick(
                words.t("paths-avoid"),
                Memo::new(move |_| desk.store.with(|state| state.avoid_hubs)),
                move |is| desk.act(Action::SetAvoidHubs(is)),
            )}
            {tick(
                words.t("paths-stated"),
                Memo::new(move |_| desk.store.with(|state| state.stated_only)),
                move |is| desk.act(Action::SetStatedOnly(is)),
            )}
        </div>
    }
    .into_any()
}

/// A box to tick.
fn tick(
    label: impl Fn() -> String + Send + 'static,
    is_on: Memo<bool>,
    set: impl Fn(bool) + Send + 'static,
) -> AnyView {
    view! {
        <label class="value tick" class:is-on=move || is_on.get()>
            <span class="box" aria-hidden="true"></span>
            <input
                type="checkbox"
                prop:checked=move || is_on.get()
                on:change=reactive::happening(move |_| set(!is_on.get_untracked()))
            />
            <span class="name">{label}</span>
        </label>
    }
    .into_any()
}
