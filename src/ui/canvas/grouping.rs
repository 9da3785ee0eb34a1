//! How the network is grouped: a choice in words.

use crate::ui::reactive::{self, Memo, live};
use leptos::prelude::*;

use super::grouped::is_offered;
use crate::state::{Action, Grouping, View};
use crate::ui::reading::Reading;
use crate::ui::words::Words;

/// The word of the choice that is no grouping of values: who belongs together by ties.
const TOGETHER: &str = "together";

/// What a grouping is called.
fn name(words: Words, group: Grouping) -> String {
    words.now(match group {
        Grouping::Reach => "group-reach",
        Grouping::Kind => "group-kind",
        Grouping::ValueChain => "group-value-chain",
        Grouping::Theme => "group-theme",
        Grouping::Programme => "group-programme",
    })
}

/// The choice; only on the network.
#[component]
pub fn GroupChoice(reading: Reading) -> impl IntoView {
    let desk = reading.desk;
    let words = desk.words;
    let is_network = Memo::new(move |_| desk.view.get() == View::Network);
    let group = Memo::new(move |_| {
        desk.store
            .with(|state| (!state.hulls).then_some(state.group))
    });
    let offered: Vec<Grouping> = Grouping::ALL
        .iter()
        .copied()
        .filter(|group| reading.eco(|eco| is_offered(eco, *group)))
        .collect();
    let offered = StoredValue::new(offered);
    live(move || {
        is_network.get().then(|| {
            view! {
                <label class="grouping">
                    <span>{words.t("group-by")}</span>
                    <select
                        prop:value=move || group.get().map_or(TOGETHER, Grouping::id)
                        on:change=reactive::happening(move |event| {
                            let value = event_target_value(&event);
                            if let Some(group) = Grouping::from_id(&value) {
                                desk.act(Action::SetGroup(group));
                            } else if value == TOGETHER {
                                desk.act(Action::SetHulls(true));
                            }
                        })
                    >
                        {offered.get_value().into_iter().map(|of| view! {
                            <option value=of.id() selected=move || group.get() == Some(of)>{move || name(words, of)}</option>
                        }).collect_view()}
                        <option value=TOGETHER selected=move || group.get().is_none()>{words.t("group-together")}</option>
                    </select>
                </label>
            }
        })
    })
}
