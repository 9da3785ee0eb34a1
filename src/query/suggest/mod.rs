//! Whom to talk to: organisations that are not tied yet, with reasons that can be checked. Knows the graph; refuses to know
//! words and pixels.

mod evidence;
mod ground;
mod passages;
pub mod predict;
mod score;
mod suggesting;
mod weights;

pub(super) use evidence::suggestion as reasons;

#[cfg(not(target_arch = "wasm32"))]
pub mod evaluate;

pub(super) use ground::is_reason;
pub use ground::{Ground, Grounding, is_topical};
pub(super) use score::Scoring;
pub use suggesting::{Suggested, Suggesting};
pub use weights::{HITS_AT_TEN, SHIPPED, Weights};

use crate::ecosystem::{Ecosystem, NodeId, TieId};
use crate::query::sectors::Sector;

/// For whom, or for what, somebody is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// An organisation, a project, a theme, or any other node.
    Node(NodeId),
    /// A value of a vocabulary: a topic.
    Value {
        /// Id of the vocabulary.
        vocabulary: String,
        /// Id of the value.
        value: String,
    },
}

/// Why somebody is suggested.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// Works on it: by a tie to the theme, or because the value is its own.
    WorksOn {
        /// The tie; `None` when the value is its own.
        tie: Option<TieId>,
    },
    /// Two steps through something named: both are tied to it.
    Through {
        /// To what.
        via: NodeId,
        /// The tie of the subject; `None` when the subject is a topic that `via` has.
        mine: Option<TieId>,
        /// The tie of whom is suggested.
        theirs: TieId,
    },
    /// Three steps: a partner of the subject is tied to something that whom is suggested is tied to as well.
    Chain {
        /// The partner.
        partner: NodeId,
        /// To what.
        via: NodeId,
        /// From the subject to the partner, on to `via`, and from there to whom is suggested; the first is `None` for a topic.
        ties: [Option<TieId>; 3],
    },
    /// Both have to do with the same topic.
    Topic {
        /// Id of the vocabulary.
        vocabulary: String,
        /// Id of the value.
        value: String,
        /// The node that has it on the side of the subject: itself, or what it is tied to.
        mine: NodeId,
        /// The node that has it on the other side.
        theirs: NodeId,
    },
    /// Both are in the same town, and not tied yet.
    Town {
        /// Id of the place.
        place: String,
    },
    /// Is of a part of the quadruple helix that the subject and its partners are not of.
    Complementary {
        /// Which part.
        sector: Sector,
    },
    /// Stands abroad, and a partner of the subject works with it.
    Abroad {
        /// The partner.
        partner: NodeId,
        /// The tie of the partner.
        tie: TieId,
    },
}

/// A reason and how many points it gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The reason.
    pub reason: Reason,
    /// More than nothing.
    pub points: f64,
}

/// Somebody to talk to.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// Whom.
    pub node: NodeId,
    /// Why; the most important reason first.
    pub parts: Vec<Part>,
    /// The sum of the points.
    pub score: f64,
}

impl Suggestion {
    /// Whether both already have something in common: then it is somebody to meet again, otherwise somebody new.
    #[must_use]
    pub fn has_met(&self) -> bool {
        let is_common = |part: &Part| matches!(part.reason, Reason::Through { .. });
        self.parts.iter().any(is_common)
    }
}

/// Whom to talk to, best first; of equal score in the order of the file. [`Suggesting`] does the same in steps.
#[must_use]
pub fn suggestions(
    eco: &Ecosystem,
    ground: &Ground,
    subject: &Subject,
    weights: &Weights,
    count: usize,
) -> Vec<Suggestion> {
    let mut suggesting = Suggesting::new(eco, ground, subject, weights, count);
    while !suggesting.advance(None, usize::MAX) {}
    suggesting.finish().best
}

#[cfg(test)]
mod tests;
