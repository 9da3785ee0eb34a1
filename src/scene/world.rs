//! What stands where, in world units: marks, ties and a backdrop. Knows no screen and no state of the moment.

use super::assembling::Assembling;
use super::grid::Grid;
use super::links::{Link, Links};
use super::{Callout, Kind, Role, TieKey, extent};
use crate::plane::{Point, Rect, Side};
use crate::sorting::Sorting;

/// How important a node with that many ties is, 1 to 4: the logarithm of the ties.
#[must_use]
pub fn importance(ties: usize) -> f64 {
    #[expect(
        clippy::cast_precision_loss,
        reason = "a count of ties is far below 2^52"
    )]
    let ties = ties as f64;
    (0.55 + 0.62 * libm::log2(1.0 + ties)).clamp(1.0, 4.0)
}

/// Radius of the mark of a node of that importance, in world units: `2.6 + 2.1 w`.
#[must_use]
pub const fn mark_radius(importance: f64) -> f64 {
    2.6 + 2.1 * importance
}

/// A mark: one node of the ecosystem.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// What the caller knows it by, the same in every view: the index of the node.
    pub key: usize,
    /// Decides shape and colour.
    pub kind: Kind,
    /// The centre.
    pub at: Point,
    /// Radius in world units.
    pub radius: f64,
    /// Importance, 1 to 4: decides which labels come first.
    pub weight: f64,
    /// The name to show; empty for none.
    pub name: String,
    /// Always labelled when there is room, whatever the zoom (a town map, a legend).
    pub always_named: bool,
    /// Where the name rather stands: where the layout has kept room for it.
    pub name_side: Side,
}

/// A tie between two marks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tie {
    /// Key of one end.
    pub a: usize,
    /// Key of the other end.
    pub b: usize,
    /// Dashed: no source states it.
    pub inferred: bool,
    /// Drawn faintly at rest, as a ray: the ties of the cluster, which touch almost everything.
    pub faint: bool,
    /// How far the middle of the tie stands off the straight line from `a` to `b`, as a share of its length, to the
    /// right on the way from `a` to `b` as the screen shows it; 0 is straight.
    pub bend: f64,
    /// How much wider than a plain line it is drawn: 1 for a plain one. The graphics processor knows steps of 0.4, up to 7.
    pub width: f64,
}

/// How a bar says what is known of its span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarFill {
    /// Both of its ends are stated.
    Solid,
    /// Neither is stated: an outline, dashed.
    Dashed,
    /// It was some time within the span: a box, shared by all that were.
    Within,
    /// The part before the stated end, whose beginning is open.
    FadingLeft,
    /// The part after the stated beginning, whose end is open.
    FadingRight,
}

/// What lies behind marks and ties, from the bottom up in the order given.
#[derive(Clone, Debug, PartialEq)]
pub enum Backdrop {
    /// A ring of reach.
    Ring {
        /// Middle of the ring.
        center: Point,
        /// Radius in world units.
        radius: f64,
        /// What fills it; `None` for the line alone.
        fill: Option<Role>,
        /// Whether its line is drawn; the outermost reach has a name and no line.
        line: bool,
        /// Italic, on the ring; empty for none.
        name: String,
    },
    /// Land: outer rings and holes, even-odd.
    Area {
        /// Outlines in world units.
        rings: Vec<Vec<Point>>,
        /// What fills them.
        fill: Role,
        /// Their border, 1 px.
        edge: Option<Role>,
        /// Whether a fitted view shows all of it; what surrounds the region may run off the canvas.
        framed: bool,
    },
    /// A road or a river.
    Way {
        /// Its course in world units.
        course: Vec<Point>,
        /// Colour of the line.
        role: Role,
        /// Width in screen pixels.
        width: f64,
        /// Italic, along the line where it is straightest; empty for none.
        name: String,
    },
    /// A town: a dot and its name.
    Town {
        /// Where.
        at: Point,
        /// Its name.
        name: String,
        /// Whether the dot is drawn; not where a mark stands there already.
        dot: bool,
        /// Marks nearby, in world units: the name stays clear of the circle of that radius.
        clear: f64,
        /// Larger and bold: a town of hubs.
        strong: bool,
    },
    /// A province, a sea, a heading: its name, centred and italic unless `upright`, dropped where there is no room.
    Region {
        /// Where.
        at: Point,
        /// Its name.
        name: String,
        /// A heading of a group instead of a geographic name: upright, 600, beginning at the place.
        upright: bool,
    },
    /// A division of the horizontal axis of a chart: the line at its beginning, and its name, which stays in sight.
    Column {
        /// The line: its place, its top and its height; it has no width.
        at: Rect,
        /// Its name at the top; empty for the line alone.
        name: String,
        /// Bold: where the reader is to look first.
        strong: bool,
        /// Dashed: what lies between this line and the next is left out.
        folded: bool,
    },
    /// A division of the vertical axis of a chart: a line on top, and its name, which stays in sight.
    Lane {
        /// All of it, its name included.
        area: Rect,
        /// Its name at the left, in several lines where it is long; empty for none.
        name: String,
        /// How wide a line of its name may be, in world units.
        room: f64,
    },
    /// Somebody who is only in another edition of the file: a hollow mark, which is no mark of this one.
    Ghost {
        /// Its shape and colour.
        kind: Kind,
        /// Where it stands.
        at: Point,
        /// Radius in world units.
        radius: f64,
        /// Its name.
        name: String,
        /// Where those stand whom it was tied to.
        ties: Vec<Point>,
    },
    /// Around those who belong together.
    Hull {
        /// Its outline in world units, closed.
        outline: Vec<Point>,
    },
    /// The span of a mark on an axis: picked, lit and hidden with its mark.
    Bar {
        /// Key of its mark.
        key: usize,
        /// From where to where, and about which height.
        area: Rect,
        /// Its colour.
        role: Role,
        /// What is known of it.
        fill: BarFill,
    },
}

/// Marks, ties and backdrop of one view.
#[derive(Clone, Debug, Default)]
pub struct World {
    marks: Vec<Mark>,
    links: Links,
    backdrop: Vec<Backdrop>,
    callouts: Vec<Callout>,
    frame: Option<Rect>,
    /// Key and index of every mark, by key.
    index: Vec<(usize, usize)>,
    grid: Grid,
    /// The largest radius.
    widest: f64,
}

impl World {
    /// Puts a view together. Of marks with the same key or a place that is not finite, and of ties without both
    /// ends, only the sound ones stay; several ties between the same two marks are drawn as one, but for a stated
    /// and an inferred one, which lie side by side. O((n + m) log (n + m)).
    #[must_use]
    pub fn new(marks: Vec<Mark>, ties: &[Tie], backdrop: Vec<Backdrop>) -> Self {
        let mut assembling = Assembling::new(marks, backdrop);
        while !assembling.advance(ties, usize::MAX) {}
        assembling.finish()
    }

    /// Of sound marks, each with its own key, and their index.
    pub(super) fn of_parts(
        marks: Vec<Mark>,
        index: Vec<(usize, usize)>,
        links: Links,
        backdrop: Vec<Backdrop>,
    ) -> Self {
        let points: Vec<Point> = marks.iter().map(|mark| mark.at).collect();
        Self {
            grid: Grid::new(&points),
            widest: marks.iter().map(|mark| mark.radius).fold(0.0, f64::max),
            marks,
            links,
            backdrop,
            callouts: Vec::new(),
            frame: None,
            index,
        }
    }

    /// The same view with callouts (the hub map).
    #[must_use]
    pub fn with_callouts(mut self, callouts: Vec<Callout>) -> Self {
        self.callouts = callouts;
        self
    }

    /// The same view with some marks elsewhere, by key, and their names at another side. O(n).
    #[must_use]
    pub fn with_places(&self, places: &[(usize, Point, Side)]) -> Self {
        let mut world = self.clone();
        for (key, at, side) in places.iter().filter(|(_, at, _)| at.is_finite()) {
            if let Some(mark) = find(&world.index, *key).and_then(|at| world.marks.get_mut(at)) {
                (mark.at, mark.name_side) = (*at, *side);
            }
        }
        let points: Vec<Point> = world.marks.iter().map(|mark| mark.at).collect();
        world.grid = Grid::new(&points);
        world
    }

    /// The same view with other ties between its marks. O(n + m).
    #[must_use]
    pub fn with_ties(&self, ties: &[Tie]) -> Self {
        let mut world = self.clone();
        world.links = Links::new(world.marks.len(), ties, &world.index);
        world
    }

    /// The same view without the ties that no source states. O(n + m).
    #[must_use]
    pub fn stated_only(&self) -> Self {
        Self {
            links: self.links.stated(self.marks.len()),
            ..self.clone()
        }
    }

    /// The same view with marks as large as others find them important, 1 to 4, by key; whoever is not named stays. O(n).
    #[must_use]
    pub fn with_importance(&self, importance: &[(usize, f64)]) -> Self {
        let mut world = self.clone();
        for (key, weight) in importance {
            if let Some(mark) = find(&world.index, *key).and_then(|at| world.marks.get_mut(at)) {
                (mark.weight, mark.radius) = (*weight, mark_radius(*weight));
            }
        }
        world.widest = world
            .marks
            .iter()
            .map(|mark| mark.radius)
            .fold(0.0, f64::max);
        world
    }

    /// The same view with something else behind its marks.
    #[must_use]
    pub fn with_backdrop(mut self, backdrop: Vec<Backdrop>) -> Self {
        self.backdrop = backdrop;
        self
    }

    /// Which marks are tied, by key; each pair once for stated and once for inferred ties, without those that are drawn
    /// faintly.
    #[must_use]
    pub fn tied(&self) -> Vec<(usize, usize)> {
        let key = |index: usize| self.marks.get(index).map(|mark| mark.key);
        let links = self.links.all().iter().filter(|link| !link.faint);
        links
            .filter_map(|link| Some((key(link.a)?, key(link.b)?)))
            .collect()
    }

    /// The same view, of which the camera first shows this part only: a chart that would be too small as a whole.
    #[must_use]
    pub const fn with_frame(mut self, frame: Rect) -> Self {
        self.frame = Some(frame);
        self
    }

    /// What the camera shows at first, if it is not all that is within the [`World::bounds`].
    #[must_use]
    pub const fn frame(&self) -> Option<Rect> {
        self.frame
    }

    /// Whether it is a chart: marks stand in its rows, and their names with them.
    #[must_use]
    pub fn is_chart(&self) -> bool {
        self.backdrop
            .iter()
            .any(|item| matches!(item, Backdrop::Lane { .. }))
    }

    /// Marks in drawing order.
    #[must_use]
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// Where the mark with that key stands among [`World::marks`].
    #[must_use]
    pub fn find(&self, key: usize) -> Option<&Mark> {
        self.marks.get(self.index_of(key)?)
    }

    /// Keys of the marks tied to the one with that key, each once.
    pub fn neighbours(&self, key: usize) -> impl Iterator<Item = usize> + '_ {
        self.index_of(key)
            .into_iter()
            .flat_map(|index| self.links.neighbours(index))
            .filter_map(|index| self.marks.get(index))
            .map(|mark| mark.key)
    }

    /// How many ties are drawn.
    #[must_use]
    pub fn tie_count(&self) -> usize {
        self.links.all().len()
    }

    /// What a camera should fit: marks, rings of reach, framed land. `None` when there is nothing.
    #[must_use]
    pub fn bounds(&self) -> Option<Rect> {
        let mut low = Point::new(f64::INFINITY, f64::INFINITY);
        let mut high = low * -1.0;
        let mut round = |center: Point, radius: f64| {
            let half = Point::new(radius, radius);
            for corner in [center - half, center + half] {
                if corner.is_finite() {
                    low = Point::new(low.x.min(corner.x), low.y.min(corner.y));
                    high = Point::new(high.x.max(corner.x), high.y.max(corner.y));
                }
            }
        };
        for mark in &self.marks {
            round(mark.at, mark.radius * extent(mark.kind));
        }
        for figure in &self.backdrop {
            match figure {
                Backdrop::Ring { center, radius, .. }
                | Backdrop::Ghost {
                    at: center, radius, ..
                } => round(*center, *radius),
                Backdrop::Area {
                    rings,
                    framed: true,
                    ..
                } => {
                    for point in rings.iter().flatten() {
                        round(*point, 0.0);
                    }
                }
                Backdrop::Column { at: area, .. }
                | Backdrop::Lane { area, .. }
                | Backdrop::Bar { area, .. } => {
                    round(Point::new(area.x, area.y), 0.0);
                    round(Point::new(area.right(), area.bottom()), 0.0);
                }
                Backdrop::Area { .. }
                | Backdrop::Hull { .. }
                | Backdrop::Way { .. }
                | Backdrop::Town { .. }
                | Backdrop::Region { .. } => {}
            }
        }
        Rect::around([low, high])
    }

    pub(crate) fn index_of(&self, key: usize) -> Option<usize> {
        find(&self.index, key)
    }

    pub(crate) const fn links(&self) -> &Links {
        &self.links
    }

    pub(crate) fn link(&self, number: u32) -> Option<&Link> {
        self.links.all().get(number as usize)
    }

    /// The number of a tie on screen.
    pub(crate) fn number_of(&self, tie: TieKey) -> Option<u32> {
        let (a, b) = (self.index_of(tie.one)?, self.index_of(tie.other)?);
        let is_it = |number: &u32| {
            let link = self.link(*number);
            link.is_some_and(|link| {
                (link.a, link.b, link.inferred) == (a.min(b), a.max(b), tie.inferred)
            })
        };
        self.links.of(a).iter().copied().find(is_it)
    }

    pub(crate) fn backdrop(&self) -> &[Backdrop] {
        &self.backdrop
    }

    pub(crate) fn callouts(&self) -> &[Callout] {
        &self.callouts
    }

    /// The largest radius of a mark, in world units.
    pub(crate) const fn widest(&self) -> f64 {
        self.widest
    }

    /// How large the part of the world is where marks stand.
    pub(crate) const fn spread(&self) -> f64 {
        self.grid.size()
    }

    /// Indices of the marks in and around a part of the world.
    pub(crate) fn around<'a>(&'a self, place: &Rect) -> impl Iterator<Item = usize> + use<'a> {
        self.grid.around(place)
    }
}

/// Key and index of every mark, by key; of equal keys the first.
pub(super) fn by_key(marks: &[Mark]) -> Vec<(usize, usize)> {
    let mut index: Vec<(usize, usize)> = marks
        .iter()
        .enumerate()
        .map(|(at, mark)| (mark.key, at))
        .collect();
    index.order();
    index.dedup_by_key(|(key, _)| *key);
    index
}

/// The index of a key: at once where keys are 0, 1, 2, …, else O(log n).
pub(super) fn find(index: &[(usize, usize)], key: usize) -> Option<usize> {
    match index.get(key) {
        Some((own, at)) if *own == key => Some(*at),
        _ => {
            let place = index.binary_search_by_key(&key, |(own, _)| *own).ok()?;
            index.get(place).map(|(_, at)| *at)
        }
    }
}
