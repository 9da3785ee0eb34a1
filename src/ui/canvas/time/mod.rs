//! Time: projects as bars by programme, events and missions as marks, what no source dates in a column of its own.
//! Knows the model; refuses to guess a year.
//!
//! A stated date covers what its precision leaves open: a year all of it, a month that month. An end that no source
//! states is not drawn as an end: the bar fades within a year. Events that are dated to the year alone stand together in a
//! box as wide as that year: where in the box says nothing.

mod chart;
#[cfg(test)]
mod tests;

use crate::ecosystem::{Ecosystem, NodeId};
use crate::layout::timeline::Axis;
use crate::plane::Rect;
use crate::query::moments;
use crate::scene::{Backdrop, World};
use crate::snapshot::{Lang, NodeKind};
use crate::sorting::Sorting;
use chart::Chart;

/// The vocabulary that says from which programme a project is paid.
pub const PROGRAMME: &str = "programme";
/// Radius of every mark: importance is not told here.
const RADIUS: f64 = 5.0;
/// From one row to the next.
const ROW: f64 = 21.0;
/// The same for marks without names.
const CLOSE: f64 = 16.0;
/// Thickness of a bar, and of the span of an event.
const BAR: (f64, f64) = (9.0, 3.0);
/// Width of a year, and of years that are left out.
const YEAR: (f64, f64) = (50.0, 24.0);
/// Runs of so many idle years are left out.
const IDLE: usize = 2;
/// How long an open end fades, in years.
const FADES: f64 = 1.0;
/// Room beside the chart for the names of lanes.
const HEADINGS: f64 = 150.0;
/// Room above a lane for its name, where there is none beside it.
const LINE: f64 = 22.0;
/// Room above the lanes for the years.
const HEAD: f64 = 28.0;
/// Room between the last year and what has no date.
const GUTTER: f64 = 20.0;
/// Columns and width of what has no date, where it is named.
const NAMED: (usize, f64) = (3, 170.0);
/// The outline of a project without a date.
const STUB: f64 = 16.0;
/// With more than so many projects and events, names are not kept free.
const MANY: usize = 400;
/// The names of the fitted view are about this much wider than at full size.
const SHRUNK: f64 = 1.25;

/// What the chart says that no data says.
pub struct Captions<'a> {
    /// The lane of events and missions.
    pub events: &'a str,
    /// The lane of others that have a date.
    pub others: &'a str,
    /// The lane of projects without a programme.
    pub no_programme: &'a str,
    /// The column of what has no date.
    pub undated: &'a str,
}

/// How the chart fits the canvas.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// Names of lanes beside them instead of above.
    pub beside: bool,
    /// The most that is shown at first, width and height.
    pub most: (f64, f64),
}

/// What is known of when something is.
#[derive(Clone, Copy, Debug, PartialEq)]
struct When {
    /// What the stated dates cover, in years.
    known: (f64, f64),
    /// Whether what came before, or what comes after, is open.
    open: (bool, bool),
}

impl When {
    fn of(eco: &Ecosystem, id: NodeId) -> Option<When> {
        let node = eco.node(id);
        let is_point = node.kind == NodeKind::Event;
        let (since, until) = (node.since.map(moments), node.until.map(moments));
        match (since, until) {
            (Some(since), Some(until)) => Some(When {
                known: (since.0, until.1.max(since.1)),
                open: (false, false),
            }),
            (Some(known), None) => Some(When {
                known,
                open: (false, !is_point),
            }),
            (None, Some(known)) => Some(When {
                known,
                open: (!is_point, false),
            }),
            (None, None) => None,
        }
    }

    /// From where to where it is drawn, in years.
    fn drawn(&self) -> (f64, f64) {
        let fades = |open: bool| if open { FADES } else { 0.0 };
        (
            self.known.0 - fades(self.open.0),
            self.known.1 + fades(self.open.1),
        )
    }

    /// Whether it is one year, no more and no less.
    fn is_year(&self) -> bool {
        self.known.0.fract() == 0.0 && (self.known.1 - self.known.0 - 1.0).abs() < 1e-9
    }
}

/// A lane before it is laid out.
struct Lane {
    name: String,
    items: Vec<(NodeId, Option<When>)>,
    is_of_events: bool,
}

/// The chart.
#[must_use]
pub fn world(eco: &Ecosystem, lang: Lang, captions: &Captions<'_>, fit: Fit) -> World {
    let lanes = lanes(eco, lang, captions);
    let items = || lanes.iter().flat_map(|lane| &lane.items);
    let axis = axis(items().filter_map(|(_, when)| when.as_ref()));
    let left = if fit.beside { HEADINGS } else { 0.0 };
    let mut chart = Chart {
        eco,
        lang,
        axis,
        left,
        named: items().count() <= MANY,
        y: 0.0,
        marks: Vec::new(),
        backdrop: Vec::new(),
    };
    let any_undated = items().any(|(_, when)| when.is_none());
    let tray = chart.tray_x();
    let right = if any_undated {
        tray + GUTTER + NAMED.1 * f64::from(u32::try_from(NAMED.0).unwrap_or(1))
    } else {
        tray
    };
    let mut headings = Vec::new();
    for lane in &lanes {
        let top = chart.y;
        chart.y += if fit.beside { 4.0 } else { LINE + 4.0 };
        let from = chart.y;
        let below = if lane.is_of_events {
            chart.events(lane)
        } else {
            chart.bars(lane)
        };
        let below = below.max(chart.tray(lane, from));
        chart.y = below.max(top + LINE) + 5.0;
        headings.push(Backdrop::Lane {
            area: Rect::new(0.0, top, right, chart.y - top),
            name: lane.name.clone(),
            room: if fit.beside { HEADINGS - 14.0 } else { right },
        });
    }
    let bottom = chart.y;
    let mut backdrop = columns(eco, &chart.axis, left, bottom, !any_undated);
    if any_undated {
        backdrop.push(Backdrop::Column {
            at: Rect::new(tray + GUTTER / 2.0, -HEAD, 0.0, bottom + HEAD),
            name: captions.undated.to_owned(),
            strong: true,
            folded: false,
        });
    }
    backdrop.append(&mut headings);
    backdrop.append(&mut chart.backdrop);
    let mut marks = chart.marks;
    marks.order_by(|(a, one), (b, other)| a.total_cmp(b).then(one.key.cmp(&other.key)));
    let marks = marks.into_iter().map(|(_, mark)| mark).collect();
    let bounds = Rect::new(0.0, -HEAD, right, bottom + HEAD);
    World::new(marks, &super::marks::ties(eco), backdrop).with_frame(frame(bounds, tray, fit.most))
}

/// The part that is shown first: all of it where it is not too much, else the top of it up to the last years.
fn frame(bounds: Rect, tray: f64, most: (f64, f64)) -> Rect {
    let x = if bounds.w > most.0 {
        (tray + 4.0 - most.0).max(bounds.x)
    } else {
        bounds.x
    };
    Rect::new(x, bounds.y, bounds.w.min(most.0), bounds.h.min(most.1))
}

fn lanes(eco: &Ecosystem, lang: Lang, captions: &Captions<'_>) -> Vec<Lane> {
    let lane = |name: &str, is_of_events: bool| Lane {
        name: name.to_owned(),
        items: Vec::new(),
        is_of_events,
    };
    let values: Vec<&crate::snapshot::VocabularyValue> = eco
        .vocabulary(PROGRAMME)
        .map(|of| of.values.iter().collect())
        .unwrap_or_default();
    let mut lanes = vec![lane(captions.events, true)];
    lanes.extend(
        values
            .iter()
            .map(|value| lane(value.label.get(lang), false)),
    );
    let no_programme = lanes.len();
    lanes.push(lane(captions.no_programme, false));
    lanes.push(lane(captions.others, false));
    for id in eco.nodes() {
        let node = eco.node(id);
        let when = When::of(eco, id);
        let at = match (node.kind, when) {
            (NodeKind::Event, _) => 0,
            (NodeKind::Project, _) => node
                .facet(PROGRAMME)
                .find_map(|own| values.iter().position(|value| value.id == own))
                .map_or(no_programme, |at| at + 1),
            (_, Some(_)) => no_programme + 1,
            (_, None) => continue,
        };
        if let Some(lane) = lanes.get_mut(at) {
            lane.items.push((id, when));
        }
    }
    lanes.retain(|lane| !lane.items.is_empty());
    lanes
}

/// The years from the first to the last that anything is drawn in.
fn axis<'a>(whens: impl Iterator<Item = &'a When> + Clone) -> Axis {
    let year = |moment: f64| {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a float cast saturates; years are from 1800 to 2200"
        )]
        let year = moment.floor() as i32;
        year
    };
    let range = |when: &When| {
        let (from, to) = when.known;
        (year(from), year(to - 1e-9).max(year(from)))
    };
    let fades = whens
        .clone()
        .map(|when| year(when.drawn().1 - 1e-9))
        .max()
        .unwrap_or_default();
    let ranges = whens.map(range);
    let Some((first, last)) = ranges.clone().reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))) else {
        return Axis::default();
    };
    // An open end fades into the year after; years between that hold nothing else stay left out.
    let last = last.max(fades);
    let slot = |year: i32| usize::try_from(year - first).unwrap_or_default();
    let mut changes = vec![0_i32; slot(last) + 2];
    let mut whole = vec![0_u32; slot(last) + 1];
    for (from, to) in ranges {
        for (at, by) in [(slot(from), 1), (slot(to) + 1, -1)] {
            if let Some(change) = changes.get_mut(at) {
                *change += by;
            }
        }
        if let Some(count) = whole.get_mut(slot(from)).filter(|_| from == to) {
            *count += 1;
        }
    }
    changes.pop();
    let mut sum = 0;
    let busy: Vec<bool> = changes
        .into_iter()
        .map(|change| {
            sum += change;
            sum > 0
        })
        .collect();
    // A crowded year needs room for its box.
    let crowd = f64::from(whole.into_iter().max().unwrap_or_default());
    Axis::new(
        first,
        &busy,
        YEAR.0.max(crowd.sqrt() * CLOSE * 0.45),
        YEAR.1,
        IDLE,
    )
}

/// The years; `is_closed` draws the line at their end.
fn columns(eco: &Ecosystem, axis: &Axis, left: f64, bottom: f64, is_closed: bool) -> Vec<Backdrop> {
    let column = |x: f64, name: String, strong: bool, folded: bool| Backdrop::Column {
        at: Rect::new(left + x, -HEAD, 0.0, bottom + HEAD),
        name,
        strong,
        folded,
    };
    let now = eco.meta().as_of.map(|date| date.year);
    let mut out: Vec<Backdrop> = axis
        .columns()
        .iter()
        .map(|of| {
            let name = if of.is_folded() {
                String::new()
            } else {
                of.year.to_string()
            };
            column(of.x, name, now == Some(of.year), of.is_folded())
        })
        .collect();
    if is_closed {
        out.push(column(axis.width(), String::new(), false, false));
    }
    out
}
