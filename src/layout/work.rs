//! How much may be done before somebody else has a turn: counted, never timed, so that slices change no result.

/// What is left to do in this slice, in units of about a nanosecond natively.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Budget(u64);

impl Budget {
    pub(super) const fn new(units: u64) -> Self {
        Self(units)
    }

    /// `items` have been looked at, each for `units`.
    pub(super) const fn spend(&mut self, items: usize, units: u64) {
        self.0 = self.0.saturating_sub((items as u64).saturating_mul(units));
    }

    /// Whether the slice is over.
    pub(super) const fn is_out(self) -> bool {
        self.0 == 0
    }
}
