//! Which points are near a point: a uniform grid, built in one pass. Knows points, nothing else.

use crate::plane::Point;

/// At most this many cells per point, however far apart the points lie.
const CELLS_PER_POINT: f64 = 4.0;

/// Indices of points by square cell. Build O(n); a query looks at the nine cells around a point.
#[derive(Clone, Debug, Default)]
pub(super) struct Grid {
    low: Point,
    cell: f64,
    columns: usize,
    rows: usize,
    starts: Vec<u32>,
    indices: Vec<u32>,
}

impl Grid {
    /// Sorts the points into cells of at least `cell` width. Points must be finite.
    pub(super) fn fill(&mut self, points: &[Point], cell: f64) {
        let (mut low, mut high) = (Point::default(), Point::default());
        if let Some(first) = points.first() {
            (low, high) = (*first, *first);
        }
        for point in points {
            low = Point::new(low.x.min(point.x), low.y.min(point.y));
            high = Point::new(high.x.max(point.x), high.y.max(point.y));
        }
        let (width, height) = (high.x - low.x, high.y - low.y);
        #[expect(
            clippy::cast_precision_loss,
            reason = "the number of points is far below 2^52"
        )]
        let most = CELLS_PER_POINT * (points.len() as f64) + 16.0;
        // A wide, sparse cloud gets wider cells: memory stays O(n), queries stay right.
        let cell = cell
            .max(1e-6)
            .max((width * height / most).sqrt())
            .max((width + height) / most);
        self.low = low;
        self.cell = cell;
        self.columns = whole(width / cell) + 1;
        self.rows = whole(height / cell) + 1;
        self.starts.clear();
        self.starts.resize(self.columns * self.rows + 1, 0);
        for point in points {
            let cell = self.cell_of(*point);
            if let Some(count) = self.starts.get_mut(cell + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut self.starts {
            sum += *start;
            *start = sum;
        }
        self.indices.clear();
        self.indices.resize(points.len(), 0);
        let mut next = self.starts.clone();
        for (index, point) in (0_u32..).zip(points) {
            let cell = self.cell_of(*point);
            if let Some(place) = next.get_mut(cell) {
                if let Some(slot) = self.indices.get_mut(*place as usize) {
                    *slot = index;
                }
                *place += 1;
            }
        }
    }

    /// Indices of all points in the nine cells around `at`: every point nearer than the cell width, and others.
    pub(super) fn near(&self, at: Point) -> impl Iterator<Item = usize> + '_ {
        let column = whole((at.x - self.low.x) / self.cell).min(self.columns.saturating_sub(1));
        let row = whole((at.y - self.low.y) / self.cell).min(self.rows.saturating_sub(1));
        let (left, right) = (column.saturating_sub(1), (column + 2).min(self.columns));
        (row.saturating_sub(1)..(row + 2).min(self.rows)).flat_map(move |row| {
            let from = self
                .starts
                .get(row * self.columns + left)
                .copied()
                .unwrap_or(0);
            let to = self
                .starts
                .get(row * self.columns + right)
                .copied()
                .unwrap_or(from);
            self.indices
                .get(from as usize..to as usize)
                .unwrap_or_default()
                .iter()
                .map(|&index| index as usize)
        })
    }

    fn cell_of(&self, at: Point) -> usize {
        let column = whole((at.x - self.low.x) / self.cell).min(self.columns.saturating_sub(1));
        let row = whole((at.y - self.low.y) / self.cell).min(self.rows.saturating_sub(1));
        row * self.columns + column
    }
}

/// The whole part of a number, 0 below zero and for no number.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float cast saturates, which is what is wanted"
)]
pub(super) const fn whole(number: f64) -> usize {
    number as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    #[test]
    fn finds_every_near_point() {
        let mut random = Random::new(7);
        let points: Vec<Point> = (0..300)
            .map(|_| Point::new(random.unit() * 90.0, random.unit() * 40.0))
            .collect();
        let mut grid = Grid::default();
        grid.fill(&points, 5.0);
        for at in &points {
            let near: Vec<usize> = grid.near(*at).collect();
            for (index, other) in points.iter().enumerate() {
                assert!(at.distance(*other) > 5.0 || near.contains(&index));
            }
        }
    }

    #[test]
    fn far_apart_points_take_little_memory() {
        let mut grid = Grid::default();
        grid.fill(&[Point::new(0.0, 0.0), Point::new(1e9, 1e9)], 1.0);
        assert!(grid.starts.len() < 100);
        grid.fill(&[], 1.0);
        assert_eq!(grid.near(Point::default()).count(), 0);
    }
}
