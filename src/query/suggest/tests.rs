//! Suggestions for the shipped snapshot, and what has to hold for all of them.

use super::score::scores;
use super::*;
use crate::snapshot::{Snapshot, parse};

fn snapshot() -> Snapshot {
    let file = include_bytes!("../../../data/snapshot.json");
    parse(file).unwrap().0
}

fn suggested(eco: &Ecosystem, subject: &Subject) -> Vec<Suggestion> {
    suggestions(eco, &Ground::new(eco), subject, &SHIPPED, 10)
}

fn ids<'e>(eco: &'e Ecosystem, suggestions: &[Suggestion]) -> Vec<&'e str> {
    let nodes = suggestions.iter().map(|of| of.node);
    nodes.map(|node| eco.node(node).id.as_str()).collect()
}

#[test]
fn comecer_should_talk_to_whom_it_met_on_the_mission() {
    let eco = Ecosystem::new(snapshot());
    let comecer = eco.find("comecer").unwrap();
    let suggested = suggested(&eco, &Subject::Node(comecer));
    let mission = eco.find("intl-mission-usa-2022").unwrap();
    let names = ids(&eco, &suggested);
    assert!(names[..4].contains(&"irccs-irst"), "{names:?}");
    let irst = &suggested[names.iter().position(|id| *id == "irccs-irst").unwrap()];
    let met = irst.parts.iter().find_map(|part| match part.reason {
        Reason::Through {
            via,
            mine: Some(mine),
            theirs,
        } if via == mission => Some((mine, theirs)),
        _ => None,
    });
    let (mine, theirs) = met.expect("both took part in the mission");
    for tie in [mine, theirs] {
        assert!(!eco.tie(tie).evidence.is_empty(), "a passage says so");
    }
}

#[test]
fn a_project_is_offered_who_is_close_and_not_who_is_in_it() {
    let eco = Ecosystem::new(snapshot());
    let digicare = eco.find("digicare").unwrap();
    let suggested = suggested(&eco, &Subject::Node(digicare));
    assert!(!suggested.is_empty());
    let partners: Vec<NodeId> = eco.ties_of(digicare).map(|link| link.other).collect();
    assert!(suggested.iter().all(|of| !partners.contains(&of.node)));
}

#[test]
fn a_topic_is_offered_who_works_on_it() {
    let eco = Ecosystem::new(snapshot());
    let telemedicine = Subject::Value {
        vocabulary: "theme".to_owned(),
        value: "theme-telemedicine".to_owned(),
    };
    let suggested = suggested(&eco, &telemedicine);
    let names = ids(&eco, &suggested);
    assert!(
        names.contains(&"unibo") || names.contains(&"datariver"),
        "{names:?}"
    );
    let nothing = Subject::Value {
        vocabulary: "theme".to_owned(),
        value: "cooking".to_owned(),
    };
    let ground = Ground::new(&eco);
    assert_eq!(suggestions(&eco, &ground, &nothing, &SHIPPED, 10), []);
}

#[test]
fn suggestions_keep_to_the_filter_and_say_how_many_it_leaves_out() {
    let eco = Ecosystem::new(snapshot());
    let ground = Ground::new(&eco);
    let subject = Subject::Node(eco.find("comecer").unwrap());
    let in_steps = |within: Option<&[bool]>, count: usize, work: usize| {
        let mut suggesting = Suggesting::new(&eco, &ground, &subject, &SHIPPED, count);
        while !suggesting.advance(within, work) {
            assert!((0.0..=1.0).contains(&suggesting.share()));
        }
        suggesting.finish()
    };
    let all = in_steps(None, 1000, usize::MAX);
    assert_eq!((all.left_out, in_steps(None, 1000, 1)), (0, all.clone()));
    let members: Vec<bool> = eco
        .nodes()
        .map(|id| eco.kind(id) == crate::snapshot::NodeKind::Member)
        .collect();
    let left = in_steps(Some(&members), 1000, 7);
    assert!(!left.best.is_empty() && left.left_out > 0);
    assert_eq!(left.best.len() + left.left_out, all.best.len());
    let mut expected = all.best;
    expected.retain(|of| members[of.node.index()]);
    assert_eq!(left.best, expected, "the same reasons, in the same order");
    let few = in_steps(Some(&members), 2, 7);
    assert_eq!((few.best.len(), few.left_out), (2, left.left_out));
}

#[test]
fn every_reason_for_comecer_rests_on_a_passage() {
    let eco = Ecosystem::new(snapshot());
    let comecer = eco.find("comecer").unwrap();
    for suggestion in suggested(&eco, &Subject::Node(comecer)) {
        for part in &suggestion.parts {
            let of_ties = part.reason.ties().into_iter();
            let by_ties = of_ties
                .map(|tie| eco.tie(tie).evidence.len())
                .sum::<usize>();
            let others = part.reason.passages(&eco, suggestion.node);
            assert!(by_ties + others.len() > 0, "{:?}", part.reason);
            let once = others.iter().collect::<std::collections::BTreeSet<_>>();
            assert_eq!(once.len(), others.len(), "each once");
        }
    }
}

#[test]
fn every_score_is_the_sum_of_its_parts() {
    let eco = Ecosystem::new(snapshot());
    let ground = Ground::new(&eco);
    for node in eco.nodes() {
        let subject = Subject::Node(node);
        let of = scores(&eco, &ground, &subject);
        let suggested = suggestions(&eco, &ground, &subject, &SHIPPED, 1000);
        assert!(suggested.is_sorted_by(|a, b| a.score >= b.score));
        for suggestion in suggested {
            let (_, features) = of
                .iter()
                .find(|(node, _)| *node == suggestion.node)
                .unwrap();
            let counted = SHIPPED.sum(features);
            assert!(
                (counted - suggestion.score).abs() < 1e-9,
                "{}: {counted} and {}",
                eco.node(node).id,
                suggestion.score
            );
            assert_ne!(eco.cluster(), Some(suggestion.node));
            assert!(suggestion.parts.iter().all(|part| part.points > 0.0));
        }
    }
}

#[test]
fn hidden_ties_are_found_better_than_by_popularity_and_chance() {
    let plan = evaluate::Plan {
        folds: 10,
        seed: 1,
        choose: false,
    };
    let found = evaluate::evaluate(&snapshot(), plan);
    let published = include_str!("../../../data/suggestions.md");
    for row in &found.rows {
        assert!(
            published.contains(&row.to_string()),
            "run `cargo run --release --bin snapshot -- evaluate data/snapshot.json`: {row}"
        );
    }
    let row = |name: &str| {
        found
            .rows
            .iter()
            .find(|row| row.name.starts_with(name))
            .unwrap()
    };
    let (shipped, popularity) = (row("shipped"), row("preferential"));
    assert!((row("random").auc - 0.5).abs() < 1e-9);
    assert!(shipped.auc > popularity.auc + 0.05, "{found:?}");
    assert!(
        shipped.hits > popularity.hits && popularity.hits > row("random").hits,
        "{found:?}"
    );
}
