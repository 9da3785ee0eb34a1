//! The stage: the view that is chosen, and what lies over it in every view.

use crate::ui::reactive::{Memo, live};
use leptos::prelude::*;

use crate::state::View;
use crate::ui::app::Surroundings;
use crate::ui::canvas::{Canvas, GroupChoice};
use crate::ui::countries::Countries;
use crate::ui::empty::Empty;
use crate::ui::filters::{Chips, FiltersButton};
use crate::ui::list::List;
use crate::ui::load::Phase;
use crate::ui::notice::Notice;
use crate::ui::reading::Reading;

/// Drawing or table, chips over them, and the way out of a filter that leaves nothing.
#[component]
pub fn Stage(
    reading: Reading,
    phase: RwSignal<Phase>,
    surroundings: Surroundings,
) -> impl IntoView {
    let desk = reading.desk;
    let has_picture = reading.with(|data| data.has_picture);
    let is_list = Memo::new(move |_| desk.view.get() == View::List || !has_picture);
    // Rows and marks are many: chips, counts and panels answer first.
    let late = reading.later();
    let nothing = Memo::new(move |_| reading.picture.with(|picture| picture.count == 0));
    let surroundings = StoredValue::new_local(surroundings);
    // The picture or table comes when all else is there.
    let has_come = Memo::new(move |_| phase.with(|phase| matches!(phase, Phase::Ready(_))));
    view! {
        {live(move || has_come.get().then(|| {
            if is_list.get() {
                view! { <List reading=late surroundings=surroundings.get_value() /> }.into_any()
            } else {
                view! { <Canvas reading=late surroundings=surroundings.get_value() /> }.into_any()
            }
        }))}
        <Countries reading=late is_panel=false />
        <div class="stage-top">
            <Notice reading />
            <FiltersButton desk />
            <Chips reading />
            <GroupChoice reading />
        </div>
        {live(move || nothing.get().then(|| view! { <Empty reading /> }))}
    }
}
