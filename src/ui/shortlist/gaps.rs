//! What a set lacks, and who would fill it, with reasons that can be checked.

use leptos::prelude::*;

use crate::locale::Arg;
use crate::query::consortium::{Consortium, Filler, Gap};
use crate::ui::desk::from_keyboard;
use crate::ui::glyph::glyph;
use crate::ui::icons::{Icon, small};
use crate::ui::reactive;
use crate::ui::reading::Reading;
use crate::ui::side;
use crate::ui::told;

/// So many reasons are told of each.
const REASONS: usize = 3;

/// The part of the panel; nothing where nothing is lacking.
pub fn view(reading: Reading, of: &Consortium) -> Option<AnyView> {
    let words = reading.desk.words;
    (!of.gaps.is_empty()).then(|| {
        view! {
            <section class="part">
                <h3>{words.now("shortlist-lacks")}</h3>
                {of.gaps.iter().map(|(gap, fillers)| one(reading, gap, fillers)).collect_view()}
            </section>
        }
        .into_any()
    })
}

fn one(reading: Reading, gap: &Gap, fillers: &[Filler]) -> AnyView {
    let words = reading.desk.words;
    view! {
        <div class="gap">
            <h4>{told::say(reading, |teller| teller.gap(gap))}</h4>
            {fillers.is_empty().then(|| view! { <p class="figure-note">{words.now("shortlist-nobody")}</p> })}
            <ul>{fillers.iter().map(|filler| who(reading, filler)).collect_view()}</ul>
        </div>
    }
    .into_any()
}

fn who(reading: Reading, filler: &Filler) -> AnyView {
    let desk = reading.desk;
    let words = desk.words;
    let node = filler.suggestion.node;
    let id = reading.id(node);
    let kind = reading.eco(|eco| eco.kind(node));
    let name = reading.name(node);
    let add = words.format("shortlist-add-name", &[("name", Arg::from(name.as_str()))]);
    let (mut reasons, mut ties) = (Vec::new(), Vec::new());
    for part in filler.suggestion.parts.iter().take(REASONS) {
        reasons.push(told::say(reading, |teller| teller.reason(&part.reason)));
        ties.extend(part.reason.ties());
    }
    ties.dedup();
    let closest = words.format(
        "shortlist-closest",
        &[("name", Arg::from(reading.name(filler.closest)))],
    );
    view! {
        <li class="filler">
            <div class="shortlisted-line">
                <button type="button" class="tie-name" on:click=reactive::click(move |event| reading.select(node, from_keyboard(&event)))>
                    {glyph(kind)}
                    <span>{name}</span>
                </button>
                <button type="button" class="tool" aria-label=add.clone() title=add on:click=reactive::click(move |event| {
                    desk.shortlist(id.clone());
                    side::heading_next(desk, &event);
                })>{small(Icon::Plus)}</button>
            </div>
            <p class="figure-note">{closest}</p>
            <ul class="filler-reasons">{reasons.into_iter().map(|reason| view! { <li>{reason}</li> }).collect_view()}</ul>
            {told::known(reading, ties)}
        </li>
    }
    .into_any()
}
