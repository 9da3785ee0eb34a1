//! What is new as the picture shows it: who is new or changed is lit and has a sign, who and what is no longer named is hollow.
//! Knows a comparison; refuses to draw it.

use crate::ecosystem::{Ecosystem, NodeId, TieId};
use crate::query::changes::Changes;
use crate::scene::Sign;
use crate::snapshot::Status;
use crate::sorting::Sorting;
use crate::ui::spotlight::{Stranger, Told};

/// Of more new ties than this none is drawn stronger than others: ink would cover the rest.
const FEW: usize = 60;

/// Two years of one file.
pub fn of_years(eco: &Ecosystem, changes: &Changes) -> Told {
    let mut told = of_now(eco, changes);
    told.gone.clone_from(&changes.nodes.removed);
    told.lost = changes
        .ties
        .removed
        .iter()
        .map(|tie| {
            let (from, to) = eco.ends(*tie);
            (from, to, eco.status(*tie) == Status::Inferred)
        })
        .collect();
    lighten(&mut told);
    told
}

/// Two files: who is only in the earlier one is no node of this one.
pub fn of_editions(before: &Ecosystem, after: &Ecosystem, changes: &Changes) -> Told {
    let mut told = of_now(after, changes);
    let today = |node: NodeId| after.find(&before.node(node).id);
    for tie in &changes.ties.removed {
        let (from, to) = before.ends(*tie);
        if let (Some(from), Some(to)) = (today(from), today(to)) {
            let is_inferred = before.status(*tie) == Status::Inferred;
            told.lost.push((from, to, is_inferred));
        }
    }
    told.strangers = changes
        .nodes
        .removed
        .iter()
        .map(|id| {
            let mut near: Vec<NodeId> = before
                .ties_of(*id)
                .filter_map(|link| today(link.other))
                .collect();
            near.order();
            near.dedup();
            Stranger {
                kind: before.kind(*id),
                name: before.node(*id).name.clone(),
                near,
            }
        })
        .collect();
    lighten(&mut told);
    told
}

/// What the later of the two has.
fn of_now(eco: &Ecosystem, changes: &Changes) -> Told {
    let added = changes.nodes.added.iter().copied();
    let changed = changes.nodes.changed.iter().map(|(id, _)| *id);
    let ends = |tie: &TieId| eco.ends(*tie);
    Told {
        lit: added.clone().chain(changed.clone()).collect(),
        steps: changes.ties.added.iter().map(ends).collect(),
        signs: added
            .map(|id| (id, Sign::New))
            .chain(changed.map(|id| (id, Sign::Changed)))
            .collect(),
        ..Told::default()
    }
}

/// Whoever is at the end of a tie that came or went is lit as well: a tie to somebody faint says little.
fn lighten(told: &mut Told) {
    let lost = told.lost.iter().map(|(from, to, _)| (*from, *to));
    let ends = told.steps.iter().copied().chain(lost);
    let mut more: Vec<NodeId> = ends.flat_map(|(from, to)| [from, to]).collect();
    let near = told.strangers.iter().flat_map(|of| &of.near);
    more.extend(near);
    if told.steps.len() > FEW {
        told.steps.clear();
    }
    told.lit.append(&mut more);
    told.lit.order();
    told.lit.dedup();
    let gone = &told.gone;
    told.lit.retain(|id| gone.binary_search(id).is_err());
}
