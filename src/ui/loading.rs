//! While the data comes: one line and one bar, in a frame that is there already.

use crate::ui::reactive::Memo;
use leptos::prelude::*;

use super::desk::Desk;
use super::load::{Progress, Stage};

/// What happens, and how far it is. A small file is there before there is anything to say; what happens to a large one is said
/// aloud once a stage, and the bar has the rest.
#[component]
pub fn Loading(desk: Desk, progress: RwSignal<Progress>) -> impl IntoView {
    let words = desk.words;
    let stage = Memo::new(move |_| progress.get().stage);
    let begun = Memo::new(move |_| progress.get() != Progress::default());
    let said = move || match (begun.get(), stage.get()) {
        (false, _) => words.now("loading"),
        (true, stage) => words.now(stage.message()),
    };
    // Whole percents are enough for 220 pixels.
    let percent = Memo::new(move |_| {
        let progress = progress.get();
        (progress != Progress::default()).then(|| (progress.of_all() * 100.0).round())
    });
    view! {
        <div class="loading">
            <p role="status">{said}</p>
            <div
                class="loading-bar"
                role="progressbar"
                aria-label=words.t("loading")
                aria-valuemin="0"
                aria-valuemax="100"
                aria-valuenow=move || percent.get().map(|percent| percent.to_string())
                style:--share=move || percent.get().map(|percent| format!("{percent}%"))
                data-stage=move || (stage.get() != Stage::Download).then_some("work")
            ></div>
        </div>
    }
}
