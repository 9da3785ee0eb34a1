//! What is worked out when it is first asked for, after the file is open: in short tasks too.

use leptos::prelude::RwSignal;
use leptos::task::spawn_local;

use super::progress::{Progress, Stage};
use super::slices::Slices;
use crate::platform::bytes::Abort;

/// Begins a work: `step` does about so many records of it, says how much is done, and keeps what comes out before it says 1. How
/// far it is stands in `progress`. It ends when it is done, or when what comes back is dropped.
pub fn later(progress: RwSignal<Progress>, mut step: Box<dyn FnMut(usize) -> f64>) -> Abort {
    let abort = Abort::new();
    let mut slices = Slices::new(progress, abort.watch());
    spawn_local(async move {
        // Nobody waits any longer: nothing is left to be done.
        let _ = slices.run(Stage::Index, &mut *step).await;
    });
    abort
}
