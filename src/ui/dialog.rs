//! A modal dialog: the browser keeps the focus inside and gives it back; Escape closes it.

use crate::ui::reactive::{self, Effect};
use leptos::html;
use leptos::prelude::*;

use super::desk::{Desk, Over};
use super::icons::{Icon, icon};
use super::words::Words;
use crate::platform::dialog;

/// A dialog over everything with a title and a way out. `title` is the name of a message.
#[component]
pub fn Modal(desk: Desk, title: &'static str, children: Children) -> impl IntoView {
    let body = children().into_any();
    modal(desk.words, "dialog", title, body, move || {
        desk.over.set(Over::Nothing);
    })
}

/// The same for who keeps it open otherwise: `closed` is called when it is.
pub fn modal(
    words: Words,
    class: &'static str,
    title: &'static str,
    body: AnyView,
    closed: impl Fn() + 'static,
) -> AnyView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        if let Some(element) = node.get() {
            dialog::open(&element);
        }
    });
    let close = move || {
        if let Some(element) = node.get_untracked() {
            dialog::close(&element);
        }
    };
    view! {
        <dialog
            class=class
            node_ref=node
            aria-labelledby="dialog-title"
            on:close=reactive::happening(move |_| closed())
            on:click=reactive::click(move |event| {
                // The ground around the dialog is the dialog itself to the browser.
                if node.get_untracked().is_some_and(|element| event.target().is_some_and(|aim| aim == *element.as_ref())) {
                    close();
                }
            })
        >
            <div class="dialog-head">
                <h2 id="dialog-title">{words.t(title)}</h2>
                <button type="button" class="tool" aria-label=words.t("close") on:click=reactive::click(move |_| close())>
                    {icon(Icon::Close)}
                </button>
            </div>
            <div class="dialog-body" tabindex="0">{body}</div>
        </dialog>
    }
    .into_any()
}
