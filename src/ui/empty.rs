//! A filter that leaves nothing: it names the combination and offers to remove one of its parts.

use leptos::prelude::*;

use super::filters::{label_of, said, years_said};
use super::lens::lens_name;
use super::reading::Reading;
use super::words::Words;
use crate::locale::Arg;
use crate::query::Years;
use crate::query::lens::Lens;
use crate::state::{Action, View};
use crate::ui::reactive::{self, Memo, each, live};
use crate::ui::verbs::leave_focus;

/// What to say and do when nothing is left.
#[component]
pub fn Empty(reading: Reading) -> impl IntoView {
    let desk = reading.desk;
    let words = desk.words;
    let asked = desk.asked();
    let is_file_empty = reading.eco(|eco| eco.node_count() == 0);
    let lens = Memo::new(move |_| {
        let lens = desk.store.with(|state| state.lens);
        (lens != Lens::Everything && desk.view.get() == View::Network).then_some(lens)
    });
    let title = move || {
        let mut names = asked.with(|asked| combination(words, reading, asked));
        let years = desk.store.with(|state| state.years);
        if !years.is_empty() {
            let plus = if names.is_empty() { "" } else { " + " };
            names = format!("{names}{plus}{}", years_said(words, years));
        }
        let around = desk.store.with(|state| state.around.clone());
        if let Some(node) = around.and_then(|of| reading.eco(|eco| eco.find(&of.node))) {
            let plus = if names.is_empty() { "" } else { " + " };
            let near = words.format("focus-near", &[("name", Arg::from(reading.name(node)))]);
            names = format!("{names}{plus}{near}");
        }
        if let Some(lens) = lens.get() {
            let plus = if names.is_empty() { "" } else { " + " };
            names = format!("{names}{plus}{}", words.now(lens_name(lens)));
        }
        words.format("empty-title", &[("names", Arg::from(names))])
    };
    if is_file_empty {
        return view! {
            <div class="notice is-over">
                <h2>{words.t("empty-file-title")}</h2>
                <p>{words.t("empty-file-hint")}</p>
            </div>
        }
        .into_any();
    }
    view! {
        <div class="notice is-over">
            <h2>{title}</h2>
            <p>{words.t("empty-hint")}</p>
            <div class="notice-actions">
                {each(move || asked.get(), Clone::clone, move |(facet, value)| view! {
                    <button
                        type="button"
                        class="button"
                        on:click=reactive::click({
                            let (facet, value) = (facet.clone(), value.clone());
                            move |_| desk.act(Action::ToggleValue { facet: facet.clone(), value: value.clone() })
                        })
                    >
                        {
                            let label = label_of(reading, &facet, &value);
                            move || words.format("empty-remove", &[("name", Arg::from(said(words, &label)))])
                        }
                    </button>
                })}
                {live(move || {
                    let years = desk.store.with(|state| state.years);
                    (!years.is_empty()).then(|| view! {
                        <button type="button" class="button"
                            on:click=reactive::click(move |_| desk.act(Action::SetYears(Years::default())))>
                            {move || words.format("empty-remove", &[("name", Arg::from(years_said(words, years)))])}
                        </button>
                    })
                })}
                {live(move || lens.get().map(|lens| view! {
                    <button type="button" class="button" on:click=reactive::click(move |_| desk.act(Action::SetLens(Lens::Everything)))>
                        {move || words.format("empty-remove", &[("name", Arg::from(words.now(lens_name(lens))))])}
                    </button>
                }))}
                {live(move || desk.store.with(|state| state.around.is_some()).then(|| view! {
                    <button type="button" class="button" on:click=reactive::click(move |_| leave_focus(desk))>
                        {words.t("focus-leave")}
                    </button>
                }))}
                <button type="button" class="button" on:click=reactive::click(move |_| desk.act(Action::ClearFilter))>
                    {words.t("clear-all")}
                </button>
            </div>
        </div>
    }
    .into_any()
}

/// Values of one facet are alternatives; facets come together.
fn combination(words: Words, reading: Reading, asked: &[(String, String)]) -> String {
    let mut facets: Vec<(&str, Vec<String>)> = Vec::new();
    for (facet, value) in asked {
        let name = said(words, &label_of(reading, facet, value));
        match facets.last_mut().filter(|(last, _)| last == facet) {
            Some((_, names)) => names.push(name),
            None => facets.push((facet, vec![name])),
        }
    }
    let or = words.now("empty-or");
    let facets: Vec<String> = facets
        .into_iter()
        .map(|(_, names)| names.join(&format!(" {or} ")))
        .collect();
    facets.join(" + ")
}
