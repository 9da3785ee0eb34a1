//! The ways to the tools: in the rail where there is one, else behind one button of the bar.

use leptos::html;
use leptos::prelude::*;

use crate::platform::dom;
use crate::state::{Action, Tool};
use crate::ui::desk::{Aim, Desk, Over, from_keyboard};
use crate::ui::dialog::Modal;
use crate::ui::icons::{Icon, icon, view_icon};
use crate::ui::reactive::{self, Effect, Memo, live};

/// The tools in order: picture and name.
pub const TOOLS: [(Tool, Icon, &str); 9] = [
    (Tool::Lens, Icon::Lens, "tool-lens"),
    (Tool::Paths, Icon::Path, "tool-paths"),
    (Tool::Compare, Icon::Compare, "tool-compare"),
    (Tool::Suggestions, Icon::Suggest, "tool-suggestions"),
    (Tool::Shortlist, Icon::Shortlist, "tool-shortlist"),
    (Tool::Changes, Icon::New, "tool-changes"),
    (Tool::Figures, Icon::Figures, "tool-figures"),
    (Tool::Tours, Icon::Play, "tool-tours"),
    (Tool::Share, Icon::Share, "tool-share"),
];

/// The tools in the rail; where it is too low for all of them, one way to all of them.
#[component]
pub fn ToolRail(desk: Desk) -> impl IntoView {
    let words = desk.words;
    let all = NodeRef::<html::Button>::new();
    go_back_to(desk, all, None);
    let tools = TOOLS
        .map(|(tool, picture, name)| {
            let button = NodeRef::<html::Button>::new();
            go_back_to(desk, button, Some(tool));
            view! {
                <li class="of-tool" data-tool=tool.id()>
                    <button
                        type="button"
                        node_ref=button
                        aria-expanded=move || (desk.tool.get() == Some(tool)).to_string()
                        on:click=reactive::click(move |event| toggle(desk, tool, from_keyboard(&event)))
                    >
                        {view_icon(picture)}
                        <span>{words.t(name)}</span>
                        {badge(desk, tool)}
                    </button>
                </li>
            }
        })
        .collect_view();
    view! {
        {tools}
        <li class="all-tools">
            <button type="button" node_ref=all on:click=reactive::click(move |_| desk.over.set(Over::Tools))>
                {view_icon(Icon::Tools)}
                <span>{words.t("tools")}</span>
            </button>
        </li>
    }
}

/// How many are on the shortlist, beside its name.
fn badge(desk: Desk, tool: Tool) -> Option<AnyView> {
    let count = Memo::new(move |_| desk.store.with(|state| state.shortlist.ids().len()));
    (tool == Tool::Shortlist).then(|| {
        live(move || {
            let count = count.get();
            (count > 0).then(|| view! { <b class="badge num">{count}</b> })
        })
    })
}

/// Whoever closes a tool with a key goes back to where it was opened: this button, where there is the room that shows it.
pub fn go_back_to(desk: Desk, button: NodeRef<html::Button>, tool: Option<Tool>) {
    let before = StoredValue::new(None);
    Effect::new(move || {
        // A tour is begun and left where the list of tours is.
        let tour = desk.touring.with(|of| of.as_ref().map(|_| Tool::Tours));
        let now = desk.tool.get().or(tour);
        let closed = before.get_value().filter(|_| now.is_none());
        before.set_value(now);
        if closed.is_some_and(|closed| tool.is_none_or(|tool| tool == closed))
            && desk.aim.get_untracked() == Aim::Tools
            && let Some(button) = button.get_untracked()
            && dom::is_seen(&button)
        {
            dom::focus(&button);
            desk.aim.set(Aim::Stay);
        }
    });
}

/// All tools in a dialog, for where the rail has no room.
#[component]
pub fn ToolMenu(desk: Desk) -> impl IntoView {
    let words = desk.words;
    view! {
        <Modal desk title="tools">
            <ul class="tool-menu">
                {TOOLS.map(|(tool, picture, name)| view! {
                    <li data-tool=tool.id()>
                        <button type="button" class="button" on:click=reactive::click(move |event| {
                            desk.over.set(Over::Nothing);
                            open(desk, tool, from_keyboard(&event));
                        })>
                            {icon(picture)}
                            <span>{words.t(name)}</span>
                            {badge(desk, tool)}
                        </button>
                    </li>
                }).collect_view()}
                {[false, true].map(|forward| view! {
                    <li>
                        <button
                            type="button"
                            class="button"
                            aria-disabled=move || (!desk.store.can_walk(forward)).to_string()
                            on:click=reactive::click(move |_| desk.walk(forward))
                        >
                            {icon(if forward { Icon::Redo } else { Icon::Undo })}
                            <span>{words.t(if forward { "redo" } else { "undo" })}</span>
                        </button>
                    </li>
                })}
            </ul>
        </Modal>
    }
}

/// Opens a tool; from the keyboard, the focus follows into it.
fn open(desk: Desk, tool: Tool, by_key: bool) {
    if by_key {
        desk.aim.set(Aim::Tool);
    }
    desk.act(Action::OpenTool(Some(tool)));
}

fn toggle(desk: Desk, tool: Tool, by_key: bool) {
    if desk.tool.get_untracked() == Some(tool) {
        desk.act(Action::OpenTool(None));
    } else {
        open(desk, tool, by_key);
    }
}
