//! A set of organisations looked at in steps: everybody is scored for each member, and for each gap the best are kept who would
//! fill it.

use super::{Consortium, Filler, Topic, covering, fills};
use crate::ecosystem::{Ecosystem, NodeId};
use crate::query::suggest::{Ground, Scoring, Subject, Weights, reasons};
use crate::steps;

/// So many nodes' work it is to find out whether somebody fills a gap.
const LOOK: usize = 16;

/// A [`Consortium`] in the making: [`Considering::advance`] until it is done, then [`Considering::finish`].
///
/// O(m · (ties two steps around) + m² · degree) for a set of m.
pub struct Considering<'a> {
    eco: &'a Ecosystem,
    ground: &'a Ground,
    weights: &'a Weights,
    count: usize,
    of: Consortium,
    /// Who is scored for the member at hand.
    scoring: Option<Scoring<'a>>,
    /// How many members are done, and then how many nodes.
    scored: usize,
    looked_at: usize,
    /// By node: the sum of its points, the most that a member gives, and that member.
    points: Vec<(f64, f64, Option<NodeId>)>,
    /// By gap: the best so far who would fill it, with the member that each is closest to.
    best: Vec<Vec<(f64, NodeId, NodeId)>>,
}

impl<'a> Considering<'a> {
    /// Nobody is scored yet. `wanted` are topics that the set should cover; `count` is how many are named for each gap.
    #[must_use]
    pub fn new(
        eco: &'a Ecosystem,
        ground: &'a Ground,
        weights: &'a Weights,
        ids: &[&str],
        wanted: &[Topic],
        count: usize,
    ) -> Considering<'a> {
        let of = covering(eco, ground, ids, wanted);
        Considering {
            eco,
            ground,
            weights,
            count,
            scoring: None,
            scored: 0,
            looked_at: 0,
            points: vec![(0.0, 0.0, None); eco.node_count()],
            best: vec![Vec::new(); of.gaps.len()],
            of,
        }
    }

    /// Looks at about `work` nodes; whether it is done.
    pub fn advance(&mut self, work: usize) -> bool {
        if let Some(member) = self.of.members.get(self.scored).copied() {
            self.score(member, work);
            return false;
        }
        let mut left = work.max(1);
        while left > 0 && self.looked_at < self.points.len() {
            left = left.saturating_sub(1 + self.look(self.looked_at));
            self.looked_at += 1;
        }
        self.looked_at == self.points.len()
    }

    /// How much is done, 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        let scored = steps::share(self.scored, self.of.members.len());
        0.8 * scored + 0.2 * steps::share(self.looked_at, self.points.len())
    }

    /// What the set is and lacks, and who would fill it, as far as everybody was looked at.
    #[must_use]
    pub fn finish(mut self) -> Consortium {
        for ((_, fillers), best) in self.of.gaps.iter_mut().zip(self.best) {
            let filler = |(score, node, closest)| {
                let subject = Subject::Node(closest);
                Filler {
                    score,
                    closest,
                    suggestion: reasons(self.eco, self.ground, &subject, self.weights, node),
                }
            };
            fillers.extend(best.into_iter().map(filler));
        }
        self.of
    }

    /// Everybody is scored for a member.
    fn score(&mut self, member: NodeId, work: usize) {
        let (eco, ground) = (self.eco, self.ground);
        let begin = || Scoring::new(eco, ground, &Subject::Node(member));
        let scoring = self.scoring.get_or_insert_with(begin);
        if !scoring.advance(work) {
            return;
        }
        for (node, features) in std::mem::take(&mut scoring.scores) {
            let points = self.weights.sum(&features);
            if let Some((sum, most, closest)) = self.points.get_mut(node.index())
                && points > 0.0
            {
                *sum += points;
                if points > *most {
                    (*most, *closest) = (points, Some(member));
                }
            }
        }
        self.scoring = None;
        self.scored += 1;
    }

    /// Whether a node is among the best for a gap; how much work that was.
    fn look(&mut self, at: usize) -> usize {
        let node = NodeId::from_index(at);
        let Some((score, _, Some(closest))) = self.points.get(at).copied() else {
            return 0;
        };
        if self.of.members.contains(&node) {
            return 0;
        }
        let mut spent = 0;
        for ((gap, _), best) in self.of.gaps.iter().zip(&mut self.best) {
            // Equals that came before stay before.
            let at = best.partition_point(|(known, ..)| known.total_cmp(&score).is_ge());
            if at >= self.count {
                continue;
            }
            spent += LOOK;
            if fills(self.eco, self.ground, &self.of.countries, gap, node) {
                best.insert(at, (score, node, closest));
                best.truncate(self.count);
            }
        }
        spent
    }
}
