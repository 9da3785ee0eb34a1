//! What is shown while nobody is there, one sight after the other, and for how long. Knows neither words nor the page.

use crate::state::View;

/// One sight of the round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// A whole view, with a sentence about it.
    View(View),
    /// A step of a tour, both counted from 0.
    Step {
        /// Which tour.
        tour: usize,
        /// Which step of it.
        step: usize,
    },
}

/// The views that are worth looking at from afar.
const VIEWS: [View; 4] = [View::Network, View::Hubs, View::World, View::Time];

/// The whole round: every step of every tour; where there are none, the views.
#[must_use]
pub fn round(steps_of_tours: &[usize]) -> Vec<Sight> {
    let steps = steps_of_tours
        .iter()
        .enumerate()
        .flat_map(|(tour, steps)| (0..*steps).map(move |step| Sight::Step { tour, step }));
    let round: Vec<Sight> = steps.collect();
    if round.is_empty() {
        VIEWS.map(Sight::View).to_vec()
    } else {
        round
    }
}

/// To look up, and to see the picture settle.
const LOOK_MS: u32 = 5_000;
/// Slow readers read 150 words in a minute, and slower in a language that is not theirs.
const WORD_MS: u32 = 450;
/// Neither shorter nor longer.
const BOUNDS_MS: (u32, u32) = (9_000, 40_000);

/// How long a sight stands so that all of these texts can be read, in milliseconds.
#[must_use]
pub fn hold_ms(texts: &[&str]) -> u32 {
    let words: usize = texts
        .iter()
        .map(|text| text.split_whitespace().count())
        .sum();
    let words = u32::try_from(words).unwrap_or(u32::MAX);
    let (least, most) = BOUNDS_MS;
    WORD_MS
        .saturating_mul(words)
        .saturating_add(LOOK_MS)
        .clamp(least, most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tours_one_after_the_other_else_the_views() {
        let step = |tour, step| Sight::Step { tour, step };
        assert_eq!(round(&[2, 0, 1]), [step(0, 0), step(0, 1), step(2, 0)]);
        for none in [&[][..], &[0, 0]] {
            assert_eq!(round(none), VIEWS.map(Sight::View));
        }
    }

    #[test]
    fn whoever_reads_slowly_comes_to_the_end() {
        let caption = "six words are enough for it";
        let more = "word ".repeat(25);
        assert_eq!(hold_ms(&[caption]), 9_000);
        let long = hold_ms(&[caption, &more]);
        assert!(long > 31 * 60_000 / 150, "{long} ms for 31 words");
        assert_eq!(hold_ms(&[&"word ".repeat(500)]), 40_000);
    }
}
