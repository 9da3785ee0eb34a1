//! How to read the picture, and the keys.

use leptos::prelude::*;

use super::desk::{Aim, Desk, Over, from_keyboard};
use super::dialog::Modal;
use super::glyph::glyph;
use super::icons::{Icon, icon};
use super::legend::TieSamples;
use super::reactive;
use crate::snapshot::NodeKind;
use crate::state::{Action, Tool};

/// Keys as they stand on a keyboard, and the message that says what they do.
const KEYS: [(&[&str], &str); 20] = [
    (&["/"], "key-search"),
    (&["key-arrows"], "key-arrows-does"),
    (&["key-enter"], "key-enter-does"),
    (&["[", "]"], "key-walk"),
    (&["p"], "key-path"),
    (&["key-backspace"], "key-backspace-does"),
    (&["key-home", "key-end"], "key-home-does"),
    (&["+", "-"], "key-zoom"),
    (&["0"], "key-fit"),
    (&["key-shift-arrows"], "key-pan"),
    (&["f", "key-shift-f"], "key-focus"),
    (&[".", ","], "key-degrees"),
    (&["h"], "key-hide"),
    (&["key-alt-arrows"], "key-move"),
    (&["s"], "key-shortlist-does"),
    (&["P"], "key-present"),
    (&["key-undo"], "key-undo-does"),
    (&["key-redo"], "key-redo-does"),
    (&["key-escape"], "key-escape-does"),
    (&["?"], "key-help"),
];

/// The dialog.
#[component]
pub fn Help(desk: Desk) -> impl IntoView {
    let words = desk.words;
    view! {
        <Modal desk title="guide">
            <button type="button" class="button" on:click=reactive::click(move |event| {
                desk.over.set(Over::Nothing);
                if from_keyboard(&event) {
                    desk.aim.set(Aim::Tool);
                }
                desk.act(Action::OpenTool(Some(Tool::Tours)));
            })>
                {icon(Icon::Play)}
                <span>{words.t("tours")}</span>
            </button>
            <h3>{words.t("help-reading")}</h3>
            <p>{words.t("help-network")}</p>
            <p>{words.t("help-groups")}</p>
            <p>{words.t("help-hubs")}</p>
            <p>{words.t("help-world")}</p>
            <p>{words.t("help-time")}</p>
            <p>{words.t("help-select")}</p>
            <p>{words.t("help-filter")}</p>
            <p>{words.t("help-verbs")}</p>
            <p>{words.t("help-lens")}</p>
            <p>{words.t("help-years")}</p>
            <h3>{words.t("help-marks")}</h3>
            <ul class="legend">
                {NodeKind::ALL.iter().copied().map(|kind| view! {
                    <li>{glyph(kind)} <span>{move || words.kind(kind)}</span></li>
                }).collect_view()}
                <TieSamples desk selected=true />
            </ul>
            <h3>{words.t("help-keys")}</h3>
            <p>{words.t("help-keys-where")}</p>
            <dl class="keys">
                {KEYS.map(|(keys, does)| view! {
                    <dt>{keys.iter().copied().map(|key| view! {
                        <kbd>{move || if key.len() > 1 { words.now(key) } else { key.to_owned() }}</kbd>
                    }).collect_view()}</dt>
                    <dd>{words.t(does)}</dd>
                })}
            </dl>
        </Modal>
    }
}
