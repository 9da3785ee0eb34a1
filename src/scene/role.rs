//! Kinds of marks and roles of colour: names for what a colour means, never a colour.

/// What a mark stands for; decides its shape and its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A member of the cluster: circle.
    Member,
    /// An organisation that is named without a word on membership: open circle in the colour of members.
    Organisation,
    /// A public institution: square.
    Institution,
    /// A hub: hexagon.
    Hub,
    /// A project: diamond.
    Project,
    /// An international partner: triangle.
    Partner,
    /// An event or a mission: star.
    Event,
    /// A theme or a value chain: ring.
    Theme,
}

impl Kind {
    /// Every kind, in the order of legends.
    pub const ALL: [Self; 8] = [
        Self::Member,
        Self::Organisation,
        Self::Institution,
        Self::Hub,
        Self::Project,
        Self::Partner,
        Self::Event,
        Self::Theme,
    ];

    /// Place in [`Kind::ALL`]: a dense number, for groups.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// What a colour is for. The caller of a renderer says which colour that is today (style/tokens.css).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The page and the canvas.
    Bg,
    /// The inner ring, sheets.
    Surface,
    /// Land around the region, what lies back.
    Surface2,
    /// Text, selection.
    Ink,
    /// Secondary text.
    Ink2,
    /// Labels of facts, names of provinces and rings.
    Ink3,
    /// Text on ink.
    OnInk,
    /// The lighter separator.
    Hair,
    /// The heavier separator: rings of reach, borders of provinces.
    Hair2,
    /// Control borders.
    Rule,
    /// Ties at rest.
    Tie,
    /// The region.
    Land,
    /// A part of the region that stands out.
    LandOn,
    /// Sea and rivers.
    Water,
    /// Keyboard focus.
    FocusRing,
    /// A mark of that kind.
    Kind(Kind),
}

impl Role {
    /// Every role, in the order of [`Role::index`].
    pub const ALL: [Self; 23] = [
        Self::Bg,
        Self::Surface,
        Self::Surface2,
        Self::Ink,
        Self::Ink2,
        Self::Ink3,
        Self::OnInk,
        Self::Hair,
        Self::Hair2,
        Self::Rule,
        Self::Tie,
        Self::Land,
        Self::LandOn,
        Self::Water,
        Self::FocusRing,
        Self::Kind(Kind::Member),
        Self::Kind(Kind::Organisation),
        Self::Kind(Kind::Institution),
        Self::Kind(Kind::Hub),
        Self::Kind(Kind::Project),
        Self::Kind(Kind::Partner),
        Self::Kind(Kind::Event),
        Self::Kind(Kind::Theme),
    ];

    /// Place in [`Role::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::Bg => 0,
            Self::Surface => 1,
            Self::Surface2 => 2,
            Self::Ink => 3,
            Self::Ink2 => 4,
            Self::Ink3 => 5,
            Self::OnInk => 6,
            Self::Hair => 7,
            Self::Hair2 => 8,
            Self::Rule => 9,
            Self::Tie => 10,
            Self::Land => 11,
            Self::LandOn => 12,
            Self::Water => 13,
            Self::FocusRing => 14,
            Self::Kind(kind) => 15 + kind.index(),
        }
    }

    /// The custom property of the style sheet that holds the colour.
    #[must_use]
    pub const fn token(self) -> &'static str {
        match self {
            Self::Bg => "--bg",
            Self::Surface => "--surface",
            Self::Surface2 => "--surface-2",
            Self::Ink => "--ink",
            Self::Ink2 => "--ink-2",
            Self::Ink3 => "--ink-3",
            Self::OnInk => "--on-ink",
            Self::Hair => "--hair",
            Self::Hair2 => "--hair-2",
            Self::Rule => "--rule",
            Self::Tie => "--tie",
            Self::Land => "--land",
            Self::LandOn => "--land-on",
            Self::Water => "--water",
            Self::FocusRing => "--focus-ring",
            Self::Kind(Kind::Member | Kind::Organisation) => "--k-member",
            Self::Kind(Kind::Institution) => "--k-institution",
            Self::Kind(Kind::Hub) => "--k-hub",
            Self::Kind(Kind::Project) => "--k-project",
            Self::Kind(Kind::Partner) => "--k-partner",
            Self::Kind(Kind::Event) => "--k-event",
            Self::Kind(Kind::Theme) => "--k-theme",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_and_kinds_stand_at_their_index() {
        for (index, role) in Role::ALL.into_iter().enumerate() {
            assert_eq!(role.index(), index);
        }
        for (index, kind) in Kind::ALL.into_iter().enumerate() {
            assert_eq!(kind.index(), index);
        }
    }
}
