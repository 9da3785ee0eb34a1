//! A uniform grid over the world: which marks are near a place. Knows places only.

use crate::plane::{Point, Rect};

/// Marks per cell, about.
const PER_CELL: usize = 2;
/// At most so many cells a side.
const MOST: usize = 1024;

/// Marks by cell, cells row by row. Building O(n); a question costs the cells it touches and what is in them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Grid {
    area: Rect,
    columns: usize,
    rows: usize,
    starts: Vec<u32>,
    items: Vec<u32>,
}

impl Grid {
    /// The grid of finite points.
    pub(crate) fn new(points: &[Point]) -> Self {
        let Some(area) = Rect::around(points.iter().copied()) else {
            return Self::default();
        };
        let cells = (points.len() / PER_CELL).max(1);
        let (columns, rows) = sides(&area, cells);
        let mut grid = Self {
            area,
            columns,
            rows,
            starts: vec![0; columns * rows + 1],
            items: vec![0; points.len()],
        };
        for point in points {
            let cell = grid.cell(*point);
            if let Some(count) = grid.starts.get_mut(cell + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut grid.starts {
            sum += *start;
            *start = sum;
        }
        let mut next = grid.starts.clone();
        for (number, point) in (0_u32..).zip(points) {
            let cell = grid.cell(*point);
            if let Some(next) = next.get_mut(cell) {
                if let Some(item) = grid.items.get_mut(*next as usize) {
                    *item = number;
                }
                *next += 1;
            }
        }
        grid
    }

    /// Indices of the points in cells that `place` touches: all those inside it, and some around it.
    pub(crate) fn around<'a>(&'a self, place: &Rect) -> impl Iterator<Item = usize> + use<'a> {
        let (left, top) = self.column_and_row(Point::new(place.x, place.y));
        let (right, bottom) = self.column_and_row(Point::new(place.right(), place.bottom()));
        let rows = if self.columns == 0 { 0 } else { bottom + 1 };
        (top..rows).flat_map(move |row| {
            // The cells of one row lie side by side.
            let bound = |column: usize| {
                self.starts
                    .get(row * self.columns + column)
                    .map(|start| *start as usize)
            };
            bound(left)
                .zip(bound(right + 1))
                .and_then(|(from, to)| self.items.get(from..to))
                .unwrap_or_default()
                .iter()
                .map(|item| *item as usize)
        })
    }

    /// How large the part of the world is that the points take.
    pub(crate) const fn size(&self) -> f64 {
        self.area.w * self.area.h
    }

    fn cell(&self, at: Point) -> usize {
        let (column, row) = self.column_and_row(at);
        row * self.columns + column
    }

    fn column_and_row(&self, at: Point) -> (usize, usize) {
        let along = |at: f64, from: f64, length: f64, count: usize| {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                clippy::cast_precision_loss,
                reason = "a float cast saturates, and a grid has at most some thousand cells a side"
            )]
            let index = ((at - from) / length * count as f64) as usize;
            index.min(count.saturating_sub(1))
        };
        (
            along(at.x, self.area.x, self.area.w, self.columns),
            along(at.y, self.area.y, self.area.h, self.rows),
        )
    }
}

/// Columns and rows of about so many cells, about as wide as they are high.
fn sides(area: &Rect, cells: usize) -> (usize, usize) {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a float cast saturates, and counts are far below 2^52"
    )]
    let columns = (cells as f64 * area.w / area.h).sqrt() as usize;
    let columns = columns.clamp(1, MOST);
    (columns, (cells / columns).clamp(1, MOST))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn nobody_inside_is_missed(
            points in prop::collection::vec((-50.0..50.0_f64, -5.0..5.0_f64), 0..200),
            corner in (-60.0..60.0_f64, -6.0..6.0_f64),
            size in (0.0..40.0_f64, 0.0..6.0_f64),
        ) {
            let points: Vec<Point> = points.into_iter().map(|(x, y)| Point::new(x, y)).collect();
            let place = Rect::new(corner.0, corner.1, size.0, size.1);
            let found: Vec<usize> = Grid::new(&points).around(&place).collect();
            for (number, point) in points.iter().enumerate() {
                prop_assert!(!place.contains(*point) || found.contains(&number));
            }
            let mut once = found.clone();
            once.sort_unstable();
            once.dedup();
            prop_assert_eq!(once.len(), found.len());
        }
    }

    #[test]
    fn all_at_one_place_and_nobody_at_all() {
        let one = Grid::new(&[Point::new(3.0, 4.0); 5]);
        assert_eq!(one.around(&Rect::new(2.0, 3.0, 2.0, 2.0)).count(), 5);
        let nobody = Grid::new(&[]);
        assert_eq!(nobody.around(&Rect::new(0.0, 0.0, 9.0, 9.0)).count(), 0);
    }
}
