//! The top bar: what this is, in which language, in which light.

use leptos::html;
use leptos::prelude::*;

use crate::locale::Arg;
use crate::snapshot::{Lang, Text};
use crate::state::{Action, Theme};
use crate::ui::desk::{Desk, Over};
use crate::ui::icons::{Icon, icon};
use crate::ui::reactive::{self, Memo, live};
use crate::ui::side::go_back_to;

/// The name of the explorer and of what it explores.
#[component]
pub fn Brand(desk: Desk, title: Signal<Text>) -> impl IntoView {
    let words = desk.words;
    view! {
        <h1 class="brand">
            <b>{words.t("explorer")}</b>
            " "
            <span>{move || title.with(|title| words.of(title))}</span>
        </h1>
    }
}

/// Undo and redo, language, theme, help.
#[component]
pub fn Tools(desk: Desk) -> impl IntoView {
    let words = desk.words;
    let tools = NodeRef::new();
    go_back_to(desk, tools, None);
    let to_theme = move || {
        words.now(match desk.next_theme() {
            Theme::Night => "theme-to-night",
            Theme::Projector => "theme-to-projector",
            Theme::Auto | Theme::Paper => "theme-to-paper",
        })
    };
    view! {
        <div class="tools">
            {step(desk, false)}
            {step(desk, true)}
            <div class="languages" role="group" aria-label=words.t("language")>
                {Lang::ALL.map(|lang| view! {
                    <button
                        type="button"
                        lang=lang.tag()
                        aria-pressed=move || (desk.lang() == lang).to_string()
                        aria-label=words.t(name_of(lang))
                        on:click=reactive::click(move |_| desk.act(Action::SetLang(lang)))
                    >
                        <span aria-hidden="true">{lang.tag()}</span>
                    </button>
                })}
            </div>
            <button
                type="button"
                class="tool"
                aria-label=to_theme
                title=to_theme
                on:click=reactive::click(move |_| desk.act(Action::SetTheme(untrack(move || desk.next_theme()))))
            >
                {live(move || icon(match desk.next_theme() {
                    Theme::Night => Icon::Moon,
                    Theme::Projector => Icon::Projector,
                    Theme::Auto | Theme::Paper => Icon::Sun,
                }))}
            </button>
            {opener(desk, Over::Tools, "tool tools-tool", words.t("tools"), Icon::Tools, tools)}
            {opener(desk, Over::Help, "tool help-tool", words.t("help"), Icon::Help, NodeRef::new())}
        </div>
    }
}

/// Undo, or redo. It stays where it is when there is nothing more: the focus is not lost.
fn step(desk: Desk, forward: bool) -> impl IntoView {
    let (plain, what) = if forward {
        ("redo", "redo-what")
    } else {
        ("undo", "undo-what")
    };
    let can = Memo::new(move |_| desk.store.can_walk(forward));
    let name = move || match desk.steps_beside(forward) {
        Some(parts) => desk.words.format(what, &[("what", Arg::from(parts))]),
        None => desk.words.now(plain),
    };
    view! {
        <button
            type="button"
            class="tool step"
            aria-label=name
            title=name
            aria-disabled=move || (!can.get()).to_string()
            on:click=reactive::click(move |_| desk.walk(forward))
        >
            {icon(if forward { Icon::Redo } else { Icon::Undo })}
        </button>
    }
}

/// A button that lays something over the rest.
fn opener(
    desk: Desk,
    over: Over,
    class: &'static str,
    name: impl Fn() -> String + Copy + Send + 'static,
    picture: Icon,
    button: NodeRef<html::Button>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            node_ref=button
            class=class
            aria-label=name
            title=name
            on:click=reactive::click(move |_| desk.over.set(over))
        >
            {icon(picture)}
        </button>
    }
}

/// A language calls itself by its own name, whoever reads: the message is the same in both files.
fn name_of(lang: Lang) -> &'static str {
    match lang {
        Lang::It => "language-it",
        Lang::En => "language-en",
    }
}
