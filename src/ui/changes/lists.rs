//! What was added, removed and changed, as lists that lead to the names.

use leptos::prelude::*;

use super::told;
use crate::ecosystem::{NodeId, TieId};
use crate::locale::Arg;
use crate::query::changes::{Field, Pair};
use crate::ui::desk::from_keyboard;
use crate::ui::detail::passage;
use crate::ui::glyph::glyph;
use crate::ui::icons::{Icon, small};
use crate::ui::paged;
use crate::ui::reactive::{self, each, live};
use crate::ui::reading::Reading;

/// So many of a list are shown before "n more", and so many more at a time.
const FIRST: usize = 8;

/// Names of this file; nothing where there is none.
pub fn nodes(
    reading: Reading,
    title: &'static str,
    year: Option<i32>,
    nodes: &[NodeId],
) -> Option<AnyView> {
    let words = reading.desk.words;
    let year = year.map(|year| year.to_string()).unwrap_or_default();
    let title = words.format(title, &[("year", Arg::from(year))]);
    let items = nodes.to_vec();
    (!nodes.is_empty()).then(|| {
        list(reading, title, items, move |id| {
            let kind = reading.eco(|eco| eco.kind(id));
            view! {
                <button type="button" class="tie-name" on:click=reactive::click(move |event| reading.select(id, from_keyboard(&event)))>
                    {glyph(kind)}
                    <span>{move || reading.name(id)}</span>
                </button>
            }
            .into_any()
        })
    })
}

/// Names of this file, each with what differs.
pub fn changed(reading: Reading, nodes: &[(NodeId, Vec<Field>)]) -> Option<AnyView> {
    let words = reading.desk.words;
    let title = words.now("changes-changed");
    let items = nodes.to_vec();
    (!nodes.is_empty()).then(|| {
        list(reading, title, items, move |(id, fields)| {
            let name = reading.name(id);
            let said = told(reading, |teller| teller.fields(name, &fields));
            view! {
                <button type="button" class="tie-name" on:click=reactive::click(move |event| reading.select(id, from_keyboard(&event)))>
                    {glyph(reading.eco(|eco| eco.kind(id)))}
                    <span>{said}</span>
                </button>
            }
            .into_any()
        })
    })
}

/// Names that this file no longer has: they lead nowhere.
pub fn names(reading: Reading, title: String, names: Vec<String>) -> Option<AnyView> {
    (!names.is_empty()).then(|| {
        list(reading, title, names, |name| {
            view! { <p class="tie-name">{name}</p> }.into_any()
        })
    })
}

/// Ties of this file, each in a sentence.
pub fn ties(reading: Reading, title: &'static str, ties: &[TieId]) -> Option<AnyView> {
    let title = reading.desk.words.now(title);
    let items = ties.to_vec();
    (!ties.is_empty()).then(|| {
        list(reading, title, items, move |tie| {
            let sentence = told(reading, |teller| teller.tie(tie));
            let (from, _) = reading.eco(|eco| eco.ends(tie));
            view! {
                <button type="button" class="sentence" on:click=reactive::click(move |event| reading.select(from, from_keyboard(&event)))>
                    {sentence}
                </button>
            }
            .into_any()
        })
    })
}

/// The reported numbers before and after, side by side, with their sources behind a button.
pub fn numbers(reading: Reading, pairs: &[Pair], columns: [String; 2]) -> Option<AnyView> {
    let words = reading.desk.words;
    (!pairs.is_empty()).then(|| {
        let all = pairs.iter().map(|pair| row(reading, pair)).collect_view();
        view! {
            <section class="part">
                <h3>{words.now("changes-numbers")}</h3>
                <table class="side-by-side">
                    <thead><tr>
                        <td></td>
                        {columns.map(|column| view! { <th scope="col">{column}</th> })}
                    </tr></thead>
                    <tbody>{all}</tbody>
                </table>
            </section>
        }
        .into_any()
    })
}

fn row(reading: Reading, pair: &Pair) -> Option<AnyView> {
    let words = reading.desk.words;
    let label = words.of(&pair.after.as_ref().or(pair.before.as_ref())?.label);
    let amounts = [&pair.before, &pair.after].map(|of| match of {
        Some(of) => told(reading, |teller| teller.amount(of)),
        None => words.now("changes-not-reported"),
    });
    let is_there = [pair.before.is_some(), pair.after.is_some()];
    let evidence: Vec<_> = [&pair.before, &pair.after]
        .into_iter()
        .flatten()
        .flat_map(|of| of.evidence.clone())
        .collect();
    let open = RwSignal::new(false);
    let evidence = StoredValue::new(evidence);
    let [before, after] = amounts;
    let [had, has] = is_there;
    let why = words.format("changes-source-of", &[("name", Arg::from(label.as_str()))]);
    Some(
        view! {
            <tr>
                <th scope="row">
                    {label}
                    <button type="button" class="tool tie-known" aria-label=why.clone() title=why aria-expanded=move || open.get().to_string() on:click=reactive::click(move |_| open.update(|open| *open = !*open))>
                        {small(Icon::Down)}
                    </button>
                </th>
                <td class:quiet=!had>{before}</td>
                <td class:quiet=!has>{after}</td>
            </tr>
            {live(move || open.get().then(|| view! {
                <tr><td colspan="3">
                    {evidence.with_value(|of| of.iter().map(|of| passage(reading, of)).collect_view())}
                </td></tr>
            }))}
        }
        .into_any(),
    )
}

fn list<T: Clone + Send + Sync + 'static>(
    reading: Reading,
    title: String,
    items: Vec<T>,
    part: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let words = reading.desk.words;
    let count = items.len();
    let shown = paged::at_first(FIRST, count, None);
    let items = StoredValue::new(items);
    let some = move || {
        items.with_value(|items| {
            let some = items.iter().cloned().enumerate();
            some.take(shown.get()).collect::<Vec<_>>()
        })
    };
    view! {
        <section class="part">
            <h3>{title}<small>{count}</small></h3>
            <ul class="new-list">
                {each(some, |(at, _)| *at, move |(_, item)| view! { <li>{part(item)}</li> })}
            </ul>
            {paged::more(words, shown, FIRST, count)}
        </section>
    }
    .into_any()
}
