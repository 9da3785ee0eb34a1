//! Which part of the quadruple helix an organisation is of: business, research, public, civil society. Knows the vocabulary
//! `organisation_type` of the snapshot; refuses to know any particular ecosystem.

use crate::ecosystem::{Ecosystem, NodeId};
use crate::snapshot::NodeKind;

/// The vocabulary that says what an organisation is.
const VOCABULARY: &str = "organisation_type";

/// A part of the quadruple helix (Carayannis and Campbell 2009, "Mode 3 and Quadruple Helix").
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sector {
    /// Companies and what represents them.
    Business,
    /// Universities and research centres.
    Research,
    /// Public bodies and the public health service.
    Public,
    /// Associations, foundations, training bodies, networks.
    Society,
}

impl Sector {
    /// All of them, in the order in which they are told.
    pub const ALL: [Sector; 4] = [
        Sector::Business,
        Sector::Research,
        Sector::Public,
        Sector::Society,
    ];

    /// A word for messages.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Sector::Business => "business",
            Sector::Research => "research",
            Sector::Public => "public",
            Sector::Society => "society",
        }
    }

    /// The sector of a value of the vocabulary; `None` for one that leaves it open, such as "other".
    ///
    /// What the parts of the id begin with decides, so that `hospitals` and `teaching-hospital` are the same to it.
    #[must_use]
    pub fn of_value(id: &str) -> Option<Sector> {
        const WORDS: [(Sector, &[&str]); 4] = [
            (Sector::Research, &["universit", "research", "academ"]),
            (
                Sector::Public,
                &[
                    "public",
                    "hospital",
                    "health",
                    "authorit",
                    "institution",
                    "municipal",
                    "region",
                    "government",
                    "agency",
                ],
            ),
            (
                Sector::Business,
                &[
                    "compan", "business", "sme", "startup", "industr", "chamber", "investor",
                ],
            ),
            (
                Sector::Society,
                &[
                    "association",
                    "foundation",
                    "training",
                    "school",
                    "network",
                    "cluster",
                    "ngo",
                    "civil",
                    "union",
                    "patient",
                ],
            ),
        ];
        let is_named = |words: &[&str]| {
            id.split(['-', '_'])
                .any(|part| words.iter().any(|word| part.starts_with(word)))
        };
        WORDS
            .into_iter()
            .find(|(_, words)| is_named(words))
            .map(|(sector, _)| sector)
    }
}

/// Whether a node is somebody one can talk to.
#[must_use]
pub fn is_organisation(kind: NodeKind) -> bool {
    matches!(
        kind,
        NodeKind::Member | NodeKind::Organisation | NodeKind::Institution | NodeKind::Partner
    )
}

/// The sector of an organisation, by the first of its values that has one.
#[must_use]
pub fn sector(eco: &Ecosystem, node: NodeId) -> Option<Sector> {
    let mut values = eco.node(node).facet(VOCABULARY);
    values.find_map(Sector::of_value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::parse;

    #[test]
    fn every_type_of_the_shipped_vocabulary_but_other_has_a_sector() {
        let file = include_bytes!("../../data/snapshot.json");
        let eco = Ecosystem::new(parse(file).unwrap().0);
        let types = &eco.vocabulary(VOCABULARY).unwrap().values;
        let open: Vec<&str> = types
            .iter()
            .filter(|of| Sector::of_value(&of.id).is_none())
            .map(|of| of.id.as_str())
            .collect();
        assert_eq!(open, ["other"]);
        let of = |id| sector(&eco, eco.find(id).unwrap());
        assert_eq!(of("comecer"), Some(Sector::Business));
        assert_eq!(of("unibo"), Some(Sector::Research));
        assert_eq!(of("regione-emilia-romagna"), Some(Sector::Public));
    }
}
