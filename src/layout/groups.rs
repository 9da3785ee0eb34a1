//! Groups side by side: each a disc of its members, with room for its heading. Knows radii, not what is grouped.
//!
//! Members stand in concentric shells, the largest in the middle: two circles on one shell that each take the angle
//! `asin((r + gap / 2) / ρ)` to both sides do not overlap, since `2 sin((α + β) / 2) ≥ sin α + sin β`. Within a shell they
//! stand in the order of the directions in which their ties leave (barycentres; Sugiyama, Tagawa and Toda, 1981). The
//! discs stand on shelves in the order given, as in the packing of rectangles (Coffman, Garey, Johnson and Tarjan, 1980);
//! a last group that outweighs the others stands at their right, or below them.

use super::Spring;
use crate::plane::{Point, Rect};
use crate::sorting::Sorting;
use std::f64::consts::{PI, TAU};

/// Free room between two marks.
const GAP: f64 = 5.0;
/// Free room between the outermost marks and the line of the disc.
const RIM: f64 = 9.0;
/// Free room between two groups.
const BETWEEN: f64 = 26.0;
/// Height of a heading of two lines.
const HEADING: f64 = 34.0;
/// Up to so many members stand around an empty middle.
const FEW: usize = 5;
/// A last group that takes so many times the room of the largest other one stands beside them all.
const DOMINANT: f64 = 2.5;

/// A member of a group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Member {
    /// How far its mark reaches, in world units.
    pub radius: f64,
    /// Its group; one that does not exist is the last.
    pub group: usize,
}

/// A group that has been placed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Disc {
    /// Its middle.
    pub center: Point,
    /// Its radius.
    pub radius: f64,
    /// Where its heading begins.
    pub heading: Point,
}

/// Where everything stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// By index of member.
    pub places: Vec<Point>,
    /// By index of group; a group without members has no radius.
    pub discs: Vec<Disc>,
    /// All discs and headings.
    pub bounds: Rect,
}

/// A shell of a group: its members, and how far they stand from the middle.
struct Shell {
    radius: f64,
    members: Vec<usize>,
}

/// Arranges members in as many groups as there are `headings`, each so wide; the whole about `aspect` times as wide as
/// high. O(n log n + m).
#[must_use]
pub fn arrange(members: &[Member], springs: &[Spring], headings: &[f64], aspect: f64) -> Plan {
    let last = headings.len().saturating_sub(1);
    let group = |index: usize| members.get(index).map_or(last, |of| of.group.min(last));
    let mut by_group: Vec<Vec<usize>> = vec![Vec::new(); headings.len()];
    for index in 0..members.len() {
        if let Some(list) = by_group.get_mut(group(index)) {
            list.push(index);
        }
    }
    let packed: Vec<(Vec<Shell>, f64)> = by_group
        .into_iter()
        .map(|list| shells(members, list))
        .collect();
    let boxes: Vec<(f64, f64)> = packed
        .iter()
        .zip(headings)
        .map(|((_, radius), heading)| {
            if *radius > 0.0 {
                ((2.0 * radius).max(*heading), 2.0 * radius + HEADING)
            } else {
                (0.0, 0.0)
            }
        })
        .collect();
    let (corners, width, height) = side_by_side(&boxes, aspect);
    let discs: Vec<Disc> = packed
        .iter()
        .zip(corners.into_iter().zip(boxes.iter().zip(headings)))
        .map(|((_, radius), (at, ((wide, _), heading)))| Disc {
            center: at + Point::new(wide / 2.0, HEADING + *radius),
            radius: *radius,
            heading: at + Point::new((wide - heading) / 2.0, HEADING - 12.0),
        })
        .collect();
    let leaving = directions(members.len(), springs, &group, &discs);
    let mut places = vec![Point::default(); members.len()];
    for ((shells, _), disc) in packed.into_iter().zip(&discs) {
        for shell in shells {
            settle(&shell, members, &leaving, disc.center, &mut places);
        }
    }
    Plan {
        places,
        discs,
        bounds: Rect::new(0.0, 0.0, width, height),
    }
}

fn radius(members: &[Member], index: usize) -> f64 {
    members
        .get(index)
        .map(|of| of.radius)
        .filter(|radius| radius.is_finite() && *radius > 0.0)
        .unwrap_or(1.0)
}

/// Half the angle that a mark takes on a shell.
fn half(reach: f64, shell: f64) -> f64 {
    libm::asin(((reach + GAP / 2.0) / shell.max(1e-9)).min(1.0))
}

/// The members of a group from the middle outwards, and the radius of its disc.
fn shells(members: &[Member], mut list: Vec<usize>) -> (Vec<Shell>, f64) {
    if list.is_empty() {
        return (Vec::new(), 0.0);
    }
    let reach = |index: usize| radius(members, index);
    list.order_by(|a, b| reach(*b).total_cmp(&reach(*a)).then(a.cmp(b)));
    let mut out = Vec::new();
    let mut rest = list.as_slice();
    let mut outer = 0.0;
    let first = rest.first().copied().map_or(1.0, reach);
    if (2..=FEW).contains(&rest.len()) {
        #[expect(clippy::cast_precision_loss, reason = "at most five")]
        let shell = (first + GAP / 2.0) / libm::sin(PI / rest.len() as f64);
        out.push(Shell {
            radius: shell,
            members: rest.to_vec(),
        });
        return (out, shell + first + RIM);
    }
    if let Some((middle, others)) = rest.split_first() {
        out.push(Shell {
            radius: 0.0,
            members: vec![*middle],
        });
        outer = first;
        rest = others;
    }
    while let Some(largest) = rest.first().copied().map(reach) {
        let shell = outer + GAP + largest;
        let mut angle = 0.0;
        let count = rest
            .iter()
            .take_while(|index| {
                angle += 2.0 * half(reach(**index), shell);
                angle <= TAU
            })
            .count()
            .max(1);
        let (here, others) = rest.split_at(count);
        out.push(Shell {
            radius: shell,
            members: here.to_vec(),
        });
        outer = shell + largest;
        rest = others;
    }
    (out, outer + RIM)
}

/// The direction in which the ties of each member leave its group, if any do.
fn directions(
    count: usize,
    springs: &[Spring],
    group: &dyn Fn(usize) -> usize,
    discs: &[Disc],
) -> Vec<Option<f64>> {
    let mut ways = vec![Point::default(); count];
    for spring in springs {
        for (from, to) in [(spring.a, spring.b), (spring.b, spring.a)] {
            if from >= count || to >= count || group(from) == group(to) {
                continue;
            }
            if let (Some(way), Some(here), Some(there)) = (
                ways.get_mut(from),
                discs.get(group(from)),
                discs.get(group(to)),
            ) {
                *way += there.center - here.center;
            }
        }
    }
    ways.into_iter()
        .map(|way| (way.length_squared() > 1e-9).then(|| way.angle()))
        .collect()
}

/// Puts the members of a shell around the middle of their disc.
fn settle(
    shell: &Shell,
    members: &[Member],
    leaving: &[Option<f64>],
    center: Point,
    places: &mut [Point],
) {
    let angle = |index: usize| leaving.get(index).copied().flatten();
    let mut order = shell.members.clone();
    order.order_by(|a, b| match (angle(*a), angle(*b)) {
        (Some(one), Some(other)) => one.total_cmp(&other).then(a.cmp(b)),
        (one, other) => other.is_some().cmp(&one.is_some()).then(a.cmp(b)),
    });
    let taken: f64 = order
        .iter()
        .map(|index| 2.0 * half(radius(members, *index), shell.radius))
        .sum();
    #[expect(clippy::cast_precision_loss, reason = "a count of marks")]
    let slack = ((TAU - taken) / order.len().max(1) as f64).max(0.0);
    let mut at = order.first().copied().and_then(angle).unwrap_or(-PI / 2.0);
    for (number, index) in order.into_iter().enumerate() {
        let own = half(radius(members, index), shell.radius) + slack / 2.0;
        if number > 0 {
            at += own;
        }
        if let Some(place) = places.get_mut(index) {
            *place = if shell.radius > 0.0 {
                center + Point::polar(shell.radius, at)
            } else {
                center
            };
        }
        at += own;
    }
}

/// Corners of boxes side by side, and the size of all of them together.
fn side_by_side(boxes: &[(f64, f64)], aspect: f64) -> (Vec<Point>, f64, f64) {
    let area = |of: &(f64, f64)| of.0 * of.1;
    let others = boxes.len().saturating_sub(1);
    let most = boxes.iter().take(others).map(area).fold(0.0, f64::max);
    let big = boxes
        .last()
        .copied()
        .filter(|of| most > 0.0 && area(of) > most * DOMINANT);
    let small = boxes
        .get(..if big.is_some() { others } else { boxes.len() })
        .unwrap_or_default();
    let widest = small.iter().map(|of| of.0).fold(1.0, f64::max);
    let row: f64 = small.iter().map(|of| of.0 + BETWEEN).sum();
    let mut width = widest;
    let mut best: Option<(f64, Vec<Point>, f64, f64)> = None;
    while width <= row * 1.2 + 1.0 {
        let (corners, w, h) = shelves(small, width);
        let (w, h) = match big {
            Some(big) if aspect >= 1.0 => (w + BETWEEN + big.0, h.max(big.1)),
            Some(big) => (w.max(big.0), h + BETWEEN + big.1),
            None => (w, h),
        };
        let cost = (w / aspect).max(h);
        if best.as_ref().is_none_or(|(least, ..)| cost < *least) {
            best = Some((cost, corners, w, h));
        }
        width *= 1.12;
    }
    let Some((_, mut corners, width, height)) = best else {
        return (Vec::new(), 0.0, 0.0);
    };
    if let Some(big) = big {
        corners.push(if aspect >= 1.0 {
            Point::new(width - big.0, (height - big.1) / 2.0)
        } else {
            Point::new((width - big.0) / 2.0, height - big.1)
        });
    }
    (corners, width, height)
}

/// Boxes on shelves of at most that width, in order; and the size of all of them.
fn shelves(boxes: &[(f64, f64)], width: f64) -> (Vec<Point>, f64, f64) {
    let (mut x, mut y, mut high, mut wide) = (0.0_f64, 0.0_f64, 0.0_f64, 0.0_f64);
    let corners = boxes
        .iter()
        .map(|(w, h)| {
            if *w <= 0.0 {
                return Point::new(x, y);
            }
            if x > 0.0 && x + w > width {
                y += high + BETWEEN;
                (x, high) = (0.0, 0.0);
            }
            let at = Point::new(x, y);
            x += w + BETWEEN;
            high = high.max(*h);
            wide = wide.max(at.x + w);
            at
        })
        .collect();
    (corners, wide, y + high)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn overlaps(members: &[Member], plan: &Plan) -> usize {
        let mut count = 0;
        for (a, one) in members.iter().enumerate() {
            for (b, other) in members.iter().enumerate().skip(a + 1) {
                let room = one.radius + other.radius + GAP;
                let apart = plan.places[a].distance(plan.places[b]);
                count += usize::from(apart < room - 1e-6);
            }
        }
        count
    }

    #[test]
    fn the_last_group_stands_last_and_beside_the_others_where_it_outweighs_them() {
        let members: Vec<Member> = (0..200)
            .map(|at| Member {
                radius: 6.0,
                group: if at < 20 { at % 4 } else { 4 },
            })
            .collect();
        let plan = arrange(&members, &[], &[90.0; 5], 1.5);
        let (last, others) = plan.discs.split_last().unwrap();
        assert!(
            others
                .iter()
                .all(|disc| disc.center.x < last.center.x - last.radius)
        );
        assert!(others.iter().all(|disc| disc.radius < last.radius));
        assert_eq!(overlaps(&members, &plan), 0);
    }

    #[test]
    fn ties_leave_towards_their_groups() {
        // The first group stands at the left of the second: who is tied to it stands at its right side.
        let members: Vec<Member> = (0..24)
            .map(|at| Member {
                radius: 6.0,
                group: at / 12,
            })
            .collect();
        let springs = [Spring {
            a: 5,
            b: 17,
            strength: 1.0,
        }];
        let plan = arrange(&members, &springs, &[60.0, 60.0], 1.5);
        let way = plan.discs[1].center - plan.discs[0].center;
        let own = plan.places[5] - plan.discs[0].center;
        assert!(way.x * own.x + way.y * own.y > 0.0);
    }

    #[test]
    fn a_hundred_thousand_members_are_placed_at_once() {
        let members: Vec<Member> = (0..100_000)
            .map(|at| Member {
                radius: 4.0 + f64::from(at % 7),
                group: usize::try_from(at % 9).unwrap(),
            })
            .collect();
        let plan = arrange(&members, &[], &[100.0; 9], 1.5);
        assert!(plan.places.iter().all(|at| at.is_finite()));
        assert_eq!(plan, arrange(&members, &[], &[100.0; 9], 1.5));
    }

    #[test]
    fn nothing_to_group_is_nothing_to_see() {
        assert_eq!(arrange(&[], &[], &[], 1.5).places, []);
        let plan = arrange(
            &[Member {
                radius: f64::NAN,
                group: 7,
            }],
            &[],
            &[50.0],
            1.5,
        );
        assert!(plan.places[0].is_finite());
        assert_eq!(arrange(&[], &[], &[50.0, 60.0], 1.5).discs[0].radius, 0.0);
    }

    proptest! {
        #[test]
        fn members_stand_in_their_disc_and_off_each_other(radii in proptest::collection::vec((3.0..18.0_f64, 0_usize..5), 1..90), aspect in 0.5..2.0_f64) {
            let members: Vec<Member> = radii.into_iter().map(|(radius, group)| Member { radius, group }).collect();
            let plan = arrange(&members, &[], &[40.0, 90.0, 20.0, 120.0, 60.0], aspect);
            prop_assert_eq!(overlaps(&members, &plan), 0);
            for (member, at) in members.iter().zip(&plan.places) {
                let disc = plan.discs[member.group];
                prop_assert!(disc.center.distance(*at) + member.radius <= disc.radius + 1e-6);
            }
            for (a, one) in plan.discs.iter().enumerate() {
                for other in plan.discs.iter().skip(a + 1).filter(|other| one.radius > 0.0 && other.radius > 0.0) {
                    prop_assert!(one.center.distance(other.center) >= one.radius + other.radius);
                }
            }
        }
    }
}
