//! The comparison in sections: between them, shared, only here, only there. Knows what was compared; refuses to compare.

use leptos::prelude::*;

use crate::ecosystem::{Ecosystem, NodeId, TieId};
use crate::locale::Arg;
use crate::query::compare::{FacetSides, Neighbour, Shared, Sides, evidence_of};
use crate::snapshot::{Evidence, FacetValue, Status};
use crate::ui::desk::from_keyboard;
use crate::ui::detail::More;
use crate::ui::glyph::glyph;
use crate::ui::icons::{Icon, small};
use crate::ui::reactive::{self, live};
use crate::ui::reading::Reading;
use crate::ui::told;

/// So many names are shown before "n more".
const FIRST: usize = 8;

/// All sections.
pub fn view(reading: Reading, eco: &Ecosystem, sides: &Sides<'_>) -> AnyView {
    let words = reading.desk.words;
    let [one, other] = sides.nodes;
    let between = sides.between.clone();
    let shared: Vec<Row> = sides.shared.iter().map(Row::of_shared).collect();
    let place = sides
        .place
        .and_then(|at| eco.places().nth(at))
        .map(|place| place.name.clone());
    let values = shared_values(reading, eco, sides);
    let nothing = between.is_empty() && shared.is_empty() && values.is_empty() && place.is_none();
    let [only_one, only_other] = [0, 1].map(|side| {
        let ties = sides
            .only
            .get(side)
            .map(|of| of.iter().map(Row::of_one).collect());
        let ties: Vec<Row> = ties.unwrap_or_default();
        let node = if side == 0 { one } else { other };
        only(reading, node, ties, only_values(reading, eco, sides, side))
    });
    view! {
        <section class="part">
            <h3>{words.t("compare-both")}</h3>
            {nothing.then(|| view! { <p class="summary">{words.t("compare-nothing")}</p> })}
            {(!between.is_empty()).then(|| view! {
                <h4 class="lens-title">{words.t("compare-between")}</h4>
                {between.into_iter().map(|tie| told::tie(reading, tie)).collect_view()}
            })}
            {(!shared.is_empty()).then(|| view! {
                <h4 class="lens-title">{words.t("compare-ties")}</h4>
                {rows(reading, shared)}
            })}
            {place.map(|place| view! {
                <h4 class="lens-title">{words.t("fact-place")}</h4>
                <p class="lens-note">{move || words.of(&place)}</p>
            })}
            {values}
        </section>
        {only_one}
        {only_other}
    }
    .into_any()
}

/// What only one of the two has.
fn only(reading: Reading, node: NodeId, ties: Vec<Row>, values: Vec<AnyView>) -> AnyView {
    let words = reading.desk.words;
    let nothing = ties.is_empty() && values.is_empty();
    view! {
        <section class="part">
            <h3>{move || words.format("compare-only", &[("name", Arg::from(reading.name(node)))])}</h3>
            {nothing.then(|| view! { <p class="summary">{words.t("compare-only-nothing")}</p> })}
            {(!ties.is_empty()).then(|| view! {
                <h4 class="lens-title">{words.t("compare-ties")}</h4>
                {rows(reading, ties)}
            })}
            {values}
        </section>
    }
    .into_any()
}

/// Somebody at the other end, and the ties there.
#[derive(Clone)]
struct Row {
    node: NodeId,
    ties: Vec<TieId>,
    inferred: bool,
}

impl Row {
    fn of_shared(of: &Shared) -> Row {
        Row {
            node: of.node,
            ties: of.ties.concat(),
            inferred: of.status == Status::Inferred,
        }
    }

    fn of_one(of: &Neighbour) -> Row {
        Row {
            node: of.node,
            ties: of.ties.clone(),
            inferred: false,
        }
    }
}

/// Names, each with its ties in sentences when it is opened.
fn rows(reading: Reading, rows: Vec<Row>) -> AnyView {
    let words = reading.desk.words;
    let count = rows.len();
    let all = RwSignal::new(count <= FIRST + 1);
    let rows = StoredValue::new(rows);
    view! {
        <ul>
            {live(move || {
                let shown = if all.get() { count } else { FIRST };
                rows.with_value(|rows| rows.iter().take(shown).cloned().map(|row| one(reading, row)).collect_view())
            })}
        </ul>
        {(count > FIRST + 1).then(|| view! { <More words all rest=count - FIRST /> })}
    }
    .into_any()
}

fn one(reading: Reading, row: Row) -> AnyView {
    let words = reading.desk.words;
    let node = row.node;
    let kind = reading.eco(|eco| eco.kind(node));
    let is_inferred = row.inferred
        || reading.eco(|eco| {
            row.ties
                .iter()
                .all(|tie| eco.status(*tie) == Status::Inferred)
        });
    let open = RwSignal::new(false);
    view! {
        <li class="tie">
            <button type="button" class="tie-name" on:click=reactive::click(move |event| reading.select(node, from_keyboard(&event)))>
                {glyph(kind)}
                <span lang=move || reading.eco(|eco| words.tag_of(&eco.node(node).name))>{move || reading.name(node)}</span>
            </button>
            {is_inferred.then(|| view! { <span class="inferred">{words.t("inferred")}</span> })}
            <button
                type="button"
                class="tool tie-known"
                aria-expanded=move || open.get().to_string()
                aria-label=move || words.format("tie-why", &[("name", Arg::from(reading.name(node)))])
                title=words.t("tie-why-title")
                on:click=reactive::click(move |_| open.update(|open| *open = !*open))
            >{small(Icon::Down)}</button>
            {live(move || open.get().then(|| view! {
                <div class="tie-more">{row.ties.iter().map(|tie| told::tie(reading, *tie)).collect_view()}</div>
            }))}
        </li>
    }
    .into_any()
}

/// A value that both or one have, with its sources.
fn value(reading: Reading, vocabulary: &str, of: &FacetValue, evidence: Vec<Evidence>) -> AnyView {
    let (vocabulary, value) = (vocabulary.to_owned(), of.value.clone());
    let words = reading.desk.words;
    let is_inferred = of.status == Status::Inferred;
    view! {
        <div class="told">
            <p>
                {move || told::say(reading, |teller| teller.value(&vocabulary, &value))}
                {is_inferred.then(|| view! { " " <span class="quiet">{words.t("inferred-short")}</span> })}
            </p>
            {told::sources(reading, evidence)}
        </div>
    }
    .into_any()
}

/// The heading of a vocabulary and its values.
fn of_vocabulary(
    reading: Reading,
    eco: &Ecosystem,
    id: &str,
    values: Vec<AnyView>,
) -> Option<AnyView> {
    let words = reading.desk.words;
    let label = eco.vocabulary(id)?.label.clone();
    (!values.is_empty()).then(|| {
        view! {
            <h4 class="lens-title">{move || words.of(&label)}</h4>
            {values}
        }
        .into_any()
    })
}

fn shared_values(reading: Reading, eco: &Ecosystem, sides: &Sides<'_>) -> Vec<AnyView> {
    let [one, other] = sides.nodes;
    let of = |facet: &FacetSides<'_>| {
        let values = facet.shared.iter().map(|[mine, theirs]| {
            let mut evidence = evidence_of(eco, one, mine).to_vec();
            for passage in evidence_of(eco, other, theirs) {
                if !evidence.contains(passage) {
                    evidence.push(passage.clone());
                }
            }
            value(reading, facet.vocabulary, mine, evidence)
        });
        of_vocabulary(reading, eco, facet.vocabulary, values.collect())
    };
    sides.facets.iter().filter_map(of).collect()
}

fn only_values(reading: Reading, eco: &Ecosystem, sides: &Sides<'_>, side: usize) -> Vec<AnyView> {
    let node = sides.nodes.get(side).copied();
    let of = |facet: &FacetSides<'_>| {
        let own = facet.only.get(side)?.iter();
        let values = own.map(|own| {
            let evidence = node.map(|node| evidence_of(eco, node, own).to_vec());
            value(reading, facet.vocabulary, own, evidence.unwrap_or_default())
        });
        of_vocabulary(reading, eco, facet.vocabulary, values.collect())
    };
    sides.facets.iter().filter_map(of).collect()
}
