//! Forces inside bands: ties pull, neighbours push, a band holds. Knows particles, not what they are.
//!
//! Pushing ends at about one and a half times the room of two marks, so that a grid finds all pairs in O(n)
//! per round; the large order comes from [`order`](super::order), this spreads it. Steps shrink with the heat, as
//! in Fruchterman and Reingold (1991); a tie between two busy ends pulls less, as in d3-force.

use super::bands::{self, ROOM};
use super::grid::Grid;
use super::{Band, Body};
use crate::plane::Point;

/// How far two marks push each other, in sums of their rooms.
const REACH: f64 = 1.6;
/// How hard a full overlap of rooms pushes.
const PUSH: f64 = 0.5;
/// How hard a tie pulls.
const TENSION: f64 = 0.3;
/// How hard a body is drawn to its wish across the band.
const WISH: f64 = 0.1;
/// Names are wide and low: distances across count less, so that marks keep further apart across than down.
const ACROSS: f64 = 0.84;
/// How much nearer a body may stand below or above a name than to a mark.
const UNDER_NAME: f64 = 1.7;
/// Pushing looks no further than this many mean rooms: the few large marks push a little less far.
const HORIZON: f64 = 3.3;
/// Exchanges look at bodies this near, in units of room.
const EXCHANGE_REACH: f64 = 5.0;

/// A body as the forces see it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Particle {
    /// Extent of the mark.
    pub(super) radius: f64,
    /// Extent with its free room.
    pub(super) room: f64,
    /// Least distance of its centre from the origin.
    pub(super) inner: f64,
    /// Greatest distance of its centre from the origin.
    pub(super) outer: f64,
    /// Length of the name that is kept free at its right; 0 for all but the important.
    pub(super) name: f64,
    /// Half the height of that name.
    pub(super) name_half: f64,
    /// Distance it would like, if any.
    pub(super) wish: Option<f64>,
    /// Does not move from here.
    pub(super) pinned: Option<Point>,
}

impl Particle {
    /// The limits of a body in a band: the whole mark inside where the band is wide enough, else its centre in
    /// the middle of the band.
    pub(super) fn new(body: &Body, band: Band) -> Self {
        let radius = if body.radius.is_finite() {
            body.radius.max(0.0)
        } else {
            0.0
        };
        let weight = if body.weight.is_finite() {
            body.weight.clamp(1.0, 4.0)
        } else {
            1.0
        };
        let middle = f64::midpoint(band.inner, band.outer).max(0.0);
        let inner = if band.inner > 0.0 {
            (band.inner + radius).min(middle)
        } else {
            0.0
        };
        let outer = (band.outer - radius).max(if band.inner > 0.0 { middle } else { 0.0 });
        let (name, name_half) = bands::name_room(body);
        let wish = body.target.filter(|wish| wish.is_finite());
        Self {
            radius,
            room: radius + ROOM + 1.5 * (weight - 1.0) + if band.inner > 0.0 { 3.0 } else { 0.0 },
            name,
            name_half,
            inner,
            outer,
            wish: wish.map(|wish| inner + wish.clamp(0.0, 1.0) * (outer - inner)),
            pinned: body.pinned.filter(|at| at.is_finite()),
        }
    }

    /// Draws the outer limit in.
    pub(super) fn keep_within(&mut self, outer: f64) {
        let before = self.outer;
        self.outer = self.outer.min(outer - self.radius).max(self.inner);
        if let Some(wish) = &mut self.wish
            && before > 0.0
        {
            *wish *= self.outer / before;
        }
    }

    /// The nearest place that the band, or the pin, allows. A point in the very middle goes to the right.
    pub(super) fn hold(&self, at: Point) -> Point {
        if let Some(pin) = self.pinned {
            return pin;
        }
        let distance = at.length();
        if distance >= self.inner && distance <= self.outer {
            return at;
        }
        let wanted = if distance < self.inner {
            self.inner
        } else {
            self.outer
        };
        if distance > 1e-9 {
            at * (wanted / distance)
        } else {
            Point::new(wanted, 0.0)
        }
    }
}

/// A tie between two particles.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pull {
    pub(super) a: usize,
    pub(super) b: usize,
    pub(super) strength: f64,
    /// Whether a line is drawn for it: only then crossings matter.
    pub(super) drawn: bool,
}

/// The forces among some particles.
pub(super) struct Force {
    particles: Vec<Particle>,
    pulls: Vec<Spring>,
    cell: f64,
    ties: Ties,
    grid: Grid,
    steps: Vec<Point>,
}

/// A tie ready to pull: how strong, and which share of the step its first end takes.
struct Spring {
    a: usize,
    b: usize,
    strength: f64,
    share: f64,
    rest: f64,
}

/// Ties by particle, as one list with starts.
struct Ties {
    starts: Vec<usize>,
    ends: Vec<(usize, f64)>,
}

impl Ties {
    fn new(count: usize, pulls: &[Pull]) -> Self {
        let mut lists: Vec<Vec<(usize, f64)>> = vec![Vec::new(); count];
        for pull in pulls {
            for (from, to) in [(pull.a, pull.b), (pull.b, pull.a)] {
                if let Some(list) = lists.get_mut(from) {
                    list.push((to, pull.strength));
                }
            }
        }
        let mut starts = vec![0];
        let mut ends = Vec::with_capacity(2 * pulls.len());
        for list in lists {
            ends.extend(list);
            starts.push(ends.len());
        }
        Self { starts, ends }
    }

    fn of(&self, index: usize) -> &[(usize, f64)] {
        let from = self.starts.get(index).copied().unwrap_or_default();
        let to = self.starts.get(index + 1).copied().unwrap_or(from);
        self.ends.get(from..to).unwrap_or_default()
    }
}

impl Force {
    pub(super) fn new(particles: Vec<Particle>, pulls: &[Pull]) -> Self {
        let ties = Ties::new(particles.len(), pulls);
        #[expect(
            clippy::cast_precision_loss,
            reason = "the number of ties is far below 2^52"
        )]
        let degree = |index: usize| ties.of(index).len().max(1) as f64;
        let room = |index: usize| particles.get(index).map_or(0.0, |particle| particle.room);
        let springs = pulls
            .iter()
            .map(|pull| {
                let (a, b) = (degree(pull.a), degree(pull.b));
                Spring {
                    a: pull.a,
                    b: pull.b,
                    strength: pull.strength.min(2.0) * TENSION / a.min(b),
                    share: b / (a + b),
                    rest: room(pull.a) + room(pull.b),
                }
            })
            .collect();
        #[expect(
            clippy::cast_precision_loss,
            reason = "the number of bodies is far below 2^52"
        )]
        let count = particles.len().max(1) as f64;
        let mean = particles.iter().map(|particle| particle.room).sum::<f64>() / count;
        Self {
            particles,
            pulls: springs,
            cell: (HORIZON * mean).max(1.0),
            ties,
            grid: Grid::default(),
            steps: Vec::new(),
        }
    }

    /// Lets the forces act for one round out of some, the longest step shrinking from `heat.0` to `heat.1` rooms.
    /// Less `tension` spreads the bodies more evenly.
    pub(super) fn round(
        &mut self,
        places: &mut [Point],
        (round, rounds): (usize, usize),
        heat: (f64, f64),
        tension: f64,
    ) {
        #[expect(clippy::cast_precision_loss, reason = "a few hundred rounds")]
        let done = round as f64 / rounds as f64;
        let heat = heat.0 + (heat.1 - heat.0) * done;
        let mut grid = std::mem::take(&mut self.grid);
        let mut steps = std::mem::take(&mut self.steps);
        steps.clear();
        steps.resize(places.len(), Point::default());
        self.pull(places, &mut steps, tension);
        grid.fill(places, self.cell);
        self.push(places, &grid, &mut steps);
        for ((place, step), particle) in places.iter_mut().zip(&steps).zip(&self.particles) {
            let mut step = *step;
            if let Some(wish) = particle.wish {
                let distance = place.length();
                if distance > 1e-9 {
                    step += *place * ((wish - distance) * WISH / distance);
                }
            }
            let length = step.length();
            let most = heat * particle.room;
            if length > most {
                step = step * (most / length);
            }
            *place = particle.hold(*place + step);
        }
        (self.grid, self.steps) = (grid, steps);
    }

    fn pull(&self, places: &[Point], steps: &mut [Point], tension: f64) {
        for spring in &self.pulls {
            let (Some(a), Some(b)) = (places.get(spring.a), places.get(spring.b)) else {
                continue;
            };
            let way = *b - *a;
            let length = way.length();
            if length <= spring.rest {
                continue;
            }
            let step = way * (tension * spring.strength * (length - spring.rest) / length);
            if let Some(first) = steps.get_mut(spring.a) {
                *first += step * spring.share;
            }
            if let Some(second) = steps.get_mut(spring.b) {
                *second += step * (spring.share - 1.0);
            }
        }
    }

    fn push(&self, places: &[Point], grid: &Grid, steps: &mut [Point]) {
        for (index, (at, particle)) in places.iter().zip(&self.particles).enumerate() {
            let mut sum = Point::default();
            // Names are longer than a cell: whoever has one looks around its far end too.
            let tail = (particle.name > 0.0).then(|| *at + Point::new(particle.name, 0.0));
            let far = tail.into_iter().flat_map(|tail| {
                grid.near(tail).filter(move |&other| {
                    places
                        .get(other)
                        .is_some_and(|there| there.x - at.x > self.cell)
                })
            });
            for other in grid.near(*at).filter(|&other| other > index).chain(far) {
                let (Some(there), Some(them)) = (places.get(other), self.particles.get(other))
                else {
                    continue;
                };
                let step = self.apart(*at, particle, *there, them);
                if step == Point::default() || other == index {
                    continue;
                }
                sum += step;
                if let Some(theirs) = steps.get_mut(other) {
                    *theirs += step * -1.0;
                }
            }
            if let Some(step) = steps.get_mut(index) {
                *step += sum;
            }
        }
    }

    /// How far the first of two bodies is pushed by the second. A name counts as part of its mark.
    fn apart(&self, at: Point, me: &Particle, there: Point, them: &Particle) -> Point {
        let reach = (REACH * (me.room + them.room)).min(self.cell);
        let raw = at - there;
        let beside = if raw.x > them.name {
            raw.x - them.name
        } else if raw.x < -me.name {
            raw.x + me.name
        } else if me.name + them.name > 0.0 {
            0.0
        } else {
            raw.x
        };
        let down = if beside == raw.x {
            raw.y
        } else {
            raw.y * UNDER_NAME
        };
        let way = Point::new(beside * ACROSS, down);
        let square = way.length_squared();
        if square >= reach * reach {
            return Point::default();
        }
        let distance = square.sqrt();
        let overlap = 1.0 - distance / reach;
        if distance > 1e-6 {
            way * (PUSH * overlap * overlap * reach / distance)
        } else {
            Point::new(PUSH * reach, 0.3 * PUSH * reach)
        }
    }

    /// Exchanges two near bodies of the same row and about the same size wherever that shortens their ties.
    pub(super) fn exchange(&self, places: &mut [Point], rows: &[usize]) {
        let mut grid = Grid::default();
        let reach = EXCHANGE_REACH * 2.0 * ROOM;
        grid.fill(places, reach);
        let length = |places: &[Point], index: usize, at: Point, instead: usize, there: Point| {
            self.ties
                .of(index)
                .iter()
                .map(|&(other, strength)| {
                    let end = if other == instead {
                        there
                    } else {
                        places.get(other).copied().unwrap_or_default()
                    };
                    strength * at.distance(end)
                })
                .sum::<f64>()
        };
        for index in 0..places.len() {
            let (Some(&at), Some(me), Some(row)) = (
                places.get(index),
                self.particles.get(index),
                rows.get(index),
            ) else {
                continue;
            };
            if me.pinned.is_some() {
                continue;
            }
            let mut best: Option<(f64, usize)> = None;
            for other in grid.near(at).filter(|&other| other > index) {
                let (Some(&there), Some(them), Some(their_row)) = (
                    places.get(other),
                    self.particles.get(other),
                    rows.get(other),
                ) else {
                    continue;
                };
                if row != their_row
                    || them.pinned.is_some()
                    || (me.radius - them.radius).abs() > 3.0
                    || me.wish.is_some() != them.wish.is_some()
                {
                    continue;
                }
                let before = length(places, index, at, other, there)
                    + length(places, other, there, index, at);
                let after = length(places, index, there, other, at)
                    + length(places, other, at, index, there);
                let gain = before - after;
                if gain > 1.0 && best.is_none_or(|(most, _)| gain > most) {
                    best = Some((gain, other));
                }
            }
            if let Some((_, other)) = best {
                places.swap(index, other);
            }
        }
        for (place, particle) in places.iter_mut().zip(&self.particles) {
            *place = particle.hold(*place);
        }
    }
}
