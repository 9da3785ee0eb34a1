//! What of a drawing is no longer as it was drawn. Knows parts, and nothing of how they are drawn.

/// What is no longer as it was drawn.
#[derive(Clone, Copy, Default)]
pub(super) struct Stale {
    /// The world is not on the graphics processor.
    pub(super) world: bool,
    /// Nor are the states.
    pub(super) states: bool,
    pub(super) ground: bool,
    pub(super) marks: bool,
    pub(super) names: bool,
}

impl Stale {
    /// Everything.
    pub(super) const ALL: Self = Self {
        world: true,
        states: true,
        ground: true,
        marks: true,
        names: true,
    };
    /// All that is seen, of the same world.
    pub(super) const SEEN: Self = Self {
        world: false,
        states: false,
        ..Self::ALL
    };

    /// So is this.
    pub(super) fn and(&mut self, other: Self) {
        self.world |= other.world;
        self.states |= other.states;
        self.ground |= other.ground;
        self.marks |= other.marks;
        self.names |= other.names;
    }
}
