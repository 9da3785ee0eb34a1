//! Two nodes side by side: what both have, and what only one of them has. Knows ties and values of vocabularies; refuses to
//! say which of the two is better.

use crate::ecosystem::{Ecosystem, NodeId, TieId, Visible};
use crate::snapshot::{Evidence, FacetValue, Node, NodeKind, Status};
use crate::sorting::Sorting;

/// What can be said of two ids.
#[derive(Clone, Debug, PartialEq)]
pub enum Comparison<'a> {
    /// The two nodes side by side.
    Both(Box<Sides<'a>>),
    /// Both ids are of one node.
    Same(NodeId),
    /// Ids that are not in the file, or not visible.
    Missing(Vec<String>),
}

/// Two nodes side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Sides<'a> {
    /// The two nodes.
    pub nodes: [NodeId; 2],
    /// The ties between them, in the order of the file.
    pub between: Vec<TieId>,
    /// Whom both are tied to.
    pub shared: Vec<Shared>,
    /// Whom only one of them is tied to, by side.
    pub only: [Vec<Neighbour>; 2],
    /// What they are, vocabulary by vocabulary, in the order of the file, without those that neither has.
    pub facets: Vec<FacetSides<'a>>,
    /// The place where both are.
    pub place: Option<usize>,
}

/// Somebody at the other end of ties.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbour {
    /// Who.
    pub node: NodeId,
    /// The ties, in the order of the file; each has its evidence.
    pub ties: Vec<TieId>,
}

/// Somebody whom both are tied to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// Who.
    pub node: NodeId,
    /// The ties of each of the two, by side.
    pub ties: [Vec<TieId>; 2],
    /// Whether sources state at least one tie of each.
    pub status: Status,
}

/// The values of a vocabulary on both sides, in the order of the vocabulary.
#[derive(Clone, Debug, PartialEq)]
pub struct FacetSides<'a> {
    /// Its id.
    pub vocabulary: &'a str,
    /// The values that both have, each as the one and as the other has it.
    pub shared: Vec<[&'a FacetValue; 2]>,
    /// The values that only one has, by side.
    pub only: [Vec<&'a FacetValue>; 2],
}

/// Compares the nodes of two ids of the file within what is visible. O(ties of both · log), and their values.
///
/// Neighbours stand by kind, then in the order of the file.
#[must_use]
pub fn compare<'a>(
    ecosystem: &'a Ecosystem,
    visible: &Visible<'_>,
    one: &str,
    other: &str,
) -> Comparison<'a> {
    let find = |id: &str| ecosystem.find(id).filter(|node| visible.has(*node));
    match (find(one), find(other)) {
        (Some(a), Some(b)) if a == b => Comparison::Same(a),
        (Some(a), Some(b)) => Comparison::Both(Box::new(sides(ecosystem, visible, [a, b]))),
        (a, b) => {
            let mut missing = Vec::new();
            for (found, id) in [(a, one), (b, other)] {
                if found.is_none() && !missing.iter().any(|of| of == id) {
                    missing.push(id.to_owned());
                }
            }
            Comparison::Missing(missing)
        }
    }
}

fn sides<'a>(ecosystem: &'a Ecosystem, visible: &Visible<'_>, nodes: [NodeId; 2]) -> Sides<'a> {
    let [a, b] = nodes;
    let [of_a, of_b] = nodes.map(|node| neighbours(ecosystem, visible, node));
    let mut sides = Sides {
        nodes,
        between: Vec::new(),
        shared: Vec::new(),
        only: [Vec::new(), Vec::new()],
        facets: facets(ecosystem, nodes),
        place: ecosystem
            .place_index(a)
            .filter(|place| ecosystem.place_index(b) == Some(*place)),
    };
    let [only_a, only_b] = &mut sides.only;
    let place = |of: &Neighbour| (ecosystem.kind(of.node), of.node);
    let mut of_b = of_b.into_iter().peekable();
    for mine in of_a {
        while let Some(theirs) = of_b.next_if(|theirs| place(theirs) < place(&mine)) {
            only_b.push(theirs);
        }
        if let Some(theirs) = of_b.next_if(|theirs| theirs.node == mine.node) {
            let ties = [mine.ties, theirs.ties];
            let is_stated = |ties: &Vec<TieId>| {
                ties.iter()
                    .any(|tie| ecosystem.status(*tie) == Status::Stated)
            };
            let status = if ties.iter().all(is_stated) {
                Status::Stated
            } else {
                Status::Inferred
            };
            sides.shared.push(Shared {
                node: mine.node,
                ties,
                status,
            });
        } else {
            only_a.push(mine);
        }
    }
    only_b.extend(of_b);
    if let Some(at) = only_a.iter().position(|of| of.node == b) {
        sides.between = only_a.remove(at).ties;
    }
    only_b.retain(|of| of.node != a);
    sides
}

/// Whom a node is tied to, by kind and then in the order of the file.
fn neighbours(ecosystem: &Ecosystem, visible: &Visible<'_>, node: NodeId) -> Vec<Neighbour> {
    let mut links: Vec<(NodeKind, NodeId, TieId)> = visible
        .links(ecosystem, node)
        .map(|link| (ecosystem.kind(link.other), link.other, link.tie))
        .collect();
    links.order_by_key(|(kind, other, _)| (*kind, *other));
    let one = |of: &[(NodeKind, NodeId, TieId)]| {
        let (_, node, _) = of.first()?;
        Some(Neighbour {
            node: *node,
            ties: of.iter().map(|(_, _, tie)| *tie).collect(),
        })
    };
    links.chunk_by(|a, b| a.1 == b.1).filter_map(one).collect()
}

fn facets<'a>(ecosystem: &'a Ecosystem, [a, b]: [NodeId; 2]) -> Vec<FacetSides<'a>> {
    let (a, b) = (ecosystem.node(a), ecosystem.node(b));
    let mut all = Vec::new();
    for vocabulary in ecosystem.vocabularies() {
        let mut sides = FacetSides {
            vocabulary: &vocabulary.id,
            shared: Vec::new(),
            only: [Vec::new(), Vec::new()],
        };
        let [only_a, only_b] = &mut sides.only;
        let values_of = |node: &'a Node| node.facets.get(&vocabulary.id);
        let (of_a, of_b) = (values_of(a), values_of(b));
        if of_a.is_none() && of_b.is_none() {
            continue;
        }
        for value in &vocabulary.values {
            let own =
                |of: Option<&'a Vec<FacetValue>>| of?.iter().find(|own| own.value == value.id);
            match (own(of_a), own(of_b)) {
                (Some(mine), Some(theirs)) => sides.shared.push([mine, theirs]),
                (Some(mine), None) => only_a.push(mine),
                (None, Some(theirs)) => only_b.push(theirs),
                (None, None) => {}
            }
        }
        all.push(sides);
    }
    all
}

/// The passages from which it is known that a node has a value: the value's own, else the node's.
#[must_use]
pub fn evidence_of<'a>(
    ecosystem: &'a Ecosystem,
    node: NodeId,
    value: &'a FacetValue,
) -> &'a [Evidence] {
    if value.evidence.is_empty() {
        &ecosystem.node(node).evidence
    } else {
        &value.evidence
    }
}
