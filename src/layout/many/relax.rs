//! One level of the engine: ties pull, charges push, a background fills the bands, until it is calm.
//!
//! Ties pull in proportion to their length, bodies push with 1/distance ([`field`](super::field)): the forces of
//! ForceAtlas2 (Jacomy et al., PLOS ONE 2014). A background of opposite charge, spread evenly over each band, makes
//! an even filling the state of rest of what no tie moves (the one-component plasma), so bodies do not crowd at the
//! rims. How strong pushing is follows from the virial theorem: the cloud is as large as its bands at every round.
//! In the end distances in the graph pull too ([`far`](super::far)).
//! Steps are forces over the stiffness of the body's own springs, with momentum, never longer than a shrinking heat.

use super::super::work::Budget;
use super::curve::Frame;
use super::far::Far;
use super::field::Field;
use super::graph::Graph;

/// Share of the way to its own equilibrium that a body goes in a round.
const STEP: f32 = 0.5;
/// Share of its speed that a body keeps.
const MOMENTUM: f32 = 0.7;
/// Rounds between two orders of the bodies.
const ANEW: u32 = 5;
/// Bodies closer than this share of the mean spacing push no harder.
const SOFT: f32 = 0.15;
/// How stiff pushing is, beside ties.
const CROWD: f32 = 2.0;
/// Ends of ties, bodies looked at before others may have a turn.
const CHUNK: usize = 8192;

/// Where a body may be, as distances of its centre from the origin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Limit {
    /// Which band it is in.
    pub(super) band: u32,
    /// Not nearer than this.
    pub(super) inner: f32,
    /// Not further than this; infinite where nothing holds it.
    pub(super) outer: f32,
    /// Would like this distance; negative without a wish.
    pub(super) wish: f32,
    /// Stays here.
    pub(super) pin: Option<[f32; 2]>,
}

/// What a level is made of.
#[derive(Clone, Debug, Default)]
pub(super) struct Level {
    pub(super) graph: Graph,
    /// How much room each body needs, as an area; pushing is in proportion.
    pub(super) charges: Vec<f32>,
    pub(super) limits: Vec<Limit>,
}

/// The background of a band: the field at distance r is (`before` + `own` × (r² − `inner`²)) / r.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Ground {
    before: f32,
    own: f32,
    inner: f32,
}

/// What holds for all levels.
#[derive(Clone, Debug, Default)]
pub(super) struct Plane {
    grounds: Vec<Ground>,
    /// Mean square distance from the origin when bands are filled evenly.
    spread: f64,
    /// Sum of all charges.
    charge: f64,
    /// Area of all bands.
    area: f64,
    /// How hard charges push, in shares of how hard ties pull.
    push: f64,
    /// Share of the background that acts.
    background: f32,
    /// How much harder ties pull, on the finest level, between bodies that were one on the level before.
    pub(super) bond: f32,
    /// Whether distances in the graph have their say in the end: in bands they would press bodies against the rims.
    pub(super) far: bool,
}

impl Plane {
    /// Bands as (inner, outer) radius with the charge in each.
    pub(super) fn new(bands: &[(f64, f64, f64)], push: f64, background: f64) -> Self {
        let (mut before, mut spread, mut area) = (0.0, 0.0, 0.0);
        let mut grounds = Vec::with_capacity(bands.len());
        for &(inner, outer, charge) in bands {
            let width = (outer * outer - inner * inner).max(1e-9);
            #[expect(
                clippy::cast_possible_truncation,
                reason = "layouts are single precision"
            )]
            grounds.push(Ground {
                before: before as f32,
                own: (charge / width) as f32,
                inner: inner as f32,
            });
            before += charge;
            spread += charge * (inner * inner + outer * outer) / 2.0;
            area += std::f64::consts::PI * width;
        }
        #[expect(clippy::cast_possible_truncation, reason = "a share")]
        Self {
            grounds,
            spread: spread / before.max(1e-9),
            charge: before.max(1e-9),
            area,
            push,
            background: background as f32,
            bond: 1.0,
            far: false,
        }
    }

    /// How far apart `count` bodies stand when they fill the bands.
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        reason = "layouts are single precision"
    )]
    pub(super) fn spacing(&self, count: usize) -> f32 {
        (self.area / count.max(1) as f64).sqrt() as f32
    }

    /// How far the middle of the bodies is from the origin when bands are filled (root of the mean square).
    #[expect(
        clippy::cast_possible_truncation,
        reason = "layouts are single precision"
    )]
    pub(super) fn reach(&self) -> f32 {
        self.spread.sqrt() as f32
    }
}

/// Sums over a round that decide how hard charges push in the next.
#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    /// Σ weight × length² over ties: twice their energy.
    pull: f64,
    /// Σ charge × distance².
    spread: f64,
    low: [f32; 2],
    high: [f32; 2],
}

impl Sums {
    fn none() -> Self {
        Self {
            low: [f32::MAX; 2],
            high: [f32::MIN; 2],
            ..Self::default()
        }
    }

    fn meet(&mut self, [x, y]: [f32; 2]) {
        self.low = [self.low[0].min(x), self.low[1].min(y)];
        self.high = [self.high[0].max(x), self.high[1].max(y)];
    }
}

/// A level on its way to rest.
pub(super) struct Relax {
    pub(super) level: Level,
    /// Where the bodies are.
    pub(super) at: Vec<[f32; 2]>,
    next: Vec<[f32; 2]>,
    speed: Vec<[f32; 2]>,
    /// Where bodies like to stay, and how much; empty when they are free.
    home: Vec<([f32; 2], f32)>,
    /// No further from there.
    leash: f32,
    /// How far apart they should be, where that is known.
    far: Option<Far>,
    field: Field,
    sums: Sums,
    so_far: Sums,
    push: f32,
    spacing: f32,
    /// Longest step in units of spacing, at first and in the end.
    heat: (f32, f32),
    round: u32,
    rounds: u32,
    moving: Option<usize>,
}

impl Relax {
    /// Bodies of a level at their first places. One more round than `rounds` only measures.
    pub(super) fn new(
        level: Level,
        at: Vec<[f32; 2]>,
        home: Vec<([f32; 2], f32)>,
        leash: f32,
        plane: &Plane,
        rounds: u32,
        heat: (f32, f32),
    ) -> Self {
        let spacing = plane.spacing(at.len());
        Self {
            field: Field::new(at.len(), SOFT * spacing),
            next: at.clone(),
            speed: vec![[0.0; 2]; at.len()],
            home,
            leash,
            far: None,
            sums: Sums::none(),
            so_far: Sums::none(),
            push: 0.0,
            spacing,
            heat,
            round: 0,
            rounds: rounds + 1,
            moving: Some(0),
            level,
            at,
        }
    }

    /// The same, with distances that pull as well.
    pub(super) fn towards(self, mut far: Far) -> Self {
        // The first round measures how long a tie should be.
        far.begin(&self.at, 1.0);
        Self {
            far: Some(far),
            ..self
        }
    }

    /// Which share of the rounds is done.
    pub(super) fn done(&self) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "a few hundred rounds")]
        let done = self.round as f32 / self.rounds.max(1) as f32;
        done
    }

    /// How many rounds have moved the bodies.
    pub(super) fn rounds(&self) -> u32 {
        self.round.saturating_sub(1)
    }

    /// Works until the level is at rest (then true) or the budget is out.
    pub(super) fn advance(&mut self, plane: &Plane, budget: &mut Budget) -> bool {
        while self.round < self.rounds {
            if budget.is_out() {
                return false;
            }
            match self.moving {
                Some(from) => self.step(from, plane, budget),
                None => {
                    let frame = Frame::new(self.sums.low, self.sums.high);
                    if self
                        .field
                        .advance(&self.at, &self.level.charges, frame, budget)
                    {
                        self.moving = Some(0);
                    }
                }
            }
        }
        true
    }

    /// Moves the bodies from `from` on; the first round only measures.
    fn step(&mut self, from: usize, plane: &Plane, budget: &mut Budget) {
        let mut seen = 0;
        let mut body = from;
        let heat = self.spacing * (self.heat.0 + (self.heat.1 - self.heat.0) * self.done());
        while body < self.at.len() && seen < CHUNK {
            let row = self.level.graph.of(body);
            seen += row.len() + 4 + self.far.as_ref().map_or(0, Far::width) / 2;
            let (Some(&at), Some(&charge), Some(&limit)) = (
                self.at.get(body),
                self.level.charges.get(body),
                self.level.limits.get(body),
            ) else {
                break;
            };
            let (mut x, mut y, mut stiff) = (0.0_f32, 0.0_f32, 0.0_f32);
            for &(other, weight) in row {
                let [there_x, there_y] = self.at.get(other as usize).copied().unwrap_or(at);
                x += weight * (there_x - at[0]);
                y += weight * (there_y - at[1]);
                stiff += weight;
            }
            self.so_far.pull -= f64::from(x * at[0] + y * at[1]);
            let square = at[0] * at[0] + at[1] * at[1];
            self.so_far.spread += f64::from(charge * square);
            let far = self.far.as_mut().map(|far| far.pull(body, at, row.len()));
            let mut there = at;
            if self.round > 0 && limit.pin.is_none() {
                let push = self.push * charge;
                let [push_x, push_y] = self.field.push.get(body).copied().unwrap_or_default();
                let ground = plane
                    .grounds
                    .get(limit.band as usize)
                    .copied()
                    .unwrap_or_default();
                let inside =
                    ground.before + ground.own * (square - ground.inner * ground.inner).max(0.0);
                let back = plane.background * inside / square.max(1e-12);
                x += push * (push_x - back * at[0]);
                y += push * (push_y - back * at[1]);
                stiff += push * CROWD * ground.own;
                if let Some((pull, share)) = far {
                    let share = share * stiff;
                    x += share * pull[0];
                    y += share * pull[1];
                    stiff += share;
                }
                if let Some((home, hold)) = self.home.get(body) {
                    let hold = hold * stiff;
                    x += hold * (home[0] - at[0]);
                    y += hold * (home[1] - at[1]);
                    stiff += hold;
                }
                if limit.wish >= 0.0 {
                    let pull = 0.5 * stiff * (limit.wish / square.max(1e-12).sqrt() - 1.0);
                    x += pull * at[0];
                    y += pull * at[1];
                    stiff += 0.5 * stiff;
                }
                there = self.moved(body, at, [x, y], STEP / stiff.max(1e-30), heat, limit);
            }
            self.so_far.meet(there);
            if let Some(next) = self.next.get_mut(body) {
                *next = there;
            }
            body += 1;
        }
        budget.spend(seen, 3);
        self.moving = Some(body);
        if body >= self.at.len() {
            self.end_of_round(plane);
        }
    }

    /// The next place of a body: with momentum, not too far, inside its limits.
    fn moved(
        &mut self,
        body: usize,
        at: [f32; 2],
        force: [f32; 2],
        by: f32,
        heat: f32,
        limit: Limit,
    ) -> [f32; 2] {
        let Some(speed) = self.speed.get_mut(body) else {
            return at;
        };
        let mut x = MOMENTUM * speed[0] + by * force[0];
        let mut y = MOMENTUM * speed[1] + by * force[1];
        let length = (x * x + y * y).sqrt();
        if length > heat {
            x *= heat / length;
            y *= heat / length;
        }
        if !(x.is_finite() && y.is_finite()) {
            (x, y) = (0.0, 0.0);
        }
        let mut there = [at[0] + x, at[1] + y];
        if let Some((home, hold)) = self.home.get(body) {
            let (x, y) = (there[0] - home[0], there[1] - home[1]);
            let length = (x * x + y * y).sqrt();
            if *hold > 0.0 && length > self.leash {
                let by = self.leash / length;
                there = [home[0] + by * x, home[1] + by * y];
            }
        }
        let there = limit.hold(there);
        *speed = [there[0] - at[0], there[1] - at[1]];
        there
    }

    fn end_of_round(&mut self, plane: &Plane) {
        std::mem::swap(&mut self.at, &mut self.next);
        self.sums = std::mem::replace(&mut self.so_far, Sums::none());
        // Virial theorem: Σ weight × length² balances push × charge² / 2. Where the cloud is too small, push harder.
        let size = (plane.spread * plane.charge / self.sums.spread.max(1e-9)).clamp(0.2, 5.0);
        let least = 1e-6 * plane.charge;
        let push = plane.push * self.sums.pull.max(least) * size / (plane.charge * plane.charge);
        #[expect(
            clippy::cast_possible_truncation,
            reason = "layouts are single precision"
        )]
        let push = push as f32;
        self.push = push;
        if let Some(far) = &mut self.far {
            #[expect(clippy::cast_possible_truncation, reason = "a share")]
            far.begin(&self.at, size.sqrt() as f32);
        }
        self.field.begin(self.round.is_multiple_of(ANEW));
        self.round += 1;
        self.moving = None;
    }
}

impl Limit {
    /// The nearest place that the limits, or the pin, allow.
    pub(super) fn hold(&self, [x, y]: [f32; 2]) -> [f32; 2] {
        if let Some(pin) = self.pin {
            return pin;
        }
        let distance = (x * x + y * y).sqrt();
        let wanted = if distance < self.inner {
            self.inner
        } else if distance > self.outer {
            self.outer
        } else {
            return [x, y];
        };
        if distance > 1e-12 {
            [x * (wanted / distance), y * (wanted / distance)]
        } else {
            [wanted, 0.0]
        }
    }
}
