//! Two years of one snapshot side by side: what is dated in them, and what is not dated but told by a source of the year.

use super::{Changes, Comparison, Difference, Pair};
use crate::ecosystem::{Ecosystem, NodeId, TieId};
use crate::query::indicators::indicators;
use crate::snapshot::{Date, Evidence};
use crate::sorting::Sorting;
use crate::steps::share;

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

/// Two years side by side, in the making: [`ComparingYears::advance`] until it is done, then [`ComparingYears::finish`].
pub struct ComparingYears<'e> {
    eco: &'e Ecosystem,
    from: i32,
    to: i32,
    nodes: Difference<NodeId>,
    ties: Difference<TieId>,
    /// So many nodes, and then ties, are looked at.
    done: usize,
}

impl<'e> ComparingYears<'e> {
    /// Years the wrong way round are turned.
    #[must_use]
    pub fn new(eco: &'e Ecosystem, from: i32, to: i32) -> Self {
        Self {
            eco,
            from: from.min(to),
            to: from.max(to),
            nodes: Difference::default(),
            ties: Difference::default(),
            done: 0,
        }
    }

    fn of(&self) -> usize {
        self.eco.node_count() + self.eco.tie_count()
    }

    /// How much is done, 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        share(self.done, self.of())
    }

    /// Looks at so many more records. Whether it is done.
    pub fn advance(&mut self, work: usize) -> bool {
        let Self { eco, from, to, .. } = *self;
        let nodes = eco.nodes().skip(self.done).take(work);
        let left = work - nodes.len();
        let ties = self.done.saturating_sub(eco.node_count());
        self.done += nodes.len();
        for id in nodes {
            let [before, after] = [from, to].map(|year| has_node(eco, id, year));
            self.nodes.sort_in(id, before, after);
        }
        let ties = eco.ties().skip(ties).take(left);
        self.done += ties.len();
        for id in ties {
            let [before, after] = [from, to].map(|year| has_tie(eco, id, year));
            self.ties.sort_in(id, before, after);
        }
        self.done == self.of()
    }

    /// The answer.
    #[must_use]
    pub fn finish(self) -> Comparison {
        let has_any = |only: &[NodeId]| self.nodes.kept > 0 || !only.is_empty();
        let nothing: Vec<i32> = [
            (self.from, has_any(&self.nodes.removed)),
            (self.to, has_any(&self.nodes.added)),
        ]
        .into_iter()
        .filter(|(_, any)| !any)
        .map(|(year, _)| year)
        .collect();
        if !nothing.is_empty() {
            return Comparison::Nothing(nothing);
        }
        Comparison::Changes(Box::new(Changes {
            nodes: self.nodes,
            ties: self.ties,
            indicators: pairs(self.eco, self.from, self.to),
        }))
    }
}

/// The reported numbers of both years; those that both have first.
fn pairs(eco: &Ecosystem, from: i32, to: i32) -> Vec<Pair> {
    let all = indicators(eco);
    let mut pairs: Vec<Pair> = all
        .series
        .iter()
        .map(|series| {
            let [before, after] = [from, to].map(|year| series.of_year(year));
            Pair::of(
                before.map(|point| point.indicator),
                after.map(|point| point.indicator),
            )
        })
        .filter(|pair| pair.before.is_some() || pair.after.is_some())
        .collect();
    for point in &all.apart {
        let [before, after] =
            [from, to].map(|year| (point.indicator.year == Some(year)).then_some(point.indicator));
        if before.is_some() || after.is_some() {
            pairs.push(Pair::of(before, after));
        }
    }
    pairs.order_by_key(|pair| pair.before.is_none() || pair.after.is_none());
    pairs
}

/// What a year has that an earlier one had not, and the other way round: in a year is what stated dates put there; what has
/// no date is in the years whose sources tell of it. "Removed" therefore means "no longer told of", which is not the same as
/// ended. Years the wrong way round are turned. O(nodes + ties and their evidence).
#[must_use]
pub fn years(eco: &Ecosystem, from: i32, to: i32) -> Comparison {
    let mut comparing = ComparingYears::new(eco, from, to);
    while !comparing.advance(usize::MAX) {}
    comparing.finish()
}
