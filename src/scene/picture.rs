//! What is on screen: figures, ties, marks and words in screen pixels, with roles instead of colours. Draws nothing.

use super::{Face, Kind, Role};
use crate::plane::{Point, Rect};

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub role: Role,
    /// Width in pixels.
    pub width: f64,
    /// Dashed 4 3: inferred.
    pub dashed: bool,
    /// 0 to 1.
    pub opacity: f64,
}

impl Stroke {
    /// A solid, opaque line.
    #[must_use]
    pub const fn solid(role: Role, width: f64) -> Self {
        Self {
            role,
            width,
            dashed: false,
            opacity: 1.0,
        }
    }
}

/// A line, straight or bent: a tie, a leader.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// One end.
    pub from: Point,
    /// The other end.
    pub to: Point,
    /// How far its middle stands off the straight way, as a share of its length, to the right going; 0 is straight.
    pub bend: f64,
    /// Keys of the marks that it ties, if it is a tie.
    pub ends: Option<(usize, usize)>,
    /// How it is drawn.
    pub stroke: Stroke,
}

impl Line {
    /// The control point of the quadratic Bézier curve that a bent line is; `None` for a straight one.
    #[must_use]
    pub fn control(&self) -> Option<Point> {
        control(self.from, self.to, self.bend)
    }
}

/// A place on the quadratic Bézier curve with that control point, `t` from 0 at one end to 1 at the other, and the way ahead there,
/// of any length.
pub(super) fn along(from: Point, by: Point, to: Point, t: f64) -> (Point, Point) {
    let (first, last) = (from.towards(by, t), by.towards(to, t));
    (first.towards(last, t), last - first)
}

/// The control point of a line with that bend: twice as far off as the middle of the curve.
#[must_use]
pub fn control(from: Point, to: Point, bend: f64) -> Option<Point> {
    let way = to - from;
    let off = Point::new(-way.y, way.x) * (2.0 * bend);
    (bend != 0.0).then(|| from.towards(to, 0.5) + off)
}

/// A figure of the backdrop.
#[derive(Clone, Debug, PartialEq)]
pub enum Figure {
    /// A circle.
    Circle {
        /// Its middle.
        center: Point,
        /// Radius in pixels.
        radius: f64,
        /// What fills it.
        fill: Option<Role>,
        /// Its line.
        stroke: Option<Stroke>,
    },
    /// Outlines with holes, even-odd.
    Area {
        /// Closed rings.
        rings: Vec<Vec<Point>>,
        /// What fills them.
        fill: Role,
        /// Their border.
        stroke: Option<Stroke>,
        /// Of the filling, 0 to 1.
        opacity: f64,
    },
    /// An open line.
    Path {
        /// Its course.
        points: Vec<Point>,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A box that belongs to a mark: pressing it means the mark.
    Bar {
        /// Key of its mark.
        key: usize,
        /// Where it lies.
        area: Rect,
        /// What fills it.
        fill: Option<Role>,
        /// Its border.
        stroke: Option<Stroke>,
        /// Of the filling, 0 to 1.
        opacity: f64,
    },
}

/// States of a mark that show around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct MarkState {
    /// Under the pointer: 1 px ink ring.
    pub hovered: bool,
    /// Selected: 2 px ink ring over a disc of background.
    pub selected: bool,
    /// Has the keyboard: 3 px ring in the focus colour, 2 px gap.
    pub keyboard: bool,
}

/// A mark on screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PaintedMark {
    /// Key of the mark.
    pub key: usize,
    /// Shape and colour.
    pub kind: Kind,
    /// Centre in pixels.
    pub at: Point,
    /// Radius in pixels.
    pub radius: f64,
    /// Rings around it.
    pub state: MarkState,
    /// How much larger rings and gaps are drawn: 1, on a kiosk more.
    pub scale: f64,
    /// 0 to 1.
    pub opacity: f64,
}

/// Which end of a line of text stands at its anchor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// Begins there.
    #[default]
    Start,
    /// Centred there.
    Middle,
    /// Ends there.
    End,
}

/// Words on screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// Key of the mark it names; `None` for the backdrop.
    pub key: Option<usize>,
    /// One or two lines, a callout up to three.
    pub lines: Vec<String>,
    /// Anchor of the baseline of the first line.
    pub at: Point,
    /// Which end of the lines stands there.
    pub anchor: Anchor,
    /// Size, weight, slant.
    pub face: Face,
    /// Colour.
    pub role: Role,
    /// Whether a 3.5 px outline in the background's colour lies under it.
    pub halo: bool,
    /// 0 to 1.
    pub opacity: f64,
    /// Radians, clockwise, around `at`.
    pub angle: f64,
    /// The room it takes (before it is turned).
    pub bounds: Rect,
}

impl Text {
    /// Distance from one baseline to the next, in pixels.
    #[must_use]
    pub fn leading(&self) -> f64 {
        super::label::leading(self.face)
    }
}

/// One frame, from the bottom up: backdrop, ties, marks, leaders, texts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// Width and height in CSS pixels.
    pub size: (f64, f64),
    /// Rings, land, ways, dots.
    pub backdrop: Vec<Figure>,
    /// Ties, those of the selection last.
    pub ties: Vec<Line>,
    /// Marks: faded first, the selected, hovered and focused ones last.
    pub marks: Vec<PaintedMark>,
    /// Hairlines from a mark to its label. Leaders of callouts are among the ties: they pass under marks.
    pub leaders: Vec<Line>,
    /// Names.
    pub texts: Vec<Text>,
    /// Marks on screen (not in its margin) that are neither faded nor named: "50 of 123 names, the rest as you zoom".
    pub unnamed: usize,
}

impl Picture {
    /// Makes ties, leaders and the lines of the backdrop so many times as wide.
    pub(super) fn thicken(&mut self, by: f64) {
        let lines = self.ties.iter_mut().chain(&mut self.leaders);
        let figures = self.backdrop.iter_mut().filter_map(|figure| match figure {
            Figure::Circle { stroke, .. }
            | Figure::Area { stroke, .. }
            | Figure::Bar { stroke, .. } => stroke.as_mut(),
            Figure::Path { stroke, .. } => Some(stroke),
        });
        for stroke in lines.map(|line| &mut line.stroke).chain(figures) {
            stroke.width *= by;
        }
    }

    /// How many marks on screen carry their name.
    #[must_use]
    pub fn named(&self) -> usize {
        self.texts.iter().filter(|text| text.key.is_some()).count()
    }
}
