//! A QR code as a drawing: dark on light in every theme, because a camera expects it so.

use leptos::prelude::*;

use crate::sharing::Qr;

/// The code; what it leads to has to be said beside it.
pub fn drawing(code: &Qr) -> AnyView {
    let size = code.size;
    view! {
        <svg class="qr" viewBox=format!("0 0 {size} {size}") aria-hidden="true" shape-rendering="crispEdges">
            <rect class="qr-light" width=size height=size></rect>
            <path class="qr-dark" d=code.path.clone()></path>
        </svg>
    }
    .into_any()
}
