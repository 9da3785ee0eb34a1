//! Whether quotes stand where they are said to stand. Knows documents as lines of text.

use crate::snapshot::{Evidence, Issue, Snapshot};
use std::collections::BTreeMap;
use std::path::Path;

/// How many lines a quote may run on.
const SPAN: usize = 8;

/// Compares every quote of a snapshot with the document it is from; white space is folded, for the documents are extracted text.
///
/// Returns how many quotes were compared.
pub fn check_quotes(snapshot: &Snapshot, folder: &Path, issues: &mut Vec<Issue>) -> usize {
    let mut documents: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for source in &snapshot.sources {
        match std::fs::read_to_string(folder.join(&source.file)) {
            Ok(text) if !source.file.is_empty() => {
                documents.insert(&source.id, text.lines().map(fold_space).collect());
            }
            _ => issues.push(
                Issue::error(format!("sources.{}", source.id), "issue-source-not-found")
                    .with("source", &source.id)
                    .with("file", &source.file),
            ),
        }
    }
    let mut compared = 0;
    for (path, passage) in passages(snapshot) {
        let Some(lines) = documents.get(passage.source.as_str()) else {
            continue;
        };
        compared += 1;
        if !stands(lines, passage) {
            issues.push(
                Issue::error(path, "issue-quote-not-found")
                    .with("line", passage.line)
                    .with("source", &passage.source)
                    .with("quote", &passage.quote),
            );
        }
    }
    compared
}

/// Every passage of a snapshot, with where it is.
fn passages(snapshot: &Snapshot) -> impl Iterator<Item = (String, &Evidence)> {
    let nodes = snapshot.nodes.iter().flat_map(|node| {
        let facets = node.facets.values().flatten().flat_map(|of| &of.evidence);
        let figures = node.figures.iter().flat_map(|of| &of.evidence);
        node.evidence
            .iter()
            .chain(facets)
            .chain(figures)
            .map(|passage| (format!("nodes.{}", node.id), passage))
    });
    let ties = snapshot.ties.iter().flat_map(|tie| {
        tie.evidence
            .iter()
            .map(|passage| (format!("ties.{}", tie.id), passage))
    });
    let indicators = snapshot.indicators.iter().flat_map(|of| {
        of.evidence
            .iter()
            .map(|passage| (format!("indicators.{}", of.id), passage))
    });
    let steps = snapshot.tours.iter().flat_map(|tour| {
        let numbered = tour.steps.iter().enumerate();
        numbered.flat_map(|(number, step)| {
            let path = format!("tours.{}.steps[{number}]", tour.id);
            step.evidence
                .iter()
                .map(move |passage| (path.clone(), passage))
        })
    });
    nodes.chain(ties).chain(indicators).chain(steps)
}

/// Whether the quote begins in its line and runs on from there.
fn stands(lines: &[String], passage: &Evidence) -> bool {
    let Some(first) = (passage.line as usize).checked_sub(1) else {
        return false;
    };
    let quote = fold_space(&passage.quote);
    let Some(rest) = lines.get(first..) else {
        return false;
    };
    let window = rest
        .iter()
        .take(SPAN)
        .filter(|line| !line.is_empty())
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join(" ");
    let begins_in = rest.first().map_or(0, String::len);
    window.match_indices(&quote).any(|(at, _)| at <= begins_in)
}

fn fold_space(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document() -> Vec<String> {
        [
            "Il Clust-ER Health  coordina",
            "",
            "il progetto BioHubs4STEP",
        ]
        .map(fold_space)
        .to_vec()
    }

    fn says(line: u32, quote: &str) -> bool {
        stands(
            &document(),
            &Evidence {
                source: "s".into(),
                line,
                quote: quote.into(),
            },
        )
    }

    #[test]
    fn a_quote_may_run_over_line_breaks() {
        assert!(says(1, "Clust-ER Health coordina il progetto"));
    }

    #[test]
    fn a_quote_that_is_elsewhere_or_changed_is_not_there() {
        assert!(!says(1, "BioHubs4STEP"), "it begins in line 3");
        assert!(says(3, "BioHubs4STEP"));
        assert!(!says(3, "biohubs4step"));
        assert!(!says(0, "il") && !says(9, "il"));
    }
}
