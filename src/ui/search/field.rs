//! A line for one name: it shows who is chosen, and lists who else there is while one types.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use super::choices::Choice;
use super::finder::{Finder, Scope};
use super::list::Found;
use super::listbox::{Listbox, Pressed};
use crate::platform::dom;
use crate::ui::desk::{Aim, Desk};
use crate::ui::reactive::{self, Effect, Memo};
use crate::ui::reading::Reading;

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
    let found = Found::new(reading, listbox, found);
    let is_listed = Memo::new(move |_| listbox.listed.get() && typed.with(Option::is_some));
    found.say(is_listed);
    let done = move || {
        listbox.close();
        typed.set(None);
    };
    let pick = Callback::new(move |(at, _): (usize, bool)| {
        if let Some(choice) = found.choice(at) {
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
        match listbox.pressed(&key, is_listed.get_untracked(), found.count()) {
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
                aria-activedescendant=move || found.active(is_listed)
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
            {found.view(format!("{id}-list"), is_listed, pick)}
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
