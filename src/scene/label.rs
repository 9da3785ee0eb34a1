//! Where names stand: no two overlap, none hides a mark, the important ones come first. Knows boxes, not meanings.
//!
//! Greedy in the order of importance (DESIGN.md §8): each name tries its candidate places, from right beside the
//! mark outwards, and takes the cheapest that is free; what finds none is left out, never cut. Obstacles are
//! found through buckets, so that the cost is about O(names × candidates), whatever the number of marks.

use super::{Anchor, Line, Role, Stroke, Text};
use crate::plane::{Point, Rect, Side};
use std::collections::BTreeMap;

/// Line height in sizes.
const LEADING: f64 = 1.14;
/// Where the baseline stands below the top of a line, in sizes.
const BASELINE: f64 = 0.88;
/// Free room beside a name.
const BESIDE: f64 = 4.0;
/// Free room at the edges of the canvas.
const EDGE: f64 = 8.0;
/// A name wider than this at 12.5 px breaks into two lines, in sizes.
const WIDE: f64 = 9.0;
/// A name wider than this breaks into three lines, in sizes.
const VERY_WIDE: f64 = 24.0;
/// Longer names are not drawn on the canvas: nothing that long can be read there.
const LONGEST: usize = 160;
/// From this distance on a leader joins name and mark.
const LEADER_FROM: f64 = 14.0;
/// Side of a bucket of the obstacle index.
const BUCKET: f64 = 48.0;
/// What a name may hide at rest: faded marks only.
pub(super) const AT_REST: f64 = 1.0;
/// What hiding a mark costs.
const HIDDEN: f64 = 2.5;
/// At most this many broken names are remembered.
const REMEMBERED: usize = 4096;

/// A face of type in which words are measured and drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Face {
    /// Size in CSS pixels.
    pub size: f64,
    /// Weight: 400, 600, 700.
    pub weight: u16,
    /// Slanted: ring names, geographic names.
    pub italic: bool,
}

impl Face {
    /// An upright face.
    #[must_use]
    pub const fn new(size: f64, weight: u16) -> Self {
        Self {
            size,
            weight,
            italic: false,
        }
    }

    /// A slanted face of weight 400.
    #[must_use]
    pub const fn italic(size: f64) -> Self {
        Self {
            size,
            weight: 400,
            italic: true,
        }
    }
}

/// Where labels stood in the picture before, and how names were broken: the same place is preferred, so that names
/// stay while the view moves. Keep one per view; take a fresh one when the font has changed.
#[derive(Clone, Debug, Default)]
pub struct LabelMemory {
    places: BTreeMap<usize, usize>,
    broken: BTreeMap<(String, u64, u16, bool), Broken>,
}

/// A name in lines, with its width.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Broken {
    pub(super) lines: Vec<String>,
    pub(super) width: f64,
}

impl LabelMemory {
    /// The name in one to three lines, broken to even lengths at spaces (DESIGN.md §8, rule 4). `None` for a name
    /// that is empty or too long to draw.
    pub(super) fn broken(
        &mut self,
        name: &str,
        face: Face,
        measure: &dyn Fn(&str, Face) -> f64,
    ) -> Option<Broken> {
        let name = name.trim();
        if name.is_empty() || name.len() > 4 * LONGEST || name.chars().count() > LONGEST {
            return None;
        }
        let key = (
            name.to_owned(),
            face.size.to_bits(),
            face.weight,
            face.italic,
        );
        if let Some(known) = self.broken.get(&key) {
            return Some(known.clone());
        }
        if self.broken.len() >= REMEMBERED {
            self.broken.clear();
        }
        let broken = break_name(name, face, measure);
        self.broken.insert(key, broken.clone());
        Some(broken)
    }
}

fn break_name(name: &str, face: Face, measure: &dyn Fn(&str, Face) -> f64) -> Broken {
    let whole = measure(name, face);
    let words: Vec<&str> = name.split_whitespace().collect();
    let one = Broken {
        lines: vec![name.to_owned()],
        width: whole,
    };
    if whole <= WIDE * face.size || words.len() < 2 {
        return one;
    }
    let line = |from: usize, to: usize| words.get(from..to).unwrap_or_default().join(" ");
    let mut best = one;
    let mut consider = |lines: Vec<String>| {
        let width = lines
            .iter()
            .map(|line| measure(line, face))
            .fold(0.0, f64::max);
        if width < best.width {
            best = Broken { lines, width };
        }
    };
    for first in 1..words.len() {
        if whole <= VERY_WIDE * face.size || words.len() < 3 {
            consider(vec![line(0, first), line(first, words.len())]);
        } else {
            for second in first + 1..words.len() {
                consider(vec![
                    line(0, first),
                    line(first, second),
                    line(second, words.len()),
                ]);
            }
        }
    }
    best
}

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

/// A mark that names must not hide.
#[derive(Clone, Copy, Debug)]
pub(super) struct Obstacle {
    pub(super) key: Option<usize>,
    pub(super) at: Point,
    pub(super) reach: f64,
    /// Importance, from 1; below 1 what hiding it costs (faded marks).
    pub(super) weight: f64,
}

/// What is in the way, by buckets of the canvas.
pub(super) struct Ground {
    area: Rect,
    columns: usize,
    rows: usize,
    boxes: Buckets<Rect>,
    marks: Buckets<Obstacle>,
    /// Ties of the selection: names rather do not cross them.
    lit: Vec<(Point, Point)>,
}

struct Buckets<T> {
    items: Vec<T>,
    cells: Vec<Vec<u32>>,
}

impl<T> Buckets<T> {
    fn new(cells: usize) -> Self {
        Self {
            items: Vec::new(),
            cells: vec![Vec::new(); cells],
        }
    }
}

impl Ground {
    pub(super) fn new(area: Rect, marks: Vec<Obstacle>, lit: Vec<(Point, Point)>) -> Self {
        let cells = |length: f64| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a float cast saturates; canvases are a few thousand pixels wide"
            )]
            let cells = (length / BUCKET).clamp(0.0, 400.0) as usize;
            cells + 1
        };
        let (columns, rows) = (cells(area.w), cells(area.h));
        let mut ground = Self {
            area,
            columns,
            rows,
            boxes: Buckets::new(columns * rows),
            marks: Buckets::new(columns * rows),
            lit,
        };
        for mark in marks {
            let around = Rect::new(mark.at.x, mark.at.y, 0.0, 0.0).grown(mark.reach + 1.0);
            let cells: Vec<usize> = ground.cells(&around).collect();
            put(&mut ground.marks, mark, &cells);
        }
        ground
    }

    /// Nothing may stand on `place` from now on.
    pub(super) fn block(&mut self, place: Rect) {
        let cells: Vec<usize> = self.cells(&place).collect();
        put(&mut self.boxes, place, &cells);
    }

    /// Whether any box placed so far overlaps `place`.
    pub(super) fn is_blocked(&self, place: &Rect) -> bool {
        self.cells(place)
            .any(|cell| items(&self.boxes, cell).any(|other| other.overlaps(place)))
    }

    /// Whether `place` lies on the canvas, clear of its edge.
    pub(super) fn inside(&self, place: &Rect) -> bool {
        self.area.grown(-EDGE).holds(place)
    }

    /// What standing on `place` costs by the marks it hides; `None` when one of them must not be hidden.
    fn cost_of_marks(&self, place: &Rect, own: Option<usize>, hides: f64) -> Option<f64> {
        let mut cost = 0.0;
        for cell in self.cells(place) {
            for mark in items(&self.marks, cell) {
                if (own.is_some() && mark.key == own) || place.distance(mark.at) >= mark.reach + 1.0
                {
                    continue;
                }
                if mark.weight >= hides {
                    return None;
                }
                cost += if mark.weight < 1.0 {
                    mark.weight
                } else {
                    HIDDEN
                };
            }
        }
        Some(cost)
    }

    /// How many marks touch `place`, whatever their weight.
    pub(super) fn marks_on(&self, place: &Rect) -> usize {
        self.cells(place)
            .flat_map(|cell| items(&self.marks, cell))
            .filter(|mark| place.distance(mark.at) < mark.reach + 1.0)
            .count()
    }

    fn cells(&self, place: &Rect) -> impl Iterator<Item = usize> + use<> {
        let index = |at: f64, count: usize| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a float cast saturates"
            )]
            let index = (at / BUCKET) as usize;
            index.min(count - 1)
        };
        let (left, right) = (
            index(place.x - self.area.x, self.columns),
            index(place.right() - self.area.x, self.columns),
        );
        let (top, bottom) = (
            index(place.y - self.area.y, self.rows),
            index(place.bottom() - self.area.y, self.rows),
        );
        let columns = self.columns;
        (top..=bottom).flat_map(move |row| (left..=right).map(move |column| row * columns + column))
    }
}

fn put<T>(buckets: &mut Buckets<T>, item: T, cells: &[usize]) {
    let Ok(number) = u32::try_from(buckets.items.len()) else {
        return;
    };
    buckets.items.push(item);
    for cell in cells {
        if let Some(cell) = buckets.cells.get_mut(*cell) {
            cell.push(number);
        }
    }
}

fn items<T>(buckets: &Buckets<T>, cell: usize) -> impl Iterator<Item = &T> {
    buckets
        .cells
        .get(cell)
        .into_iter()
        .flatten()
        .filter_map(|&number| buckets.items.get(number as usize))
}

/// A candidate: where the anchor stands from the place, which end it is, what it costs.
#[derive(Clone, Copy, Debug)]
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
    requests.sort_by(|a, b| b.rank.total_cmp(&a.rank));
    let (mut texts, mut leaders) = (Vec::new(), Vec::new());
    let mut places = BTreeMap::new();
    for request in requests {
        let Some(broken) = memory.broken(request.name, request.face, measure) else {
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
    let edge = ground.area.grown(-EDGE);
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
            || !edge.holds(&bounds)
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
        Stand::Beside { reach, .. } => reach,
        Stand::Upon => 0.0,
    };
    let length = request.at.distance(to).max(1e-6);
    Line {
        from: request.at.towards(to, (reach / length).min(1.0)),
        to,
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn measure(text: &str, face: Face) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a test")]
        let letters = text.chars().count() as f64;
        letters * face.size * 0.5
    }

    fn request(key: usize, at: Point, name: &str, rank: f64) -> Request<'_> {
        Request {
            key: Some(key),
            slot: key,
            at,
            stand: Stand::Beside {
                reach: 6.0,
                far: 18.0,
                side: Side::Right,
            },
            name,
            face: Face::new(12.5, 400),
            role: Role::Ink,
            rank,
            hides: AT_REST,
        }
    }

    #[test]
    fn names_break_into_even_halves_and_never_get_cut() {
        let face = Face::new(12.5, 400);
        let broken = break_name("Unione Comuni Modenesi Area Nord", face, &measure);
        assert_eq!(broken.lines, ["Unione Comuni", "Modenesi Area Nord"]);
        assert_eq!(break_name("Parma", face, &measure).lines, ["Parma"]);
        let word = "x".repeat(90);
        assert_eq!(break_name(&word, face, &measure).lines, [word]);
        assert_eq!(
            LabelMemory::default().broken(&"long ".repeat(2000), face, &measure),
            None
        );
    }

    #[test]
    fn a_name_stays_where_it_stood_while_that_is_free() {
        let area = Rect::new(0.0, 0.0, 400.0, 300.0);
        let mut memory = LabelMemory::default();
        let at = Point::new(200.0, 150.0);
        let mut ground = Ground::new(area, Vec::new(), Vec::new());
        ground.block(Rect::new(200.0, 140.0, 60.0, 20.0));
        let (first, _) = place(
            vec![request(1, at, "Parma", 1.0)],
            &mut ground,
            &measure,
            &mut memory,
        );
        assert_eq!(first[0].anchor, Anchor::End);
        let mut ground = Ground::new(area, Vec::new(), Vec::new());
        let (second, _) = place(
            vec![request(1, at, "Parma", 1.0)],
            &mut ground,
            &measure,
            &mut memory,
        );
        assert_eq!(second[0].anchor, Anchor::End);
    }

    proptest! {
        #[test]
        fn names_overlap_neither_each_other_nor_marks_nor_the_edge(
            points in prop::collection::vec((0.0..500.0_f64, 0.0..400.0_f64, 1..30_usize), 1..120)
        ) {
            let area = Rect::new(0.0, 0.0, 500.0, 400.0);
            let names: Vec<String> = points.iter().map(|(_, _, length)| "ab cde ".repeat(*length)).collect();
            let marks: Vec<Obstacle> = points
                .iter()
                .enumerate()
                .map(|(key, (x, y, _))| Obstacle { key: Some(key), at: Point::new(*x, *y), reach: 6.0, weight: 1.0 })
                .collect();
            let requests: Vec<Request<'_>> = points
                .iter()
                .zip(&names)
                .enumerate()
                .map(|(key, ((x, y, length), name))| request(key, Point::new(*x, *y), name, f64::from(u32::try_from(*length).unwrap())))
                .collect();
            let mut ground = Ground::new(area, marks.clone(), Vec::new());
            let (texts, _) = place(requests, &mut ground, &measure, &mut LabelMemory::default());
            for (number, text) in texts.iter().enumerate() {
                prop_assert!(area.holds(&text.bounds));
                for other in texts.iter().skip(number + 1) {
                    prop_assert!(!text.bounds.overlaps(&other.bounds));
                }
                for mark in marks.iter().filter(|mark| mark.key != text.key) {
                    prop_assert!(text.bounds.distance(mark.at) >= mark.reach);
                }
            }
        }
    }
}
