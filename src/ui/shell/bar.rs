//! The top bar: what this is, in which language, in which light.

use leptos::prelude::*;

use crate::snapshot::{Lang, Text};
use crate::state::Action;
use crate::ui::desk::{Desk, Over};
use crate::ui::icons::{Icon, icon};
use crate::ui::reactive::{self, live};

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

/// Language, theme, help.
#[component]
pub fn Tools(desk: Desk) -> impl IntoView {
    let words = desk.words;
    view! {
        <div class="tools">
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
                aria-label=move || words.now(if desk.night.get() { "theme-to-paper" } else { "theme-to-night" })
                title=move || words.now(if desk.night.get() { "theme-to-paper" } else { "theme-to-night" })
                on:click=reactive::click(move |_| desk.toggle_theme())
            >
                {live(move || icon(if desk.night.get() { Icon::Sun } else { Icon::Moon }))}
            </button>
            <button
                type="button"
                class="tool tools-tool"
                aria-label=words.t("tools")
                title=words.t("tools")
                on:click=reactive::click(move |_| desk.over.set(Over::Tools))
            >
                {icon(Icon::Tools)}
            </button>
            <button
                type="button"
                class="tool help-tool"
                aria-label=words.t("help")
                title=words.t("help")
                on:click=reactive::click(move |_| desk.over.set(Over::Help))
            >
                {icon(Icon::Help)}
            </button>
        </div>
    }
}

/// A language calls itself by its own name, whoever reads: the message is the same in both files.
fn name_of(lang: Lang) -> &'static str {
    match lang {
        Lang::It => "language-it",
        Lang::En => "language-en",
    }
}
