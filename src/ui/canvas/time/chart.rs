//! A lane of the chart: bars on rows, events in their month or in the box of their year, and the tray beside the years.

use super::{BAR, CLOSE, GUTTER, Lane, NAMED, RADIUS, ROW, SHRUNK, STUB, When};
use crate::ecosystem::{Ecosystem, NodeId};
use crate::layout::timeline::{Axis, rows};
use crate::plane::{Point, Rect, Side};
use crate::scene::{Backdrop, BarFill, Mark, Role};
use crate::snapshot::Lang;
use crate::ui::canvas::marks::{kind, label_width, mark};

/// The chart while it grows downwards.
pub(super) struct Chart<'a> {
    pub(super) eco: &'a Ecosystem,
    pub(super) lang: Lang,
    pub(super) axis: Axis,
    pub(super) left: f64,
    pub(super) named: bool,
    pub(super) y: f64,
    /// By the moment at which they begin: what the keyboard walks.
    pub(super) marks: Vec<(f64, Mark)>,
    pub(super) backdrop: Vec<Backdrop>,
}

impl Chart<'_> {
    fn x(&self, moment: f64) -> f64 {
        self.left + self.axis.x(moment)
    }

    /// Where the years end.
    pub(super) fn tray_x(&self) -> f64 {
        self.left + self.axis.width()
    }

    fn put(&mut self, id: NodeId, at: Point, moment: f64, side: Side, always_named: bool) {
        let mark = Mark {
            radius: RADIUS,
            name_side: side,
            ..mark(self.eco, id, at, self.lang, always_named)
        };
        self.marks.push((moment, mark));
    }

    fn bar(&mut self, id: NodeId, area: Rect, fill: BarFill) {
        self.backdrop.push(Backdrop::Bar {
            key: id.index(),
            area,
            role: Role::Kind(kind(self.eco.node(id).kind)),
            fill,
        });
    }

    fn name_room(&self, id: NodeId) -> f64 {
        if self.named {
            label_width(self.eco, id) * SHRUNK + 10.0
        } else {
            0.0
        }
    }

    /// Bars on as few rows as there are at once, names beside them. Says where it ends.
    pub(super) fn bars(&mut self, lane: &Lane) -> f64 {
        let mut spans = Vec::new();
        let mut items = Vec::new();
        for (id, when) in &lane.items {
            let Some(when) = when else { continue };
            let (from, to) = when.drawn();
            let (from, to) = (self.x(from) - RADIUS * 1.3, self.x(to) + RADIUS * 1.3);
            let name = self.name_room(*id);
            // The name stands before the bar, or after it where it would run off the years.
            let before = from - name >= self.left;
            spans.push(if before {
                (from - name, to)
            } else {
                (from, to + name)
            });
            items.push((*id, *when, before));
        }
        let pitch = if self.named { ROW } else { CLOSE };
        let (rows, count) = rows(&spans, 4.0);
        for ((id, when, before), row) in items.into_iter().zip(rows) {
            let y = self.y + pitch * (number(row) + 0.5);
            let strip =
                |from: f64, to: f64| Rect::new(from, y - BAR.0 / 2.0, (to - from).max(0.5), BAR.0);
            let (from, to) = (self.x(when.known.0), self.x(when.known.1));
            let drawn = when.drawn();
            let (fades_from, fades_to) = (self.x(drawn.0), self.x(drawn.1));
            self.bar(id, strip(from, to), BarFill::Solid);
            if when.open.1 {
                self.bar(id, strip(to, fades_to), BarFill::FadingRight);
            }
            if when.open.0 {
                self.bar(id, strip(fades_from, from), BarFill::FadingLeft);
            }
            let (x, side) = if before {
                (from, Side::Left)
            } else {
                (fades_to, Side::Right)
            };
            self.put(id, Point::new(x, y), when.known.0, side, self.named);
        }
        self.y + pitch * number(count)
    }

    /// Events: those dated to the month or the day on rows, those dated to the year in a box of that year.
    pub(super) fn events(&mut self, lane: &Lane) -> f64 {
        let dated = || {
            lane.items
                .iter()
                .filter_map(|(id, when)| Some((*id, (*when)?)))
        };
        let precise: Vec<(NodeId, When)> = dated().filter(|(_, when)| !when.is_year()).collect();
        let reach = RADIUS * 1.5;
        let spans: Vec<(f64, f64)> = precise
            .iter()
            .map(|(_, when)| {
                let (from, to) = (self.x(when.known.0), self.x(when.known.1));
                let middle = f64::midpoint(from, to);
                (from.min(middle - reach), to.max(middle + reach))
            })
            .collect();
        let (rows, count) = rows(&spans, 0.0);
        for ((id, when), row) in precise.into_iter().zip(rows) {
            let y = self.y + CLOSE * (number(row) + 0.5);
            let (from, to) = (self.x(when.known.0), self.x(when.known.1));
            let strip = Rect::new(from, y - BAR.1 / 2.0, to - from, BAR.1);
            self.bar(id, strip, BarFill::Solid);
            let at = Point::new(f64::midpoint(from, to), y);
            self.put(id, at, when.known.0, Side::Right, false);
        }
        let mut below = self.y + CLOSE * number(count);
        let top = below + if count > 0 { 6.0 } else { 0.0 };
        for column in self.axis.columns().to_vec() {
            let here: Vec<NodeId> = dated()
                .filter(|(_, when)| when.is_year() && when.known.0 == f64::from(column.year))
                .map(|(id, _)| id)
                .collect();
            if here.is_empty() {
                continue;
            }
            let box_ = Rect::new(self.left + column.x + 1.5, top, column.width - 3.0, 0.0);
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a float cast saturates; a year is some marks wide"
            )]
            let across = ((box_.w / (CLOSE - 1.0)).floor() as usize).max(1);
            let step = box_.w / number(across);
            let bottom = top + CLOSE * number(here.len().div_ceil(across)) + 2.0;
            // One box for all of them, which is there as long as one of them is.
            let all = Rect::new(box_.x, top, box_.w, bottom - top);
            for id in &here {
                self.bar(*id, all, BarFill::Within);
            }
            for (at, id) in here.into_iter().enumerate() {
                let place = Point::new(
                    box_.x + step * (number(at % across) + 0.5),
                    top + 1.0 + CLOSE * (number(at / across) + 0.5),
                );
                self.put(id, place, f64::from(column.year), Side::Right, false);
            }
            below = below.max(bottom);
        }
        below
    }

    /// What no source dates, beside the years. Says where it ends.
    pub(super) fn tray(&mut self, lane: &Lane, top: f64) -> f64 {
        let (across, step, pitch) = if self.named {
            (NAMED.0, NAMED.1, ROW)
        } else {
            (2 * NAMED.0 * 4, NAMED.1 / 8.0, CLOSE)
        };
        let left = self.tray_x() + GUTTER;
        let undated: Vec<NodeId> = lane
            .items
            .iter()
            .filter(|(_, when)| when.is_none())
            .map(|(id, _)| *id)
            .collect();
        let below = top + pitch * number(undated.len().div_ceil(across));
        for (at, id) in undated.into_iter().enumerate() {
            let x = left + step * number(at % across);
            let y = top + pitch * (number(at / across) + 0.5);
            let mut place = Point::new(x + RADIUS * 1.5, y);
            if !lane.is_of_events && self.named {
                let outline = Rect::new(x, y - BAR.0 / 2.0, STUB, BAR.0);
                self.bar(id, outline, BarFill::Dashed);
                place.x = outline.right();
            }
            self.put(id, place, f64::INFINITY, Side::Right, self.named);
        }
        below
    }
}

/// A count as a length.
fn number(count: usize) -> f64 {
    #[expect(
        clippy::cast_precision_loss,
        reason = "a count of marks is far below 2^52"
    )]
    let number = count as f64;
    number
}
