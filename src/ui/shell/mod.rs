//! The frame: where each part stands, and the keys that work everywhere in it.

mod above;
mod bar;
mod keys;
mod stage;
mod views;

use std::sync::Arc;

use crate::platform::dom;
use crate::platform::timer::Timer;
use crate::ui::reactive::{self, Effect, Memo, live};
use leptos::html;
use leptos::prelude::*;

use super::app::Surroundings;
use super::countries::Countries;
use super::desk::{Aim, Desk};
use super::failure::FailureNotice;
use super::filters::Filters;
use super::load::{Data, Phase, Progress};
use super::loading::Loading;
use super::print;
use super::reading::{Reading, Shared};
use super::search::Search;
use super::shortlist;
use super::side::Side;
use super::status::Status;
use super::tour;
use super::turns::{Part, Turns};
use crate::state::{Action, View};
use bar::{Brand, Tools};
use stage::Stage;
use views::Views;

/// The whole interface; the bar is there at once, the rest when the data is.
#[component]
pub fn Frame(
    desk: Desk,
    phase: RwSignal<Phase>,
    turns: Turns,
    progress: RwSignal<Progress>,
    again: Callback<()>,
    surroundings: Surroundings,
) -> impl IntoView {
    let words = desk.words;
    let frame = NodeRef::<html::Div>::new();
    let reading = Memo::new(
        move |before: Option<&Option<Shared<Arc<Data>>>>| match phase.get() {
            Phase::Opened(data) | Phase::Ready(data) => {
                // That the stage has its turn is no other data: the panels stay.
                let same = before.and_then(Option::as_ref);
                let same = same.filter(|before| Arc::ptr_eq(before, &data)).cloned();
                Some(same.unwrap_or_else(|| Shared::new(data)))
            }
            _ => None,
        },
    );
    let with_data = move |part: Part, build: fn(Reading) -> AnyView| {
        turns.part(part, move || {
            desk.anew.track();
            reading
                .get()
                .map(|data| build(Reading::new(desk, Arc::clone(&data))))
        })
    };
    let surroundings = StoredValue::new_local(surroundings);
    // What had the focus may be gone after a step of undo; the next key is heard all the same.
    let looking = StoredValue::new_local(None);
    Effect::since(move |before: Option<()>| {
        desk.store.walked.track();
        if before.is_some() {
            looking.set_value(Some(Timer::after(0, move || {
                if let Some(frame) = frame.get_untracked()
                    && dom::focused_near(&frame).is_none()
                {
                    dom::focus(&frame);
                }
            })));
        }
    });

    print::listen(desk);
    let has_above = Memo::new(move |_| above::is_open(desk));

    view! {
        <div class="frame" class:is-presenting=move || desk.presenting.get() node_ref=frame tabindex="-1" on:keydown=reactive::key(move |event| {
            if let Some(frame) = frame.get_untracked() {
                let data = reading.get_untracked();
                keys::pressed(desk, data.as_deref().map(AsRef::as_ref), &event, &frame);
            }
        })>
            <button type="button" class="button skip" on:click=reactive::click(move |_| {
                desk.aim.set(Aim::List);
                desk.act(Action::SetView(View::List));
            })>{words.t("skip-to-list")}</button>
            <header class="bar" part="bar">
                <Brand desk title=Signal::derive(move || {
                    reading.get().map(|data| data.eco.meta().title.clone()).unwrap_or_default()
                }) />
                {with_data(Part::Search, |reading| view! { <Search reading /> }.into_any())}
                {turns.part(Part::Tools, move || Some(view! { <Tools desk /> }))}
            </header>
            {turns.part(Part::Views, move || Some(view! { <Views desk /> }))}
            {with_data(Part::Filters, |reading| view! { <Filters reading /> }.into_any())}
            {with_data(Part::Tour, tour::view)}
            <div class="stage" part="stage">
                {live(move || match phase.get() {
                    Phase::Loading | Phase::Opened(_) => Some(view! { <Loading desk progress /> }.into_any()),
                    Phase::Failed(failure) => Some(view! { <FailureNotice desk failure again /> }.into_any()),
                    Phase::Ready(_) => None,
                })}
                {turns.part(Part::Stage, move || {
                    let reading = Reading::new(desk, (*reading.get()?).clone());
                    Some(view! { <Stage reading phase surroundings=surroundings.get_value() /> })
                })}
            </div>
            {with_data(Part::Status, |reading| {
                shortlist::keep(reading);
                view! { <Status reading=reading.later() /> }.into_any()
            })}
            {with_data(Part::Countries, |reading| view! { <Countries reading=reading.later() is_panel=true /> }.into_any())}
            {with_data(Part::Side, |reading| view! { <Side reading /> }.into_any())}
            {live(move || has_above.get().then(|| above::view(desk, reading)))}
            <p class="heard" role="status" aria-live="polite">{move || desk.news.get()}</p>
        </div>
    }
}
