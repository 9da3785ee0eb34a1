//! Tours: ways through the ecosystem that somebody has written. Knows steps, their words and what must be said of them; refuses to
//! know what a state is.

use super::check::{Of, drop_unknown_sources, unique};
use super::cut::cut;
use super::json::{self, shape};
use super::sieve::Sieve;
use super::{Evidence, Extra, Issue, Lang, MAX_NAME, MAX_STEPS, MAX_TEXT, MAX_TOURS, Text};
use serde::Serialize;

/// A way through the ecosystem, step by step.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Tour {
    /// Unique among all ids of the file.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// One or two sentences on what it shows.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub about: Text,
    /// Its steps, in order.
    pub steps: Vec<TourStep>,
    /// Fields that this version does not know.
    #[serde(skip)]
    pub extra: Extra,
}

/// A step of a tour: what is seen, and what is said.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct TourStep {
    /// What is seen, in the grammar of links without `#`; empty for the start.
    #[serde(default)]
    pub state: String,
    /// One short sentence.
    pub caption: Text,
    /// A paragraph of about 25 words.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub more: Text,
    /// For whoever presents it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub notes: Text,
    /// How we know it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
}

shape! { Tour { id; title, about, steps; extra } }
shape! { TourStep { ; state, caption, more, notes, evidence } }

/// The tables that tours are written down in, by their names, each with its columns.
pub const TOUR_TABLES: [(&str, &[&str]); 2] = [
    (
        "tours.csv",
        &["id", "title_it", "title_en", "about_it", "about_en"],
    ),
    (
        "tour_steps.csv",
        &[
            "id",
            "tour",
            "state",
            "caption_it",
            "caption_en",
            "more_it",
            "more_en",
            "notes_it",
            "notes_en",
        ],
    ),
];

/// Tours as text, whatever they lack: for somebody who is still writing them.
#[must_use]
pub fn write_tours(tours: &[Tour]) -> String {
    let mut text = String::new();
    if let Ok(value) = serde_json::to_value(tours) {
        json::written(&value, &mut text);
    }
    text
}

/// Reads what [`write_tours`] wrote; nothing where it is something else.
#[must_use]
pub fn read_tours(text: &str) -> Option<Vec<Tour>> {
    json::read(text.as_bytes()).ok()
}

/// Mends the tours of a file or leaves out what cannot be walked, and says so.
pub(super) fn check_tours(
    tours: &mut Vec<Tour>,
    known: &mut super::check::Known,
    issues: &mut Vec<Issue>,
) {
    Sieve::default().pass(tours, usize::MAX, |tour, index| {
        let path = || format!("tours[{index}]");
        unique(&mut known.ids, &path, &tour.id, Of::Other, issues) && is_walked(tour, known, issues)
    });
    cut_list(tours, MAX_TOURS, "tours", issues);
}

fn is_walked(tour: &mut Tour, known: &super::check::Known, issues: &mut Vec<Issue>) -> bool {
    let id = tour.id.clone();
    let path = || format!("tours.{id}");
    if is_blank(&tour.title) {
        issues.push(
            Issue::warning(format!("{}.title", path()), "issue-empty-name").with("id", &tour.id),
        );
        tour.title = Text::same(&tour.id);
    }
    cut(&mut tour.title, MAX_NAME, &path, issues);
    cut(&mut tour.about, MAX_TEXT, &path, issues);
    cut_list(&mut tour.steps, MAX_STEPS, &path(), issues);
    Sieve::default().pass(&mut tour.steps, usize::MAX, |step, index| {
        let path = || format!("tours.{id}.steps[{index}]");
        if is_blank(&step.caption) {
            issues.push(Issue::error(
                format!("{}.caption", path()),
                "issue-no-caption",
            ));
            return false;
        }
        cut(&mut step.caption, MAX_NAME, &path, issues);
        cut(&mut step.more, MAX_TEXT, &path, issues);
        cut(&mut step.notes, MAX_TEXT, &path, issues);
        drop_unknown_sources(&mut step.evidence, &path, known, issues);
        true
    });
    if tour.steps.is_empty() {
        issues.push(Issue::error(path(), "issue-no-steps").with("id", &tour.id));
    }
    !tour.steps.is_empty()
}

fn is_blank(text: &Text) -> bool {
    Lang::ALL
        .iter()
        .all(|lang| text.get(*lang).trim().is_empty())
}

fn cut_list<T>(list: &mut Vec<T>, most: usize, path: &str, issues: &mut Vec<Issue>) {
    if list.len() > most {
        issues.push(
            Issue::error(path, "issue-too-many")
                .with("count", list.len())
                .with("most", most),
        );
        list.truncate(most);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::{parse, write};

    /// Tours by id with their number of steps, and issues by path and code.
    type Opened = (Vec<(String, usize)>, Vec<(String, &'static str)>);

    fn opened(tours: &str) -> Opened {
        let file = format!(
            r#"{{ "schema": 1, "title": "t", "sources": [{{"id": "s", "title": "S"}}], "nodes": [], "tours": {tours} }}"#
        );
        let (snapshot, issues) = parse(file.as_bytes()).unwrap();
        let again = write(&snapshot).unwrap();
        let (read, _) = parse(again.as_bytes()).unwrap();
        assert_eq!(read.tours, snapshot.tours, "what is written is read again");
        let tours = snapshot.tours.into_iter();
        (
            tours.map(|tour| (tour.id, tour.steps.len())).collect(),
            issues
                .into_iter()
                .map(|issue| (issue.path, issue.code))
                .collect(),
        )
    }

    #[test]
    fn a_tour_is_steps_with_something_to_see_and_to_say() {
        let (tours, issues) = opened(
            r#"[{"id": "a", "title": {"it": "Una", "en": "One"}, "about": "x", "steps": [
                {"state": "v=1&view=hubs", "caption": "Six", "more": "m", "notes": "n",
                 "evidence": [{"source": "s", "line": 1, "quote": "six hubs"}]},
                {"caption": {"en": "Only English"}}]}]"#,
        );
        assert_eq!(tours, [("a".to_owned(), 2)]);
        assert_eq!(issues, []);
    }

    #[test]
    fn what_cannot_be_walked_is_left_out_and_said() {
        let (tours, issues) = opened(
            r#"[{"id": "none", "title": "t"}, {"id": "mute", "title": "t", "steps": [{"state": "v=1", "caption": " "}]},
                {"id": "ok", "steps": [{"caption": "c", "evidence": [{"source": "x", "line": 1, "quote": "q"}]},
                 {"caption": 7}, {"caption": "d"}]}, {"id": "ok", "title": "again", "steps": [{"caption": "c"}]}, 3]"#,
        );
        assert_eq!(tours, [("ok".to_owned(), 2)]);
        let said = |path: &str, code| (path.to_owned(), code);
        assert_eq!(
            issues,
            [
                said("tours[2].steps[1]", "issue-bad-value"),
                said("tours[4]", "issue-not-an-object"),
                said("tours.none", "issue-no-steps"),
                said("tours.mute.steps[0].caption", "issue-no-caption"),
                said("tours.mute", "issue-no-steps"),
                said("tours.ok.title", "issue-empty-name"),
                said("tours.ok.steps[0].evidence", "issue-unknown-source"),
                said("tours[3]", "issue-duplicate-id"),
            ]
        );
    }

    #[test]
    fn a_tour_that_is_still_being_written_is_kept_as_it_is() {
        let begun = Tour {
            id: "tour-new-1".to_owned(),
            title: Text::default(),
            about: Text::default(),
            steps: vec![TourStep {
                state: "v=1&view=hubs".to_owned(),
                ..TourStep::default()
            }],
            extra: Extra::new(),
        };
        assert_eq!(
            read_tours(&write_tours(std::slice::from_ref(&begun))),
            Some(vec![begun])
        );
        assert_eq!(read_tours("{}"), None);
    }

    #[test]
    fn a_caption_that_nobody_could_read_from_afar_is_cut() {
        let long = "x".repeat(MAX_NAME + 1);
        let (tours, issues) = opened(&format!(
            r#"[{{"id": "a", "title": "t", "steps": [{{"caption": {{"it": "{long}", "en": "short"}}}}]}}]"#
        ));
        assert_eq!(tours.len(), 1);
        assert_eq!(issues, [("tours.a.steps[0]".to_owned(), "issue-too-long")]);
    }
}
