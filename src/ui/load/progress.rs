//! How far the opening of a file is.

/// What happens to a file until it can be shown, in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// Its bytes come.
    #[default]
    Download,
    /// Its records are read and checked.
    Read,
    /// The graph is built.
    Build,
    /// What can be filtered by and found is noted.
    Index,
    /// The network is laid out.
    Layout,
    /// Its picture is prepared.
    Draft,
}

impl Stage {
    /// Which part of the bar it has: where it begins and how long it is. The parts follow the times that a large file takes.
    fn part(self) -> (f64, f64) {
        match self {
            Stage::Download => (0.0, 0.3),
            Stage::Read => (0.3, 0.3),
            Stage::Build => (0.6, 0.05),
            Stage::Index => (0.65, 0.1),
            Stage::Layout => (0.75, 0.21),
            Stage::Draft => (0.96, 0.04),
        }
    }

    /// The message that says what happens.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Stage::Download => "loading-download",
            Stage::Read => "loading-read",
            Stage::Build | Stage::Index => "loading-build",
            Stage::Layout | Stage::Draft => "loading-layout",
        }
    }
}

/// How far it is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Progress {
    /// What happens now.
    pub stage: Stage,
    /// How much of the stage is done, 0 to 1.
    pub share: f64,
}

impl Progress {
    /// How much of everything is done, 0 to 1.
    #[must_use]
    pub fn of_all(self) -> f64 {
        let (begin, length) = self.stage.part();
        begin + length * self.share.clamp(0.0, 1.0)
    }

    /// While bytes come: how many are here, and how many there will be if that is known. If it is not, the bar goes on ever more
    /// slowly.
    #[must_use]
    pub fn of_bytes(here: usize, all: Option<usize>) -> Self {
        /// After so many bytes of a length that is not known the bar stands in the middle of its part.
        const MIDDLE: f64 = 4_000_000.0;
        #[expect(clippy::cast_precision_loss, reason = "a share of a bar")]
        let (here, all) = (here as f64, all.map(|all| all as f64));
        let share = match all {
            Some(all) => here / all.max(1.0),
            None => here / (here + MIDDLE),
        };
        Self {
            stage: Stage::Download,
            share,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_never_goes_back() {
        let stages = [
            Stage::Download,
            Stage::Read,
            Stage::Build,
            Stage::Index,
            Stage::Layout,
            Stage::Draft,
        ];
        let along: Vec<f64> = stages
            .into_iter()
            .flat_map(|stage| [0.0, 0.5, 1.0].map(|share| Progress { stage, share }.of_all()))
            .collect();
        assert!(along.is_sorted());
        assert_eq!((along.first(), along.last()), (Some(&0.0), Some(&1.0)));
    }

    #[test]
    fn bytes_of_unknown_length_never_fill_the_bar() {
        let shares: Vec<f64> = [0, 1_000, 1_000_000, 1_000_000_000]
            .map(|here| Progress::of_bytes(here, None).share)
            .to_vec();
        assert!(shares.is_sorted() && shares.last() < Some(&1.0));
        assert_eq!(Progress::of_bytes(5, Some(10)).share, 0.5);
    }
}
