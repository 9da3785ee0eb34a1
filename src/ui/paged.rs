//! The button under a long list: some more of it at a time, then few again. Knows numbers; refuses to know what is listed.

use leptos::prelude::*;

use super::reactive::{self, live};
use super::words::Words;
use crate::locale::Arg;

/// So many more at a time: a list may have thousands.
const PAGE: usize = 100;

/// How many are shown at the beginning: as many as reach one that is asked for by its place, else `first`, or all where the button
/// would hide one.
pub fn at_first(first: usize, count: usize, asked: Option<usize>) -> RwSignal<usize> {
    let first = if count <= first + 1 { count } else { first };
    RwSignal::new(asked.map_or(first, |at| first.max(at + 1)))
}

/// The button for a list of `count`, of which `shown` are shown and at first `first`; nothing where it would hide one.
pub fn more(words: Words, shown: RwSignal<usize>, first: usize, count: usize) -> Option<AnyView> {
    (count > first + 1).then(|| {
        view! {
            <button
                type="button"
                class="word"
                aria-expanded=move || (shown.get() > first).to_string()
                on:click=reactive::click(move |_| shown.update(|shown| {
                    *shown = if *shown >= count { first } else { *shown + PAGE };
                }))
            >
                {live(move || match count.saturating_sub(shown.get()) {
                    0 => words.now("facet-fewer"),
                    rest => words.format("facet-more", &[("n", Arg::from(rest))]),
                })}
            </button>
        }
        .into_any()
    })
}
