//! The shortlist as a sheet of paper: in the page all the time that the tool is open, seen only in print.

use leptos::prelude::*;

use super::file::{place, sources};
use crate::locale::Arg;
use crate::query::consortium::Consortium;
use crate::sharing::qr;
use crate::ui::dates;
use crate::ui::reactive::live;
use crate::ui::reading::{Reading, Shared};
use crate::ui::told;

/// The sheet.
pub fn view(reading: Reading, of: Shared<Consortium>) -> AnyView {
    live(move || {
        view! {
            <div class="paper" aria-hidden="true">
                {sheet(reading, &of)}
            </div>
        }
    })
}

fn sheet(reading: Reading, of: &Consortium) -> AnyView {
    let desk = reading.desk;
    let words = desk.words;
    let meta = reading.eco(|eco| eco.meta().clone());
    let link = desk.store.with(|_| desk.store.link());
    let code = qr(&link);
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
    let documents = sources(reading, &of.members);
    let date = meta.as_of.map(|date| {
        words.format(
            "shortlist-as-of",
            &[("date", Arg::from(dates::date(words, date)))],
        )
    });
    let credit = [words.of(&meta.publisher), words.of(&meta.licence)];
    let credit: Vec<String> = credit
        .into_iter()
        .chain(date)
        .filter(|part| !part.is_empty())
        .collect();
    let list = |title: &'static str, items: Vec<String>| {
        (!items.is_empty()).then(|| {
            view! {
                <section>
                    <h2>{words.now(title)}</h2>
                    <ul>{items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view()}</ul>
                </section>
            }
        })
    };
    view! {
        <header>
            <div>
                <h1>{words.now("shortlist")}</h1>
                <p>{words.of(&meta.title)}</p>
            </div>
            {code.map(|code| super::super::share::drawing(&code))}
        </header>
        <ol>{entries}</ol>
        {list("shortlist-covers", sentences)}
        {list("shortlist-together", together)}
        {list("shortlist-sources", documents)}
        <footer>
            <p>{credit.join(" · ")}</p>
            <p class="paper-link">{link}</p>
        </footer>
    }
    .into_any()
}
