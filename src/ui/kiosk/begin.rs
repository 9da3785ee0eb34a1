//! The way into a kiosk for a member of staff who writes no markup: a button beside the ways to share.

use leptos::prelude::*;

use crate::platform::{dom, screen};
use crate::ui::desk::Desk;
use crate::ui::reactive;

/// The section of the share tool.
pub fn offer(desk: Desk) -> AnyView {
    let words = desk.words;
    let begin = move |_| {
        desk.host.with_value(|host| {
            screen::fill(host);
            // The attribute is what says so, whoever sets it.
            dom::set_attribute(host, "kiosk", Some(""));
        });
    };
    view! {
        <section class="part stays">
            <h3>{words.t("kiosk")}</h3>
            <p class="said">{words.t("kiosk-about")}</p>
            <p class="said">{words.t("kiosk-way-out")}</p>
            <div class="choice-row">
                <button type="button" class="button" on:click=reactive::click(begin)>{words.t("kiosk-begin")}</button>
            </div>
        </section>
    }
    .into_any()
}
