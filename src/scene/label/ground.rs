//! What is in the way of names, found through buckets of the canvas.

use crate::plane::{Point, Rect};

/// Side of a bucket of the obstacle index.
const BUCKET: f64 = 48.0;
/// What hiding a mark costs.
const HIDDEN: f64 = 2.5;

/// A mark that names must not hide.
#[derive(Clone, Copy, Debug)]
pub(in crate::scene) struct Obstacle {
    pub(in crate::scene) key: Option<usize>,
    pub(in crate::scene) at: Point,
    pub(in crate::scene) reach: f64,
    /// Importance, from 1; below 1 what hiding it costs (faded marks).
    pub(in crate::scene) weight: f64,
}

/// What is in the way, by buckets of the canvas.
pub(in crate::scene) struct Ground {
    /// The canvas.
    area: Rect,
    /// The canvas and its margin.
    all: Rect,
    columns: usize,
    rows: usize,
    boxes: Buckets<Rect>,
    marks: Buckets<Obstacle>,
    /// Ties of the selection: names rather do not cross them.
    pub(super) lit: Vec<(Point, Point)>,
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
    pub(in crate::scene) fn new(
        area: Rect,
        margin: f64,
        marks: Vec<Obstacle>,
        lit: Vec<(Point, Point)>,
    ) -> Self {
        let cells = |length: f64| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a float cast saturates; canvases are a few thousand pixels wide"
            )]
            let cells = (length / BUCKET).clamp(0.0, 400.0) as usize;
            cells + 1
        };
        let all = area.grown(margin);
        let (columns, rows) = (cells(all.w), cells(all.h));
        let mut ground = Self {
            area,
            all,
            columns,
            rows,
            boxes: Buckets::new(columns * rows),
            marks: Buckets::new(columns * rows),
            lit,
        };
        for mark in marks {
            let around = Rect::new(mark.at.x, mark.at.y, 0.0, 0.0).grown(mark.reach + 1.0);
            let cells = ground.cells(&around);
            put(&mut ground.marks, mark, cells);
        }
        ground
    }

    /// Nothing may stand on `place` from now on.
    pub(in crate::scene) fn block(&mut self, place: Rect) {
        let cells = self.cells(&place);
        put(&mut self.boxes, place, cells);
    }

    /// Whether any box placed so far overlaps `place`.
    pub(in crate::scene) fn is_blocked(&self, place: &Rect) -> bool {
        self.cells(place)
            .any(|cell| items(&self.boxes, cell).any(|other| other.overlaps(place)))
    }

    /// Whether `place` lies on the canvas, clear of its edge.
    pub(in crate::scene) fn inside(&self, place: &Rect) -> bool {
        self.area.grown(-super::EDGE).holds(place)
    }

    /// Whether the name of what stands at `at` may stand on `place`: on the canvas, clear of its edge; or wholly in the
    /// margin, if that is where its mark is.
    pub(super) fn has_room(&self, at: Point, place: &Rect) -> bool {
        self.inside(place)
            || (!self.area.contains(at) && self.all.holds(place) && !self.area.overlaps(place))
    }

    /// What standing on `place` costs by the marks it hides; `None` when one of them must not be hidden.
    pub(super) fn cost_of_marks(
        &self,
        place: &Rect,
        own: Option<usize>,
        hides: f64,
    ) -> Option<f64> {
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
    pub(in crate::scene) fn marks_on(&self, place: &Rect) -> usize {
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
            index(place.x - self.all.x, self.columns),
            index(place.right() - self.all.x, self.columns),
        );
        let (top, bottom) = (
            index(place.y - self.all.y, self.rows),
            index(place.bottom() - self.all.y, self.rows),
        );
        let columns = self.columns;
        (top..=bottom).flat_map(move |row| (left..=right).map(move |column| row * columns + column))
    }
}

fn put<T>(buckets: &mut Buckets<T>, item: T, cells: impl Iterator<Item = usize>) {
    let Ok(number) = u32::try_from(buckets.items.len()) else {
        return;
    };
    buckets.items.push(item);
    for cell in cells {
        if let Some(cell) = buckets.cells.get_mut(cell) {
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
