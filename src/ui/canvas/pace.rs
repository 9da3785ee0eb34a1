//! Whether the machine keeps up. Knows times of frames, not what is drawn in them.

/// A redraw that takes longer than this, in milliseconds, is too slow for the hand.
const KEEPS_UP: f64 = 30.0;
/// Frames further apart than this did not follow each other.
const FOLLOWS: f64 = 400.0;
/// How much of an old measure is still believed after each redraw.
const BELIEF: f64 = 0.8;

/// What redraws have cost lately.
///
/// The time that a redraw takes on the page says little where another process draws; that the next frame comes late
/// says it all. So the larger of both counts.
#[derive(Clone, Copy, Debug, Default)]
pub struct Pace {
    last: Option<f64>,
    cost: f64,
}

impl Pace {
    /// A frame began at `now`, and was redrawn in `took` milliseconds of the page's own time.
    pub fn redrawn(&mut self, now: f64, took: f64) {
        let since = self
            .last
            .replace(now)
            .map(|last| now - last)
            .filter(|since| *since < FOLLOWS)
            .unwrap_or(0.0);
        self.cost = took.max(since).max(self.cost * BELIEF);
        if since > 0.0 && since < KEEPS_UP {
            // It has kept up after all.
            self.cost = self.cost.min(took.max(since));
        }
    }

    /// A frame was not redrawn, so the next one says nothing about this one.
    pub fn skipped(&mut self) {
        self.last = None;
    }

    /// Whether every frame can be redrawn.
    #[must_use]
    pub fn keeps_up(&self) -> bool {
        self.cost < KEEPS_UP
    }
}

#[cfg(test)]
mod tests {
    use super::Pace;

    #[test]
    fn late_frames_are_slow_ones_although_the_page_was_quick() {
        let mut pace = Pace::default();
        assert!(pace.keeps_up());
        pace.redrawn(0.0, 3.0);
        assert!(pace.keeps_up());
        pace.redrawn(120.0, 3.0);
        assert!(!pace.keeps_up());
    }

    #[test]
    fn a_pause_is_no_slow_frame() {
        let mut pace = Pace::default();
        pace.redrawn(0.0, 3.0);
        pace.redrawn(5_000.0, 3.0);
        pace.skipped();
        pace.redrawn(5_100.0, 3.0);
        assert!(pace.keeps_up());
    }

    #[test]
    fn it_is_tried_again_after_a_while() {
        let mut pace = Pace::default();
        pace.redrawn(0.0, 100.0);
        for round in 1..9 {
            assert!(!pace.keeps_up() || round > 5);
            pace.skipped();
            pace.redrawn(f64::from(round) * 1e4, 2.0);
        }
        assert!(pace.keeps_up());
    }
}
