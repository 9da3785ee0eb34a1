//! The connections of a node, by how they tie and in which direction; each says how it is known.

use leptos::html;
use leptos::prelude::*;

use super::evidence::passage;
use crate::ecosystem::{Link, NodeId};
use crate::locale::Arg;
use crate::platform::dom;
use crate::query::tie_groups;
use crate::snapshot::Status;
use crate::ui::dates::period;
use crate::ui::desk::from_keyboard;
use crate::ui::glyph::glyph;
use crate::ui::icons::{Icon, small};
use crate::ui::paged;
use crate::ui::reactive::{self, Effect, Memo, each, live};
use crate::ui::reading::Reading;

/// So many names of a group are shown before "n more".
const FIRST: usize = 8;

/// All ties of a node.
#[component]
pub fn Connections(reading: Reading, id: NodeId) -> impl IntoView {
    let words = reading.desk.words;
    let all = reading.eco(|eco| eco.degree(id));
    let count = Memo::new(move |_| reading.tie_count(id));
    let asked = asked(reading);
    view! {
        <section class="part">
            <h3>
                {words.t("connections")}
                <small>{move || words.format("ties-count", &[("n", Arg::from(count.get()))])}</small>
            </h3>
            {live(move || {
                let hidden = all.saturating_sub(count.get());
                (hidden > 0).then(|| view! {
                    <p class="figure-note">{words.format("ties-inferred-hidden", &[("n", Arg::from(hidden))])}</p>
                })
            })}
            {live(move || {
                let asked = asked.get();
                let groups = reading.eco(|eco| tie_groups(eco, id, words.lang(), reading.stated_only.get()));
                groups.into_iter().map(|group| {
                    let count = group.links.len();
                    let at = group.links.iter().position(|link| Some(link.other) == asked);
                    let shown = paged::at_first(FIRST, count, at);
                    let name = words.tie(group.kind, group.outgoing);
                    let links = StoredValue::new(group.links);
                    view! {
                        <div class="group">
                            <h4>{name}</h4>
                            <div>
                                <ul>
                                    {each(
                                        move || links.with_value(|links| links.iter().take(shown.get()).copied().collect()),
                                        |link| (link.tie, link.outgoing),
                                        move |link| view! { <TieRow reading link is_asked=Some(link.other) == asked /> },
                                    )}
                                </ul>
                                {paged::more(words, shown, FIRST, count)}
                            </div>
                        </div>
                    }
                }).collect_view()
            })}
            {(all == 0).then(|| view! { <p class="summary">{words.t("ties-none")}</p> })}
        </section>
    }
}

/// Whose ties to the selected node are open, because a link or the picture asks for their passages.
pub fn asked(reading: Reading) -> Memo<Option<NodeId>> {
    Memo::new(move |_| {
        let other = reading.desk.store.with(|state| state.tie.clone())?;
        reading.eco(|eco| eco.find(&other))
    })
}

#[component]
fn TieRow(reading: Reading, link: Link, is_asked: bool) -> impl IntoView {
    let words = reading.desk.words;
    let (kind, tie) = reading.eco(|eco| (eco.node(link.other).kind, eco.tie(link.tie).clone()));
    let inferred = tie.status == Status::Inferred;
    let open = RwSignal::new(is_asked);
    let row = NodeRef::<html::Li>::new();
    if is_asked {
        Effect::new(move || {
            if let Some(row) = row.get() {
                dom::reveal(&row);
            }
        });
    }
    let tie = StoredValue::new(tie);
    let tag = move || reading.eco(|eco| words.tag_of(&eco.node(link.other).name));
    view! {
        <li class="tie" class:is-asked=is_asked node_ref=row>
            <button type="button" class="tie-name" on:click=reactive::click(move |event| reading.select(link.other, from_keyboard(&event)))>
                {glyph(kind)}
                <span lang=tag>{move || reading.name(link.other)}</span>
            </button>
            <button
                type="button"
                class=if inferred { "inferred" } else { "tool tie-known" }
                aria-expanded=move || open.get().to_string()
                aria-label=move || {
                    let key = if inferred { "tie-why-inferred" } else { "tie-why" };
                    words.format(key, &[("name", Arg::from(reading.name(link.other)))])
                }
                title=words.t("tie-why-title")
                on:click=reactive::click(move |_| open.update(|open| *open = !*open))
            >
                {if inferred { view! { <span>{words.t("inferred")}</span> }.into_any() } else { small(Icon::Down).into_any() }}
            </button>
            {live(move || open.get().then(|| tie.with_value(|tie| {
                let when = period(words, tie.since, tie.until)
                    .or_else(|| tie.year.map(|year| words.format("tie-year", &[("year", Arg::from(year.to_string()))])));
                view! {
                    <div class="tie-more">
                        {(!tie.role.is_empty()).then(|| view! { <p lang=words.tag_of(&tie.role)>{words.of(&tie.role)}</p> })}
                        {when.map(|when| view! { <p>{when}</p> })}
                        {(!tie.why.is_empty()).then(|| view! {
                            <p lang=words.tag_of(&tie.why)>{words.format("inferred-because", &[("why", Arg::from(words.of(&tie.why)))])}</p>
                        })}
                        {tie.evidence.iter().map(|of| passage(reading, of)).collect_view()}
                    </div>
                }
            })))}
        </li>
    }
}
