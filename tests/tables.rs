//! What somebody who edits the tables is told: every mistake with its file and row, and the rest is built.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that fails should stop where it fails"
)]

use ecosystem_explorer::ecosystem::Ecosystem;
use ecosystem_explorer::locale::Locale;
use ecosystem_explorer::query::FacetIndex;
use ecosystem_explorer::sharing::tour_tables;
use ecosystem_explorer::snapshot::{Lang, Snapshot};
use ecosystem_explorer::state::check_tours;
use ecosystem_explorer::tables::{build, coverage};
use std::path::{Path, PathBuf};

/// A copy of the shipped tables in which one file is changed.
struct Copy(PathBuf);

impl Copy {
    fn with(name: &str, file: &str, change: impl Fn(&str) -> String) -> Copy {
        let folder = std::env::temp_dir().join(format!("tables-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        for entry in std::fs::read_dir("data/tables").unwrap() {
            let from = entry.unwrap().path();
            std::fs::copy(&from, folder.join(from.file_name().unwrap())).unwrap();
        }
        let path = folder.join(file);
        let text = std::fs::read_to_string(&path).unwrap();
        std::fs::write(path, change(&text)).unwrap();
        Copy(folder)
    }

    /// What is built, and what is said: the place of each mistake and its code.
    fn build(&self) -> (Snapshot, Vec<(String, &'static str)>) {
        let built = build(&self.0);
        let said = built
            .issues
            .iter()
            .map(|issue| (issue.path.clone(), issue.code))
            .collect();
        for issue in &built.issues {
            for lang in Lang::ALL {
                let words = Locale::new(lang).explain(issue);
                assert!(
                    !words.message.starts_with("issue-") && !words.hint.is_empty(),
                    "{words:?}"
                );
            }
        }
        (built.snapshot, said)
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The row, as a spreadsheet counts it, of the line that begins so.
fn row(file: &str, begin: &str) -> String {
    let mut reader = csv::Reader::from_path(Path::new("data/tables").join(file)).unwrap();
    let at = reader
        .records()
        .position(|record| record.unwrap().get(0) == Some(begin))
        .unwrap();
    format!("{file}:{}", at + 2)
}

#[test]
fn a_tie_to_nobody_is_named_with_its_row() {
    let copy = Copy::with("tie", "ties.csv", |text| {
        format!("{text}extra,unibo,nobody,partner-in,,,,,,stated,,\n")
    });
    let (snapshot, said) = copy.build();
    let last = std::fs::read_to_string("data/tables/ties.csv").unwrap();
    let rows = csv::Reader::from_reader(last.as_bytes()).records().count();
    assert!(
        said.contains(&(format!("ties.csv:{}", rows + 2), "issue-dangling-tie")),
        "{said:?}"
    );
    assert!(snapshot.ties.iter().all(|tie| tie.id != "extra"));
    assert_eq!(snapshot.ties.len(), rows, "the others are built");
}

#[test]
fn a_cell_that_does_not_fit_is_named_with_its_row() {
    let copy = Copy::with("cell", "places.csv", |text| {
        text.replacen(
            "place-bologna,Bologna,Bologna,town,IT",
            "place-bologna,Bologna,Bologna,village,IT",
            1,
        )
    });
    let (_, said) = copy.build();
    assert_eq!(said, [(row("places.csv", "place-bologna"), "issue-cell")]);
}

#[test]
fn an_id_that_is_used_twice_is_named_where_it_stands_the_second_time() {
    let copy = Copy::with("twice", "sources.csv", |text| {
        let second = text.lines().nth(1).unwrap();
        format!("{text}{second}\n")
    });
    let (snapshot, said) = copy.build();
    assert_eq!(said, [("sources.csv:7".to_owned(), "issue-duplicate-id")]);
    assert_eq!(snapshot.sources.len(), 5);
}

#[test]
fn missing_tables_and_columns_are_said_and_nothing_panics() {
    let copy = Copy::with("column", "nodes.csv", |text| {
        text.replacen("id,kind,", "id,type,", 1)
    });
    let (_, said) = copy.build();
    assert!(said.contains(&("nodes.csv:1".to_owned(), "issue-column-missing")));
    assert!(said.contains(&("nodes.csv:1".to_owned(), "issue-column-unknown")));
    std::fs::remove_file(copy.0.join("ties.csv")).unwrap();
    let (snapshot, said) = copy.build();
    assert!(said.contains(&("ties.csv".to_owned(), "issue-table-missing")));
    assert!(snapshot.ties.is_empty());
}

#[test]
fn evidence_of_nothing_and_a_false_quote_are_found() {
    let copy = Copy::with("evidence", "evidence.csv", |text| {
        format!("{text}nobody,report-2025,1,words\n")
    });
    let (_, said) = copy.build();
    assert!(
        matches!(said.as_slice(), [(at, "issue-evidence-of-nothing")] if at.starts_with("evidence.csv:")),
        "{said:?}"
    );
}

#[test]
fn coverage_without_a_reason_or_a_target_is_found() {
    let built = build(Path::new("data/tables"));
    let folder = std::env::temp_dir().join(format!("coverage-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let rows = "fact,file,to,id,reason\na,f,left-out,,\nb,f,node,nobody,\nc,f,node,unibo,\nc,f,node,unibo,\n";
    std::fs::write(folder.join("coverage.csv"), rows).unwrap();
    let mut issues = Vec::new();
    let coverage = coverage(&folder, &built.ids, None, &mut issues).unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    let said: Vec<(&str, &str)> = issues
        .iter()
        .map(|issue| (issue.path.as_str(), issue.code))
        .collect();
    assert_eq!(
        said,
        [
            ("coverage.csv:2", "issue-coverage-no-reason"),
            ("coverage.csv:3", "issue-coverage-nowhere"),
            ("coverage.csv:5", "issue-coverage-twice"),
        ]
    );
    assert_eq!(coverage.facts, 3);
}

#[test]
fn a_step_that_cannot_be_shown_is_named_with_its_row() {
    let copy = Copy::with("step", "tour_steps.csv", |text| {
        format!(
            "{text}extra-1,tour-japan,view=holodeck,Dove?,Where?,,,,\nextra-2,tour-japan,,,,,,,\nextra-3,atlantis,,A,A,,,,\n"
        )
    });
    let built = build(&copy.0);
    let rows = csv::Reader::from_path(copy.0.join("tour_steps.csv")).unwrap();
    let last = rows.into_records().count() + 1;
    let eco = Ecosystem::new(built.snapshot.clone());
    let opened = check_tours(&eco, &FacetIndex::new(&eco));
    let said: Vec<_> = built
        .issues
        .iter()
        .cloned()
        .chain(opened.into_iter().map(|issue| built.locate(issue)))
        .map(|issue| (issue.path, issue.code))
        .collect();
    let at = |row: usize, field: &str| format!("tour_steps.csv:{row}{field}");
    assert_eq!(
        said,
        [
            (at(last, ""), "issue-step-of-nothing"),
            (at(last - 1, " (caption)"), "issue-no-caption"),
            (at(last - 2, " (state)"), "issue-step-lost"),
        ]
    );
    let japan = built
        .snapshot
        .tours
        .iter()
        .find(|tour| tour.id == "tour-japan");
    assert_eq!(japan.unwrap().steps.last().unwrap().caption.en, "Where?");
}

#[test]
fn tours_leave_the_page_as_rows_that_are_read_again() {
    let tours = build(Path::new("data/tables")).snapshot.tours;
    let copy = Copy::with("tours", "tours.csv", |_| String::new());
    for (name, text) in tour_tables(&tours) {
        let path = copy.0.join(name);
        let text = match name {
            // These rows come beside those of everything else.
            "evidence.csv" => {
                let all = std::fs::read_to_string(&path).unwrap();
                let others: Vec<&str> = all
                    .lines()
                    .filter(|row| !row.starts_with("tour-"))
                    .collect();
                let own = text.lines().skip(1).map(str::trim_end);
                others.into_iter().chain(own).collect::<Vec<_>>().join("\n")
            }
            _ => text,
        };
        std::fs::write(path, text).unwrap();
    }
    let again = build(&copy.0);
    assert_eq!(again.issues, []);
    assert_eq!(again.snapshot.tours, tours);
}
