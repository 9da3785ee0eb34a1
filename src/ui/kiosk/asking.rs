//! The question to whoever rests, before everything begins anew (WCAG 2.2.1): twenty seconds, and any hand is the answer.

use leptos::html;
use leptos::prelude::*;

use super::ASKED_MS;
use super::stand::Stand;
use crate::locale::Arg;
use crate::platform::timer::Timer;
use crate::platform::{dialog, frame};
use crate::ui::reactive::{self, Effect, live};

/// What is left is said aloud at these seconds, and not at all others.
const SAID: [u32; 2] = [10, 5];

/// The dialog; the browser keeps the focus inside and gives it back.
pub fn view(stand: Stand) -> AnyView {
    let words = stand.desk.words;
    let node = NodeRef::<html::Dialog>::new();
    let left = RwSignal::new(seconds(0.0));
    let ticking = StoredValue::new_local(None);
    tick(left, ticking, frame::now());
    Effect::new(move || {
        if let Some(element) = node.get() {
            dialog::open(&element);
        }
    });
    let said = RwSignal::new(None);
    Effect::new(move || {
        let left = left.get();
        if SAID.contains(&left) {
            said.set(Some(left));
        }
    });
    view! {
        <dialog
            class="dialog asking"
            node_ref=node
            role="alertdialog"
            aria-labelledby="asking-title"
            aria-describedby="asking-about"
            // Escape is a hand like any other.
            on:close=reactive::happening(move |_| stand.stir())
        >
            <h2 id="asking-title">{words.t("kiosk-still")}</h2>
            <p id="asking-about">{words.t("kiosk-still-about")}</p>
            <p class="asking-left num" aria-hidden="true">{move || left.get()}</p>
            <button type="button" class="button is-primary" autofocus=true on:click=reactive::click(move |_| stand.stir())>
                {words.t("kiosk-stay")}
            </button>
            <p class="heard" role="status">{live(move || said.get().map(|n: u32| words.format("kiosk-left", &[("n", Arg::from(n as usize))])))}</p>
        </dialog>
    }
    .into_any()
}

/// How many whole seconds are left after so many milliseconds.
fn seconds(passed: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and 20"
    )]
    let seconds = ((ASKED_MS - passed).max(0.0) / 1_000.0).ceil() as u32;
    seconds
}

/// Counts down; it ends with the dialog.
fn tick(left: RwSignal<u32>, ticking: StoredValue<Option<Timer>, LocalStorage>, since: f64) {
    let timer = Timer::after(1_000, move || {
        let now = seconds(frame::now() - since);
        if left.try_set(now).is_none() && now > 0 {
            tick(left, ticking, since);
        }
    });
    ticking.try_set_value(Some(timer));
}
