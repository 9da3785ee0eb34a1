//! Why somebody is suggested, in sentences.

use super::Teller;
use crate::ecosystem::NodeId;
use crate::query::path::Common;
use crate::query::sectors::Sector;
use crate::query::suggest::Reason;

impl Teller<'_> {
    /// A reason in one sentence.
    #[must_use]
    pub fn reason(&self, reason: &Reason) -> String {
        let name = |node: NodeId| self.name(node).into();
        match reason {
            Reason::WorksOn { tie: Some(_) } => self.locale.text("why-works-on"),
            Reason::WorksOn { tie: None } => self.locale.text("why-own-value"),
            Reason::Through { via, .. } => {
                self.locale.format("why-through", &[("via", name(*via))])
            }
            Reason::Chain { partner, via, .. } => self.locale.format(
                "why-chain",
                &[("partner", name(*partner)), ("via", name(*via))],
            ),
            Reason::Topic {
                vocabulary,
                value,
                mine,
                theirs,
            } => {
                let lang = self.locale.lang();
                let known = self.eco.vocabulary(vocabulary);
                let label = known.map_or(vocabulary.as_str(), |known| known.label.get(lang));
                let bearers: &[NodeId] = if mine == theirs {
                    &[*mine]
                } else {
                    &[*mine, *theirs]
                };
                self.locale.format(
                    "why-topic",
                    &[
                        ("vocabulary", label.into()),
                        ("value", self.value(vocabulary, value).into()),
                        ("where", self.names(bearers).into()),
                    ],
                )
            }
            Reason::Town { place } => {
                let place = self.common(&Common::Place(place.clone()));
                self.locale.format("why-town", &[("place", place.into())])
            }
            Reason::Complementary { sector } => {
                let sector = self.sector(*sector);
                self.locale
                    .format("why-complementary", &[("sector", sector.into())])
            }
            Reason::Abroad { partner, .. } => self
                .locale
                .format("why-abroad", &[("partner", name(*partner))]),
        }
    }

    /// The ties that a reason rests on, each in a sentence; what it rests on beside them are the values and places of the
    /// nodes that the reason names.
    #[must_use]
    pub fn reason_ties(&self, reason: &Reason) -> Vec<String> {
        let ties = reason.ties().into_iter();
        ties.map(|tie| self.tie(tie)).collect()
    }

    /// A part of the quadruple helix.
    #[must_use]
    pub fn sector(&self, sector: Sector) -> String {
        let id = sector.id();
        self.locale.text(&format!("sector-{id}"))
    }
}
