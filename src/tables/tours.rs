//! The tours, each with its steps. Tables without tours have neither file.

use super::cells::{both, text};
use super::evidence::{Passages, passages_of};
use super::origins::Origins;
use super::table::Table;
use crate::snapshot::{Extra, Issue, Tour, TourStep};
use std::path::Path;

const TOURS: &str = "tours.csv";
const STEPS: &str = "tour_steps.csv";

pub(super) fn read_tours(
    folder: &Path,
    evidence: &Passages,
    origins: &mut Origins,
    issues: &mut Vec<Issue>,
) -> Vec<Tour> {
    if [TOURS, STEPS]
        .iter()
        .all(|file| !folder.join(file).exists())
    {
        return Vec::new();
    }
    let columns = ["id", "title_it", "title_en", "about_it", "about_en"];
    let table = Table::read(folder, TOURS, &columns, &[], issues);
    let mut tours: Vec<Tour> = Vec::new();
    for row in &table.rows {
        let id = row.cell("id");
        origins.note("tours", id, &row.at);
        tours.push(Tour {
            id: id.into(),
            title: both(row, "title", id, issues),
            about: both(row, "about", id, issues),
            steps: Vec::new(),
            extra: Extra::new(),
        });
    }
    let columns = [
        "id",
        "tour",
        "state",
        "caption_it",
        "caption_en",
        "more_it",
        "more_en",
        "notes_it",
        "notes_en",
    ];
    let table = Table::read(folder, STEPS, &columns, &[], issues);
    for row in &table.rows {
        let (id, of) = (row.cell("id"), row.cell("tour"));
        let Some(tour) = tours.iter_mut().find(|tour| tour.id == of) else {
            issues.push(Issue::error(&row.at, "issue-step-of-nothing").with("id", of));
            continue;
        };
        if origins.by_id.contains_key(id) {
            issues.push(Issue::error(&row.at, "issue-duplicate-id").with("id", id));
            continue;
        }
        origins.note_step(of, tour.steps.len(), id, &row.at);
        tour.steps.push(TourStep {
            state: row.cell("state").into(),
            caption: both(row, "caption", id, issues),
            more: both(row, "more", id, issues),
            notes: text(row, "notes"),
            evidence: passages_of(evidence, id),
        });
    }
    tours
}
