//! Suggestions in steps: everybody is scored, the best of those who are left by the filter are kept, and their reasons told.

use super::score::Scoring;
use super::{Ground, Subject, Suggestion, Weights, reasons};
use crate::ecosystem::{Ecosystem, NodeId};
use crate::sorting::Sorting;
use crate::steps;

/// Whom to talk to.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Suggested {
    /// Best first; of equal score in the order of the file.
    pub best: Vec<Suggestion>,
    /// How many there are besides whom only the filter leaves out.
    pub left_out: usize,
}

/// Suggestions in the making: [`Suggesting::advance`] until it is done, then [`Suggesting::finish`].
///
/// Nobody whom the subject is tied to already (but for a theme or a topic, where those who work on it come first), and never
/// the cluster itself. What is a reason does not depend on the filter: a project that the filter leaves out is still known.
///
/// Linear in the ties two steps around the subject and in the values of all organisations; nodes that are tied to almost
/// everything ([`crate::query::path::hubs`]) give no reason.
pub struct Suggesting<'a> {
    eco: &'a Ecosystem,
    ground: &'a Ground,
    subject: &'a Subject,
    weights: &'a Weights,
    count: usize,
    scoring: Scoring<'a>,
    is_scored: bool,
    next: usize,
    /// The best so far, best first.
    best: Vec<(f64, NodeId)>,
    suggested: Suggested,
}

impl<'a> Suggesting<'a> {
    /// Nobody is scored yet; so many are looked for.
    #[must_use]
    pub fn new(
        eco: &'a Ecosystem,
        ground: &'a Ground,
        subject: &'a Subject,
        weights: &'a Weights,
        count: usize,
    ) -> Suggesting<'a> {
        Suggesting {
            eco,
            ground,
            subject,
            weights,
            count,
            scoring: Scoring::new(eco, ground, subject),
            is_scored: false,
            next: 0,
            best: Vec::new(),
            suggested: Suggested::default(),
        }
    }

    /// Looks at about `work` nodes; whether it is done. `within` says by [`NodeId::index`] who is left by the filter, and is
    /// to be the same each time; `None` for everybody.
    pub fn advance(&mut self, within: Option<&[bool]>, work: usize) -> bool {
        if !self.is_scored {
            self.is_scored = self.scoring.advance(work);
            return false;
        }
        let mut left = work.max(1);
        while left > 0 {
            if let Some((node, features)) = self.scoring.scores.get(self.next) {
                self.next += 1;
                let score = self.weights.sum(features);
                let is_left = within.is_none_or(|left| left.get(node.index()) == Some(&true));
                if score > 0.0 && is_left {
                    let (node, count) = (*node, self.count);
                    keep(&mut self.best, (score, node), count);
                } else if score > 0.0 {
                    self.suggested.left_out += 1;
                }
                left -= 1;
                continue;
            }
            let Some((_, node)) = self.best.get(self.suggested.best.len()).copied() else {
                return true;
            };
            let told = reasons(self.eco, self.ground, self.subject, self.weights, node);
            self.suggested.best.push(told);
            // The reasons of one are about so much.
            left = left.saturating_sub(1_000);
        }
        false
    }

    /// How much is done, 0 to 1; about.
    #[must_use]
    pub fn share(&self) -> f64 {
        let ranked = steps::share(self.next, self.scoring.scores.len());
        let told = steps::share(self.suggested.best.len(), self.count);
        match self.is_scored {
            true => 0.6 + 0.2 * ranked + 0.2 * told,
            false => 0.6 * self.scoring.share(),
        }
    }

    /// Whom to talk to, as far as it is done.
    #[must_use]
    pub fn finish(mut self) -> Suggested {
        let best = &mut self.suggested.best;
        best.order_by(|a, b| b.score.total_cmp(&a.score));
        self.suggested
    }
}

/// Puts somebody among the best, if there is room for so many.
fn keep(best: &mut Vec<(f64, NodeId)>, (score, node): (f64, NodeId), count: usize) {
    // Those of the same score came before, in the order of the file.
    let at = best.partition_point(|(known, _)| known.total_cmp(&score).is_ge());
    if at < count {
        best.insert(at, (score, node));
        best.truncate(count);
    }
}
