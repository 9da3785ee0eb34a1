//! The tours there are: what each is about, how long it is, and the way into it.

use leptos::prelude::*;

use super::drafts;
use crate::locale::Arg;
use crate::snapshot::Tour;
use crate::ui::icons::{Icon, icon};
use crate::ui::present;
use crate::ui::reactive::{self, live};
use crate::ui::reading::Reading;
use crate::ui::side;

/// The panel.
pub fn view(reading: Reading) -> AnyView {
    let desk = reading.desk;
    let words = desk.words;
    let body = live(move || {
        let tours = reading.eco(|eco| super::all(desk, eco));
        if tours.is_empty() {
            return view! { <p class="summary">{words.t("tours-none")}</p> }.into_any();
        }
        let one = |tour: Tour| one(reading, tour);
        view! { <ul class="tours">{tours.into_iter().map(one).collect_view()}</ul> }.into_any()
    });
    let foot = view! {
        <button type="button" class="button" on:click=reactive::click(move |_| super::edit(reading, None))>
            {icon(Icon::Plus)}
            <span>{words.t("tours-new")}</span>
        </button>
    };
    side::panel(reading, "tours", body, Some(foot.into_any()))
}

fn one(reading: Reading, tour: Tour) -> AnyView {
    let words = reading.desk.words;
    let count = tour.steps.len();
    let id = StoredValue::new(tour.id.clone());
    let title = words.of(&tour.title);
    let title = if title.trim().is_empty() {
        tour.id.clone()
    } else {
        title
    };
    let is_draft = drafts::with(reading, &tour.id, |_| ()).is_some();
    let about = (!tour.about.is_empty())
        .then(|| view! { <p lang=words.tag_of(&tour.about)>{words.of(&tour.about)}</p> });
    view! {
        <li>
            <h3 lang=words.tag_of(&tour.title)>{title.clone()}</h3>
            {about}
            <p class="figure-note">{words.format("tour-steps", &[("n", Arg::from(count))])}</p>
            {is_draft.then(|| view! { <p class="tour-lacks">{words.now("tour-draft")}</p> })}
            <div class="choice-row">
                <button type="button" class="button is-primary" aria-label=words.format("tour-start-name", &[("name", Arg::from(title.clone()))])
                    on:click=reactive::click(move |_| { id.with_value(|id| super::start(reading, id)); })>
                    {icon(Icon::Play)}
                    <span>{words.now("tour-start")}</span>
                </button>
                {present::button(reading, Some(tour.id))}
                <button type="button" class="button" aria-label=words.format("tour-change-name", &[("name", Arg::from(title))])
                    on:click=reactive::click(move |_| id.with_value(|id| super::edit(reading, Some(id))))>
                    <span>{words.now("tour-change")}</span>
                </button>
                {is_draft.then(|| view! {
                    <button type="button" class="button" on:click=reactive::click(move |event| {
                        id.with_value(|id| drafts::discard(reading, id));
                        side::heading_next(reading.desk, &event);
                    })>
                        <span>{words.now("tour-discard")}</span>
                    </button>
                })}
            </div>
        </li>
    }
    .into_any()
}
