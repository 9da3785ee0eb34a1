//! A comparison from the question to the panel and the picture: worked out in short tasks, and shown when it is there. Knows no
//! question; refuses to compare.

use leptos::prelude::*;
use std::future::Future;

use super::{seen, told};
use crate::query::changes::{Changes, Comparison};
use crate::telling::Teller;
use crate::ui::load::{Anew, Slices};
use crate::ui::reactive::live;
use crate::ui::reading::{Reading, Shared};
use crate::ui::spotlight::Told;

/// What came of a comparison.
pub struct News {
    /// The answer.
    pub comparison: Comparison,
    /// What the picture shows of it.
    pub told: Told,
}

/// Where the answer will be.
pub type Answer = RwSignal<Option<Shared<News>>>;

/// The answer that `work` makes, as `tell` says it, with the lists that `lists` makes of it. The work ends when something else is
/// asked, and with the panel.
pub fn view<F: Future<Output = Option<News>> + 'static>(
    reading: Reading,
    work: impl FnOnce(Slices, Answer) -> F,
    tell: impl Fn(&Teller<'_>, &Comparison) -> Vec<String> + Send + 'static,
    lists: impl Fn(&Changes) -> AnyView + Send + 'static,
) -> AnyView {
    let desk = reading.desk;
    let answer: Answer = RwSignal::new(None);
    let task = Anew::idle();
    let work = work(task.begin(), answer);
    leptos::task::spawn_local(async move {
        if let Some(news) = work.await {
            let spoken = news.told.clone();
            // Nobody may wait any longer.
            if answer.try_set(Some(Shared::new(news))).is_none() {
                desk.spotlight.turn_to(spoken);
            }
        }
    });
    live(move || {
        let Some(news) = answer.get() else {
            return view! {
                <p class="said" role="status">{desk.words.t("suggestions-working")}</p>
            }
            .into_any();
        };
        let sentences = told(reading, |teller| tell(teller, &news.comparison));
        let lists = match &news.comparison {
            Comparison::Changes(changes) => Some(lists(changes)),
            _ => None,
        };
        view! {
            <div class="news">{sentences.into_iter().map(|of| view! { <p>{of}</p> }).collect_view()}</div>
            {seen(reading, &news.told)}
            {lists}
        }
        .into_any()
    })
    .into_any()
}
