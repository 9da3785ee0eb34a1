//! Which part of an ecosystem is looked at. Knows nodes and ties; refuses to know why the rest is left out.

use super::{Ecosystem, Link, NodeId, TieId};
use crate::snapshot::Status;

/// The part of an ecosystem that a question is about: some nodes, and the ties between them, all or those that a source
/// states.
///
/// ```
/// # use ecosystem_explorer::ecosystem::Visible;
/// let (all, two) = (Visible::everything(), [true, false, true]);
/// let some = Visible::of(&two).stated_only();
/// # let _ = (all, some);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Visible<'a> {
    nodes: Option<&'a [bool]>,
    stated_only: bool,
}

impl<'a> Visible<'a> {
    /// Everything.
    #[must_use]
    pub const fn everything() -> Visible<'a> {
        Visible {
            nodes: None,
            stated_only: false,
        }
    }

    /// These nodes, by [`NodeId::index`]; those past the end of the list are not among them.
    #[must_use]
    pub const fn of(nodes: &'a [bool]) -> Visible<'a> {
        Visible {
            nodes: Some(nodes),
            stated_only: false,
        }
    }

    /// The same nodes, and only ties that a source states.
    #[must_use]
    pub const fn stated_only(self) -> Visible<'a> {
        Visible {
            stated_only: true,
            ..self
        }
    }

    /// Whether a node is looked at.
    #[must_use]
    pub fn has(&self, node: NodeId) -> bool {
        match self.nodes {
            Some(nodes) => nodes.get(node.index()).copied().unwrap_or(false),
            None => true,
        }
    }

    /// Whether a tie is looked at.
    #[must_use]
    pub fn has_tie(&self, ecosystem: &Ecosystem, tie: TieId) -> bool {
        let (from, to) = ecosystem.ends(tie);
        self.takes(ecosystem, tie) && self.has(from) && self.has(to)
    }

    /// The ties of a node that are looked at, in the order of the file, without those to itself; linear in how many the
    /// node has.
    pub fn links<'b>(
        &'b self,
        ecosystem: &'b Ecosystem,
        node: NodeId,
    ) -> impl Iterator<Item = Link> + 'b {
        ecosystem.ties_of(node).filter(move |link| {
            link.other != node && self.has(link.other) && self.takes(ecosystem, link.tie)
        })
    }

    fn takes(&self, ecosystem: &Ecosystem, tie: TieId) -> bool {
        !self.stated_only || ecosystem.status(tie) == Status::Stated
    }
}
