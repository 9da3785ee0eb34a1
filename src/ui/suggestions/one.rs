//! One suggestion: who, how strongly, and why, reason by reason, each with a bar of what it counts and with what it is known from.

use leptos::prelude::*;

use crate::ecosystem::NodeId;
use crate::locale::Arg;
use crate::query::suggest::{Part, Subject, Suggestion};
use crate::snapshot::Evidence;
use crate::state::Action;
use crate::telling::Teller;
use crate::ui::desk::from_keyboard;
use crate::ui::detail::passage;
use crate::ui::glyph::glyph;
use crate::ui::icons::{Icon, icon, small};
use crate::ui::paths;
use crate::ui::reactive::{self, Memo, live};
use crate::ui::reading::Reading;

/// So many reasons are shown before "n more".
const FIRST: usize = 3;

/// A suggestion; `best` is the score of the first.
pub fn view(
    reading: Reading,
    subject: &Subject,
    rank: usize,
    suggestion: &Suggestion,
    best: f64,
) -> AnyView {
    let desk = reading.desk;
    let words = desk.words;
    let node = suggestion.node;
    let kind = reading.eco(|eco| eco.kind(node));
    let tag = reading.eco(|eco| words.tag_of(&eco.node(node).name));
    let met = if suggestion.has_met() {
        "suggestions-met"
    } else {
        "suggestions-new"
    };
    let all = RwSignal::new(false);
    let count = suggestion.parts.len();
    let reasons: Vec<AnyView> = suggestion
        .parts
        .iter()
        .enumerate()
        .map(|(at, part)| reason(reading, node, at, part, best, all))
        .collect();
    let from = match subject {
        Subject::Node(node) => Some(reading.id(*node)),
        Subject::Value { .. } => None,
    };
    view! {
        <div class="suggestion-head">
            <span class="suggestion-rank num" aria-hidden="true">{rank}</span>
            <button type="button" class="tie-name" on:click=reactive::click(move |event| reading.select(node, from_keyboard(&event)))>
                {glyph(kind)}
                <span lang=tag>{reading.name(node)}</span>
            </button>
            // A topic meets nobody.
            {from.is_some().then(|| view! { <span class="suggestion-met">{words.t(met)}</span> })}
        </div>
        <ul class="reasons">{reasons}</ul>
        {(count > FIRST).then(|| view! {
            <button type="button" class="word reasons-more" aria-expanded=move || all.get().to_string() on:click=reactive::click(move |_| all.update(|all| *all = !*all))>
                {move || if all.get() { words.now("facet-fewer") } else { words.format("suggestions-more-reasons", &[("n", Arg::from(count - FIRST))]) }}
            </button>
        })}
        <div class="suggestion-do">
            {from.map(|from| view! {
                <button type="button" class="button" on:click=reactive::click(move |event| {
                    if from_keyboard(&event) {
                        desk.aim.set(crate::ui::desk::Aim::Tool);
                    }
                    paths::open(desk, Some(from.clone()), Some(reading.id(node)));
                })>
                    {icon(Icon::Path)}
                    <span>{words.t("suggestions-path")}</span>
                </button>
            })}
            {shortlisting(reading, node)}
        </div>
    }
    .into_any()
}

/// Onto the shortlist, or off it.
fn shortlisting(reading: Reading, node: NodeId) -> AnyView {
    let desk = reading.desk;
    let words = desk.words;
    let id = StoredValue::new(reading.id(node));
    let is_on =
        Memo::new(move |_| id.with_value(|id| desk.store.with(|state| state.shortlist.has(id))));
    let label = move || {
        let key = if is_on.get() {
            "shortlist-remove"
        } else {
            "shortlist-add"
        };
        words.format(key, &[("name", Arg::from(reading.name(node)))])
    };
    view! {
        <button type="button" class="button" aria-label=label title=label on:click=reactive::click(move |_| desk.act(Action::ToggleShortlisted(id.get_value())))>
            {live(move || icon(if is_on.get() { Icon::Check } else { Icon::Bookmark }))}
            <span>{words.t("shortlist")}</span>
        </button>
    }
    .into_any()
}

/// A reason with its bar and what it rests on.
fn reason(
    reading: Reading,
    node: NodeId,
    at: usize,
    part: &Part,
    best: f64,
    all: RwSignal<bool>,
) -> AnyView {
    let words = reading.desk.words;
    let share = (part.points / best.max(f64::MIN_POSITIVE)).clamp(0.0, 1.0);
    let (sentence, ties, passages) = reading.eco(|eco| {
        words.locale(|locale| {
            let teller = Teller::new(locale, eco);
            let evidence: Vec<Vec<Evidence>> = part
                .reason
                .ties()
                .into_iter()
                .map(|tie| eco.tie(tie).evidence.clone())
                .collect();
            let told = teller.reason_ties(&part.reason);
            let ties: Vec<(String, Vec<Evidence>)> = told.into_iter().zip(evidence).collect();
            (
                teller.reason(&part.reason),
                ties,
                part.reason.passages(eco, node),
            )
        })
    });
    let open = RwSignal::new(false);
    let has_more = !ties.is_empty() || !passages.is_empty();
    let rests_on = StoredValue::new((ties, passages));
    let percent = format!("{:.0}", share * 100.0);
    view! {
        <li class="reason" hidden=move || FIRST <= at && !all.get()>
            <div class="reason-line">
                <p>{sentence}</p>
                {has_more.then(|| view! {
                    <button type="button" class="tool tie-known" aria-expanded=move || open.get().to_string() aria-label=words.t("tie-why-title") title=words.t("tie-why-title") on:click=reactive::click(move |_| open.update(|open| *open = !*open))>
                        {small(Icon::Down)}
                    </button>
                })}
            </div>
            <span class="reason-bar" role="img" aria-label={let percent = percent.clone(); move || words.format("suggestions-counts", &[("share", Arg::from(percent.clone()))])}>
                <i style:width=format!("{percent}%")></i>
            </span>
            {live(move || open.get().then(|| rests_on.with_value(|(ties, passages)| view! {
                <div class="tie-more reason-more">
                    {ties.iter().map(|(sentence, evidence)| view! {
                        <p>{sentence.clone()}</p>
                        {evidence.iter().map(|of| passage(reading, of)).collect_view()}
                    }).collect_view()}
                    {passages.iter().map(|of| passage(reading, of)).collect_view()}
                </div>
            })))}
        </li>
    }
    .into_any()
}
