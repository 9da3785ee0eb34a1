//! Nothing to show: what failed, how to mend it, try again.

use crate::ui::reactive::{self, Memo};
use leptos::prelude::*;

use super::desk::Desk;
use super::load::Failure;
use crate::locale::{Arg, Explained};
use crate::platform::bytes::Missing;

/// One panel for every fatal error of loading.
#[component]
pub fn FailureNotice(desk: Desk, failure: Failure, again: Callback<()>) -> impl IntoView {
    let words = desk.words;
    let failure = StoredValue::new(failure);
    let explained = Memo::new(move |_| failure.with_value(|failure| explain(desk, failure)));
    let address = failure.with_value(|failure| match failure {
        Failure::NoAddress => None,
        Failure::Missing(address, _) | Failure::Unreadable(address, _) => {
            Some(address.clone()).filter(|address| !address.is_empty())
        }
    });
    view! {
        <div class="notice" role="alert">
            <h2>{words.t("failure-title")}</h2>
            <p>{move || explained.with(|explained| explained.0.clone())}</p>
            <p>{move || explained.with(|explained| explained.1.clone())}</p>
            {address.map(|address| view! { <p>{words.t("failure-address")} " " <code>{address}</code></p> })}
            <div class="notice-actions">
                <button type="button" class="button is-primary" on:click=reactive::click(move |_| again.run(()))>{words.t("try-again")}</button>
            </div>
            // What the host has for readers without the explorer.
            <slot></slot>
        </div>
    }
}

/// The same for the page around: a word for programs, and a sentence.
pub fn told(desk: Desk, failure: &Failure) -> (&'static str, String) {
    let code = match failure {
        Failure::NoAddress => "data-no-address",
        Failure::Missing(_, Missing::Network) => "data-network",
        Failure::Missing(_, Missing::Status(_)) => "data-status",
        Failure::Missing(_, Missing::WebPage) => "data-page",
        Failure::Missing(_, Missing::BrokenOff) => "data-broken-off",
        Failure::Missing(_, Missing::NoRoom) => "data-no-room",
        Failure::Unreadable(..) => "data-unreadable",
    };
    let (what, mend) = explain(desk, failure);
    (code, format!("{what} {mend}"))
}

/// What failed, and how to mend it.
fn explain(desk: Desk, failure: &Failure) -> (String, String) {
    let words = desk.words;
    match failure {
        Failure::NoAddress => (
            words.now("failure-no-address"),
            words.now("failure-no-address-hint"),
        ),
        Failure::Missing(_, Missing::Network) => (
            words.now("failure-network"),
            words.now("failure-network-hint"),
        ),
        Failure::Missing(_, Missing::Status(status)) => (
            words.format(
                "failure-status",
                &[("status", Arg::from(status.to_string()))],
            ),
            words.now("failure-status-hint"),
        ),
        Failure::Missing(_, Missing::WebPage) => {
            (words.now("failure-page"), words.now("failure-page-hint"))
        }
        Failure::Missing(_, Missing::NoRoom) => (
            words.now("failure-no-room"),
            words.now("failure-no-room-hint"),
        ),
        Failure::Missing(_, Missing::BrokenOff) => (
            words.now("failure-broken-off"),
            words.now("failure-broken-off-hint"),
        ),
        Failure::Unreadable(_, reason) => {
            let Explained { message, hint } = words.locale(|locale| locale.refuse(reason));
            (message, hint)
        }
    }
}
