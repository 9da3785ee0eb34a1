//! From an address to an ecosystem that can be asked: fetch, parse, index. Every way to fail is a value with words.

use leptos::prelude::{RwSignal, Set};
use std::sync::{Arc, Mutex, OnceLock};

use super::progress::{Progress, Stage};
use super::slices::{Slices, Unwanted};
use crate::ecosystem::{Building, Ecosystem};
use crate::platform::bytes::{Abort, Missing, get};
use crate::query::suggest::Ground;
use crate::query::{
    FacetIndex, FacetIndexing, Filter, NameOrder, Outcome, SearchIndex, SearchIndexing, YearIndex,
    Years,
};
use crate::snapshot::{Issue, Lang, MAX_BYTES, Parsing, Unreadable};
use crate::ui::canvas::geography::Geography;
use crate::ui::canvas::laying::Laying;
use crate::ui::canvas::network::{self, Network};
use crate::ui::canvas::world::Atlas;
use crate::ui::reading::Shared;

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
    /// Whether there is memory for the drawing; the list needs none that is not there already.
    pub has_picture: bool,
    /// By language.
    orders: [OnceLock<NameOrder>; 2],
    network: Network,
    ground: OnceLock<Geography>,
    atlas: OnceLock<Atlas>,
    years: OnceLock<YearIndex>,
    reasons: OnceLock<Ground>,
    /// The last question of each sort, and its answer.
    answers: [Mutex<Option<Answer>>; 2],
}

/// What was asked for, and what it leaves.
type Answer = ((Filter, Years), Shared<Outcome>);

impl Data {
    /// Where everybody stands on the network: as the file says, else as it was worked out.
    pub fn network(&self) -> &Network {
        &self.network
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

    /// What a filter leaves of some years, or of all. Every panel asks the same: it is worked out once.
    pub fn answer(&self, filter: &Filter, years: Years) -> Shared<Outcome> {
        let [of_all, of_some] = &self.answers;
        let slot = if years.is_empty() { of_all } else { of_some };
        let Ok(mut last) = slot.lock() else {
            return self.ask(filter, years);
        };
        match &*last {
            Some(((asked, when), answer)) if asked == filter && *when == years => answer.clone(),
            _ => {
                let answer = self.ask(filter, years);
                *last = Some(((filter.clone(), years), answer.clone()));
                answer
            }
        }
    }

    fn ask(&self, filter: &Filter, years: Years) -> Shared<Outcome> {
        let left = self.years().left(years);
        Shared::new(self.facets.apply_within(filter, left.as_deref()))
    }

    /// When everything is; read when it is first asked for.
    pub fn years(&self) -> &YearIndex {
        self.years.get_or_init(|| YearIndex::new(&self.eco))
    }

    /// What suggestions and consortia are worked out from; gathered when it is first asked for.
    pub fn reasons(&self) -> &Ground {
        self.reasons.get_or_init(|| Ground::new(&self.eco))
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

/// What a mark takes while it is laid out and drawn, in bytes, with its name; and a tie. Rather too much.
const MARK: usize = 1000;
const LINE: usize = 300;

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
    if !has_room(bytes.len()) {
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
    let has_picture = has_room(eco.node_count() * MARK + eco.tie_count() * LINE);
    let network = match eco.positions() {
        _ if !has_picture => Network::default(),
        Some(positions) => network::baked(&eco, positions),
        None => {
            let mut laying = Laying::new(&eco);
            let mut step = |work| indexed(laying.advance(&eco, work), laying.share());
            slices.run(Stage::Layout, &mut step).await?;
            laying.finish()
        }
    };
    Ok(Data {
        has_picture,
        facets: facets.finish(),
        search: search.finish(),
        eco,
        issues,
        orders: Default::default(),
        network,
        ground: OnceLock::new(),
        atlas: OnceLock::new(),
        years: OnceLock::new(),
        reasons: OnceLock::new(),
        answers: Default::default(),
    })
}

/// Whether the device gives that many bytes.
fn has_room(bytes: usize) -> bool {
    Vec::<u8>::new().try_reserve_exact(bytes).is_ok()
}

/// A share that is 1 only at the end.
fn indexed(is_done: bool, share: f64) -> f64 {
    if is_done { 1.0 } else { share.min(0.999) }
}
