//! What the room sees: the picture with one large sentence under it; and the controls for who has a mouse instead of a clicker.

use leptos::html;
use leptos::prelude::*;

use super::keys::{self, Command};
use super::notes;
use super::talk::{Cover, Talk};
use crate::platform::awake::Awake;
use crate::platform::dom::{self, Event};
use crate::platform::listener::Listener;
use crate::platform::screen;
use crate::platform::timer::Timer;
use crate::ui::icons::{Icon, icon};
use crate::ui::reactive::{self, Effect, live};
use crate::ui::reading::Reading;
use crate::ui::tour;

/// How long a pointer rests before it is hidden, and the controls with it.
const REST_MS: u32 = 2500;

/// A presentation of the tour that is walked; the element fills the screen.
pub fn view(reading: Reading) -> AnyView {
    let desk = reading.desk;
    let words = desk.words;
    desk.host.with_value(screen::fill);
    StoredValue::new_local(Awake::ask());
    let talk = Talk::new(reading);
    listen(talk);
    let section = NodeRef::<html::Section>::new();
    Effect::new(move || {
        if let Some(section) = section.get() {
            dom::focus(&section);
        }
    });
    let (is_calm, stirred) = calm();
    let talk_of = move |of: fn(&super::talk::Place) -> &crate::snapshot::Text| {
        talk.place.with(|place| {
            let text = place.as_ref().map(of)?;
            Some((words.of(text), words.tag_of(text)))
        })
    };
    let caption = move || talk_of(|place| &place.now.caption);
    let more = move || talk_of(|place| &place.now.more);
    view! {
        <section
            class="present"
            class:is-calm=is_calm
            node_ref=section
            tabindex="-1"
            aria-label=words.t("present-title")
            on:pointermove=reactive::pointer(move |_| stirred())
            on:focusin=reactive::focus(move |_| stirred())
        >
            <div class="present-caption">
                <p class="present-sentence" lang=move || caption().and_then(|(_, tag)| tag)>
                    {move || caption().map(|(text, _)| text)}
                </p>
                <div class="present-beside">
                    <p class="present-more" lang=move || more().and_then(|(_, tag)| tag)>{move || more().map(|(text, _)| text)}</p>
                    <p class="present-sources">{move || sources(talk)}</p>
                </div>
            </div>
            {controls(talk)}
            {live(move || talk.notes.get().then(|| view! {
                <aside class="present-over" aria-label=words.t("present-notes")>{notes::view(talk, false)}</aside>
            }))}
            {live(move || talk.cover.get().map(|cover| view! {
                <div
                    class="present-cover"
                    class:is-white=cover == Cover::White
                    on:click=reactive::click(move |_| talk.cover.set(None))
                ></div>
            }))}
        </section>
    }
    .into_any()
}

/// From where what is said is known.
fn sources(talk: Talk) -> String {
    let reading = talk.reading;
    let titles = talk.place.with(|place| {
        let step = &place.as_ref()?.now;
        Some(reading.eco(|eco| tour::sources(reading.desk.words, eco, step)))
    });
    titles.unwrap_or_default().join(" · ")
}

/// What a mouse or a finger finds.
fn controls(talk: Talk) -> AnyView {
    let words = talk.reading.desk.words;
    let button = move |command: Command, picture: Icon, name: &'static str| {
        view! {
            <button type="button" class="tool" aria-label=words.t(name) title=words.t(name)
                on:click=reactive::click(move |_| talk.act(command))>
                {icon(picture)}
            </button>
        }
    };
    view! {
        <div class="present-controls" role="toolbar" aria-label=words.t("present-controls")>
            {button(Command::Previous, Icon::Back, "present-previous")}
            <span class="num">{move || talk.place_in_words()}</span>
            {button(Command::Next, Icon::Forward, "present-next")}
            {button(Command::Notes, Icon::Quote, "present-notes")}
            {button(Command::Window, Icon::Copy, "present-window")}
            {button(Command::Full, Icon::Fit, "present-full")}
            {button(Command::Black, Icon::Moon, "present-black")}
            <button type="button" class="tool" aria-label=words.t("present-end") title=words.t("present-end")
                on:click=reactive::click(move |_| talk.end())>
                {icon(Icon::Close)}
            </button>
        </div>
        <p class="present-dots" aria-hidden="true">
            {live(move || talk.place.with(|place| place.as_ref().map(|place| {
                (0..place.count).map(|step| view! { <i class:is-now=step == place.step></i> }).collect_view()
            })))}
        </p>
    }
    .into_any()
}

/// Whether the pointer has rested for a while, and who tells that it has not.
fn calm() -> (RwSignal<bool>, impl Fn() + Copy + 'static) {
    let is_calm = RwSignal::new(false);
    let timer = StoredValue::new_local(None);
    let stirred = move || {
        is_calm.set(false);
        timer.set_value(Some(Timer::after(REST_MS, move || is_calm.set(true))));
    };
    stirred();
    (is_calm, stirred)
}

/// Hears the keys: everywhere, because a clicker has no focus; but not those for another part of the page around.
fn listen(talk: Talk) {
    let host = talk.reading.desk.host;
    StoredValue::new_local(Listener::early_on_window("keydown", move |event| {
        if host.with_value(|host| dom::may_be_for(event, host)) || screen::is_filled() {
            pressed(talk, event);
        }
    }));
}

/// A key, here or in the window of who presents.
pub fn pressed(talk: Talk, event: &Event) {
    let Some(key) = dom::key_of(event) else {
        return;
    };
    let is_ours = !(key.default_prevented() || key.ctrl_key() || key.meta_key() || key.alt_key());
    if !is_ours || dom::is_typing(event) {
        return;
    }
    let name = key.key();
    // A button that has the focus is pressed by these.
    if matches!(name.as_str(), " " | "Enter") && dom::is_on_button(event) {
        return;
    }
    if talk.cover.get_untracked().is_some() && keys::uncovers(&name) {
        talk.cover.set(None);
        event.prevent_default();
        event.stop_propagation();
        return;
    }
    if let Some(command) = keys::command(&name, key.shift_key()) {
        event.prevent_default();
        event.stop_propagation();
        talk.act(command);
    }
}
