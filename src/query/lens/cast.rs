//! Who plays which part in a lens.

use super::super::abroad::{Home, home};
use super::Lens;
use crate::ecosystem::{Ecosystem, NodeId};
use crate::snapshot::NodeKind;

/// The vocabularies whose values are what work is about.
const THEMES: [&str; 3] = ["theme", "value_chain", "priority"];

/// What becomes of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// It is not there.
    Out,
    /// It is in the picture.
    Stays,
    /// The picture is about it; where there is such a node, each tie has one at an end.
    Subject,
    /// It becomes ties between those who take part in it.
    Joins,
}

/// The parts of a lens.
pub(super) struct Cast {
    lens: Lens,
    home: Option<Home>,
    cluster: Option<NodeId>,
}

impl Cast {
    pub fn new(ecosystem: &Ecosystem, lens: Lens) -> Cast {
        Cast {
            lens,
            home: if lens == Lens::International {
                home(ecosystem)
            } else {
                None
            },
            cluster: ecosystem.cluster(),
        }
    }

    pub fn part(&self, ecosystem: &Ecosystem, node: NodeId) -> Part {
        let kind = ecosystem.kind(node);
        let is_somebody = matches!(
            kind,
            NodeKind::Member | NodeKind::Organisation | NodeKind::Institution | NodeKind::Partner
        );
        match self.lens {
            Lens::Everything => Part::Stays,
            Lens::Organisations | Lens::International if kind == NodeKind::Hub => Part::Joins,
            Lens::Projects => match kind {
                NodeKind::Project => Part::Stays,
                NodeKind::Event => Part::Out,
                _ if self.cluster == Some(node) => Part::Out,
                _ => Part::Joins,
            },
            Lens::Hubs if kind == NodeKind::Hub => Part::Subject,
            _ if matches!(kind, NodeKind::Project | NodeKind::Event) => Part::Joins,
            Lens::International if is_somebody && self.is_abroad(ecosystem, node) => Part::Subject,
            _ if is_somebody => Part::Stays,
            _ => Part::Out,
        }
    }

    fn is_abroad(&self, ecosystem: &Ecosystem, node: NodeId) -> bool {
        match &self.home {
            Some(home) if home.abroad(ecosystem, node).is_some() => true,
            Some(home) => ecosystem.kind(node) == NodeKind::Partner && !home.has(ecosystem, node),
            None => ecosystem.kind(node) == NodeKind::Partner,
        }
    }

    /// Whether each tie needs a subject at one end.
    pub const fn has_subjects(&self) -> bool {
        matches!(self.lens, Lens::Hubs | Lens::International)
    }

    /// The values that tie those who share them: number of vocabulary and value, in order.
    pub fn themes(&self, ecosystem: &Ecosystem) -> Vec<(usize, usize)> {
        if self.lens != Lens::Projects {
            return Vec::new();
        }
        let vocabularies = ecosystem.vocabularies().iter().enumerate();
        vocabularies
            .filter(|(_, of)| THEMES.contains(&of.id.as_str()))
            .flat_map(|(number, of)| (0..of.values.len()).map(move |value| (number, value)))
            .collect()
    }
}
