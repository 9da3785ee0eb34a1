//! A link that leads out of the page, for a phone: nobody walks away with the screen.

use leptos::html;
use leptos::prelude::*;

use super::stand::Stand;
use crate::platform::dialog;
use crate::sharing::qr;
use crate::ui::home::{figure, readable};
use crate::ui::icons::{Icon, icon};
use crate::ui::reactive::{self, Effect};

/// The dialog with the code, and the address as people read it.
pub fn view(stand: Stand, address: &str) -> AnyView {
    let words = stand.desk.words;
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
    let code = match qr(address) {
        Some(code) => figure(&code, words.t("kiosk-link-code"), readable(address)),
        None => view! { <p class="outward-address">{readable(address)}</p> }.into_any(),
    };
    view! {
        <dialog
            class="dialog outward"
            node_ref=node
            aria-labelledby="outward-title"
            on:close=reactive::happening(move |_| {
                stand.link.try_set(None);
            })
            on:click=reactive::click(move |event| {
                // The ground around the dialog is the dialog itself to the browser.
                if node.get_untracked().is_some_and(|element| event.target().is_some_and(|aim| aim == *element.as_ref())) {
                    close();
                }
            })
        >
            <div class="dialog-head">
                <h2 id="outward-title">{words.t("kiosk-link")}</h2>
                <button type="button" class="tool" aria-label=words.t("close") on:click=reactive::click(move |_| close())>
                    {icon(Icon::Close)}
                </button>
            </div>
            <div class="dialog-body">
                <p>{words.t("kiosk-link-about")}</p>
                {code}
            </div>
        </dialog>
    }
    .into_any()
}
