//! Taking home: a code for the reader's own phone, of what is seen, of a node, of the shortlist; and where the cluster is found,
//! for where no code would lead anywhere. Drawn on the page: no service is asked.

mod address;
mod code;
mod contacts;
mod shorter;

pub use address::base;
pub use code::{code, drawing, figure, readable};
pub use contacts::contacts;

use leptos::prelude::*;

use super::desk::{Desk, Home, Over, Paper};
use super::dialog::Modal;
use super::icons::{Icon, icon};
use super::print;
use super::reactive::{self, Memo};
use super::reading::Reading;
use crate::state::{State, Tool};

/// The dialog.
pub fn view(reading: Reading, what: Home) -> AnyView {
    let desk = reading.desk;
    let (title, body) = match what {
        Home::Node => {
            let name = move || reading.selected.get().map(|id| reading.name(id));
            let body = view! {
                <p class="home-name">{name}</p>
                {code(desk, state_of(desk, what))}
                {how(desk, "home-how")}
                {printing(desk, Paper::Node, "home-print-node")}
            };
            ("home-node", body.into_any())
        }
        Home::Shortlist => {
            let body = view! {
                {code(desk, state_of(desk, what))}
                {how(desk, "home-how-shortlist")}
            };
            ("home-shortlist", body.into_any())
        }
        Home::Contacts => {
            let body = view! {
                {contacts(reading)}
                {printing(desk, Paper::Contacts, "home-print-contacts")}
            };
            ("home-contacts", body.into_any())
        }
    };
    view! { <Modal desk title><div class="home">{body}</div></Modal> }.into_any()
}

/// A button that opens it.
pub fn opener(desk: Desk, what: Home, name: &'static str) -> AnyView {
    view! {
        <button type="button" class="button" on:click=reactive::click(move |_| desk.over.set(Over::Home(what)))>
            {icon(Icon::Code)}
            <span>{desk.words.t(name)}</span>
        </button>
    }
    .into_any()
}

/// How a code is used, where there is one.
fn how(desk: Desk, name: &'static str) -> Option<AnyView> {
    let said = view! { <p class="said">{desk.words.t(name)}</p> };
    base(desk).map(|_| said.into_any())
}

/// What the code leads to: that and nothing else.
pub fn state_of(desk: Desk, what: Home) -> Memo<State> {
    Memo::new(move |_| {
        desk.store.with(|state| {
            let mut alone = State {
                lang: state.lang,
                ..State::default()
            };
            match what {
                Home::Node => alone.selected.clone_from(&state.selected),
                Home::Shortlist => {
                    alone.shortlist = state.shortlist.clone();
                    alone.tool = Some(Tool::Shortlist);
                }
                Home::Contacts => {}
            }
            alone
        })
    })
}

fn printing(desk: Desk, paper: Paper, name: &'static str) -> AnyView {
    view! {
        <div class="choice-row">{print::button(desk, paper, name)}</div>
    }
    .into_any()
}
