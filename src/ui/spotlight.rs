//! A way that a tool tells and the picture shows: its marks and steps are strong, everybody else fades. Knows who is on the
//! way; refuses to know why, and how it is drawn.

use leptos::prelude::*;

use crate::ecosystem::NodeId;
use crate::scene::World;

/// Copy: the tool that tells and the picture have the same.
#[derive(Clone, Copy)]
pub struct Spotlight {
    way: RwSignal<Vec<NodeId>>,
}

impl Spotlight {
    /// On nobody.
    pub fn new() -> Self {
        Self {
            way: RwSignal::new(Vec::new()),
        }
    }

    /// On these, in the order of the way; on nobody with an empty list.
    pub fn turn_to(self, way: Vec<NodeId>) {
        if self.way.try_with_untracked(|now| *now != way) == Some(true) {
            self.way.try_set(way);
        }
    }

    /// The keys of the marks on the way, now and whenever it changes; empty where a world has none of them, so that nobody
    /// fades for nothing.
    pub fn on(self, world: &World) -> Vec<usize> {
        let keys: Vec<usize> = self
            .way
            .with(|way| way.iter().map(|node| node.index()).collect());
        let is_there = keys.iter().any(|key| world.find(*key).is_some());
        if is_there { keys } else { Vec::new() }
    }
}
