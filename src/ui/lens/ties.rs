//! The ties of one node as the lens has them, the strongest first, each with what made it, in sentences. Knows the lens;
//! refuses to know where the list stands.

use leptos::prelude::*;

use super::looking::Through;
use crate::ecosystem::{NodeId, TieId};
use crate::locale::Arg;
use crate::query::lens::{LensTie, Making, Means, Through as Shares};
use crate::snapshot::{Evidence, Status};
use crate::sorting::Sorting;
use crate::state::View;
use crate::ui::desk::from_keyboard;
use crate::ui::detail::asked;
use crate::ui::glyph::glyph;
use crate::ui::icons::{Icon, small};
use crate::ui::paged;
use crate::ui::reactive::{self, Memo, each, live};
use crate::ui::reading::{Reading, Shared};
use crate::ui::told;

/// So many are shown before "n more".
const FIRST: usize = 8;

/// A tie from the node whose ties are listed.
#[derive(Clone, Copy)]
struct Row {
    other: NodeId,
    tie: LensTie,
    /// What share of the strongest it weighs.
    share: f64,
}

/// The section; nothing where the network is not seen through a lens, a sentence where the lens does not have the node.
pub fn ties(reading: Reading, id: NodeId) -> AnyView {
    let desk = reading.desk;
    let words = desk.words;
    let through = Memo::new(move |_| {
        let through = desk.looking.through.get();
        through.filter(|_| desk.view.get() == View::Network)
    });
    let asked = asked(reading);
    live(move || {
        let through = through.get()?;
        let Some(rows) = rows(reading, &through, id) else {
            return Some(view! { <p class="lens-note">{words.t("lens-without")}</p> }.into_any());
        };
        let count = rows.len();
        // A tie that was asked for in the picture is there, and open.
        let asked = asked.get();
        let at = asked.and_then(|to| rows.iter().position(|row| row.other == to));
        let shown = paged::at_first(FIRST, count, at);
        let rows = StoredValue::new(rows);
        Some(view! {
            <section class="part lens-ties">
                <h3>
                    {words.t("lens-ties")}
                    <small>{words.format("ties-count", &[("n", Arg::from(count))])}</small>
                </h3>
                {(count == 0).then(|| view! { <p class="summary">{words.t("lens-ties-none")}</p> })}
                <ul>
                    {each(
                        move || rows.with_value(|rows| rows.iter().take(shown.get()).copied().collect()),
                        |row: &Row| row.other.index(),
                        move |row| one(reading, through.clone(), row, asked == Some(row.other)),
                    )}
                </ul>
                {paged::more(words, shown, FIRST, count)}
            </section>
        }
        .into_any())
    })
}

/// The ties of a node to those in the picture; `None` where the lens does not have it. O(ties of the lens).
fn rows(reading: Reading, through: &Through, id: NodeId) -> Option<Vec<Row>> {
    let graph = &through.graph;
    let own = graph.nodes.iter().position(|node| *node == id)?;
    let own = u32::try_from(own).ok()?;
    let mut rows: Vec<Row> = reading.picture.with(|picture| {
        let row = |tie: &LensTie| {
            let other = match (tie.one, tie.other) {
                (one, other) if one == own => other,
                (one, other) if other == own => one,
                _ => return None,
            };
            let other = graph.nodes.get(other as usize).copied()?;
            picture.shows(other).then_some(Row {
                other,
                tie: *tie,
                share: 0.0,
            })
        };
        graph.ties.iter().filter_map(row).collect()
    });
    rows.order_by(|a, b| b.tie.weight.total_cmp(&a.tie.weight));
    let strongest = rows.first().map_or(1.0, |row| row.tie.weight);
    for row in &mut rows {
        row.share = row.tie.weight / strongest;
    }
    Some(rows)
}

/// One tie: with whom, how strong, and what made it when it is opened.
fn one(reading: Reading, through: Shared<Through>, row: Row, is_asked: bool) -> AnyView {
    let words = reading.desk.words;
    let other = row.other;
    let kind = reading.eco(|eco| eco.node(other).kind);
    let open = RwSignal::new(is_asked);
    let count = (row.tie.direct + row.tie.shared) as usize;
    view! {
        <li class="tie lens-tie">
            <button type="button" class="tie-name" on:click=reactive::click(move |event| reading.select(other, from_keyboard(&event)))>
                {glyph(kind)}
                <span lang=move || reading.eco(|eco| words.tag_of(&eco.node(other).name))>{move || reading.name(other)}</span>
            </button>
            <span class="lens-weight" aria-hidden="true"><i style:width=format!("{:.0}%", row.share * 100.0)></i></span>
            {(!row.tie.stated).then(|| view! { <span class="inferred">{words.t("inferred")}</span> })}
            <button
                type="button"
                class="tool tie-known"
                aria-expanded=move || open.get().to_string()
                aria-label=move || words.format("lens-tie-open", &[("name", Arg::from(reading.name(other))), ("n", Arg::from(count))])
                title=words.t("lens-tie-why")
                on:click=reactive::click(move |_| open.update(|open| *open = !*open))
            >{small(Icon::Down)}</button>
            {live(move || open.get().then(|| {
                let made = reading.eco(|eco| through.graph.open(eco, &through.made_of.visible(), &row.tie));
                let ends = [row.tie.one, row.tie.other].map(|end| through.graph.nodes.get(end as usize).copied());
                view! {
                    <div class="tie-more">
                        {made.into_iter().map(|of| making(reading, of, ends)).collect_view()}
                    </div>
                }
            }))}
        </li>
    }
    .into_any()
}

/// One of the things that made a tie.
fn making(reading: Reading, of: Making, ends: [Option<NodeId>; 2]) -> AnyView {
    let words = reading.desk.words;
    let is_inferred = of.status == Status::Inferred;
    match of.means {
        Means::Direct(tie) => told::tie(reading, tie),
        Means::Shared(Shares::Node(middle), one, other) => {
            let kind = reading.eco(|eco| eco.kind(middle));
            let all: Vec<TieId> = one.into_iter().chain(other).collect();
            view! {
                <div class="made">
                    <button type="button" class="tie-name" on:click=reactive::click(move |event| reading.select(middle, from_keyboard(&event)))>
                        {glyph(kind)}
                        <span>{move || reading.name(middle)}</span>
                    </button>
                    {all.into_iter().map(|id| told::tie(reading, id)).collect_view()}
                </div>
            }
            .into_any()
        }
        Means::Shared(shares @ Shares::Value(vocabulary, value), ..) => {
            let ids = reading.eco(|eco| {
                let of = eco.vocabularies().get(vocabulary)?;
                Some((of.id.clone(), of.values.get(value)?.id.clone()))
            });
            let (vocabulary, value) = ids.unwrap_or_default();
            let evidence: Vec<Evidence> = reading.eco(|eco| {
                let of = ends.into_iter().flatten();
                of.flat_map(|node| shares.evidence(eco, node).to_vec())
                    .collect()
            });
            view! {
                <div class="told">
                    <p>
                        {move || {
                            let value = told::say(reading, |teller| teller.value(&vocabulary, &value));
                            words.format("lens-both", &[("value", Arg::from(value))])
                        }}
                        {is_inferred.then(|| view! { " " <span class="quiet">{words.t("inferred-short")}</span> })}
                    </p>
                    {told::sources(reading, evidence)}
                </div>
            }
            .into_any()
        }
    }
}
