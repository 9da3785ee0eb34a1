//! What every tool at the right has around it: a title, a way out, a body that scrolls, a foot; a sheet on a phone.

use leptos::html;
use leptos::prelude::*;

use crate::state::Action;
use crate::ui::desk::Aim;
use crate::ui::detail::{Stop, aimed_at, sheet};
use crate::ui::icons::{Icon, icon};
use crate::ui::reactive;
use crate::ui::reading::Reading;

/// A tool's panel; `title` is the name of a message. The title takes the focus when the tool was opened with a key.
pub fn panel(
    reading: Reading,
    title: &'static str,
    body: AnyView,
    foot: Option<AnyView>,
) -> AnyView {
    let desk = reading.desk;
    let words = desk.words;
    let heading = NodeRef::<html::H2>::new();
    aimed_at(desk, Aim::Tool, heading);
    let stop = RwSignal::new(Stop::Half);
    let inside = view! {
        <div class="detail-head">
            <div class="kind-line">
                <h2 id="tool-title" node_ref=heading tabindex="-1">{words.t(title)}</h2>
                <button type="button" class="tool" aria-label=words.t("tool-close") title=words.t("tool-close") on:click=reactive::click(move |_| {
                    desk.aim.set(Aim::Tools);
                    desk.act(Action::OpenTool(None));
                })>
                    {icon(Icon::Close)}
                </button>
            </div>
        </div>
        <div class="detail-body" tabindex="0" role="group" aria-labelledby="tool-title">{body}</div>
        {foot.map(|foot| view! { <div class="actions">{foot}</div> })}
    };
    sheet(
        desk,
        "detail tool-panel",
        "tool-title",
        stop,
        inside.into_any(),
    )
}
