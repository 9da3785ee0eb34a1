//! What is worked out for lens, size and hulls, where picture and panel find it. Knows results; refuses to know how the
//! work is cut into tasks.

use leptos::prelude::RwSignal;

use crate::ecosystem::NodeId;
use crate::metrics::communities::Partition;
use crate::metrics::{Measure, Scores};
use crate::query::Outcome;
use crate::query::lens::{Lens, LensGraph};
use crate::ui::reading::Shared;

/// Copy: picture and panel have the same.
#[derive(Clone, Copy)]
pub struct Looking {
    /// What is seen through the lens; `None` for everything.
    pub through: RwSignal<Option<Shared<Through>>>,
    /// What the measure says that is asked for.
    pub ranking: RwSignal<Option<Shared<Ranking>>>,
    /// Who belongs together, if that is asked for.
    pub together: RwSignal<Option<Shared<Together>>>,
    /// How much is done of what is being worked out, 0 to 1.
    pub share: RwSignal<Option<f64>>,
}

impl Looking {
    /// Nothing is worked out.
    pub fn new() -> Self {
        Self {
            through: RwSignal::new(None),
            ranking: RwSignal::new(None),
            together: RwSignal::new(None),
            share: RwSignal::new(None),
        }
    }
}

/// An ecosystem through a lens, and of what it was made.
pub struct Through {
    /// Which lens.
    pub lens: Lens,
    /// Who is in it, and how they are tied.
    pub graph: LensGraph,
    /// What it was made of.
    pub made_of: Shared<Outcome>,
    /// Whether the lens has a node, by index.
    has: Vec<bool>,
}

impl Through {
    /// Looks up who is in the lens. O(nodes).
    pub fn new(lens: Lens, graph: LensGraph, made_of: Shared<Outcome>) -> Self {
        let mut has = vec![false; made_of.shown.len()];
        for id in &graph.nodes {
            if let Some(has) = has.get_mut(id.index()) {
                *has = true;
            }
        }
        Self {
            lens,
            graph,
            made_of,
            has,
        }
    }

    /// Those who are left, as far as the lens has them. O(nodes).
    pub fn of(&self, outcome: &Outcome) -> Outcome {
        let both = outcome.shown.iter().zip(&self.has);
        let shown: Vec<bool> = both.map(|(shown, has)| *shown && *has).collect();
        Outcome {
            count: shown.iter().filter(|shown| **shown).count(),
            shown,
            counts: outcome.counts.clone(),
            stated_only: outcome.stated_only,
        }
    }
}

/// So many of those with the highest scores are known by name.
pub const NAMED: usize = 20;

/// A measure of everybody in the picture.
pub struct Ranking {
    /// Which measure.
    pub measure: Measure,
    /// Who was measured.
    pub nodes: Vec<NodeId>,
    /// By place in `nodes`.
    pub scores: Scores,
    /// Places in `nodes` of the [`NAMED`] with the highest scores, highest first.
    pub order: Vec<u32>,
}

impl Ranking {
    /// Who stands first.
    pub fn first(&self) -> Option<NodeId> {
        let place = *self.order.first()?;
        self.nodes.get(place as usize).copied()
    }
}

/// Who in the picture belongs together by ties.
pub struct Together {
    /// Who was asked.
    pub nodes: Vec<NodeId>,
    /// By place in `nodes`.
    pub partition: Partition,
    /// By community: the place in `nodes` of who has the most ties within it.
    pub leads: Vec<u32>,
}
