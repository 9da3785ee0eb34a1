//! From an address to an ecosystem that can be asked: fetch, parse, index. Every way to fail is a value with words.

use leptos::prelude::{GetUntracked, RwSignal, Set};
use std::sync::{Arc, Mutex, OnceLock};

use super::common::opened;
use super::progress::{Progress, Stage};
use super::read::{Closed, has_room, read};
use super::slices::Slices;
use crate::ecosystem::Ecosystem;
use crate::platform::bytes::{Abort, LARGE, Missing, get};
use crate::query::suggest::Ground;
use crate::query::{
    FacetIndex, FacetIndexing, NameOrder, Outcome, Question, QuoteIndex, SearchIndex,
    SearchIndexing, Walk, YearIndex,
};
use crate::scene::World;
use crate::snapshot::{Issue, Lang, MAX_BYTES, Unreadable};
use crate::steps::reached;
use crate::ui::canvas::geography::Geography;
use crate::ui::canvas::laying::Laying;
use crate::ui::canvas::network::{self, Drafting, Network};
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
    /// The network as the scene wants it, with the names of a language.
    world: Option<(Lang, Shared<World>)>,
    ground: OnceLock<Geography>,
    atlas: OnceLock<Atlas>,
    years: YearIndex,
    quotes: OnceLock<QuoteIndex>,
    likes: OnceLock<Ground>,
    /// The last question of each sort, and its answer.
    answers: [Mutex<Last<Shared<Outcome>>>; 2],
    /// The last walk from a node in focus, and the question it was for.
    walked: Mutex<Last<Option<Shared<Walk>>>>,
}

/// The last question, and its answer.
type Last<T> = Option<(Question, T)>;

impl Data {
    /// Where everybody stands on the network: as the file says, else as it was worked out.
    pub fn network(&self) -> &Network {
        &self.network
    }

    /// The network as the scene wants it: there already in the language in which the file was opened.
    pub fn world(&self, lang: Lang) -> Shared<World> {
        match &self.world {
            Some((of, world)) if *of == lang => world.clone(),
            _ => Shared::new(network::world(&self.eco, &self.network, lang)),
        }
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

    /// Who is left. Every panel asks the same: it is worked out once.
    pub fn answer(&self, question: &Question) -> Shared<Outcome> {
        let [of_all, of_some] = &self.answers;
        let slot = if question.years.is_empty() {
            of_all
        } else {
            of_some
        };
        remembered(slot, question, || {
            let walk = self.walk(question);
            let outcome = question.answer(&self.eco, &self.facets, self.years(), walk.as_deref());
            Shared::new(outcome)
        })
    }

    /// How far everybody is from the node in focus, if there is one.
    pub fn walk(&self, question: &Question) -> Option<Shared<Walk>> {
        // However many steps are asked for, the walk is the same.
        let (node, _) = question.around.as_ref()?;
        let asked = Question {
            around: Some((node.clone(), 0)),
            hidden: question.hidden.clone(),
            stated_only: question.stated_only,
            ..Question::default()
        };
        remembered(&self.walked, &asked, || {
            asked.walk(&self.eco).map(Shared::new)
        })
    }

    /// When everything is.
    pub fn years(&self) -> &YearIndex {
        &self.years
    }

    /// The passages, once somebody has read them in short tasks.
    pub fn quotes(&self) -> Option<&QuoteIndex> {
        self.quotes.get()
    }

    /// Keeps the passages that were read.
    pub fn keep_quotes(&self, quotes: QuoteIndex) {
        self.quotes.get_or_init(|| quotes);
    }

    /// What suggestions are made from, once somebody has read it in short tasks.
    pub fn likes(&self) -> Option<&Ground> {
        self.likes.get()
    }

    /// Keeps what suggestions are made from.
    pub fn keep_likes(&self, likes: Ground) {
        self.likes.get_or_init(|| likes);
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

/// The answer to the last question, if it is asked again; else it is worked out and remembered.
fn remembered<T: Clone>(
    last: &Mutex<Last<T>>,
    question: &Question,
    answer: impl FnOnce() -> T,
) -> T {
    let Ok(mut last) = last.lock() else {
        return answer();
    };
    match &*last {
        Some((asked, answer)) if asked == question => answer.clone(),
        _ => {
            let answer = answer();
            *last = Some((question.clone(), answer.clone()));
            answer
        }
    }
}

/// Where the data is.
#[derive(Clone, Debug, PartialEq)]
pub enum Source {
    /// The host says nothing.
    Nowhere,
    /// Behind an address.
    Address(String),
    /// Here: the text of a snapshot.
    Text(String),
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
    /// The data is there, and so are the panels; the stage has the next task.
    Opened(Arc<Data>),
    /// Everything is there.
    Ready(Arc<Data>),
}

/// Loads from an address, unless another explorer of the page has it open; `parsed` is called when the bytes have become records.
/// How far it is stands in `progress`.
///
/// `lang` says in which language names are wanted. Nothing of it holds up the page: whatever grows with the file is done in short tasks ([`Slices`]).
pub fn load<F: FnOnce() + 'static>(
    source: Source,
    abort: &Abort,
    progress: RwSignal<Progress>,
    lang: RwSignal<Lang>,
    parsed: F,
) -> impl Future<Output = Phase> + use<F> {
    let came = move |here, all| {
        progress.try_set(Progress::of_bytes(here, all));
    };
    let answer = match &source {
        Source::Address(src) => Some(get(src, abort, MAX_BYTES, came)),
        Source::Nowhere | Source::Text(_) => None,
    };
    let wanted = abort.watch();
    async move {
        let (bytes, src, opening) = match (source, answer) {
            (Source::Text(text), _) => (text.into_bytes(), String::new(), None),
            (Source::Address(src), Some(answer)) => {
                let opening = match opened(&src).await {
                    Ok(data) => return Phase::Ready(data),
                    Err(opening) => opening,
                };
                match answer.await {
                    Ok(bytes) => (bytes, src, Some(opening)),
                    Err(missing) => return Phase::Failed(Failure::Missing(src, missing)),
                }
            }
            _ => return Phase::Failed(Failure::NoAddress),
        };
        let mut slices = Slices::new(progress, wanted);
        match open(bytes, &mut slices, lang, parsed).await {
            Ok(data) => {
                let data = Arc::new(data);
                if let Some(opening) = opening {
                    opening.done(&data);
                }
                Phase::Ready(data)
            }
            Err(Closed::Unreadable(reason)) => Phase::Failed(Failure::Unreadable(src, reason)),
            Err(Closed::NoRoom) => Phase::Failed(Failure::Missing(src, Missing::NoRoom)),
            Err(Closed::Unwanted) => Phase::Loading,
        }
    }
}

/// Bytes to what can be asked, stage by stage.
async fn open(
    bytes: Vec<u8>,
    slices: &mut Slices,
    lang: RwSignal<Lang>,
    parsed: impl FnOnce(),
) -> Result<Data, Closed> {
    // What a first view needs of the program is what a file needs that `snapshot build` has made. Any other may have something
    // to mend or to lay out, and much of it.
    let is_made = bytes.len() < LARGE && is_placed(&bytes);
    slices.whole(Stage::Read, !is_made).await;
    let (eco, issues) = read(bytes, slices).await?;
    parsed();

    let mut facets = FacetIndexing::new(&eco);
    let mut step = |work| reached(facets.advance(&eco, work), facets.share() / 2.0);
    slices.run(Stage::Index, &mut step).await?;
    let mut search = SearchIndexing::new(&eco);
    let mut step = |work| reached(search.advance(&eco, work), 0.5 + search.share() / 2.0);
    slices.run(Stage::Index, &mut step).await?;
    let has_picture = has_room(eco.node_count() * MARK + eco.tie_count() * LINE);
    let network = match eco.positions() {
        _ if !has_picture => Network::default(),
        positions => {
            let mut laying = match positions {
                Some(positions) => Laying::baked(&eco, positions),
                None => Laying::new(&eco),
            };
            let mut step = |work| reached(laying.advance(&eco, work), laying.share());
            slices.run(Stage::Layout, &mut step).await?;
            laying.finish()
        }
    };
    let world = match lang.try_get_untracked().filter(|_| has_picture) {
        Some(lang) => {
            let mut drafting = Drafting::new(lang);
            let mut step = |work| match drafting.advance(&eco, &network, work) {
                false => 0.5,
                true => 1.0,
            };
            slices.run(Stage::Draft, &mut step).await?;
            Some((lang, Shared::new(drafting.finish())))
        }
        None => None,
    };
    let years = YearIndex::new(&eco);
    // What is made of it now is a task of its own.
    slices.turn(Stage::Draft, 1.0).await?;
    Ok(Data {
        world,
        has_picture,
        facets: facets.finish(),
        search: search.finish(),
        eco,
        issues,
        orders: Default::default(),
        network,
        ground: OnceLock::new(),
        atlas: OnceLock::new(),
        years,
        quotes: OnceLock::new(),
        likes: OnceLock::new(),
        answers: Default::default(),
        walked: Mutex::default(),
    })
}

/// Whether a file that nobody has read yet says where everybody stands: `snapshot build` writes that last.
fn is_placed(bytes: &[u8]) -> bool {
    let key = b"\"positions\"";
    bytes.windows(key.len()).rev().any(|word| word == key)
}
