//! Beside the map of the region: its towns by name, and everybody whom the sources put nowhere on it.

use crate::ui::reactive::{self, Effect, Memo, each, live};
use leptos::prelude::*;

use super::drawing::Drawing;
use super::easel::Easel;
use super::towns;
use super::worlds::Scene;
use crate::ecosystem::NodeId;
use crate::locale::Arg;
use crate::snapshot::NodeKind;
use crate::state::Action;
use crate::ui::desk::{Room, from_keyboard};
use crate::ui::glyph::glyph;
use crate::ui::icons::{Icon, icon, small};
use crate::ui::reading::Reading;

/// The tray; on the map of a town there is none.
#[component]
pub fn Tray(reading: Reading, easel: Easel, scene: Memo<Scene>) -> impl IntoView {
    let desk = reading.desk;
    let words = desk.words;
    let is_region = Memo::new(move |_| scene.with(|scene| scene.town.is_none()));
    let wanted = RwSignal::new(None::<bool>);
    let is_open = Memo::new(move |_| wanted.get().unwrap_or(desk.room.get() >= Room::Medium));
    let groups = Memo::new(move |_| {
        reading.outcome.with(|outcome| {
            reading.with(|data| towns::off_the_map(&data.eco, data.ground(), &outcome.shown))
        })
    });
    let count = Memo::new(move |_| {
        groups.with(|groups| groups.iter().map(|(_, ids)| ids.len()).sum::<usize>())
    });
    Effect::new(move || {
        is_open.track();
        is_region.track();
        easel.change(Drawing::layout_changed);
    });
    live(move || {
        is_region.get().then(|| view! {
            <section class="tray" class:has-top=move || desk.has_top() aria-label=words.t("tray")>
                <button
                    type="button"
                    class="tray-title"
                    aria-expanded=move || is_open.get().to_string()
                    on:click=reactive::click(move |_| wanted.set(Some(!is_open.get_untracked())))
                >
                    <span>{move || words.format("tray-title", &[("n", Arg::from(count.get()))])}</span>
                    {live(move || icon(if is_open.get() { Icon::Down } else { Icon::Up }))}
                </button>
                {live(move || is_open.get().then(|| view! {
                    <div class="tray-body" tabindex="0" role="group" aria-label=words.t("tray")>
                        <Towns reading />
                        <p>{words.t("tray-why")}</p>
                        {each(move || groups.get(), Clone::clone, move |(kind, ids)| view! {
                            <Group reading easel kind ids />
                        })}
                        <p class="map-credit">{words.t("map-credit")}</p>
                    </div>
                }))}
            </section>
        })
    })
}

/// The towns by name: what a press on their dot does, a press here does too.
#[component]
fn Towns(reading: Reading) -> impl IntoView {
    let desk = reading.desk;
    let words = desk.words;
    live(move || {
        let towns: Vec<(String, String, usize)> = reading.outcome.with(|outcome| {
            reading.with(|data| {
                towns::towns(&data.eco, data.ground())
                    .into_iter()
                    .map(|town| {
                        let here = town
                            .residents
                            .iter()
                            .filter(|id| outcome.shows(**id))
                            .count();
                        (town.place.id.clone(), words.of(&town.place.name), here)
                    })
                    .filter(|(_, _, here)| *here > 0)
                    .collect()
            })
        });
        (!towns.is_empty()).then(|| view! {
            <h4>{words.t("tray-towns")}</h4>
            <ul class="tray-towns">
                {towns.into_iter().map(|(id, name, here)| view! {
                    <li><button type="button" on:click=reactive::click(move |_| desk.act(Action::OpenTown(Some(id.clone()))))>
                        <span>{name}</span>
                        " "
                        <small class="num">{here}</small>
                    </button></li>
                }).collect_view()}
            </ul>
        })
    })
}

#[component]
fn Group(reading: Reading, easel: Easel, kind: NodeKind, ids: Vec<NodeId>) -> impl IntoView {
    let words = reading.desk.words;
    let is_open = RwSignal::new(kind == NodeKind::Hub);
    let count = ids.len();
    let ids = StoredValue::new(ids);
    view! {
        <h4>
            <button type="button" aria-expanded=move || is_open.get().to_string() on:click=reactive::click(move |_| {
                is_open.update(|open| *open = !*open);
                easel.change(Drawing::layout_changed);
            })>
                <span>{move || words.kinds(kind)}</span>
                " "
                <small class="num">{count}</small>
                {live(move || small(if is_open.get() { Icon::Up } else { Icon::Down }))}
            </button>
        </h4>
        {live(move || is_open.get().then(|| view! {
            <ul>
                {ids.with_value(|ids| ids.iter().copied().map(|id| view! {
                    <li><button
                        type="button"
                        aria-pressed=move || (reading.selected.get() == Some(id)).to_string()
                        on:click=reactive::click(move |event| reading.select(id, from_keyboard(&event)))
                    >
                        {glyph(kind)}
                        <span>{move || reading.name(id)}</span>
                    </button></li>
                }).collect_view())}
            </ul>
        }))}
    }
}
