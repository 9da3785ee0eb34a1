//! What was found, as every line in which one types has it: the list under the line, which option the keyboard is on, and the
//! number of results said aloud. Refuses to know where it was looked for and what a choice does.

use leptos::prelude::*;

use super::choices::{Choice, Section};
use super::finder::flat;
use super::listbox::Listbox;
use super::option::sections;
use crate::locale::Arg;
use crate::platform::timer::Timer;
use crate::ui::reactive::{self, Effect, Memo, live};
use crate::ui::reading::Reading;

/// How long typing has to stand still before the number of results is said aloud.
const QUIET_MS: u32 = 600;

/// What was found under a line. Copy, like a signal.
#[derive(Clone, Copy)]
pub struct Found {
    reading: Reading,
    listbox: Listbox,
    /// The sections, and how much there is altogether.
    found: Memo<(Vec<Section>, usize)>,
    /// What may be chosen, in the order of the list.
    pub choices: Memo<Vec<Choice>>,
}

impl Found {
    /// What is found now, and whenever it changes.
    pub fn new(reading: Reading, listbox: Listbox, found: Memo<(Vec<Section>, usize)>) -> Self {
        Self {
            reading,
            listbox,
            found,
            choices: Memo::new(move |_| found.with(|(sections, _)| flat(sections))),
        }
    }

    /// Whether there is nothing to choose.
    pub fn is_empty(self) -> bool {
        self.choices.with(Vec::is_empty)
    }

    /// How many may be chosen, now.
    pub fn count(self) -> usize {
        self.choices.with_untracked(Vec::len)
    }

    /// A choice by its number, now.
    pub fn choice(self, at: usize) -> Option<Choice> {
        self.choices
            .with_untracked(|choices| choices.get(at).cloned())
    }

    /// The id of the option that the keyboard is on, for the line.
    pub fn active(self, is_listed: Memo<bool>) -> Option<String> {
        let is_there = is_listed.get() && !self.is_empty();
        is_there.then(|| self.listbox.option(self.listbox.active.get()))
    }

    /// Says how many there are as soon as nobody types any more, while `is_said` holds.
    pub fn say(self, is_said: Memo<bool>) {
        let desk = self.reading.desk;
        let timer = StoredValue::new_local(None);
        Effect::new(move || {
            let count = self.found.with(|(_, total)| *total);
            if !is_said.get() {
                timer.set_value(None);
                return;
            }
            timer.set_value(Some(Timer::after(QUIET_MS, move || {
                desk.news.set(untrack(|| {
                    desk.words
                        .format("search-found", &[("n", Arg::from(count))])
                }));
            })));
        });
    }

    /// The list.
    pub fn view(
        self,
        id: String,
        is_listed: Memo<bool>,
        choose: Callback<(usize, bool)>,
    ) -> AnyView {
        let words = self.reading.desk.words;
        view! {
            <div
                id=id
                class="search-results"
                node_ref=self.listbox.results
                role="listbox"
                aria-label=words.t("search-results")
                hidden=move || !is_listed.get()
                // A press must not take the focus out of the line before the click arrives.
                on:pointerdown=reactive::pointer(move |event| event.prevent_default())
            >
                {live(move || self.found.with(|(found, _)| {
                    if found.is_empty() {
                        view! { <p class="search-none">{words.t("search-none")}</p> }.into_any()
                    } else {
                        sections(self.reading, self.listbox, found, choose)
                    }
                }))}
            </div>
        }
        .into_any()
    }
}
