//! The picture of the view on its sheet: the drawing is asked for it, in the colours of paper and for the width of the sheet.

use leptos::prelude::*;

use crate::ui::desk::Wanted;
use crate::ui::reactive::{Effect, live};
use crate::ui::reading::Reading;

/// More marks than this would hold the browser up for many seconds, and no sheet of paper could show them.
const MOST: usize = 12_000;

/// The picture; it is there before the browser prints.
pub fn picture(reading: Reading) -> AnyView {
    let desk = reading.desk;
    if reading.eco(crate::ecosystem::Ecosystem::node_count) > MOST {
        return view! { <p>{desk.words.t("print-too-many")}</p> }.into_any();
    }
    let ground = NodeRef::<leptos::html::Div>::new();
    desk.printed.set(None);
    Effect::new(move || {
        // The colours are those of the sheet, once it is there.
        if ground.get().is_some() {
            desk.picture.set(Some(Wanted::Sheet));
        }
    });
    view! {
        <div class="paper-picture" node_ref=ground>
            {live(move || desk.printed.get().map(|drawing| view! { <div inner_html=drawing></div> }))}
        </div>
    }
    .into_any()
}
