//! What a set of organisations covers and lacks, in sentences.

use super::Teller;
use crate::query::consortium::{Consortium, Filler, Gap, Together};

impl Teller<'_> {
    /// What a set covers, what cannot be said of it, and what was left out of it.
    #[must_use]
    pub fn consortium(&self, of: &Consortium) -> Vec<String> {
        let mut told = Vec::new();
        if !of.gone.is_empty() {
            let ids = of.gone.join(", ").into();
            told.push(self.locale.format("consortium-gone", &[("ids", ids)]));
        }
        if !of.others.is_empty() {
            let names = self.names(&of.others).into();
            told.push(self.locale.format("consortium-others", &[("names", names)]));
        }
        let sectors: Vec<String> = of
            .sectors
            .iter()
            .filter(|sector| !sector.by.is_empty())
            .map(|sector| self.sector(sector.what))
            .collect();
        if sectors.len() == of.sectors.len() {
            told.push(self.locale.text("consortium-complete"));
        } else if !sectors.is_empty() {
            let sectors = sectors.join(", ").into();
            told.push(
                self.locale
                    .format("consortium-covers", &[("sectors", sectors)]),
            );
        }
        if !of.open.is_empty() {
            let names = self.names(&of.open).into();
            told.push(self.locale.format("consortium-open", &[("names", names)]));
        }
        if of.pairs > 0 {
            let counts = [("n", of.together.len().into()), ("of", of.pairs.into())];
            told.push(self.locale.format("consortium-pairs", &counts));
        }
        told
    }

    /// What is lacking, in a sentence.
    #[must_use]
    pub fn gap(&self, gap: &Gap) -> String {
        match gap {
            Gap::Sector(sector) => {
                let sector = self.sector(*sector).into();
                self.locale
                    .format("consortium-lacks-sector", &[("sector", sector)])
            }
            Gap::Topic(topic) => {
                let topic = self.value(&topic.vocabulary, &topic.value).into();
                self.locale
                    .format("consortium-lacks-topic", &[("topic", topic)])
            }
            Gap::Abroad => self.locale.text("consortium-lacks-abroad"),
        }
    }

    /// Who would fill a gap, in a sentence; the reasons are told by [`Teller::reason`].
    #[must_use]
    pub fn filler(&self, filler: &Filler) -> String {
        let args = [
            ("name", self.name(filler.suggestion.node).into()),
            ("closest", self.name(filler.closest).into()),
        ];
        self.locale.format("consortium-filler", &args)
    }

    /// Who already worked together and through what, each in a sentence: what they have in common, then the ties between them.
    #[must_use]
    pub fn together(&self, of: &Together) -> Vec<String> {
        let [a, b] = of.pair.map(|node| self.name(node));
        let mut told = Vec::new();
        if !of.through.is_empty() {
            let through = self.names(&of.through);
            told.push(self.locale.format(
                "consortium-together",
                &[
                    ("a", a.into()),
                    ("b", b.into()),
                    ("through", through.into()),
                ],
            ));
        }
        told.extend(of.ties.iter().map(|tie| self.tie(*tie)));
        told
    }
}
