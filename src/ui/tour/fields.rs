//! The fields of a tour and of its steps, each in both languages side by side. Knows which text of a draft a field is.

use leptos::prelude::*;

use super::drafts;
use crate::locale::Arg;
use crate::snapshot::{Lang, MAX_NAME, MAX_TEXT, Text, Tour};
use crate::ui::reactive::{self, live};
use crate::ui::reading::Reading;

/// A text of a tour, or of a step.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// What the tour is called.
    Title,
    /// What it shows.
    About,
    /// What a step says.
    Caption,
    /// What it says further.
    More,
    /// For who presents it.
    Notes,
}

impl Field {
    /// The message that names it, how many lines it has, and how many letters at most.
    fn looks(self) -> (&'static str, u32, usize) {
        match self {
            Field::Title => ("tour-field-title", 1, MAX_NAME),
            Field::About => ("tour-field-about", 2, MAX_TEXT),
            Field::Caption => ("tour-field-caption", 2, MAX_NAME),
            Field::More => ("tour-field-more", 3, MAX_TEXT),
            Field::Notes => ("tour-field-notes", 2, MAX_TEXT),
        }
    }

    fn of(self, tour: &Tour, step: Option<usize>) -> Option<&Text> {
        let step = step.and_then(|at| tour.steps.get(at));
        match self {
            Field::Title => Some(&tour.title),
            Field::About => Some(&tour.about),
            Field::Caption => step.map(|step| &step.caption),
            Field::More => step.map(|step| &step.more),
            Field::Notes => step.map(|step| &step.notes),
        }
    }

    fn of_mut(self, tour: &mut Tour, step: Option<usize>) -> Option<&mut Text> {
        match self {
            Field::Title => return Some(&mut tour.title),
            Field::About => return Some(&mut tour.about),
            _ => {}
        }
        let step = step.and_then(|at| tour.steps.get_mut(at))?;
        Some(match self {
            Field::More => &mut step.more,
            Field::Notes => &mut step.notes,
            _ => &mut step.caption,
        })
    }
}

/// A field in both languages, and which of them is missing.
pub fn pair(
    reading: Reading,
    id: StoredValue<String>,
    step: Option<usize>,
    field: Field,
) -> AnyView {
    let words = reading.desk.words;
    let (name, lines, most) = field.looks();
    let now = move || {
        let read = |tour: &Tour| field.of(tour, step).cloned();
        id.with_value(|id| drafts::with(reading, id, read))
            .flatten()
            .unwrap_or_default()
    };
    let one = move |lang: Lang| {
        let written = untrack(now);
        let written = match lang {
            Lang::It => written.it,
            Lang::En => written.en,
        };
        let change = move |event: leptos::ev::Event| {
            let said = event_target_value(&event);
            id.with_value(|id| {
                drafts::change(reading, id, |tour| {
                    if let Some(text) = field.of_mut(tour, step) {
                        match lang {
                            Lang::It => text.it = said,
                            Lang::En => text.en = said,
                        }
                    }
                });
            });
        };
        view! {
            <label>
                <span>{move || words.now(if lang == Lang::It { "tour-in-it" } else { "tour-in-en" })}</span>
                <textarea
                    class="note"
                    lang=lang.tag()
                    rows=lines
                    maxlength=most
                    aria-label=move || {
                        let lang = words.now(if lang == Lang::It { "tour-in-it" } else { "tour-in-en" });
                        words.format("tour-field-in", &[("field", Arg::from(words.now(name))), ("lang", Arg::from(lang))])
                    }
                    prop:value=written
                    on:input=reactive::happening(change)
                ></textarea>
            </label>
        }
    };
    let missing = move || {
        let text = now();
        let lacks = match (text.it.trim().is_empty(), text.en.trim().is_empty()) {
            (true, false) => "tour-lacks-it",
            (false, true) => "tour-lacks-en",
            // Only these two must be there.
            (true, true) if field == Field::Title || field == Field::Caption => "tour-lacks-both",
            _ => return None,
        };
        Some(view! { <p class="tour-lacks">{words.t(lacks)}</p> })
    };
    view! {
        <fieldset class="tour-field">
            <legend>{words.t(name)}</legend>
            {Lang::ALL.map(one)}
            {live(missing)}
        </fieldset>
    }
    .into_any()
}
