//! Tours as rows of the tables that a snapshot is built from: `tours.csv`, `tour_steps.csv`, and their rows of `evidence.csv`.

use super::table::{MARK, row};
use crate::snapshot::{TOUR_TABLES, Tour};

/// The tables by their names. They have commas in every language: programs read them, not spreadsheets of a country.
#[must_use]
pub fn tour_tables(tours: &[Tour]) -> [(&'static str, String); 3] {
    let file = |head: &[&str], rows: Vec<Vec<String>>| {
        let mut out = String::from(MARK);
        let head: Vec<String> = head.iter().map(|name| (*name).to_owned()).collect();
        row(&mut out, &head, ',');
        for cells in rows {
            row(&mut out, &cells, ',');
        }
        out
    };
    let steps = || {
        tours.iter().flat_map(|tour| {
            let numbered = tour.steps.iter().enumerate();
            numbered.map(move |(at, step)| (format!("{}-{}", tour.id, at + 1), tour, step))
        })
    };
    let of_tours = tours.iter().map(|tour| {
        let (title, about) = (&tour.title, &tour.about);
        [&tour.id, &title.it, &title.en, &about.it, &about.en]
            .map(String::clone)
            .to_vec()
    });
    let of_steps = steps().map(|(id, tour, step)| {
        let (caption, more, notes) = (&step.caption, &step.more, &step.notes);
        [
            &id,
            &tour.id,
            &step.state,
            &caption.it,
            &caption.en,
            &more.it,
            &more.en,
            &notes.it,
            &notes.en,
        ]
        .map(String::clone)
        .to_vec()
    });
    let of_evidence = steps().flat_map(|(id, _, step)| {
        step.evidence.iter().map(move |of| {
            let line = of.line.to_string();
            vec![id.clone(), of.source.clone(), line, of.quote.clone()]
        })
    });
    let [(tours_file, tour_columns), (steps_file, step_columns)] = TOUR_TABLES;
    [
        (tours_file, file(tour_columns, of_tours.collect())),
        (steps_file, file(step_columns, of_steps.collect())),
        (
            "evidence.csv",
            file(&["of", "source", "line", "quote"], of_evidence.collect()),
        ),
    ]
}
