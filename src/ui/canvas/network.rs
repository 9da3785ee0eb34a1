//! The network: marks in rings of reach, the cluster in the middle.

use std::collections::BTreeSet;

use super::marks;
use super::marks::{label_width, mark, reach, ties, weight};
use crate::ecosystem::{Ecosystem, NodeId};
use crate::layout::{Band, Body, Spring, free, rings};
use crate::plane::{Point, Side};
use crate::scene::{Backdrop, Mark, Role, World};
use crate::snapshot::{Lang, NodeKind, Status, Text};

/// The vocabulary that says how far from the region somebody is, from the inner ring to the outer.
pub const REACH: &str = "reach";
/// The same ecosystem looks the same on every visit.
const SEED: u64 = 1;
/// Marks from this weight on have a label at rest.
const NAMED: f64 = 1.2;

/// Where everybody stands. It does not depend on language, filter or selection.
#[derive(Clone, Debug, PartialEq)]
pub struct Network {
    /// By index of node: where it stands, and where its name has room.
    points: Vec<(Point, Side)>,
    /// The rings from the inside, with their names; empty where nothing says how far things are.
    rings: Vec<(Band, Text)>,
}

/// Lays the network out. Seconds for thousands of nodes, milliseconds for hundreds.
#[must_use]
pub fn layout(eco: &Ecosystem) -> Network {
    let values: Vec<(&str, &Text)> = eco
        .vocabulary(REACH)
        .map(|vocabulary| {
            vocabulary
                .values
                .iter()
                .map(|value| (value.id.as_str(), &value.label))
                .collect()
        })
        .unwrap_or_default();
    let bodies: Vec<Body> = eco.nodes().map(|id| body(eco, id, &values)).collect();
    let springs = springs(eco);
    if values.is_empty() {
        return Network {
            points: free::arrange(&bodies, &springs, SEED)
                .into_iter()
                .map(|at| (at, Side::default()))
                .collect(),
            rings: Vec::new(),
        };
    }
    let bands = rings::bands(&bodies, values.len());
    let (points, sides) = rings::arrange_with_names(&bodies, &springs, &bands, SEED);
    let names = values.iter().map(|(_, label)| (*label).clone());
    Network {
        points: points.into_iter().zip(sides).collect(),
        rings: bands.into_iter().zip(names).collect(),
    }
}

impl Network {
    /// Where everybody stands, by index of node.
    pub fn points(&self) -> impl Iterator<Item = Point> + '_ {
        self.points.iter().map(|(at, _)| *at)
    }
}

/// The network as a file says it, one position a node. The rings are worked out: they follow from who is in them.
#[must_use]
pub fn baked(eco: &Ecosystem, positions: &[[f64; 2]]) -> Network {
    let values: Vec<(&str, &Text)> = eco
        .vocabulary(REACH)
        .into_iter()
        .flat_map(|vocabulary| &vocabulary.values)
        .map(|value| (value.id.as_str(), &value.label))
        .collect();
    let bodies: Vec<Body> = eco.nodes().map(|id| body(eco, id, &values)).collect();
    let points = positions
        .iter()
        .map(|[x, y]| (Point::new(*x, *y), Side::default()));
    let names = values.iter().map(|(_, label)| (*label).clone());
    Network {
        points: points.collect(),
        rings: rings::bands(&bodies, values.len())
            .into_iter()
            .zip(names)
            .collect(),
    }
}

fn body(eco: &Ecosystem, id: NodeId, values: &[(&str, &Text)]) -> Body {
    let node = eco.node(id);
    let weight = weight(eco, id);
    let is_named = weight >= NAMED || node.kind == NodeKind::Hub || eco.cluster() == Some(id);
    let label = if is_named { label_width(eco, id) } else { 0.0 };
    let band = node
        .facet(REACH)
        .find_map(|reach| values.iter().position(|(id, _)| *id == reach))
        .unwrap_or_else(|| values.len().saturating_sub(1));
    Body {
        radius: reach(eco, id),
        band,
        weight,
        group: marks::kind(node.kind).index(),
        pinned: (eco.cluster() == Some(id)).then(Point::default),
        // Themes and hubs are what the inner ring is about: they do not stand at its edge.
        target: match node.kind {
            NodeKind::Theme if band == 0 => Some(0.45),
            NodeKind::Hub if band == 0 => Some(0.5),
            _ => None,
        },
        label,
    }
}

fn springs(eco: &Ecosystem) -> Vec<Spring> {
    let cluster = eco.cluster();
    let mut seen = BTreeSet::new();
    eco.ties()
        .filter(|id| {
            let (from, to) = eco.ends(*id);
            seen.insert((from.min(to), from.max(to)))
        })
        .filter_map(|id| {
            let (from, to) = eco.ends(id);
            let is_ray = cluster == Some(from) || cluster == Some(to);
            let strength = if eco.tie(id).status == Status::Inferred {
                0.6
            } else {
                1.0
            };
            (!is_ray).then_some(Spring {
                a: from.index(),
                b: to.index(),
                strength,
            })
        })
        .collect()
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
