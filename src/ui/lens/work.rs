//! Works out what lens, size and hulls ask for, in short tasks, and never unasked. Knows when it has to be done anew;
//! refuses to know how it is shown.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::looking::{NAMED, Ranking, Through, Together};
use crate::ecosystem::NodeId;
use crate::locale::Arg;
use crate::metrics::communities::Communities;
use crate::metrics::{Graph, Graphing, Measure, Measuring, View};
use crate::platform::bytes::Abort;
use crate::platform::timer::Timer;
use crate::query::lens::{Lens, LensGraph, Lensing};
use crate::query::{Outcome, Question};
use crate::state::View as Seen;
use crate::steps::reached;
use crate::ui::load::{Anew, Data, Progress, Slices, Stage, Unwanted};
use crate::ui::reactive::{Effect, Memo};
use crate::ui::reading::{Reading, Shared};

/// So long the picture stays as it is before it is measured again, in milliseconds.
const PAUSE_MS: u32 = 250;
/// The same picture, the same communities.
const SEED: u64 = 7;

/// What is being worked out, or is about to be. Whatever comes next drops it, and that ends it.
#[derive(Default)]
struct Task {
    _timer: Option<Timer>,
    _abort: Option<Abort>,
}

/// Keeps what is worked out in step with what is asked for, as long as the reading lives.
pub fn keep(reading: Reading) {
    keep_lens(reading);
    keep_measures(reading);
}

/// The ecosystem through the lens.
fn keep_lens(reading: Reading) {
    let desk = reading.desk;
    let looking = desk.looking;
    let asked = Memo::new(move |_| {
        let lens = desk.store.with(|state| state.lens);
        let of = reading.question.with(Question::of_lens);
        (lens != Lens::Everything).then_some((lens, of))
    });
    let task = Anew::idle();
    Effect::new(move || {
        let asked = asked.get();
        task.end();
        let Some((lens, of)) = asked else {
            looking.through.set(None);
            return;
        };
        let data = reading.data();
        let mut slices = task.begin();
        spawn_local(async move {
            let made_of = Shared::new(of.answer(&data.eco, &data.facets, data.years(), None));
            let mut lensing = Lensing::new(&data.eco, lens);
            let visible = made_of.visible();
            let mut step =
                |work| reached(lensing.advance(&data.eco, &visible, work), lensing.share());
            if slices.run(Stage::Build, &mut step).await.is_ok() {
                let through = Through::new(lens, lensing.finish(), made_of.clone());
                looking.through.try_set(Some(Shared::new(through)));
            }
        });
    });
    on_cleanup(move || drop(looking.through.try_set(None)));
}

/// What is asked of the picture.
#[derive(Clone, Copy, PartialEq)]
struct Asked {
    size: Option<Measure>,
    hulls: bool,
}

/// Sizes and hulls of those who are in the picture.
fn keep_measures(reading: Reading) {
    let desk = reading.desk;
    let looking = desk.looking;
    let asked = Memo::new(move |_| {
        desk.store.with(|state| Asked {
            size: state.size.filter(|_| state.view == Seen::Network),
            hulls: state.hulls && state.view == Seen::Network,
        })
    });
    // A lens that is not there yet is waited for.
    let is_ready = Memo::new(move |_| {
        let lens = desk.store.with(|state| state.lens);
        looking.through.with(|through| match through {
            Some(through) => through.lens == lens,
            None => lens == Lens::Everything,
        })
    });
    let task = StoredValue::new_local(Task::default());
    let is_first = StoredValue::new(true);
    Effect::new(move || {
        let asked = asked.get();
        task.set_value(Task::default());
        looking.share.set(None);
        let known = looking
            .ranking
            .with_untracked(|ranking| ranking.as_ref().map(|ranking| ranking.measure));
        if known != asked.size {
            looking.ranking.set(None);
        }
        if !asked.hulls {
            looking.together.set(None);
        }
        if asked.size.is_none() && !asked.hulls || !is_ready.get() {
            return;
        }
        let (picture, through) = (reading.picture.get(), looking.through.get());
        looking.share.set(Some(0.0));
        let pause = if is_first.get_value() { 0 } else { PAUSE_MS };
        is_first.set_value(false);
        let timer = Timer::after(pause, move || {
            let abort = Abort::new();
            work(reading, asked, picture, through, &abort);
            task.try_set_value(Task {
                _timer: None,
                _abort: Some(abort),
            });
        });
        task.set_value(Task {
            _timer: Some(timer),
            _abort: None,
        });
    });
    on_cleanup(move || {
        looking.ranking.try_set(None);
        looking.together.try_set(None);
        looking.share.try_set(None);
    });
}

/// Works out sizes and hulls, as long as `abort` is there.
fn work(
    reading: Reading,
    asked: Asked,
    picture: Shared<Outcome>,
    through: Option<Shared<Through>>,
    abort: &Abort,
) {
    let looking = reading.desk.looking;
    let data = reading.data();
    let progress = RwSignal::new(Progress::default());
    let mut slices = Slices::new(progress, abort.watch());
    spawn_local(async move {
        let tell = move |share| {
            looking.share.try_set(Some(share));
        };
        let through = through.as_deref();
        let done = measured(&data, asked, &picture, through, &mut slices, &tell);
        if let Ok((ranking, together)) = done.await {
            if let Some(first) = ranking.as_ref().and_then(Ranking::first) {
                let name = untrack(|| reading.name(first));
                let said = [("name", Arg::from(name))];
                let said = untrack(|| reading.desk.words.format("size-said", &said));
                reading.desk.news.try_set(said);
            }
            looking.ranking.try_set(ranking.map(Shared::new));
            looking.together.try_set(together.map(Shared::new));
            looking.share.try_set(None);
        }
    });
}

async fn measured(
    data: &Data,
    asked: Asked,
    picture: &Outcome,
    through: Option<&Through>,
    slices: &mut Slices,
    tell: &dyn Fn(f64),
) -> Result<(Option<Ranking>, Option<Together>), Unwanted> {
    let picture = &without_cluster(data, picture);
    let visible = picture.visible();
    let view = match through {
        Some(through) => lens_view(&through.graph, picture),
        None => {
            let mut graphing = Graphing::new(&data.eco, &visible);
            let mut step = |work| {
                reached(
                    graphing.advance(&data.eco, &visible, work),
                    graphing.share(),
                )
            };
            slices.run(Stage::Build, &mut step).await?;
            graphing.finish()
        }
    };
    let parts = f64::from(u8::from(asked.size.is_some()) + u8::from(asked.hulls));
    let mut ranking = None;
    if let Some(measure) = asked.size {
        let mut measuring = Measuring::new(&view.graph, measure);
        let mut step = |work| {
            let is_done = measuring.advance(&view.graph, work);
            tell(measuring.share() / parts);
            reached(is_done, measuring.share())
        };
        slices.run(Stage::Layout, &mut step).await?;
        let scores = measuring.finish(&view.graph);
        ranking = Some(Ranking {
            measure,
            order: scores.first(NAMED),
            scores,
            nodes: view.nodes.clone(),
        });
    }
    let mut together = None;
    if asked.hulls {
        let mut communities = Communities::new(&view.graph, SEED);
        let mut step = |work| {
            let is_done = communities.advance(&view.graph, work);
            tell(1.0 - (1.0 - communities.share()) / parts);
            reached(is_done, communities.share())
        };
        slices.run(Stage::Layout, &mut step).await?;
        let partition = communities.finish(&view.graph);
        let leads = leads(&view.graph, &partition.of, partition.sizes.len());
        together = Some(Together {
            nodes: view.nodes,
            partition,
            leads,
        });
    }
    Ok((ranking, together))
}

/// Those who are measured: nearly everybody is tied to the cluster itself, so that with it all ways would lead through it.
fn without_cluster(data: &Data, picture: &Outcome) -> Outcome {
    let mut others = picture.clone();
    let own = data.eco.cluster();
    if let Some(shown) = own.and_then(|id| others.shown.get_mut(id.index())) {
        others.count -= usize::from(*shown);
        *shown = false;
    }
    others
}

/// The ties of a lens among those who are in the picture. O(nodes + ties).
fn lens_view(graph: &LensGraph, picture: &Outcome) -> View {
    let mut numbers = vec![None; graph.nodes.len()];
    let mut nodes: Vec<NodeId> = Vec::new();
    for (number, id) in numbers.iter_mut().zip(&graph.nodes) {
        if picture.shows(*id) {
            *number = u32::try_from(nodes.len()).ok();
            nodes.push(*id);
        }
    }
    let number = |of: u32| numbers.get(of as usize).copied().flatten();
    let ties: Vec<(u32, u32, f64)> = graph
        .ties
        .iter()
        .filter_map(|tie| Some((number(tie.one)?, number(tie.other)?, tie.weight)))
        .collect();
    View {
        graph: Graph::new(nodes.len(), &ties),
        nodes,
    }
}

/// Of each community, who has the most ties within it; of several the first. O(nodes + ties).
fn leads(graph: &Graph, of: &[u32], communities: usize) -> Vec<u32> {
    let mut best = vec![(0, 0_usize); communities];
    for (node, own) in (0_u32..).zip(of) {
        let within = |other: &&u32| of.get(**other as usize) == Some(own);
        let count = 1 + graph.neighbours(node).iter().filter(within).count();
        if let Some(best) = best.get_mut(*own as usize)
            && count > best.1
        {
            *best = (node, count);
        }
    }
    best.into_iter().map(|(node, _)| node).collect()
}
