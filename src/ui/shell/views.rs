//! The views, one button each.

use leptos::prelude::*;

use crate::state::{Action, View};
use crate::ui::desk::{Desk, Over};
use crate::ui::icons::{Icon, icon, view_icon};
use crate::ui::reactive;
use crate::ui::side::ToolRail;

const VIEWS: [(View, Icon, &str); 5] = [
    (View::Network, Icon::Network, "view-network"),
    (View::Hubs, Icon::Hubs, "view-hubs"),
    (View::World, Icon::World, "view-world"),
    (View::Time, Icon::Time, "view-time"),
    (View::List, Icon::List, "view-list"),
];

/// The rail of a wide element, the tabs of a narrow one.
#[component]
pub fn Views(desk: Desk) -> impl IntoView {
    let words = desk.words;
    view! {
        <nav class="views" part="views" aria-label=words.t("views")>
            <ul>
                {VIEWS.map(|(view, picture, name)| view! {
                    <li>
                        <button
                            type="button"
                            aria-current=move || (desk.view.get() == view).then_some("page")
                            on:click=reactive::click(move |_| desk.act(Action::SetView(view)))
                        >
                            {view_icon(picture)}
                            <span>{words.t(name)}</span>
                        </button>
                    </li>
                })}
                <ToolRail desk />
                <li class="foot">
                    <button type="button" on:click=reactive::click(move |_| desk.over.set(Over::Help))>
                        {icon(Icon::Help)}
                        <span>{words.t("guide")}</span>
                    </button>
                </li>
            </ul>
        </nav>
    }
}
