//! The closed vocabularies of the contract: kinds of node and tie, and how firmly something is known.

use super::json::{Read, Reader, unknown};
use serde::Serialize;

macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $id:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        pub enum $name {
            $($(#[$doc])* #[serde(rename = $id)] $variant,)*
        }

        impl $name {
            /// Every value, in the order in which the interface lists them.
            pub const ALL: &[$name] = &[$($name::$variant),*];

            /// The word in the file.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $($name::$variant => $id),* }
            }

            /// The value of a word in the file.
            #[must_use]
            pub fn from_id(id: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|value| value.id() == id)
            }
        }

        impl Read for $name {
            fn read(json: &mut Reader<'_>) -> Result<Self, String> {
                let id = json.text()?;
                $name::from_id(&id).ok_or_else(|| {
                    unknown("variant", &id, &mut $name::ALL.iter().map(|value| value.id()))
                })
            }
        }
    };
}

vocabulary! {
    /// What a node is; the interface's shape and first facet.
    NodeKind {
        /// A stated member of the cluster.
        Member = "member",
        /// Somebody named whose membership is not stated.
        Organisation = "organisation",
        /// A public body, an agency, a sister cluster, a network of the region.
        Institution = "institution",
        /// A hub, or a town that hosts hubs.
        Hub = "hub",
        /// A project, initiative, committee, forum or programme of activities.
        Project = "project",
        /// An international partner, network, region or counterpart.
        Partner = "partner",
        /// A mission, fair, conference, signing or milestone.
        Event = "event",
        /// A value chain, strategic priority or line of intervention.
        Theme = "theme",
    }
}

vocabulary! {
    /// How one node is tied to another; read from `from` to `to`.
    TieKind {
        /// `from` is a member of `to`.
        MemberOf = "member-of",
        /// `from` is a partner in the project `to`.
        PartnerIn = "partner-in",
        /// `from` coordinates `to`.
        Coordinates = "coordinates",
        /// `from` leads a task in `to`.
        LeadsTaskIn = "leads-task-in",
        /// `from` is funded by `to`.
        FundedBy = "funded-by",
        /// `from` is part of `to`.
        PartOf = "part-of",
        /// `from` is located in `to`.
        LocatedIn = "located-in",
        /// `from` works on the theme `to`.
        WorksOn = "works-on",
        /// `from` took part in `to`.
        TookPartIn = "took-part-in",
        /// `from` organised `to`.
        Organised = "organised",
        /// `from` hosted `to`.
        Hosted = "hosted",
        /// `from` signed with, or signed, `to`.
        SignedWith = "signed-with",
        /// `from` collaborates with `to`.
        CollaboratesWith = "collaborates-with",
        /// `from` supports `to`.
        Supports = "supports",
        /// `from` was presented at `to`.
        PresentedAt = "presented-at",
        /// `from` created `to`.
        Created = "created",
    }
}

vocabulary! {
    /// Whether a source says it, or a reader concluded it.
    #[derive(Default)]
    Status {
        /// A source says it.
        #[default]
        Stated = "stated",
        /// A reader concluded it; a `why` says from what.
        Inferred = "inferred",
    }
}

vocabulary! {
    /// How a node's place is known.
    #[derive(Default)]
    PlaceStatus {
        /// A source says it.
        Stated = "stated",
        /// A reader concluded it.
        Inferred = "inferred",
        /// The sources leave it open.
        #[default]
        Open = "open",
    }
}

vocabulary! {
    /// What a point on the map stands for. Only a town is a place where somebody is; a region or a country is an area,
    /// and its point is where a label goes.
    #[derive(Default)]
    PlaceKind {
        /// A town.
        #[default]
        Town = "town",
        /// A region, drawn as an area.
        Region = "region",
        /// A country, drawn as an area.
        Country = "country",
    }
}

impl PlaceKind {
    /// Whether this is what a reader leaves out when writing a file by hand.
    #[must_use]
    pub fn is_town(&self) -> bool {
        *self == PlaceKind::Town
    }
}

impl Status {
    /// Whether this is what a reader leaves out when writing a file by hand.
    #[must_use]
    pub fn is_stated(&self) -> bool {
        *self == Status::Stated
    }
}

impl PlaceStatus {
    /// Whether the sources leave the place open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        *self == PlaceStatus::Open
    }
}
