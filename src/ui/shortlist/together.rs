//! Who of a set already worked together, and through what, with the sources.

use leptos::prelude::*;

use crate::ecosystem::TieId;
use crate::query::consortium::{Consortium, Together};
use crate::ui::reading::Reading;
use crate::ui::told;

/// The part of the panel; nothing for a set of one.
pub fn view(reading: Reading, of: &Consortium) -> Option<AnyView> {
    let words = reading.desk.words;
    (!of.together.is_empty()).then(|| {
        view! {
            <section class="part">
                <h3>{words.now("shortlist-together")}</h3>
                {of.together.iter().map(|pair| one(reading, pair)).collect_view()}
            </section>
        }
        .into_any()
    })
}

fn one(reading: Reading, of: &Together) -> AnyView {
    let sentences = told::say(reading, |teller| teller.together(of));
    view! {
        <div class="gap">
            {sentences.into_iter().map(|sentence| view! { <p class="said">{sentence}</p> }).collect_view()}
            {told::known(reading, ties(reading, of))}
        </div>
    }
    .into_any()
}

/// The ties that a pair rests on: those between the two, and those of both to what they have in common.
pub fn ties(reading: Reading, of: &Together) -> Vec<TieId> {
    let mut ties = of.ties.clone();
    reading.eco(|eco| {
        for one in of.pair {
            let of_one = eco
                .ties_of(one)
                .filter(|link| of.through.contains(&link.other));
            ties.extend(of_one.map(|link| link.tie));
        }
    });
    ties
}
