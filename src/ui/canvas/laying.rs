//! From the model to a layout of the network, in steps. Knows what holds a body where; refuses to know pixels.

use super::marks::{self, label_width, reach, weight};
use super::network::{Network, side};
use crate::ecosystem::{Ecosystem, NodeId, TieId};
use crate::layout::{Band, Body, Layout, Spring, rings};
use crate::plane::{Point, Side};
use crate::snapshot::{NodeKind, Status, Text};
use crate::sorting::Sorting;
use crate::steps::share;

/// The vocabulary that says how far from the region somebody is, from the inner ring to the outer.
pub const REACH: &str = "reach";
/// The same ecosystem looks the same on every visit.
pub(super) const SEED: u64 = 1;
/// Marks from this weight on have a label at rest.
const NAMED: f64 = 1.2;
/// How much an inferred tie pulls, where a stated one pulls 1.
const INFERRED: f64 = 0.6;
/// Units of the layout that weigh as much as reading one record.
pub(super) const RECORD: u64 = 1000;
/// The shares of the work that come before the forces: bodies, then ties.
const BODIES: f64 = 0.02;
const TIES: f64 = 0.05;

/// How far somebody can be, from the inner ring to the outer; empty where no vocabulary says it.
pub(super) struct Reaches(Vec<(String, Text)>);

impl Reaches {
    /// The values of the vocabulary.
    pub(super) fn of(eco: &Ecosystem) -> Self {
        let values = eco.vocabulary(REACH).into_iter();
        Self(
            values
                .flat_map(|vocabulary| &vocabulary.values)
                .map(|value| (value.id.clone(), value.label.clone()))
                .collect(),
        )
    }

    /// The rings that have room for the bodies, with their names.
    pub(super) fn rings(&self, bodies: &[Body]) -> Vec<(Band, Text)> {
        let names = self.0.iter().map(|(_, label)| label.clone());
        rings::bands(bodies, self.0.len())
            .into_iter()
            .zip(names)
            .collect()
    }

    /// The ring that somebody is in: the outer one where nothing says which.
    pub(super) fn band(&self, eco: &Ecosystem, id: NodeId) -> usize {
        eco.node(id)
            .facet(REACH)
            .find_map(|reach| self.0.iter().position(|(id, _)| *id == reach))
            .unwrap_or_else(|| self.0.len().saturating_sub(1))
    }

    /// A node as the layout sees it; with `named`, its name is to have room however little it matters.
    pub(super) fn body(&self, eco: &Ecosystem, id: NodeId, named: bool) -> Body {
        let node = eco.node(id);
        let weight = weight(eco, id);
        let is_cluster = eco.cluster() == Some(id);
        let is_named = named || weight >= NAMED || node.kind == NodeKind::Hub || is_cluster;
        let label = if is_named { label_width(eco, id) } else { 0.0 };
        let band = self.band(eco, id);
        Body {
            radius: reach(eco, id),
            band,
            weight,
            group: marks::kind(node.kind).index(),
            pinned: is_cluster.then(Default::default),
            // Themes and hubs are what the inner ring is about: they do not stand at its edge.
            target: match node.kind {
                NodeKind::Theme if band == 0 => Some(0.45),
                NodeKind::Hub if band == 0 => Some(0.5),
                _ => None,
            },
            label,
        }
    }
}

/// The layout of a network on its way. What comes out does not depend on the size of the steps.
pub struct Laying {
    reaches: Reaches,
    bodies: Vec<Body>,
    pulls: Pulls,
    /// How many ties have been looked at.
    looked: usize,
    rings: Vec<(Band, Text)>,
    layout: Option<Layout>,
    /// Where everybody stands, if the file says it.
    given: Option<Vec<(Point, Side)>>,
    done: f64,
}

impl Laying {
    /// Begins.
    #[must_use]
    pub fn new(eco: &Ecosystem) -> Self {
        Self {
            reaches: Reaches::of(eco),
            bodies: Vec::with_capacity(eco.node_count()),
            pulls: Pulls(Vec::with_capacity(eco.tie_count())),
            looked: 0,
            rings: Vec::new(),
            layout: None,
            given: None,
            done: 0.0,
        }
    }

    /// Begins with the network as a file says it, one position a node. The rings are worked out: they follow from who is in
    /// them.
    #[must_use]
    pub fn baked(eco: &Ecosystem, positions: &[[f64; 2]]) -> Self {
        let sides = eco.name_sides().chars().map(side);
        let points = positions
            .iter()
            .zip(sides.chain(std::iter::repeat(Side::default())))
            .map(|([x, y], side)| (Point::new(*x, *y), side));
        Self {
            given: Some(points.collect()),
            ..Self::new(eco)
        }
    }

    /// Does about as much work as reading so many records takes. Whether the layout is finished. Always ask with the same
    /// ecosystem.
    pub fn advance(&mut self, eco: &Ecosystem, records: usize) -> bool {
        if let Some(layout) = &mut self.layout {
            let units = u64::try_from(records).unwrap_or(u64::MAX);
            let progress = layout.advance(units.saturating_mul(RECORD));
            self.done = TIES + (1.0 - TIES) * progress.done;
            return progress.finished;
        }
        let bodies = self.bodies.len();
        if bodies < eco.node_count() {
            let next = eco.nodes().skip(bodies).take(records);
            self.bodies
                .extend(next.map(|id| self.reaches.body(eco, id, false)));
            let part = if self.given.is_some() { 1.0 } else { BODIES };
            self.done = part * share(self.bodies.len(), eco.node_count());
        } else if self.given.is_some() {
            self.rings = self.reaches.rings(&self.bodies);
            self.done = 1.0;
            return true;
        } else if self.looked < eco.tie_count() {
            self.look(eco, records);
            self.done = BODIES + (TIES - BODIES) * share(self.looked, eco.tie_count());
        } else {
            self.begin();
        }
        // Without a limit there is no other step.
        records == usize::MAX && self.advance(eco, records)
    }

    /// How much is done, 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        self.done
    }

    /// Where everybody stands; nobody anywhere when it is asked too early.
    #[must_use]
    pub fn finish(self) -> Network {
        let points = self.given.unwrap_or_else(|| {
            let layout = self.layout.as_ref();
            let (points, sides) = layout
                .map(|layout| (layout.points(), layout.sides()))
                .unwrap_or_default();
            points.iter().copied().zip(sides.iter().copied()).collect()
        });
        Network {
            points,
            rings: self.rings,
        }
    }

    fn look(&mut self, eco: &Ecosystem, most: usize) {
        for id in eco.ties().skip(self.looked).take(most) {
            self.looked += 1;
            let index = |id: NodeId| u32::try_from(id.index()).unwrap_or(u32::MAX);
            self.pulls.meet(eco, id, index);
        }
    }

    fn begin(&mut self) {
        let springs = std::mem::take(&mut self.pulls).springs(self.bodies.len());
        self.rings = self.reaches.rings(&self.bodies);
        let bands = self.rings.iter().map(|(band, _)| *band).collect();
        let bodies = std::mem::take(&mut self.bodies);
        self.layout = Some(Layout::new(bodies, springs, bands, SEED));
    }
}

/// Ends of the ties that pull, the smaller body first, and how much.
#[derive(Default)]
pub(super) struct Pulls(Vec<(u32, u32, f64)>);

impl Pulls {
    /// Notes a tie, if it pulls. Those of the cluster do not: almost everybody has one.
    pub(super) fn meet(&mut self, eco: &Ecosystem, id: TieId, body: impl Fn(NodeId) -> u32) {
        let cluster = eco.cluster();
        let (from, to) = eco.ends(id);
        if cluster == Some(from) || cluster == Some(to) {
            return;
        }
        let strength = if eco.status(id) == Status::Inferred {
            INFERRED
        } else {
            1.0
        };
        let (from, to) = (body(from), body(to));
        self.0.push((from.min(to), from.max(to), strength));
    }

    /// Of several ties between the same two of so many bodies, the first one.
    pub(super) fn springs(self, bodies: usize) -> Vec<Spring> {
        let mut seen = self.0;
        seen.order_by_number(bodies, |(_, b, _)| *b as usize);
        seen.order_by_number(bodies, |(a, _, _)| *a as usize);
        seen.dedup_by_key(|(a, b, _)| (*a, *b));
        seen.into_iter()
            .map(|(a, b, strength)| Spring {
                a: a as usize,
                b: b as usize,
                strength,
            })
            .collect()
    }
}
