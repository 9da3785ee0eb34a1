//! Faces of type, and names broken into lines that are measured once. Knows widths, not places.

use std::collections::BTreeMap;

/// A name wider than this at 12.5 px breaks into two lines, in sizes.
const WIDE: f64 = 9.0;
/// A name wider than this breaks into three lines, in sizes.
const VERY_WIDE: f64 = 24.0;
/// Longer names are not drawn on the canvas: nothing that long can be read there.
const LONGEST: usize = 160;
/// At most this many broken names are remembered.
const REMEMBERED: usize = 4096;

/// A face of type in which words are measured and drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Face {
    /// Size in CSS pixels.
    pub size: f64,
    /// Weight: 400, 600, 700.
    pub weight: u16,
    /// Slanted: ring names, geographic names.
    pub italic: bool,
}

impl Face {
    /// An upright face.
    #[must_use]
    pub const fn new(size: f64, weight: u16) -> Self {
        Self {
            size,
            weight,
            italic: false,
        }
    }

    /// The next weight of those that there are.
    #[must_use]
    pub(in crate::scene) const fn heavier(self) -> Self {
        Self {
            weight: if self.weight < 600 { 600 } else { 700 },
            ..self
        }
    }

    /// A slanted face of weight 400.
    #[must_use]
    pub const fn italic(size: f64) -> Self {
        Self {
            size,
            weight: 400,
            italic: true,
        }
    }
}

/// Where labels stood in the picture before, and how names were broken: the same place is preferred, so that names
/// stay while the view moves. Keep one per view; take a fresh one when the font has changed.
#[derive(Clone, Debug, Default)]
pub struct LabelMemory {
    pub(in crate::scene) places: BTreeMap<usize, usize>,
    broken: BTreeMap<(String, u64, u16, bool), Broken>,
}

/// A name in lines, with its width.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::scene) struct Broken {
    pub(in crate::scene) lines: Vec<String>,
    pub(in crate::scene) width: f64,
}

impl LabelMemory {
    /// The name on one line; without a width where it is empty or too long to draw.
    pub(in crate::scene) fn whole(
        &mut self,
        name: &str,
        face: Face,
        measure: &dyn Fn(&str, Face) -> f64,
    ) -> Broken {
        let name = name.trim();
        let long = name.len() > 4 * LONGEST || name.chars().count() > LONGEST;
        Broken {
            width: if long { 0.0 } else { measure(name, face) },
            lines: vec![name.to_owned()],
        }
    }

    /// The name in one to three lines, broken to even lengths at spaces. `None` for a name
    /// that is empty or too long to draw.
    pub(in crate::scene) fn broken(
        &mut self,
        name: &str,
        face: Face,
        measure: &dyn Fn(&str, Face) -> f64,
    ) -> Option<Broken> {
        let name = name.trim();
        if name.is_empty() || name.len() > 4 * LONGEST || name.chars().count() > LONGEST {
            return None;
        }
        let key = (
            name.to_owned(),
            face.size.to_bits(),
            face.weight,
            face.italic,
        );
        if let Some(known) = self.broken.get(&key) {
            return Some(known.clone());
        }
        if self.broken.len() >= REMEMBERED {
            self.broken.clear();
        }
        let broken = break_name(name, face, measure);
        self.broken.insert(key, broken.clone());
        Some(broken)
    }
}

pub(super) fn break_name(name: &str, face: Face, measure: &dyn Fn(&str, Face) -> f64) -> Broken {
    let whole = measure(name, face);
    let words: Vec<&str> = name.split_whitespace().collect();
    let one = Broken {
        lines: vec![name.to_owned()],
        width: whole,
    };
    if whole <= WIDE * face.size || words.len() < 2 {
        return one;
    }
    let line = |from: usize, to: usize| words.get(from..to).unwrap_or_default().join(" ");
    let mut best = one;
    let mut consider = |lines: Vec<String>| {
        let width = lines
            .iter()
            .map(|line| measure(line, face))
            .fold(0.0, f64::max);
        if width < best.width {
            best = Broken { lines, width };
        }
    };
    for first in 1..words.len() {
        if whole <= VERY_WIDE * face.size || words.len() < 3 {
            consider(vec![line(0, first), line(first, words.len())]);
        } else {
            for second in first + 1..words.len() {
                consider(vec![
                    line(0, first),
                    line(first, second),
                    line(second, words.len()),
                ]);
            }
        }
    }
    best
}
