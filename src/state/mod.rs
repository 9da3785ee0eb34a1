//! What the reader has chosen: view, filter, selection, language. One value, changed by actions, carried by the address. Knows
//! nothing of the page; the ids in it are those of the file, so that a link outlives the snapshot it was made from.

mod action;
mod address;
mod choice;

pub use action::Action;
pub use choice::{Grouping, Theme, Tool, View};

use crate::query::{Filter, Sort, Years};
use crate::snapshot::Lang;
use std::collections::BTreeSet;

/// What the reader has chosen.
///
/// ```
/// use ecosystem_explorer::state::{Action, State, View};
///
/// let start = State::default();
/// let mut state = start.clone();
/// state.apply(Action::SetView(View::List));
/// state.apply(Action::Select(Some("preciseu".into())));
/// assert_eq!(state.to_hash(&start), "#v=1&view=list&select=preciseu");
/// assert_eq!(State::from_hash("#v=1&view=list&select=preciseu", &start), state);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct State {
    /// Which view.
    pub view: View,
    /// The town whose own map is open in the hub map; id of a node or of a place.
    pub town: Option<String>,
    /// The language of the interface.
    pub lang: Lang,
    /// The theme.
    pub theme: Theme,
    /// What is left of the ecosystem.
    pub filter: Filter,
    /// The years that are asked for.
    pub years: Years,
    /// How the marks of the network stand together.
    pub group: Grouping,
    /// The selected node.
    pub selected: Option<String>,
    /// The tool that is open beside the picture, before the detail of the selection.
    pub tool: Option<Tool>,
    /// Nodes whose ties are hidden.
    pub muted: BTreeSet<String>,
    /// The order of the list.
    pub sort: Sort,
}

impl State {
    /// Whether filter or years leave something out.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        !self.filter.is_empty() || !self.years.is_empty()
    }
}
