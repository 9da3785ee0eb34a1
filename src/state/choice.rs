//! The choices that have names.

macro_rules! choice {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $id:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
    #[derive(Default)]
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
    #[derive(Default)]
    Theme {
        /// As the reader's system is.
        #[default]
        Auto = "auto",
        /// Dark on light.
        Paper = "paper",
        /// Light on dark.
        Night = "night",
        /// Black on white with strong strokes: what a projector in a bright room leaves of it can be read.
        Projector = "projector",
    }
}

choice! {
    /// How the marks of the network stand together.
    #[derive(Default)]
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

choice! {
    /// What is open beside the picture.
    Tool {
        /// Of whom the picture is, and what the size of marks says.
        Lens = "lens",
        /// How two nodes are connected.
        Paths = "paths",
        /// Two nodes side by side.
        Compare = "compare",
        /// Whom to talk to.
        Suggestions = "suggestions",
        /// Organisations put together.
        Shortlist = "shortlist",
        /// What two years or two files have that the other has not.
        Changes = "changes",
        /// The reported numbers.
        Figures = "figures",
        /// The tours there are.
        Tours = "tours",
        /// Ways to take the state along.
        Share = "share",
    }
}
