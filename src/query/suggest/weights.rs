//! How much each kind of reason counts.

/// How much there is of each kind of reason, in the order of the fields of [`Weights`].
pub type Features = [f64; 7];

/// How many points each kind of reason gives.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights {
    /// Works on it.
    pub works_on: f64,
    /// Two steps: the sum of one over the degree of each thing in common (resource allocation; Zhou, Lü and Zhang 2009).
    pub through: f64,
    /// Three steps: the same over both nodes in between (a degree-corrected local path index; Lü, Jin and Zhou 2009).
    pub chain: f64,
    /// A shared topic: one over the root of how many have it.
    pub topic: f64,
    /// The same town.
    pub town: f64,
    /// A part of the quadruple helix that is missing.
    pub complementary: f64,
    /// A partner's partner abroad.
    pub abroad: f64,
}

/// The weights that the evaluation chose; `data/suggestions.md` has its figures, and how to repeat it.
pub const SHIPPED: Weights = Weights {
    works_on: 10.0,
    through: 10.0,
    chain: 10.0,
    topic: 0.5,
    town: 2.0,
    complementary: 0.1,
    abroad: 0.1,
};

/// Of 100 real ties that were hidden, how many were among the first ten: with the shipped weights, by popularity
/// (preferential attachment), by chance. From `data/suggestions.md`.
pub const HITS_AT_TEN: [usize; 3] = [54, 34, 9];

impl Weights {
    /// The weights in the order of the features.
    #[must_use]
    pub fn list(&self) -> Features {
        [
            self.works_on,
            self.through,
            self.chain,
            self.topic,
            self.town,
            self.complementary,
            self.abroad,
        ]
    }

    /// The points of so much of each kind.
    #[must_use]
    pub fn sum(&self, features: &Features) -> f64 {
        let points = self.list().into_iter().zip(features);
        points.map(|(weight, feature)| weight * feature).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::HITS_AT_TEN;

    #[test]
    fn what_is_said_of_the_weights_is_what_the_evaluation_found() {
        let report = include_str!("../../../data/suggestions.md");
        let found: [usize; 3] = [
            "shipped weights",
            "preferential attachment (popularity)",
            "random",
        ]
        .map(|score| {
            let row = report
                .lines()
                .find(|line| line.starts_with(&format!("| {score} |")));
            let hits = row.unwrap().rsplit('|').nth(1).unwrap().trim();
            // Told without what is behind the hundredths, so that it is never too much.
            hits.strip_prefix("0.").unwrap()[..2].parse().unwrap()
        });
        assert_eq!(HITS_AT_TEN, found);
    }
}
