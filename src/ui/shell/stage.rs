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
use crate::ui::notice::Notice;
use crate::ui::reading::Reading;

/// Drawing or table, chips over them, and the way out of a filter that leaves nothing.
#[component]
pub fn Stage(reading: Reading, surroundings: Surroundings) -> impl IntoView {
    let desk = reading.desk;
    let has_picture = reading.with(|data| data.has_picture);
    let is_list = Memo::new(move |_| desk.view.get() == View::List || !has_picture);
    let nothing = Memo::new(move |_| reading.picture.with(|picture| picture.count == 0));
    let surroundings = StoredValue::new_local(surroundings);
    view! {
        {live(move || {
            if is_list.get() {
                view! { <List reading surroundings=surroundings.get_value() /> }.into_any()
            } else {
                view! { <Canvas reading surroundings=surroundings.get_value() /> }.into_any()
            }
        })}
        <Countries reading is_panel=false />
        <div class="stage-top">
            <Notice reading />
            <FiltersButton desk />
            <Chips reading />
            <GroupChoice reading />
        </div>
        {live(move || nothing.get().then(|| view! { <Empty reading /> }))}
    }
}
