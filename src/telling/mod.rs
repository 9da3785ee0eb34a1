//! Answers told in sentences, in the reader's language: one a tie, one a reason. Knows what was found and the messages;
//! refuses to find anything, and to know the page.

mod changes;
mod consortium;
mod paths;
mod suggest;

use crate::ecosystem::{Ecosystem, NodeId, TieId};
use crate::locale::{Arg, Locale};
use crate::query::fold;
use crate::query::path::Common;
use crate::snapshot::{NodeKind, Status, TieKind};

/// Tells about one ecosystem in one language.
#[derive(Clone, Copy)]
pub struct Teller<'a> {
    locale: &'a Locale,
    eco: &'a Ecosystem,
}

impl<'a> Teller<'a> {
    /// Who tells about an ecosystem in the language of a locale.
    #[must_use]
    pub fn new(locale: &'a Locale, eco: &'a Ecosystem) -> Teller<'a> {
        Teller { locale, eco }
    }

    /// A node as sentences call it: the title of a project, an event or a theme stands in quotation marks.
    #[must_use]
    pub fn name(&self, node: NodeId) -> String {
        let name = self.eco.node(node).name.get(self.locale.lang());
        if self.is_title(node) {
            let message = if name.contains('“') {
                "told-title-within"
            } else {
                "told-title"
            };
            self.locale.format(message, &[("name", name.into())])
        } else {
            name.to_owned()
        }
    }

    /// Several names, with commas.
    #[must_use]
    pub fn names(&self, nodes: &[NodeId]) -> String {
        let names: Vec<String> = nodes.iter().map(|node| self.name(*node)).collect();
        names.join(", ")
    }

    /// A tie in a sentence, with the source's word for it, its dates, and, where it is inferred, the reason.
    #[must_use]
    pub fn tie(&self, tie: TieId) -> String {
        self.tie_again(tie, false)
    }

    fn tie_again(&self, tie: TieId, again: bool) -> String {
        let record = self.eco.tie(tie);
        let lang = self.locale.lang();
        let (a, b) = self.eco.ends(tie);
        let kind = record.kind.id();
        let word = |is: bool, yes: &str, no: &str| Arg::from(if is { yes } else { no });
        let core = self.locale.format(
            &format!("told-{kind}"),
            &[
                ("a", self.name(a).into()),
                ("b", self.name(b).into()),
                ("as", word(self.is_many(a), "many", "one")),
                ("bs", word(self.is_many(b), "many", "one")),
                ("again", word(again, "yes", "no")),
                (
                    "what",
                    word(self.eco.kind(a) == NodeKind::Event, "event", "other"),
                ),
                ("with", word(self.stands_for_work(a, b), "title", "other")),
            ],
        );
        let role = record.role.get(lang);
        let mut details: Vec<String> = Vec::new();
        if !role.is_empty() {
            details.push(role.to_owned());
        }
        details.extend(self.dates(tie));
        let details = if details.is_empty() {
            "none".to_owned()
        } else {
            details.join("; ")
        };
        let mut sentence = self.locale.format(
            "told-sentence",
            &[("core", core.into()), ("details", details.into())],
        );
        if self.eco.status(tie) == Status::Inferred {
            let why = record.why.get(lang);
            sentence.push(' ');
            sentence.push_str(&if why.is_empty() {
                self.locale.text("told-inferred-plain")
            } else {
                self.locale.format("told-inferred", &[("why", why.into())])
            });
        }
        sentence
    }

    /// The years of a tie; where it has none, the year that its source reports it for.
    fn dates(&self, tie: TieId) -> Option<String> {
        let record = self.eco.tie(tie);
        let year = |date: Option<crate::snapshot::Date>| date.map(|date| date.year);
        let say = |name: &str, args: &[(&str, i32)]| {
            let args: Vec<(&str, Arg)> = args
                .iter()
                .map(|(name, year)| (*name, year.to_string().into()))
                .collect();
            Some(self.locale.format(name, &args))
        };
        match (year(record.since), year(record.until), record.year) {
            (Some(from), Some(to), _) if from == to => say("told-in", &[("from", from)]),
            (Some(from), Some(to), _) => say("told-range", &[("from", from), ("to", to)]),
            (Some(from), None, _) => say("told-since", &[("from", from)]),
            (None, Some(to), _) => say("told-until", &[("to", to)]),
            (None, None, Some(year)) => say("told-year", &[("year", year)]),
            (None, None, None) => None,
        }
    }

    /// What two nodes have in common, in the words of the snapshot.
    #[must_use]
    pub fn common(&self, common: &Common) -> String {
        let lang = self.locale.lang();
        match common {
            Common::Place(id) => {
                let place = self.eco.places().find(|place| place.id == *id);
                place
                    .map_or(id.as_str(), |place| place.name.get(lang))
                    .to_owned()
            }
            Common::Value { vocabulary, value } => self.value(vocabulary, value),
        }
    }

    /// What a value of a vocabulary is called.
    #[must_use]
    pub fn value(&self, vocabulary: &str, value: &str) -> String {
        let values = self
            .eco
            .vocabulary(vocabulary)
            .map(|of| of.values.as_slice());
        let known = values
            .unwrap_or_default()
            .iter()
            .find(|known| known.id == value);
        known
            .map_or(value, |known| known.label.get(self.locale.lang()))
            .to_owned()
    }

    fn is_title(&self, node: NodeId) -> bool {
        matches!(
            self.eco.kind(node),
            NodeKind::Project | NodeKind::Event | NodeKind::Theme
        )
    }

    /// Whether somebody does something together at something, and not with somebody.
    fn stands_for_work(&self, a: NodeId, b: NodeId) -> bool {
        self.is_title(b) && !self.is_title(a)
    }

    /// Whether a name is in the plural, as far as its first word tells.
    fn is_many(&self, node: NodeId) -> bool {
        let name = self.eco.node(node).name.get(self.locale.lang());
        let first = fold(name.split(' ').next().unwrap_or_default());
        let words = self.locale.text("told-plural-words");
        words.split(' ').any(|word| fold(word) == first)
    }

    /// Whether a kind of tie is told of several actors with "also".
    fn can_be_said_again(kind: TieKind) -> bool {
        matches!(
            kind,
            TieKind::MemberOf
                | TieKind::PartnerIn
                | TieKind::PartOf
                | TieKind::TookPartIn
                | TieKind::SignedWith
        )
    }
}

#[cfg(test)]
mod tests;
