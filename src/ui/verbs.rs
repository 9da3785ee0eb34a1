//! What a reader does with one node, from wherever it is done: focus on it, walk outwards and inwards, hide it. Knows the
//! state's verbs and their keys; refuses to know who is where.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::desk::{Aim, Desk};
use crate::state::{Action, Around};

/// Leaves only a node and those around it; as many steps away as the focus before.
pub fn focus(desk: Desk, node: String) {
    let degrees = desk
        .store
        .with_untracked(|state| state.around.as_ref().map(|around| around.degrees));
    let degrees = degrees.unwrap_or(1);
    desk.act(Action::SetAround(Some(Around { node, degrees })));
}

/// Everybody comes back.
pub fn leave_focus(desk: Desk) {
    desk.act(Action::SetAround(None));
}

/// Whether there is a focus.
pub fn has_focus(desk: Desk) -> bool {
    desk.store.with_untracked(|state| state.around.is_some())
}

/// The keys of the verbs, for who is selected. Whether it was one of them.
pub fn pressed(desk: Desk, event: &KeyboardEvent) -> bool {
    let selected = desk.selected.get_untracked();
    match (event.key().as_str(), selected) {
        ("f", Some(node)) => focus(desk, node),
        ("F", _) if has_focus(desk) => leave_focus(desk),
        ("." | ">", _) if has_focus(desk) => desk.act(Action::Walk { outwards: true }),
        ("," | "<", _) if has_focus(desk) => desk.act(Action::Walk { outwards: false }),
        ("h", Some(node)) => desk.act(Action::ToggleHidden(node)),
        _ => return false,
    }
    true
}

/// One level out: a focus is left after everything else is closed. False where there is none.
pub fn outwards(desk: Desk) -> bool {
    let is_there = has_focus(desk);
    if is_there {
        desk.aim.set(Aim::Selection);
        leave_focus(desk);
    }
    is_there
}
