//! The name of what the mouse rests on. It says nothing that is not elsewhere, and never shows for a finger.

use crate::ui::reactive::{Effect, live};
use leptos::prelude::*;

use super::drawing::Drawing;
use super::easel::Easel;
use super::pointer::{ON_TIE_MS, Pointer};
use super::tie;
use super::world;
use super::worlds::Attention;
use crate::locale::Arg;
use crate::platform::timer::Timer;
use crate::scene::TieKey;
use crate::state::View;
use crate::ui::dates;
use crate::ui::reading::Reading;
use crate::ui::told;

/// How long the mouse has to rest.
const REST_MS: u32 = 300;
/// From the middle of the mark, in pixels.
const ASIDE: f64 = 16.0;
/// From the edge of the canvas.
const EDGE: f64 = 8.0;
/// As wide as this it may become.
const WIDEST: f64 = 280.0;

/// Where a tooltip stands.
#[derive(Clone, Copy)]
struct Spot {
    x: f64,
    y: f64,
    to_the_left: bool,
    /// How much room there is on that side.
    room: f64,
}

impl Spot {
    /// Beside a point of a canvas: to the right, unless there is too little room and to the left is more.
    fn beside(x: f64, y: f64, width: f64) -> Self {
        let (before, after) = (x - ASIDE - EDGE, width - x - ASIDE - EDGE);
        let to_the_left = after < WIDEST && before > after;
        Self {
            x,
            y,
            to_the_left,
            room: if to_the_left { before } else { after },
        }
    }

    fn shift(self) -> String {
        let Self { x, y, .. } = self;
        if self.to_the_left {
            format!("translate({}px, {y}px) translate(-100%, -50%)", x - ASIDE)
        } else {
            format!("translate({}px, {y}px) translateY(-50%)", x + ASIDE)
        }
    }
}

/// What the mouse rests on.
#[derive(Clone, Copy)]
enum Meant {
    Mark(usize),
    Tie(TieKey),
}

/// The tooltip of the canvas.
#[component]
pub fn Tooltip(
    reading: Reading,
    easel: Easel,
    attention: Attention,
    hand: Pointer,
) -> impl IntoView {
    let words = reading.desk.words;
    let shown = RwSignal::new(None::<(Meant, Spot)>);
    let timer = StoredValue::new_local(None);
    Effect::new(move || {
        let mark = attention.hovered.get().map(|key| (Meant::Mark(key), None));
        let tie = || {
            attention
                .tie
                .get()
                .map(|(tie, at)| (Meant::Tie(tie), Some(at)))
        };
        let hovered = mark.or_else(tie).filter(|_| hand.is_mouse.get_untracked());
        shown.set(None);
        timer.set_value(hovered.map(|(meant, met)| {
            let rested = match meant {
                Meant::Mark(_) => 0,
                Meant::Tie(_) => ON_TIE_MS,
            };
            Timer::after(REST_MS - rested, move || {
                let at = match meant {
                    Meant::Mark(key) => easel.place_of(key),
                    Meant::Tie(_) => met,
                };
                if let (Some(at), Some(width)) = (at, easel.with(Drawing::width)) {
                    shown.set(Some((meant, Spot::beside(at.x, at.y, width))));
                }
            })
        }));
    });
    live(move || {
        shown.get().and_then(|(meant, spot)| {
            let key = match meant {
                Meant::Mark(key) => key,
                Meant::Tie(tie) => return said(reading, tie, spot),
            };
            let id = reading.eco(|eco| world::node_of(eco, key))?;
            let kind = reading.eco(|eco| eco.node(id).kind);
            let place = if reading.desk.view.get() == View::Time {
                Some(dates::when(reading, id))
            } else {
                reading.eco(|eco| eco.place_of(id).map(|place| words.of(&place.name)))
            };
            let line = match place {
                Some(place) => format!("{}, {place}", words.kind(kind)),
                None => words.kind(kind),
            };
            Some(tip(reading.name(id), line, spot))
        })
    })
}

fn tip(title: String, line: String, spot: Spot) -> AnyView {
    let widest = format!("{}px", spot.room.clamp(0.0, WIDEST));
    view! {
        <div class="tooltip" role="tooltip" style:transform=spot.shift() style:max-width=widest>
            <b>{title}</b>
            {line}
        </div>
    }
    .into_any()
}

/// What a tie says, and from which source; where several lie in one line, the first of them and how many more there are.
fn said(reading: Reading, tie: TieKey, spot: Spot) -> Option<AnyView> {
    let words = reading.desk.words;
    let records = tie::records(reading, tie);
    let Some(first) = records.first().copied() else {
        // A lens or the map has made it: between whom, and how it is known.
        let names = reading.eco(|eco| {
            let node = |key: usize| world::node_of(eco, key);
            Some([node(tie.one)?, node(tie.other)?])
        })?;
        let status = if tie.inferred {
            "tie-inferred"
        } else {
            "tie-stated"
        };
        let names = names.map(|node| reading.name(node)).join(" – ");
        return Some(tip(names, words.now(status), spot));
    };
    let sentence = told::say(reading, |teller| teller.tie(first));
    let source = reading.eco(|eco| {
        let passage = eco.tie(first).evidence.first()?;
        Some(words.of(&eco.source(&passage.source)?.title))
    });
    let more = (records.len() > 1)
        .then(|| words.format("facet-more", &[("n", Arg::from(records.len() - 1))]));
    let line: Vec<String> = source.into_iter().chain(more).collect();
    Some(tip(sentence, line.join(", "), spot))
}
