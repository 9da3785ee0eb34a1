//! One way to lay out any number of bodies, in slices: the caller neither knows nor waits for the engine that runs.

use super::apart::separate;
use super::few::Search;
use super::force::Particle;
use super::many::parts::Parts;
use super::many::rings::{Hold, Rings};
use super::many::spread::Spread;
use super::plan::Plan;
use super::work::Budget;
use super::{Band, Body, Spring, bands};
use crate::plane::{Point, Side};

/// Up to this many bodies and ties many arrangements are tried and the best is taken.
const FEW: (usize, usize) = (700, 1400);

/// Of an edited snapshot: almost where it was.
const EDITED: Hold = Hold {
    stiff: 6.0,
    leash: f32::INFINITY,
};
/// Of what a filter leaves: into the room that has come free, where the reader still finds it.
const FILTERED: Hold = Hold {
    stiff: 2.0,
    leash: 0.25,
};

/// How far a layout is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// Which share of the work is done: 0 at first, 1 in the end; about, and never less than before.
    pub done: f64,
    /// Whether the places are final.
    pub finished: bool,
    /// Rounds in which forces have moved all bodies (of the part at work), so far: what others call iterations.
    pub rounds: u32,
}

/// A layout on its way. The result follows from the input and the seed alone, to the last bit: not from the machine,
/// and not from the size of the slices.
///
/// Every body ends inside its band (the last one where its own does not exist), every pinned one where it is pinned,
/// and no two marks overlap as long as the bands are as roomy as [`bands`](super::rings::bands) makes them. Without
/// bands, parts that no tie joins stand side by side, and those alone in rows around. Ties to bodies that do not
/// exist, loops, and ties whose strength is not a positive number are ignored.
///
/// Cost O((n + m) log n) in all, in steps that each take well below 10 ms even for 100 000 bodies.
pub struct Layout {
    bodies: Vec<Body>,
    springs: Vec<Spring>,
    bands: Vec<Band>,
    seed: u64,
    /// Places that bodies have already; empty when none has.
    start: Vec<Point>,
    hold: Hold,
    is_warm: bool,
    /// Whether the caller gave bands.
    banded: bool,
    stage: Stage,
    done: f64,
    rounds: u32,
    places: Vec<Point>,
    sides: Vec<Side>,
}

enum Stage {
    Begin,
    Plan,
    Start(Box<Plan>),
    Few(Box<(Plan, Search)>),
    Seat(Box<Plan>),
    Rings(Box<(Plan, Rings)>),
    Parts(Box<Parts>),
    Spread(Box<(Vec<Particle>, Spread)>),
    Finished,
}

impl Layout {
    /// A layout from nothing. No `bands`: plain force, as large as it needs to be.
    #[must_use]
    pub fn new(bodies: Vec<Body>, springs: Vec<Spring>, bands: Vec<Band>, seed: u64) -> Self {
        Self::warm(bodies, springs, bands, seed, Vec::new())
    }

    /// A layout from places that bodies have already, by index: they keep them roughly, and whoever has none (the
    /// list is shorter, or the place is not finite) begins near its neighbours. For edited snapshots.
    #[must_use]
    pub fn warm(
        bodies: Vec<Body>,
        springs: Vec<Spring>,
        bands: Vec<Band>,
        seed: u64,
        start: Vec<Point>,
    ) -> Self {
        Self {
            banded: !bands.is_empty(),
            bodies,
            springs,
            bands,
            seed,
            start,
            hold: EDITED,
            is_warm: false,
            stage: Stage::Begin,
            done: 0.0,
            rounds: 0,
            places: Vec::new(),
            sides: Vec::new(),
        }
    }

    /// The same for what a filter leaves of a layout, [`warm`](Self::warm) from where it stands there: it spreads into the room of those that are gone,
    /// and so do its names. It goes nowhere far: the reader has a map of the whole in mind (Misue, Eades, Lai and
    /// Sugiyama, Layout adjustment and the mental map, 1995). Springs pull everybody back to where it stood, and a leash
    /// of a quarter of the picture's radius holds it. The pinned stay. Without places that are worth it, a layout from
    /// nothing.
    #[must_use]
    pub fn relaxed(self) -> Self {
        Self {
            hold: FILTERED,
            ..self
        }
    }

    /// Works for about `units` (a unit is about a nanosecond natively, and two in a browser), at least one step.
    pub fn advance(&mut self, units: u64) -> Progress {
        let mut budget = Budget::new(units.max(1));
        while !budget.is_out() && !matches!(self.stage, Stage::Finished) {
            self.step(&mut budget);
        }
        let finished = matches!(self.stage, Stage::Finished);
        self.rounds = match &self.stage {
            Stage::Rings(rings) => rings.1.rounds(),
            Stage::Parts(parts) => parts.rounds(),
            _ => self.rounds,
        };
        self.done = if finished {
            1.0
        } else {
            self.share().clamp(self.done, 1.0)
        };
        Progress {
            done: self.done,
            finished,
            rounds: self.rounds,
        }
    }

    /// Where every body stands, by index; empty until the layout is finished.
    #[must_use]
    pub fn points(&self) -> &[Point] {
        if matches!(self.stage, Stage::Finished) {
            &self.places
        } else {
            &[]
        }
    }

    /// At which side of every body its name has room, by index: the important ones have had it kept free where there
    /// are few, those at the left rim of an outer band rather have it outwards. Empty until the layout is finished.
    #[must_use]
    pub fn sides(&self) -> &[Side] {
        &self.sides
    }

    /// Works to the end at once.
    #[must_use]
    pub fn finish(mut self) -> (Vec<Point>, Vec<Side>) {
        while !self.advance(u64::MAX).finished {}
        (self.places, self.sides)
    }

    fn share(&self) -> f64 {
        match &self.stage {
            Stage::Begin | Stage::Plan => 0.0,
            Stage::Start(_) => 0.01,
            Stage::Few(few) => 0.95 * few.1.done(),
            Stage::Seat(_) => 0.95,
            Stage::Rings(rings) => 0.02 + 0.88 * rings.1.done(),
            Stage::Parts(parts) => 0.02 + 0.88 * parts.done(),
            Stage::Spread(spread) => 0.9 + 0.1 * spread.1.done(),
            Stage::Finished => 1.0,
        }
    }

    fn step(&mut self, budget: &mut Budget) {
        self.stage = match std::mem::replace(&mut self.stage, Stage::Finished) {
            Stage::Begin => self.begin(budget),
            Stage::Plan => self.plan(budget),
            Stage::Start(plan) => self.start(plan, budget),
            Stage::Few(mut few) => {
                if few.1.advance(&few.0, budget) {
                    let (plan, search) = *few;
                    self.places.clone_from(&plan.seated);
                    self.take(&plan, search.best());
                    Stage::Seat(Box::new(plan))
                } else {
                    Stage::Few(few)
                }
            }
            Stage::Seat(plan) => {
                let kept = separate(&mut self.places, &plan.limits);
                budget.spend(self.places.len(), 10_000);
                self.end(&plan.limits, kept)
            }
            Stage::Rings(mut rings) => match rings.1.advance(budget) {
                Some(moved) => {
                    budget.spend(moved.len(), 60);
                    self.places.clone_from(&rings.0.seated);
                    for (place, start) in self.places.iter_mut().zip(&self.start) {
                        if start.is_finite() {
                            *place = *start;
                        }
                    }
                    self.take(&rings.0, moved);
                    if self.keeps_names() {
                        return self.stage = Stage::Seat(Box::new(rings.0));
                    }
                    let spread = Spread::new(&self.places, &rings.0.limits);
                    Stage::Spread(Box::new((rings.0.limits, spread)))
                }
                None => Stage::Rings(rings),
            },
            Stage::Parts(mut parts) => match parts.advance(&self.bodies, &self.springs, budget) {
                Some(places) => {
                    budget.spend(places.len(), 60);
                    let free = Band {
                        inner: 0.0,
                        outer: f64::INFINITY,
                    };
                    let limit = |body| Particle::new(body, free);
                    let limits: Vec<Particle> = self.bodies.iter().map(limit).collect();
                    let spread = Spread::new(&places, &limits);
                    Stage::Spread(Box::new((limits, spread)))
                }
                None => Stage::Parts(parts),
            },
            Stage::Spread(mut spread) => {
                if spread.1.advance(budget) {
                    let (limits, spread) = *spread;
                    self.places = spread.finish();
                    self.end(&limits, Vec::new())
                } else {
                    Stage::Spread(spread)
                }
            }
            Stage::Finished => Stage::Finished,
        };
    }

    /// Chooses the engine.
    fn begin(&mut self, budget: &mut Budget) -> Stage {
        budget.spend(self.bodies.len(), 10);
        self.is_warm = self.has_shape();
        if !self.is_warm && !self.is_few() && self.bands.is_empty() {
            Stage::Parts(Box::new(Parts::new(&self.bodies, self.seed)))
        } else {
            Stage::Plan
        }
    }

    fn is_few(&self) -> bool {
        self.bodies.len() <= FEW.0 && self.springs.len() <= FEW.1
    }

    /// Whether there are so few that names have their room too.
    fn keeps_names(&self) -> bool {
        self.is_few() && self.hold.leash.is_finite()
    }

    fn plan(&mut self, budget: &mut Budget) -> Stage {
        budget.spend(self.bodies.len() + self.springs.len(), 60);
        let mut bands = std::mem::take(&mut self.bands);
        if bands.is_empty() {
            bands = bands::bands(&self.bodies, 1);
            // Nothing holds those that stood further out.
            if let (true, Some(band)) = (self.is_warm, bands.first_mut()) {
                let known = self.start.iter().filter(|at| at.is_finite());
                let reach = known.map(|at| at.length()).fold(0.0, f64::max);
                band.outer = band.outer.max(1.2 * reach);
            }
        }
        let plan = Plan::new(&self.bodies, &self.springs, &bands, !self.is_warm);
        if plan.movers.is_empty() {
            self.places.clone_from(&plan.seated);
            if self.is_few() {
                return Stage::Seat(Box::new(plan));
            }
            let spread = Spread::new(&self.places, &plan.limits);
            return Stage::Spread(Box::new((plan.limits, spread)));
        }
        Stage::Start(Box::new(plan))
    }

    fn start(&mut self, plan: Box<Plan>, budget: &mut Budget) -> Stage {
        if self.is_few() && !self.is_warm {
            let search = Search::new(&plan, self.seed);
            return Stage::Few(Box::new((*plan, search)));
        }
        budget.spend(plan.particles.len() + plan.pulls.len(), 40);
        let rings = if self.is_warm {
            Rings::warm(&plan, &self.start, self.hold, self.banded, self.seed)
        } else {
            Rings::new(&plan, self.seed)
        };
        Stage::Rings(Box::new((*plan, rings)))
    }

    /// Whether the places to begin from are worth it: at least two that are not the same.
    fn has_shape(&self) -> bool {
        let known = || self.start.iter().filter(|at| at.is_finite());
        let first = known().next().copied().unwrap_or_default();
        let far = known().map(|at| at.distance(first)).fold(0.0, f64::max);
        let radius = |body: &Body| {
            if body.radius.is_finite() {
                body.radius
            } else {
                0.0
            }
        };
        far > self.bodies.iter().map(radius).fold(1.0, f64::max)
    }

    /// Movers of a plan to where they went.
    fn take(&mut self, plan: &Plan, moved: Vec<Point>) {
        for (&body, at) in plan.movers.iter().zip(moved) {
            if let Some(place) = self.places.get_mut(body) {
                *place = at;
            }
        }
    }

    /// The sides of names: those kept free, else outwards.
    fn end(&mut self, limits: &[Particle], kept: Vec<(usize, Side)>) -> Stage {
        let outwards = |(at, limit): (&Point, &Particle)| {
            let outwards = limit.inner > 0.0 && at.x < -0.5 * limit.inner;
            if outwards { Side::Left } else { Side::Right }
        };
        self.sides = self.places.iter().zip(limits).map(outwards).collect();
        for (index, kept) in kept {
            if let Some(side) = self.sides.get_mut(index) {
                *side = kept;
            }
        }
        Stage::Finished
    }
}
