//! Cells as texts, dates, numbers and words of a closed list.

use super::table::Row;
use crate::snapshot::{Date, Issue, Status, Text};

const DATE: &str = "2025, 2025-09, 2025-09-21";

pub(super) fn text(row: &Row, name: &str) -> Text {
    Text {
        it: row.cell(&format!("{name}_it")).to_owned(),
        en: row.cell(&format!("{name}_en")).to_owned(),
    }
}

/// A text that needs both languages.
pub(super) fn both(row: &Row, name: &str, id: &str, issues: &mut Vec<Issue>) -> Text {
    let text = text(row, name);
    if text.it.is_empty() != text.en.is_empty() {
        let column = format!("{name}_{}", if text.it.is_empty() { "it" } else { "en" });
        issues.push(
            Issue::warning(&row.at, "issue-missing-language")
                .with("id", id)
                .with("column", column),
        );
    }
    text
}

pub(super) fn words<T: Copy>(all: &[T], id: impl Fn(T) -> &'static str) -> String {
    all.iter()
        .map(|value| id(*value))
        .collect::<Vec<_>>()
        .join(", ")
}

pub(super) fn status(row: &Row, issues: &mut Vec<Issue>) -> Status {
    row.read(
        "status",
        &words(Status::ALL, Status::id),
        issues,
        Status::from_id,
    )
    .unwrap_or_default()
}

pub(super) fn date(row: &Row, column: &str, issues: &mut Vec<Issue>) -> Option<Date> {
    row.read(column, DATE, issues, Date::parse)
}

pub(super) fn number<T: std::str::FromStr>(
    row: &Row,
    column: &str,
    issues: &mut Vec<Issue>,
) -> Option<T> {
    row.read(column, "0, 1, 2, …", issues, |cell| cell.parse().ok())
}
