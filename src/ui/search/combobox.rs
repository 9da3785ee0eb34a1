//! The line in which names are typed, and what was found under it.

use crate::ui::reactive::{self, Effect, Memo};

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use super::choices::Choice;
use super::finder::{Finder, Scope};
use super::list::Found;
use super::listbox::{Listbox, Pressed};
use crate::locale::Arg;
use crate::platform::dom;
use crate::platform::painted::Painted;
use crate::platform::timer::Timer;
use crate::state::Action;
use crate::ui::desk::Aim;
use crate::ui::icons::{Icon, icon};
use crate::ui::reading::Reading;

/// The search of the bar.
#[component]
pub fn Search(reading: Reading) -> impl IntoView {
    let desk = reading.desk;
    let words = desk.words;
    let input = NodeRef::<html::Input>::new();
    let typed = RwSignal::new(String::new());
    // On a narrow element the line is behind a button.
    let unfolded = RwSignal::new(false);
    let listbox = Listbox::new("found");
    let listed = listbox.listed;
    let finder = Finder::new(reading, Scope::Everything);
    // What is listed, and how much there is altogether.
    let found = Memo::new(move |_| {
        if listed.get() {
            typed.with(|typed| finder.find(typed))
        } else {
            (Vec::new(), 0)
        }
    });
    let found = Found::new(reading, listbox, found);
    let asked = Memo::new(move |_| typed.with(|typed| !typed.trim().is_empty()));
    // An empty line has something to begin with, unless there is nothing in the file.
    let is_listed = Memo::new(move |_| listed.get() && (asked.get() || !found.is_empty()));
    let total = reading.eco(crate::ecosystem::Ecosystem::node_count);

    let unfolding = StoredValue::new_local(None);
    let clearing = StoredValue::new_local(None);
    found.say(Memo::new(move |_| is_listed.get() && asked.get()));
    Effect::new(move || {
        if desk.aim.get() == Aim::Search {
            unfolded.set(true);
            desk.aim.set(Aim::Stay);
            let enter = move || {
                input.get_untracked().is_some_and(|input| {
                    dom::focus(&input);
                    input.select();
                    dom::is_focused(&input)
                })
            };
            // At once, so that the next keys are written into it; but what is not yet unfolded cannot be focused.
            unfolding.set_value(None);
            if !enter() {
                unfolding.set_value(Some(Timer::after(0, move || {
                    enter();
                })));
            }
        }
    });

    let fold_up = move || {
        listed.set(false);
        unfolded.set(false);
    };
    let choose = Callback::new(move |(at, keyboard): (usize, bool)| {
        if let Some(choice) = found.choice(at) {
            fold_up();
            let leads_away = !matches!(choice, Choice::Value { .. } | Choice::Town { .. });
            take(reading, choice, keyboard);
            if leads_away {
                // What was found is hidden now; taking it down must not hold up what was chosen.
                clearing.set_value(Some(Painted::then(move || {
                    typed.try_set(String::new());
                })));
            } else {
                // The reader stays in the line, and may go on typing at once.
                typed.set(String::new());
            }
        }
    });
    let pressed = move |event: KeyboardEvent| {
        let is_seen = is_listed.get_untracked();
        let key = event.key();
        if matches!(key.as_str(), "ArrowDown" | "ArrowUp") {
            listed.set(true);
        }
        let used = match listbox.pressed(&key, is_seen, found.count()) {
            Pressed::Chosen(at) => {
                choose.run((at, true));
                true
            }
            Pressed::Moved => true,
            Pressed::Closed if asked.get_untracked() => true,
            // The list of an empty line is no level of its own: the same key leads out.
            Pressed::Closed | Pressed::Nothing => match key.as_str() {
                // The list first, then the text, then out.
                "Escape" if asked.get_untracked() => {
                    typed.set(String::new());
                    true
                }
                // The key that leads here leads nowhere else.
                "/" if !asked.get_untracked() => true,
                "Escape" => {
                    unfolded.set(false);
                    desk.aim.set(Aim::Selection);
                    true
                }
                _ => false,
            },
        };
        if used {
            event.prevent_default();
        }
    };

    view! {
        <button
            type="button"
            class="tool search-open"
            aria-label=words.t("search")
            aria-expanded=move || unfolded.get().to_string()
            on:click=reactive::click(move |_| desk.aim.set(Aim::Search))
        >
            {icon(Icon::Search)}
        </button>
        <div
            class="search"
            class:is-open=move || unfolded.get()
            role="search"
            on:focusout=reactive::focus(move |event| {
                let inside = event.related_target().is_some_and(|next| {
                    input.get_untracked().is_some_and(|input| dom::is_near(&input, ".search", &next))
                });
                if !inside {
                    fold_up();
                }
            })
        >
            <div class="search-line">
                {icon(Icon::Search)}
                <input
                    node_ref=input
                    type="text"
                    inputmode="search"
                    enterkeyhint="go"
                    autocomplete="off"
                    spellcheck="false"
                    role="combobox"
                    aria-autocomplete="list"
                    aria-controls="search-results"
                    aria-expanded=move || is_listed.get().to_string()
                    aria-activedescendant=move || found.active(is_listed)
                    aria-label=words.t("search")
                    placeholder=move || words.format("search-placeholder", &[("n", Arg::from(total))])
                    prop:value=move || typed.get()
                    on:input=reactive::happening(move |event| {
                        clearing.set_value(None);
                        typed.set(event_target_value(&event));
                        listbox.open();
                    })
                    on:focus=reactive::focus(move |_| {
                        finder.prepare();
                        listbox.open();
                    })
                    on:click=reactive::click(move |_| listed.set(true))
                    on:keydown=reactive::key(pressed)
                />
                <kbd aria-hidden="true">"/"</kbd>
                <button type="button" class="tool search-close" aria-label=words.t("close") on:click=reactive::click(move |_| {
                    typed.set(String::new());
                    fold_up();
                })>
                    {icon(Icon::Close)}
                </button>
            </div>
            {found.view("search-results".to_owned(), is_listed, choose)}
        </div>
    }
}

/// Does what a choice is for.
fn take(reading: Reading, choice: Choice, keyboard: bool) {
    let desk = reading.desk;
    match choice {
        Choice::Node(hit) => reading.select(hit.node, keyboard),
        Choice::Start(node) => reading.select(node, keyboard),
        Choice::Quote(hit) => reading.select(hit.node, keyboard),
        Choice::Town { place, .. } => desk.act(Action::OpenTown(Some(place))),
        Choice::Value { facet, value, .. } => desk.act(Action::ToggleValue { facet, value }),
        Choice::Tool { tool, .. } => {
            if keyboard {
                desk.aim.set(Aim::Tool);
            }
            desk.act(Action::OpenTool(Some(tool)));
        }
    }
}
