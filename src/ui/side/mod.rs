//! The right side: one tool at a time, else the detail of what is selected. Knows which tool is open, not what it does.

mod frame;
mod menu;

pub use frame::panel;
pub use menu::{TOOLS, ToolMenu, ToolRail, go_back_to};

use super::changes;
use super::compare;
use super::desk::{Aim, Desk, from_keyboard};
use super::detail::Detail;
use super::figures;
use super::lens;
use super::paths;
use super::reactive::{Memo, live};
use super::reading::Reading;
use super::suggestions;
use super::{share, shortlist, tour};
use crate::state::Tool;
use leptos::prelude::*;

/// The open tool, or the detail.
#[component]
pub fn Side(reading: Reading) -> impl IntoView {
    let desk = reading.desk;
    lens::keep(reading);
    let tool = Memo::new(move |_| desk.tool.get());
    live(move || match tool.get() {
        Some(Tool::Paths) => paths::view(reading),
        Some(Tool::Suggestions) => suggestions::view(reading),
        Some(Tool::Lens) => lens::view(reading),
        Some(Tool::Compare) => compare::view(reading),
        Some(Tool::Shortlist) => shortlist::view(reading),
        Some(Tool::Changes) => changes::view(reading),
        Some(Tool::Figures) => figures::view(reading),
        Some(Tool::Tours) => tour::list(reading),
        Some(Tool::Share) => share::view(reading),
        None => view! { <Detail reading /> }.into_any(),
    })
}

/// What was pressed is about to go; the focus of a key goes to the title of the tool.
pub fn heading_next(desk: Desk, event: &leptos::ev::MouseEvent) {
    if from_keyboard(event) {
        desk.aim.set(Aim::Tool);
    }
}
