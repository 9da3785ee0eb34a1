//! The network: marks in rings of reach, the cluster in the middle.

use super::laying::Laying;
use super::marks::{mark, ties};
use crate::ecosystem::Ecosystem;
use crate::layout::{Band, rings};
use crate::plane::{Point, Side};
use crate::scene::{Backdrop, Mark, Role, World};
use crate::snapshot::{Lang, NodeKind, Text};

/// Where everybody stands. It does not depend on language, filter or selection.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Network {
    /// By index of node: where it stands, and where its name has room.
    pub(super) points: Vec<(Point, Side)>,
    /// The rings from the inside, with their names; empty where nothing says how far things are.
    pub(super) rings: Vec<(Band, Text)>,
}

/// Lays the network out at once; [`Laying`] does the same in steps.
#[must_use]
pub fn layout(eco: &Ecosystem) -> Network {
    let mut laying = Laying::new(eco);
    laying.advance(eco, usize::MAX);
    laying.finish()
}

impl Network {
    /// Where everybody stands, by index of node.
    pub fn points(&self) -> impl Iterator<Item = Point> + '_ {
        self.points.iter().map(|(at, _)| *at)
    }
}

/// The network as a file says it, at once.
#[must_use]
pub fn baked(eco: &Ecosystem, positions: &[[f64; 2]]) -> Network {
    let mut laying = Laying::baked(eco, positions);
    laying.advance(eco, usize::MAX);
    laying.finish()
}

/// The network as the scene wants it.
#[must_use]
pub fn world(eco: &Ecosystem, network: &Network, lang: Lang) -> World {
    let marks = eco
        .nodes()
        .zip(&network.points)
        .map(|(id, (at, side))| {
            let is_named = eco.cluster() == Some(id) || eco.node(id).kind == NodeKind::Hub;
            Mark {
                name_side: *side,
                ..mark(eco, id, *at, lang, is_named)
            }
        })
        .collect();
    // The outer ring lies at the bottom.
    let backdrop = network
        .rings
        .iter()
        .enumerate()
        .rev()
        .map(|(at, (band, label))| Backdrop::Ring {
            center: Point::default(),
            radius: rings::ring_radius(*band),
            fill: (at == 0).then_some(Role::Surface),
            line: true,
            name: label.get(lang).to_owned(),
        })
        .collect();
    World::new(marks, &ties(eco), backdrop)
}
