//! Groups side by side: each a disc of its members, with room for its heading. Knows radii, not what is grouped.
//!
//! Members stand in concentric shells, the largest in the middle: two circles on one shell that each take the angle
//! `asin((r + gap / 2) / ρ)` to both sides do not overlap, since `2 sin((α + β) / 2) ≥ sin α + sin β`. Within a shell they
//! stand in the order of the directions in which their ties leave (barycentres; Sugiyama, Tagawa and Toda, 1981). The
//! discs stand on shelves in the order given, as in the packing of rectangles (Coffman, Garey, Johnson and Tarjan, 1980);
//! a last group that outweighs the others stands at their right, or below them.

mod shelves;
#[cfg(test)]
mod tests;

use super::Spring;
use crate::plane::{Point, Rect};
use crate::sorting::Sorting;
use crate::steps;
use shelves::side_by_side;
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
/// high. O(n log n + m). [`Arranging`] does the same in steps.
#[must_use]
pub fn arrange(members: &[Member], springs: &[Spring], headings: &[f64], aspect: f64) -> Plan {
    let mut arranging = Arranging::new(members.to_vec(), springs.to_vec(), headings, aspect);
    while !arranging.advance(usize::MAX) {}
    arranging.finish()
}

/// A [`Plan`] in the making: [`Arranging::advance`] until it is done, then [`Arranging::finish`].
pub struct Arranging {
    members: Vec<Member>,
    springs: Vec<Spring>,
    headings: Vec<f64>,
    aspect: f64,
    /// By group: its members, until they are packed.
    lists: Vec<Vec<usize>>,
    /// By group: its shells, and the radius of its disc.
    packed: Vec<(Vec<Shell>, f64)>,
    /// By member: where its ties lead out of its group.
    ways: Vec<Point>,
    plan: Plan,
    stage: Stage,
}

#[derive(Clone, Copy, PartialEq)]
enum Stage {
    /// A group becomes shells.
    Pack(usize),
    Discs,
    /// A spring shows its ends the way out.
    Lead(usize),
    /// A shell of a group is settled.
    Settle(usize, usize),
    Done,
}

impl Arranging {
    /// Who is in which group. O(n).
    #[must_use]
    pub fn new(
        members: Vec<Member>,
        springs: Vec<Spring>,
        headings: &[f64],
        aspect: f64,
    ) -> Arranging {
        let mut lists: Vec<Vec<usize>> = vec![Vec::new(); headings.len()];
        let last = headings.len().saturating_sub(1);
        for (index, of) in members.iter().enumerate() {
            if let Some(list) = lists.get_mut(of.group.min(last)) {
                list.push(index);
            }
        }
        Arranging {
            ways: vec![Point::default(); members.len()],
            plan: Plan {
                places: vec![Point::default(); members.len()],
                ..Plan::default()
            },
            members,
            springs,
            headings: headings.to_vec(),
            aspect,
            lists,
            packed: Vec::new(),
            stage: Stage::Pack(0),
        }
    }

    /// Does about so many members' or springs' work, a group or a shell at the least; whether it is done.
    pub fn advance(&mut self, work: usize) -> bool {
        let mut left = work.max(1);
        while left > 0 && self.stage != Stage::Done {
            let spent = match self.stage {
                Stage::Pack(group) => self.pack(group),
                Stage::Discs => self.place_discs(),
                Stage::Lead(at) => self.lead(at, left),
                Stage::Settle(group, shell) => self.settle(group, shell),
                Stage::Done => 0,
            };
            left = left.saturating_sub(1 + spent);
        }
        self.stage == Stage::Done
    }

    /// How much is done, 0 to 1; about.
    #[must_use]
    pub fn share(&self) -> f64 {
        let groups = self.headings.len();
        match self.stage {
            Stage::Pack(group) => 0.4 * steps::share(group, groups),
            Stage::Discs => 0.4,
            Stage::Lead(at) => 0.4 + 0.2 * steps::share(at, self.springs.len()),
            Stage::Settle(group, _) => 0.6 + 0.4 * steps::share(group, groups),
            Stage::Done => 1.0,
        }
    }

    /// Where everything stands; what is not done yet is done now.
    #[must_use]
    pub fn finish(mut self) -> Plan {
        while !self.advance(usize::MAX) {}
        self.plan
    }

    fn pack(&mut self, group: usize) -> usize {
        let Some(list) = self.lists.get_mut(group).map(std::mem::take) else {
            self.stage = Stage::Discs;
            return 0;
        };
        self.stage = Stage::Pack(group + 1);
        let spent = list.len();
        self.packed.push(shells(&self.members, list));
        spent
    }

    fn place_discs(&mut self) -> usize {
        self.stage = Stage::Lead(0);
        let boxes: Vec<(f64, f64)> = self
            .packed
            .iter()
            .zip(&self.headings)
            .map(|((_, radius), heading)| {
                if *radius > 0.0 {
                    ((2.0 * radius).max(*heading), 2.0 * radius + HEADING)
                } else {
                    (0.0, 0.0)
                }
            })
            .collect();
        let (corners, width, height) = side_by_side(&boxes, self.aspect);
        self.plan.bounds = Rect::new(0.0, 0.0, width, height);
        self.plan.discs = self
            .packed
            .iter()
            .zip(corners.into_iter().zip(boxes.iter().zip(&self.headings)))
            .map(|((_, radius), (at, ((wide, _), heading)))| Disc {
                center: at + Point::new(wide / 2.0, HEADING + *radius),
                radius: *radius,
                heading: at + Point::new((wide - heading) / 2.0, HEADING - 12.0),
            })
            .collect();
        self.headings.len()
    }

    fn group(&self, index: usize) -> usize {
        let last = self.headings.len().saturating_sub(1);
        self.members
            .get(index)
            .map_or(last, |of| of.group.min(last))
    }

    /// So many springs, from this one on, show their ends the way out of their groups.
    fn lead(&mut self, at: usize, most: usize) -> usize {
        let end = at.saturating_add(most).min(self.springs.len());
        for at in at..end {
            let Some(spring) = self.springs.get(at).copied() else {
                continue;
            };
            for (from, to) in [(spring.a, spring.b), (spring.b, spring.a)] {
                let is_there = from.max(to) < self.members.len();
                let (own, other) = (self.group(from), self.group(to));
                if !is_there || own == other {
                    continue;
                }
                let discs = &self.plan.discs;
                if let (Some(way), Some(here), Some(there)) =
                    (self.ways.get_mut(from), discs.get(own), discs.get(other))
                {
                    *way += there.center - here.center;
                }
            }
        }
        self.stage = if end == self.springs.len() {
            Stage::Settle(0, 0)
        } else {
            Stage::Lead(end)
        };
        end - at
    }

    fn settle(&mut self, group: usize, shell: usize) -> usize {
        let (Some((shells, _)), Some(disc)) = (self.packed.get(group), self.plan.discs.get(group))
        else {
            self.stage = Stage::Done;
            return 0;
        };
        let Some(of) = shells.get(shell) else {
            self.stage = Stage::Settle(group + 1, 0);
            return 0;
        };
        self.stage = Stage::Settle(group, shell + 1);
        settle(
            of,
            &self.members,
            &self.ways,
            disc.center,
            &mut self.plan.places,
        );
        of.members.len()
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

/// Puts the members of a shell around the middle of their disc.
fn settle(shell: &Shell, members: &[Member], ways: &[Point], center: Point, places: &mut [Point]) {
    // The direction in which its ties leave its group, if any do.
    let angle = |index: usize| {
        let way = ways.get(index).filter(|way| way.length_squared() > 1e-9);
        way.map(|way| way.angle())
    };
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
