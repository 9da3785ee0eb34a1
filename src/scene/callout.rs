//! Callouts of the hub map: names above and below the map on vertical leaders. Knows where they fit, not what they say.

use super::label::leading;
use super::{Anchor, Face, Line, Role, Stroke, Text};
use crate::plane::{Point, Rect};
use crate::sorting::Sorting;

/// From the leader to the words.
const ASIDE: f64 = 12.0;
/// Between two callouts.
const APART: f64 = 10.0;
/// How many rows of callouts may stand above, and how many below.
const LEVELS: u32 = 5;
/// The words take this much of the leader's end, drawn a little heavier.
const STEM: f64 = 1.2;

/// A callout: a mark whose name stands outside the crowd, on a vertical leader.
#[derive(Clone, Debug, PartialEq)]
pub struct Callout {
    /// Key of the mark it belongs to.
    pub key: usize,
    /// Its name, 15 px 600.
    pub title: String,
    /// A second line: the town, "inferred". Empty for none.
    pub note: String,
    /// Whether its place is inferred: the leader is dashed.
    pub inferred: bool,
}

/// A callout that wants a place.
pub(super) struct Wanted<'a> {
    pub(super) callout: &'a Callout,
    pub(super) at: Point,
    pub(super) reach: f64,
    pub(super) opacity: f64,
    pub(super) selected: bool,
}

/// Callouts in their places.
#[derive(Default)]
pub(super) struct Placed {
    pub(super) leaders: Vec<Line>,
    pub(super) texts: Vec<Text>,
    /// Keys of the marks that are called out.
    pub(super) keys: Vec<usize>,
}

/// A place a callout may take.
struct Choice {
    bounds: Rect,
    tip: f64,
    left: bool,
    cost: f64,
}

/// Places callouts, each in the cheapest free place above or below, trying a few orders and keeping the one that
/// places most; what finds no place is left to the ordinary labels. `free` is the canvas without controls,
/// `blocked` what covers it.
pub(super) fn place(
    mut wanted: Vec<Wanted<'_>>,
    free: Rect,
    blocked: &[Rect],
    scale: f64,
    measure: &dyn Fn(&str, Face) -> f64,
) -> Placed {
    wanted.retain(|wanted| free.contains(wanted.at));
    wanted.order_by(|a, b| a.at.x.total_cmp(&b.at.x).then(a.at.y.total_cmp(&b.at.y)));
    let faces = (Face::new(15.0 * scale, 600), Face::new(13.0 * scale, 400));
    let from_left: Vec<&Wanted<'_>> = wanted.iter().collect();
    let from_right: Vec<&Wanted<'_>> = wanted.iter().rev().collect();
    let mut from_top = from_left.clone();
    from_top.order_by(|a, b| a.at.y.total_cmp(&b.at.y));
    let from_bottom: Vec<&Wanted<'_>> = from_top.iter().rev().copied().collect();
    let best = [from_left, from_right, from_top, from_bottom]
        .into_iter()
        .map(|order| choose(&order, free, blocked, faces, measure))
        .min_by(|a, b| b.0.len().cmp(&a.0.len()).then(a.1.total_cmp(&b.1)));
    let mut placed = Placed::default();
    for (want, choice) in best.map(|(choices, _)| choices).unwrap_or_default() {
        push(&mut placed, want, &choice, faces.0, faces.1);
    }
    placed
}

/// Choices in one order, with what they cost together.
fn choose<'a, 'b>(
    order: &[&'a Wanted<'b>],
    free: Rect,
    blocked: &[Rect],
    faces: (Face, Face),
    measure: &dyn Fn(&str, Face) -> f64,
) -> (Vec<(&'a Wanted<'b>, Choice)>, f64) {
    let count = f64::from(u32::try_from(order.len().max(1)).unwrap_or(u32::MAX));
    let middle = order.iter().map(|want| want.at.y).sum::<f64>() / count;
    let mut boxes: Vec<Rect> = blocked.to_vec();
    let mut stems: Vec<(Point, Point)> = Vec::new();
    let (mut chosen, mut cost) = (Vec::new(), 0.0);
    for want in order {
        let width = measure(&want.callout.title, faces.0).max(measure(&want.callout.note, faces.1));
        let note = if want.callout.note.is_empty() {
            0.0
        } else {
            leading(faces.1)
        };
        let height = leading(faces.0) + note + 2.0;
        let best = options(want, width, height, free, middle)
            .filter(|choice| {
                let roomy = choice.bounds.grown(APART / 2.0);
                let (from, to) = (Point::new(want.at.x, choice.tip), want.at);
                free.holds(&choice.bounds)
                    && !boxes.iter().any(|other| {
                        other.overlaps(&roomy) || other.grown(4.0).crosses_line(from, to)
                    })
                    && !stems.iter().any(|(a, b)| roomy.crosses_line(*a, *b))
                    && !stems.iter().any(|(a, b)| beside(*a, *b, from, to))
                    && !order.iter().any(|other| {
                        choice.bounds.distance(other.at) < other.reach + 3.0
                            || (other.at != want.at
                                && crosses(want.at, choice.tip, other.at, other.reach))
                    })
            })
            .min_by(|a, b| a.cost.total_cmp(&b.cost));
        if let Some(best) = best {
            boxes.push(best.bounds);
            stems.push((Point::new(want.at.x, best.tip), want.at));
            cost += best.cost;
            chosen.push((*want, best));
        }
    }
    (chosen, cost)
}

/// Whether the leader runs through another called-out mark.
fn crosses(at: Point, tip: f64, other: Point, reach: f64) -> bool {
    (at.x - other.x).abs() < reach + 2.0
        && other.y > at.y.min(tip) - reach
        && other.y < at.y.max(tip) + reach
}

/// Whether two leaders run so near that they look like one.
fn beside(a: Point, b: Point, c: Point, d: Point) -> bool {
    (a.x - c.x).abs() < 5.0 && a.y.min(b.y) < c.y.max(d.y) && c.y.min(d.y) < a.y.max(b.y)
}

fn options(
    want: &Wanted<'_>,
    width: f64,
    height: f64,
    free: Rect,
    middle: f64,
) -> impl Iterator<Item = Choice> {
    let at = want.at;
    let selected = if want.selected { 0.0 } else { 0.1 };
    (0..LEVELS).flat_map(move |level| {
        let rise = f64::from(level) * (height + APART) + APART;
        [(true, false), (true, true), (false, false), (false, true)]
            .into_iter()
            .filter_map(move |(above, left)| {
                let top = if above {
                    free.y + rise
                } else {
                    free.bottom() - rise - height
                };
                let tip = if above { top } else { top + height };
                let apart = if above {
                    at.y - top - height
                } else {
                    top - at.y
                };
                let x = if left {
                    at.x - ASIDE - width
                } else {
                    at.x + ASIDE
                };
                let wrong_side = if above == (at.y <= middle) { 0.0 } else { 1.6 };
                (apart > want.reach + 14.0).then_some(Choice {
                    bounds: Rect::new(x, top, width, height),
                    tip,
                    left,
                    cost: f64::from(level) * 0.5
                        + wrong_side
                        + if left { 0.35 } else { 0.0 }
                        + (at.y - tip).abs() * 0.002
                        + selected,
                })
            })
    })
}

fn push(placed: &mut Placed, want: &Wanted<'_>, best: &Choice, title: Face, note: Face) {
    let up = best.tip < want.at.y;
    let edge = if up {
        want.at.y - want.reach - 2.0
    } else {
        want.at.y + want.reach + 2.0
    };
    let foot = if up {
        best.bounds.bottom()
    } else {
        best.bounds.y
    };
    let x = want.at.x;
    let line = |from: f64, to: f64, width: f64, dashed: bool| Line {
        from: Point::new(x, from),
        to: Point::new(x, to),
        bend: 0.0,
        ends: None,
        stroke: Stroke {
            role: Role::Ink,
            width,
            dashed,
            opacity: want.opacity,
        },
    };
    let heavy = if want.selected { 2.0 * STEM } else { STEM };
    placed.leaders.push(line(best.tip, foot, heavy, false));
    placed
        .leaders
        .push(line(foot, edge, 1.0, want.callout.inferred));
    let (anchor, at) = if best.left {
        (Anchor::End, best.bounds.right())
    } else {
        (Anchor::Start, best.bounds.x)
    };
    let mut text = |words: &str, face: Face, top: f64, role: Role| {
        placed.texts.push(Text {
            key: Some(want.callout.key),
            lines: vec![words.to_owned()],
            at: Point::new(at, top + face.size * 0.88),
            anchor,
            face,
            role,
            halo: true,
            opacity: want.opacity,
            angle: 0.0,
            bounds: Rect::new(best.bounds.x, top, best.bounds.w, leading(face)),
        });
    };
    text(&want.callout.title, title, best.bounds.y, Role::Ink);
    if !want.callout.note.is_empty() {
        text(
            &want.callout.note,
            note,
            best.bounds.y + leading(title) + 2.0,
            Role::Ink2,
        );
    }
    placed.keys.push(want.callout.key);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_callouts_find_room_and_none_overlaps() {
        let callouts: Vec<Callout> = (0..10)
            .map(|key| Callout {
                key,
                title: format!("Advanced Diagnostic Hub {key}"),
                note: "Bologna, sede dedotta".to_owned(),
                inferred: key % 2 == 0,
            })
            .collect();
        let wanted: Vec<Wanted<'_>> = callouts
            .iter()
            .zip(0..)
            .map(|(callout, number)| Wanted {
                callout,
                at: Point::new(
                    250.0 + 55.0 * f64::from(number) + 30.0 * f64::from(number % 3),
                    300.0 + 40.0 * f64::from(number % 4),
                ),
                reach: 9.0,
                opacity: 1.0,
                selected: false,
            })
            .collect();
        let measure = |text: &str, face: Face| text.chars().count() as f64 * face.size * 0.5;
        let placed = place(
            wanted,
            Rect::new(0.0, 0.0, 1100.0, 780.0),
            &[],
            1.0,
            &measure,
        );
        assert_eq!(placed.keys.len(), 10);
        for (number, text) in placed.texts.iter().enumerate() {
            for other in placed.texts.iter().skip(number + 1) {
                assert!(!text.bounds.overlaps(&other.bounds), "{text:?} {other:?}");
            }
            for leader in placed.leaders.iter() {
                assert!(!text.bounds.crosses_line(leader.from, leader.to));
            }
        }
    }
}
