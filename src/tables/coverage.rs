//! Where every fact went. Knows `coverage.csv`; the facts themselves only by their ids.

use super::table::Table;
use crate::snapshot::Issue;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Where the facts went, in numbers.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// How many facts there are.
    pub facts: usize,
    /// How many rows went to each destination (`node`, `tie`, …, `left-out`); a fact may have gone to several.
    pub to: BTreeMap<String, usize>,
}

/// Reads `coverage.csv` in a folder and checks it: every destination exists (`ids` are those of the tables), what is left out has
/// a reason, and every fact of the `*.jsonl` files in `facts`, if given, has a row.
///
/// `None` when the folder has no such file.
#[must_use]
pub fn coverage(
    folder: &Path,
    ids: &BTreeSet<String>,
    facts: Option<&Path>,
    issues: &mut Vec<Issue>,
) -> Option<Coverage> {
    if !folder.join("coverage.csv").exists() {
        return None;
    }
    let table = Table::read(
        folder,
        "coverage.csv",
        &["fact", "file", "to", "id", "reason"],
        &[],
        issues,
    );
    let mut coverage = Coverage::default();
    let mut seen = BTreeSet::new();
    let mut rows = BTreeSet::new();
    for row in &table.rows {
        let (fact, to) = (row.cell("fact"), row.cell("to"));
        seen.insert(fact.to_owned());
        if !rows.insert((fact.to_owned(), to.to_owned(), row.cell("id").to_owned())) {
            issues.push(Issue::error(&row.at, "issue-coverage-twice").with("id", fact));
        }
        *coverage.to.entry(to.to_owned()).or_default() += 1;
        if to == "left-out" {
            if row.cell("reason").is_empty() {
                issues.push(Issue::error(&row.at, "issue-coverage-no-reason").with("id", fact));
            }
            continue;
        }
        for target in row.list("id").filter(|target| !ids.contains(*target)) {
            issues.push(
                Issue::error(&row.at, "issue-coverage-nowhere")
                    .with("id", fact)
                    .with("target", target),
            );
        }
    }
    coverage.facts = seen.len();
    for fact in facts.map(fact_ids).unwrap_or_default() {
        if !seen.contains(&fact) {
            issues.push(Issue::error("coverage.csv", "issue-coverage-missing").with("id", fact));
        }
    }
    Some(coverage)
}

/// The ids of every entry in the `*.jsonl` files of a folder.
fn fact_ids(folder: &Path) -> Vec<String> {
    let mut ids = Vec::new();
    let Ok(files) = std::fs::read_dir(folder) else {
        return ids;
    };
    for path in files
        .flatten()
        .map(|file| file.path())
        .filter(|path| path.extension().is_some_and(|of| of == "jsonl"))
    {
        let text = std::fs::read_to_string(path).unwrap_or_default();
        let entries = text
            .lines()
            .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
        ids.extend(entries.filter_map(|entry| Some(entry.get("id")?.as_str()?.to_owned())));
    }
    ids.sort();
    ids
}
