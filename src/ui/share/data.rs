//! What is shown as files: a table, a snapshot, two kinds of graph.

use leptos::prelude::*;

use crate::ecosystem::{NodeId, TieId};
use crate::platform::download;
use crate::sharing::{extract, gexf, graphml, separator, table};
use crate::snapshot::{Snapshot, Status, write};
use crate::ui::reactive;
use crate::ui::reading::Reading;
use crate::ui::shortlist::country_name;

/// A kind of file, its ending, its type, and the message that names it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Csv,
    Json,
    GraphMl,
    Gexf,
}

const KINDS: [(Kind, &str, &str, &str); 4] = [
    (Kind::Csv, "csv", "text/csv;charset=utf-8", "share-csv"),
    (Kind::Json, "json", "application/json", "share-json"),
    (
        Kind::GraphMl,
        "graphml",
        "application/graphml+xml",
        "share-graphml",
    ),
    (Kind::Gexf, "gexf", "application/gexf+xml", "share-gexf"),
];

/// The columns of the table, by their messages.
const COLUMNS: [&str; 8] = [
    "column-name",
    "column-kind",
    "column-place",
    "column-country",
    "column-ties",
    "column-since",
    "column-web",
    "column-id",
];

/// One button a kind.
pub fn buttons(reading: Reading) -> AnyView {
    let words = reading.desk.words;
    view! {
        <div class="choice-row">
            {KINDS.map(|(kind, ending, mime, name)| view! {
                <button type="button" class="button" on:click=reactive::click(move |_| save(reading, kind, ending, mime))>
                    {words.t(name)}
                </button>
            })}
        </div>
    }
    .into_any()
}

fn save(reading: Reading, kind: Kind, ending: &str, mime: &str) {
    let words = reading.desk.words;
    let (text, name, done) = untrack(|| {
        let of = shown(reading);
        let text = match kind {
            Kind::Csv => rows(reading, &of),
            // It only fails for numbers that no snapshot has.
            Kind::Json => write(&of).unwrap_or_default(),
            Kind::GraphMl => graphml(&of, words.lang()),
            Kind::Gexf => gexf(&of, words.lang()),
        };
        let name = format!("{}.{ending}", words.now("share-file"));
        (text, name, words.now("export-file-done"))
    });
    download::save_text(&text, mime, &name);
    reading.desk.news.set(done);
}

/// A snapshot of what is shown, with the ties that count.
fn shown(reading: Reading) -> Snapshot {
    let stated_only = reading.desk.store.with(|state| state.stated_only);
    reading.outcome.with(|outcome| {
        reading.eco(|eco| {
            let shows = |id: NodeId| outcome.shows(id);
            let wants = |tie: TieId| !stated_only || eco.status(tie) == Status::Stated;
            extract(eco, &shows, &wants)
        })
    })
}

fn rows(reading: Reading, of: &Snapshot) -> String {
    let words = reading.desk.words;
    let mut rows = vec![COLUMNS.map(|column| words.now(column)).to_vec()];
    for node in &of.nodes {
        let place = of
            .places
            .iter()
            .find(|place| Some(&place.id) == node.place.as_ref());
        let country = place.map(|place| country_name(reading, &place.country));
        let ties = reading.eco(|eco| eco.find(&node.id).map_or(0, |id| eco.degree(id)));
        rows.push(vec![
            words.of(&node.name),
            words.kind(node.kind),
            place.map(|place| words.of(&place.name)).unwrap_or_default(),
            country.unwrap_or_default(),
            ties.to_string(),
            node.since.map(|date| date.to_string()).unwrap_or_default(),
            node.links
                .first()
                .map(|link| link.url.clone())
                .unwrap_or_default(),
            node.id.clone(),
        ]);
    }
    table(&rows, separator(words.lang()))
}
