//! A code of a state with its address beside it, or in plain words why there is none and what helps.

use leptos::prelude::*;

use super::address::{Base, base};
use super::shorter::Much;
use crate::sharing::{Qr, qr};
use crate::state::State;
use crate::ui::desk::{Desk, Home, Over};
use crate::ui::icons::{Icon, icon};
use crate::ui::reactive::{self, Memo, live};

/// The code of a state that may change.
pub fn code(desk: Desk, state: Memo<State>) -> AnyView {
    let words = desk.words;
    let much = RwSignal::new(Much::All);
    let base = Memo::new(move |_| {
        desk.words.lang();
        base(desk)
    });
    live(move || {
        let Some(base) = base.get() else {
            return nowhere(desk);
        };
        let state = state.get();
        let link = base.link(&much.get().of(&state));
        match qr(&link) {
            Some(of) => figure(&of, words.t("share-code-name"), readable(&link)),
            None => too_long(desk, much, &base, &state),
        }
    })
}

/// A code and what it says, as people read it.
pub fn figure(
    of: &Qr,
    name: impl Fn() -> String + Copy + Send + 'static,
    address: String,
) -> AnyView {
    view! {
        <figure class="code">
            <div class="code-ground" role="img" aria-label=name>{drawing(of)}</div>
            <figcaption>{address}</figcaption>
        </figure>
    }
    .into_any()
}

/// A QR code as a drawing: dark on light in every theme, because a camera expects it so.
pub fn drawing(code: &Qr) -> AnyView {
    let size = code.size;
    view! {
        <svg class="qr" viewBox=format!("0 0 {size} {size}") width=code.side() height=code.side() aria-hidden="true" shape-rendering="crispEdges">
            <rect class="qr-light" width=size height=size></rect>
            <path class="qr-dark" d=code.path.clone()></path>
        </svg>
    }
    .into_any()
}

/// An address as people read it: without what every address begins with.
pub fn readable(link: &str) -> String {
    let bare = link.split_once("://").map_or(link, |(_, rest)| rest);
    bare.strip_prefix("mailto:").unwrap_or(bare).to_owned()
}

/// What can be left out, so that a code holds the rest.
fn too_long(desk: Desk, much: RwSignal<Much>, base: &Base, state: &State) -> AnyView {
    let words = desk.words;
    let mut before = state.clone();
    let shorter = Much::LESS.into_iter().filter(|(much, _)| {
        let less = much.of(state);
        let is_less = less != before && (*much != Much::Node || less.selected.is_some());
        before = less;
        is_less && qr(&base.link(&before)).is_some()
    });
    view! {
        <p class="said">{words.t("share-code-long")}</p>
        <div class="choice-row">{shorter.map(|(less, name)| view! {
            <button type="button" class="button" on:click=reactive::click(move |_| much.set(less))>{words.t(name)}</button>
        }).collect_view()}</div>
    }
    .into_any()
}

/// This copy has no address that a phone would reach.
fn nowhere(desk: Desk) -> AnyView {
    let words = desk.words;
    view! {
        <p class="said">{words.t("home-nowhere")}</p>
        {live(move || (desk.over.get() != Over::Home(Home::Contacts)).then(|| view! {
            <div class="choice-row">
                <button type="button" class="button" on:click=reactive::click(move |_| desk.over.set(Over::Home(Home::Contacts)))>
                    {icon(Icon::Link)}
                    <span>{words.t("home-contacts")}</span>
                </button>
            </div>
        }))}
    }
    .into_any()
}
