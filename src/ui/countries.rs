//! Beside the map of the world: the countries by their ties, who has no country in the sources, and what comes next.
//! Everything on the map can be read and opened here, with the keyboard too.

use crate::ui::reactive::{self, Memo, live};
use leptos::prelude::*;

use super::dates::period;
use super::desk::{Room, from_keyboard};
use super::detail::More;
use super::glyph::glyph;
use super::icons::{Icon, icon};
use super::reading::{Reading, Shared};
use crate::ecosystem::NodeId;
use crate::locale::Arg;
use crate::query::abroad::{COUNTRY, CountryTies, Ranking, ties_by_country, upcoming};
use crate::state::{Action, View};

/// So many marks stand in a row; the number says the rest.
const MARKS: usize = 16;
/// So many names without a country are shown before "n more".
const FIRST: usize = 6;

/// The list: a panel where the detail would be, or (`is_panel` false) a drawer on the map where there is no room for one.
#[component]
pub fn Countries(reading: Reading, is_panel: bool) -> impl IntoView {
    let desk = reading.desk;
    let words = desk.words;
    let is_here = Memo::new(move |_| {
        desk.view.get() == View::World
            && desk.selected.with(Option::is_none)
            && desk.tool.get().is_none()
            && is_panel == (desk.room.get() >= Room::Medium)
    });
    let is_open = RwSignal::new(false);
    live(move || {
        if !is_here.get() {
            return ().into_any();
        }
        let ranking = ranking(reading);
        let count = move || {
            ranking.with(|ranking| {
                let ties: usize = ranking.countries.iter().map(|of| of.nodes.len()).sum();
                words.format(
                    "countries-count",
                    &[
                        ("countries", Arg::from(ranking.countries.len())),
                        ("ties", Arg::from(ties)),
                    ],
                )
            })
        };
        if is_panel {
            view! {
                <aside class="countries" aria-labelledby="countries-title">
                    <div class="countries-head">
                        <h2 id="countries-title">{words.t("countries")}</h2>
                        <small class="num">{count}</small>
                    </div>
                    <div class="countries-body" tabindex="0" role="group" aria-labelledby="countries-title">
                        {body(reading, ranking)}
                    </div>
                </aside>
            }
            .into_any()
        } else {
            view! {
                <section class="tray countries is-drawer" aria-label=words.t("countries")>
                    <button
                        type="button"
                        class="tray-title"
                        aria-expanded=move || is_open.get().to_string()
                        on:click=reactive::click(move |_| is_open.update(|open| *open = !*open))
                    >
                        <span>{words.t("countries")}</span>
                        {live(move || icon(if is_open.get() { Icon::Down } else { Icon::Up }))}
                    </button>
                    {live(move || is_open.get().then(|| view! {
                        <div class="countries-body" tabindex="0" role="group" aria-label=words.t("countries")>
                            <p class="countries-why num">{count}</p>
                            {body(reading, ranking)}
                        </div>
                    }))}
                </section>
            }
            .into_any()
        }
    })
}

/// The ranking of what all filters but that by country leave: the other countries stay to be chosen.
pub fn ranking(reading: Reading) -> Memo<Shared<Ranking>> {
    let desk = reading.desk;
    let filter = Memo::new(move |_| {
        let mut filter = desk.store.with(|state| state.filter.clone());
        filter.clear_facet(COUNTRY);
        filter
    });
    Memo::new(move |_| {
        let lang = desk.words.lang();
        let stated_only = reading.stated_only.get();
        let ranked = reading.with(|data| {
            let outcome = filter.with(|filter| data.facets.apply(filter));
            data.atlas().home.as_ref().map(|home| {
                ties_by_country(&data.eco, home, &|id| outcome.shows(id), lang, stated_only)
            })
        });
        Shared::new(ranked.unwrap_or_default())
    })
}

fn body(reading: Reading, ranking: Memo<Shared<Ranking>>) -> AnyView {
    let words = reading.desk.words;
    let all = RwSignal::new(false);
    view! {
        <ol class="countries-list">
            {live(move || ranking.with(|ranking| {
                ranking.countries.iter().enumerate().map(|(at, of)| row(reading, at, of)).collect::<Vec<_>>()
            }))}
        </ol>
        <p class="countries-why">{words.t("countries-why")}</p>
        {live(move || ranking.with(|ranking| (ranking.inferred > 0).then(|| view! {
            <p class="countries-why">{words.format("countries-inferred", &[("n", Arg::from(ranking.inferred))])}</p>
        })))}
        {live(move || ranking.with(|ranking| without(reading, &ranking.without, all)))}
        {live(move || coming(reading))}
        <p class="map-credit">{words.t("world-credit")}</p>
    }
    .into_any()
}

/// A country: a press filters by it, another one lets go; the chosen one lists its names.
fn row(reading: Reading, at: usize, of: &CountryTies) -> AnyView {
    let desk = reading.desk;
    let words = desk.words;
    let name = country(reading, of);
    let count = of.nodes.len();
    let label = words.format(
        "countries-row",
        &[("name", Arg::from(name.clone())), ("n", Arg::from(count))],
    );
    let code = StoredValue::new(of.code.clone());
    let is_on = Memo::new(move |_| {
        code.with_value(|code| desk.store.with(|state| state.filter.has(COUNTRY, code)))
    });
    // A file whose vocabulary of countries lacks this one cannot be filtered by it.
    let can_filter = reading.with(|data| data.facets.label(COUNTRY, &of.code).is_some());
    let marks = of
        .nodes
        .iter()
        .take(MARKS)
        .map(|id| glyph(reading.eco(|eco| eco.node(*id).kind)))
        .collect::<Vec<_>>();
    let nodes = StoredValue::new(of.nodes.clone());
    view! {
        <li class:is-on=move || is_on.get()>
            <button
                type="button"
                class="country"
                aria-label=label
                aria-pressed=move || is_on.get().to_string()
                disabled=!can_filter
                on:click=reactive::click(move |_| desk.act(Action::ToggleValue {
                    facet: COUNTRY.to_owned(),
                    value: code.get_value(),
                }))
            >
                <span class="country-rank num">{at + 1}</span>
                <span class="country-name">{name}</span>
                <span class="country-marks" aria-hidden="true">{marks}</span>
                <b class="num">{count}</b>
            </button>
            {live(move || is_on.get().then(|| view! {
                <ul class="country-names">{names(reading, &nodes.get_value())}</ul>
            }))}
        </li>
    }
    .into_any()
}

/// What a country is called: as the file says, else as the map does.
pub fn country(reading: Reading, of: &CountryTies) -> String {
    if of.name.is_empty() {
        reading.with(|data| data.atlas().country_name(&of.code, reading.desk.lang()))
    } else {
        reading.desk.words.of(&of.name)
    }
}

/// Names as buttons that open them.
fn names(reading: Reading, ids: &[NodeId]) -> Vec<AnyView> {
    ids.iter()
        .map(|id| {
            let id = *id;
            let kind = reading.eco(|eco| eco.node(id).kind);
            view! {
                <li><button type="button" on:click=reactive::click(move |event| reading.select(id, from_keyboard(&event)))>
                    {glyph(kind)}
                    <span>{reading.name(id)}</span>
                </button></li>
            }
            .into_any()
        })
        .collect()
}

/// Those of whom the sources name no country.
fn without(reading: Reading, ids: &[NodeId], all: RwSignal<bool>) -> Option<AnyView> {
    let words = reading.desk.words;
    if ids.is_empty() {
        return None;
    }
    let rest = ids.len().saturating_sub(FIRST);
    let ids = StoredValue::new(ids.to_vec());
    Some(
        view! {
            <section class="part">
                <h3>{words.t("countries-without")}</h3>
                <ul class="country-names">
                    {live(move || {
                        let most = if all.get() { usize::MAX } else { FIRST };
                        ids.with_value(|ids| names(reading, ids.get(..most.min(ids.len())).unwrap_or_default()))
                    })}
                </ul>
                {(rest > 0).then(|| view! { <More words all rest /> })}
            </section>
        }
        .into_any(),
    )
}

/// Events abroad with a stated date after the day of the file, among those that the filters leave.
fn coming(reading: Reading) -> Option<AnyView> {
    let words = reading.desk.words;
    let events = reading.with(|data| {
        let home = data.atlas().home.as_ref()?;
        let mut events = upcoming(&data.eco, home);
        events.retain(|(_, id)| reading.is_shown(*id));
        Some(events)
    })?;
    let first = events.first()?.0.year;
    let title = if events.iter().all(|(date, _)| date.year == first) {
        "coming-year"
    } else {
        "coming-from"
    };
    let rows = events
        .into_iter()
        .map(|(_, id)| {
            let (when, place) = reading.eco(|eco| {
                let node = eco.node(id);
                (
                    period(words, node.since, node.until),
                    eco.place_of(id).map(|place| words.of(&place.name)),
                )
            });
            view! {
                <li><button type="button" on:click=reactive::click(move |event| reading.select(id, from_keyboard(&event)))>
                    {glyph(reading.eco(|eco| eco.node(id).kind))}
                    <span><b>{place}</b> " " {when} <small>{reading.name(id)}</small></span>
                </button></li>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    Some(
        view! {
            <section class="part">
                <h3>{words.format(title, &[("year", Arg::from(first.to_string()))])}</h3>
                <ul class="country-names">{rows}</ul>
            </section>
        }
        .into_any(),
    )
}
