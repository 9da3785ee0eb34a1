//! Two years of the file side by side.

use leptos::prelude::*;

use super::news::{self, Answer, News};
use super::{lists, picture};
use crate::query::changes::{Changes, ComparingYears, Comparison};
use crate::sorting::{Gathering, Sorting};
use crate::state::Action;
use crate::telling::Teller;
use crate::ui::load::Slices;
use crate::ui::reactive::{self, Memo, live};
use crate::ui::reading::Reading;
use crate::ui::spotlight::Told;

/// The years that documents of the file are of, first to last.
fn known(reading: Reading) -> Vec<i32> {
    let years = reading.eco(|eco| {
        let sources = eco.sources().filter_map(|source| source.year);
        sources.map(|date| date.year).collect_set()
    });
    years.into_iter().collect()
}

/// The two years that are compared: those that are asked for, else the last two that documents are of.
pub fn pair(reading: Reading) -> Option<(i32, i32)> {
    let asked = reading.desk.store.with(|state| state.since);
    asked.or_else(|| match known(reading).as_slice() {
        [.., from, to] => Some((*from, *to)),
        _ => None,
    })
}

/// The choice of the years, and what is new.
pub fn view(reading: Reading) -> AnyView {
    let words = reading.desk.words;
    let pair = Memo::new(move |_| pair(reading));
    let all = StoredValue::new(known(reading));
    view! {
        {live(move || match pair.get() {
            None => view! { <p class="said">{words.t("changes-no-years")}</p> }.into_any(),
            Some((from, to)) => {
                let mut choice = all.get_value();
                for year in [from, to] {
                    if !choice.contains(&year) {
                        choice.push(year);
                    }
                }
                choice.order();
                view! {
                    <div class="two-years">
                        {one(reading, "changes-from", choice.clone(), from, move |year| (year, to))}
                        {one(reading, "changes-to", choice, to, move |year| (from, year))}
                    </div>
                    {answer(reading, from, to)}
                }.into_any()
            }
        })}
    }
    .into_any()
}

fn one(
    reading: Reading,
    name: &'static str,
    choice: Vec<i32>,
    now: i32,
    with: impl Fn(i32) -> (i32, i32) + 'static,
) -> AnyView {
    let words = reading.desk.words;
    view! {
        <label class="choose">
            <span>{words.t(name)}</span>
            <select on:change=reactive::happening(move |event| {
                if let Ok(year) = event_target_value(&event).parse() {
                    reading.desk.act(Action::SetSince(Some(with(year))));
                }
            })>
                {choice.into_iter().map(|year| view! {
                    <option value=year.to_string() selected=year == now>{year.to_string()}</option>
                }).collect_view()}
            </select>
        </label>
    }
    .into_any()
}

fn answer(reading: Reading, from: i32, to: i32) -> AnyView {
    let words = reading.desk.words;
    reading.desk.spotlight.turn_off();
    if from == to {
        return view! { <p class="said">{words.now("changes-same-year")}</p> }.into_any();
    }
    let data = reading.data();
    let work = move |mut slices: Slices, answer: Answer| async move {
        let mut comparing = ComparingYears::new(&data.eco, from, to);
        let advance = |work| (comparing.advance(work), comparing.share());
        if !slices.replace(answer, advance).await {
            return None;
        }
        let comparison = comparing.finish();
        let told = match &comparison {
            Comparison::Changes(changes) => picture::of_years(&data.eco, changes),
            _ => Told::default(),
        };
        Some(News { comparison, told })
    };
    let (from, to) = (from.min(to), from.max(to));
    let lists = move |changes: &Changes| {
        view! {
            {lists::numbers(reading, &changes.indicators, [from.to_string(), to.to_string()])}
            {lists::nodes(reading, "changes-added", Some(to), &changes.nodes.added)}
            {lists::nodes(reading, "changes-removed", Some(to), &changes.nodes.removed)}
            {lists::ties(reading, "changes-ties-added", &changes.ties.added)}
            {lists::ties(reading, "changes-ties-removed", &changes.ties.removed)}
        }
        .into_any()
    };
    let tell =
        move |teller: &Teller<'_>, comparison: &Comparison| teller.years(comparison, from, to);
    news::view(reading, work, tell, lists)
}
