//! Two years of one snapshot side by side: what is dated in them, and what is not dated but told by a source of the year.

use super::{Changes, Comparison, Difference, Pair};
use crate::ecosystem::{Ecosystem, NodeId, TieId};
use crate::query::indicators::indicators;
use crate::snapshot::{Date, Evidence};
use crate::sorting::Sorting;

/// Whether dates that are stated cover a year; `None` where none is.
fn covers(since: Option<Date>, until: Option<Date>, year: i32) -> Option<bool> {
    if since.is_none() && until.is_none() {
        return None;
    }
    let has_begun = since.is_none_or(|date| date.year <= year);
    let has_not_ended = until.is_none_or(|date| date.year >= year);
    Some(has_begun && has_not_ended)
}

fn is_told(eco: &Ecosystem, evidence: &[Evidence], year: i32) -> bool {
    evidence
        .iter()
        .filter_map(|passage| eco.source(&passage.source)?.year)
        .any(|date| date.year == year)
}

fn has_node(eco: &Ecosystem, id: NodeId, year: i32) -> bool {
    let node = eco.node(id);
    covers(node.since, node.until, year).unwrap_or_else(|| is_told(eco, &node.evidence, year))
}

fn has_tie(eco: &Ecosystem, id: TieId, year: i32) -> bool {
    let tie = eco.tie(id);
    let dated = covers(tie.since, tie.until, year);
    let reported = || tie.year.map(|reported| reported == year);
    dated
        .or_else(reported)
        .unwrap_or_else(|| is_told(eco, &tie.evidence, year))
}

/// What a year has that an earlier one had not, and the other way round: in a year is what stated dates put there; what has
/// no date is in the years whose sources tell of it. "Removed" therefore means "no longer told of", which is not the same as
/// ended. Years the wrong way round are turned. O(nodes + ties and their evidence).
#[must_use]
pub fn years(eco: &Ecosystem, from: i32, to: i32) -> Comparison<'_> {
    let (from, to) = (from.min(to), from.max(to));
    let mut changes = Changes::default();
    for id in eco.nodes() {
        let (before, after) = (has_node(eco, id, from), has_node(eco, id, to));
        sort_in(&mut changes.nodes, id, before, after);
    }
    for id in eco.ties() {
        let (before, after) = (has_tie(eco, id, from), has_tie(eco, id, to));
        sort_in(&mut changes.ties, id, before, after);
    }
    let all = indicators(eco);
    let mut pairs: Vec<Pair<'_>> = all
        .series
        .iter()
        .map(|series| Pair {
            before: series.of_year(from).map(|point| point.indicator),
            after: series.of_year(to).map(|point| point.indicator),
        })
        .filter(|pair| pair.before.is_some() || pair.after.is_some())
        .collect();
    for point in &all.apart {
        let is_of = |year| point.indicator.year == Some(year);
        let one = |is: bool| is.then_some(point.indicator);
        if is_of(from) || is_of(to) {
            pairs.push(Pair {
                before: one(is_of(from)),
                after: one(is_of(to)),
            });
        }
    }
    pairs.order_by_key(|pair| pair.before.is_none() || pair.after.is_none());
    changes.indicators = pairs;
    let has_any = |before: bool| {
        let nodes = if before {
            &changes.nodes.removed
        } else {
            &changes.nodes.added
        };
        changes.nodes.kept > 0 || !nodes.is_empty()
    };
    let nothing: Vec<i32> = [(from, has_any(true)), (to, has_any(false))]
        .into_iter()
        .filter(|(_, any)| !any)
        .map(|(year, _)| year)
        .collect();
    if nothing.is_empty() {
        Comparison::Changes(Box::new(changes))
    } else {
        Comparison::Nothing(nothing)
    }
}

fn sort_in<T>(difference: &mut Difference<T>, id: T, before: bool, after: bool) {
    match (before, after) {
        (false, true) => difference.added.push(id),
        (true, false) => difference.removed.push(id),
        (true, true) => difference.kept += 1,
        (false, false) => {}
    }
}
