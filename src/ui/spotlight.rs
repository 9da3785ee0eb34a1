//! What a tool tells of, and the picture shows: whom it speaks of is strong and everybody else fades; who is gone is hollow,
//! who is new or changed has a sign. Knows who it is; refuses to know why, and how it is drawn.

use leptos::prelude::*;

use crate::ecosystem::NodeId;
use crate::scene::{Sign, States, World};
use crate::snapshot::{NodeKind, Text};
use crate::sorting::Sorting;

/// What is told. The default is nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    /// Who is lit.
    pub lit: Vec<NodeId>,
    /// Whose ties are.
    pub steps: Vec<(NodeId, NodeId)>,
    /// Who is gone.
    pub gone: Vec<NodeId>,
    /// Whose ties are gone, and whether those were inferred.
    pub lost: Vec<(NodeId, NodeId, bool)>,
    /// Who has a sign.
    pub signs: Vec<(NodeId, Sign)>,
    /// Who is gone, and only known to another edition of the file.
    pub strangers: Vec<Stranger>,
}

/// Somebody whom only another edition of the file knows.
#[derive(Clone, Debug, PartialEq)]
pub struct Stranger {
    /// What it is.
    pub kind: NodeKind,
    /// Its name.
    pub name: Text,
    /// Whom of this file it was tied to.
    pub near: Vec<NodeId>,
}

impl Told {
    /// A way: its nodes in order, and the ties from each to the next.
    pub fn way(nodes: Vec<NodeId>) -> Self {
        let steps = nodes.iter().copied().zip(nodes.iter().copied().skip(1));
        Self {
            steps: steps.collect(),
            lit: nodes,
            ..Self::default()
        }
    }
}

/// Copy: the tool that tells and the picture have the same.
#[derive(Clone, Copy)]
pub struct Spotlight {
    told: RwSignal<Told>,
}

impl Spotlight {
    /// On nobody.
    pub fn new() -> Self {
        Self {
            told: RwSignal::new(Told::default()),
        }
    }

    /// On what is told.
    pub fn turn_to(self, told: Told) {
        if self.told.try_with_untracked(|now| *now != told) == Some(true) {
            self.told.try_set(told);
        }
    }

    /// On nobody any more.
    pub fn turn_off(self) {
        self.turn_to(Told::default());
    }

    /// Looks at what is told, now and whenever it changes.
    pub fn with<T>(self, f: impl FnOnce(&Told) -> T) -> T {
        self.told.with(f)
    }

    /// The keys of those who are told of, lit or gone; empty where a world has none of them.
    pub fn on(self, world: &World) -> Vec<usize> {
        self.told.with(|told| {
            let all = told.lit.iter().chain(&told.gone);
            let keys: Vec<usize> = all.map(|node| node.index()).collect();
            let is_there = keys.iter().any(|key| world.find(*key).is_some());
            if is_there { keys } else { Vec::new() }
        })
    }

    /// Puts what is told into the states of a picture. Where a world has nobody of it nothing changes: nobody fades for nothing.
    pub fn light(self, world: &World, states: &mut States) {
        if self.on(world).is_empty() {
            return;
        }
        self.told.with(|told| {
            states.told = keys(&told.lit);
            states.gone = keys(&told.gone);
            let pair =
                |(a, b): &(NodeId, NodeId)| (a.index().min(b.index()), a.index().max(b.index()));
            states.steps = told.steps.iter().map(pair).collect();
            states.steps.order();
            let lost = told.lost.iter();
            states.lost = lost
                .map(|(a, b, inferred)| (a.index(), b.index(), *inferred))
                .collect();
            let signs = told.signs.iter();
            states.signs = signs.map(|(node, sign)| (node.index(), *sign)).collect();
            states.signs.order();
        });
    }
}

fn keys(nodes: &[NodeId]) -> Vec<usize> {
    let mut keys: Vec<usize> = nodes.iter().map(|node| node.index()).collect();
    keys.order();
    keys
}
