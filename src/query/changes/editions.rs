//! Two snapshots side by side, by the ids of their records.

use super::{Changes, Comparison, Difference, Field, Pair};
use crate::ecosystem::{Ecosystem, NodeId, TieId};
use crate::query::indicators::keys;
use crate::snapshot::{Indicator, Node, Tie};
use crate::sorting::Sorting;
use std::collections::{BTreeMap, BTreeSet};

/// What is new in `after`, compared with `before`.
///
/// Nodes are the same when their ids are; ties when their kind and their ends are, in the order of the file where several are,
/// because the id of a tie may be left out. O(n log n).
#[must_use]
pub fn editions<'e>(before: &'e Ecosystem, after: &'e Ecosystem) -> Comparison<'e> {
    let mut nodes: Difference<NodeId> = Difference::default();
    for id in after.nodes() {
        let node = after.node(id);
        match before.find(&node.id) {
            None => nodes.added.push(id),
            Some(old) => note(&mut nodes, id, of_node(before.node(old), node)),
        }
    }
    if nodes.added.len() == after.node_count() {
        return Comparison::Strangers;
    }
    nodes.removed = before
        .nodes()
        .filter(|id| after.find(&before.node(*id).id).is_none())
        .collect();
    Comparison::Changes(Box::new(Changes {
        nodes,
        ties: ties(before, after),
        indicators: indicators(before, after),
    }))
}

fn note<T>(difference: &mut Difference<T>, id: T, fields: Vec<Field>) {
    if fields.is_empty() {
        difference.kept += 1;
    } else {
        difference.changed.push((id, fields));
    }
}

fn differing(all: &[(Field, bool)]) -> Vec<Field> {
    all.iter()
        .filter(|(_, differs)| *differs)
        .map(|(field, _)| *field)
        .collect()
}

fn of_node(old: &Node, new: &Node) -> Vec<Field> {
    let is_placed_otherwise = old.place != new.place
        || old.place_status != new.place_status
        || old.place_why != new.place_why;
    differing(&[
        (
            Field::Name,
            old.name != new.name || old.short != new.short || old.aliases != new.aliases,
        ),
        (Field::Kind, old.kind != new.kind),
        (Field::Words, old.summary != new.summary),
        (Field::Place, is_placed_otherwise),
        (
            Field::Dates,
            old.since != new.since || old.until != new.until,
        ),
        (Field::Values, old.facets != new.facets),
        (
            Field::Figures,
            old.figures != new.figures || old.links != new.links,
        ),
        (Field::Evidence, old.evidence != new.evidence),
    ])
}

fn of_tie(old: &Tie, new: &Tie) -> Vec<Field> {
    differing(&[
        (Field::Words, old.role != new.role),
        (
            Field::Dates,
            old.since != new.since || old.until != new.until || old.year != new.year,
        ),
        (
            Field::Status,
            old.status != new.status || old.why != new.why,
        ),
        (Field::Evidence, old.evidence != new.evidence),
    ])
}

/// By what a tie is known again: kind, ends, and how many like it stand before it.
type Key<'e> = (&'static str, &'e str, &'e str, usize);

fn ties(before: &Ecosystem, after: &Ecosystem) -> Difference<TieId> {
    let old = by_key(before);
    let new = by_key(after);
    let mut ties: Difference<TieId> = Difference::default();
    for (key, id) in &new {
        match old.get(key) {
            None => ties.added.push(*id),
            Some(known) => note(&mut ties, *id, of_tie(before.tie(*known), after.tie(*id))),
        }
    }
    ties.removed = old
        .iter()
        .filter(|(key, _)| !new.contains_key(*key))
        .map(|(_, id)| *id)
        .collect();
    ties.added.order();
    ties.removed.order();
    ties.changed.order_by_key(|(id, _)| *id);
    ties
}

fn by_key(eco: &Ecosystem) -> BTreeMap<Key<'_>, TieId> {
    let mut all = BTreeMap::new();
    for id in eco.ties() {
        let (from, to) = eco.ends(id);
        let tie = eco.tie(id);
        let [from, to] = [from, to].map(|end| eco.node(end).id.as_str());
        let mut key = (tie.kind.id(), from, to, 0);
        while all.contains_key(&key) {
            key.3 += 1;
        }
        all.insert(key, id);
    }
    all
}

/// The numbers of both that differ in value, qualifier or year, or that only one has.
fn indicators<'e>(before: &'e Ecosystem, after: &'e Ecosystem) -> Vec<Pair<'e>> {
    let mut old: BTreeMap<String, &Indicator> = BTreeMap::new();
    for indicator in before.indicators() {
        for key in of_year(indicator) {
            old.entry(key).or_insert(indicator);
        }
    }
    let mut found: BTreeSet<&str> = BTreeSet::new();
    let (mut both, mut one) = (Vec::new(), Vec::new());
    for indicator in after.indicators() {
        let known = of_year(indicator)
            .iter()
            .find_map(|key| old.get(key).copied());
        if let Some(known) = known {
            found.insert(&known.id);
            if known.value != indicator.value || known.qualifier != indicator.qualifier {
                both.push(Pair {
                    before: Some(known),
                    after: Some(indicator),
                });
            }
        } else {
            one.push(Pair {
                before: None,
                after: Some(indicator),
            });
        }
    }
    let gone = before
        .indicators()
        .iter()
        .filter(|of| !found.contains(of.id.as_str()));
    one.extend(gone.map(|of| Pair {
        before: Some(of),
        after: None,
    }));
    both.append(&mut one);
    both
}

/// What a number of one year is known by: a number of another year is another number, and stands beside it in its series.
fn of_year(indicator: &Indicator) -> Vec<String> {
    let year = indicator.year.unwrap_or_default();
    let mut keys = keys(indicator);
    for key in &mut keys {
        key.push('\0');
        key.push_str(&year.to_string());
    }
    keys
}
