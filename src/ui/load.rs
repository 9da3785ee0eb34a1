//! From an address to an ecosystem that can be asked: fetch, parse, index. Every way to fail is a value with words.

use std::sync::{Arc, OnceLock};

use super::canvas::geography::Geography;
use super::canvas::network::{self, Network};
use super::canvas::world::Atlas;
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
    network: OnceLock<Network>,
    ground: OnceLock<Geography>,
    atlas: OnceLock<Atlas>,
}

impl Data {
    /// Where everybody stands on the network; worked out when it is first asked for.
    pub fn network(&self) -> &Network {
        self.network.get_or_init(|| network::layout(&self.eco))
    }

    /// The ground of the hub map; read when it is first asked for.
    pub fn ground(&self) -> &Geography {
        self.ground.get_or_init(Geography::read)
    }

    /// The countries, and who is abroad; looked up when it is first asked for.
    pub fn atlas(&self) -> &Atlas {
        self.atlas.get_or_init(|| Atlas::new(&self.eco))
    }
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
pub fn load<F: FnOnce() + 'static>(
    src: Option<String>,
    abort: &Abort,
    parsed: F,
) -> impl Future<Output = Phase> + use<F> {
    let answer = src.as_deref().map(|src| get(src, abort));
    async move {
        let (Some(src), Some(answer)) = (src, answer) else {
            return Phase::Failed(Failure::NoAddress);
        };
        let bytes = match answer.await {
            Ok(bytes) => bytes,
            Err(missing) => return Phase::Failed(Failure::Missing(src, missing)),
        };
        match parse(&bytes) {
            Ok((snapshot, issues)) => {
                let eco = Ecosystem::new(snapshot);
                parsed();
                let (facets, search) = (FacetIndex::new(&eco), SearchIndex::new(&eco));
                Phase::Ready(Arc::new(Data {
                    eco,
                    facets,
                    search,
                    issues,
                    network: OnceLock::new(),
                    ground: OnceLock::new(),
                    atlas: OnceLock::new(),
                }))
            }
            Err(reason) => Phase::Failed(Failure::Unreadable(src, reason)),
        }
    }
}
