//! What is asked of the graph again and again while somebody is looked for: who is next to whom, who has which topic.

use super::Subject;
use crate::ecosystem::{Ecosystem, NodeId};
use crate::query::path::hubs;
use crate::query::sectors::is_organisation;
use crate::snapshot::{NodeKind, PlaceKind};
use crate::sorting::Gathering;
use crate::steps;
use std::collections::BTreeMap;

/// Neighbours without repetition, topics, towns: flat lists in the order of the nodes.
pub struct Ground {
    starts: Vec<u32>,
    neighbours: Vec<NodeId>,
    /// By node: whether it is tied to so much that it gives no reason.
    hubs: Vec<bool>,
    /// Vocabulary and value of each topic.
    topics: Vec<(String, String)>,
    /// By topic: the nodes that have it.
    bearers: Vec<Vec<NodeId>>,
    topic_starts: Vec<u32>,
    /// By node: the numbers of its topics.
    topics_of: Vec<u32>,
    /// By node: whether it is somebody to suggest.
    pub(super) candidates: Vec<NodeId>,
}

/// Whether the values of a vocabulary say what something is about, rather than what or where it is: `theme` does, `reach`, `country`
/// and the types (`organisation_type`) do not.
#[must_use]
pub fn is_topical(vocabulary: &str) -> bool {
    !matches!(vocabulary, "reach" | "country") && !vocabulary.ends_with("_type")
}

/// A ground in the making: [`Grounding::advance`] until it is done, then [`Grounding::finish`].
pub struct Grounding {
    ground: Ground,
    /// By vocabulary and value: the number of the topic.
    numbers: BTreeMap<String, BTreeMap<String, u32>>,
    /// By node: next to which node it was seen last, counted from 1.
    seen: Vec<u32>,
    next: usize,
}

impl Grounding {
    /// Nothing is read yet but which nodes are hubs. O(nodes).
    #[must_use]
    pub fn new(eco: &Ecosystem) -> Grounding {
        let count = eco.node_count();
        let mut ground = Ground {
            starts: vec![0],
            neighbours: Vec::with_capacity(2 * eco.tie_count()),
            hubs: vec![false; count],
            topics: Vec::new(),
            bearers: Vec::new(),
            topic_starts: vec![0],
            topics_of: Vec::new(),
            candidates: Vec::new(),
        };
        for hub in hubs(eco) {
            if let Some(is_hub) = ground.hubs.get_mut(hub.index()) {
                *is_hub = true;
            }
        }
        Grounding {
            ground,
            numbers: BTreeMap::new(),
            seen: vec![0; count],
            next: 0,
        }
    }

    /// Reads about `work` nodes and ties; whether all are read.
    pub fn advance(&mut self, eco: &Ecosystem, work: usize) -> bool {
        let mut left = work.max(1);
        while left > 0 && self.next < self.seen.len() {
            let id = NodeId::from_index(self.next);
            left = left.saturating_sub(1 + eco.degree(id));
            self.next += 1;
            self.take(eco, id);
        }
        self.next == self.seen.len()
    }

    /// How much is done, 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        steps::share(self.next, self.seen.len())
    }

    /// The ground; what is not read yet is read now.
    #[must_use]
    pub fn finish(mut self, eco: &Ecosystem) -> Ground {
        while !self.advance(eco, usize::MAX) {}
        self.ground
    }

    fn take(&mut self, eco: &Ecosystem, id: NodeId) {
        let Grounding {
            ground,
            numbers,
            seen,
            ..
        } = self;
        if is_organisation(eco.kind(id)) && eco.cluster() != Some(id) {
            ground.candidates.push(id);
        }
        let mark = u32::try_from(id.index())
            .unwrap_or(u32::MAX)
            .saturating_add(1);
        for link in eco.ties_of(id) {
            if let Some(seen) = seen.get_mut(link.other.index())
                && *seen != mark
                && link.other != id
            {
                *seen = mark;
                ground.neighbours.push(link.other);
            }
        }
        ground.starts.push(len(&ground.neighbours));
        for (vocabulary, values) in &eco.node(id).facets {
            if !is_topical(vocabulary) {
                continue;
            }
            if !numbers.contains_key(vocabulary) {
                numbers.insert(vocabulary.clone(), BTreeMap::new());
            }
            let Some(known) = numbers.get_mut(vocabulary) else {
                continue;
            };
            for of in values {
                let number = known.get(&of.value).copied().unwrap_or_else(|| {
                    let number = len(&ground.topics);
                    known.insert(of.value.clone(), number);
                    ground.topics.push((vocabulary.clone(), of.value.clone()));
                    ground.bearers.push(Vec::new());
                    number
                });
                if let Some(bearers) = ground.bearers.get_mut(number as usize) {
                    bearers.push(id);
                }
                ground.topics_of.push(number);
            }
        }
        ground.topic_starts.push(len(&ground.topics_of));
    }
}

impl Ground {
    /// Reads the ground. O(ties + values), times the logarithm of the number of values of a vocabulary. [`Grounding`] does the same in
    /// steps.
    #[must_use]
    pub fn new(eco: &Ecosystem) -> Ground {
        Grounding::new(eco).finish(eco)
    }

    /// The nodes that a node is tied to, each once, in the order of its ties.
    #[must_use]
    pub fn around(&self, node: NodeId) -> &[NodeId] {
        part(&self.starts, &self.neighbours, node.index())
    }

    /// How many nodes a node is tied to.
    #[must_use]
    pub fn degree(&self, node: NodeId) -> usize {
        self.around(node).len()
    }

    /// Whether a node is tied to so much that it gives no reason.
    #[must_use]
    pub fn is_hub(&self, node: NodeId) -> bool {
        self.hubs.get(node.index()) == Some(&true)
    }

    /// How many nodes there are.
    #[must_use]
    pub fn node_count(&self) -> usize {
        self.hubs.len()
    }

    pub(super) fn topics_of(&self, node: NodeId) -> &[u32] {
        part(&self.topic_starts, &self.topics_of, node.index())
    }

    pub(in crate::query) fn topic(&self, number: u32) -> Option<&(String, String)> {
        self.topics.get(number as usize)
    }

    pub(super) fn bearers(&self, topic: u32) -> &[NodeId] {
        self.bearers
            .get(topic as usize)
            .map_or(&[], |bearers| bearers.as_slice())
    }

    /// The number of a topic.
    pub fn number(&self, vocabulary: &str, value: &str) -> Option<u32> {
        let at = self
            .topics
            .iter()
            .position(|(of, known)| of == vocabulary && known == value)?;
        u32::try_from(at).ok()
    }

    /// What a subject is next to.
    pub(super) fn around_subject(&self, subject: &Subject) -> &[NodeId] {
        match subject {
            Subject::Node(node) => self.around(*node),
            Subject::Value { vocabulary, value } => self
                .number(vocabulary, value)
                .map_or(&[], |number| self.bearers(number)),
        }
    }

    /// The topics of a node and of the projects, events and themes that it is tied to, each with a node that has it: itself
    /// if it can be.
    pub(in crate::query) fn profile(&self, eco: &Ecosystem, node: NodeId) -> BTreeMap<u32, NodeId> {
        let works = self
            .around(node)
            .iter()
            .copied()
            .filter(|other| !self.is_hub(*other) && !is_organisation(eco.kind(*other)));
        let of = |bearer: NodeId| {
            self.topics_of(bearer)
                .iter()
                .map(move |topic| (*topic, bearer))
        };
        // What is told last stays: the node itself, then what stands first.
        let mut all: Vec<(u32, NodeId)> = works.flat_map(of).collect();
        all.reverse();
        all.extend(of(node));
        all.into_iter().collect_map()
    }

    /// The same for whatever is asked for.
    pub(super) fn subject_profile(
        &self,
        eco: &Ecosystem,
        subject: &Subject,
    ) -> BTreeMap<u32, NodeId> {
        match subject {
            Subject::Node(node) => self.profile(eco, *node),
            // Who has the topic is next to it already.
            Subject::Value { .. } => BTreeMap::new(),
        }
    }
}

/// Whether a node can be what two others have in common: nothing that touches almost everything, and no town.
pub(in crate::query) fn is_reason(eco: &Ecosystem, ground: &Ground, node: NodeId) -> bool {
    !ground.is_hub(node) && eco.kind(node) != NodeKind::Hub
}

/// The town that a node is in, by its number.
pub(super) fn town(eco: &Ecosystem, node: NodeId) -> Option<usize> {
    let place = eco.place_of(node)?;
    (place.kind == PlaceKind::Town)
        .then(|| eco.place_index(node))
        .flatten()
}

fn part<'a, T>(starts: &[u32], items: &'a [T], at: usize) -> &'a [T] {
    let range = starts.get(at).zip(starts.get(at + 1));
    range
        .and_then(|(start, end)| items.get(*start as usize..*end as usize))
        .unwrap_or_default()
}

fn len<T>(items: &[T]) -> u32 {
    u32::try_from(items.len()).unwrap_or(u32::MAX)
}
