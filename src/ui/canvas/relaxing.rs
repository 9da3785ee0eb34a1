//! What a filter leaves of the network, relaxed into the room that has come free, in steps. Knows who is left and where
//! everybody stands; refuses to know what was left before: the same filter gives the same picture, whatever came first.

use super::laying::{Pulls, RECORD, Reaches, SEED};
use super::network::Network;
use crate::ecosystem::{Ecosystem, NodeId};
use crate::layout::{Body, Layout};
use crate::plane::{Point, Side};
use crate::sorting::Sorting;

/// Where more than this share of a ring is left, no room has come free, and everybody in it stays.
const MOST: f64 = 0.75;
/// Where so few are left, the layout keeps room for all of their names.
const ALL_NAMED: usize = 60;
/// From this weight on it does.
const NAMED: f64 = 2.0;
/// No body.
const NOBODY: u32 = u32::MAX;

/// Where those stand that a filter leaves: key, place, and where the name has room, by key.
pub type Places = Vec<(usize, Point, Side)>;

/// A part of the network on its way to its places.
pub struct Relaxing {
    reaches: Reaches,
    /// Who is left, in order of index.
    left: Vec<NodeId>,
    /// By index of node: its body.
    body_of: Vec<u32>,
    bodies: Vec<Body>,
    /// By ring: who is in it, of all and of those who are left.
    rings: Vec<(usize, usize)>,
    /// How many of all have been counted.
    counted: usize,
    /// How many of those who are left have been asked for their ties.
    asked: usize,
    pulls: Pulls,
    layout: Option<Layout>,
    /// Who was put somewhere by hand, by key, in order.
    pins: Vec<(usize, Point)>,
}

impl Relaxing {
    /// Begins; not when everybody is left, or nobody has company. `shown` is by index of node.
    #[must_use]
    pub fn new(eco: &Ecosystem, shown: &[bool]) -> Option<Self> {
        let is_left = |id: &NodeId| shown.get(id.index()).copied().unwrap_or(false);
        let left: Vec<NodeId> = eco.nodes().filter(is_left).collect();
        let pays = left.len() > 1 && left.len() < eco.node_count();
        pays.then(|| {
            let mut body_of = vec![NOBODY; eco.node_count()];
            for (number, id) in (0..).zip(&left) {
                if let Some(body) = body_of.get_mut(id.index()) {
                    *body = number;
                }
            }
            Self {
                reaches: Reaches::of(eco),
                bodies: Vec::with_capacity(left.len()),
                left,
                body_of,
                rings: Vec::new(),
                counted: 0,
                asked: 0,
                pulls: Pulls::default(),
                layout: None,
                pins: Vec::new(),
            }
        })
    }

    /// These stay where a hand has put them; keys in order.
    #[must_use]
    pub fn with_pins(mut self, pins: &[(usize, Point)]) -> Self {
        self.pins = pins.to_vec();
        self.pins.order_by_key(|(key, _)| *key);
        self
    }

    /// Does about as much work as reading so many records takes. Whether it is finished. Always ask with the same
    /// ecosystem, and the network of all of it.
    pub fn advance(&mut self, eco: &Ecosystem, network: &Network, records: usize) -> bool {
        if let Some(layout) = &mut self.layout {
            let units = u64::try_from(records).unwrap_or(u64::MAX);
            return layout.advance(units.saturating_mul(RECORD)).finished;
        }
        if self.counted < eco.node_count() {
            self.count(eco, records);
        } else if self.bodies.len() < self.left.len() {
            let next = self.left.iter().skip(self.bodies.len()).take(records);
            let bodies = next.map(|id| self.body(eco, network, *id));
            let bodies: Vec<Body> = bodies.collect();
            self.bodies.extend(bodies);
        } else if self.asked < self.left.len() {
            self.ask(eco, records);
        } else {
            self.begin(network);
        }
        // Without a limit there is no other step.
        records == usize::MAX && self.advance(eco, network, records)
    }

    /// The places; of nobody when nobody has moved, or when it is asked too early.
    #[must_use]
    pub fn finish(self, network: &Network) -> Places {
        let Some(layout) = &self.layout else {
            return Places::new();
        };
        let at = layout.points().iter().zip(layout.sides());
        let places = self.left.iter().zip(at);
        let places: Places = places
            .map(|(id, (at, side))| (id.index(), *at, *side))
            .collect();
        let before = |key: usize| network.points.get(key).map(|(at, _)| *at);
        if places.iter().all(|(key, at, _)| before(*key) == Some(*at)) {
            return Places::new();
        }
        places
    }

    /// Counts who is in which ring.
    fn count(&mut self, eco: &Ecosystem, most: usize) {
        for id in eco.nodes().skip(self.counted).take(most) {
            self.counted += 1;
            let ring = self.reaches.band(eco, id);
            if self.rings.len() <= ring {
                self.rings.resize(ring + 1, (0, 0));
            }
            if let Some((all, left)) = self.rings.get_mut(ring) {
                *all += 1;
                *left += usize::from(self.body_of.get(id.index()) != Some(&NOBODY));
            }
        }
    }

    /// Somebody who is left. Who is in a ring without room stays.
    fn body(&self, eco: &Ecosystem, network: &Network, id: NodeId) -> Body {
        let all_named = self.left.len() <= ALL_NAMED;
        let mut body = self.reaches.body(eco, id, all_named);
        if all_named {
            body.weight = body.weight.max(NAMED);
        }
        let has_room = self.rings.get(body.band).is_some_and(|(all, left)| {
            #[expect(clippy::cast_precision_loss, reason = "a share of a count")]
            let share = *left as f64 / (*all).max(1) as f64;
            share <= MOST
        });
        if !has_room {
            body.pinned = network.points.get(id.index()).map(|(at, _)| *at);
        }
        if let Some(at) = self.pinned_at(id) {
            body.pinned = Some(at);
        }
        body
    }

    fn pinned_at(&self, id: NodeId) -> Option<Point> {
        let at = self.pins.binary_search_by_key(&id.index(), |(key, _)| *key);
        self.pins.get(at.ok()?).map(|(_, at)| *at)
    }

    /// Notes the ties among those who are left, each once.
    fn ask(&mut self, eco: &Ecosystem, most: usize) {
        let body = |id: NodeId| self.body_of.get(id.index()).copied().unwrap_or(NOBODY);
        for id in self.left.iter().skip(self.asked).take(most) {
            self.asked += 1;
            for link in eco.ties_of(*id) {
                if link.outgoing && body(link.other) != NOBODY {
                    self.pulls.meet(eco, link.tie, body);
                }
            }
        }
    }

    fn begin(&mut self, network: &Network) {
        let bands = network.rings.iter().map(|(band, _)| *band).collect();
        let start: Vec<Point> = self
            .left
            .iter()
            .map(|id| {
                let own = || network.points.get(id.index()).map(|(at, _)| *at);
                self.pinned_at(*id).or_else(own).unwrap_or_default()
            })
            .collect();
        let springs = std::mem::take(&mut self.pulls).springs(self.bodies.len());
        let bodies = std::mem::take(&mut self.bodies);
        self.layout = Some(Layout::warm(bodies, springs, bands, SEED, start).relaxed());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{FacetIndex, Filter};
    use crate::snapshot::{NodeKind, parse};
    use crate::ui::canvas::network;

    fn shipped() -> (Ecosystem, Network) {
        let file = include_bytes!("../../../data/snapshot.json");
        let eco = Ecosystem::new(parse(file).unwrap().0);
        let network = network::layout(&eco);
        (eco, network)
    }

    fn of_kind(eco: &Ecosystem, kind: NodeKind) -> Vec<bool> {
        eco.nodes().map(|id| eco.kind(id) == kind).collect()
    }

    fn relaxed(eco: &Ecosystem, network: &Network, shown: &[bool], step: usize) -> Places {
        let mut relaxing = Relaxing::new(eco, shown).unwrap();
        while !relaxing.advance(eco, network, step) {}
        relaxing.finish(network)
    }

    /// How far each of them is from the nearest other, the median.
    fn room(places: impl Iterator<Item = Point>) -> f64 {
        let places: Vec<Point> = places.collect();
        let mut near: Vec<f64> = (0..places.len())
            .map(|one| {
                let others = (0..places.len()).filter(|other| *other != one);
                others
                    .map(|other| places[one].distance(places[other]))
                    .fold(f64::MAX, f64::min)
            })
            .collect();
        near.sort_by(f64::total_cmp);
        near[near.len() / 2]
    }

    #[test]
    fn those_who_are_left_use_the_room_and_stay_where_the_reader_looks_for_them() {
        let (eco, network) = shipped();
        let reach = network.points().map(Point::length).fold(0.0, f64::max);
        for kind in [NodeKind::Institution, NodeKind::Hub, NodeKind::Project] {
            let places = relaxed(&eco, &network, &of_kind(&eco, kind), usize::MAX);
            let before = |key: usize| network.points[key].0;
            assert!(
                room(places.iter().map(|(_, at, _)| *at))
                    > 1.3 * room(places.iter().map(|(key, ..)| before(*key))),
                "{kind:?}"
            );
            let reaches = Reaches::of(&eco);
            let ids: Vec<NodeId> = eco.nodes().collect();
            for (number, (key, at, _)) in places.iter().enumerate() {
                assert!(at.distance(before(*key)) < 0.3 * reach, "{kind:?} {key}");
                let body = reaches.body(&eco, ids[*key], false);
                let (band, _) = &network.rings[body.band];
                assert!(at.length() <= band.outer - body.radius + 1e-6);
                assert!(band.inner == 0.0 || at.length() >= band.inner + body.radius - 1e-6);
                for (other, there, _) in &places[..number] {
                    let other = reaches.body(&eco, ids[*other], false);
                    assert!(at.distance(*there) > body.radius + other.radius);
                }
            }
        }
    }

    #[test]
    fn the_same_filter_gives_the_same_picture_in_steps_of_any_size() {
        let (eco, network) = shipped();
        let shown = of_kind(&eco, NodeKind::Organisation);
        let at_once = relaxed(&eco, &network, &shown, usize::MAX);
        assert_eq!(at_once, relaxed(&eco, &network, &shown, 3));
        assert_eq!(at_once.len(), shown.iter().filter(|shown| **shown).count());
    }

    #[test]
    fn whoever_is_pinned_stays_where_a_hand_has_put_them() {
        let (eco, network) = shipped();
        let shown = of_kind(&eco, NodeKind::Hub);
        let plain = relaxed(&eco, &network, &shown, usize::MAX);
        let (key, at, _) = plain[1];
        let there = at + Point::new(-70.0, 55.0);
        let relaxing = Relaxing::new(&eco, &shown).unwrap();
        let mut relaxing = relaxing.with_pins(&[(key, there)]);
        while !relaxing.advance(&eco, &network, usize::MAX) {}
        let places = relaxing.finish(&network);
        let (_, stands, _) = places.iter().find(|(of, ..)| *of == key).unwrap();
        assert!(stands.distance(there) < 1e-6, "{stands:?} {there:?}");
        assert_eq!(places.len(), plain.len());
    }

    #[test]
    fn a_ring_that_is_still_full_stays() {
        let (eco, network) = shipped();
        let mut filter = Filter::default();
        filter.toggle("reach", "region");
        let shown = FacetIndex::new(&eco).apply(&filter).shown;
        assert_eq!(relaxed(&eco, &network, &shown, usize::MAX), []);
        assert!(Relaxing::new(&eco, &vec![true; eco.node_count()]).is_none());
        assert!(Relaxing::new(&eco, &vec![false; eco.node_count()]).is_none());
    }
}
