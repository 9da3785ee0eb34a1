//! The passages, by what they are about.

use super::cells::number;
use super::table::Table;
use crate::snapshot::{Evidence, Issue};
use std::collections::BTreeMap;
use std::path::Path;

/// For each id, the passages about it, each with its row.
pub(super) type Passages = BTreeMap<String, Vec<(String, Evidence)>>;

pub(super) fn passages_of(evidence: &Passages, id: &str) -> Vec<Evidence> {
    evidence
        .get(id)
        .into_iter()
        .flatten()
        .map(|(_, passage)| passage.clone())
        .collect()
}

pub(super) fn read_evidence(folder: &Path, issues: &mut Vec<Issue>) -> Passages {
    let table = Table::read(
        folder,
        "evidence.csv",
        &["of", "source", "line", "quote"],
        &[],
        issues,
    );
    let mut all = Passages::new();
    for row in &table.rows {
        let line = number(row, "line", issues).unwrap_or_default();
        let passage = Evidence {
            source: row.cell("source").into(),
            line,
            quote: row.cell("quote").into(),
        };
        all.entry(row.cell("of").to_owned())
            .or_default()
            .push((row.at.clone(), passage));
    }
    all
}
