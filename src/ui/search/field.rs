//! A line for one name: it shows who is chosen, and lists who else there is while one types.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use super::choices::Choice;
use super::finder::{Finder, Scope, flat};
use super::listbox::{Listbox, Pressed};
use super::option::sections;
use crate::locale::Arg;
use crate::platform::dom;
use crate::platform::timer::Timer;
use crate::ui::desk::{Aim, Desk};
use crate::ui::reactive::{self, Effect, Memo, live};
use crate::ui::reading::Reading;

/// How long typing has to stand still before the number of results is said aloud.
const QUIET_MS: u32 = 600;

/// A field. Its ids begin with `id`; `label` and `hint` are messages; `chosen` is what is called now; `choose` is handed the
/// choice, and nothing when the line was emptied.
pub fn name_field(
    reading: Reading,
    scope: Scope,
    id: &'static str,
    (label, hint): (&'static str, &'static str),
    chosen: Memo<String>,
    input: NodeRef<html::Input>,
    choose: Callback<Option<Choice>>,
) -> AnyView {
    let desk = reading.desk;
    let words = desk.words;
    let finder = Finder::new(reading, scope);
    let listbox = Listbox::new(id);
    // What is typed, while somebody types.
    let typed = RwSignal::new(None::<String>);
    let found = Memo::new(move |_| match typed.get() {
        Some(typed) => finder.find(&typed),
        None => (Vec::new(), 0),
    });
    let choices = Memo::new(move |_| found.with(|(sections, _)| flat(sections)));
    let is_listed = Memo::new(move |_| listbox.listed.get() && typed.with(Option::is_some));
    let timer = StoredValue::new_local(None);
    Effect::new(move || {
        let count = found.with(|(_, total)| *total);
        if is_listed.get() {
            timer.set_value(Some(Timer::after(QUIET_MS, move || {
                desk.news.set(untrack(|| {
                    words.format("search-found", &[("n", Arg::from(count))])
                }));
            })));
        }
    });
    let done = move || {
        listbox.close();
        typed.set(None);
        timer.set_value(None);
    };
    let pick = Callback::new(move |(at, _): (usize, bool)| {
        if let Some(choice) = choices.with_untracked(|choices| choices.get(at).cloned()) {
            done();
            choose.run(Some(choice));
        }
    });
    let pressed = move |event: KeyboardEvent| {
        let key = event.key();
        if key == "ArrowDown" && typed.with_untracked(Option::is_none) {
            // An untouched line lists where one may begin.
            typed.set(Some(String::new()));
        }
        let count = choices.with_untracked(Vec::len);
        match listbox.pressed(&key, is_listed.get_untracked(), count) {
            Pressed::Chosen(at) => pick.run((at, true)),
            Pressed::Closed => done(),
            Pressed::Moved => {}
            Pressed::Nothing => return,
        }
        event.prevent_default();
    };
    let left = move || {
        let is_emptied = typed
            .with_untracked(|typed| typed.as_deref().is_some_and(|text| text.trim().is_empty()));
        let was_chosen = chosen.with_untracked(|name| !name.is_empty());
        let was_typed = input
            .get_untracked()
            .is_some_and(|input| input.value().is_empty());
        done();
        if is_emptied && was_chosen && was_typed {
            choose.run(None);
        }
    };
    view! {
        <div class="name-field" on:focusout=reactive::focus(move |event| {
            let inside = event.related_target().is_some_and(|next| {
                input.get_untracked().is_some_and(|input| dom::is_near(&input, ".name-field", &next))
            });
            if !inside {
                left();
            }
        })>
            <label for=id>{words.t(label)}</label>
            <input
                id=id
                node_ref=input
                type="text"
                autocomplete="off"
                spellcheck="false"
                role="combobox"
                aria-autocomplete="list"
                aria-controls=format!("{id}-list")
                aria-expanded=move || is_listed.get().to_string()
                aria-activedescendant=move || {
                    let has_any = choices.with(|choices| !choices.is_empty());
                    (is_listed.get() && has_any).then(|| listbox.option(listbox.active.get()))
                }
                placeholder=words.t(hint)
                prop:value=move || typed.get().filter(|typed| !typed.is_empty() || is_listed.get()).unwrap_or_else(|| chosen.get())
                on:focus=reactive::focus(move |_| {
                    if let Some(input) = input.get_untracked() {
                        input.select();
                    }
                })
                on:input=reactive::happening(move |event| {
                    typed.set(Some(event_target_value(&event)));
                    listbox.open();
                })
                on:click=reactive::click(move |_| {
                    if chosen.with_untracked(String::is_empty) && typed.with_untracked(Option::is_none) {
                        typed.set(Some(String::new()));
                        listbox.open();
                    }
                })
                on:keydown=reactive::key(pressed)
            />
            <div
                id=format!("{id}-list")
                class="search-results"
                node_ref=listbox.results
                role="listbox"
                aria-label=words.t("search-results")
                hidden=move || !is_listed.get()
                // A press must not take the focus out of the line before the click arrives.
                on:pointerdown=reactive::pointer(move |event| event.prevent_default())
            >
                {live(move || found.with(|(found, _)| {
                    if found.is_empty() {
                        view! { <p class="search-none">{words.t("search-none")}</p> }.into_any()
                    } else {
                        sections(reading, listbox, found, pick)
                    }
                }))}
            </div>
        </div>
    }
    .into_any()
}

/// Whoever comes into a tool with a key comes to the line of what is missing, and not to the title. It has to be asked before
/// the title is ([`crate::ui::detail::aimed_at`]).
pub fn focused_when_missing(
    desk: Desk,
    input: NodeRef<html::Input>,
    is_missing: impl Fn() -> bool + 'static,
) {
    Effect::new(move || {
        if desk.aim.get() == Aim::Tool
            && is_missing()
            && let Some(input) = input.get()
        {
            dom::focus(&input);
            desk.aim.set(Aim::Stay);
        }
    });
}
