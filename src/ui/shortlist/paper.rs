//! The shortlist as a sheet of paper: in the page all the time that the tool is open, seen only in print.

use leptos::prelude::*;

use super::file::place;
use crate::query::consortium::Consortium;
use crate::state::{State, Tool};
use crate::ui::print::{self, Sheet, list, sources};
use crate::ui::reactive::live;
use crate::ui::reading::{Reading, Shared};
use crate::ui::told;

/// The sheet.
pub fn view(reading: Reading, of: Shared<Consortium>) -> AnyView {
    live(move || print::page(reading, sheet(reading, &of)))
}

fn sheet(reading: Reading, of: &Consortium) -> Sheet {
    let desk = reading.desk;
    let words = desk.words;
    let entries = of
        .members
        .iter()
        .map(|node| {
            let id = reading.id(*node);
            let kind = words.kind(reading.eco(|eco| eco.kind(*node)));
            let [town, country] = place(reading, *node);
            let web = reading.eco(|eco| eco.node(*node).links.first().map(|link| link.url.clone()));
            let line: Vec<String> = [kind, town, country, web.unwrap_or_default()]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect();
            let summary = words.of(&reading.eco(|eco| eco.node(*node).summary.clone()));
            let note = desk.store.with(|state| state.shortlist.note(&id).to_owned());
            view! {
                <li>
                    <h3>{reading.name(*node)}</h3>
                    <p>{line.join(" · ")}</p>
                    {(!summary.is_empty()).then(|| view! { <p class="paper-summary">{summary}</p> })}
                    {(!note.is_empty()).then(|| view! { <p class="paper-note">{note}</p> })}
                </li>
            }
        })
        .collect_view();
    let mut sentences = told::say(reading, |teller| teller.consortium(of));
    sentences.extend(
        of.gaps
            .iter()
            .map(|(gap, _)| told::say(reading, |teller| teller.gap(gap))),
    );
    let together: Vec<String> = of
        .together
        .iter()
        .flat_map(|pair| told::say(reading, |teller| teller.together(pair)))
        .collect();
    let body = view! {
        <ol>{entries}</ol>
        {list(words.now("shortlist-covers"), sentences)}
        {list(words.now("shortlist-together"), together)}
        {sources(reading, &of.members)}
    };
    Sheet {
        title: words.now("shortlist"),
        about: ().into_any(),
        body: body.into_any(),
        state: desk.store.with(|state| State {
            lang: state.lang,
            shortlist: state.shortlist.clone(),
            tool: Some(Tool::Shortlist),
            ..State::default()
        }),
    }
}
