//! The keys that work wherever the focus is inside the explorer, and nowhere outside of it.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::platform::dom::{self, HtmlElement};
use crate::query::sectors::is_organisation;
use crate::state::{Action, View};
use crate::ui::desk::{Aim, Desk, Over, Room};
use crate::ui::load::Data;
use crate::ui::paths;
use crate::ui::verbs;

/// A key has been pressed somewhere in the frame. What a component has used is marked as such and left alone.
pub fn pressed(desk: Desk, data: Option<&Data>, key: &KeyboardEvent, frame: &HtmlElement) {
    if key.default_prevented() || key.alt_key() || key.is_composing() {
        return;
    }
    let used = match key.key().as_str() {
        // In a field these keys are the browser's own.
        _ if key.ctrl_key() || key.meta_key() => !dom::is_typing(key) && stepped(desk, key),
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
        "P" if desk.touring.with_untracked(Option::is_some) => {
            desk.presenting.set(true);
            true
        }
        "?" => {
            desk.over.set(Over::Help);
            true
        }
        "s" => shortlisted(desk, data),
        _ => verbs::pressed(desk, key),
    };
    if used {
        key.prevent_default();
    }
}

/// Undo and redo, as everywhere.
fn stepped(desk: Desk, key: &KeyboardEvent) -> bool {
    let forward = match key.key().as_str() {
        "z" | "Z" => key.shift_key(),
        "y" if key.ctrl_key() => true,
        _ => return false,
    };
    desk.walk(forward);
    true
}

/// Puts the organisation that is open on the shortlist, or takes it off.
fn shortlisted(desk: Desk, data: Option<&Data>) -> bool {
    let id = desk.selected.get_untracked();
    let is_organisation = id.as_deref().zip(data).is_some_and(|(id, data)| {
        let node = data.eco.find(id);
        node.is_some_and(|node| is_organisation(data.eco.kind(node)))
    });
    if let (Some(id), true) = (id, is_organisation) {
        desk.shortlist(id);
    }
    is_organisation
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
