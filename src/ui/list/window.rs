//! Which rows of a long table are there: those that are seen and some on either side. Numbers only.

use std::ops::Range;

/// Up to so many rows are all there, each as high as its words want it.
pub const ALL: usize = 400;
/// So many more rows than are seen are there above, and as many below.
const MARGIN: usize = 20;
/// The rows that are there change this many at a time.
const STEP: usize = 10;

/// What of a table is seen.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Seen {
    /// How far it is scrolled, in pixels.
    pub top: f64,
    /// The height of what is seen, in pixels.
    pub height: f64,
    /// The height of a row, in pixels.
    pub row: f64,
}

impl Seen {
    /// The rows that are there, of `count`.
    #[must_use]
    pub fn rows(self, count: usize) -> Range<usize> {
        if count <= ALL {
            return 0..count;
        }
        let row = self.row.max(1.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a float becomes the nearest number there is, and none is negative"
        )]
        let at = |pixels: f64| (pixels / row) as usize;
        let first = at(self.top.max(0.0)).saturating_sub(MARGIN) / STEP * STEP;
        let most = at(self.height.max(0.0)) + 2 * MARGIN + STEP;
        // A table that has become shorter is not scrolled that far any more.
        let first = first.min(count.saturating_sub(most));
        first..count.min(first + most)
    }

    /// How far to scroll so that a row stands in the middle, in pixels.
    #[must_use]
    pub fn middle_of(self, index: usize) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "far below 2^52 rows")]
        let index = index as f64;
        (index * self.row - self.height / 2.0).max(0.0)
    }

    /// The height of so many rows, in pixels.
    #[must_use]
    pub fn height_of(self, rows: usize) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "far below 2^52 rows")]
        let rows = rows as f64;
        rows * self.row
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn seen(top: f64) -> Seen {
        Seen {
            top,
            height: 600.0,
            row: 40.0,
        }
    }

    #[test]
    fn a_short_table_is_all_there() {
        assert_eq!(seen(0.0).rows(322), 0..322);
    }

    #[test]
    fn of_a_long_one_there_is_what_is_seen_and_a_margin() {
        assert_eq!(seen(0.0).rows(100_000), 0..65);
        assert_eq!(seen(40_000.0).rows(100_000), 980..1045);
        assert_eq!(seen(4e6).rows(100_000).end, 100_000);
        assert_eq!(Seen::default().rows(100_000), 0..50);
    }

    proptest! {
        #[test]
        fn what_is_seen_is_there(top in 0.0..4e6_f64, height in 0.0..3000.0_f64, count in 0_usize..100_000) {
            let seen = Seen { top, height, row: 40.0 };
            let rows = seen.rows(count);
            let first = (top / 40.0) as usize;
            let last = ((top + height) / 40.0) as usize;
            for row in [first, last] {
                prop_assert!(row >= count || rows.contains(&row));
            }
            prop_assert!(rows.len() <= ALL.max((height / 40.0) as usize + 51));
        }
    }
}
