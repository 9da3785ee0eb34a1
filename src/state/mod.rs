//! What the reader has chosen: view, filter, selection, language. One value, changed by actions, carried by the address. Knows
//! nothing of the page; the ids in it are those of the file, so that a link outlives the snapshot it was made from.

mod action;
mod address;
mod around;
mod choice;
mod missing;
mod pins;
mod shortlist;
mod skipped;
mod timeline;
mod touring;
mod viewpoint;

pub use action::Action;
pub use around::Around;
pub use choice::{Grouping, Theme, Tool, View};
pub use missing::{check_tours, gone};
pub use pins::Pins;
pub use shortlist::Shortlist;
pub use skipped::Skipped;
pub use timeline::{Timeline, Walk};
pub use touring::Touring;
pub use viewpoint::Viewpoint;

use crate::metrics::Measure;
use crate::query::lens::Lens;
use crate::query::{Filter, Question, Sort, Years};
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
    /// Where a hand has moved the camera to; `None` where everything is seen. It is of this view only.
    pub viewpoint: Option<Viewpoint>,
    /// The language of the interface.
    pub lang: Lang,
    /// The theme.
    pub theme: Theme,
    /// What is left of the ecosystem.
    pub filter: Filter,
    /// The years that are asked for.
    pub years: Years,
    /// Whether only ties count that a source states.
    pub stated_only: bool,
    /// How many ties a node has at least; 0 for everybody.
    pub least_ties: u32,
    /// The values that are strong, while everybody else fades and stays.
    pub showcase: Filter,
    /// The node that is left with those around it.
    pub around: Option<Around>,
    /// Of whom the network is.
    pub lens: Lens,
    /// What the size of marks says; `None` for what it says by itself.
    pub size: Option<Measure>,
    /// Whether those who belong together by their ties lie in one hull.
    pub hulls: bool,
    /// How the marks of the network stand together.
    pub group: Grouping,
    /// The selected node.
    pub selected: Option<String>,
    /// Whoever is at the other end of the ties of the selected node whose passages are open.
    pub tie: Option<String>,
    /// The tool that is open beside the picture, before the detail of the selection.
    pub tool: Option<Tool>,
    /// The two nodes that are asked about, for ways between them and side by side.
    pub pair: [Option<String>; 2],
    /// Whether ways do not lead through what touches almost everything.
    pub avoid_hubs: bool,
    /// Of several ways the one that is looked at, by those on it from the first to the last; nobody for the first way.
    pub way: Vec<String>,
    /// For whom somebody is looked for: the id of a node, or `vocabulary:value`; the selection where nothing is said.
    pub subject: Option<String>,
    /// The two years that are compared.
    pub since: Option<(i32, i32)>,
    /// Organisations put together.
    pub shortlist: Shortlist,
    /// Nodes whose ties are hidden.
    pub muted: BTreeSet<String>,
    /// Nodes that are hidden.
    pub hidden: BTreeSet<String>,
    /// Marks of the network that were put somewhere by hand.
    pub pins: Pins,
    /// The order of the list.
    pub sort: Sort,
    /// The tour that is being walked.
    pub touring: Option<Touring>,
}

impl State {
    /// All of it that decides who is left.
    #[must_use]
    pub fn question(&self) -> Question {
        let around = self.around.as_ref();
        Question {
            filter: self.filter.clone(),
            years: self.years,
            stated_only: self.stated_only,
            least_ties: self.least_ties,
            around: around.map(|around| (around.node.clone(), around.degrees)),
            hidden: self.hidden.clone(),
        }
    }

    /// Whether something is left out.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        !self.filter.is_empty()
            || !self.years.is_empty()
            || self.stated_only
            || self.least_ties > 0
            || self.around.is_some()
            || !self.hidden.is_empty()
    }
}
