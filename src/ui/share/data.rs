//! What is shown as files: a table, a snapshot, two kinds of graph.

use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeMap;

use crate::ecosystem::{NodeId, TieId};
use crate::platform::download::{self, Blob, Parts, Taker};
use crate::sharing::{Drawing, Extracting, Format, GEXF, GRAPHML, MARK, row, separator};
use crate::snapshot::{Lang, Node, Place, Snapshot, Status, Writing};
use crate::sorting::Gathering;
use crate::steps;
use crate::ui::load::{Anew, Slices, Stage, Unwanted};
use crate::ui::reactive::{self, live};
use crate::ui::reading::Reading;
use crate::ui::shortlist::country_name;

/// So many bytes are handed to the browser at a time.
const PART: usize = 1 << 18;

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

/// One button a kind, and that a file is being made where that takes a while.
pub fn buttons(reading: Reading) -> AnyView {
    let words = reading.desk.words;
    let task = Anew::idle();
    let is_working = RwSignal::new(false);
    let begin = move |kind, ending, mime| {
        // Whoever wants another file no longer wants the one before.
        let slices = task.begin();
        is_working.set(false);
        let (name, done) = untrack(|| {
            let name = format!("{}.{ending}", words.now("share-file"));
            (name, words.now("export-file-done"))
        });
        let save = move |file: Option<Blob>| {
            if let Some(file) = file {
                download::save(&file, &name);
                reading.desk.news.try_set(done);
                is_working.try_set(false);
            }
        };
        work(reading, kind, mime, slices, is_working, Box::new(save));
    };
    view! {
        <div class="choice-row">
            {KINDS.map(|(kind, ending, mime, name)| view! {
                <button type="button" class="button" on:click=reactive::click(move |_| begin(kind, ending, mime))>
                    {words.t(name)}
                </button>
            })}
        </div>
        {live(move || is_working.get().then(|| view! { <p class="said" role="status">{words.t("share-working")}</p> }))}
    }
    .into_any()
}

/// Whether there are files with this ending.
pub fn is_known(ending: &str) -> bool {
    KINDS.iter().any(|(_, own, _, _)| *own == ending)
}

/// Makes the file with this ending for somebody.
pub fn make(reading: Reading, ending: &str, taker: Taker) {
    match KINDS.into_iter().find(|(_, own, _, _)| *own == ending) {
        Some((kind, _, mime, _)) => {
            let slices = Anew::idle().begin();
            work(reading, kind, mime, slices, RwSignal::new(false), taker);
        }
        None => taker(None),
    }
}

/// Makes a file of what is shown, in short tasks; nothing comes of one that is no longer wanted.
fn work(
    reading: Reading,
    kind: Kind,
    mime: &'static str,
    mut slices: Slices,
    is_working: RwSignal<bool>,
    end: Taker,
) {
    let (outcome, stated_only) = untrack(|| {
        let stated_only = reading.desk.store.with(|state| state.stated_only);
        (reading.outcome.get(), stated_only)
    });
    let lang = untrack(|| reading.desk.words.lang());
    spawn_local(async move {
        let data = reading.data();
        let (eco, slices) = (&data.eco, &mut slices);
        let shows = |id: NodeId| outcome.shows(id);
        let wants = |tie: TieId| !stated_only || eco.status(tie) == Status::Stated;
        let mut extracting = Extracting::new(eco);
        let mut step = |work| {
            let is_done = extracting.advance(&shows, &wants, work);
            if !is_done {
                is_working.try_set(true);
            }
            steps::reached(is_done, extracting.share())
        };
        if slices.run(Stage::Read, &mut step).await.is_err() {
            return end(None);
        }
        let mut of = extracting.finish(&shows);
        let made = match kind {
            Kind::Csv => in_rows(reading, &of, lang, slices).await,
            Kind::Json => as_snapshot(&of, slices).await,
            Kind::GraphMl => as_graph(&of, lang, &GRAPHML, slices).await,
            Kind::Gexf => as_graph(&of, lang, &GEXF, slices).await,
        };
        end(made.ok().and_then(|parts| parts.file(mime)));
        // Even to forget takes its time.
        let mut step = |work: usize| {
            of.ties.truncate(of.ties.len().saturating_sub(work));
            of.nodes.truncate(of.nodes.len().saturating_sub(work));
            match of.ties.is_empty() && of.nodes.is_empty() {
                true => 1.0,
                false => 0.5,
            }
        };
        let _ = slices.run(Stage::Read, &mut step).await;
    });
}

/// Writes a file in short tasks: `write` gives the next piece, whether it is the last, and how much there is so far. What was
/// written is handed to the browser once it is worth a part.
async fn written(
    slices: &mut Slices,
    write: &mut dyn FnMut(usize) -> (String, bool, f64),
) -> Result<Parts, Unwanted> {
    let (mut parts, mut text) = (Parts::default(), String::new());
    let mut step = |work| {
        let (piece, is_done, share) = write(work);
        text.push_str(&piece);
        if text.len() > PART || is_done {
            parts.push(&text);
            text.clear();
        }
        steps::reached(is_done, share)
    };
    slices.run(Stage::Read, &mut step).await?;
    Ok(parts)
}

/// Writes a snapshot in short tasks.
pub async fn as_snapshot(of: &Snapshot, slices: &mut Slices) -> Result<Parts, Unwanted> {
    let mut writing = Writing::new(of);
    let mut write = |work| {
        // It only fails for numbers that no snapshot has.
        let is_done = writing.advance(work).unwrap_or(true);
        (writing.take(), is_done, writing.share())
    };
    written(slices, &mut write).await
}

async fn as_graph(
    of: &Snapshot,
    lang: Lang,
    format: &'static Format,
    slices: &mut Slices,
) -> Result<Parts, Unwanted> {
    let mut drawing = Drawing::new(of, lang, format);
    let mut write = |work| {
        let is_done = drawing.advance(work);
        (drawing.take(), is_done, drawing.share())
    };
    written(slices, &mut write).await
}

async fn in_rows(
    reading: Reading,
    of: &Snapshot,
    lang: Lang,
    slices: &mut Slices,
) -> Result<Parts, Unwanted> {
    let words = reading.desk.words;
    let mut head = String::from(MARK);
    let names = untrack(|| COLUMNS.map(|column| words.now(column)));
    row(&mut head, &names, separator(lang));
    let places = of.places.iter().map(|place| (place.id.as_str(), place));
    let places: BTreeMap<&str, &Place> = places.collect_map();
    let mut next = 0;
    let mut write = |work: usize| {
        let mut text = std::mem::take(&mut head);
        let end = next.max(next + work).min(of.nodes.len());
        for node in of.nodes.get(next..end).unwrap_or_default() {
            let place = node.place.as_deref().and_then(|id| places.get(id).copied());
            let cells = untrack(|| cells(reading, node, place));
            row(&mut text, &cells, separator(lang));
        }
        next = end;
        let of = of.nodes.len();
        (text, next == of, steps::share(next, of))
    };
    written(slices, &mut write).await
}

fn cells(reading: Reading, node: &Node, place: Option<&Place>) -> [String; 8] {
    let words = reading.desk.words;
    let country = place.map(|place| country_name(reading, &place.country));
    let ties = reading.eco(|eco| eco.find(&node.id).map_or(0, |id| eco.degree(id)));
    [
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
    ]
}
