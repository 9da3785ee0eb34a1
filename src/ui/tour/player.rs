//! The player: what a step says, how we know it, and the way to the next one. Knows the step that is taken; refuses to know what is
//! seen.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use crate::locale::Arg;
use crate::platform::dom;
use crate::snapshot::{Tour, TourStep};
use crate::ui::desk::Aim;
use crate::ui::detail::aimed_at;
use crate::ui::icons::{Icon, icon};
use crate::ui::present;
use crate::ui::reactive::{self, Effect, Memo, live};
use crate::ui::reading::Reading;
use crate::ui::told;

/// A tour that is walked; nothing where there is no such tour.
pub fn view(reading: Reading, id: &str) -> Option<AnyView> {
    let desk = reading.desk;
    let words = desk.words;
    let tour = untrack(|| reading.eco(|eco| super::with(desk, eco, id, Tour::clone)))?;
    let count = tour.steps.len();
    let at = Memo::new(move |_| {
        let step = desk.touring.with(|of| of.as_ref().map_or(0, |of| of.step));
        step.min(count.saturating_sub(1))
    });
    let is_last = Memo::new(move |_| at.get() + 1 >= count);
    let tour = StoredValue::new(tour);
    let heading = NodeRef::<html::H2>::new();
    let body = NodeRef::<html::Div>::new();
    aimed_at(desk, Aim::Tour, heading);
    Effect::new(move || {
        let at = at.get();
        desk.news.set(untrack(|| said(reading, tour, at, count)));
    });
    let place = move || {
        let args = [("n", Arg::from(at.get() + 1)), ("count", Arg::from(count))];
        words.format("tour-step", &args)
    };
    let step_now = move |by: fn(Reading) -> bool| -> bool {
        // What had the focus inside of a step goes with it.
        if let (Some(body), Some(heading)) = (body.get_untracked(), heading.get_untracked())
            && dom::focused_near(&body).is_some_and(|focused| body.contains(Some(&focused)))
        {
            dom::focus(&heading);
        }
        by(reading)
    };
    let pressed = move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() || dom::is_typing(&event) {
            return;
        }
        match event.key().as_str() {
            "ArrowRight" | "PageDown" => step_now(super::next),
            "ArrowLeft" | "PageUp" => step_now(super::previous),
            "Home" => step_now(first),
            "End" => step_now(last),
            "Escape" => super::leave(desk),
            _ => return,
        };
        event.prevent_default();
    };
    // At the ends the buttons stay where they are, and so does the focus.
    let steps = view! {
        <div class="tour-foot">
            <p class="tour-place">
                <span class="tour-dots" aria-hidden="true">
                    {(0..count).map(|step| view! {
                        <i class:is-now=move || at.get() == step class:is-done=move || step < at.get()></i>
                    }).collect_view()}
                </span>
                <span class="num">{place}</span>
            </p>
            <div class="tour-ways">
                <button type="button" class="button" aria-label=words.t("tour-again") title=words.t("tour-again")
                    on:click=reactive::click(move |_| { step_now(super::again); })>
                    {icon(Icon::Again)}
                </button>
                <button type="button" class="button" aria-disabled=move || (at.get() == 0).to_string()
                    on:click=reactive::click(move |_| { step_now(super::previous); })>
                    {icon(Icon::Back)}
                    <span>{words.t("tour-previous")}</span>
                </button>
                <button type="button" class="button is-primary tour-next"
                    on:click=reactive::click(move |_| { let _ = step_now(super::next) || super::leave(desk); })>
                    <span>{move || words.now(if is_last.get() { "tour-end" } else { "tour-next" })}</span>
                </button>
            </div>
        </div>
    };
    let panel = view! {
        <section class="tour" aria-labelledby="tour-title" on:keydown=reactive::key(pressed)>
            <div class="tour-head">
                <h2 id="tour-title" node_ref=heading tabindex="-1" lang=move || tour.with_value(|tour| words.tag_of(&tour.title))>
                    {move || tour.with_value(|tour| words.of(&tour.title))}
                </h2>
                {present::button(reading, None)}
                <button type="button" class="tool" aria-label=words.t("tour-leave") title=words.t("tour-leave")
                    on:click=reactive::click(move |_| { super::leave(desk); })>
                    {icon(Icon::Close)}
                </button>
            </div>
            <div class="tour-body" node_ref=body>
                {live(move || {
                    let at = at.get();
                    tour.with_value(|tour| tour.steps.get(at).map(|of| step(reading, of)))
                })}
            </div>
            {steps}
        </section>
    };
    Some(panel.into_any())
}

/// What a step says.
fn step(reading: Reading, of: &TourStep) -> AnyView {
    let words = reading.desk.words;
    let more = (!of.more.is_empty()).then(|| {
        view! { <p class="tour-more" lang=words.tag_of(&of.more)>{words.of(&of.more)}</p> }
    });
    let count = of.evidence.len();
    let evidence = of.evidence.clone();
    let label = move || words.format("how-known", &[("n", Arg::from(count))]);
    let (button, passages) = (count > 0)
        .then(|| told::folded(label, move || told::passages(reading, &evidence)))
        .unzip();
    view! {
        <p class="tour-caption" lang=words.tag_of(&of.caption)>{words.of(&of.caption)}</p>
        {more}
        {button}
        {passages}
    }
    .into_any()
}

/// What whoever does not see it hears.
fn said(reading: Reading, tour: StoredValue<Tour>, at: usize, count: usize) -> String {
    let words = reading.desk.words;
    let args = [("n", Arg::from(at + 1)), ("count", Arg::from(count))];
    let mut parts = vec![words.format("tour-step", &args)];
    tour.with_value(|tour| {
        let step = tour.steps.get(at);
        parts.extend(step.map(|step| words.of(&step.caption)));
        parts.extend(step.map(|step| words.of(&step.more)));
    });
    parts.retain(|part| !part.is_empty());
    parts.join(". ").replace("..", ".")
}

fn first(reading: Reading) -> bool {
    to(reading, |_| 0)
}

fn last(reading: Reading) -> bool {
    to(reading, |count| count.saturating_sub(1))
}

fn to(reading: Reading, step: fn(usize) -> usize) -> bool {
    let Some((tour, _)) = untrack(|| super::walked(reading)) else {
        return false;
    };
    super::go(reading, &tour.id, step(tour.steps.len()))
}
