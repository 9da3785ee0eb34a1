//! The link to what is seen: to copy, as a code, and inside the lines for another page.

use leptos::prelude::*;

use super::copy;
use crate::platform::page;
use crate::sharing::{element, frame};
use crate::state::{Shortlist, State, Theme, Tool, View};
use crate::ui::home;
use crate::ui::reactive::{self, Memo, live};
use crate::ui::reading::Reading;

/// How high an explorer is on another page, in pixels.
const HEIGHT: u32 = 640;

/// Link, code, and lines for another page.
pub fn view(reading: Reading) -> AnyView {
    let desk = reading.desk;
    let words = desk.words;
    let with_notes = RwSignal::new(true);
    let has_notes = Memo::new(move |_| {
        desk.store
            .with(|state| !state.shortlist.written_notes().is_empty())
    });
    let state = move || desk.store.with(|state| shared(state, with_notes.get()));
    let link = Memo::new(move |_| desk.store.link_of(&state()));
    let seen = Memo::new(move |_| state());
    let title = move || reading.eco(|eco| words.of(&eco.meta().title));
    let in_frame = move || frame(&link.get(), &title(), HEIGHT);
    let src = move || {
        desk.src
            .get()
            .map(|src| page::absolute(&src))
            .unwrap_or_default()
    };
    let as_element = move || {
        let mut lines = page::program().unwrap_or_default();
        if !lines.is_empty() {
            lines.push('\n');
        }
        lines.push_str(&element(&attributes(&state(), src())));
        lines
    };
    view! {
        <p class="summary">{words.t("share-about")}</p>
        <section class="part">
            <h3>{words.t("share-link")}</h3>
            {field(words.t("share-link"), move || link.get())}
            <div class="choice-row">
                {copy(desk, "copy-link", move || link.get())}
            </div>
            {live(move || has_notes.get().then(|| view! {
                <label class="check">
                    <input type="checkbox" prop:checked=move || with_notes.get() on:change=reactive::happening(move |_| with_notes.update(|with| *with = !*with)) />
                    <span>{words.t("share-notes")}</span>
                </label>
            }))}
        </section>
        <section class="part">
            <h3>{words.t("share-code")}</h3>
            {home::code(desk, seen)}
        </section>
        <section class="part stays">
            <h3>{words.t("share-embed")}</h3>
            <p class="said">{words.t("share-embed-frame")}</p>
            {field(words.t("share-embed-frame"), in_frame)}
            <div class="choice-row">{copy(desk, "copy-text", in_frame)}</div>
            <p class="said">{words.t("share-embed-element")}</p>
            {field(words.t("share-embed-element"), as_element)}
            <div class="choice-row">{copy(desk, "copy-text", as_element)}</div>
        </section>
    }
    .into_any()
}

/// What is seen, without this tool over it.
fn shared(state: &State, with_notes: bool) -> State {
    let mut state = state.clone();
    state.tool = state.tool.filter(|tool| *tool != Tool::Share);
    if !with_notes {
        let mut bare = Shortlist::default();
        bare.read(&state.shortlist.written());
        state.shortlist = bare;
    }
    state
}

/// The attributes that the element knows; what else a state has needs the frame.
fn attributes(state: &State, src: String) -> [(&'static str, String); 7] {
    let theme = if state.theme == Theme::Auto {
        ""
    } else {
        state.theme.id()
    };
    let view = if state.view == View::default() {
        ""
    } else {
        state.view.id()
    };
    [
        ("src", src),
        ("lang", state.lang.tag().to_owned()),
        ("view", view.to_owned()),
        ("filter", state.filter.to_string()),
        ("focus", state.selected.clone().unwrap_or_default()),
        ("theme", theme.to_owned()),
        ("height", HEIGHT.to_string()),
    ]
}

/// A text to read and to copy, selected as a whole when it gets the focus.
fn field(
    name: impl Fn() -> String + Copy + Send + 'static,
    text: impl Fn() -> String + Copy + Send + 'static,
) -> AnyView {
    view! {
        <textarea
            class="lines"
            rows="3"
            readonly=true
            spellcheck="false"
            aria-label=name
            prop:value=text
            on:focus=reactive::focus(move |event| crate::platform::dom::select_text(&event))
        ></textarea>
    }
    .into_any()
}
