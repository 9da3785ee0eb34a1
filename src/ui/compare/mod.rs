//! Two nodes side by side: what both have, what only one of them has, each with its sources. Knows the pair of the state;
//! refuses to say which is better.

mod sides;

use leptos::html;
use leptos::prelude::*;

use super::desk::{Aim, from_keyboard};
use super::glyph::glyph;
use super::icons::{Icon, small};
use super::reactive::{self, Memo, live};
use super::reading::Reading;
use super::search::choices::Choice;
use super::search::{Scope, focused_when_missing, name_field};
use super::side;
use super::spotlight::Told;
use crate::ecosystem::{NodeId, Visible};
use crate::locale::Arg;
use crate::query::compare::{Comparison, Sides, compare};
use crate::state::{Action, Tool};

/// The panel.
pub fn view(reading: Reading) -> AnyView {
    let desk = reading.desk;
    let words = desk.words;
    let pair = Memo::new(move |_| desk.store.with(|state| state.pair.clone()));
    let stated_only = Memo::new(move |_| desk.store.with(|state| state.stated_only));
    let slots = [0, 1].map(|at| {
        let own = Memo::new(move |_| pair.with(|pair| pair.get(at).cloned().flatten()));
        live(move || match own.get() {
            Some(id) => chosen(reading, at, &id),
            None => {
                let label = if at == 0 {
                    "compare-first"
                } else {
                    "compare-other"
                };
                picker(reading, at, label)
            }
        })
    });
    let [one, other] = slots;
    let body = view! {
        <p class="summary">{words.t("compare-about")}</p>
        <div class="compare-pair">{one}{other}</div>
        {live(move || pair.with(|pair| match pair {
            [Some(one), Some(other)] => reading.eco(|eco| {
                let visible = if stated_only.get() {
                    Visible::everything().stated_only()
                } else {
                    Visible::everything()
                };
                let compared = compare(eco, &visible, one, other);
                desk.spotlight.turn_to(match &compared {
                    Comparison::Both(sides) => spoken(sides),
                    _ => Told::default(),
                });
                match compared {
                    Comparison::Both(sides) => view! {
                        <p class="figure-note">{words.now("compare-picture")}</p>
                        {sides::view(reading, eco, &sides)}
                    }.into_any(),
                    Comparison::Same(_) => view! { <p class="summary">{words.now("compare-same")}</p> }.into_any(),
                    Comparison::Missing(ids) => view! {
                        <p class="summary">{words.format("compare-missing", &[("ids", Arg::from(ids.join(", ")))])}</p>
                    }
                    .into_any(),
                }
            }),
            _ => {
                desk.spotlight.turn_off();
                view! { <p class="lens-note">{words.t("compare-how")}</p> }.into_any()
            }
        }))}
    };
    on_cleanup(move || desk.spotlight.turn_off());
    let both = Memo::new(move |_| pair.with(|pair| pair.iter().all(Option::is_some)));
    let foot = live(move || {
        both.get().then(|| {
            view! {
                <button type="button" class="button" on:click=reactive::click(move |event| {
                    if from_keyboard(&event) {
                        desk.aim.set(Aim::Tool);
                    }
                    desk.act(Action::OpenTool(Some(Tool::Paths)));
                })>
                    <span>{words.t("compare-paths")}</span>
                </button>
            }
        })
    });
    side::panel(reading, "compare", body.into_any(), Some(foot))
}

/// The field for a name that is missing; whoever has named one comes to what is missing then, or to the title.
fn picker(reading: Reading, at: usize, label: &'static str) -> AnyView {
    let desk = reading.desk;
    let input = NodeRef::<html::Input>::new();
    focused_when_missing(desk, input, move || {
        let pair = desk.store.with_untracked(|state| state.pair.clone());
        pair.iter().position(Option::is_none) == Some(at)
    });
    let choose = Callback::new(move |choice: Option<Choice>| {
        let node = match choice {
            Some(Choice::Node(hit)) => hit.node,
            Some(Choice::Start(node)) => node,
            _ => return,
        };
        desk.aim.set(Aim::Tool);
        set(reading, at, Some(node));
    });
    let id = if at == 0 {
        "compare-one"
    } else {
        "compare-two"
    };
    let nobody = Memo::new(|_| String::new());
    let words = (label, "paths-hint");
    name_field(reading, Scope::Names, id, words, nobody, input, choose)
}

/// What the picture shows of it: the two, whom both are tied to, and the ties in between.
fn spoken(sides: &Sides<'_>) -> Told {
    let [one, other] = sides.nodes;
    let shared = || sides.shared.iter().map(|of| of.node);
    let between = (!sides.between.is_empty()).then_some((one, other));
    let through = shared().flat_map(|node| [(one, node), (other, node)]);
    Told {
        lit: [one, other].into_iter().chain(shared()).collect(),
        steps: between.into_iter().chain(through).collect(),
        ..Told::default()
    }
}

/// Puts a node into the pair, or takes it out.
fn set(reading: Reading, at: usize, node: Option<NodeId>) {
    let desk = reading.desk;
    let mut pair = desk.store.with_untracked(|state| state.pair.clone());
    if let Some(slot) = pair.get_mut(at) {
        *slot = node.map(|node| reading.id(node));
    }
    desk.act(Action::SetPair(pair));
}

/// Who has been chosen, and a way to choose another.
fn chosen(reading: Reading, at: usize, id: &str) -> AnyView {
    let words = reading.desk.words;
    let node = reading.eco(|eco| eco.find(id));
    let own = id.to_owned();
    let name = move || node.map_or_else(|| own.clone(), |node| reading.name(node));
    let named = name.clone();
    view! {
        <div class="compare-name">
            {node.map(|node| glyph(reading.eco(|eco| eco.kind(node))))}
            {match node {
                Some(node) => view! {
                    <button type="button" class="tie-name" on:click=reactive::click(move |event| reading.select(node, from_keyboard(&event)))>
                        <b>{name}</b>
                    </button>
                }.into_any(),
                None => view! { <b>{name}</b> }.into_any(),
            }}
            <button
                type="button"
                class="tool"
                aria-label=move || words.format("compare-change", &[("name", Arg::from(named()))])
                title=words.t("compare-change-short")
                on:click=reactive::click(move |_| set(reading, at, None))
            >{small(Icon::Clear)}</button>
        </div>
    }
    .into_any()
}
