//! What a set of organisations covers, what it lacks and who would fill it, and who of them already worked together. Knows
//! the graph; refuses to know how a set is kept or shown.

mod considering;

pub use considering::Considering;

use super::sectors::{Sector, is_organisation, sector};
use super::suggest::{Ground, Suggestion, Weights, is_reason};
use crate::ecosystem::{Ecosystem, NodeId, TieId};
use crate::snapshot::{NodeKind, PlaceKind};
use crate::sorting::{Gathering, Sorting};
use std::collections::BTreeMap;

/// A value and who of the set has it, in the order of the set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Covered<T> {
    /// What.
    pub what: T,
    /// By whom.
    pub by: Vec<NodeId>,
}

/// A topic: the ids of its vocabulary and its value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Topic {
    /// Id of the vocabulary.
    pub vocabulary: String,
    /// Id of the value.
    pub value: String,
}

/// Two of the set, and what they did together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Together {
    /// The two, in the order of the set.
    pub pair: [NodeId; 2],
    /// The ties between them.
    pub ties: Vec<TieId>,
    /// The projects, events and others that both are tied to; none that touches almost everything, and no town.
    pub through: Vec<NodeId>,
}

/// What a set lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gap {
    /// Nobody of this part of the quadruple helix.
    Sector(Sector),
    /// Nobody who has to do with a topic that is wanted.
    Topic(Topic),
    /// Nobody from another country.
    Abroad,
}

/// Somebody who would fill a gap.
#[derive(Clone, Debug, PartialEq)]
pub struct Filler {
    /// How close they are to all of the set together: the sum of their points with each.
    pub score: f64,
    /// To whom of the set they are closest.
    pub closest: NodeId,
    /// Who, and why, seen from that one.
    pub suggestion: Suggestion,
}

/// A set of organisations, looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Consortium {
    /// The organisations, each once, in the order in which they were given.
    pub members: Vec<NodeId>,
    /// The ids that are not in this snapshot.
    pub gone: Vec<String>,
    /// Those given that are no organisations: they are left out of the rest.
    pub others: Vec<NodeId>,
    /// The four parts of the quadruple helix; nobody where one is missing.
    pub sectors: Vec<Covered<Sector>>,
    /// Those of whom the snapshot does not say what they are.
    pub open: Vec<NodeId>,
    /// The topics, of their own and of what they are tied to; those that most have first.
    pub topics: Vec<Covered<Topic>>,
    /// The towns, by the id of the place.
    pub towns: Vec<Covered<String>>,
    /// The countries, ISO 3166-1 alpha-2 in capitals.
    pub countries: Vec<Covered<String>>,
    /// Who worked together, and through what; those with most in common first.
    pub together: Vec<Together>,
    /// How many pairs there are.
    pub pairs: usize,
    /// What is lacking, and who would fill it, best first.
    pub gaps: Vec<(Gap, Vec<Filler>)>,
}

/// Looks at a set of organisations in one go, given by the ids of the file. `wanted` are topics that it should cover; `count` is
/// how many are named for each gap. [`Considering`] does the same in steps.
#[must_use]
pub fn consortium(
    eco: &Ecosystem,
    ground: &Ground,
    weights: &Weights,
    ids: &[&str],
    wanted: &[Topic],
    count: usize,
) -> Consortium {
    let mut considering = Considering::new(eco, ground, weights, ids, wanted, count);
    while !considering.advance(usize::MAX) {}
    considering.finish()
}

/// What the set of these members is and lacks; nobody is named yet who would fill a gap.
fn covering(eco: &Ecosystem, ground: &Ground, ids: &[&str], wanted: &[Topic]) -> Consortium {
    let (mut members, mut gone, mut others) = (Vec::new(), Vec::new(), Vec::new());
    for id in ids {
        match eco.find(id) {
            None if !gone.iter().any(|known| known == id) => gone.push((*id).to_owned()),
            Some(node) if is_organisation(eco.kind(node)) => {
                if !members.contains(&node) {
                    members.push(node);
                }
            }
            Some(node) if !others.contains(&node) => others.push(node),
            None | Some(_) => {}
        }
    }
    let sectors: Vec<Covered<Sector>> = Sector::ALL
        .into_iter()
        .map(|what| {
            let mut by = members.clone();
            by.retain(|node| sector(eco, *node) == Some(what));
            Covered { what, by }
        })
        .collect();
    let mut open = members.clone();
    open.retain(|node| sector(eco, *node).is_none());
    let mut topics = covered(&members, &mut |node| {
        let profile = ground.profile(eco, node);
        let topics = profile.keys().filter_map(|number| ground.topic(*number));
        let topics = topics.map(|(vocabulary, value)| Topic {
            vocabulary: vocabulary.clone(),
            value: value.clone(),
        });
        topics.collect()
    });
    topics.order_by_key(|topic| usize::MAX - topic.by.len());
    let countries = covered(&members, &mut |node| countries(eco, node));
    let towns = covered(&members, &mut |node| {
        let place = eco.place_of(node);
        let town = place.filter(|place| place.kind == PlaceKind::Town);
        town.map(|town| town.id.clone()).into_iter().collect()
    });
    let together = together(eco, ground, &members);
    let mut gaps: Vec<Gap> = sectors
        .iter()
        .filter(|sector| sector.by.is_empty())
        .map(|sector| Gap::Sector(sector.what))
        .collect();
    let is_covered = |topic: &Topic| topics.iter().any(|covered| covered.what == *topic);
    gaps.extend(
        wanted
            .iter()
            .filter(|topic| !is_covered(topic))
            .map(|topic| Gap::Topic(topic.clone())),
    );
    if countries.len() < 2 {
        gaps.push(Gap::Abroad);
    }
    if members.is_empty() {
        gaps.clear();
    }
    let gaps = gaps.into_iter().map(|gap| (gap, Vec::new())).collect();
    Consortium {
        pairs: members.len() * members.len().saturating_sub(1) / 2,
        members,
        gone,
        others,
        sectors,
        open,
        topics,
        towns,
        countries,
        together,
        gaps,
    }
}

fn covered<T: Ord>(members: &[NodeId], of: &mut dyn FnMut(NodeId) -> Vec<T>) -> Vec<Covered<T>> {
    let mut all: BTreeMap<T, Vec<NodeId>> = BTreeMap::new();
    for node in members {
        for what in of(*node) {
            let by = all.entry(what).or_default();
            if by.last() != Some(node) {
                by.push(*node);
            }
        }
    }
    all.into_iter()
        .map(|(what, by)| Covered { what, by })
        .collect()
}

/// The country of the place, and those that the snapshot says.
fn countries(eco: &Ecosystem, node: NodeId) -> Vec<String> {
    let place = eco.place_of(node).map(|place| place.country.as_str());
    let stated = eco.node(node).facet("country");
    let all = place.into_iter().chain(stated);
    let all = all.map(str::to_ascii_uppercase).collect_set();
    all.into_iter().collect()
}

fn together(eco: &Ecosystem, ground: &Ground, members: &[NodeId]) -> Vec<Together> {
    let mut all = Vec::new();
    for (at, one) in members.iter().enumerate() {
        for other in members.iter().skip(at + 1) {
            let ties: Vec<TieId> = eco
                .ties_of(*one)
                .filter(|link| link.other == *other)
                .map(|link| link.tie)
                .collect();
            let mut through = ground.around(*one).to_vec();
            through.retain(|node| {
                ground.around(*other).contains(node)
                    && is_reason(eco, ground, *node)
                    && eco.kind(*node) != NodeKind::Theme
            });
            if !ties.is_empty() || !through.is_empty() {
                all.push(Together {
                    pair: [*one, *other],
                    ties,
                    through,
                });
            }
        }
    }
    all.order_by_key(|of| usize::MAX - of.ties.len() - of.through.len());
    all
}

fn fills(
    eco: &Ecosystem,
    ground: &Ground,
    present: &[Covered<String>],
    gap: &Gap,
    node: NodeId,
) -> bool {
    match gap {
        Gap::Sector(lacking) => sector(eco, node) == Some(*lacking),
        Gap::Topic(topic) => {
            let number = ground.number(&topic.vocabulary, &topic.value);
            number.is_some_and(|number| ground.profile(eco, node).contains_key(&number))
        }
        Gap::Abroad => countries(eco, node)
            .iter()
            .any(|country| present.iter().all(|known| known.what != *country)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::suggest::SHIPPED;
    use crate::snapshot::parse;

    fn look(ids: &[&str], wanted: &[Topic]) -> (Ecosystem, Consortium) {
        let file = include_bytes!("../../../data/snapshot.json");
        let eco = Ecosystem::new(parse(file).unwrap().0);
        let ground = Ground::new(&eco);
        let of = consortium(&eco, &ground, &SHIPPED, ids, wanted, 5);
        (eco, of)
    }

    #[test]
    fn three_who_went_on_the_mission_lack_two_parts_of_the_helix() {
        let (eco, of) = look(&["comecer", "holostem", "unibo"], &[]);
        let by = |sector| {
            let of = of.sectors.iter().find(|of| of.what == sector).unwrap();
            of.by.len()
        };
        assert_eq!([by(Sector::Business), by(Sector::Research)], [2, 1]);
        let lacking: Vec<&Gap> = of.gaps.iter().map(|(gap, _)| gap).collect();
        assert!(
            lacking.contains(&&Gap::Sector(Sector::Public)),
            "{lacking:?}"
        );
        assert!(
            lacking.contains(&&Gap::Sector(Sector::Society)),
            "{lacking:?}"
        );
        let (_, fillers) = &of.gaps[0];
        assert!(fillers.is_sorted_by(|a, b| a.score >= b.score) && !fillers.is_empty());
        for filler in fillers {
            assert_eq!(sector(&eco, filler.suggestion.node), Some(Sector::Public));
            assert!(!filler.suggestion.parts.is_empty(), "with reasons");
        }
        let mission = eco.find("intl-mission-usa-2022").unwrap();
        let [comecer, holostem] = ["comecer", "holostem"].map(|id| eco.find(id).unwrap());
        let met = of.together.iter().find(|of| of.pair == [comecer, holostem]);
        assert!(met.unwrap().through.contains(&mission));
    }

    #[test]
    fn a_set_is_the_same_in_steps_of_any_size() {
        let ids = ["comecer", "holostem", "unibo"];
        let (eco, whole) = look(&ids, &[]);
        let ground = Ground::new(&eco);
        let mut considering = Considering::new(&eco, &ground, &SHIPPED, &ids, &[], 5);
        while !considering.advance(1) {
            assert!((0.0..=1.0).contains(&considering.share()));
        }
        assert_eq!(considering.finish(), whole);
    }

    #[test]
    fn what_is_gone_or_no_organisation_is_told() {
        let (eco, of) = look(&["unibo", "atlantis", "digicare", "unibo", "atlantis"], &[]);
        assert_eq!(of.members, [eco.find("unibo").unwrap()]);
        assert_eq!(of.gone, ["atlantis"]);
        assert_eq!(of.others, [eco.find("digicare").unwrap()]);
        assert_eq!((of.pairs, of.together.len()), (0, 0));
        let (_, nobody) = look(&[], &[]);
        assert!(nobody.gaps.is_empty() && nobody.members.is_empty());
    }

    #[test]
    fn a_topic_that_is_wanted_is_covered_or_names_who_has_it() {
        let topic = |value: &str| Topic {
            vocabulary: "theme".to_owned(),
            value: value.to_owned(),
        };
        let wanted = [
            topic("theme-telemedicine"),
            topic("theme-advanced-therapies-atmp"),
        ];
        let (eco, of) = look(&["unibo"], &wanted);
        assert!(
            of.topics.iter().any(|of| of.what == wanted[0]),
            "DIGICARE is about it"
        );
        let (_, fillers) = of
            .gaps
            .iter()
            .find(|(gap, _)| *gap == Gap::Topic(wanted[1].clone()))
            .unwrap();
        assert!(!fillers.is_empty());
        assert!(
            fillers
                .iter()
                .all(|of| eco.kind(of.suggestion.node) != NodeKind::Project)
        );
    }
}
