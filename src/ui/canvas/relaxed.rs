//! Where the marks of the network stand under the filter: found in short tasks, after the reader has stopped changing it.
//! Knows filter and view; refuses to know how places are found.

use crate::ui::reactive::{Effect, Memo};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::by_hand::is_free;
use super::relaxing::{Places, Relaxing};
use super::worlds::Scene;
use crate::plane::Point;
use crate::platform::bytes::Abort;
use crate::platform::timer::Timer;
use crate::query::Outcome;
use crate::ui::load::{Progress, Slices, Stage};
use crate::ui::reading::{Reading, Shared};

/// So long a filter has to stay as it is before marks move, in milliseconds: a hand on a slider, a finger on a key.
const PAUSE_MS: u32 = 300;

/// Who is pinned where, by key.
type Pinned = Vec<(usize, Point)>;
/// Of whom, with whom pinned, and where they stand.
type Found = (Shared<Outcome>, Pinned, Shared<Places>);

/// What is being worked out, or is about to be. Whatever comes next drops it, and that ends it.
#[derive(Default)]
struct Task {
    _timer: Option<Timer>,
    _abort: Option<Abort>,
}

/// Places of those that the filter leaves of the network; nothing where everybody stands as without it. While new ones
/// are worked out, those of the filter before hold.
pub fn relaxed(
    reading: Reading,
    scene: Memo<Scene>,
    pins: Memo<Pinned>,
) -> Memo<Option<Shared<Places>>> {
    let found = RwSignal::new(None::<Found>);
    let task = StoredValue::new_local(Task::default());
    // Those who stand in rings, or where the forces put them; groups and maps have places of their own.
    let is_free = Memo::new(move |_| scene.with(is_free));
    let is_first = StoredValue::new(true);
    Effect::new(move || {
        let (outcome, pins) = (reading.picture.get(), pins.get());
        let is_filtered = outcome.count < outcome.shown.len();
        let is_known = found.with_untracked(|found| {
            let found = found.as_ref();
            found.is_some_and(|(of, and, _)| *of == outcome && *and == pins)
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
            work(reading, outcome, pins, found, &abort);
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
        let outcome = reading.picture.get();
        if !is_free.get() || outcome.count == outcome.shown.len() {
            return None;
        }
        found.with(|found| match found {
            Some((of, _, places)) if *of == outcome => (!places.is_empty()).then(|| places.clone()),
            _ => before.cloned().flatten(),
        })
    })
}

/// Works the places out, as long as `abort` is there.
fn work(
    reading: Reading,
    outcome: Shared<Outcome>,
    pins: Pinned,
    found: RwSignal<Option<Found>>,
    abort: &Abort,
) {
    let data = reading.data();
    // Nobody waits for it, and nothing says how far it is.
    let mut slices = Slices::new(RwSignal::new(Progress::default()), abort.watch());
    spawn_local(async move {
        let places = match Relaxing::new(&data.eco, &outcome.shown) {
            Some(relaxing) => {
                let mut relaxing = relaxing.with_pins(&pins);
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
        found.try_set(Some((outcome, pins, Shared::new(places))));
    });
}
