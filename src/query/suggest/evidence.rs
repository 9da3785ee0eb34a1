//! The reasons for one suggestion, each with what it is known from.

use super::ground::{is_reason, town};
use super::score::{is_about, is_abroad, is_passable, present, rarity, share};
use super::{Ground, Part, Reason, Subject, Suggestion, Weights};
use crate::ecosystem::{Ecosystem, NodeId, TieId};
use crate::query::sectors::{is_organisation, sector};
use crate::snapshot::Status;
use crate::sorting::Sorting;

/// The firmest tie between two nodes: stated before inferred, then the one with most passages, then the first.
fn tie(eco: &Ecosystem, one: NodeId, other: NodeId) -> Option<TieId> {
    eco.ties_of(one)
        .filter(|link| link.other == other)
        .map(|link| link.tie)
        .min_by_key(|tie| {
            let is_inferred = eco.status(*tie) == Status::Inferred;
            let passages = eco.tie(*tie).evidence.len();
            (is_inferred, usize::MAX - passages, tie.index())
        })
}

pub(in crate::query) fn suggestion(
    eco: &Ecosystem,
    ground: &Ground,
    subject: &Subject,
    weights: &Weights,
    node: NodeId,
) -> Suggestion {
    let own = match subject {
        Subject::Node(node) => Some(*node),
        Subject::Value { .. } => None,
    };
    let from_subject = |other: NodeId| own.and_then(|own| tie(eco, own, other));
    let around = ground.around_subject(subject);
    let mut near = vec![false; ground.node_count()];
    for node in around {
        if let Some(near) = near.get_mut(node.index()) {
            *near = true;
        }
    }
    let is_near = |node: NodeId| near.get(node.index()) == Some(&true);
    let mut parts: Vec<Part> = Vec::new();
    let mut give = |reason: Reason, points: f64| {
        if points > 0.0 {
            parts.push(Part { reason, points });
        }
    };
    if is_about(eco, subject) && is_near(node) {
        let tie = from_subject(node);
        give(Reason::WorksOn { tie }, weights.works_on);
    }
    for first in around.iter().copied() {
        if is_reason(eco, ground, first)
            && let Some(theirs) = tie(eco, first, node)
        {
            let reason = Reason::Through {
                via: first,
                mine: from_subject(first),
                theirs,
            };
            give(reason, weights.through * share(ground.degree(first)));
        }
    }
    // Three steps: by what whom is suggested is tied to, all partners who lead there; the first of them is named.
    for via in ground.around(node).iter().copied() {
        if Some(via) == own || !is_passable(eco, ground, via) {
            continue;
        }
        let partners = ground.around(via).iter().copied().filter(|partner| {
            *partner != node && is_near(*partner) && is_passable(eco, ground, *partner)
        });
        let mut named: Option<NodeId> = None;
        let mut sum = 0.0;
        for partner in partners {
            named = named.or(Some(partner));
            sum += share(ground.degree(partner)) * share(ground.degree(via));
        }
        if let Some(partner) = named {
            let ties = [
                from_subject(partner),
                tie(eco, partner, via),
                tie(eco, via, node),
            ];
            let reason = Reason::Chain { partner, via, ties };
            give(reason, weights.chain * sum);
        }
    }
    let mine = ground.subject_profile(eco, subject);
    let theirs = ground.profile(eco, node);
    for (number, mine) in mine {
        if let (Some(theirs), Some((vocabulary, value))) =
            (theirs.get(&number), ground.topic(number))
        {
            let reason = Reason::Topic {
                vocabulary: vocabulary.clone(),
                value: value.clone(),
                mine,
                theirs: *theirs,
            };
            let rarity = rarity(ground.bearers(number).len());
            give(reason, weights.topic * rarity);
        }
    }
    if let (Some(mine), Some(place)) = (own.and_then(|own| town(eco, own)), eco.place_of(node))
        && town(eco, node) == Some(mine)
    {
        let place = place.id.clone();
        give(Reason::Town { place }, weights.town);
    }
    let partner = around.iter().copied().find(|partner| {
        is_organisation(eco.kind(*partner))
            && is_reason(eco, ground, *partner)
            && ground.around(*partner).contains(&node)
    });
    if let Some(partner) = partner
        && is_abroad(eco, node)
        && let Some(tie) = tie(eco, partner, node)
    {
        give(Reason::Abroad { partner, tie }, weights.abroad);
    }
    let missing = sector(eco, node).filter(|of| !present(eco, ground, subject).contains(of));
    if let Some(sector) = missing {
        give(Reason::Complementary { sector }, weights.complementary);
    }
    parts.order_by(|a, b| b.points.total_cmp(&a.points));
    Suggestion {
        node,
        score: parts.iter().map(|part| part.points).sum(),
        parts,
    }
}
