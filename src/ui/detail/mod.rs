//! The detail of the selected node: what it is, whom it is tied to, and how we know.

mod actions;
mod evidence;
mod facts;
mod sheet;
mod ties;
mod verbs;

use crate::ui::reactive::{self, Effect, live};
use leptos::html;
use leptos::prelude::*;

use super::desk::{Aim, Desk};
use super::glyph::glyph;
use super::icons::{Icon, icon};
use super::later::once_painted;
use super::lens;
use super::reading::Reading;
use crate::ecosystem::NodeId;
use crate::locale::Arg;
use crate::state::Action;
use actions::Actions;
use evidence::Why;
pub use evidence::{More, passage, passages};
pub use facts::Facts;
pub use sheet::{Stop, aimed_at, sheet};
use ties::Connections;
pub use ties::asked;
use verbs::Verbs;

/// The panel; nothing when nothing is selected.
#[component]
pub fn Detail(reading: Reading) -> impl IntoView {
    let desk = reading.desk;
    let trail = trail(reading);
    let stop = RwSignal::new(Stop::Half);
    move || match reading.selected.get() {
        Some(id) => Some(view! { <Panel reading id trail stop /> }.into_any()),
        None => desk
            .selected
            .get()
            .map(|id| view! { <Unknown desk id /> }.into_any()),
    }
}

/// Whom the reader looked at before, oldest first, without whom is looked at now.
fn trail(reading: Reading) -> RwSignal<Vec<NodeId>> {
    let trail = RwSignal::new(Vec::new());
    Effect::since(move |before: Option<Option<NodeId>>| {
        let now = reading.selected.get();
        let before = before.flatten();
        if before != now {
            trail.update(|trail: &mut Vec<NodeId>| match (before, now) {
                // Closed: the next walk begins anew.
                (_, None) => trail.clear(),
                // One step back was taken.
                (_, Some(now)) if trail.last() == Some(&now) => drop(trail.pop()),
                (Some(before), Some(_)) => trail.push(before),
                (None, Some(_)) => {}
            });
        }
        now
    });
    trail
}

#[component]
fn Panel(
    reading: Reading,
    id: NodeId,
    trail: RwSignal<Vec<NodeId>>,
    stop: RwSignal<Stop>,
) -> impl IntoView {
    let desk = reading.desk;
    let words = desk.words;
    let kind = reading.eco(|eco| eco.node(id).kind);
    let node = reading.eco(|eco| eco.node(id).clone());
    let title = NodeRef::<html::H2>::new();
    aimed_at(desk, Aim::Detail, title);
    let close = move || {
        desk.aim.set(Aim::Selection);
        desk.act(Action::Select(None));
    };
    let name = StoredValue::new(node.name.clone());
    let summary = StoredValue::new(node.summary.clone());
    let length = facts::length(&node.name);
    // A node may have a million ties: who it is, and what it is, is seen at once.
    let is_painted = once_painted();

    let inside = view! {
        <div class="detail-head">
            <div class="kind-line">
                {glyph(kind)}
                <span>{move || words.kind(kind)}</span>
                {live(move || trail.with(|trail| trail.last().copied()).map(|before| {
                    let label = move || words.format("detail-back", &[("name", Arg::from(reading.name(before)))]);
                    view! {
                        <button type="button" class="tool" aria-label=label title=label on:click=reactive::click(move |_| {
                            desk.aim.set(Aim::Detail);
                            reading.select(before, false);
                        })>{icon(Icon::Back)}</button>
                    }
                }))}
                <button type="button" class="tool" aria-label=words.t("detail-close") title=words.t("detail-close") on:click=reactive::click(move |_| close())>
                    {icon(Icon::Close)}
                </button>
            </div>
            <h2
                id="detail-title"
                node_ref=title
                tabindex="-1"
                class:is-long={length > 34}
                class:is-very-long={length > 90}
                lang=move || name.with_value(|name| words.tag_of(name))
            >
                {move || name.with_value(|name| words.of(name))}
            </h2>
        </div>
        <div class="detail-body" tabindex="0" role="group" aria-labelledby="detail-title">
            {live(move || summary.with_value(|summary| (!summary.is_empty()).then(|| view! {
                <p class="summary" lang=words.tag_of(summary)>{words.of(summary)}</p>
            })))}
            {live(move || is_painted.get().then(|| view! {
                <Verbs reading id />
                <Facts reading id />
                {lens::ties(reading, id)}
                <Connections reading id />
                <Why reading id />
            }))}
        </div>
        {live(move || is_painted.get().then(|| view! { <Actions reading id /> }))}
    };
    sheet(desk, "detail", "detail-title", stop, inside.into_any())
}

/// A link asked for a node that this file does not have.
#[component]
fn Unknown(desk: Desk, id: String) -> impl IntoView {
    let words = desk.words;
    view! {
        <aside class="detail" aria-label=words.t("detail-unknown-title")>
            <div class="detail-head">
                <div class="kind-line">
                    <button type="button" class="tool" aria-label=words.t("detail-close") on:click=reactive::click(move |_| desk.act(Action::Select(None)))>
                        {icon(Icon::Close)}
                    </button>
                </div>
                <h2 class="is-long">{words.t("detail-unknown-title")}</h2>
            </div>
            <div class="detail-body">
                <p class="summary">{move || words.format("detail-unknown", &[("id", Arg::from(id.clone()))])}</p>
            </div>
        </aside>
    }
}
