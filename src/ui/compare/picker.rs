//! Picks a node by a part of its name. Knows the search; refuses to know what the node is picked for.

use leptos::html;
use leptos::prelude::*;

use crate::ecosystem::NodeId;
use crate::locale::Arg;
use crate::query::Hit;
use crate::ui::glyph::glyph;
use crate::ui::reactive::{self, Memo, each, live};
use crate::ui::reading::Reading;

/// So many names are offered.
const MOST: usize = 6;

/// A line to type in, and the names that match as buttons under it; Enter takes the first. `label` is the name of a message.
pub fn picker(
    reading: Reading,
    label: &'static str,
    pick: impl Fn(NodeId) + Copy + Send + Sync + 'static,
) -> AnyView {
    let words = reading.desk.words;
    let typed = RwSignal::new(String::new());
    let input = NodeRef::<html::Input>::new();
    let hits: Memo<Vec<Hit>> = Memo::new(move |_| {
        typed.with(|typed| {
            if typed.trim().is_empty() {
                return Vec::new();
            }
            reading.with(|data| data.search.search(typed, MOST))
        })
    });
    view! {
        <label class="picker">
            <span>{words.t(label)}</span>
            <input
                type="text"
                autocomplete="off"
                spellcheck="false"
                node_ref=input
                on:input=reactive::happening(move |event| typed.set(event_target_value(&event)))
                on:keydown=reactive::key(move |event| {
                    let first = hits.with_untracked(|hits| hits.first().map(|hit| hit.node));
                    if let (Some(node), "Enter") = (first, event.key().as_str()) {
                        event.prevent_default();
                        pick(node);
                    }
                })
            />
        </label>
        <ul class="picker-hits">
            {each(move || hits.get(), |hit| hit.node.index(), move |hit| {
                let node = hit.node;
                let kind = reading.eco(|eco| eco.kind(node));
                view! {
                    <li><button type="button" class="tie-name" on:click=reactive::click(move |_| pick(node))>
                        {glyph(kind)}
                        <span>{move || reading.name(node)}</span>
                    </button></li>
                }
            })}
        </ul>
        <p class="heard" role="status">{live(move || {
            let count = hits.with(Vec::len);
            (!typed.with(String::is_empty)).then(|| words.format("search-found", &[("n", Arg::from(count))]))
        })}</p>
    }
    .into_any()
}
