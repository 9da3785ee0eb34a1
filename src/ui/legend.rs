//! The legend: the marks and tie styles that the view has, and no others.

use crate::decimal::Decimal;
use crate::ui::reactive::{Memo, live};
use leptos::prelude::*;

use super::desk::Desk;
use super::glyph::glyph;
use super::reading::Reading;
use crate::plane::Point;
use crate::scene::{Sign, control, strokes};
use crate::snapshot::NodeKind;

/// What is in a drawing, as far as a legend cares.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Content {
    /// The kinds of marks, in order.
    pub kinds: Vec<NodeKind>,
    /// Whether there are stated ties.
    pub stated: bool,
    /// Whether there are inferred ties.
    pub inferred: bool,
    /// Whether there are bars along the years.
    pub chart: bool,
    /// Whether the width of ties says something.
    pub widths: bool,
    /// Whether there are hulls.
    pub hulls: bool,
    /// What else is to be explained, in order.
    pub extras: Vec<Extra>,
}

/// Something that a drawing has only now and then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extra {
    /// A sign beside marks.
    Sign(Sign),
    /// Hollow marks.
    Gone,
    /// Hollow ties.
    Lost,
}

impl Extra {
    /// What it means: the name of a message.
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Sign(Sign::New) => "legend-new",
            Self::Sign(Sign::Changed) => "legend-changed",
            Self::Sign(Sign::Pinned) => "legend-pinned",
            Self::Gone => "legend-gone",
            Self::Lost => "legend-lost",
        }
    }

    /// What stands for it: lines within a square from about -1 to 1, with their bends.
    pub fn lines(self) -> Vec<(Point, Point, f64)> {
        let line = |(a, b, c, d, bend)| (Point::new(a, b), Point::new(c, d), bend);
        match self {
            Self::Sign(sign) => strokes(sign).collect(),
            // A circle of four curves.
            Self::Gone => [
                (-1.2, 0.0, 0.0, -1.2, -0.2),
                (0.0, -1.2, 1.2, 0.0, -0.2),
                (1.2, 0.0, 0.0, 1.2, -0.2),
                (0.0, 1.2, -1.2, 0.0, -0.2),
            ]
            .map(line)
            .to_vec(),
            Self::Lost => [(-1.4, -0.5, 1.4, -0.5, 0.0), (-1.4, 0.5, 1.4, 0.5, 0.0)]
                .map(line)
                .to_vec(),
        }
    }
}

/// The legend of a drawing.
#[component]
pub fn Legend(reading: Reading, content: Signal<Content>) -> impl IntoView {
    let desk = reading.desk;
    let words = desk.words;
    let content = Memo::new(move |_| content.get());
    view! {
        <ul class="legend" aria-label=words.t("legend")>
            {live(move || content.with(|content| content.kinds.iter().copied().map(|kind| view! {
                <li>{glyph(kind)} <span>{move || words.kind(kind)}</span></li>
            }).collect_view()))}
            {live(move || {
                let (stated, inferred) = content.with(|content| (content.stated, content.inferred));
                view! { <TieSamples desk stated inferred /> }
            })}
            {live(move || content.with(|content| content.chart).then(|| bar_samples(desk)))}
            {live(move || content.with(|content| content.widths).then(|| view! {
                <li>
                    <svg class="tie-sample is-wide" viewBox="0 0 26 8" aria-hidden="true"><path d="M0 4H26"></path></svg>
                    <span>{words.t("legend-width")}</span>
                </li>
            }))}
            {live(move || content.with(|content| content.hulls).then(|| view! {
                <li>
                    <svg class="hull-sample" viewBox="0 0 22 12" aria-hidden="true"><path d="M6 .5H16A5.5 5.5 0 0 1 16 11.5H6A5.5 5.5 0 0 1 6 .5Z"></path></svg>
                    <span>{words.t("legend-hull")}</span>
                </li>
            }))}
            {live(move || content.with(|content| {
                content.extras.iter().map(|extra| extra_sample(desk, *extra)).collect::<Vec<_>>()
            }))}
        </ul>
    }
}

/// How something is drawn that comes and goes with a tool.
fn extra_sample(desk: Desk, extra: Extra) -> AnyView {
    let words = desk.words;
    let (class, frame, middle, half) = match extra {
        // As wide as the samples of other ties.
        Extra::Lost => ("tie-sample is-hollow", "0 2 26 8", (13.0, 6.0), (9.3, 3.2)),
        Extra::Gone => (
            "sign-sample is-hollow",
            "0 0 12 12",
            (6.0, 6.0),
            (3.75, 3.75),
        ),
        Extra::Sign(_) => ("sign-sample", "0 0 12 12", (6.0, 6.0), (4.0, 4.0)),
    };
    let place = |at: Point| Point::new(middle.0 + at.x * half.0, middle.1 + at.y * half.1);
    let line = |(from, to, bend): (Point, Point, f64)| {
        let (from, to) = (place(from), place(to));
        let by = control(from, to, bend).unwrap_or(from);
        let [from, by, to] =
            [from, by, to].map(|at| format!("{} {}", Decimal(at.x), Decimal(at.y)));
        format!("M{from}Q{by} {to}")
    };
    let shape: String = extra.lines().into_iter().map(line).collect();
    view! {
        <li>
            <svg class=class viewBox=frame aria-hidden="true"><path d=shape></path></svg>
            <span>{words.t(extra.meaning())}</span>
        </li>
    }
    .into_any()
}

/// How bars and boxes of the years are drawn.
fn bar_samples(desk: Desk) -> AnyView {
    let words = desk.words;
    let samples: [(&str, &str, &str, &str); 4] = [
        ("bar-stated", "is-filled", "M0 1H30V9H0Z", ""),
        (
            "bar-half",
            "is-filled",
            "M0 1H10V9H0Z",
            "M10 1.5H30M10 8.5H30",
        ),
        ("bar-undated", "is-dashed", "M.5 1.5H29.5V8.5H.5Z", ""),
        ("box-year", "is-box", "M.5 .5H29.5V9.5H.5Z", ""),
    ];
    samples
        .map(|(name, class, shape, open)| {
            view! {
                <li>
                    <svg class="bar-sample" viewBox="0 0 30 10" aria-hidden="true">
                        <path class=class d=shape></path>
                        <path class="is-dashed" d=open></path>
                    </svg>
                    <span>{move || words.now(name)}</span>
                </li>
            }
            .into_any()
        })
        .into_iter()
        .collect_view()
        .into_any()
}

/// How ties are drawn.
#[component]
pub fn TieSamples(
    desk: Desk,
    #[prop(default = true)] stated: bool,
    #[prop(default = true)] inferred: bool,
    #[prop(default = false)] selected: bool,
) -> impl IntoView {
    let words = desk.words;
    let sample = |class: &'static str, name: &'static str| {
        view! {
            <li>
                <svg class=class viewBox="0 0 26 8" aria-hidden="true"><path d="M0 4H26"></path></svg>
                <span>{words.t(name)}</span>
            </li>
        }
    };
    view! {
        {stated.then(|| sample("tie-sample", "tie-stated"))}
        {inferred.then(|| sample("tie-sample is-inferred", "tie-inferred"))}
        {selected.then(|| sample("tie-sample is-selected", "tie-selected"))}
    }
}
