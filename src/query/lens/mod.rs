//! Lenses: the same ecosystem with some of its nodes, and what they share as ties between them. Knows what made a tie and
//! what it left out; refuses to know how it is drawn.
//!
//! Two organisations in one project are tied through that project. A project of k participants ties each pair of them with
//! a weight of 1 / (k − 1), so that each participant's ties through it add up to one, as in M. E. J. Newman, Scientific
//! collaboration networks II, Physical Review E 64 (2001) 016132: whoever shares something small with another knows them
//! better. A tie that the file itself has between the two weighs one.

mod cast;
mod gather;
mod lensing;
mod opened;
#[cfg(test)]
mod tests;

pub use lensing::Lensing;
pub use opened::{Making, Means};

use crate::ecosystem::{Ecosystem, NodeId, Visible};
use gather::Groups;

/// Of whom the picture is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lens {
    /// Everything that is visible, as it is.
    #[default]
    Everything,
    /// Members, organisations, institutions and partners; projects, events and hubs become ties between them.
    Organisations,
    /// Projects; the organisations, hubs and themes that they share become ties between them. The cluster itself does not:
    /// nearly all projects share it.
    Projects,
    /// Hubs, and the organisations that are tied to them, directly or through a project or an event.
    Hubs,
    /// Whoever is abroad, and the organisations that are tied to them, directly or through a project, an event or a hub.
    International,
}

impl Lens {
    /// Every lens, in the order in which the interface lists them.
    pub const ALL: [Lens; 5] = [
        Lens::Everything,
        Lens::Organisations,
        Lens::Projects,
        Lens::Hubs,
        Lens::International,
    ];

    /// The word in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Lens::Everything => "everything",
            Lens::Organisations => "organisations",
            Lens::Projects => "projects",
            Lens::Hubs => "hubs",
            Lens::International => "international",
        }
    }

    /// The lens of a word in a link.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Lens> {
        Lens::ALL.into_iter().find(|lens| lens.id() == id)
    }
}

/// What two nodes share: a node that is not in the picture, or a value of a vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Through {
    /// A project, an event, an organisation.
    Node(NodeId),
    /// A theme: the number of the vocabulary in [`Ecosystem::vocabularies`], and of the value in it.
    Value(usize, usize),
}

/// A tie of a lens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LensTie {
    /// One end: a number in [`LensGraph::nodes`].
    pub one: u32,
    /// The other end, a larger number.
    pub other: u32,
    /// How strong it is: 1 for each tie of the file between the two, and 1 / (k − 1) for each thing of k participants that
    /// they share.
    pub weight: f64,
    /// How many ties the file has between the two.
    pub direct: u32,
    /// How many things they share.
    pub shared: u32,
    /// Whether something of what made it is wholly stated by sources.
    pub stated: bool,
    /// Whether something of what made it is inferred, or rests on something inferred.
    pub inferred: bool,
}

/// Something with so many participants that not every pair of them is tied: only those with whoever leads it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Thinned {
    /// What it is.
    pub through: Through,
    /// How many take part.
    pub participants: usize,
    /// How many of them are tied to all others.
    pub leading: usize,
}

/// What a lens does not show.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LeftOut {
    /// How many visible nodes are neither in the picture nor made into ties: of another kind, or tied to none of those whom
    /// it is about.
    pub nodes: usize,
    /// What has too many participants for all pairs; in the order of the file.
    pub thinned: Vec<Thinned>,
    /// Up to how many participants all pairs are tied.
    pub all_pairs_up_to: usize,
}

/// An ecosystem through a lens.
pub struct LensGraph {
    /// Who is in the picture, in the order of the file.
    pub nodes: Vec<NodeId>,
    /// The ties between them: by their first end, then as they were found in the file; at most one for two nodes.
    pub ties: Vec<LensTie>,
    /// What is not shown.
    pub left_out: LeftOut,
    /// By number in `nodes`: the number among those who were asked.
    asked: Vec<u32>,
    groups: Groups,
}

impl LensGraph {
    /// Looks at the visible part of an ecosystem. O(nodes + ties + pairs), and at most 400 000 pairs or so are made;
    /// [`Lensing`] does the same in steps.
    #[must_use]
    pub fn new(ecosystem: &Ecosystem, lens: Lens, visible: &Visible<'_>) -> LensGraph {
        let mut lensing = Lensing::new(ecosystem, lens);
        while !lensing.advance(ecosystem, visible, usize::MAX) {}
        lensing.finish()
    }

    /// The ties as plain numbers, for a graph to measure: both ends and the weight.
    #[must_use]
    pub fn weighted(&self) -> Vec<(u32, u32, f64)> {
        let plain = |tie: &LensTie| (tie.one, tie.other, tie.weight);
        self.ties.iter().map(plain).collect()
    }
}
