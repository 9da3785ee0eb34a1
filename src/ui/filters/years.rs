//! The years that are asked for: two handles on a line, a histogram above, and in words what stays without a date.

use crate::decimal::Decimal;
use crate::ui::reactive::{self, Memo, live};
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html;
use leptos::prelude::*;

use crate::locale::Arg;
use crate::platform::dom;
use crate::query::Years;
use crate::state::Action;
use crate::ui::icons::{Icon, small};
use crate::ui::reading::Reading;
use crate::ui::words::Words;

/// How many years the keys of a page go.
const PAGE: i32 = 5;
/// At most so many years are named under the line.
const NAMED: i32 = 5;

/// One of the two handles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    From,
    To,
}

/// The years in words: `2022 – 2025`, `from 2024`, `only what is dated`.
pub fn said(words: Words, years: Years) -> String {
    let year = |year: i32| Arg::from(year.to_string());
    let range = match (years.from, years.to) {
        (None, None) => None,
        (Some(from), Some(to)) if from == to => Some(from.to_string()),
        (Some(from), Some(to)) => {
            Some(words.format("years-range", &[("from", year(from)), ("to", year(to))]))
        }
        (Some(from), None) => Some(words.format("years-since", &[("from", year(from))])),
        (None, Some(to)) => Some(words.format("years-until", &[("to", year(to))])),
    };
    let dated = years.dated_only.then(|| words.now("years-dated"));
    range
        .into_iter()
        .chain(dated)
        .collect::<Vec<_>>()
        .join(", ")
}

/// The chip of the years; nothing while none are asked for.
#[component]
pub fn YearsChip(reading: Reading) -> impl IntoView {
    let desk = reading.desk;
    let words = desk.words;
    let years = Memo::new(move |_| desk.store.with(|state| state.years));
    let name = move || said(words, years.get());
    live(move || {
        (!years.get().is_empty()).then(|| {
            view! {
                <li><button
                    type="button"
                    class="chip"
                    aria-label=move || words.format("chip-remove", &[("name", Arg::from(name()))])
                    on:click=reactive::click(move |_| desk.act(Action::SetYears(Years::default())))
                >
                    <span>{name}</span>
                    {small(Icon::Clear)}
                </button></li>
            }
        })
    })
}

/// Copy: the handles keep one each.
#[derive(Clone, Copy)]
struct Slider {
    reading: Reading,
    years: Memo<Years>,
    first: i32,
    last: i32,
}

impl Slider {
    /// The years at the handles.
    fn ends(self) -> (i32, i32) {
        let years = self.years.get();
        let within = |year: i32| year.clamp(self.first, self.last);
        (
            years.from.map_or(self.first, within),
            years.to.map_or(self.last, within),
        )
    }

    fn value(self, end: End) -> i32 {
        let (from, to) = self.ends();
        match end {
            End::From => from,
            End::To => to,
        }
    }

    /// The years that a handle can stand at: it does not pass the other.
    fn room(self, end: End) -> (i32, i32) {
        let (from, to) = self.ends();
        match end {
            End::From => (self.first, to),
            End::To => (from, self.last),
        }
    }

    fn go(self, end: End, year: i32) {
        let (least, most) = untrack(move || self.room(end));
        let year = year.clamp(least, most.max(least));
        let (from, to) = untrack(move || self.ends());
        let (from, to) = match end {
            End::From => (year, to),
            End::To => (from, year),
        };
        let years = Years {
            from: (from > self.first).then_some(from),
            to: (to < self.last).then_some(to),
            ..self.years.get_untracked()
        };
        if years != self.years.get_untracked() {
            self.reading.desk.act(Action::SetYears(years));
        }
    }

    /// A share of the line, at the left edge of a year, or at the right.
    fn share(self, end: End) -> f64 {
        let after = match end {
            End::From => self.value(end) - self.first,
            End::To => self.value(end) - self.first + 1,
        };
        f64::from(after) / f64::from(self.count())
    }

    const fn count(self) -> i32 {
        self.last - self.first + 1
    }

    /// The year at whose edge a handle stands there.
    fn year_at(self, end: End, share: f64) -> i32 {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a float cast saturates; there are some hundred years"
        )]
        let edge = (share * f64::from(self.count())).round() as i32;
        match end {
            End::From => self.first + edge,
            End::To => self.first + edge - 1,
        }
    }

    fn pressed(self, end: End, event: &KeyboardEvent) {
        let now = untrack(move || self.value(end));
        let (least, most) = untrack(move || self.room(end));
        let year = match event.key().as_str() {
            "ArrowLeft" | "ArrowDown" => now - 1,
            "ArrowRight" | "ArrowUp" => now + 1,
            "PageDown" => now - PAGE,
            "PageUp" => now + PAGE,
            "Home" => least,
            "End" => most,
            _ => return,
        };
        event.prevent_default();
        self.go(end, year);
    }
}

/// The slider with its words; nothing where nothing is dated.
#[component]
pub fn YearSlider(reading: Reading) -> impl IntoView {
    let desk = reading.desk;
    let words = desk.words;
    let Some((first, last)) = reading.with(|data| data.years().bounds()) else {
        return ().into_any();
    };
    let slider = Slider {
        reading,
        years: Memo::new(move |_| desk.store.with(|state| state.years)),
        first,
        last,
    };
    let counts = Memo::new(move |_| {
        reading
            .before_years
            .with(|outcome| reading.with(|data| data.years().histogram(&outcome.shown)))
    });
    let undated = Memo::new(move |_| {
        reading
            .before_years
            .with(|outcome| reading.with(|data| data.years().undated(&outcome.shown)))
    });
    let dated_only = Memo::new(move |_| slider.years.get().dated_only);
    let line = NodeRef::<html::Div>::new();
    let held = StoredValue::new(None::<End>);
    let share_of = move |event: &PointerEvent| {
        let (left, _, width, _) = line.get_untracked().map(|line| dom::rect(&line))?;
        (width > 0.0).then(|| ((f64::from(event.client_x()) - left) / width).clamp(0.0, 1.0))
    };
    let down = move |event: PointerEvent| {
        let Some(share) = share_of(&event).filter(|_| event.button() == 0) else {
            return;
        };
        let (from, to) = untrack(move || (slider.share(End::From), slider.share(End::To)));
        let end = if (share - from).abs() < (share - to).abs() {
            End::From
        } else {
            End::To
        };
        held.set_value(Some(end));
        if let Some(line) = line.get_untracked() {
            dom::capture(&line, &event);
            dom::focus_first(&line, if end == End::From { ".from" } else { ".to" });
        }
        event.prevent_default();
        slider.go(end, slider.year_at(end, share));
    };
    let moved = move |event: PointerEvent| {
        if let (Some(end), Some(share)) = (held.get_value(), share_of(&event)) {
            slider.go(end, slider.year_at(end, share));
        }
    };
    let handle = move |end: End, class: &'static str, name: &'static str| {
        view! {
            <div
                class=class
                role="slider"
                tabindex="0"
                aria-label=words.t(name)
                aria-valuemin=move || slider.room(end).0.to_string()
                aria-valuemax=move || slider.room(end).1.to_string()
                aria-valuenow=move || slider.value(end).to_string()
                aria-valuetext=move || {
                    let year = slider.value(end);
                    let at = usize::try_from(year - first).unwrap_or_default();
                    let count = counts.with(|counts| counts.get(at).copied().unwrap_or_default());
                    words.format("years-count", &[("year", Arg::from(year.to_string())), ("n", Arg::from(count))])
                }
                style:--at=move || Decimal(slider.share(end)).to_string()
                on:keydown=reactive::key(move |event| slider.pressed(end, &event))
            ></div>
        }
    };
    view! {
        <section class="years" aria-labelledby="years-title">
            <h3 id="years-title">
                <span>{words.t("years")}</span>
                <em class="num">{move || {
                    let (from, to) = slider.ends();
                    said(words, Years { from: Some(from), to: Some(to), dated_only: false })
                }}</em>
            </h3>
            <div
                class="years-line"
                node_ref=line
                on:pointerdown=reactive::pointer(down)
                on:pointermove=reactive::pointer(moved)
                on:pointerup=reactive::pointer(move |_| held.set_value(None))
                on:pointercancel=reactive::pointer(move |_| held.set_value(None))
            >
                {live(move || histogram(&counts.get(), slider.ends(), first))}
                <div class="years-rule" aria-hidden="true"></div>
                {handle(End::From, "years-handle from", "years-from")}
                {handle(End::To, "years-handle to", "years-to")}
            </div>
            <div class="years-scale num" aria-hidden="true">{scale(first, last)}</div>
            <label class="value" class:is-on=move || dated_only.get()>
                <input
                    type="checkbox"
                    prop:checked=move || dated_only.get()
                    on:change=reactive::happening(move |_| {
                        let years = slider.years.get_untracked();
                        desk.act(Action::SetYears(Years { dated_only: !years.dated_only, ..years }));
                    })
                />
                <span class="box"></span>
                <span class="name">{words.t("years-dated")}</span>
            </label>
            <p class="years-words">{move || {
                let key = if dated_only.get() { "years-gone" } else { "years-stay" };
                words.format(key, &[("n", Arg::from(undated.get()))])
            }}</p>
        </section>
    }
    .into_any()
}

/// One bar a year; those that are asked for are strong.
fn histogram(counts: &[usize], (from, to): (i32, i32), first: i32) -> AnyView {
    let most = counts.iter().copied().max().unwrap_or_default().max(1);
    let bars: Vec<AnyView> = counts
        .iter()
        .zip(first..)
        .enumerate()
        .filter(|(_, (count, _))| **count > 0)
        .map(|(at, (count, year))| {
            #[expect(clippy::cast_precision_loss, reason = "a count of marks")]
            let height = (*count as f64 / most as f64).max(0.05);
            view! {
                <rect
                    x=format!("{}.15", at)
                    y=Decimal(1.0 - height).to_string()
                    width="0.7"
                    height=Decimal(height).to_string()
                    class:is-in=(from..=to).contains(&year)
                ></rect>
            }
            .into_any()
        })
        .collect();
    view! {
        <svg viewBox=format!("0 0 {} 1", counts.len()) preserveAspectRatio="none" aria-hidden="true">{bars}</svg>
    }
    .into_any()
}

/// Some years under the line, each in the middle of its own.
fn scale(first: i32, last: i32) -> Vec<AnyView> {
    let count = last - first + 1;
    let step = [1, 2, 5, 10, 20, 50, 100]
        .into_iter()
        .find(|step| count / step <= NAMED)
        .unwrap_or(100);
    let year = |year: i32| {
        let at = (f64::from(year - first) + 0.5) / f64::from(count);
        view! { <span style:--at=Decimal(at).to_string()>{year.to_string()}</span> }.into_any()
    };
    (first..=last)
        .filter(|year| year % step == 0)
        .map(year)
        .collect()
}
