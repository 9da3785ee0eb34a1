//! Everything a reader can do to the state, as verbs.

use super::{Around, Grouping, Pins, Shortlist, State, Theme, Tool, Touring, View};
use crate::metrics::Measure;
use crate::query::lens::Lens;
use crate::query::{Column, Filter, Sort, Years};
use crate::snapshot::Lang;
use std::collections::BTreeSet;

/// One thing a reader does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Goes to a view; the map of a town is left.
    SetView(View),
    /// Opens the map of a town, or goes back to the region.
    OpenTown(Option<String>),
    /// Changes the language.
    SetLang(Lang),
    /// Changes the theme.
    SetTheme(Theme),
    /// Asks for a value, or no longer.
    ToggleValue {
        /// The facet.
        facet: String,
        /// Its value.
        value: String,
    },
    /// Forgets one facet.
    ClearFacet(String),
    /// Replaces the filter.
    SetFilter(Filter),
    /// Asks for years.
    SetYears(Years),
    /// Counts only ties that a source states, or all again.
    SetStatedOnly(bool),
    /// Asks for nodes of at least so many ties.
    SetLeastTies(u32),
    /// Shows everything again, and as strong as everything else.
    ClearFilter,
    /// Replaces what is strong while the rest fades.
    SetShowcase(Filter),
    /// Leaves a node and those around it, or everybody again.
    SetAround(Option<Around>),
    /// Walks one degree outwards or inwards.
    Walk {
        /// Whether outwards.
        outwards: bool,
    },
    /// Looks at others; that is seen in the network.
    SetLens(Lens),
    /// Lets the size of marks say something; that is seen in the network.
    SetSize(Option<Measure>),
    /// Puts those who belong together into hulls, or no longer; that is seen in the network.
    SetHulls(bool),
    /// Puts the marks of the network together in another way, no longer in hulls.
    SetGroup(Grouping),
    /// Selects a node, or nothing; what is selected is then seen, not a tool.
    Select(Option<String>),
    /// Selects a node and opens the passages of its ties to another one.
    OpenTie {
        /// The one that is selected.
        of: String,
        /// The other end.
        to: String,
    },
    /// Opens a tool beside the picture, or closes it.
    OpenTool(Option<Tool>),
    /// Asks about two nodes.
    SetPair([Option<String>; 2]),
    /// Keeps ways away from what touches almost everything, or no longer.
    SetAvoidHubs(bool),
    /// Looks at one of several ways between the two.
    SetWay(Vec<String>),
    /// Looks for somebody for this node or value.
    SetSubject(Option<String>),
    /// Compares two years.
    SetSince(Option<(i32, i32)>),
    /// Puts an organisation on the shortlist, or takes it off.
    ToggleShortlisted(String),
    /// Notes something on an organisation of the shortlist.
    Note {
        /// On whom.
        id: String,
        /// What; empty for nothing.
        note: String,
    },
    /// Begins the shortlist anew.
    ClearShortlist,
    /// Hides the ties of a node, or shows them again.
    ToggleMuted(String),
    /// Hides a node, or shows it again.
    ToggleHidden(String),
    /// Shows everybody again who is hidden.
    ShowHidden,
    /// Lets every mark go that was put somewhere.
    FreePins,
    /// Puts a mark of the network somewhere, in world units; `None` lets it go.
    Pin {
        /// Whose mark.
        id: String,
        /// Where to.
        at: Option<(i32, i32)>,
    },
    /// Sorts the list by a column; again, the other way round.
    SortBy(Column),
    /// Takes a step of a tour; all that is seen is then as the step says ([`State::at_step`]).
    TakeStep {
        /// The tour and the step.
        touring: Touring,
        /// What the step shows, in the grammar of links.
        shows: String,
    },
    /// Leaves the tour; what is seen stays.
    LeaveTour,
    /// Takes another state whole: back, forward, an opened link.
    Become(Box<State>),
}

impl State {
    /// Does one thing. Linear in what it changes.
    pub fn apply(&mut self, action: Action) {
        match action {
            Action::SetView(view) => {
                self.view = view;
                self.town = None;
                self.viewpoint = None;
            }
            Action::OpenTown(town) => {
                if town.is_some() {
                    self.view = View::Hubs;
                }
                self.town = town;
                self.viewpoint = None;
            }
            Action::SetLang(lang) => self.lang = lang,
            Action::SetTheme(theme) => self.theme = theme,
            Action::ToggleValue { facet, value } => self.filter.toggle(&facet, &value),
            Action::ClearFacet(facet) => self.filter.clear_facet(&facet),
            Action::SetFilter(filter) => self.filter = filter,
            Action::SetYears(years) => self.years = years,
            Action::ClearFilter => {
                self.filter = Filter::default();
                self.years = Years::default();
                self.stated_only = false;
                self.least_ties = 0;
                self.around = None;
                self.hidden.clear();
                self.showcase = Filter::default();
            }
            Action::SetStatedOnly(stated_only) => self.stated_only = stated_only,
            Action::SetLeastTies(ties) => self.least_ties = ties,
            Action::SetShowcase(showcase) => self.showcase = showcase,
            Action::SetAround(around) => self.around = around,
            Action::Walk { outwards } => {
                self.around = self.around.take().map(|around| around.walked(outwards));
            }
            Action::SetLens(lens) => {
                self.lens = lens;
                self.apply(Action::SetView(View::Network));
            }
            Action::SetSize(size) => {
                self.size = size;
                if size.is_some() {
                    self.apply(Action::SetView(View::Network));
                }
            }
            Action::SetHulls(hulls) => {
                self.hulls = hulls;
                if hulls {
                    self.apply(Action::SetView(View::Network));
                }
            }
            Action::SetGroup(group) => {
                self.group = group;
                self.hulls = false;
                self.viewpoint = None;
            }
            Action::Select(node) => {
                if node.is_some() {
                    self.tool = None;
                }
                self.selected = node;
                self.tie = None;
            }
            Action::OpenTie { of, to } => {
                self.apply(Action::Select(Some(of)));
                self.tie = Some(to);
            }
            Action::OpenTool(tool) => self.tool = tool,
            Action::SetPair(pair) => {
                // A way between others is no way between these.
                if pair != self.pair {
                    self.way.clear();
                }
                self.pair = pair;
            }
            Action::SetWay(way) => self.way = way,
            Action::SetAvoidHubs(avoid) => self.avoid_hubs = avoid,
            Action::SetSubject(subject) => self.subject = subject,
            Action::SetSince(since) => self.since = since,
            Action::ToggleShortlisted(node) => self.shortlist.toggle(&node),
            Action::Note { id, note } => self.shortlist.set_note(&id, &note),
            Action::ClearShortlist => self.shortlist = Shortlist::default(),
            Action::ToggleMuted(node) => toggle(&mut self.muted, node),
            Action::ToggleHidden(node) => toggle(&mut self.hidden, node),
            Action::ShowHidden => self.hidden.clear(),
            Action::FreePins => self.pins = Pins::default(),
            Action::Pin { id, at: Some(at) } => self.pins.put(id, at),
            Action::Pin { id, at: None } => drop(self.pins.free(&id)),
            Action::SortBy(column) => {
                let again = self.sort.by == column;
                self.sort = Sort {
                    by: column,
                    descending: if again {
                        !self.sort.descending
                    } else {
                        column == Column::Ties
                    },
                };
            }
            Action::TakeStep { touring, shows } => *self = self.at_step(touring, &shows).0,
            Action::LeaveTour => self.touring = None,
            Action::Become(state) => *self = *state,
        }
    }
}

fn toggle(ids: &mut BTreeSet<String>, id: String) {
    if !ids.remove(&id) {
        ids.insert(id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(actions: impl IntoIterator<Item = Action>) -> State {
        let mut state = State::default();
        actions.into_iter().for_each(|action| state.apply(action));
        state
    }

    #[test]
    fn a_town_is_on_the_hub_map() {
        let state = after([
            Action::SetView(View::List),
            Action::OpenTown(Some("city-parma".into())),
        ]);
        assert_eq!(
            (state.view, state.town.as_deref()),
            (View::Hubs, Some("city-parma"))
        );
        assert_eq!(
            after([
                Action::OpenTown(Some("city-parma".into())),
                Action::SetView(View::Network)
            ])
            .town,
            None
        );
    }

    #[test]
    fn selection_and_filter_survive_a_change_of_view() {
        let mut state = after([
            Action::Select(Some("unibo".into())),
            Action::ToggleValue {
                facet: "kind".into(),
                value: "hub".into(),
            },
        ]);
        let before = state.clone();
        state.apply(Action::SetView(View::List));
        assert_eq!(
            (state.selected, state.filter),
            (before.selected, before.filter)
        );
    }

    #[test]
    fn a_tool_gives_way_to_what_is_selected_and_keeps_it() {
        let both = after([
            Action::Select(Some("unibo".into())),
            Action::OpenTool(Some(Tool::Figures)),
        ]);
        assert_eq!(both.tool, Some(Tool::Figures));
        assert_eq!(both.selected.as_deref(), Some("unibo"));
        let mut other = both;
        other.apply(Action::Select(Some("preciseu".into())));
        assert_eq!(other.tool, None);
    }

    #[test]
    fn the_tie_that_is_open_is_one_of_who_is_selected() {
        let (of, to) = ("unibo".to_owned(), "preciseu".to_owned());
        let mut state = after([Action::OpenTie { of, to }]);
        assert_eq!(state.selected.as_deref(), Some("unibo"));
        assert_eq!(state.tie.as_deref(), Some("preciseu"));
        state.apply(Action::Select(Some("rizzoli".into())));
        assert_eq!(state.tie, None);
    }

    #[test]
    fn clearing_the_filter_clears_the_years_too() {
        let mut state = after([Action::SetYears(Years::parse("2022-2025"))]);
        assert!(state.is_filtered());
        state.apply(Action::ClearFilter);
        assert!(!state.is_filtered());
    }

    #[test]
    fn a_lens_is_seen_in_the_network_and_taking_a_size_away_leads_nowhere() {
        let list = || Action::SetView(View::List);
        assert_eq!(
            after([list(), Action::SetLens(Lens::Hubs)]).view,
            View::Network
        );
        assert_eq!(after([list(), Action::SetHulls(true)]).view, View::Network);
        assert_eq!(after([list(), Action::SetSize(None)]).view, View::List);
    }

    #[test]
    fn everybody_comes_back_and_nobody_is_fainter() {
        let state = after([
            Action::ToggleHidden("a".into()),
            Action::SetShowcase(Filter::parse("kind:hub")),
            Action::SetAround(Some(Around::new("b".into()))),
            Action::ClearFilter,
        ]);
        assert_eq!(state, State::default());
        let two = [
            Action::ToggleHidden("a".into()),
            Action::ToggleHidden("b".into()),
        ];
        let mut state = after(two);
        state.apply(Action::ShowHidden);
        assert!(state.hidden.is_empty());
        let pin = |id: &str| Action::Pin {
            id: id.to_owned(),
            at: Some((1, 2)),
        };
        assert!(!after([pin("a")]).pins.is_empty());
        assert!(
            after([pin("a"), pin("b"), Action::FreePins])
                .pins
                .is_empty()
        );
    }

    #[test]
    fn a_way_is_left_when_others_are_asked_about() {
        let pair = |from: &str| Action::SetPair([Some(from.into()), Some("b".into())]);
        let way = || Action::SetWay(vec!["a".into(), "x".into(), "b".into()]);
        assert_eq!(after([pair("a"), way(), pair("a")]).way.len(), 3);
        assert!(after([pair("a"), way(), pair("c")]).way.is_empty());
    }

    #[test]
    fn sorting_again_turns_the_order_round() {
        assert!(!after([Action::SortBy(Column::Place)]).sort.descending);
        assert!(
            after([Action::SortBy(Column::Place), Action::SortBy(Column::Place)])
                .sort
                .descending
        );
        assert!(
            after([Action::SortBy(Column::Ties)]).sort.descending,
            "most ties first"
        );
    }
}
