//! Where the marks of the network stand under the filter: found in short tasks, after the reader has stopped changing it.
//! Knows filter and view; refuses to know how places are found.

use crate::ui::reactive::{Effect, Memo};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::relaxing::{Places, Relaxing};
use super::worlds::Scene;
use crate::platform::bytes::Abort;
use crate::platform::timer::Timer;
use crate::query::Outcome;
use crate::state::{Grouping, View};
use crate::ui::load::{Progress, Slices, Stage};
use crate::ui::reading::{Reading, Shared};

/// So long a filter has to stay as it is before marks move, in milliseconds: a hand on a slider, a finger on a key.
const PAUSE_MS: u32 = 300;

/// What is being worked out, or is about to be. Whatever comes next drops it, and that ends it.
#[derive(Default)]
struct Task {
    _timer: Option<Timer>,
    _abort: Option<Abort>,
}

/// Places of those that the filter leaves of the network; nothing where everybody stands as without it. While new ones
/// are worked out, those of the filter before hold.
pub fn relaxed(reading: Reading, scene: Memo<Scene>) -> Memo<Option<Shared<Places>>> {
    let found = RwSignal::new(None::<(Shared<Outcome>, Shared<Places>)>);
    let task = StoredValue::new_local(Task::default());
    // Those who stand in rings, or where the forces put them; groups and maps have places of their own.
    let is_free = Memo::new(move |_| {
        scene.with(|scene| scene.view == View::Network && scene.group == Grouping::Reach)
    });
    let is_first = StoredValue::new(true);
    Effect::new(move || {
        let outcome = reading.outcome.get();
        let is_filtered = outcome.count < outcome.shown.len();
        let is_known = found.with_untracked(|found| {
            let found = found.as_ref();
            found.is_some_and(|(of, _)| *of == outcome)
        });
        task.set_value(Task::default());
        if !is_free.get() || !is_filtered || is_known {
            return;
        }
        // At first nobody has moved anything yet.
        let pause = if is_first.get_value() { 0 } else { PAUSE_MS };
        is_first.set_value(false);
        let timer = Timer::after(pause, move || {
            let abort = Abort::new();
            work(reading, outcome, found, &abort);
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
    Memo::new(move |before: Option<&Option<Shared<Places>>>| {
        let outcome = reading.outcome.get();
        if !is_free.get() || outcome.count == outcome.shown.len() {
            return None;
        }
        found.with(|found| match found {
            Some((of, places)) if *of == outcome => (!places.is_empty()).then(|| places.clone()),
            _ => before.cloned().flatten(),
        })
    })
}

/// Works the places out, as long as `abort` is there.
fn work(
    reading: Reading,
    outcome: Shared<Outcome>,
    found: RwSignal<Option<(Shared<Outcome>, Shared<Places>)>>,
    abort: &Abort,
) {
    let data = reading.data();
    // Nobody waits for it, and nothing says how far it is.
    let mut slices = Slices::new(RwSignal::new(Progress::default()), abort.watch());
    spawn_local(async move {
        let places = match Relaxing::new(&data.eco, &outcome.shown) {
            Some(mut relaxing) => {
                let network = data.network();
                let mut step = |records| match relaxing.advance(&data.eco, network, records) {
                    true => 1.0,
                    false => 0.0,
                };
                if slices.run(Stage::Layout, &mut step).await.is_err() {
                    return;
                }
                relaxing.finish(network)
            }
            None => Places::new(),
        };
        found.try_set(Some((outcome, Shared::new(places))));
    });
}
