//! What a state speaks of and a file does not have, and so which steps of its tours do not open as they were meant. Knows ids and
//! values; refuses to know words.

use super::{Skipped, State};
use crate::ecosystem::Ecosystem;
use crate::query::{FacetIndex, Filter};
use crate::snapshot::Issue;

/// What a state speaks of and this file does not have, by the keys of links. A selection says so itself, and so does the
/// shortlist.
#[must_use]
pub fn gone(
    eco: &Ecosystem,
    facets: &FacetIndex,
    state: &State,
) -> Vec<(&'static str, Vec<String>)> {
    let lacks = |id: &String| eco.find(id).is_none();
    let one = |id: Option<&String>| id.filter(|id| lacks(id)).cloned().into_iter().collect();
    let values = |filter: &Filter| {
        let pairs = filter.pairs();
        let pairs = pairs.filter(|(facet, value)| facets.label(facet, value).is_none());
        pairs
            .map(|(facet, value)| format!("{facet}:{value}"))
            .collect()
    };
    let some = |ids: &std::collections::BTreeSet<String>| {
        ids.iter().filter(|id| lacks(id)).cloned().collect()
    };
    let [from, to] = &state.pair;
    let subject = state.subject.as_ref().filter(|of| !is_topic(eco, of));
    let town = state
        .town
        .as_ref()
        .filter(|id| eco.places().all(|place| place.id != **id));
    let pins = state.pins.iter().map(|(id, _)| id.to_owned());
    let all: [(&'static str, Vec<String>); 11] = [
        ("filter", values(&state.filter)),
        ("showcase", values(&state.showcase)),
        ("town", one(town)),
        (
            "around",
            one(state.around.as_ref().map(|around| &around.node)),
        ),
        ("tie", one(state.tie.as_ref())),
        ("from", one(from.as_ref())),
        ("to", one(to.as_ref())),
        ("for", one(subject)),
        ("mute", some(&state.muted)),
        ("hide", some(&state.hidden)),
        ("pin", pins.filter(lacks).collect()),
    ];
    all.into_iter().filter(|(_, ids)| !ids.is_empty()).collect()
}

/// Whether a subject is a value of a vocabulary.
fn is_topic(eco: &Ecosystem, subject: &str) -> bool {
    subject.split_once(':').is_some_and(|(vocabulary, value)| {
        let values = eco.vocabulary(vocabulary).map(|of| of.values.as_slice());
        values.unwrap_or_default().iter().any(|of| of.id == value)
    })
}

/// The steps of the tours of a file that show less than they ask for: an issue for each part, at `tours.ID.steps[N].state`.
#[must_use]
pub fn check_tours(eco: &Ecosystem, facets: &FacetIndex) -> Vec<Issue> {
    let mut issues = Vec::new();
    for tour in eco.tours() {
        for (number, step) in tour.steps.iter().enumerate() {
            let path = format!("tours.{}.steps[{number}].state", tour.id);
            for (part, what) in lost(eco, facets, &step.state) {
                issues.push(
                    Issue::warning(&path, "issue-step-lost")
                        .with("part", part)
                        .with("what", what),
                );
            }
        }
    }
    issues
}

/// What of a step cannot be done here: key and value.
fn lost(eco: &Ecosystem, facets: &FacetIndex, shows: &str) -> Vec<(String, String)> {
    let (state, skipped) = State::opened(&super::touring::in_full(shows), &State::default());
    let of_link = skipped.into_iter().map(|of| match of {
        Skipped::Newer(version) => ("v".to_owned(), version),
        Skipped::Key(key) => (key, String::new()),
        Skipped::Value { key, value } => (key.to_owned(), value),
    });
    let selected = state.selected.iter().map(|id| ("select", id));
    let listed = state.shortlist.ids().iter().map(|id| ("shortlist", id));
    let way = state.way.iter().map(|id| ("way", id));
    let ids = selected.chain(listed).chain(way);
    let ids = ids.filter(|(_, id)| eco.find(id).is_none());
    let of_file = gone(eco, facets, &state).into_iter();
    of_link
        .chain(ids.map(|(key, id)| (key.to_owned(), id.clone())))
        .chain(of_file.map(|(key, ids)| (key.to_owned(), ids.join(", "))))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::parse;

    #[test]
    fn a_step_that_shows_less_than_it_asks_for_is_named() {
        let file = r#"{ "schema": 1, "title": "t", "nodes": [{"id": "unibo", "kind": "member", "name": "U"}],
            "tours": [{"id": "a", "title": "A", "steps": [
              {"state": "view=list&select=unibo&filter=kind:member", "caption": "fine"},
              {"state": "view=holodeck&select=nobody&filter=kind:wizard&around=x~2&colour=red", "caption": "not so"}]}] }"#;
        let eco = Ecosystem::new(parse(file.as_bytes()).unwrap().0);
        let issues = check_tours(&eco, &FacetIndex::new(&eco));
        let said: Vec<_> = issues
            .iter()
            .map(|of| {
                (
                    of.path.as_str(),
                    of.args[0].1.as_str(),
                    of.args[1].1.as_str(),
                )
            })
            .collect();
        let path = "tours.a.steps[1].state";
        assert_eq!(
            said,
            [
                (path, "view", "holodeck"),
                (path, "colour", ""),
                (path, "select", "nobody"),
                (path, "filter", "kind:wizard"),
                (path, "around", "x"),
            ]
        );
    }
}
