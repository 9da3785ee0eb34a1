//! From an address to an ecosystem that can be asked: fetch, parse, index. Every way to fail is a value with words.

use leptos::prelude::{RwSignal, Set};
use std::sync::{Arc, OnceLock};

use super::progress::{Progress, Stage};
use super::slices::{Slices, Unwanted};
use crate::ecosystem::{Building, Ecosystem};
use crate::platform::bytes::{Abort, Missing, get};
use crate::query::{FacetIndex, FacetIndexing, NameOrder, SearchIndex, SearchIndexing};
use crate::snapshot::{Issue, Lang, MAX_BYTES, Parsing, Unreadable};
use crate::ui::canvas::geography::Geography;
use crate::ui::canvas::network::{self, Network};
use crate::ui::canvas::world::Atlas;

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
    /// By language.
    orders: [OnceLock<NameOrder>; 2],
    network: OnceLock<Network>,
    ground: OnceLock<Geography>,
    atlas: OnceLock<Atlas>,
}

impl Data {
    /// Where everybody stands on the network: as the file says, else worked out when it is first asked for.
    pub fn network(&self) -> &Network {
        self.network.get_or_init(|| match self.eco.positions() {
            Some(positions) => network::baked(&self.eco, positions),
            None => network::layout(&self.eco),
        })
    }

    /// The order of names in a language; worked out when it is first asked for.
    pub fn order(&self, lang: Lang) -> &NameOrder {
        let [italian, english] = &self.orders;
        let order = match lang {
            Lang::It => italian,
            Lang::En => english,
        };
        order.get_or_init(|| NameOrder::new(&self.eco, lang))
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

/// Loads from an address; `parsed` is called when the bytes have become records. How far it is stands in `progress`.
///
/// Nothing of it holds up the page: whatever grows with the file is done in short tasks ([`Slices`]).
pub fn load<F: FnOnce() + 'static>(
    src: Option<String>,
    abort: &Abort,
    progress: RwSignal<Progress>,
    parsed: F,
) -> impl Future<Output = Phase> + use<F> {
    let came = move |here, all| {
        progress.try_set(Progress::of_bytes(here, all));
    };
    let answer = src.as_deref().map(|src| get(src, abort, MAX_BYTES, came));
    let wanted = abort.watch();
    async move {
        let (Some(src), Some(answer)) = (src, answer) else {
            return Phase::Failed(Failure::NoAddress);
        };
        let bytes = match answer.await {
            Ok(bytes) => bytes,
            Err(missing) => return Phase::Failed(Failure::Missing(src, missing)),
        };
        let mut slices = Slices::new(progress, wanted);
        match open(bytes, &mut slices, parsed).await {
            Ok(data) => Phase::Ready(Arc::new(data)),
            Err(Closed::Unreadable(reason)) => Phase::Failed(Failure::Unreadable(src, reason)),
            Err(Closed::NoRoom) => Phase::Failed(Failure::Missing(src, Missing::NoRoom)),
            Err(Closed::Unwanted) => Phase::Loading,
        }
    }
}

/// Why a file did not open.
enum Closed {
    Unreadable(Unreadable),
    NoRoom,
    Unwanted,
}

impl From<Unwanted> for Closed {
    fn from(_: Unwanted) -> Self {
        Closed::Unwanted
    }
}

/// Bytes to what can be asked, stage by stage.
async fn open(bytes: Vec<u8>, slices: &mut Slices, parsed: impl FnOnce()) -> Result<Data, Closed> {
    // Records take about as much again as their text. Asked for now, a lack of it is a message and not a crash; what is given
    // back here is what the records will get.
    if Vec::<u8>::new().try_reserve_exact(bytes.len()).is_err() {
        return Err(Closed::NoRoom);
    }
    let (snapshot, issues) = {
        let mut parsing = Parsing::new(&bytes).map_err(Closed::Unreadable)?;
        let mut broken = None;
        let mut step = |work| match parsing.advance(work) {
            Ok(false) => parsing.share().min(0.999),
            Ok(true) => 1.0,
            Err(reason) => {
                broken = Some(reason);
                1.0
            }
        };
        slices.run(Stage::Read, &mut step).await?;
        if let Some(reason) = broken {
            return Err(Closed::Unreadable(reason));
        }
        parsing.finish()
    };
    drop(bytes);
    let mut building = Building::new(snapshot);
    let mut step = |work| match building.advance(work) {
        false => building.share().min(0.999),
        true => 1.0,
    };
    slices.run(Stage::Build, &mut step).await?;
    let eco = building.finish();
    parsed();

    let mut facets = FacetIndexing::new(&eco);
    let mut step = |work| indexed(facets.advance(&eco, work), facets.share() / 2.0);
    slices.run(Stage::Index, &mut step).await?;
    let mut search = SearchIndexing::new(&eco);
    let mut step = |work| indexed(search.advance(&eco, work), 0.5 + search.share() / 2.0);
    slices.run(Stage::Index, &mut step).await?;
    Ok(Data {
        facets: facets.finish(),
        search: search.finish(),
        eco,
        issues,
        orders: Default::default(),
        network: OnceLock::new(),
        ground: OnceLock::new(),
        atlas: OnceLock::new(),
    })
}

/// A share that is 1 only at the end.
fn indexed(is_done: bool, share: f64) -> f64 {
    if is_done { 1.0 } else { share.min(0.999) }
}
