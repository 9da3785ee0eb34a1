//! What the size of marks says, and who stands first. Knows the ranking that was worked out; refuses to work it out.

use leptos::prelude::*;

use super::choices::choices;
use super::looking::Ranking;
use crate::locale::Arg;
use crate::metrics::{Basis, Measure};
use crate::snapshot::Lang;
use crate::state::Action;
use crate::ui::desk::from_keyboard;
use crate::ui::glyph::glyph;
use crate::ui::reactive::{self, Memo, live};
use crate::ui::reading::Reading;

/// So many stand in the list.
const FIRST: usize = 10;

/// The name of a measure and the sentence on what it means.
fn words_of(measure: Option<Measure>) -> (&'static str, &'static str) {
    match measure {
        None => ("size-usual", "size-usual-means"),
        Some(Measure::Degree) => ("size-degree", "size-degree-means"),
        Some(Measure::Strength) => ("size-strength", "size-strength-means"),
        Some(Measure::Betweenness) => ("size-betweenness", "size-betweenness-means"),
        Some(Measure::Closeness) => ("size-closeness", "size-closeness-means"),
        Some(Measure::PageRank) => ("size-pagerank", "size-pagerank-means"),
    }
}

/// The choice, how far it is, and the first ten.
pub fn measures(reading: Reading) -> AnyView {
    let desk = reading.desk;
    let size = Memo::new(move |_| desk.store.with(|state| state.size));
    let all = std::iter::once(None)
        .chain(Measure::ALL.map(Some))
        .collect();
    view! {
        <section class="part">
            {choices(desk, "size", all, size, true, words_of, move |measure| desk.act(Action::SetSize(measure)))}
            {live(move || size.get().and_then(|_| desk.looking.share.get()).map(|_| progress(reading)))}
            {live(move || {
                let ranking = desk.looking.ranking.get()?;
                Some(list(reading, &ranking))
            })}
        </section>
    }
    .into_any()
}

/// How far the work is, and a way to stop it.
fn progress(reading: Reading) -> AnyView {
    let desk = reading.desk;
    let words = desk.words;
    let share = move || desk.looking.share.get().unwrap_or(1.0);
    view! {
        <div class="lens-progress">
            <progress max="1" value=move || format!("{:.3}", share()) aria-label=words.t("lens-working")></progress>
            <button type="button" class="word" on:click=reactive::click(move |_| desk.act(Action::SetSize(None)))>
                {words.t("lens-cancel")}
            </button>
        </div>
    }
    .into_any()
}

fn list(reading: Reading, ranking: &Ranking) -> AnyView {
    let words = reading.desk.words;
    let basis = match ranking.scores.basis {
        Basis::Exact => words.format("size-exact", &[("n", Arg::from(ranking.nodes.len()))]),
        Basis::Estimated { pivots, of } => words.format(
            "size-estimated",
            &[("pivots", Arg::from(pivots)), ("n", Arg::from(of))],
        ),
    };
    let lang = words.lang();
    let highest = ranking.scores.highest().max(f64::MIN_POSITIVE);
    let measure = ranking.measure;
    let rows = ranking.order.iter().take(FIRST).filter_map(|place| {
        let id = *ranking.nodes.get(*place as usize)?;
        let value = *ranking.scores.values.get(*place as usize)?;
        let kind = reading.eco(|eco| eco.kind(id));
        Some(view! {
            <li>
                <button type="button" class="tie-name" on:click=reactive::click(move |event| reading.select(id, from_keyboard(&event)))>
                    {glyph(kind)}
                    <span>{reading.name(id)}</span>
                </button>
                <span class="lens-weight" aria-hidden="true"><i style:width=format!("{:.0}%", 100.0 * value / highest)></i></span>
                <b class="num">{written(measure, value, lang)}</b>
            </li>
        })
    });
    view! {
        <h4 class="lens-title">{words.now("size-first")}</h4>
        <ol class="lens-list">{rows.collect_view()}</ol>
        <p class="lens-note">{basis}</p>
    }
    .into_any()
}

/// A score as people write it in their language.
fn written(measure: Measure, value: f64, lang: Lang) -> String {
    let text = match measure {
        Measure::Degree => format!("{value:.0}"),
        Measure::Strength => format!("{value:.1}"),
        Measure::Betweenness | Measure::Closeness | Measure::PageRank => {
            format!("{:.1} %", value * 100.0)
        }
    };
    match lang {
        Lang::It => text.replace('.', ","),
        Lang::En => text.replace(" %", "%"),
    }
}
