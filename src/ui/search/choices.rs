//! What a search offers, in sections: names, towns, values to filter by, tools, passages; or, before anything is typed,
//! where one may well begin. Knows in which order and how many; refuses to know how it is found and shown.

use super::Groups;
use crate::ecosystem::NodeId;
use crate::query::{Hit, QuoteHit, Start, TermHit};
use crate::state::Tool;

/// So many names stand beside something else that was found; the line under them says how many more there are.
const NAMES_BESIDE: usize = 8;

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// A node of which a name matches.
    Node(Hit),
    /// A node to begin with.
    Start(NodeId),
    /// A town with a map of its own.
    Town {
        /// Id of the place.
        place: String,
        /// What matches; `None` where it is offered to begin with.
        hit: Option<TermHit>,
    },
    /// A value to filter by.
    Value {
        /// Id of the facet.
        facet: String,
        /// Id of the value.
        value: String,
        /// What matches.
        hit: TermHit,
    },
    /// A tool to open.
    Tool {
        /// Which.
        tool: Tool,
        /// What matches; `None` where it is offered to begin with.
        hit: Option<TermHit>,
    },
    /// A passage.
    Quote(QuoteHit),
}

/// Choices of one sort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The message that says which.
    pub name: &'static str,
    /// At least one.
    pub choices: Vec<Choice>,
    /// How many more there are that are not offered.
    pub more: usize,
}

/// What has a text and is no node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Thing {
    /// A town with a map of its own, by the id of its place.
    Town(String),
    /// A value of a facet, by both ids.
    Value(String, String),
    /// A tool.
    Tool(Tool),
}

/// What was found for a query.
#[derive(Default)]
pub struct Finds {
    /// Nodes by name, and how many there are altogether.
    pub names: (Groups, usize),
    /// Whatever else has a text, best first.
    pub things: Vec<(Thing, TermHit)>,
    /// Passages, and how many there are altogether.
    pub quotes: (Vec<QuoteHit>, usize),
}

/// The finds in the order in which they are offered: whose name begins with the query, then towns and values, then whose name
/// has it inside or nearly so, tools, passages.
#[must_use]
pub fn arranged(finds: Finds) -> Vec<Section> {
    let (groups, total) = finds.names;
    let mut towns = Vec::new();
    let mut values = Vec::new();
    let mut tools = Vec::new();
    for (thing, hit) in finds.things {
        match thing {
            Thing::Town(place) => towns.push(Choice::Town {
                place,
                hit: Some(hit),
            }),
            Thing::Value(facet, value) => values.push(Choice::Value { facet, value, hit }),
            Thing::Tool(tool) => tools.push(Choice::Tool {
                tool,
                hit: Some(hit),
            }),
        }
    }
    let (quotes, quoted) = finds.quotes;
    let is_alone = towns.is_empty() && values.is_empty() && tools.is_empty() && quotes.is_empty();
    let Groups {
        mut hits,
        begin,
        contain,
    } = groups;
    if !is_alone {
        hits.truncate(NAMES_BESIDE);
    }
    let unlisted = total.saturating_sub(hits.len());
    let mut names = [Vec::new(), Vec::new(), Vec::new()];
    let [begins, contains, similar] = &mut names;
    for (at, hit) in hits.into_iter().enumerate() {
        let list = if at < begin {
            &mut *begins
        } else if at < begin + contain {
            &mut *contains
        } else {
            &mut *similar
        };
        list.push(Choice::Node(hit));
    }
    let [begins, contains, similar] = names;
    let more_quotes = quoted.saturating_sub(quotes.len());
    let quotes = quotes.into_iter().map(Choice::Quote).collect();
    let mut sections: Vec<Section> = [
        ("search-begins", begins, 0),
        ("search-towns", towns, 0),
        ("search-values", values, 0),
        ("search-contains", contains, 0),
        ("search-similar", similar, 0),
        ("tools", tools, 0),
        ("search-quotes", quotes, more_quotes),
    ]
    .into_iter()
    .filter(|(_, choices, _)| !choices.is_empty())
    .map(|(name, choices, more)| Section {
        name,
        choices,
        more,
    })
    .collect();
    // What is not listed is said under the last names.
    let last = sections
        .iter_mut()
        .rfind(|section| matches!(section.choices.first(), Some(Choice::Node(_))));
    if let Some(section) = last {
        section.more = unlisted;
    }
    sections
}

/// What is offered before anything is typed.
#[must_use]
pub fn beginnings(start: Start, towns: Vec<String>, tools: &[Tool]) -> Vec<Section> {
    let nodes = |of: Vec<NodeId>| of.into_iter().map(Choice::Start).collect();
    let towns = towns
        .into_iter()
        .map(|place| Choice::Town { place, hit: None })
        .collect();
    let tools = tools
        .iter()
        .map(|tool| Choice::Tool {
            tool: *tool,
            hit: None,
        })
        .collect();
    [
        ("search-start-tools", tools),
        ("search-start-organisations", nodes(start.organisations)),
        ("search-start-projects", nodes(start.projects)),
        ("search-start-hubs", nodes(start.hubs)),
        ("search-towns", towns),
    ]
    .into_iter()
    .filter(|(_, choices): &(_, Vec<Choice>)| !choices.is_empty())
    .map(|(name, choices)| Section {
        name,
        choices,
        more: 0,
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hit(index: usize) -> Hit {
        Hit {
            node: NodeId::from_index(index),
            matched: String::new(),
            ranges: Vec::new(),
            errors: 0,
        }
    }

    fn named(begin: usize, contain: usize, total: usize) -> (Groups, usize) {
        let hits = (0..begin + contain).map(hit).collect();
        let groups = Groups {
            hits,
            begin,
            contain,
        };
        (groups, total)
    }

    fn town() -> (Thing, TermHit) {
        let hit = TermHit {
            of: 0,
            matched: "Bologna".to_owned(),
            ranges: Vec::new(),
            errors: 0,
        };
        (Thing::Town("bo".to_owned()), hit)
    }

    fn shape(sections: &[Section]) -> Vec<(&str, usize, usize)> {
        sections
            .iter()
            .map(|section| (section.name, section.choices.len(), section.more))
            .collect()
    }

    #[test]
    fn names_alone_have_all_the_room() {
        let finds = Finds {
            names: named(2, 28, 41),
            ..Finds::default()
        };
        assert_eq!(
            shape(&arranged(finds)),
            [("search-begins", 2, 0), ("search-contains", 28, 11)]
        );
    }

    #[test]
    fn a_town_is_not_under_thirty_names() {
        let finds = Finds {
            names: named(2, 28, 41),
            things: vec![town()],
            ..Finds::default()
        };
        assert_eq!(
            shape(&arranged(finds)),
            [
                ("search-begins", 2, 0),
                ("search-towns", 1, 0),
                ("search-contains", 6, 33)
            ]
        );
        assert_eq!(arranged(Finds::default()), []);
    }

    #[test]
    fn whoever_types_nothing_is_offered_something_of_each_sort() {
        let start = Start {
            projects: vec![NodeId::from_index(3)],
            ..Start::default()
        };
        let sections = beginnings(start, vec!["bo".to_owned()], &[Tool::Paths]);
        assert_eq!(
            shape(&sections),
            [
                ("search-start-tools", 1, 0),
                ("search-start-projects", 1, 0),
                ("search-towns", 1, 0)
            ]
        );
    }
}
