//! How the picture is drawn for who sits far from it: larger with the height of the canvas, with stronger strokes. A style
//! sheet says it (`style/projector.css`, `style/app/present.css`). Refuses to know which sheet, and why.

use crate::decimal::decimal;

/// The custom property of the stage that says it: `strokes share`.
pub const PROFILE: &str = "--picture";

/// The size of most names, in the units of the picture.
const NAME: f64 = 12.5;

/// How the picture is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Profile {
    /// Ties and lines are so many times as wide; names are a weight heavier where it is more than once.
    pub strokes: f64,
    /// So much of the canvas's height is the size of most names; 0 where it does not depend on it.
    share: f64,
}

impl Default for Profile {
    fn default() -> Self {
        Self {
            strokes: 1.0,
            share: 0.0,
        }
    }
}

impl Profile {
    /// Reads two numbers; what is none, or beyond sense, is as if nothing were said.
    pub fn read(text: &str) -> Self {
        let mut numbers = text.split_whitespace().map(decimal);
        let mut next = |least: f64, most: f64| {
            let number = numbers.next().flatten();
            number.filter(|number| (least..=most).contains(number))
        };
        Self {
            strokes: next(1.0, 4.0).unwrap_or(1.0),
            share: next(0.0, 0.1).unwrap_or(0.0),
        }
    }

    /// So many pixels large is a unit of the picture on a canvas of that height. What is designed for a small screen is never
    /// smaller than designed.
    pub fn unit(&self, height: f64) -> f64 {
        (height * self.share / NAME).max(1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Profile;

    #[test]
    fn a_sheet_says_how_wide_strokes_are_and_how_large_names() {
        let said = Profile::read(" 1.8 .025 ");
        assert!((said.strokes - 1.8).abs() < 1e-9);
        assert!((said.unit(1000.0) - 2.0).abs() < 1e-9, "names of 25 px");
        assert!((said.unit(100.0) - 1.0).abs() < 1e-9, "never smaller");
        for nonsense in ["", "wide high", "-1 NaN", "100 7"] {
            assert_eq!(Profile::read(nonsense), Profile::default(), "{nonsense}");
        }
    }
}
