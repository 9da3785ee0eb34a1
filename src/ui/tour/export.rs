//! The way of a tour out of the page: into a snapshot with all that there is, and as rows of the tables that a snapshot is built from.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::drafts;
use crate::ecosystem::{Ecosystem, NodeId, TieId};
use crate::platform::download;
use crate::sharing::{Extracting, tour_tables};
use crate::snapshot::{Extra, Positions, Snapshot, Tour};
use crate::steps;
use crate::ui::load::{Anew, Stage};
use crate::ui::reactive::{self, live};
use crate::ui::reading::Reading;
use crate::ui::share;

/// The buttons, and what is still missing.
pub fn view(reading: Reading, id: StoredValue<String>) -> AnyView {
    let words = reading.desk.words;
    let task = Anew::idle();
    let is_working = RwSignal::new(false);
    let whole = move || {
        let mut slices = task.begin();
        is_working.set(true);
        let tours = untrack(|| reading.eco(|eco| super::all(reading.desk, eco)));
        let (name, done) = untrack(|| {
            let name = format!("{}.json", words.now("share-file"));
            (name, words.now("export-file-done"))
        });
        spawn_local(async move {
            let data = reading.data();
            let eco = &data.eco;
            let (everybody, all) = (|_: NodeId| true, |_: TieId| true);
            let mut extracting = Extracting::new(eco);
            let mut step = |work| {
                let is_done = extracting.advance(&everybody, &all, work);
                steps::reached(is_done, extracting.share())
            };
            if slices.run(Stage::Read, &mut step).await.is_err() {
                return;
            }
            let of = with_tours(extracting.finish(&everybody), eco, tours);
            let written = share::as_snapshot(&of, &mut slices).await;
            if let Some(file) = written
                .ok()
                .and_then(|parts| parts.file("application/json"))
            {
                download::save(&file, &name);
                reading.desk.news.try_set(done);
            }
            is_working.try_set(false);
        });
    };
    let table = move |which: usize| {
        let tours = untrack(|| reading.eco(|eco| super::all(reading.desk, eco)));
        let tables = tour_tables(&tours);
        let Some((name, text)) = tables.get(which) else {
            return;
        };
        if let Some(file) = download::text(text, "text/csv;charset=utf-8") {
            download::save(&file, name);
            reading
                .desk
                .news
                .set(untrack(|| words.now("export-file-done")));
        }
    };
    let missing = move || {
        let lacks = id
            .with_value(|id| drafts::with(reading, id, lacking))
            .unwrap_or_default();
        (lacks > 0).then(|| {
            let args = [("n", crate::locale::Arg::from(lacks))];
            view! { <p class="tour-lacks" role="status">{words.format("tour-edit-lacks", &args)}</p> }
        })
    };
    view! {
        <h3>{words.t("tour-edit-export")}</h3>
        <p class="figure-note">{words.t("tour-edit-export-how")}</p>
        {live(missing)}
        <div class="choice-row">
            <button type="button" class="button" on:click=reactive::click(move |_| whole())>{words.t("tour-edit-snapshot")}</button>
            {tour_tables(&[]).into_iter().enumerate().map(|(which, (name, _))| view! {
                <button type="button" class="button" on:click=reactive::click(move |_| table(which))>{name}</button>
            }).collect_view()}
        </div>
        {live(move || is_working.get().then(|| view! { <p class="said" role="status">{words.t("share-working")}</p> }))}
    }
    .into_any()
}

/// How many texts of a tour are in one language only, or nowhere although they must be.
fn lacking(tour: &Tour) -> usize {
    let must =
        |text: &crate::snapshot::Text| text.it.trim().is_empty() || text.en.trim().is_empty();
    let may = super::editor::lacks;
    let of_steps = tour
        .steps
        .iter()
        .flat_map(|step| [must(&step.caption), may(&step.more), may(&step.notes)]);
    let of_tour = [must(&tour.title), may(&tour.about)];
    of_tour
        .into_iter()
        .chain(of_steps)
        .filter(|lacks| *lacks)
        .count()
}

/// Everything there is, as it was read, with these tours.
fn with_tours(of: Snapshot, eco: &Ecosystem, tours: Vec<Tour>) -> Snapshot {
    let network = eco.positions().map(<[_]>::to_vec).unwrap_or_default();
    let names = if network.is_empty() {
        String::new()
    } else {
        eco.name_sides().to_owned()
    };
    Snapshot {
        sources: eco.sources().cloned().collect(),
        places: eco.places().cloned().collect(),
        tours: tours
            .into_iter()
            .filter(|tour| !tour.steps.is_empty())
            .collect(),
        positions: Positions {
            network,
            names,
            extra: Extra::new(),
        },
        ..of
    }
}
