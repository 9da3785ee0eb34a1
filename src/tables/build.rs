//! Tables to snapshot.

use super::context::{head, read_places, read_sources, read_vocabularies};
use super::evidence::read_evidence;
use super::nodes::{read_facets, read_figures, read_nodes};
use super::origins::Origins;
use super::ties::{read_indicators, read_ties};
use super::tours::read_tours;
use crate::snapshot::{Issue, Snapshot, parse, write};
use std::collections::BTreeSet;
use std::path::Path;

/// What the tables of a folder become.
pub struct Built {
    /// The snapshot, already checked.
    pub snapshot: Snapshot,
    /// What is wrong, with file and row.
    pub issues: Vec<Issue>,
    /// Every id that a table has, for checking the coverage.
    pub ids: BTreeSet<String>,
    origins: Origins,
}

impl Built {
    /// File and row of what an issue of the snapshot is about.
    #[must_use]
    pub fn locate(&self, issue: Issue) -> Issue {
        Issue {
            path: self.origins.locate(&issue.path),
            ..issue
        }
    }
}

/// Builds a snapshot from the tables of a folder.
///
/// Everything that can be built is; whatever is wrong has an issue whose path is `file:row`. The columns are described in
/// `data/tables/README.md`.
#[must_use]
pub fn build(folder: &Path) -> Built {
    let mut issues = Vec::new();
    let mut origins = Origins::default();
    let evidence = read_evidence(folder, &mut issues);
    let mut snapshot = head(folder, &mut issues);
    snapshot.sources = read_sources(folder, &mut origins, &mut issues);
    snapshot.vocabularies = read_vocabularies(folder, &mut issues);
    snapshot.places = read_places(folder, &mut origins, &mut issues);
    snapshot.nodes = read_nodes(folder, &evidence, &mut origins, &mut issues);
    let facet_ids = read_facets(folder, &evidence, &mut snapshot.nodes, &mut issues);
    let figure_ids = read_figures(folder, &evidence, &mut snapshot.nodes, &mut issues);
    snapshot.ties = read_ties(folder, &evidence, &mut origins, &mut issues);
    snapshot.indicators = read_indicators(folder, &evidence, &mut origins, &mut issues);
    snapshot.tours = read_tours(folder, &evidence, &mut origins, &mut issues);

    let mut ids: BTreeSet<String> = origins.by_id.keys().cloned().collect();
    for (kind, of) in [("facets.csv", &facet_ids), ("figures.csv", &figure_ids)] {
        for (id, at) in of {
            if !ids.insert(id.clone()) {
                issues.push(
                    Issue::error(if at.is_empty() { kind } else { at }, "issue-duplicate-id")
                        .with("id", id),
                );
            }
        }
    }
    for (of, passages) in &evidence {
        if !ids.contains(of)
            && let Some((at, _)) = passages.first()
        {
            issues.push(Issue::error(at, "issue-evidence-of-nothing").with("id", of));
        }
    }
    ids.extend(
        snapshot
            .vocabularies
            .iter()
            .flat_map(|of| of.values.iter().map(|value| value.id.clone())),
    );

    if let Ok(Ok((checked, found))) = write(&snapshot).map(|text| parse(text.as_bytes())) {
        issues.extend(found.into_iter().map(|issue| Issue {
            path: origins.locate(&issue.path),
            ..issue
        }));
        snapshot = checked;
    }
    Built {
        snapshot,
        issues,
        ids,
        origins,
    }
}
