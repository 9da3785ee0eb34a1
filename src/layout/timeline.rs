//! Time along an axis: spans on rows, years side by side. Plain numbers in, plain numbers out; knows no calendar.

use crate::sorting::Sorting;
use std::cmp::{Ordering, Reverse};
use std::collections::{BTreeSet, BinaryHeap};

/// A moment that can be sorted.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Moment(f64);

impl Eq for Moment {}

impl PartialOrd for Moment {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Moment {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

/// Gives every span `(from, to)` a row, so that spans of one row do not overlap and stand at least `gap` apart; and how
/// many rows there are, which is the least possible. Earlier spans come first, each on the upper-most row that is
/// free: greedy interval partitioning (Kleinberg and Tardos, Algorithm Design, 2005, section 4.1). What is no number
/// stands at 0; a span that ends before it begins is a point. O(n log n).
#[must_use]
pub fn rows(spans: &[(f64, f64)], gap: f64) -> (Vec<usize>, usize) {
    let sound = |at: f64| if at.is_finite() { at } else { 0.0 };
    let mut order: Vec<(Moment, Moment, usize)> = spans
        .iter()
        .enumerate()
        .map(|(index, (from, to))| {
            let from = sound(*from);
            (Moment(from), Moment(sound(*to).max(from)), index)
        })
        .collect();
    order.order();
    let mut busy: BinaryHeap<Reverse<(Moment, usize)>> = BinaryHeap::new();
    let mut free: BTreeSet<usize> = BTreeSet::new();
    let mut rows = vec![0; spans.len()];
    let mut count = 0;
    for (from, to, index) in order {
        while let Some(Reverse((end, row))) = busy.peek().copied() {
            if end.0 + gap > from.0 {
                break;
            }
            busy.pop();
            free.insert(row);
        }
        let row = free.pop_first().unwrap_or_else(|| {
            count += 1;
            count - 1
        });
        if let Some(slot) = rows.get_mut(index) {
            *slot = row;
        }
        busy.push(Reverse((to, row)));
    }
    (rows, count)
}

/// A column of the axis: a year, or a run of years that is left out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    /// The year, or the first of those left out.
    pub year: i32,
    /// How many years it stands for: 1, or more where they are left out.
    pub years: i32,
    /// Its left edge.
    pub x: f64,
    /// Its width.
    pub width: f64,
}

impl Column {
    /// Whether years are left out here.
    #[must_use]
    pub const fn is_folded(&self) -> bool {
        self.years > 1
    }
}

/// Years along the axis, equally wide; long runs in which nothing happens are folded into a narrow column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Axis {
    columns: Vec<Column>,
}

impl Axis {
    /// An axis from the year `first` on, a year for each of `busy`: whether anything happens in it. Runs of at least
    /// `least` idle years between busy ones become one column, `folded` wide. O(years).
    #[must_use]
    pub fn new(first: i32, busy: &[bool], width: f64, folded: f64, least: usize) -> Axis {
        let mut columns = Vec::new();
        let mut x = 0.0;
        let mut year = first;
        for run in busy.chunk_by(|a, b| a == b) {
            let idle = run.first() == Some(&false);
            let years = i32::try_from(run.len()).unwrap_or(i32::MAX);
            let inside = year > first && !columns.is_empty();
            if idle && inside && run.len() >= least.max(2) {
                columns.push(Column {
                    year,
                    years,
                    x,
                    width: folded,
                });
                x += folded;
            } else {
                for at in 0..years {
                    columns.push(Column {
                        year: year + at,
                        years: 1,
                        x,
                        width,
                    });
                    x += width;
                }
            }
            year += years;
        }
        Axis { columns }
    }

    /// Its columns from the left.
    #[must_use]
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// Where it ends; it begins at 0.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.columns.last().map_or(0.0, |last| last.x + last.width)
    }

    /// Where a moment stands, in years with their fraction; before the first year at the beginning, after the last at
    /// the end. O(log years).
    #[must_use]
    pub fn x(&self, moment: f64) -> f64 {
        let after = self
            .columns
            .partition_point(|column| f64::from(column.year) <= moment);
        let Some(column) = after.checked_sub(1).and_then(|at| self.columns.get(at)) else {
            return 0.0;
        };
        let share = (moment - f64::from(column.year)) / f64::from(column.years);
        column.x + column.width * share.clamp(0.0, 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn spans_take_the_upper_most_free_row() {
        let spans = [(0.0, 4.0), (1.0, 2.0), (3.0, 6.0), (4.0, 5.0)];
        assert_eq!(rows(&spans, 0.0), (vec![0, 1, 1, 0], 2));
        assert_eq!(rows(&spans, 0.5).0, [0, 1, 1, 2], "with air between them");
    }

    #[test]
    fn ten_thousand_bars_take_as_many_rows_as_there_are_at_once() {
        let spans: Vec<(f64, f64)> = (0..10_000)
            .map(|at| {
                let from = f64::from(at % 997);
                (from, from + f64::from(at % 13) + 1.0)
            })
            .collect();
        let (rows, count) = rows(&spans, 0.0);
        let most = (0..1010)
            .map(|at| {
                let at = f64::from(at) + 0.5;
                spans.iter().filter(|(a, b)| *a <= at && at < *b).count()
            })
            .max();
        assert_eq!(Some(count), most);
        assert!(rows.iter().all(|row| *row < count));
    }

    #[test]
    fn idle_years_are_folded_between_busy_ones_only() {
        // 2002 and 2010 busy, then from 2017 on, with one idle year.
        let mut busy = vec![false; 26];
        for year in [2002, 2010, 2017, 2019, 2022, 2026] {
            busy[usize::try_from(year - 2002).unwrap()] = true;
        }
        let axis = Axis::new(2002, &busy, 50.0, 20.0, 3);
        let folded: Vec<(i32, i32)> = axis
            .columns()
            .iter()
            .filter(|column| column.is_folded())
            .map(|column| (column.year, column.years))
            .collect();
        assert_eq!(folded, [(2003, 7), (2011, 6), (2023, 3)]);
        assert_eq!(axis.x(2002.5), 25.0);
        assert_eq!(axis.x(2010.0), 70.0);
        assert_eq!(axis.x(1990.0), 0.0);
        assert_eq!(axis.x(2100.0), axis.width());
        assert_eq!(Axis::new(2000, &[], 50.0, 20.0, 3).x(2000.0), 0.0);
    }

    proptest! {
        #[test]
        fn rows_do_not_overlap(spans in proptest::collection::vec((-50.0..50.0_f64, 0.0..20.0_f64), 0..60), gap in 0.0..3.0_f64) {
            let spans: Vec<(f64, f64)> = spans.into_iter().map(|(from, long)| (from, from + long)).collect();
            let (rows, count) = rows(&spans, gap);
            for (a, one) in spans.iter().enumerate() {
                prop_assert!(rows[a] < count);
                for (b, other) in spans.iter().enumerate().filter(|(b, _)| *b != a) {
                    prop_assert!(rows[a] != rows[b] || one.1 + gap <= other.0 + 1e-9 || other.1 + gap <= one.0 + 1e-9);
                }
            }
        }

        #[test]
        fn time_goes_to_the_right(busy in proptest::collection::vec(any::<bool>(), 1..60), a in 1995.0..2070.0_f64, b in 1995.0..2070.0_f64) {
            let axis = Axis::new(2000, &busy, 50.0, 20.0, 3);
            prop_assert!(axis.x(a.min(b)) <= axis.x(a.max(b)));
        }
    }
}
