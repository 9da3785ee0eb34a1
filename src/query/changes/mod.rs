//! What is new: two years of one snapshot, or two snapshots, side by side. Knows what differs; refuses to guess why.

mod editions;
mod years;

pub use editions::editions;
pub use years::years;

use crate::ecosystem::{NodeId, TieId};
use crate::snapshot::Indicator;

/// A field of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// What it is called, short or long.
    Name,
    /// What it is, or how it is tied.
    Kind,
    /// The sentence about it, or the source's own word.
    Words,
    /// Where it is, and how that is known.
    Place,
    /// Its dates.
    Dates,
    /// Its values of vocabularies.
    Values,
    /// Its figures and links.
    Figures,
    /// Whether it is stated or inferred, and why.
    Status,
    /// How it is known.
    Evidence,
}

impl Field {
    /// A word for messages.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Field::Name => "name",
            Field::Kind => "kind",
            Field::Words => "words",
            Field::Place => "place",
            Field::Dates => "dates",
            Field::Values => "values",
            Field::Figures => "figures",
            Field::Status => "status",
            Field::Evidence => "evidence",
        }
    }
}

/// What is only in the later, only in the earlier, and in both but different. Ids of the earlier are those of the earlier
/// ecosystem.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference<T> {
    /// Only in the later.
    pub added: Vec<T>,
    /// Only in the earlier.
    pub removed: Vec<T>,
    /// In both, by its id in the later, and what differs.
    pub changed: Vec<(T, Vec<Field>)>,
    /// In both and the same.
    pub kept: usize,
}

impl<T> Default for Difference<T> {
    fn default() -> Difference<T> {
        Difference {
            added: Vec::new(),
            removed: Vec::new(),
            changed: Vec::new(),
            kept: 0,
        }
    }
}

impl<T> Difference<T> {
    /// Whether nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.changed.is_empty()
    }
}

/// A reported number before and after; at least one of both.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair<'e> {
    /// Earlier.
    pub before: Option<&'e Indicator>,
    /// Later.
    pub after: Option<&'e Indicator>,
}

/// What is new.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Changes<'e> {
    /// The nodes.
    pub nodes: Difference<NodeId>,
    /// The ties.
    pub ties: Difference<TieId>,
    /// The reported numbers side by side: those that both have first.
    pub indicators: Vec<Pair<'e>>,
}

/// The answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Comparison<'e> {
    /// The two have no id in common: they are of different ecosystems.
    Strangers,
    /// A year of which nothing is known: these years, of those asked for.
    Nothing(Vec<i32>),
    /// What is new; empty differences where both are the same.
    Changes(Box<Changes<'e>>),
}

#[cfg(test)]
mod tests;
