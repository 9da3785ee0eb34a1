//! The ties and the indicators.

use super::cells::{both, date, number, status, words};
use super::evidence::{Passages, passages_of};
use super::origins::Origins;
use super::table::Table;
use crate::snapshot::{Extra, Indicator, Issue, Tie, TieKind};
use std::path::Path;

pub(super) fn read_ties(
    folder: &Path,
    evidence: &Passages,
    origins: &mut Origins,
    issues: &mut Vec<Issue>,
) -> Vec<Tie> {
    let columns = [
        "id", "from", "to", "kind", "role_it", "role_en", "since", "until", "year", "status",
        "why_it", "why_en",
    ];
    let table = Table::read(folder, "ties.csv", &columns, &[], issues);
    let mut ties = Vec::new();
    for row in &table.rows {
        let id = row.cell("id");
        let Some(kind) = row.read(
            "kind",
            &words(TieKind::ALL, TieKind::id),
            issues,
            TieKind::from_id,
        ) else {
            if row.cell("kind").is_empty() {
                issues.push(
                    Issue::error(&row.at, "issue-cell")
                        .with("value", "")
                        .with("column", "kind")
                        .with("expected", words(TieKind::ALL, TieKind::id)),
                );
            }
            continue;
        };
        origins.note("ties", id, &row.at);
        ties.push(Tie {
            id: id.into(),
            from: row.cell("from").into(),
            to: row.cell("to").into(),
            kind,
            role: both(row, "role", id, issues),
            since: date(row, "since", issues),
            until: date(row, "until", issues),
            year: number(row, "year", issues),
            status: status(row, issues),
            why: both(row, "why", id, issues),
            evidence: passages_of(evidence, id),
            extra: Extra::new(),
        });
    }
    ties
}

pub(super) fn read_indicators(
    folder: &Path,
    evidence: &Passages,
    origins: &mut Origins,
    issues: &mut Vec<Issue>,
) -> Vec<Indicator> {
    let columns = [
        "id",
        "label_it",
        "label_en",
        "year",
        "value",
        "unit_it",
        "unit_en",
        "qualifier",
        "about",
        "note_it",
        "note_en",
    ];
    let table = Table::read(folder, "indicators.csv", &columns, &[], issues);
    let mut indicators = Vec::new();
    for row in &table.rows {
        let id = row.cell("id");
        let Some(value) = number(row, "value", issues) else {
            continue;
        };
        origins.note("indicators", id, &row.at);
        indicators.push(Indicator {
            id: id.into(),
            label: both(row, "label", id, issues),
            year: number(row, "year", issues),
            value,
            unit: both(row, "unit", id, issues),
            qualifier: row
                .read("qualifier", "over, under, about", issues, |cell| {
                    ["over", "under", "about"]
                        .contains(&cell)
                        .then(|| cell.to_owned())
                })
                .unwrap_or_default(),
            about: Some(row.cell("about").to_owned()).filter(|about| !about.is_empty()),
            note: both(row, "note", id, issues),
            evidence: passages_of(evidence, id),
            extra: Extra::new(),
        });
    }
    indicators
}
