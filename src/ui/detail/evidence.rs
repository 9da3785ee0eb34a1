//! Why we know this: every passage with its quote, in the language of the source, and where it stands.

use leptos::prelude::*;

use crate::ecosystem::{Ecosystem, NodeId};
use crate::locale::Arg;
use crate::snapshot::{Evidence, Text};
use crate::ui::reactive::{self, live};
use crate::ui::reading::Reading;
use crate::ui::words::Words;

/// So many passages are shown before "n more".
const FIRST: usize = 4;

/// The passages of a node: its own, those of its facets, of its figures and of the numbers about it.
#[component]
pub fn Why(reading: Reading, id: NodeId) -> impl IntoView {
    let words = reading.desk.words;
    let all = RwSignal::new(false);
    let passages = reading.eco(|eco| passages(eco, id));
    let count = passages.len();
    let passages = StoredValue::new(passages);
    view! {
        <section class="part">
            <h3>
                {words.t("why-title")}
                <small>{move || words.format("why-count", &[("n", Arg::from(count))])}</small>
            </h3>
            {live(move || {
                let shown = if all.get() { count } else { FIRST };
                passages.with_value(|passages| passages.iter().take(shown).map(|of| passage(reading, of)).collect_view())
            })}
            {(count > FIRST).then(|| view! { <More words all rest=count - FIRST /> })}
            {(count == 0).then(|| view! { <p class="summary">{words.t("why-none")}</p> })}
        </section>
    }
}

/// What is known of a node from where: its own passages, those of its facets, of its figures and of the numbers about it.
pub fn passages(eco: &Ecosystem, id: NodeId) -> Vec<Evidence> {
    let node = eco.node(id);
    let mut passages: Vec<Evidence> = Vec::new();
    let of_facets = node.facets.values().flatten().flat_map(|of| &of.evidence);
    let of_figures = node.figures.iter().flat_map(|of| &of.evidence);
    let of_numbers = eco.indicators_about(id).flat_map(|of| &of.evidence);
    for passage in node
        .evidence
        .iter()
        .chain(of_facets)
        .chain(of_figures)
        .chain(of_numbers)
    {
        if !passages.contains(passage) {
            passages.push(passage.clone());
        }
    }
    passages
}

/// "n more" and back.
#[component]
pub fn More(words: Words, all: RwSignal<bool>, rest: usize) -> impl IntoView {
    view! {
        <button type="button" class="word" aria-expanded=move || all.get().to_string() on:click=reactive::click(move |_| all.update(|all| *all = !*all))>
            {move || if all.get() { words.now("facet-fewer") } else { words.format("facet-more", &[("n", Arg::from(rest))]) }}
        </button>
    }
}

/// One passage.
pub fn passage(reading: Reading, of: &Evidence) -> impl IntoView + use<> {
    let words = reading.desk.words;
    let source = reading.eco(|eco| eco.source(&of.source).cloned());
    let quote = of.quote.clone();
    let line = of.line;
    let id = of.source.clone();
    view! {
        <div class="passage">
            <q lang=source.as_ref().map(|source| source.language.clone()).filter(|lang| !lang.is_empty())>{quote}</q>
            <p>
                {live(move || {
                    let Some(source) = &source else {
                        return id.clone().into_any();
                    };
                    let year = source.year.map(|year| year.year.to_string());
                    let language = match source.language.as_str() {
                        "it" => Some(words.now("source-it")),
                        "en" => Some(words.now("source-en")),
                        _ => None,
                    };
                    let title = words.of(&source.title);
                    // The year is said once, even where the title has it already.
                    let year = year.filter(|year| !title.contains(year.as_str()));
                    let parts: Vec<String> = [(!source.publisher.is_empty()).then(|| source.publisher.clone()), year, language]
                        .into_iter()
                        .flatten()
                        .chain((line > 0).then(|| words.format("source-line", &[("line", Arg::from(line.to_string()))])))
                        .collect();
                    let rest = parts.join(", ");
                    let link = (!source.url.is_empty()).then(|| source.url.clone());
                    view! {
                        <cite lang=words.tag_of(&source.title)>{title}</cite>
                        {(!rest.is_empty()).then(|| format!(", {rest}"))}
                        ". "
                        {link.map(|url| view! {
                            <a href=url target="_blank" rel="noopener noreferrer">{words.now("source-read")}</a>
                        })}
                    }
                    .into_any()
                })}
            </p>
        </div>
    }
}

/// "inferred", which says from what when it is pressed.
#[component]
pub fn InferredTag(words: Words, why: Text) -> impl IntoView {
    let open = RwSignal::new(false);
    if why.is_empty() {
        return view! { <span class="inferred">{words.t("inferred")}</span> }.into_any();
    }
    view! {
        <button
            type="button"
            class="inferred"
            aria-expanded=move || open.get().to_string()
            title=words.t("inferred-why")
            on:click=reactive::click(move |_| open.update(|open| *open = !*open))
        >
            {words.t("inferred")}
        </button>
        {live(move || open.get().then(|| view! { <p class="tie-why" lang=words.tag_of(&why)>{words.of(&why)}</p> }))}
    }
    .into_any()
}
