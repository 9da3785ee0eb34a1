//! How much of each kind of reason there is for everybody at once.

use super::Subject;
use super::ground::{Ground, is_reason, town};
use super::weights::Features;
use crate::ecosystem::{Ecosystem, NodeId};
use crate::query::sectors::{Sector, is_organisation, sector};
use crate::snapshot::NodeKind;
use crate::steps;

/// Through nodes with more neighbours than this no third step is made: each would give next to nothing, and all would take long.
const CROWD: usize = 100;

/// A share of one among so many.
#[expect(clippy::cast_precision_loss, reason = "a number of nodes")]
pub(super) fn share(of: usize) -> f64 {
    1.0 / of.max(1) as f64
}

/// How much a topic says that so many have.
pub(super) fn rarity(bearers: usize) -> f64 {
    share(bearers).sqrt()
}

/// Whether a third step may be made through a node.
pub(super) fn is_passable(eco: &Ecosystem, ground: &Ground, node: NodeId) -> bool {
    is_reason(eco, ground, node) && ground.degree(node) <= CROWD
}

/// Whether those who are next to the subject already are suggested: for a theme or a topic they are who works on it.
pub(super) fn is_about(eco: &Ecosystem, subject: &Subject) -> bool {
    match subject {
        Subject::Node(node) => eco.kind(*node) == NodeKind::Theme,
        Subject::Value { .. } => true,
    }
}

/// The parts of the helix that the subject and its partners are of.
pub(super) fn present(eco: &Ecosystem, ground: &Ground, subject: &Subject) -> Vec<Sector> {
    let own = match subject {
        Subject::Node(node) => Some(*node),
        Subject::Value { .. } => None,
    };
    let partners = ground.around_subject(subject).iter().copied();
    partners
        .filter(|node| is_organisation(eco.kind(*node)) && !ground.is_hub(*node))
        .chain(own)
        .filter_map(|node| sector(eco, node))
        .collect()
}

/// Whether somebody stands abroad.
pub(super) fn is_abroad(eco: &Ecosystem, node: NodeId) -> bool {
    eco.kind(node) == NodeKind::Partner
}

/// The candidates with how much of each kind of reason there is for them: what [`Scoring`] does in steps.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn scores(
    eco: &Ecosystem,
    ground: &Ground,
    subject: &Subject,
) -> Vec<(NodeId, Features)> {
    let mut scoring = Scoring::new(eco, ground, subject);
    while !scoring.advance(usize::MAX) {}
    scoring.scores
}

/// The candidates with how much of each kind of reason there is for them, in the making.
pub(in crate::query) struct Scoring<'a> {
    eco: &'a Ecosystem,
    ground: &'a Ground,
    own: Option<NodeId>,
    about: bool,
    /// What the subject is next to.
    around: &'a [NodeId],
    /// By node: whether it is the subject or next to it.
    near: Vec<bool>,
    /// The topics of the subject.
    topics: Vec<u32>,
    present: Vec<Sector>,
    own_town: Option<usize>,
    through: Vec<f64>,
    chain: Vec<f64>,
    abroad: Vec<f64>,
    topic: Vec<f64>,
    /// By node: the number of the topic that it was last seen with, counted from 1.
    seen: Vec<u32>,
    stage: Stage,
    /// The candidates in the order of the file.
    pub(in crate::query) scores: Vec<(NodeId, Features)>,
}

#[derive(Clone, Copy, PartialEq)]
enum Stage {
    /// Two and three steps, by this one of those around.
    Around(usize),
    /// A topic, by this one of those who have it.
    Topic(usize, usize),
    /// What it comes to for a candidate.
    Candidate(usize),
    Done,
}

impl<'a> Scoring<'a> {
    /// Nothing is counted yet. O(nodes, and what is next to the subject).
    pub(in crate::query) fn new(
        eco: &'a Ecosystem,
        ground: &'a Ground,
        subject: &Subject,
    ) -> Scoring<'a> {
        let count = ground.node_count();
        let own = match subject {
            Subject::Node(node) => Some(*node),
            Subject::Value { .. } => None,
        };
        let around = ground.around_subject(subject);
        let mut near = vec![false; count];
        for node in around.iter().copied().chain(own) {
            set(&mut near, node, true);
        }
        let topics = ground.subject_profile(eco, subject);
        Scoring {
            eco,
            ground,
            own,
            about: is_about(eco, subject),
            around,
            near,
            topics: topics.keys().copied().collect(),
            present: present(eco, ground, subject),
            own_town: own.and_then(|node| town(eco, node)),
            through: vec![0.0; count],
            chain: vec![0.0; count],
            abroad: vec![0.0; count],
            topic: vec![0.0; count],
            seen: vec![0; count],
            stage: Stage::Around(0),
            scores: Vec::new(),
        }
    }

    /// Looks at about so many nodes; whether it is done.
    pub(in crate::query) fn advance(&mut self, work: usize) -> bool {
        let mut left = work.max(1);
        while left > 0 && self.stage != Stage::Done {
            let spent = match self.stage {
                Stage::Around(at) => self.around(at),
                Stage::Topic(topic, bearer) => self.topic(topic, bearer),
                Stage::Candidate(at) => self.candidate(at),
                Stage::Done => 0,
            };
            left = left.saturating_sub(1 + spent);
        }
        self.stage == Stage::Done
    }

    /// How much is done, 0 to 1; about.
    pub(super) fn share(&self) -> f64 {
        match self.stage {
            Stage::Around(at) => 0.3 * steps::share(at, self.around.len()),
            Stage::Topic(at, _) => 0.3 + 0.3 * steps::share(at, self.topics.len()),
            Stage::Candidate(at) => 0.6 + 0.4 * steps::share(at, self.ground.candidates.len()),
            Stage::Done => 1.0,
        }
    }

    fn around(&mut self, at: usize) -> usize {
        let (eco, ground) = (self.eco, self.ground);
        let Some(first) = self.around.get(at).copied() else {
            self.stage = Stage::Topic(0, 0);
            return 0;
        };
        self.stage = Stage::Around(at + 1);
        let mut spent = 0;
        if is_reason(eco, ground, first) {
            let gives = share(ground.degree(first));
            let is_partner = is_organisation(eco.kind(first));
            for other in ground.around(first) {
                add(&mut self.through, *other, gives);
                if is_partner && is_abroad(eco, *other) {
                    set(&mut self.abroad, *other, 1.0);
                }
            }
            spent += ground.degree(first);
        }
        if !is_passable(eco, ground, first) {
            return spent;
        }
        for second in ground.around(first).iter().copied() {
            if Some(second) == self.own || !is_passable(eco, ground, second) {
                continue;
            }
            let gives = share(ground.degree(first)) * share(ground.degree(second));
            for other in ground.around(second) {
                if *other != first {
                    add(&mut self.chain, *other, gives);
                }
            }
            spent += ground.degree(second);
        }
        spent
    }

    fn topic(&mut self, at: usize, bearer: usize) -> usize {
        let Some(number) = self.topics.get(at).copied() else {
            self.stage = Stage::Candidate(0);
            return 0;
        };
        let (eco, ground) = (self.eco, self.ground);
        let bearers = ground.bearers(number);
        let Some(bearer_id) = bearers.get(bearer).copied() else {
            self.stage = Stage::Topic(at + 1, 0);
            return 0;
        };
        self.stage = Stage::Topic(at, bearer + 1);
        let gives = rarity(bearers.len());
        let mark = u32::try_from(at).map_or(u32::MAX, |at| at.saturating_add(1));
        let (seen, topic) = (&mut self.seen, &mut self.topic);
        // Whoever has the topic several times has it once.
        let mut give = |node: NodeId| {
            if let Some(seen) = seen.get_mut(node.index())
                && *seen != mark
            {
                *seen = mark;
                add(topic, node, gives);
            }
        };
        give(bearer_id);
        if ground.is_hub(bearer_id) || is_organisation(eco.kind(bearer_id)) {
            return 0;
        }
        ground.around(bearer_id).iter().copied().for_each(&mut give);
        ground.degree(bearer_id)
    }

    fn candidate(&mut self, at: usize) -> usize {
        let Some(node) = self.ground.candidates.get(at).copied() else {
            self.stage = Stage::Done;
            return 0;
        };
        self.stage = Stage::Candidate(at + 1);
        let is_near = self.near.get(node.index()) == Some(&true);
        if Some(node) == self.own || !self.about && is_near {
            return 0;
        }
        let at = |list: &[f64]| list.get(node.index()).copied().unwrap_or_default();
        let is = |is: bool| if is { 1.0 } else { 0.0 };
        let same_town = self.own_town.is_some() && town(self.eco, node) == self.own_town;
        let mut features: Features = [
            is(self.about && is_near),
            at(&self.through),
            at(&self.chain),
            at(&self.topic),
            is(same_town),
            0.0,
            at(&self.abroad),
        ];
        // What is missing is no reason by itself: there has to be something to talk about.
        let has_ground = features.iter().any(|feature| *feature > 0.0);
        let is_missing = || sector(self.eco, node).is_some_and(|of| !self.present.contains(&of));
        if let Some(complementary) = features.get_mut(5) {
            *complementary = is(has_ground && is_missing());
        }
        self.scores.push((node, features));
        1
    }
}

fn set<T>(list: &mut [T], node: NodeId, value: T) {
    if let Some(item) = list.get_mut(node.index()) {
        *item = value;
    }
}

fn add(list: &mut [f64], node: NodeId, value: f64) {
    if let Some(item) = list.get_mut(node.index()) {
        *item += value;
    }
}
