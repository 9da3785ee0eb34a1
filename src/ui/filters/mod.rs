//! The filters: facets with counts that say what would remain. Values of one facet are "or", facets are "and".

mod chips;
mod facet;
mod ties;
mod verbs;
mod years;

pub use chips::{Chips, label_of};
pub use facet::said;
pub use verbs::has_chips;
pub use years::said as years_said;

use crate::ui::reactive::{self, Memo, live};
use leptos::html;
use leptos::prelude::*;

use super::desk::{Desk, Room};
use super::icons::{Icon, icon};
use super::reading::Reading;
use crate::platform::dom;
use crate::state::{Action, State};
use facet::{FIRST, FacetGroup};
use ties::TieFilter;
use years::YearSlider;

/// The panel. Its facets remember whether they are open for as long as the explorer lives.
#[component]
pub fn Filters(reading: Reading) -> impl IntoView {
    let desk = reading.desk;
    let words = desk.words;
    // Kind is the legend. Of the others the first two that divide anything are open: where every value has one node
    // there is nothing to choose. What a link asks for is open too.
    let mut left = 3;
    let open: Vec<RwSignal<bool>> = reading.with(|data| {
        data.facets
            .facets()
            .iter()
            .zip(data.facets.totals())
            .map(|(facet, counts)| {
                let divides = facet.id == "kind" || counts.iter().any(|count| *count > 1);
                let is_first = divides && left > 0;
                left -= i32::from(is_first);
                let asked = |state: &State| state.filter.facets().any(|(id, _)| id == facet.id);
                RwSignal::new(is_first || desk.store.with_untracked(asked))
            })
            .collect()
    });
    let groups = open
        .into_iter()
        .map(|open| (open, RwSignal::new(FIRST)))
        .collect::<Vec<_>>();
    let groups = StoredValue::new(groups);
    let is_open = Memo::new(move |_| desk.filters_open());
    let panel = NodeRef::<html::Section>::new();
    let filtered = Memo::new(move |_| desk.store.with(|state| state.is_filtered()));

    view! {
        {live(move || is_open.get().then(|| view! {
            <section class="filters" part="filters" node_ref=panel aria-labelledby="filters-title">
                <div class="filters-head">
                    <h2 id="filters-title">{words.t("filters")}</h2>
                    {live(move || filtered.get().then(|| view! {
                        <button type="button" class="word" on:click=reactive::click(move |_| {
                            desk.act(Action::ClearFilter);
                            if let Some(panel) = panel.get_untracked() {
                                dom::focus_first(&panel, ".filters-close");
                            }
                        })>{words.t("clear-all")}</button>
                    }))}
                    <button
                        type="button"
                        class="tool filters-close"
                        aria-label=words.t("filters-close")
                        title=words.t("filters-close")
                        on:click=reactive::click(move |_| desk.filters_wanted.set(Some(false)))
                    >
                        {live(move || icon(if desk.room.get() == Room::Phone { Icon::Close } else { Icon::Collapse }))}
                    </button>
                </div>
                <div class="filters-body" tabindex="-1">
                    <YearSlider reading=reading.later() />
                    {groups.with_value(|groups| groups.iter().enumerate().map(|(at, (open, most))| view! {
                        <FacetGroup reading at open=*open shown=*most />
                    }).collect_view())}
                    <TieFilter desk />
                </div>
            </section>
        }))}
    }
}

/// Brings the panel back while it is closed.
#[component]
pub fn FiltersButton(desk: Desk) -> impl IntoView {
    let words = desk.words;
    let is_open = Memo::new(move |_| desk.filters_open());
    let count = Memo::new(move |_| {
        desk.store.with(|state| {
            let others = [
                !state.years.is_empty(),
                state.stated_only,
                state.least_ties > 0,
            ];
            state.filter.pairs().count() + others.into_iter().filter(|is| *is).count()
        })
    });
    live(move || {
        (!is_open.get()).then(|| {
            view! {
                <button
                    type="button"
                    class="button filters-open"
                    aria-expanded="false"
                    on:click=reactive::click(move |_| desk.filters_wanted.set(Some(true)))
                >
                    {icon(Icon::Filters)}
                    <span>{words.t("filters")}</span>
                    {live(move || (count.get() > 0).then(|| view! { <b class="num">{count.get()}</b> }))}
                </button>
            }
        })
    })
}
