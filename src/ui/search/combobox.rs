//! The line in which names are typed, and what was found under it.

use crate::ui::reactive::{self, Effect, Memo, live};
use std::ops::Range;

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use super::{by_likeness, parts};
use crate::locale::Arg;
use crate::platform::dom;
use crate::platform::painted::Painted;
use crate::platform::timer::Timer;
use crate::query::Hit;
use crate::ui::desk::{Aim, from_keyboard};
use crate::ui::glyph::glyph;
use crate::ui::icons::{Icon, icon};
use crate::ui::later::once_painted;
use crate::ui::reading::Reading;

/// More than this nobody reads; the filters and the list have them all.
const MOST: usize = 30;
/// So many are in sight at first.
const IN_SIGHT: usize = 14;
/// How long typing has to stand still before the number of results is said aloud.
const QUIET_MS: u32 = 600;

/// The search of the bar.
#[component]
pub fn Search(reading: Reading) -> impl IntoView {
    let desk = reading.desk;
    let words = desk.words;
    let input = NodeRef::<html::Input>::new();
    let results = NodeRef::<html::Div>::new();
    let typed = RwSignal::new(String::new());
    // On a narrow element the line is behind a button.
    let unfolded = RwSignal::new(false);
    let listed = RwSignal::new(false);
    let active = RwSignal::new(0_usize);
    // How many there are, and those that are listed.
    let found = Memo::new(move |_| {
        typed.with(|typed| {
            let found = reading.with(|data| data.search.find(typed, MOST));
            (found.total, by_likeness(found.hits, typed))
        })
    });
    let hits = Memo::new(move |_| found.with(|(_, groups)| groups.hits.clone()));
    let asked = Memo::new(move |_| typed.with(|typed| !typed.trim().is_empty()));
    let is_listed = Memo::new(move |_| listed.get() && asked.get());
    let total = reading.eco(crate::ecosystem::Ecosystem::node_count);

    let unfolding = StoredValue::new_local(None);
    let clearing = StoredValue::new_local(None);
    let timer = StoredValue::new_local(None);
    Effect::new(move || {
        let count = found.with(|(total, _)| *total);
        if is_listed.get() {
            timer.set_value(Some(Timer::after(QUIET_MS, move || {
                desk.news.set(untrack(|| {
                    words.format("search-found", &[("n", Arg::from(count))])
                }));
            })));
        }
    });
    Effect::new(move || {
        if desk.aim.get() == Aim::Search {
            unfolded.set(true);
            desk.aim.set(Aim::Stay);
            // What is not yet unfolded cannot be focused.
            unfolding.set_value(Some(Timer::after(0, move || {
                if let Some(input) = input.get_untracked() {
                    dom::focus(&input);
                    input.select();
                }
            })));
        }
    });

    let fold_up = move || {
        listed.set(false);
        unfolded.set(false);
    };
    let choose = move |at: usize, keyboard: bool| {
        if let Some(hit) = hits.with_untracked(|hits| hits.get(at).cloned()) {
            fold_up();
            reading.select(hit.node, keyboard);
            // What was found is hidden now; taking it down must not hold up who was chosen.
            clearing.set_value(Some(Painted::then(move || {
                typed.try_set(String::new());
            })));
        }
    };
    let go_to = move |at: usize| {
        active.set(at);
        if let Some(results) = results.get_untracked()
            && let Ok(Some(option)) = results.query_selector(&format!("#found-{at}"))
        {
            dom::reveal(&option);
        }
    };
    let pressed = move |event: KeyboardEvent| {
        let count = hits.with_untracked(Vec::len);
        let used = match event.key().as_str() {
            "ArrowDown" if count > 0 => {
                let next = if is_listed.get_untracked() {
                    (active.get_untracked() + 1) % count
                } else {
                    0
                };
                listed.set(true);
                go_to(next);
                true
            }
            "ArrowUp" if count > 0 => {
                listed.set(true);
                go_to((active.get_untracked() + count - 1) % count);
                true
            }
            "Enter" if is_listed.get_untracked() => {
                choose(active.get_untracked(), true);
                true
            }
            "Escape" if is_listed.get_untracked() || asked.get_untracked() => {
                // The list first, then the text, then out.
                if is_listed.get_untracked() {
                    listed.set(false)
                } else {
                    typed.set(String::new())
                }
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
                    aria-activedescendant=move || (is_listed.get() && hits.with(|hits| !hits.is_empty())).then(|| format!("found-{}", active.get()))
                    aria-label=words.t("search")
                    placeholder=move || words.format("search-placeholder", &[("n", Arg::from(total))])
                    prop:value=move || typed.get()
                    on:input=reactive::happening(move |event| {
                        clearing.set_value(None);
                        typed.set(event_target_value(&event));
                        active.set(0);
                        listed.set(true);
                    })
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
            <div
                id="search-results"
                class="search-results"
                node_ref=results
                role="listbox"
                aria-label=words.t("search-results")
                hidden=move || !is_listed.get()
                // A press must not take the focus out of the line before the click arrives.
                on:pointerdown=reactive::pointer(move |event| event.prevent_default())
            >
                {live(move || hits.with(|hits| {
                    if hits.is_empty() {
                        view! { <p class="search-none">{words.t("search-none")}</p> }.into_any()
                    } else {
                        let (total, begin, contain) =
                            found.with(|(total, groups)| (*total, groups.begin, groups.contain));
                        let similar = begin + contain;
                        // One group needs no heading, but for what was not typed so.
                        let groups = [("search-begins", 0..begin), ("search-contains", begin..similar), ("search-similar", similar..hits.len())];
                        let is_one = begin == hits.len() || contain == hits.len();
                        // More than are in sight come when those are painted.
                        let is_painted = once_painted();
                        let groups = groups.into_iter().filter(|(_, range)| !range.is_empty()).map(|(name, range)| view! {
                            <div role="group" aria-label=words.t(name)>
                                {(!is_one).then(|| view! { <p class="search-group" aria-hidden="true">{words.t(name)}</p> })}
                                {options(reading, active, hits, range.start..range.end.min(IN_SIGHT), choose)}
                                {(range.end > IN_SIGHT).then(|| {
                                    let rest: Vec<Hit> = hits.clone();
                                    live(move || is_painted.get().then(|| {
                                        options(reading, active, &rest, range.start.max(IN_SIGHT)..range.end, choose)
                                    }))
                                })}
                            </div>
                        }).collect_view();
                        let more = total - hits.len();
                        view! {
                            {groups}
                            {(more > 0).then(|| view! {
                                <p class="search-none">{move || words.format("search-more", &[("n", Arg::from(more))])}</p>
                            })}
                        }.into_any()
                    }
                }))}
            </div>
        </div>
    }
}

/// Some of what was found, one below the other.
fn options(
    reading: Reading,
    active: RwSignal<usize>,
    hits: &[Hit],
    range: Range<usize>,
    choose: impl Fn(usize, bool) + Copy + Send + 'static,
) -> AnyView {
    let from = range.start;
    (from..)
        .zip(hits.get(range).unwrap_or_default())
        .map(|(at, hit)| option(reading, at, hit, active, choose))
        .collect_view()
        .into_any()
}

fn option(
    reading: Reading,
    at: usize,
    hit: &Hit,
    active: RwSignal<usize>,
    choose: impl Fn(usize, bool) + Copy + 'static,
) -> impl IntoView {
    let words = reading.desk.words;
    let kind = reading.eco(|eco| eco.node(hit.node).kind);
    let own = reading.name(hit.node);
    let other_name = (own != hit.matched).then_some(own);
    view! {
        <div
            id=format!("found-{at}")
            role="option"
            aria-selected=move || (active.get() == at).to_string()
            on:click=reactive::click(move |event| choose(at, from_keyboard(&event)))
        >
            {glyph(kind)}
            <span>
                {parts(&hit.matched, &hit.ranges).into_iter().map(|part| {
                    if part.matched { view! { <b>{part.text}</b> }.into_any() } else { part.text.into_any() }
                }).collect_view()}
                {other_name.map(|name| view! { <small>{name}</small> })}
            </span>
            <span>{words.kind(kind)}</span>
        </div>
    }
}
