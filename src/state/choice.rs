//! The choices that have names.

macro_rules! choice {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $id:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
        pub enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            /// Every choice, in the order in which the interface offers them.
            pub const ALL: &[$name] = &[$($name::$variant),*];

            /// Its word in links and attributes.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $($name::$variant => $id),* }
            }

            /// The choice of a word.
            #[must_use]
            pub fn from_id(id: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|choice| choice.id() == id)
            }
        }
    };
}

choice! {
    /// A way to see the ecosystem.
    View {
        /// Rings of reach, with ties.
        #[default]
        Network = "network",
        /// The region with its towns and hubs.
        Hubs = "hubs",
        /// The Earth, with who is abroad.
        World = "world",
        /// Projects as bars along the years, events as marks.
        Time = "time",
        /// A table.
        List = "list",
    }
}

choice! {
    /// How light the page is.
    Theme {
        /// As the reader's system is.
        #[default]
        Auto = "auto",
        /// Dark on light.
        Paper = "paper",
        /// Light on dark.
        Night = "night",
    }
}

choice! {
    /// How the marks of the network stand together.
    Grouping {
        /// In rings, by how far they are from the region.
        #[default]
        Reach = "reach",
        /// By kind.
        Kind = "kind",
        /// By value chain.
        ValueChain = "value-chain",
        /// By topic.
        Theme = "theme",
        /// By funding programme.
        Programme = "programme",
    }
}

/// What is open beside the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tool {
    /// The reported numbers.
    Figures,
}

impl Tool {
    /// Every tool, in the order in which the interface offers them.
    pub const ALL: &[Tool] = &[Tool::Figures];

    /// Its word in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Tool::Figures => "figures",
        }
    }

    /// The tool of a word.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Tool> {
        Tool::ALL.iter().copied().find(|tool| tool.id() == id)
    }
}
