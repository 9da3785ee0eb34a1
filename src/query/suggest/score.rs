//! How much of each kind of reason there is for everybody at once.

use super::Subject;
use super::ground::{Ground, is_reason, town};
use super::weights::Features;
use crate::ecosystem::{Ecosystem, NodeId};
use crate::query::sectors::{Sector, is_organisation, sector};
use crate::snapshot::NodeKind;

/// Through nodes with more neighbours than this no third step is made: each would give next to nothing, and all would take long.
const CROWD: usize = 100;

/// A share of one among so many.
#[expect(clippy::cast_precision_loss, reason = "a number of nodes")]
pub(super) fn share(of: usize) -> f64 {
    1.0 / of.max(1) as f64
}

/// How much a topic says that so many have.
pub(super) fn rarity(bearers: usize) -> f64 {
    share(bearers).sqrt()
}

/// Whether a third step may be made through a node.
pub(super) fn is_passable(eco: &Ecosystem, ground: &Ground, node: NodeId) -> bool {
    is_reason(eco, ground, node) && ground.degree(node) <= CROWD
}

/// Whether those who are next to the subject already are suggested: for a theme or a topic they are who works on it.
pub(super) fn is_about(eco: &Ecosystem, subject: &Subject) -> bool {
    match subject {
        Subject::Node(node) => eco.kind(*node) == NodeKind::Theme,
        Subject::Value { .. } => true,
    }
}

/// The parts of the helix that the subject and its partners are of.
pub(super) fn present(eco: &Ecosystem, ground: &Ground, subject: &Subject) -> Vec<Sector> {
    let own = match subject {
        Subject::Node(node) => Some(*node),
        Subject::Value { .. } => None,
    };
    let partners = ground.around_subject(subject).iter().copied();
    partners
        .filter(|node| is_organisation(eco.kind(*node)) && !ground.is_hub(*node))
        .chain(own)
        .filter_map(|node| sector(eco, node))
        .collect()
}

/// Whether somebody stands abroad.
pub(super) fn is_abroad(eco: &Ecosystem, node: NodeId) -> bool {
    eco.kind(node) == NodeKind::Partner
}

/// The candidates with how much of each kind of reason there is for them.
pub(in crate::query) fn scores(
    eco: &Ecosystem,
    ground: &Ground,
    subject: &Subject,
) -> Vec<(NodeId, Features)> {
    let count = ground.node_count();
    let own = match subject {
        Subject::Node(node) => Some(*node),
        Subject::Value { .. } => None,
    };
    let around = ground.around_subject(subject);
    let about = is_about(eco, subject);
    let mut near = vec![false; count];
    for node in around.iter().copied().chain(own) {
        set(&mut near, node, true);
    }
    let (mut through, mut chain) = (vec![0.0; count], vec![0.0; count]);
    let mut abroad = vec![0.0; count];
    for first in around.iter().copied() {
        if is_reason(eco, ground, first) {
            let gives = share(ground.degree(first));
            let is_partner = is_organisation(eco.kind(first));
            for other in ground.around(first) {
                add(&mut through, *other, gives);
                if is_partner && is_abroad(eco, *other) {
                    set(&mut abroad, *other, 1.0);
                }
            }
        }
        if !is_passable(eco, ground, first) {
            continue;
        }
        for second in ground.around(first).iter().copied() {
            if Some(second) == own || !is_passable(eco, ground, second) {
                continue;
            }
            let gives = share(ground.degree(first)) * share(ground.degree(second));
            for other in ground.around(second) {
                if *other != first {
                    add(&mut chain, *other, gives);
                }
            }
        }
    }
    let mut topic = vec![0.0; count];
    let mut seen = vec![0_u32; count];
    for (mark, number) in (1..).zip(ground.subject_profile(eco, subject).keys()) {
        let bearers = ground.bearers(*number);
        let gives = rarity(bearers.len());
        // Whoever has the topic several times has it once.
        let mut give = |node: NodeId| {
            if let Some(seen) = seen.get_mut(node.index())
                && *seen != mark
            {
                *seen = mark;
                add(&mut topic, node, gives);
            }
        };
        for bearer in bearers.iter().copied() {
            give(bearer);
            if !ground.is_hub(bearer) && !is_organisation(eco.kind(bearer)) {
                ground.around(bearer).iter().copied().for_each(&mut give);
            }
        }
    }
    let present = present(eco, ground, subject);
    let own_town = own.and_then(|node| town(eco, node));
    let candidates = ground.candidates.iter().copied();
    candidates
        .filter(|node| Some(*node) != own && (about || near.get(node.index()) == Some(&false)))
        .map(|node| {
            let at = |list: &[f64]| list.get(node.index()).copied().unwrap_or_default();
            let is = |is: bool| if is { 1.0 } else { 0.0 };
            let works_on = is(about && near.get(node.index()) == Some(&true));
            let same_town = own_town.is_some() && town(eco, node) == own_town;
            let mut features: Features = [
                works_on,
                at(&through),
                at(&chain),
                at(&topic),
                is(same_town),
                0.0,
                at(&abroad),
            ];
            // What is missing is no reason by itself: there has to be something to talk about.
            let has_ground = features.iter().any(|feature| *feature > 0.0);
            let is_missing = || sector(eco, node).is_some_and(|of| !present.contains(&of));
            if let Some(complementary) = features.get_mut(5) {
                *complementary = is(has_ground && is_missing());
            }
            (node, features)
        })
        .collect()
}

fn set<T>(list: &mut [T], node: NodeId, value: T) {
    if let Some(item) = list.get_mut(node.index()) {
        *item = value;
    }
}

fn add(list: &mut [f64], node: NodeId, value: f64) {
    if let Some(item) = list.get_mut(node.index()) {
        *item += value;
    }
}
