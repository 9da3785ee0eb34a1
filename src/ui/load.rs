//! From an address to an ecosystem that can be asked: fetch, parse, index. Every way to fail is a value with words.

use std::sync::Arc;

use crate::ecosystem::Ecosystem;
use crate::platform::bytes::{Abort, Missing, get};
use crate::query::{FacetIndex, SearchIndex};
use crate::snapshot::{Issue, Unreadable, parse};

/// A loaded ecosystem with its indexes and what was wrong in its file.
pub struct Data {
    /// The model.
    pub eco: Ecosystem,
    /// What can be filtered by.
    pub facets: FacetIndex,
    /// What can be found by name.
    pub search: SearchIndex,
    /// What was left out or mended.
    pub issues: Vec<Issue>,
}

/// Why there is nothing to show.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// The element has no `src`.
    NoAddress,
    /// The address gave no data.
    Missing(String, Missing),
    /// The data cannot be read.
    Unreadable(String, Unreadable),
}

/// Where the loading is.
#[derive(Clone)]
pub enum Phase {
    /// Asking, or reading.
    Loading,
    /// Nothing to show.
    Failed(Failure),
    /// Everything is there.
    Ready(Arc<Data>),
}

/// Loads from an address; `parsed` is called when the bytes have become records.
pub fn load(
    src: Option<String>,
    abort: &Abort,
    parsed: impl FnOnce() + 'static,
) -> impl Future<Output = Phase> + use<> {
    let answer = src.as_deref().map(|src| get(src, abort));
    async move {
        let (Some(src), Some(answer)) = (src, answer) else { return Phase::Failed(Failure::NoAddress) };
        let bytes = match answer.await {
            Ok(bytes) => bytes,
            Err(missing) => return Phase::Failed(Failure::Missing(src, missing)),
        };
        match parse(&bytes) {
            Ok((snapshot, issues)) => {
                let eco = Ecosystem::new(snapshot);
                parsed();
                let (facets, search) = (FacetIndex::new(&eco), SearchIndex::new(&eco));
                Phase::Ready(Arc::new(Data { eco, facets, search, issues }))
            }
            Err(reason) => Phase::Failed(Failure::Unreadable(src, reason)),
        }
    }
}
