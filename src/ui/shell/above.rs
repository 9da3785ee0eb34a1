//! What lies above everything else, or is made for paper: a presentation, dialogs, sheets. No first view builds any of it.

use leptos::prelude::*;
use std::sync::Arc;

use crate::ui::desk::{Desk, Over};
use crate::ui::help::Help;
use crate::ui::issues::IssueList;
use crate::ui::load::Data;
use crate::ui::reactive::{Memo, live};
use crate::ui::reading::{Reading, Shared};
use crate::ui::side::ToolMenu;
use crate::ui::{home, present, print};

/// Whether anything of it is open.
pub fn is_open(desk: Desk) -> bool {
    desk.presenting.get() || desk.over.get() != Over::Nothing || desk.paper.get().is_some()
}

/// What is open; most of it needs the data.
pub fn view(desk: Desk, data: Memo<Option<Shared<Arc<Data>>>>) -> AnyView {
    let reading = move || data.get().map(|data| Reading::new(desk, Arc::clone(&data)));
    view! {
        {live(move || desk.presenting.get().then(reading).flatten().map(present::view))}
        {live(move || match desk.over.get() {
            Over::Nothing => None,
            Over::Tools => Some(view! { <ToolMenu desk /> }.into_any()),
            Over::Help => Some(view! { <Help desk /> }.into_any()),
            Over::Issues => reading().map(|reading| view! { <IssueList reading /> }.into_any()),
            Over::Home(what) => reading().map(|reading| home::view(reading, what)),
        })}
        {live(move || {
            let paper = desk.paper.get()?;
            reading().map(|reading| print::sheet(reading, paper))
        })}
    }
    .into_any()
}
