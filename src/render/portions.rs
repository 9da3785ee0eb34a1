//! How many ties are drawn at a time, where there are more than fit into a frame: as many as the last times were quick.
//! Knows durations, not what is drawn.

/// Ties in the very first portion.
const FIRST: i32 = 4_000;
/// No portion is smaller.
const LEAST: i32 = 1_000;
/// A portion that is drawn within this, in milliseconds, was quick: by the next frame, that is.
const QUICK_MS: f64 = 26.0;
/// One that takes longer than this holds up what the reader does meanwhile.
const SLOW_MS: f64 = 60.0;
/// Portions are gathered at least so long, in milliseconds, until the picture is drawn with them.
const PATIENCE_MS: f64 = 400.0;
/// And so many times as long as the picture takes itself: drawing it is not to be most of the work.
const TIMES: f64 = 6.0;

/// The size of the next portion, and how often the picture is drawn with what has come together.
#[derive(Clone, Copy, Debug)]
pub struct Portions {
    size: i32,
    /// What the picture took when it was drawn last, in milliseconds.
    picture: f64,
}

impl Default for Portions {
    fn default() -> Self {
        Self {
            size: FIRST,
            picture: 0.0,
        }
    }
}

impl Portions {
    /// How many ties the next portion has.
    #[must_use]
    pub const fn size(&self) -> i32 {
        self.size
    }

    /// How long portions are gathered until the picture is drawn with them, in milliseconds.
    #[must_use]
    pub fn patience(&self) -> f64 {
        PATIENCE_MS.max(self.picture * TIMES)
    }

    /// A portion was drawn in so many milliseconds, alone or with the whole picture.
    ///
    /// That the picture takes long says nothing of the ties: its marks may be a hundred thousand, and they take as long
    /// with a small portion.
    pub fn drawn(&mut self, took: f64, with_picture: bool) {
        if with_picture {
            self.picture = took;
        }
        if took < QUICK_MS {
            self.size = self.size.saturating_mul(2);
        } else if took > SLOW_MS && !with_picture {
            let share = QUICK_MS / took;
            #[expect(clippy::cast_possible_truncation, reason = "less than before")]
            let size = (f64::from(self.size) * share) as i32;
            self.size = size.max(LEAST);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Draws ties as the painter does, on a processor that takes so long for a tie and for all marks: how long it takes
    /// until they are all there, in milliseconds, and how often the marks were drawn.
    fn drawing(ties: i32, a_tie: f64, marks: f64) -> (f64, u32) {
        let mut portions = Portions::default();
        let (mut now, mut done, mut shown, mut pictures) = (0.0, 0, f64::NEG_INFINITY, 0);
        while done < ties {
            let portion = portions.size().min(ties - done);
            done += portion;
            let with_picture = now - shown >= portions.patience();
            let mut took = f64::from(portion) * a_tie;
            if with_picture {
                (shown, pictures) = (now, pictures + 1);
                took += marks;
            }
            // It is looked at once a frame.
            let took = (took / 16.0).ceil() * 16.0;
            now += took;
            portions.drawn(took, with_picture);
        }
        (now, pictures)
    }

    #[test]
    fn ties_do_not_wait_for_marks_that_take_long() {
        // A hundred thousand marks where the processor itself draws, and another program wants it too.
        let (took, pictures) = drawing(300_000, 0.01, 3_000.0);
        assert!(took < 20_000.0, "{took} ms");
        assert!(pictures <= 3, "{pictures} pictures");
    }

    #[test]
    fn what_has_come_together_is_seen_every_now_and_then() {
        let (took, pictures) = drawing(300_000, 0.01, 5.0);
        assert!(took < 6_000.0, "{took} ms");
        assert!(pictures >= 5, "{pictures} pictures");
    }

    #[test]
    fn portions_are_as_large_as_the_last_ones_were_quick() {
        let mut portions = Portions::default();
        portions.drawn(16.0, false);
        assert_eq!(portions.size(), 8_000);
        portions.drawn(40.0, false);
        assert_eq!(portions.size(), 8_000);
        portions.drawn(208.0, false);
        assert_eq!(portions.size(), 1_000);
        portions.drawn(5_000.0, false);
        assert_eq!(portions.size(), 1_000);
    }
}
