//! What a snapshot says of itself.

use crate::snapshot::{Date, Snapshot, Text};

/// Title, purpose, date and publisher of an ecosystem.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Meta {
    /// What it is called.
    pub title: Text,
    /// One or two sentences on what it is.
    pub about: Text,
    /// The day up to which the data speaks.
    pub as_of: Option<Date>,
    /// Who publishes it.
    pub publisher: Text,
    /// Under which licence.
    pub licence: Text,
}

impl Meta {
    pub(super) fn of(snapshot: &Snapshot) -> Meta {
        Meta {
            title: snapshot.title.clone(),
            about: snapshot.about.clone(),
            as_of: snapshot.as_of,
            publisher: snapshot.publisher.clone(),
            licence: snapshot.licence.clone(),
        }
    }
}
