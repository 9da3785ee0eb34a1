//! What a reader can do with a node in every view: focus on it, compare it, hide it, and in the network put it somewhere.

use leptos::prelude::*;

use crate::ecosystem::NodeId;
use crate::locale::Arg;
use crate::state::{Action, Grouping, Tool, View};
use crate::ui::desk::{Aim, from_keyboard};
use crate::ui::icons::{Icon, icon, small};
use crate::ui::reactive::{self, Memo, live};
use crate::ui::reading::Reading;
use crate::ui::verbs;

/// The verbs of a node.
#[component]
pub fn Verbs(reading: Reading, id: NodeId) -> impl IntoView {
    let desk = reading.desk;
    let words = desk.words;
    let key = StoredValue::new(reading.id(id));
    let is_focus = Memo::new(move |_| {
        let is_it = |node: &String| key.with_value(|key| node == key);
        desk.store
            .with(|state| state.around.as_ref().is_some_and(|of| is_it(&of.node)))
    });
    let is_hidden = Memo::new(move |_| {
        key.with_value(|key| desk.store.with(|state| state.hidden.contains(key)))
    });
    // Somebody who waits for another one to be compared with.
    let waiting = Memo::new(move |_| {
        let first = desk.store.with(|state| match &state.pair {
            [Some(first), None] => Some(first.clone()),
            _ => None,
        });
        first
            .and_then(|first| reading.eco(|eco| eco.find(&first)))
            .filter(|first| *first != id)
    });
    let compare = move |by_key: bool| {
        let own = Some(key.get_value());
        let pair = match waiting.get_untracked() {
            Some(first) => [Some(reading.id(first)), own],
            None => [own, None],
        };
        if by_key {
            desk.aim.set(Aim::Tool);
        }
        desk.act(Action::SetPair(pair));
        desk.act(Action::OpenTool(Some(Tool::Compare)));
    };
    view! {
        <div class="verbs" role="group" aria-label=words.t("verbs")>
            <button
                type="button"
                class="verb"
                aria-pressed=move || is_focus.get().to_string()
                title=words.t("focus-why")
                on:click=reactive::click(move |_| if is_focus.get_untracked() {
                    verbs::leave_focus(desk);
                } else {
                    verbs::focus(desk, key.get_value());
                })
            >
                {icon(Icon::Focus)}
                <span>{words.t("focus")}</span>
            </button>
            <button type="button" class="verb" on:click=reactive::click(move |event| compare(from_keyboard(&event)))>
                {icon(Icon::Compare)}
                <span>{move || match waiting.get() {
                    Some(first) => words.format("compare-with-name", &[("name", Arg::from(reading.name(first)))]),
                    None => words.now("compare-with"),
                }}</span>
            </button>
            <button
                type="button"
                class="verb"
                aria-pressed=move || is_hidden.get().to_string()
                title=words.t("hide-why")
                on:click=reactive::click(move |_| desk.act(Action::ToggleHidden(key.get_value())))
            >
                {icon(Icon::Hide)}
                <span>{move || words.now(if is_hidden.get() { "hide-back" } else { "hide" })}</span>
            </button>
            <Place reading key />
        </div>
    }
}

/// Arrows that put a mark of the network somewhere else, and the way back.
#[component]
fn Place(reading: Reading, key: StoredValue<String>) -> impl IntoView {
    let desk = reading.desk;
    let words = desk.words;
    let is_free = Memo::new(move |_| {
        desk.store.with(|state| {
            state.view == View::Network && state.group == Grouping::Reach && !state.hulls
        })
    });
    let is_pinned = Memo::new(move |_| {
        key.with_value(|key| desk.store.with(|state| state.pins.get(key).is_some()))
    });
    let open = RwSignal::new(false);
    let ways = [
        ("move-left", "is-left", (-1.0, 0.0)),
        ("move-up", "is-up", (0.0, -1.0)),
        ("move-down", "is-down", (0.0, 1.0)),
        ("move-right", "is-right", (1.0, 0.0)),
    ];
    live(move || {
        is_free.get().then(|| view! {
            <button type="button" class="verb" aria-expanded=move || open.get().to_string() title=words.t("move-why")
                on:click=reactive::click(move |_| open.update(|open| *open = !*open))>
                {icon(Icon::Move)}
                <span>{words.t("move")}</span>
            </button>
            {live(move || open.get().then(|| view! {
                <div class="verb-moves" role="group" aria-label=words.t("move")>
                    {ways.map(|(name, class, by)| view! {
                        <button type="button" class=format!("tool {class}") aria-label=words.t(name) title=words.t(name)
                            on:click=reactive::click(move |_| desk.nudge.set(Some(by)))>{small(Icon::Up)}</button>
                    })}
                </div>
            }))}
            {live(move || is_pinned.get().then(|| view! {
                <p class="verb-note">{words.t("pinned")}</p>
                <button type="button" class="verb" title=words.t("let-go-why")
                    on:click=reactive::click(move |_| desk.act(Action::Pin { id: key.get_value(), at: None }))>
                    {icon(Icon::Clear)}
                    <span>{words.t("let-go")}</span>
                </button>
            }))}
        })
    })
}
