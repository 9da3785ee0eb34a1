//! The map: marks around the towns they stand in, none on top of another. Knows points, refuses to know geography.

use crate::plane::Point;
use crate::sorting::Sorting;
use std::collections::BTreeMap;

/// Rings of the honeycomb looked at before a resident is given up; more than any town needs.
const MOST_RINGS: i32 = 200;
/// Where a honeycomb begins, as a share of a turn: names of towns prefer the right, marks begin at the left below.
const BEGIN: f64 = 0.36;
/// √3 / 2: between two rows of a honeycomb.
const ROW: f64 = 0.866_025_403_784_438_6;

/// A place that gathers marks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Town {
    /// Where it is, in world units.
    pub at: Point,
    /// Room that stays free in the middle for its own mark or dot; 0 for none.
    pub radius: f64,
}

/// A mark that stands in a town.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Resident {
    /// Index of its town; a resident of no known town gets no place.
    pub town: usize,
    /// How far the mark reaches from its centre, in world units.
    pub radius: f64,
    /// Marks of the same group stand side by side (the kind).
    pub group: usize,
    /// Heavier marks stand nearer to the town.
    pub weight: f64,
}

/// A place for every resident, `None` without a town: sites of a honeycomb around the town, groups in sectors, at
/// least `gap` between any two marks and between marks and towns, whichever towns they belong to. Small towns are
/// served first, large ones flow around them. O(n log n) for towns of ordinary size.
#[must_use]
pub fn arrange(towns: &[Town], residents: &[Resident], gap: f64) -> Vec<Option<Point>> {
    let widest = residents
        .iter()
        .map(|resident| resident.radius)
        .chain(towns.iter().map(|town| town.radius))
        .filter(|radius| radius.is_finite())
        .fold(0.0, f64::max);
    let gap = if gap.is_finite() { gap.max(0.0) } else { 0.0 };
    let mut taken = Taken::new(2.0 * widest + gap);
    for town in towns.iter().filter(|town| town.at.is_finite()) {
        taken.put(town.at, town.radius.max(0.0));
    }
    let mut by_town: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, resident) in residents.iter().enumerate() {
        if resident.radius.is_finite() && resident.radius >= 0.0 {
            by_town.entry(resident.town).or_default().push(index);
        }
    }
    let mut order: Vec<(usize, Vec<usize>)> = by_town.into_iter().collect();
    order.order_by_key(|(town, list)| (list.len(), *town));
    let mut places = vec![None; residents.len()];
    for (town, list) in order {
        let Some(town) = towns.get(town).filter(|town| town.at.is_finite()) else {
            continue;
        };
        settle(town, &list, residents, gap, &mut taken, &mut places);
    }
    places
}

/// Gives the residents of one town their sites.
fn settle(
    town: &Town,
    list: &[usize],
    residents: &[Resident],
    gap: f64,
    taken: &mut Taken,
    places: &mut [Option<Point>],
) {
    let of = |index: &usize| residents.get(*index);
    let radius = list
        .iter()
        .filter_map(of)
        .map(|resident| resident.radius)
        .fold(0.0, f64::max);
    let pitch = (2.0 * radius + gap).max(1e-3);
    let mut sites: Vec<Point> = Vec::with_capacity(list.len());
    for ring in 0..MOST_RINGS {
        let mut steps = ring_of(ring);
        steps.order_by(|a, b| {
            a.length_squared()
                .total_cmp(&b.length_squared())
                .then(turn(*a).total_cmp(&turn(*b)))
        });
        for step in steps {
            if sites.len() < list.len() && taken.is_free(town.at + step * pitch, radius, gap) {
                sites.push(step);
            }
        }
        if sites.len() == list.len() {
            break;
        }
    }
    sites.order_by(|a, b| turn(*a).total_cmp(&turn(*b)));
    let mut list = list.to_vec();
    let group = |index: &usize| of(index).map_or(0, |resident| resident.group);
    list.order_by_key(|index| (group(index), *index));
    let mut rest = sites.as_mut_slice();
    for members in list.chunk_by_mut(|a, b| group(a) == group(b)) {
        let (mine, others) = rest.split_at_mut(members.len().min(rest.len()));
        rest = others;
        mine.order_by(|a, b| a.length_squared().total_cmp(&b.length_squared()));
        let weight = |index: &usize| of(index).map_or(0.0, |resident| resident.weight);
        members.order_by(|a, b| weight(b).total_cmp(&weight(a)).then(a.cmp(b)));
        for (index, step) in members.iter().zip(mine) {
            let at = town.at + *step * pitch;
            taken.put(at, of(index).map_or(0.0, |resident| resident.radius));
            if let Some(place) = places.get_mut(*index) {
                *place = Some(at);
            }
        }
    }
}

/// The sites of one ring of a honeycomb of pitch 1, counted by steps from the middle.
fn ring_of(ring: i32) -> Vec<Point> {
    let site = |q: i32, r: i32| Point::new(f64::from(q) + f64::from(r) / 2.0, f64::from(r) * ROW);
    if ring == 0 {
        return vec![site(0, 0)];
    }
    let corners = [(1, 0), (0, 1), (-1, 1), (-1, 0), (0, -1), (1, -1)];
    let sides = [(-1, 1), (-1, 0), (0, -1), (1, -1), (1, 0), (0, 1)];
    corners
        .into_iter()
        .zip(sides)
        .flat_map(|((q, r), (along, down))| {
            (0..ring).map(move |step| site(q * ring + along * step, r * ring + down * step))
        })
        .collect()
}

/// Share of a turn from [`BEGIN`] on, clockwise on a screen.
fn turn(step: Point) -> f64 {
    (step.angle() / std::f64::consts::TAU + 2.0 - BEGIN).fract()
}

/// Circles that are taken, by cells.
struct Taken {
    cell: f64,
    widest: f64,
    cells: BTreeMap<(i64, i64), Vec<(Point, f64)>>,
}

impl Taken {
    fn new(cell: f64) -> Self {
        Self {
            cell: cell.max(1e-3),
            widest: 0.0,
            cells: BTreeMap::new(),
        }
    }

    #[expect(clippy::cast_possible_truncation, reason = "a float cast saturates")]
    fn cell_of(&self, at: Point) -> (i64, i64) {
        (
            (at.x / self.cell).floor() as i64,
            (at.y / self.cell).floor() as i64,
        )
    }

    fn put(&mut self, at: Point, radius: f64) {
        self.widest = self.widest.max(radius);
        self.cells
            .entry(self.cell_of(at))
            .or_default()
            .push((at, radius));
    }

    fn is_free(&self, at: Point, radius: f64, gap: f64) -> bool {
        let (column, row) = self.cell_of(at);
        (row.saturating_sub(1)..=row.saturating_add(1)).all(|row| {
            (column.saturating_sub(1)..=column.saturating_add(1)).all(|column| {
                self.cells
                    .get(&(column, row))
                    .into_iter()
                    .flatten()
                    .all(|(other, theirs)| {
                        // A town without a mark of its own keeps nothing free.
                        let wanted = if *theirs > 0.0 {
                            radius + theirs + gap
                        } else {
                            0.0
                        };
                        at.distance(*other) >= wanted * (1.0 - 1e-9)
                    })
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_honeycomb_ring_has_six_sites_a_step() {
        for ring in 1..6 {
            let sites = ring_of(ring);
            assert_eq!(sites.len(), 6 * usize::try_from(ring).unwrap());
            for site in sites {
                let distance = site.length();
                assert!(distance <= f64::from(ring) + 1e-9 && distance >= f64::from(ring) * 0.86);
            }
        }
    }

    #[test]
    fn one_resident_stands_beside_the_dot_and_a_stranger_nowhere() {
        let towns = [Town {
            at: Point::new(10.0, 10.0),
            radius: 3.0,
        }];
        let resident = |town| Resident {
            town,
            radius: 5.0,
            group: 0,
            weight: 1.0,
        };
        let places = arrange(&towns, &[resident(0), resident(4)], 2.0);
        assert!((places[0].unwrap().distance(towns[0].at) - 12.0).abs() < 1e-9);
        assert_eq!(places[1], None);
    }

    proptest! {
        #[test]
        fn no_two_marks_overlap(
            towns in prop::collection::vec((0.0..200.0_f64, 0.0..200.0_f64), 1..6),
            residents in prop::collection::vec((0..6_usize, 2.0..11.0_f64, 0..8_usize), 0..90)
        ) {
            let towns: Vec<Town> = towns.iter().map(|(x, y)| Town { at: Point::new(*x, *y), radius: 3.0 }).collect();
            let residents: Vec<Resident> = residents.iter().map(|(town, radius, group)| Resident { town: *town, radius: *radius, group: *group, weight: 1.0 }).collect();
            let places = arrange(&towns, &residents, 3.0);
            prop_assert_eq!(&places, &arrange(&towns, &residents, 3.0));
            for (i, (a, one)) in places.iter().zip(&residents).enumerate() {
                prop_assert_eq!(a.is_some(), one.town < towns.len());
                let Some(a) = a else { continue };
                for (b, other) in places.iter().zip(&residents).skip(i + 1) {
                    if let Some(b) = b {
                        prop_assert!(a.distance(*b) >= one.radius + other.radius + 3.0 - 1e-6);
                    }
                }
                for town in &towns {
                    prop_assert!(a.distance(town.at) >= one.radius + 3.0);
                }
            }
        }
    }
}
