//! The network: marks in rings of reach, the cluster in the middle.

use super::laying::Laying;
use super::marks::{mark, tie};
use crate::ecosystem::Ecosystem;
use crate::layout::{Band, rings};
use crate::plane::{Point, Side};
use crate::scene::{Assembling, Backdrop, Mark, Role, Tie, World};
use crate::snapshot::{Lang, NodeKind, Positions, Text};

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

    /// The rings of reach. The outer one lies at the bottom.
    fn backdrop(&self, lang: Lang) -> Vec<Backdrop> {
        let rings = self.rings.iter().enumerate().rev();
        rings
            .map(|(at, (band, label))| Backdrop::Ring {
                center: Point::default(),
                radius: rings::ring_radius(*band),
                fill: (at == 0).then_some(Role::Surface),
                line: true,
                name: label.get(lang).to_owned(),
            })
            .collect()
    }
}

/// The network as a file says it, at once.
#[must_use]
pub fn baked(eco: &Ecosystem, positions: &[[f64; 2]]) -> Network {
    let mut laying = Laying::baked(eco, positions);
    laying.advance(eco, usize::MAX);
    laying.finish()
}

/// What a file says of where everybody stands, to a tenth of a unit: a page that reads it needs no layout.
#[must_use]
pub fn bake(network: &Network) -> Positions {
    let tenth = |number: f64| (number * 10.0).round() / 10.0;
    Positions {
        network: network
            .points()
            .map(|at| [tenth(at.x), tenth(at.y)])
            .collect(),
        names: network
            .points
            .iter()
            .map(|(_, side)| letter(*side))
            .collect(),
        ..Positions::default()
    }
}

fn letter(side: Side) -> char {
    match side {
        Side::Right => 'r',
        Side::Left => 'l',
        Side::Above => 'a',
        Side::Below => 'b',
    }
}

/// The side that a letter of [`Positions::names`] means.
pub(super) fn side(letter: char) -> Side {
    match letter {
        'l' => Side::Left,
        'a' => Side::Above,
        'b' => Side::Below,
        _ => Side::Right,
    }
}

/// The network as the scene wants it, at once; [`Drafting`] does the same in steps.
#[must_use]
pub fn world(eco: &Ecosystem, network: &Network, lang: Lang) -> World {
    let mut drafting = Drafting::new(lang);
    while !drafting.advance(eco, network, usize::MAX) {}
    drafting.finish()
}

/// The network on its way into the scene, in steps.
pub struct Drafting {
    lang: Lang,
    marks: Vec<Mark>,
    ties: Vec<Tie>,
    assembling: Option<Assembling>,
}

impl Drafting {
    /// Begins, with the names of a language.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        Self {
            lang,
            marks: Vec::new(),
            ties: Vec::new(),
            assembling: None,
        }
    }

    /// Does about as much work as reading so many records takes. Whether the world is there. Always ask with the same ecosystem
    /// and network.
    pub fn advance(&mut self, eco: &Ecosystem, network: &Network, records: usize) -> bool {
        if let Some(assembling) = &mut self.assembling {
            return assembling.advance(&self.ties, records);
        }
        let (marks, ties) = (self.marks.len(), self.ties.len());
        let all = eco.node_count().min(network.points.len());
        if marks < all {
            self.marks.reserve_exact(all - marks);
            let next = eco.nodes().zip(&network.points).skip(marks).take(records);
            let lang = self.lang;
            self.marks.extend(next.map(|(id, (at, side))| {
                let is_named = eco.cluster() == Some(id) || eco.node(id).kind == NodeKind::Hub;
                Mark {
                    name_side: *side,
                    ..mark(eco, id, *at, lang, is_named)
                }
            }));
        } else if ties < eco.tie_count() {
            self.ties.reserve_exact(eco.tie_count() - ties);
            let next = eco.ties().skip(ties).take(records);
            self.ties.extend(next.map(|id| tie(eco, id)));
        } else {
            let marks = std::mem::take(&mut self.marks);
            self.assembling = Some(Assembling::new(marks, network.backdrop(self.lang)));
        }
        false
    }

    /// The world; an empty one when it is asked for too early.
    #[must_use]
    pub fn finish(self) -> World {
        self.assembling.map(Assembling::finish).unwrap_or_default()
    }
}
