//! The name of what the mouse rests on. It says nothing that is not elsewhere, and never shows for a finger.

use crate::ui::reactive::{Effect, live};
use leptos::prelude::*;

use super::drawing::Drawing;
use super::easel::Easel;
use super::pointer::Pointer;
use super::world;
use super::worlds::Attention;
use crate::platform::timer::Timer;
use crate::state::View;
use crate::ui::dates;
use crate::ui::reading::Reading;

/// How long the mouse has to rest.
const REST_MS: u32 = 300;
/// From the middle of the mark, in pixels.
const ASIDE: f64 = 16.0;

/// The tooltip of the canvas.
#[component]
pub fn Tooltip(
    reading: Reading,
    easel: Easel,
    attention: Attention,
    hand: Pointer,
) -> impl IntoView {
    let words = reading.desk.words;
    let shown = RwSignal::new(None::<(usize, f64, f64, bool)>);
    let timer = StoredValue::new_local(None);
    Effect::new(move || {
        let hovered = attention
            .hovered
            .get()
            .filter(|_| hand.is_mouse.get_untracked());
        shown.set(None);
        timer.set_value(hovered.map(|key| {
            Timer::after(REST_MS, move || {
                if let (Some(at), Some(width)) = (easel.place_of(key), easel.with(Drawing::width)) {
                    // Towards the side that has more room.
                    shown.set(Some((key, at.x, at.y, at.x > width * 0.62)));
                }
            })
        }));
    });
    live(move || {
        shown.get().and_then(|(key, x, y, to_the_left)| {
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
            let shift = if to_the_left {
                format!("translate({}px, {y}px) translate(-100%, -50%)", x - ASIDE)
            } else {
                format!("translate({}px, {y}px) translateY(-50%)", x + ASIDE)
            };
            Some(view! {
                <div class="tooltip" role="tooltip" style:transform=shift>
                    <b>{reading.name(id)}</b>
                    {line}
                </div>
            })
        })
    })
}
