//! Long work in short tasks: each stage is asked for a little more until it is done, and the browser has its turn in between.

use super::progress::{Progress, Stage};
use crate::platform::bytes::Wanted;
use crate::platform::frame::now;
use crate::platform::pause::pause;
use crate::platform::whole::whole;
use crate::steps::reached;
use leptos::prelude::{RwSignal, Set, WithUntracked};

/// So long a task may last, in milliseconds: a third of a frame, so that what a step overruns by still fits. (A task of 50 ms is long, W3C
/// Long Tasks.)
const TASK: f64 = 6.0;
/// So long one step of a stage should last.
const STEP: f64 = 2.0;
/// A shorter step, in milliseconds, is no measure: clocks are coarse.
const TELLING: f64 = 0.15;
/// How many records the first step is asked for: few enough for a slow device.
const FIRST: usize = 64;
/// No step is asked for more: records that are done in no time say nothing of those of the next kind.
const MOST: usize = 4096;

/// Runs stages one after the other, each in steps.
pub struct Slices {
    progress: RwSignal<Progress>,
    wanted: Wanted,
    /// When the task at hand began.
    began: f64,
}

/// Nobody waits any longer.
pub struct Unwanted;

impl Slices {
    /// Begins a task.
    pub fn new(progress: RwSignal<Progress>, wanted: Wanted) -> Self {
        Self {
            progress,
            wanted,
            began: now(),
        }
    }

    /// Runs a stage: `step` does about so many records' work and says how much of the stage is done, 1 at the end.
    ///
    /// What is done within one task costs no pause, so that a small file is as fast as if there were no steps.
    pub async fn run(
        &mut self,
        stage: Stage,
        step: &mut dyn FnMut(usize) -> f64,
    ) -> Result<(), Unwanted> {
        let mut work = FIRST;
        loop {
            let before = now();
            let share = step(work);
            let after = now();
            if after - self.began > TASK {
                self.turn(stage, share).await?;
            }
            if share >= 1.0 {
                return Ok(());
            }
            let took = after - before;
            // A step that took no time did next to nothing, and says nothing of the next.
            let is_telling = took > TELLING || work < 4 * FIRST;
            if took < STEP / 2.0 && is_telling {
                work = (2 * work).min(MOST);
            } else if took > STEP {
                work = (work / 2).max(1);
            }
        }
    }

    /// Works out another answer than `last`, which stays until this takes longer than a step: what was said of something else is
    /// none for what is asked now, but an answer that comes at once leaves no gap. `advance` says whether it is done, and how
    /// much of it is. Whether somebody still waits.
    pub async fn replace<T: Send + Sync + 'static>(
        &mut self,
        last: RwSignal<Option<T>>,
        mut advance: impl FnMut(usize) -> (bool, f64),
    ) -> bool {
        let mut step = |work| {
            let (is_done, share) = advance(work);
            if !is_done && last.try_with_untracked(Option::is_some) == Some(true) {
                last.set(None);
            }
            reached(is_done, share)
        };
        self.run(Stage::Index, &mut step).await.is_ok()
    }

    /// Waits until all of the program is there, if it is wanted for what comes next.
    pub async fn whole(&mut self, next: Stage, is_wanted: bool) {
        self.progress.try_set(Progress {
            stage: next,
            share: 0.0,
        });
        whole(is_wanted).await;
        self.began = now();
    }

    /// Gives the browser its turn, unless the task has only begun; so much of a stage is done.
    pub async fn turn(&mut self, stage: Stage, share: f64) -> Result<(), Unwanted> {
        if now() - self.began > STEP {
            self.progress.try_set(Progress { stage, share });
            pause().await;
            if !self.wanted.is_wanted() {
                return Err(Unwanted);
            }
            self.began = now();
        }
        Ok(())
    }
}
