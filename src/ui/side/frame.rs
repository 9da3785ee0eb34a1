//! What every tool at the right has around it: a title, a way out, a body that scrolls, a foot; a sheet on a phone.

use leptos::html;
use leptos::prelude::*;

use crate::platform::dom;
use crate::state::Action;
use crate::ui::desk::{Aim, Room};
use crate::ui::detail::{Handle, Stop};
use crate::ui::icons::{Icon, icon};
use crate::ui::reactive::{self, Effect};
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
    let node = NodeRef::<html::Aside>::new();
    let stop = RwSignal::new(Stop::Half);
    let dragged = RwSignal::new(None::<f64>);
    Effect::new(move || {
        if desk.aim.get() == Aim::Tool
            && let Some(heading) = heading.get()
        {
            dom::focus(&heading);
            desk.aim.set(Aim::Stay);
        }
    });
    let height = move || {
        (desk.room.get() == Room::Phone)
            .then(|| dragged.get())
            .flatten()
    };
    view! {
        <aside
            class="detail tool-panel"
            class:is-dragged=move || height().is_some()
            node_ref=node
            aria-labelledby="tool-title"
            data-stop=move || stop.get().id()
            style:height=move || height().map(|height| format!("{height}px"))
        >
            <Handle desk stop dragged panel=node />
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
        </aside>
    }
    .into_any()
}
