//! Who stands in which cell of the plane, while marks move about: a grid that changes. Knows points, nothing else.

use crate::layout::grid::whole;
use crate::plane::Point;

/// At most this many bands are told apart.
pub(super) const BANDS: usize = 32;
/// No mark: the end of a list.
pub(super) const NOBODY: u32 = u32::MAX;

/// Who stands in which cell, as lists that somebody can leave: a grid that changes.
#[derive(Default)]
pub(super) struct Seats {
    low: Point,
    cell: f64,
    columns: usize,
    rows: usize,
    /// First mark of each cell.
    pub(super) first: Vec<u32>,
    /// Before and after each mark in the list of its cell.
    pub(super) links: Vec<(u32, u32)>,
    cells: Vec<u32>,
    /// Who has its final place.
    pub(super) settled: Vec<bool>,
    /// How far the last search in each band went.
    pub(super) number: [f64; BANDS],
}

impl Seats {
    /// All marks where they are; none may go further than `outer` from the origin.
    pub(super) fn new(places: &[Point], outer: f64, cell: f64) -> Self {
        let (mut low, mut high) = (
            Point::new(f64::MAX, f64::MAX),
            Point::new(f64::MIN, f64::MIN),
        );
        for at in places {
            low = Point::new(low.x.min(at.x), low.y.min(at.y));
            high = Point::new(high.x.max(at.x), high.y.max(at.y));
        }
        #[expect(clippy::cast_precision_loss, reason = "a count")]
        let count = places.len() as f64;
        // All that a mark may move to, and room around for those who need not stay; a few cells a mark at most.
        let reach = outer.min(4.0 * cell * count.sqrt()) + 20.0 * cell;
        low = Point::new(low.x.min(-reach), low.y.min(-reach));
        high = Point::new(high.x.max(reach), high.y.max(reach));
        let (width, height) = (high.x - low.x, high.y - low.y);
        let most = 16.0 * count + 4096.0;
        let cell = cell.max((width * height / most).sqrt()).max(1e-6);
        let (columns, rows) = (whole(width / cell) + 1, whole(height / cell) + 1);
        let mut seats = Self {
            low,
            cell,
            columns,
            rows,
            first: vec![NOBODY; columns * rows],
            links: vec![(NOBODY, NOBODY); places.len()],
            cells: vec![NOBODY; places.len()],
            settled: vec![false; places.len()],
            number: [0.0; BANDS],
        };
        for (index, at) in (0_u32..).zip(places) {
            seats.take(index, *at);
        }
        seats
    }

    /// Column and row of a place; who is outside counts for the cell at the rim.
    fn square(&self, at: Point) -> (usize, usize) {
        (
            whole((at.x - self.low.x) / self.cell).min(self.columns.saturating_sub(1)),
            whole((at.y - self.low.y) / self.cell).min(self.rows.saturating_sub(1)),
        )
    }

    fn cell_of(&self, at: Point) -> usize {
        let (column, row) = self.square(at);
        row * self.columns + column
    }

    /// The nine cells around a place.
    pub(super) fn near(&self, at: Point) -> impl Iterator<Item = usize> + '_ {
        let (column, row) = self.square(at);
        let columns = column.saturating_sub(1)..(column + 2).min(self.columns);
        (row.saturating_sub(1)..(row + 2).min(self.rows)).flat_map(move |row| {
            columns
                .clone()
                .map(move |column| row * self.columns + column)
        })
    }

    /// A mark stands there now, and nowhere else.
    pub(super) fn take(&mut self, index: u32, at: Point) {
        let cell = self.cell_of(at);
        let (before, after) = self
            .links
            .get(index as usize)
            .copied()
            .unwrap_or((NOBODY, NOBODY));
        if let Some(link) = self.links.get_mut(before as usize) {
            link.1 = after;
        } else if let Some(old) = self.cells.get(index as usize)
            && let Some(first) = self.first.get_mut(*old as usize)
            && *first == index
        {
            *first = after;
        }
        if let Some(link) = self.links.get_mut(after as usize) {
            link.0 = before;
        }
        let Some(first) = self.first.get_mut(cell) else {
            return;
        };
        let after = std::mem::replace(first, index);
        if let Some(link) = self.links.get_mut(after as usize) {
            link.0 = index;
        }
        if let Some(link) = self.links.get_mut(index as usize) {
            *link = (NOBODY, after);
        }
        if let Some(own) = self.cells.get_mut(index as usize) {
            *own = u32::try_from(cell).unwrap_or(NOBODY);
        }
    }
}
