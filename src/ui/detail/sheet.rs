//! A panel at the right that is a sheet on a phone, with a handle: press it for the next stop, or drag it to any.

use leptos::ev::PointerEvent;
use leptos::html;
use leptos::prelude::*;

use crate::platform::dom;
use crate::ui::desk::{Aim, Desk, Room};
use crate::ui::reactive::{self, Effect};

/// How far the sheet comes up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stop {
    /// The title alone.
    Peek,
    /// About half.
    #[default]
    Half,
    /// All there is.
    Full,
}

impl Stop {
    /// Its word in the style sheet.
    pub fn id(self) -> &'static str {
        match self {
            Stop::Peek => "peek",
            Stop::Half => "half",
            Stop::Full => "full",
        }
    }

    /// The next one up, and from the top down to the bottom.
    fn next(self) -> Self {
        match self {
            Stop::Peek => Stop::Half,
            Stop::Half => Stop::Full,
            Stop::Full => Stop::Peek,
        }
    }

    /// The stop that a height is nearest to, where `full` is the highest.
    fn near(height: f64, full: f64) -> Self {
        match height {
            height if height < 210.0 => Stop::Peek,
            height if height < 300.0 + (full - 300.0) / 2.0 => Stop::Half,
            _ => Stop::Full,
        }
    }
}

/// A panel with the id of its title; how far it comes up on a phone is kept in `stop`.
pub fn sheet(
    desk: Desk,
    class: &'static str,
    title: &'static str,
    stop: RwSignal<Stop>,
    inside: AnyView,
) -> AnyView {
    let panel = NodeRef::<html::Aside>::new();
    let dragged = RwSignal::new(None::<f64>);
    let height = move || {
        (desk.room.get() == Room::Phone)
            .then(|| dragged.get())
            .flatten()
    };
    view! {
        <aside
            class=class
            class:is-dragged=move || height().is_some()
            node_ref=panel
            aria-labelledby=title
            data-stop=move || stop.get().id()
            style:height=move || height().map(|height| format!("{height}px"))
        >
            <Handle desk stop dragged panel />
            {inside}
        </aside>
    }
    .into_any()
}

/// Gives a title the focus when a key has sent it there.
pub fn aimed_at(desk: Desk, aim: Aim, title: NodeRef<html::H2>) {
    // At once, though that asks for a layout: the next key may come before the next paint.
    Effect::new(move || {
        if desk.aim.get() == aim
            && let Some(title) = title.get()
        {
            dom::focus(&title);
            desk.aim.set(Aim::Stay);
        }
    });
}

/// Beyond this a press is a drag.
const SLACK: f64 = 6.0;

/// The handle.
#[component]
fn Handle(
    desk: Desk,
    stop: RwSignal<Stop>,
    dragged: RwSignal<Option<f64>>,
    panel: NodeRef<html::Aside>,
) -> impl IntoView {
    let words = desk.words;
    let handle = NodeRef::<html::Button>::new();
    // Where the drag began: the pointer and the height of the sheet then.
    let began = StoredValue::new(None::<(f64, f64)>);
    let was_dragged = StoredValue::new(false);
    let height = move || {
        panel
            .get_untracked()
            .map_or(0.0, |panel| dom::rect(&panel).3)
    };
    let down = move |event: PointerEvent| {
        if let Some(handle) = handle.get_untracked() {
            dom::capture(&handle, &event);
        }
        was_dragged.set_value(false);
        began.set_value(Some((f64::from(event.client_y()), height())));
    };
    let moved = move |event: PointerEvent| {
        if let Some((from, height)) = began.get_value() {
            let up = from - f64::from(event.client_y());
            if up.abs() > SLACK || was_dragged.get_value() {
                was_dragged.set_value(true);
                dragged.set(Some((height + up).max(64.0)));
            }
        }
    };
    let ended = move |_: PointerEvent| {
        began.set_value(None);
        if let Some(height) = dragged.get_untracked() {
            let full = panel
                .get_untracked()
                .and_then(|panel| panel.parent_element())
                .map_or(600.0, |frame| dom::rect(&frame).3);
            stop.set(Stop::near(height, full));
            dragged.set(None);
        }
    };
    view! {
        <button
            type="button"
            class="handle"
            node_ref=handle
            aria-label=move || words.now(match stop.get().next() {
                Stop::Full => "sheet-full",
                Stop::Half => "sheet-half",
                Stop::Peek => "sheet-peek",
            })
            on:pointerdown=reactive::pointer(down)
            on:pointermove=reactive::pointer(moved)
            on:pointerup=reactive::pointer(ended)
            on:pointercancel=reactive::pointer(ended)
            on:click=reactive::click(move |_| {
                if !was_dragged.get_value() {
                    stop.update(|stop| *stop = stop.next());
                }
                was_dragged.set_value(false);
            })
        ></button>
    }
}
