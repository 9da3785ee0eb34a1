//! The tours, each with its steps. Tables without tours have neither file.

use super::cells::{both, text};
use super::evidence::{Passages, passages_of};
use super::origins::Origins;
use super::table::Table;
use crate::snapshot::{Extra, Issue, TOUR_TABLES, Tour, TourStep};
use std::path::Path;

pub(super) fn read_tours(
    folder: &Path,
    evidence: &Passages,
    origins: &mut Origins,
    issues: &mut Vec<Issue>,
) -> Vec<Tour> {
    let [(tours_file, of_tours), (steps_file, of_steps)] = TOUR_TABLES;
    let is_there = |file: &str| folder.join(file).exists();
    if !is_there(tours_file) && !is_there(steps_file) {
        return Vec::new();
    }
    let table = Table::read(folder, tours_file, of_tours, &[], issues);
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
    let table = Table::read(folder, steps_file, of_steps, &[], issues);
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
