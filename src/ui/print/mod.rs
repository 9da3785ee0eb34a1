//! On paper: the view, the profile of a node, where the cluster is found. A sheet is made when the browser is about to print, by its
//! own key or by a button of ours, and is gone afterwards; the shortlist has its own while its tool is open.

mod picture;
mod places;
mod profile;
mod rows;
mod sources;

pub use sources::sources;

use leptos::prelude::*;

use super::dates;
use super::desk::{Desk, Paper};
use super::filters::Chips;
use super::home::{self, drawing, readable};
use super::icons::{Icon, icon};
use super::reactive;
use super::reading::Reading;
use crate::locale::Arg;
use crate::platform::listener::Listener;
use crate::platform::page;
use crate::platform::timer::Timer;
use crate::sharing::qr;
use crate::state::{State, Tool, View};

/// Hears that the browser prints.
pub fn listen(desk: Desk) {
    StoredValue::new_local([
        Listener::window("beforeprint", move |_| before(desk)),
        Listener::window("afterprint", move |_| desk.paper.set(None)),
    ]);
}

/// What is printed when nobody has said what.
fn before(desk: Desk) {
    let has_sheet = desk
        .store
        .with_untracked(|state| state.tool == Some(Tool::Shortlist) && !state.shortlist.is_empty());
    if !has_sheet && desk.paper.get_untracked().is_none() {
        desk.paper.set(Some(Paper::View));
    }
}

/// A button that prints.
pub fn button(desk: Desk, paper: Paper, name: &'static str) -> AnyView {
    view! {
        <button type="button" class="button stays" on:click=reactive::click(move |_| {
            desk.paper.set(Some(paper));
            // The sheet is made meanwhile.
            Timer::after(0, page::print).forget();
        })>
            {icon(Icon::Print)}
            <span>{desk.words.t(name)}</span>
        </button>
    }
    .into_any()
}

/// A sheet: what is repeated on each page, and what is in it.
pub struct Sheet {
    /// What it is of.
    pub title: String,
    /// More about that, beneath it.
    pub about: AnyView,
    /// All the rest.
    pub body: AnyView,
    /// What its code leads to.
    pub state: State,
}

/// The sheet that is asked for.
pub fn sheet(reading: Reading, paper: Paper) -> AnyView {
    let desk = reading.desk;
    let words = desk.words;
    let selected = reading.selected.get();
    let of = match (paper, selected) {
        (Paper::Node, Some(id)) => profile::sheet(reading, id),
        (Paper::Contacts, _) => Sheet {
            title: words.now("home-contacts"),
            about: ().into_any(),
            body: home::contacts(reading),
            state: State {
                lang: words.lang(),
                ..State::default()
            },
        },
        _ => whole(reading),
    };
    page(reading, of)
}

/// The view as it is filtered now: a picture, or the rows.
fn whole(reading: Reading) -> Sheet {
    let desk = reading.desk;
    let words = desk.words;
    let view = desk.view.get();
    let is_list = view == View::List || !reading.with(|data| data.has_picture);
    let shown = reading.picture.get();
    let counted = words.format(
        "print-count",
        &[
            ("shown", Arg::from(shown.count)),
            (
                "total",
                Arg::from(reading.eco(crate::ecosystem::Ecosystem::node_count)),
            ),
        ],
    );
    let about = view! {
        <p>{counted}</p>
        <Chips reading />
    };
    let nodes = reading.eco(|eco| {
        eco.nodes()
            .filter(|id| shown.shows(*id))
            .collect::<Vec<_>>()
    });
    let body = view! {
        {if is_list { rows::table(reading) } else { picture::picture(reading) }}
        {places::places(reading, view)}
        {sources(reading, &nodes)}
    };
    Sheet {
        title: words.now(&format!("view-{}", view.id())),
        about: about.into_any(),
        body: body.into_any(),
        state: desk.store.with(|state| State {
            tool: None,
            ..state.clone()
        }),
    }
}

/// A sheet with what is repeated on each of its pages.
pub fn page(reading: Reading, of: Sheet) -> AnyView {
    let desk = reading.desk;
    let words = desk.words;
    let meta = reading.eco(|eco| eco.meta().clone());
    let date = meta.as_of.map(|date| {
        words.format(
            "shortlist-as-of",
            &[("date", Arg::from(dates::date(words, date)))],
        )
    });
    let credit: Vec<String> = [words.of(&meta.publisher), words.of(&meta.licence)]
        .into_iter()
        .chain(date)
        .filter(|part| !part.is_empty())
        .collect();
    let link = home::base(desk).map(|base| base.link(&of.state));
    let code = link.as_deref().and_then(qr);
    let is_fine = code.as_ref().is_some_and(|code| code.size > FINE);
    view! {
        <div class="paper" class:is-fine=is_fine data-theme="paper">
            <div class="paper-head"><p><b>{words.of(&meta.title)}</b>" "{of.title.clone()}</p></div>
            <div class="paper-foot"><p>{credit.join(" · ")}</p></div>
            <div class="paper-body">
                <div class="paper-title">
                    <div>
                        <h1>{of.title}</h1>
                        {of.about}
                    </div>
                    {code.map(|code| drawing(&code))}
                </div>
                {of.body}
                {link.map(|link| view! { <p class="paper-link">{readable(&link)}</p> })}
            </div>
        </div>
    }
    .into_any()
}

/// With more modules than this a code on paper is larger.
const FINE: i32 = 61;

/// A list beneath a title; nothing for nothing.
pub fn list(title: String, items: Vec<String>) -> Option<AnyView> {
    section("", title, items)
}

fn section(class: &'static str, title: String, items: Vec<String>) -> Option<AnyView> {
    (!items.is_empty()).then(|| {
        view! {
            <section class=class>
                <h2>{title}</h2>
                <ul>{items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}
