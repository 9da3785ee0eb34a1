//! The table. Of many rows only those near what is seen are there; they say which of how many they are (WAI-ARIA 1.2,
//! `aria-rowcount`, `aria-rowindex`).

use crate::ui::reactive::{self, Effect, Memo, each, live};
use leptos::prelude::*;

use super::window::{ALL, Seen};
use crate::ecosystem::NodeId;
use crate::locale::Arg;
use crate::platform::dom;
use crate::platform::timer::Timer;
use crate::query::Column;
use crate::state::Action;
use crate::ui::app::Surroundings;
use crate::ui::dates::date;
use crate::ui::desk::{Aim, from_keyboard};
use crate::ui::glyph::glyph;
use crate::ui::icons::{Icon, small};
use crate::ui::reading::{Reading, Shared};
use crate::ui::shortlist::toggle_small;

/// About how high a row of a long table is, in pixels, until one has been measured.
const ROW: f64 = 38.0;

/// How many columns there are, with that of the shortlist.
const WIDTH: &str = "6";

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
    let ordered =
        Memo::new(move |_| {
            let (sort, lang) = (sort.get(), words.lang());
            Shared::new(reading.outcome.with(|outcome| {
                reading.with(|data| data.order(lang).rows(&data.eco, outcome, sort))
            }))
        });
    let count = Memo::new(move |_| ordered.with(|ordered| ordered.len()));
    let is_long = Memo::new(move |_| count.get() > ALL);
    let seen = RwSignal::new(Seen {
        row: ROW,
        ..Seen::default()
    });
    let there = Memo::new(move |_| seen.get().rows(count.get()));
    let table = NodeRef::<leptos::html::Div>::new();
    let caption = move || {
        let total = reading.eco(crate::ecosystem::Ecosystem::node_count);
        words.format(
            "list-caption",
            &[
                ("shown", Arg::from(count.get())),
                ("total", Arg::from(total)),
            ],
        )
    };
    // What is seen now; of a long table all rows are as high as the first.
    let look = move || {
        if let Some(table) = table.get_untracked() {
            let row = table
                .query_selector("tbody tr.row")
                .ok()
                .flatten()
                .map(|row| dom::rect(&row).3)
                .filter(|height| is_long.get_untracked() && *height > 1.0);
            seen.set(Seen {
                top: f64::from(table.scroll_top()),
                height: f64::from(table.client_height()),
                row: row.unwrap_or(ROW),
            });
        }
    };
    // Scrolls to a row that may not be there yet.
    let bring = move |id: NodeId| {
        let place = ordered.with_untracked(|ordered| ordered.iter().position(|of| *of == id));
        if let (true, Some(place), Some(table)) =
            (is_long.get_untracked(), place, table.get_untracked())
        {
            look();
            #[expect(clippy::cast_possible_truncation, reason = "pixels of a page")]
            table.set_scroll_top(seen.get_untracked().middle_of(place) as i32);
            look();
        }
    };

    // Who was selected last, so that the focus finds its way back.
    let last = Memo::new(move |before: Option<&Option<NodeId>>| {
        reading.selected.get().or(before.copied().flatten())
    });
    let focusing = StoredValue::new_local(None);
    // A list that opens with a selection shows it; one that closes its detail gives the focus back.
    let marked = StoredValue::new(false);
    Effect::new(move || {
        if let Some(table) = table.get() {
            if !marked.get_value() {
                marked.set_value(true);
                for name in ["first-picture", "interactive", "settled"] {
                    surroundings.mark(name);
                }
                look();
                if let Some(id) = reading.selected.get_untracked() {
                    bring(id);
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
                desk.aim.set(Aim::Stay);
                if let Some(id) = last.get_untracked() {
                    bring(id);
                }
                // Its row may only now be made.
                focusing.set_value(Some(Timer::after(0, move || {
                    if !dom::focus_first(&table, ".was-selected .row-name") {
                        dom::focus_first(&table, ".row-name");
                    }
                })));
            }
        }
    });
    view! {
        <div
            class="list"
            class:has-top=move || desk.has_top()
            class:is-long=move || is_long.get()
            node_ref=table
            tabindex="0"
            role="region"
            aria-labelledby="list-caption"
            on:scroll=reactive::happening(move |_| look())
        >
            <table aria-rowcount=move || (count.get() + 1).to_string()>
                <caption id="list-caption">
                    {caption}
                    {(!reading.with(|data| data.has_picture)).then(|| view! { <p>{words.t("list-no-picture")}</p> })}
                </caption>
                <thead>
                    <tr aria-rowindex="1">
                        {COLUMNS.map(|(column, name, class)| view! {
                            <th scope="col" class=class aria-sort=move || {
                                let sort = sort.get();
                                (sort.by == column).then_some(if sort.descending { "descending" } else { "ascending" })
                            }>
                                <button type="button" on:click=reactive::click(move |_| desk.act(Action::SortBy(column)))>
                                    <span>{words.t(name)}</span>
                                    {live(move || {
                                        let sort = sort.get();
                                        small(if sort.by == column && sort.descending { Icon::Down } else { Icon::Up })
                                    })}
                                </button>
                            </th>
                        })}
                        <th scope="col" class="shortlist-column"><span class="heard">{words.t("shortlist")}</span></th>
                    </tr>
                </thead>
                <tbody>
                    {live(move || space(seen.get().height_of(there.get().start)))}
                    {each(
                        move || {
                            let there = there.get();
                            ordered.with(|ordered| {
                                let rows = ordered.get(there.clone()).unwrap_or_default();
                                there.zip(rows.iter().copied()).collect()
                            })
                        },
                        |row: &(usize, NodeId)| *row,
                        move |(index, id)| view! { <Row reading index id last /> },
                    )}
                    {live(move || space(seen.get().height_of(count.get() - there.get().end.min(count.get()))))}
                </tbody>
            </table>
        </div>
    }
}

/// The room of rows that are not there.
fn space(height: f64) -> Option<impl IntoView> {
    (height > 0.0).then(|| view! {
        <tr class="space" aria-hidden="true"><td colspan=WIDTH style:height=format!("{height}px")></td></tr>
    })
}

#[component]
fn Row(reading: Reading, index: usize, id: NodeId, last: Memo<Option<NodeId>>) -> impl IntoView {
    let desk = reading.desk;
    let words = desk.words;
    let (kind, since) = reading.eco(|eco| (eco.node(id).kind, eco.node(id).since));
    let place = move || reading.eco(|eco| eco.place_of(id).map(|place| words.of(&place.name)));
    let is_inferred =
        reading.eco(|eco| eco.node(id).place_status == crate::snapshot::PlaceStatus::Inferred);
    let strong = Memo::new(move |_| {
        reading.showcase.with(|strong| {
            let strong = strong.as_ref()?;
            Some(strong.get(id.index()).copied().unwrap_or_default())
        })
    });
    let is_selected = move || reading.selected.get() == Some(id);
    view! {
        <tr
            class="row"
            aria-rowindex=(index + 2).to_string()
            class:is-selected=is_selected
            class:is-strong=move || strong.get() == Some(true)
            class:is-faint=move || strong.get() == Some(false)
            class:was-selected=move || last.get() == Some(id)
            on:click=reactive::click(move |event| reading.select(id, from_keyboard(&event)))
        >
            <td>
                <button type="button" class="row-name" aria-current=move || is_selected().then_some("true")>
                    {glyph(kind)}
                    <span lang=move || reading.eco(|eco| words.tag_of(&eco.node(id).name))>{move || reading.name(id)}</span>
                    {live(move || (strong.get() == Some(true)).then(|| view! { <span class="heard">{words.t("showcase-marked")}</span> }))}
                </button>
            </td>
            <td class="is-wide">{move || words.kind(kind)}</td>
            <td>{move || match place() {
                Some(place) if is_inferred => view! { {place} " " <span class="quiet">{words.t("inferred-short")}</span> }.into_any(),
                Some(place) => place.into_any(),
                None => view! { <span class="quiet">{words.t("place-open")}</span> }.into_any(),
            }}</td>
            <td class="num">{move || reading.tie_count(id)}</td>
            <td class="num is-wide">{live(move || since.map(|since| date(words, since)))}</td>
            <td class="shortlist-column">{toggle_small(reading, id)}</td>
        </tr>
    }
}
