//! Who is left: values, years, hidden nodes, the number of ties and the focus, put together into one answer. Knows what is
//! asked for; refuses to know what of it is on screen.

use super::{FacetIndex, Filter, Outcome, Walk, YearIndex, Years, walk};
use crate::ecosystem::{Ecosystem, NodeId, Visible};
use std::collections::BTreeSet;

/// Everything that decides who is left. The default leaves everybody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// The values that are asked for.
    pub filter: Filter,
    /// The years.
    pub years: Years,
    /// Whether only ties that a source states count.
    pub stated_only: bool,
    /// How many ties a node has at least; 0 for everybody.
    pub least_ties: u32,
    /// The node that is left with those so many ties around it.
    pub around: Option<(String, u32)>,
    /// Who is hidden, by id of the file; unknown ids hide nobody.
    pub hidden: BTreeSet<String>,
}

impl Question {
    /// The same for all years.
    #[must_use]
    pub fn of_all_years(&self) -> Question {
        Question {
            years: Years::default(),
            ..self.clone()
        }
    }

    /// What a lens looks at: the years, the hidden and the ties that count, whatever values, focus and number of ties are
    /// asked for. Those decide who is shown of what it makes.
    #[must_use]
    pub fn of_lens(&self) -> Question {
        Question {
            filter: Filter::default(),
            least_ties: 0,
            around: None,
            ..self.clone()
        }
    }

    /// Everybody but those who are hidden, by index; `None` where nobody is.
    fn unhidden(&self, eco: &Ecosystem) -> Option<Vec<bool>> {
        let hidden = || self.hidden.iter().filter_map(|id| eco.find(id));
        hidden().next()?;
        let mut left = vec![true; eco.node_count()];
        for id in hidden() {
            if let Some(left) = left.get_mut(id.index()) {
                *left = false;
            }
        }
        Some(left)
    }

    /// How far everybody is from the node in focus: through ties that count and nodes that are not hidden, whatever values
    /// are asked for. The walk reaches the cluster and does not go on from there, unless it began there: nearly everybody
    /// is a neighbour of it. `None` without a focus, and where the file does not have the node. O(nodes + ties).
    #[must_use]
    pub fn walk(&self, eco: &Ecosystem) -> Option<Walk> {
        let (id, _) = self.around.as_ref()?;
        let from = eco.find(id)?;
        let unhidden = self.unhidden(eco);
        let visible = self.visible(unhidden.as_deref());
        let cluster = eco.cluster();
        Some(walk(eco, &visible, from, &|node| cluster != Some(node)))
    }

    fn visible<'a>(&self, nodes: Option<&'a [bool]>) -> Visible<'a> {
        let visible = nodes.map_or(Visible::everything(), Visible::of);
        if self.stated_only {
            visible.stated_only()
        } else {
            visible
        }
    }

    /// Who is left before values are asked for, by index; `None` for everybody. `walk` is [`Question::walk`] of the same
    /// focus.
    fn within(&self, eco: &Ecosystem, years: &YearIndex, walk: Option<&Walk>) -> Option<Vec<bool>> {
        let unhidden = self.unhidden(eco);
        let busy = (self.least_ties > 0).then(|| {
            let visible = self.visible(unhidden.as_deref());
            let least = self.least_ties as usize;
            let has = |id: NodeId| visible.links(eco, id).nth(least - 1).is_some();
            eco.nodes().map(has).collect::<Vec<bool>>()
        });
        let near = self.around.as_ref().zip(walk);
        let near = near.map(|((_, degrees), walk)| walk.within(*degrees));
        let mut all = [unhidden, busy, near, years.left(self.years)]
            .into_iter()
            .flatten();
        let mut left = all.next()?;
        for other in all {
            for (left, is_left) in left.iter_mut().zip(other) {
                *left &= is_left;
            }
        }
        Some(left)
    }

    /// Who is left, with the counts of every value. A focus on a node that the file does not have leaves everybody.
    /// O(nodes + ties + values).
    #[must_use]
    pub fn answer(
        &self,
        eco: &Ecosystem,
        facets: &FacetIndex,
        years: &YearIndex,
        walk: Option<&Walk>,
    ) -> Outcome {
        let within = self.within(eco, years, walk);
        Outcome {
            stated_only: self.stated_only,
            ..facets.apply_within(&self.filter, within.as_deref())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::snapshot::parse;

    /// a – b – c stated, c – d inferred, and the cluster h tied to a and e.
    const FILE: &str = r#"{ "schema": 1, "title": "t", "cluster": "h", "nodes": [
        { "id": "h", "kind": "organisation", "name": "H" }, { "id": "a", "kind": "member", "name": "A" },
        { "id": "b", "kind": "project", "name": "B", "since": "2022", "until": "2023" },
        { "id": "c", "kind": "member", "name": "C" }, { "id": "d", "kind": "partner", "name": "D" },
        { "id": "e", "kind": "member", "name": "E" } ], "ties": [
        { "from": "a", "to": "b", "kind": "partner-in" }, { "from": "c", "to": "b", "kind": "partner-in" },
        { "from": "c", "to": "d", "kind": "collaborates-with", "status": "inferred" },
        { "from": "a", "to": "h", "kind": "member-of" }, { "from": "e", "to": "h", "kind": "member-of" } ] }"#;

    fn left(ask: impl FnOnce(&mut Question)) -> (String, Outcome) {
        let eco = Ecosystem::new(parse(FILE.as_bytes()).unwrap().0);
        assert!(eco.cluster().is_some(), "the file names its cluster");
        let mut question = Question::default();
        ask(&mut question);
        let walk = question.walk(&eco);
        let answer = question.answer(
            &eco,
            &FacetIndex::new(&eco),
            &YearIndex::new(&eco),
            walk.as_ref(),
        );
        let ids = eco.nodes().filter(|id| answer.shows(*id));
        (ids.map(|id| eco.node(id).id.as_str()).collect(), answer)
    }

    fn around(node: &str, degrees: u32) -> Option<(String, u32)> {
        Some((node.to_owned(), degrees))
    }

    #[test]
    fn a_focus_leaves_those_around_and_does_not_walk_on_through_the_cluster() {
        assert_eq!(left(|of| of.around = around("a", 1)).0, "hab");
        assert_eq!(left(|of| of.around = around("a", 2)).0, "habc");
        assert_eq!(left(|of| of.around = around("a", 9)).0, "habcd");
        assert_eq!(left(|of| of.around = around("h", 1)).0, "hae");
        assert_eq!(left(|of| of.around = around("gone", 1)).1.count, 6);
    }

    #[test]
    fn what_is_hidden_or_only_inferred_leads_nowhere() {
        let walked = |of: &mut Question| of.around = around("a", 9);
        assert_eq!(
            left(|of| {
                walked(of);
                of.hidden.insert("b".into());
                of.hidden.insert("gone".into());
            })
            .0,
            "ha"
        );
        let (ids, answer) = left(|of| {
            walked(of);
            of.stated_only = true;
        });
        assert_eq!((ids.as_str(), answer.stated_only), ("habc", true));
    }

    #[test]
    fn a_filter_narrows_a_focus_and_counts_what_is_in_it() {
        let (ids, answer) = left(|of| {
            of.around = around("a", 2);
            of.filter = Filter::parse("kind:member");
        });
        assert_eq!(ids, "ac");
        assert_eq!(answer.counts[0].iter().sum::<usize>(), 4, "of four around");
    }

    #[test]
    fn ties_are_counted_as_far_as_they_count() {
        assert_eq!(left(|of| of.least_ties = 2).0, "habc");
        let stated = |of: &mut Question| (of.least_ties, of.stated_only) = (2, true);
        assert_eq!(left(stated).0, "hab");
        let without = |of: &mut Question| {
            of.least_ties = 2;
            of.hidden.insert("h".into());
        };
        assert_eq!(left(without).0, "abc".replace('a', ""));
    }

    #[test]
    fn all_of_it_comes_together() {
        let ask = |of: &mut Question| {
            of.years = Years::parse("2024");
            of.hidden.insert("e".into());
        };
        assert_eq!(left(ask).0, "hacd");
        assert_eq!(
            left(|of| {
                ask(of);
                *of = of.of_all_years();
            })
            .0,
            "habcd"
        );
        assert_eq!(
            left(|of| {
                ask(of);
                of.filter = Filter::parse("kind:hub");
                of.least_ties = 7;
                *of = of.of_lens();
            })
            .0,
            "hacd"
        );
    }
}
