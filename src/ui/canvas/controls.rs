//! Buttons for everything that dragging and the wheel do, and the way back from a town.

use crate::ui::reactive::{self, Memo, live};
use leptos::prelude::*;

use super::easel::Easel;
use super::towns;
use super::worlds::Scene;
use crate::plane::Point;
use crate::state::Action;
use crate::ui::desk::Desk;
use crate::ui::icons::{Icon, icon, small};
use crate::ui::reading::Reading;

/// How much nearer one press goes.
pub const STEP: f64 = 1.5;
/// How far one press moves, in pixels.
pub const STRIDE: f64 = 80.0;

/// Nearer, further, everything.
#[component]
pub fn ZoomButtons(desk: Desk, easel: Easel) -> impl IntoView {
    let words = desk.words;
    let still = move || desk.still.get_untracked();
    view! {
        <div class="zoom" role="group" aria-label=words.t("zoom")>
            <button type="button" aria-label=words.t("zoom-in") title=words.t("zoom-in")
                on:click=reactive::click(move |_| easel.change(|drawing| drawing.fly_zoom(STEP, None, still())))>{icon(Icon::Plus)}</button>
            <button type="button" aria-label=words.t("zoom-out") title=words.t("zoom-out")
                on:click=reactive::click(move |_| easel.change(|drawing| drawing.fly_zoom(1.0 / STEP, None, still())))>{icon(Icon::Minus)}</button>
            <button type="button" aria-label=words.t("zoom-fit") title=words.t("zoom-fit")
                on:click=reactive::click(move |_| easel.change(|drawing| drawing.fit(still())))>{icon(Icon::Fit)}</button>
        </div>
    }
}

/// Four ways to move, once there is something outside to see.
#[component]
pub fn PanButtons(desk: Desk, easel: Easel) -> impl IntoView {
    let words = desk.words;
    // Looking to the right moves the picture to the left.
    let ways = [
        ("pan-left", "is-left", Point::new(STRIDE, 0.0)),
        ("pan-up", "is-up", Point::new(0.0, STRIDE)),
        ("pan-down", "is-down", Point::new(0.0, -STRIDE)),
        ("pan-right", "is-right", Point::new(-STRIDE, 0.0)),
    ];
    live(move || {
        easel.is_near.get().then(|| view! {
            <div class="pan" role="group" aria-label=words.t("pan")>
                {ways.map(|(name, class, by)| view! {
                    <button type="button" class=class aria-label=words.t(name) title=words.t(name)
                        on:click=reactive::click(move |_| easel.change(|drawing| drawing.pan(by)))>{small(Icon::Up)}</button>
                })}
            </div>
        })
    })
}

/// From the map of a town back to the region.
#[component]
pub fn Region(reading: Reading, scene: Memo<Scene>) -> impl IntoView {
    let desk = reading.desk;
    let words = desk.words;
    let town = Memo::new(move |_| scene.with(|scene| scene.town.clone()));
    live(move || {
        town.get().map(|id| {
            let name = move || {
                reading.eco(|eco| towns::place(eco, &id).map(|place| words.of(&place.name))).unwrap_or_default()
            };
            view! {
                <div class="to-region" class:has-top=move || desk.has_top()>
                    <button type="button" class="button" on:click=reactive::click(move |_| desk.act(Action::OpenTown(None)))>
                        {icon(Icon::Back)}
                        <span>{words.t("to-region")}</span>
                    </button>
                    <h2>{name}</h2>
                </div>
            }
        })
    })
}
