//! While the data comes: one line and one bar, in a frame that is there already.

use leptos::prelude::*;

use super::desk::Desk;

/// The bar says that something comes; it does not pretend to know how much.
#[component]
pub fn Loading(desk: Desk) -> impl IntoView {
    view! {
        <div class="loading" role="status">
            <p>{desk.words.t("loading")}</p>
            <div class="loading-bar"></div>
        </div>
    }
}
