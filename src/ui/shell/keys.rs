//! The keys that work wherever the focus is inside the explorer, and nowhere outside of it.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::platform::dom::{self, HtmlElement};
use crate::state::{Action, View};
use crate::ui::desk::{Aim, Desk, Over, Room};
use crate::ui::paths;
use crate::ui::verbs;

/// A key has been pressed somewhere in the frame. What a component has used is marked as such and left alone.
pub fn pressed(desk: Desk, key: &KeyboardEvent, frame: &HtmlElement) {
    if key.default_prevented()
        || key.ctrl_key()
        || key.meta_key()
        || key.alt_key()
        || key.is_composing()
    {
        return;
    }
    let used = match key.key().as_str() {
        "Escape" => outwards(desk, frame),
        _ if dom::is_typing(key) => false,
        "/" => {
            desk.aim.set(Aim::Search);
            true
        }
        "p" => {
            // From whom is selected.
            let from = desk.selected.get_untracked();
            desk.aim.set(Aim::Tool);
            paths::open(desk, from, None);
            true
        }
        "?" => {
            desk.over.set(Over::Help);
            true
        }
        _ => verbs::pressed(desk, key),
    };
    if used {
        key.prevent_default();
    }
}

/// One level out: dialog (the browser closes that), filters over the drawing, tool, selection, town, focus. False at the outermost.
fn outwards(desk: Desk, frame: &HtmlElement) -> bool {
    if desk.over.get_untracked() != Over::Nothing {
        return false;
    }
    if desk.room.get_untracked() != Room::Wide && untrack(move || desk.filters_open()) {
        desk.filters_wanted.set(Some(false));
        // What had the focus is gone with the panel.
        dom::focus(frame);
        return true;
    }
    if desk.tool.get_untracked().is_some() {
        desk.aim.set(Aim::Tools);
        desk.act(Action::OpenTool(None));
        return true;
    }
    if desk.selected.get_untracked().is_some() {
        desk.aim.set(Aim::Selection);
        desk.act(Action::Select(None));
        return true;
    }
    let in_town = desk
        .store
        .with_untracked(|state| state.town.is_some() && state.view == View::Hubs);
    if in_town {
        desk.act(Action::OpenTown(None));
        return true;
    }
    verbs::outwards(desk)
}
