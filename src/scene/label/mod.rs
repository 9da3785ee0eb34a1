//! Where names stand: no two overlap, none hides a mark, the important ones come first. Knows boxes, not meanings.
//!
//! Greedy in the order of importance: each name tries its candidate places, from right beside the
//! mark outwards, and takes the cheapest that is free; what finds none is left out, never cut. Obstacles are
//! found through buckets, so that the cost is about O(names × candidates), whatever the number of marks.

mod face;
mod ground;
#[cfg(test)]
mod tests;

pub use face::{Face, LabelMemory};
pub(super) use ground::{Ground, Obstacle};

use super::{Anchor, Line, Role, Stroke, Text};
use crate::plane::{Point, Rect, Side};
use crate::sorting::Sorting;
use face::Broken;
use std::collections::BTreeMap;

/// What a name may hide at rest: faded marks only.
pub(super) const AT_REST: f64 = 1.0;
/// Line height in sizes.
const LEADING: f64 = 1.14;
/// Where the baseline stands below the top of a line, in sizes.
const BASELINE: f64 = 0.88;
/// Free room beside a name.
const BESIDE: f64 = 4.0;
/// Free room at the edges of the canvas.
const EDGE: f64 = 8.0;
/// From this distance on a leader joins name and mark.
const LEADER_FROM: f64 = 14.0;

/// How a name may stand to its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Stand {
    /// Beside the mark, at most that far from it; a leader joins it when it is far.
    Beside {
        /// The mark's extent.
        reach: f64,
        /// How far names may go, in pixels.
        far: f64,
        /// The side it rather takes.
        side: Side,
    },
    /// Centred on the place or a little off.
    Upon,
    /// On one line at one side of the mark: in a row of a chart any other place would mean another row.
    Along {
        /// The mark's extent.
        reach: f64,
        /// The side.
        side: Side,
    },
}

/// A name that wants a place.
#[derive(Clone, Debug)]
pub(super) struct Request<'a> {
    /// Key of the mark, `None` for the backdrop.
    pub(super) key: Option<usize>,
    /// Number under which its place is remembered.
    pub(super) slot: usize,
    pub(super) at: Point,
    pub(super) stand: Stand,
    pub(super) name: &'a str,
    pub(super) face: Face,
    pub(super) role: Role,
    /// Larger comes first.
    pub(super) rank: f64,
    /// May hide marks lighter than this where nothing else is free: small ones by important names, any by the
    /// selected one, which is always named.
    pub(super) hides: f64,
}

#[derive(Clone, Copy, Debug)]
/// A candidate: where the anchor stands from the place, which end it is, what it costs.
struct Candidate {
    number: usize,
    anchor: Anchor,
    step: Point,
    cost: f64,
    distance: f64,
}

/// Distances from the edge of the mark at which places are tried.
const DISTANCES: [f64; 9] = [4.0, 7.0, 10.0, 18.0, 24.0, 30.0, 36.0, 44.0, 52.0];

/// Candidates around a mark: right, left, above, below, then the corners, from near to far.
fn beside(reach: f64, far: f64, side: Side, height: f64) -> impl Iterator<Item = Candidate> {
    DISTANCES
        .into_iter()
        .take_while(move |distance| *distance <= far)
        .enumerate()
        .flat_map(move |(round, distance)| {
            let usual = |this: Side, cost: f64| if this == side { -0.2 } else { cost };
            let across = reach + distance;
            let down = reach + distance * 0.6 + height / 2.0 - 1.0;
            let (side, corner) = (0.74 * across, 0.6 * across + height * 0.32);
            let further = 0.085 * (distance - 4.0);
            [
                (Anchor::Start, across, 0.0, usual(Side::Right, 0.0)),
                (Anchor::End, -across, 0.0, usual(Side::Left, 0.2)),
                (Anchor::Middle, 0.0, -down, usual(Side::Above, 0.4)),
                (Anchor::Middle, 0.0, down, usual(Side::Below, 0.5)),
                (Anchor::Start, side, -corner, 0.8),
                (Anchor::Start, side, corner, 0.9),
                (Anchor::End, -side, -corner, 1.0),
                (Anchor::End, -side, corner, 1.1),
            ]
            .into_iter()
            .enumerate()
            .map(move |(place, (anchor, x, y, cost))| Candidate {
                number: round * 8 + place,
                anchor,
                step: Point::new(x, y),
                cost: cost + further,
                distance,
            })
        })
}

/// Candidates upon a place: in the middle, then a little off.
fn upon(height: f64) -> impl Iterator<Item = Candidate> {
    [
        (0.0, 0.0),
        (0.0, -1.2),
        (0.0, 1.2),
        (-2.0, 0.0),
        (2.0, 0.0),
        (0.0, -2.4),
        (0.0, 2.4),
        (-3.0, -1.2),
        (3.0, 1.2),
        (3.0, -1.2),
        (-3.0, 1.2),
    ]
    .into_iter()
    .enumerate()
    .map(move |(number, (x, y))| Candidate {
        number,
        anchor: Anchor::Middle,
        step: Point::new(x * height, y * height),
        #[expect(clippy::cast_precision_loss, reason = "eleven candidates")]
        cost: 0.3 * number as f64,
        distance: 0.0,
    })
}

/// Gives every request a place or none. The result does not depend on the order of requests of different rank;
/// among equals the earlier one comes first.
pub(super) fn place(
    mut requests: Vec<Request<'_>>,
    ground: &mut Ground,
    measure: &dyn Fn(&str, Face) -> f64,
    memory: &mut LabelMemory,
) -> (Vec<Text>, Vec<Line>) {
    requests.order_by(|a, b| b.rank.total_cmp(&a.rank));
    let (mut texts, mut leaders) = (Vec::new(), Vec::new());
    let mut places = BTreeMap::new();
    for request in requests {
        let broken = match request.stand {
            Stand::Along { .. } => Some(memory.whole(request.name, request.face, measure)),
            _ => memory.broken(request.name, request.face, measure),
        };
        let Some(broken) = broken.filter(|broken| broken.width > 0.0) else {
            continue;
        };
        let before = memory.places.get(&request.slot).copied();
        let Some((candidate, bounds)) = cheapest(&request, &broken, ground, before) else {
            continue;
        };
        places.insert(request.slot, candidate.number);
        let anchor = request.at + candidate.step;
        if candidate.distance >= LEADER_FROM {
            leaders.push(leader(&request, &candidate, &bounds));
        }
        ground.block(bounds.grown(0.0));
        texts.push(text(&request, broken, anchor, candidate.anchor, bounds));
    }
    memory.places = places;
    (texts, leaders)
}

fn cheapest(
    request: &Request<'_>,
    broken: &Broken,
    ground: &Ground,
    before: Option<usize>,
) -> Option<(Candidate, Rect)> {
    #[expect(clippy::cast_precision_loss, reason = "three lines at most")]
    let height = request.face.size * LEADING * broken.lines.len() as f64;
    let weigh = |candidate: Candidate, best: &mut Option<(f64, Candidate, Rect)>| {
        let at = request.at + candidate.step;
        let left = match candidate.anchor {
            Anchor::Start => 0.0,
            Anchor::Middle => broken.width / 2.0,
            Anchor::End => broken.width,
        };
        let bounds = Rect::new(at.x - left, at.y - height / 2.0, broken.width, height);
        let roomy = Rect::new(
            bounds.x - BESIDE,
            bounds.y - 1.0,
            bounds.w + 2.0 * BESIDE,
            height + 2.0,
        );
        let kept = if before == Some(candidate.number) {
            -0.6
        } else {
            0.0
        };
        let cost = candidate.cost + kept;
        if best.as_ref().is_some_and(|(least, ..)| cost >= *least)
            || !ground.has_room(request.at, &bounds)
            || ground.is_blocked(&roomy)
        {
            return;
        }
        let Some(marks) = ground.cost_of_marks(&bounds.grown(0.5), request.key, request.hides)
        else {
            return;
        };
        let crossed = ground
            .lit
            .iter()
            .filter(|(a, b)| bounds.crosses_line(*a, *b))
            .count();
        #[expect(clippy::cast_precision_loss, reason = "a count of ties")]
        let cost = cost + 0.9 * marks + 0.55 * crossed as f64;
        if best.as_ref().is_none_or(|(least, ..)| cost < *least) {
            *best = Some((cost, candidate, bounds));
        }
    };
    let mut best = None;
    match request.stand {
        Stand::Beside { reach, far, side } => {
            beside(reach, far, side, height).for_each(|candidate| weigh(candidate, &mut best));
        }
        Stand::Upon => upon(height).for_each(|candidate| weigh(candidate, &mut best)),
        Stand::Along { reach, side } => {
            DISTANCES
                .into_iter()
                .take(2)
                .zip(0..)
                .for_each(|(distance, number)| {
                    let (anchor, way) = match side {
                        Side::Left => (Anchor::End, -1.0),
                        _ => (Anchor::Start, 1.0),
                    };
                    let candidate = Candidate {
                        number,
                        anchor,
                        step: Point::new(way * (reach + distance), 0.0),
                        cost: 0.1 * distance,
                        distance: 0.0,
                    };
                    weigh(candidate, &mut best);
                })
        }
    }
    best.map(|(_, candidate, bounds)| (candidate, bounds))
}

fn leader(request: &Request<'_>, candidate: &Candidate, bounds: &Rect) -> Line {
    let to = match candidate.anchor {
        Anchor::Start => Point::new(bounds.x - 2.0, bounds.center().y),
        Anchor::End => Point::new(bounds.right() + 2.0, bounds.center().y),
        Anchor::Middle if candidate.step.y < 0.0 => Point::new(bounds.center().x, bounds.bottom()),
        Anchor::Middle => Point::new(bounds.center().x, bounds.y),
    };
    let reach = match request.stand {
        Stand::Beside { reach, .. } | Stand::Along { reach, .. } => reach,
        Stand::Upon => 0.0,
    };
    let length = request.at.distance(to).max(1e-6);
    Line {
        from: request.at.towards(to, (reach / length).min(1.0)),
        to,
        bend: 0.0,
        ends: None,
        stroke: Stroke::solid(Role::Ink3, 0.8),
    }
}

/// Words with the baseline of their first line in the right place.
fn text(request: &Request<'_>, broken: Broken, at: Point, anchor: Anchor, bounds: Rect) -> Text {
    Text {
        key: request.key,
        at: Point::new(at.x, bounds.y + request.face.size * BASELINE),
        lines: broken.lines,
        anchor,
        face: request.face,
        role: request.role,
        halo: true,
        opacity: 1.0,
        angle: 0.0,
        bounds,
    }
}

/// Distance from one baseline to the next.
#[must_use]
pub(crate) fn leading(face: Face) -> f64 {
    face.size * LEADING
}
