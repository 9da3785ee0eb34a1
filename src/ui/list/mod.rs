//! The list: the same filtered selection as a table, for whoever prefers to read. Nothing that is in the picture is
//! missing here.

use leptos::prelude::*;
use crate::ui::reactive::{Effect, Memo};

use super::app::Surroundings;
use super::dates::date;
use super::desk::{Aim, from_keyboard};
use super::glyph::glyph;
use super::icons::{Icon, small};
use super::reading::{Reading, Shared};
use crate::ecosystem::NodeId;
use crate::locale::Arg;
use crate::platform::dom;
use crate::query::{Column, rows, summary};
use crate::state::Action;

/// So many rows are there at first; the others on demand, so that a large file does not hold up the page.
const PAGE: usize = 200;

const COLUMNS: [(Column, &str, &str); 5] = [
    (Column::Name, "column-name", ""),
    (Column::Kind, "column-kind", "is-wide"),
    (Column::Place, "column-place", ""),
    (Column::Ties, "column-ties", "num"),
    (Column::Since, "column-since", "num is-wide"),
];

/// The table.
#[component]
pub fn List(reading: Reading, surroundings: Surroundings) -> impl IntoView {
    let desk = reading.desk;
    let words = desk.words;
    let sort = Memo::new(move |_| desk.store.with(|state| state.sort));
    let ordered = Memo::new(move |_| {
        let (sort, lang) = (sort.get(), words.lang());
        Shared::new(
            reading
                .outcome
                .with(|outcome| reading.eco(|eco| rows(eco, outcome, sort, lang))),
        )
    });
    let most = RwSignal::new(PAGE);
    let count = Memo::new(move |_| ordered.with(|ordered| ordered.len()));
    let table = NodeRef::<leptos::html::Div>::new();
    let caption = move || {
        let of = reading
            .outcome
            .with(|outcome| reading.eco(|eco| summary(eco, outcome)));
        words.format(
            "list-caption",
            &[
                ("shown", Arg::from(of.shown)),
                ("total", Arg::from(of.total)),
            ],
        )
    };

    // A list that opens with a selection shows it; one that closes its detail gives the focus back.
    let marked = StoredValue::new(false);
    Effect::new(move || {
        if let Some(table) = table.get() {
            if !marked.get_value() {
                marked.set_value(true);
                for name in ["first-picture", "interactive", "settled"] {
                    surroundings.mark(name);
                }
                if let Ok(Some(row)) = table.query_selector(".is-selected") {
                    dom::reveal(&row);
                }
            }
            if desk.aim.get() == Aim::List {
                dom::focus(&table);
                desk.aim.set(Aim::Stay);
            }
            if desk.aim.get() == Aim::Selection {
                dom::focus_first(&table, ".was-selected .row-name, .row-name");
                desk.aim.set(Aim::Stay);
            }
        }
    });
    // Who was selected last, so that the focus finds its way back.
    let last = Memo::new(move |before: Option<&Option<NodeId>>| {
        reading.selected.get().or(before.copied().flatten())
    });

    view! {
        <div class="list" class:has-top=move || desk.has_top() node_ref=table tabindex="0" role="region" aria-labelledby="list-caption">
            <table>
                <caption id="list-caption">{caption}</caption>
                <thead>
                    <tr>
                        {COLUMNS.map(|(column, name, class)| view! {
                            <th scope="col" class=class aria-sort=move || {
                                let sort = sort.get();
                                (sort.by == column).then_some(if sort.descending { "descending" } else { "ascending" })
                            }>
                                <button type="button" on:click=move |_| desk.act(Action::SortBy(column))>
                                    <span>{words.t(name)}</span>
                                    {move || {
                                        let sort = sort.get();
                                        small(if sort.by == column && sort.descending { Icon::Down } else { Icon::Up })
                                    }}
                                </button>
                            </th>
                        })}
                    </tr>
                </thead>
                <tbody>
                    <For
                        each=move || ordered.with(|ordered| ordered.iter().take(most.get()).copied().collect::<Vec<_>>())
                        key=|id| *id
                        let(id)
                    >
                        <Row reading id last />
                    </For>
                </tbody>
            </table>
            {move || (count.get() > most.get()).then(|| view! {
                <button type="button" class="button list-more" on:click=move |_| most.update(|most| *most += PAGE)>
                    {move || words.format("list-more", &[("n", Arg::from((count.get() - most.get()).min(PAGE))), ("rest", Arg::from(count.get() - most.get()))])}
                </button>
            })}
        </div>
    }
}

#[component]
fn Row(reading: Reading, id: NodeId, last: Memo<Option<NodeId>>) -> impl IntoView {
    let desk = reading.desk;
    let words = desk.words;
    let (kind, since, ties) = reading.eco(|eco| {
        let node = eco.node(id);
        (node.kind, node.since, eco.degree(id))
    });
    let place = move || reading.eco(|eco| eco.place_of(id).map(|place| words.of(&place.name)));
    let is_inferred =
        reading.eco(|eco| eco.node(id).place_status == crate::snapshot::PlaceStatus::Inferred);
    let is_selected = move || reading.selected.get() == Some(id);
    view! {
        <tr
            class:is-selected=is_selected
            class:was-selected=move || last.get() == Some(id)
            on:click=move |event| reading.select(id, from_keyboard(&event))
        >
            <td>
                <button type="button" class="row-name" aria-current=move || is_selected().then_some("true")>
                    {glyph(kind)}
                    <span lang=move || reading.eco(|eco| words.tag_of(&eco.node(id).name))>{move || reading.name(id)}</span>
                </button>
            </td>
            <td class="is-wide">{move || words.kind(kind)}</td>
            <td>{move || match place() {
                Some(place) if is_inferred => view! { {place} " " <span class="quiet">{words.t("inferred-short")}</span> }.into_any(),
                Some(place) => place.into_any(),
                None => view! { <span class="quiet">{words.t("place-open")}</span> }.into_any(),
            }}</td>
            <td class="num">{ties}</td>
            <td class="num is-wide">{move || since.map(|since| date(words, since))}</td>
        </tr>
    }
}
