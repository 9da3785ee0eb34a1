//! What a measure says of every node, and in which order they stand.

use crate::sorting::sorted_indices;

/// Whether scores are what the definition says, or an estimate of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// As defined.
    Exact,
    /// Estimated from the shortest paths of so many nodes, drawn at random.
    Estimated {
        /// How many nodes were drawn.
        pivots: usize,
        /// Of how many.
        of: usize,
    },
}

/// What a measure says of every node.
#[derive(Clone, Debug, PartialEq)]
pub struct Scores {
    /// By number in the graph; finite, and not negative.
    pub values: Vec<f64>,
    /// Whether they are exact.
    pub basis: Basis,
}

impl Scores {
    /// The nodes, highest score first; equals stand in the order of the graph. O(n log n).
    ///
    /// Scores that differ by less than a millionth of a millionth of the highest are equal: sums in another order would
    /// differ by as much.
    #[must_use]
    pub fn ranked(&self) -> Vec<u32> {
        let grain = 1e12 / self.highest().max(f64::MIN_POSITIVE);
        let coarse = |node: u32| {
            let value = self.values.get(node as usize).copied().unwrap_or_default();
            (value * grain).round()
        };
        sorted_indices(self.values.len(), &mut |a, b| {
            coarse(b).total_cmp(&coarse(a))
        })
    }

    /// The first so many of [`Scores::ranked`]. O(n · count), and next to nothing where few come near the first.
    #[must_use]
    pub fn first(&self, count: usize) -> Vec<u32> {
        let grain = 1e12 / self.highest().max(f64::MIN_POSITIVE);
        let mut first: Vec<(f64, u32)> = Vec::with_capacity(count + 1);
        for (node, value) in (0..).zip(&self.values) {
            let coarse = (value * grain).round();
            // Equals that came before stay before.
            let at = first.partition_point(|(known, _)| known.total_cmp(&coarse).is_ge());
            if at < count {
                first.insert(at, (coarse, node));
                first.truncate(count);
            }
        }
        first.into_iter().map(|(_, node)| node).collect()
    }

    /// The highest score; 0 of nobody.
    #[must_use]
    pub fn highest(&self) -> f64 {
        self.values.iter().copied().fold(0.0, f64::max)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_few_are_those_of_the_whole_order() {
        let values = (0..200_u32).map(|at| f64::from(at * 7919 % 23)).collect();
        let basis = Basis::Exact;
        let scores = Scores { values, basis };
        for count in [0, 1, 30, 500] {
            let mut ranked = scores.ranked();
            ranked.truncate(count);
            assert_eq!(scores.first(count), ranked);
        }
    }

    #[test]
    fn the_highest_stands_first_and_equals_as_they_came() {
        let scores = Scores {
            values: vec![0.1 + 0.2, 0.9, 0.3, 0.0],
            basis: Basis::Exact,
        };
        assert_eq!(scores.ranked(), [1, 0, 2, 3]);
        let nobody = Scores {
            values: vec![0.0; 3],
            basis: Basis::Exact,
        };
        assert_eq!(nobody.ranked(), [0, 1, 2]);
    }
}
