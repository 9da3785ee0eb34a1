//! The lens tool: of whom the network is, what the size of marks says, who belongs together. Knows state and results;
//! refuses to draw.

mod choices;
mod looking;
mod measures;
mod ties;
mod together;
mod work;

pub use looking::{Looking, Ranking, Through, Together};
pub use ties::ties;
pub use together::FEWEST;
pub use work::keep;

use leptos::prelude::*;

use super::reactive::{Memo, live};
use super::reading::Reading;
use super::side;
use super::told;
use crate::locale::Arg;
use crate::query::lens::{Lens, Through as Shares};
use crate::state::Action;

/// So many of what has too many participants are named.
const THINNED: usize = 5;

/// The name of a lens and the sentence on what it means.
fn words_of(lens: Lens) -> (&'static str, &'static str) {
    match lens {
        Lens::Everything => ("lens-everything", "lens-everything-means"),
        Lens::Organisations => ("lens-organisations", "lens-organisations-means"),
        Lens::Projects => ("lens-projects", "lens-projects-means"),
        Lens::Hubs => ("lens-hubs", "lens-hubs-means"),
        Lens::International => ("lens-international", "lens-international-means"),
    }
}

/// The message with the name of a lens.
pub fn lens_name(lens: Lens) -> &'static str {
    words_of(lens).0
}

/// The panel.
pub fn view(reading: Reading) -> AnyView {
    let desk = reading.desk;
    let lens = Memo::new(move |_| desk.store.with(|state| state.lens));
    let body = view! {
        {choices::choices(desk, "lens-of", Lens::ALL.to_vec(), lens, false, words_of, move |lens| desk.act(Action::SetLens(lens)))}
        {live(move || desk.looking.through.get().map(|through| told_of(reading, &through)))}
        {live(move || reading.selected.get().map(|id| view! {
            <div class="lens-selection">{ties(reading, id)}</div>
        }))}
        {measures::measures(reading)}
        {together::together(reading)}
    };
    side::panel(reading, "lens", body.into_any(), None)
}

/// What the lens shows, and what it leaves out.
fn told_of(reading: Reading, through: &Through) -> AnyView {
    let words = reading.desk.words;
    let out = &through.graph.left_out;
    let (nodes, ties) = reading.picture.with(|picture| {
        let graph = &through.graph;
        let is_in = |number: u32| {
            let node = graph.nodes.get(number as usize);
            node.is_some_and(|node| picture.shows(*node))
        };
        let ties = graph.ties.iter();
        let both = ties.filter(|tie| is_in(tie.one) && is_in(tie.other));
        (picture.count, both.count())
    });
    let thinned = out.thinned.iter().take(THINNED).map(|of| {
        let name = match of.through {
            Shares::Node(id) => told::say(reading, |teller| teller.name(id)),
            Shares::Value(vocabulary, value) => reading.eco(|eco| {
                let of = eco.vocabularies().get(vocabulary);
                let value = of.and_then(|of| of.values.get(value));
                value
                    .map(|value| words.of(&value.label))
                    .unwrap_or_default()
            }),
        };
        let args = [
            ("name", Arg::from(name)),
            ("n", Arg::from(of.participants)),
            ("leading", Arg::from(of.leading)),
        ];
        view! { <li>{words.format("lens-thinned", &args)}</li> }
    });
    let more = out.thinned.len().saturating_sub(THINNED);
    view! {
        <p class="lens-note">
            {words.format("lens-shows", &[("nodes", Arg::from(nodes)), ("ties", Arg::from(ties))])}
            " "
            {(out.nodes > 0).then(|| words.format("lens-left-out", &[("n", Arg::from(out.nodes))]))}
        </p>
        {(!out.thinned.is_empty()).then(|| view! {
            <p class="lens-note">{words.format("lens-too-many", &[("most", Arg::from(out.all_pairs_up_to))])}</p>
            <ul class="lens-note">
                {thinned.collect_view()}
                {(more > 0).then(|| view! { <li>{words.format("figures-more", &[("n", Arg::from(more))])}</li> })}
            </ul>
        })}
    }
    .into_any()
}
