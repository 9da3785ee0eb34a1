//! Two snapshots side by side, by the ids of their records.

use super::{Changes, Comparison, Difference, Field, Pair};
use crate::ecosystem::{Ecosystem, NodeId, TieId};
use crate::query::indicators::keys;
use crate::snapshot::{Indicator, Node, Tie};
use crate::steps::share;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Kind and ends of a tie: by these it is known again.
type Key<'e> = (&'static str, &'e str, &'e str);

/// Two snapshots side by side, in the making: [`ComparingEditions::advance`] until it is done, then
/// [`ComparingEditions::finish`].
pub struct ComparingEditions<'e> {
    before: &'e Ecosystem,
    after: &'e Ecosystem,
    nodes: Difference<NodeId>,
    ties: Difference<TieId>,
    /// Ties of the earlier that are not found again yet, in the order of the file.
    old: BTreeMap<Key<'e>, VecDeque<TieId>>,
    /// Whether a tie of the earlier, by its place in the file, is found again.
    is_found: Vec<bool>,
    /// So many records are looked at, in this order: nodes of the later, nodes of the earlier, ties of the earlier, ties of the
    /// later, ties of the earlier once more.
    done: usize,
}

impl<'e> ComparingEditions<'e> {
    /// What is new in `after`, compared with `before`.
    #[must_use]
    pub fn new(before: &'e Ecosystem, after: &'e Ecosystem) -> Self {
        Self {
            before,
            after,
            nodes: Difference::default(),
            ties: Difference::default(),
            old: BTreeMap::new(),
            is_found: vec![false; before.tie_count()],
            done: 0,
        }
    }

    fn parts(&self) -> [usize; 5] {
        let (before, after) = (self.before, self.after);
        [
            after.node_count(),
            before.node_count(),
            before.tie_count(),
            after.tie_count(),
            before.tie_count(),
        ]
    }

    /// How much is done, 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        share(self.done, self.parts().iter().sum())
    }

    /// Looks at so many more records. Whether it is done: strangers have nothing else to compare.
    pub fn advance(&mut self, work: usize) -> bool {
        let mut left = work;
        let mut first = 0;
        for (part, count) in self.parts().into_iter().enumerate() {
            let from = self.done.saturating_sub(first).min(count);
            let some = left.min(count - from);
            self.look(part, from, some);
            self.done += some;
            left -= some;
            first += count;
            if part == 0 && self.are_strangers() {
                return true;
            }
        }
        self.done == first
    }

    fn are_strangers(&self) -> bool {
        self.nodes.added.len() == self.after.node_count()
    }

    /// Looks at `some` records of a part from number `from` on.
    fn look(&mut self, part: usize, from: usize, some: usize) {
        let (before, after) = (self.before, self.after);
        match part {
            0 => {
                for id in after.nodes().skip(from).take(some) {
                    let node = after.node(id);
                    match before.find(&node.id) {
                        None => self.nodes.added.push(id),
                        Some(old) => self.nodes.note(id, of_node(before.node(old), node)),
                    }
                }
            }
            1 => {
                let gone = |id: &NodeId| after.find(&before.node(*id).id).is_none();
                let nodes = before.nodes().skip(from).take(some);
                self.nodes.removed.extend(nodes.filter(gone));
            }
            2 => {
                for id in before.ties().skip(from).take(some) {
                    self.old.entry(key(before, id)).or_default().push_back(id);
                }
            }
            3 => {
                for id in after.ties().skip(from).take(some) {
                    let like = self.old.get_mut(&key(after, id));
                    let Some(known) = like.and_then(VecDeque::pop_front) else {
                        self.ties.added.push(id);
                        continue;
                    };
                    if let Some(is_found) = self.is_found.get_mut(known.index()) {
                        *is_found = true;
                    }
                    let fields = of_tie(before.tie(known), after.tie(id));
                    self.ties.note(id, fields);
                }
            }
            _ => {
                let is_gone = |id: &TieId| self.is_found.get(id.index()) == Some(&false);
                let ties = before.ties().skip(from).take(some);
                self.ties.removed.extend(ties.filter(is_gone));
            }
        }
    }

    /// The answer.
    #[must_use]
    pub fn finish(self) -> Comparison {
        if self.are_strangers() {
            return Comparison::Strangers;
        }
        Comparison::Changes(Box::new(Changes {
            nodes: self.nodes,
            ties: self.ties,
            indicators: indicators(self.before, self.after),
        }))
    }
}

/// What is new in `after`, compared with `before`.
///
/// Nodes are the same when their ids are; ties when their kind and their ends are, in the order of the file where several are,
/// because the id of a tie may be left out. O(n log n).
#[must_use]
pub fn editions(before: &Ecosystem, after: &Ecosystem) -> Comparison {
    let mut comparing = ComparingEditions::new(before, after);
    while !comparing.advance(usize::MAX) {}
    comparing.finish()
}

fn key(eco: &Ecosystem, id: TieId) -> Key<'_> {
    let (from, to) = eco.ends(id);
    let [from, to] = [from, to].map(|end| eco.node(end).id.as_str());
    (eco.tie(id).kind.id(), from, to)
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

/// The numbers of both that differ in value, qualifier or year, or that only one has.
fn indicators(before: &Ecosystem, after: &Ecosystem) -> Vec<Pair> {
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
                both.push(Pair::of(Some(known), Some(indicator)));
            }
        } else {
            one.push(Pair::of(None, Some(indicator)));
        }
    }
    let gone = before
        .indicators()
        .iter()
        .filter(|of| !found.contains(of.id.as_str()));
    one.extend(gone.map(|of| Pair::of(Some(of), None)));
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
