//! One way: who is on it, one numbered sentence a step, and behind each the passages that it is known from.

use leptos::prelude::*;

use super::Ways;
use crate::ecosystem::NodeId;
use crate::locale::Arg;
use crate::query::path::{Path, Step};
use crate::snapshot::Evidence;
use crate::telling::Teller;
use crate::ui::desk::from_keyboard;
use crate::ui::glyph::glyph;
use crate::ui::reactive::{self, live};
use crate::ui::reading::Reading;
use crate::ui::told::{folded, passages};

/// The way that is looked at.
pub fn view(ways: Ways) -> AnyView {
    let reading = ways.reading;
    let words = reading.desk.words;
    live(move || {
        let path = ways.current()?;
        let (summary, sentences) = reading.eco(|eco| {
            words.locale(|locale| {
                let teller = Teller::new(locale, eco);
                (teller.path_summary(&path), teller.path(&path))
            })
        });
        let first = path.steps.first().map(|step| step.from)?;
        let Path { steps, .. } = path;
        let last = steps.len();
        Some(view! {
            <p class="paths-summary">{summary}</p>
            {stop(reading, first, true)}
            <ol class="way">
                {steps.into_iter().zip(sentences).enumerate().map(|(at, (step, sentence))| {
                    let to = step.to;
                    view! {
                        <li>
                            {told(reading, at + 1, &step, sentence)}
                            {stop(reading, to, at + 1 == last)}
                        </li>
                    }
                }).collect_view()}
            </ol>
        })
    })
}

/// Somebody on the way; the ends have a ring.
fn stop(reading: Reading, node: NodeId, is_end: bool) -> AnyView {
    let words = reading.desk.words;
    let kind = reading.eco(|eco| eco.kind(node));
    let tag = reading.eco(|eco| words.tag_of(&eco.node(node).name));
    let place = reading.eco(|eco| eco.place_of(node).map(|place| words.of(&place.name)));
    let name = reading.name(node);
    // What is called as its place needs it no second time.
    let place = place.filter(|place| !name.contains(place.as_str()));
    let about = [Some(words.kind(kind)), place];
    let about: Vec<String> = about.into_iter().flatten().collect();
    view! {
        <button
            type="button"
            class="way-stop"
            class:is-end=is_end
            on:click=reactive::click(move |event| reading.select(node, from_keyboard(&event)))
        >
            <span class="way-mark">{glyph(kind)}</span>
            <span><b lang=tag>{name}</b><small>{about.join(", ")}</small></span>
        </button>
    }
    .into_any()
}

/// The sentence of a step, and why.
fn told(reading: Reading, number: usize, step: &Step, sentence: String) -> AnyView {
    let is_inferred = reading.eco(|eco| step.is_inferred(eco));
    let evidence = reading.eco(|eco| {
        let mut all: Vec<Evidence> = Vec::new();
        for passage in step.evidence(eco) {
            if !all.contains(passage) {
                all.push(passage.clone());
            }
        }
        all
    });
    view! {
        <div class="way-step" class:is-inferred=is_inferred>
            <span class="way-number" aria-hidden="true">{number}</span>
            <div>
                <p>{sentence}</p>
                {why(reading, evidence, is_inferred)}
            </div>
        </div>
    }
    .into_any()
}

/// Whether it is stated, and the passages behind a button.
fn why(reading: Reading, evidence: Vec<Evidence>, is_inferred: bool) -> AnyView {
    let words = reading.desk.words;
    let count = evidence.len();
    let label = move || words.format("how-known", &[("n", Arg::from(count))]);
    let behind = (count > 0).then(|| folded(label, move || passages(reading, &evidence)));
    let (button, passages) = behind.unzip();
    view! {
        <p class="why-line">
            {if is_inferred {
                view! { <span class="inferred">{words.t("inferred")}</span> }.into_any()
            } else {
                view! { <span class="stated">{words.t("tie-stated")}</span> }.into_any()
            }}
            {button}
        </p>
        {passages}
    }
    .into_any()
}
