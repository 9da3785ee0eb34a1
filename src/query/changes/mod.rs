//! What is new: two years of one snapshot, or two snapshots, side by side, in steps. Knows what differs; refuses to guess why.

mod editions;
mod years;

pub use editions::{ComparingEditions, editions};
pub use years::{ComparingYears, years};

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
    /// Takes in one of both.
    fn note(&mut self, id: T, fields: Vec<Field>) {
        if fields.is_empty() {
            self.kept += 1;
        } else {
            self.changed.push((id, fields));
        }
    }

    /// Takes in one that is in these of the two.
    fn sort_in(&mut self, id: T, before: bool, after: bool) {
        match (before, after) {
            (false, true) => self.added.push(id),
            (true, false) => self.removed.push(id),
            (true, true) => self.kept += 1,
            (false, false) => {}
        }
    }

    /// Whether nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.changed.is_empty()
    }
}

/// A reported number before and after; at least one of both.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// Earlier.
    pub before: Option<Indicator>,
    /// Later.
    pub after: Option<Indicator>,
}

impl Pair {
    /// Copies of both: a comparison outlives the file that was opened for it.
    fn of(before: Option<&Indicator>, after: Option<&Indicator>) -> Self {
        Self {
            before: before.cloned(),
            after: after.cloned(),
        }
    }
}

/// What is new.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Changes {
    /// The nodes.
    pub nodes: Difference<NodeId>,
    /// The ties.
    pub ties: Difference<TieId>,
    /// The reported numbers side by side: those that both have first.
    pub indicators: Vec<Pair>,
}

/// The answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Comparison {
    /// The two have no id in common: they are of different ecosystems.
    Strangers,
    /// A year of which nothing is known: these years, of those asked for.
    Nothing(Vec<i32>),
    /// What is new; empty differences where both are the same.
    Changes(Box<Changes>),
}

#[cfg(test)]
mod tests;
