//! A link that leads out of the page, for a phone: nobody walks away with the screen.

use leptos::prelude::*;

use super::stand::Stand;
use crate::sharing::qr;
use crate::ui::dialog::modal;
use crate::ui::home::{figure, readable};

/// The dialog with the code, and the address as people read it.
pub fn view(stand: Stand, address: &str) -> AnyView {
    let words = stand.desk.words;
    let code = match qr(address) {
        Some(code) => figure(&code, words.t("kiosk-link-code"), readable(address)),
        None => view! { <p class="outward-address">{readable(address)}</p> }.into_any(),
    };
    let body = view! {
        <p>{words.t("kiosk-link-about")}</p>
        {code}
    };
    modal(
        words,
        "dialog outward",
        "kiosk-link",
        body.into_any(),
        move || {
            stand.link.try_set(None);
        },
    )
}
