//! Hulls around those who belong together by their ties: whether they are drawn, and who they are. Knows the partition that
//! was found; refuses to find it.

use leptos::prelude::*;

use super::looking::Together;
use crate::locale::Arg;
use crate::snapshot::Lang;
use crate::state::Action;
use crate::ui::desk::from_keyboard;
use crate::ui::glyph::glyph;
use crate::ui::reactive::{self, Memo, live};
use crate::ui::reading::Reading;

/// So many are listed: as many as have a hull.
const FIRST: usize = 30;
/// Fewer than this are no community.
pub const FEWEST: u32 = 3;

/// The choice, and the communities.
pub fn together(reading: Reading) -> AnyView {
    let desk = reading.desk;
    let words = desk.words;
    let hulls = Memo::new(move |_| desk.store.with(|state| state.hulls));
    view! {
        <section class="part">
            <h3>{words.t("hulls")}</h3>
            <label class="value" class:is-on=move || hulls.get()>
                <input
                    type="checkbox"
                    prop:checked=move || hulls.get()
                    on:change=reactive::happening(move |_| desk.act(Action::SetHulls(!hulls.get_untracked())))
                />
                <span class="box"></span>
                <span class="name">{words.t("hulls-draw")}</span>
            </label>
            <p class="lens-note">{words.t("hulls-means")}</p>
            {live(move || (hulls.get() && desk.looking.together.get().is_none()).then(|| view! {
                <p class="lens-note">{words.t("lens-working")}</p>
            }))}
            {live(move || {
                let together = desk.looking.together.get()?;
                Some(list(reading, &together))
            })}
        </section>
    }
    .into_any()
}

fn list(reading: Reading, together: &Together) -> AnyView {
    let words = reading.desk.words;
    let sizes = &together.partition.sizes;
    let count = sizes.iter().filter(|size| **size >= FEWEST).count();
    let quality = format!("{:.2}", together.partition.modularity);
    let quality = match words.lang() {
        Lang::It => quality.replace('.', ","),
        Lang::En => quality,
    };
    let rows = sizes.iter().zip(&together.leads).take(count.min(FIRST)).filter_map(|(size, lead)| {
        let id = *together.nodes.get(*lead as usize)?;
        let kind = reading.eco(|eco| eco.kind(id));
        let size = *size as usize;
        Some(view! {
            <li>
                <button type="button" class="tie-name" on:click=reactive::click(move |event| reading.select(id, from_keyboard(&event)))>
                    {glyph(kind)}
                    <span>{words.format("hulls-around", &[("name", Arg::from(reading.name(id)))])}</span>
                </button>
                <b class="num">{size}</b>
            </li>
        })
    });
    view! {
        <p class="lens-note">{words.format("hulls-found", &[("n", Arg::from(count)), ("quality", Arg::from(quality))])}</p>
        <ol class="lens-list">{rows.collect_view()}</ol>
    }
    .into_any()
}
