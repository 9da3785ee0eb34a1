//! The picture as a file: a button, two kinds, and the words around the picture.

use crate::ui::reactive::{self, Effect, Memo, live};
use leptos::prelude::*;

use super::easel::Easel;
use super::worlds::Scene;
use crate::platform::download::{self, Taker};
use crate::query::is_in_word;
use crate::render::sheet::{Entry, Words as Around};
use crate::state::View;
use crate::ui::canvas::{marks, towns};
use crate::ui::dates;
use crate::ui::desk::{Picture as Kind, Wanted};
use crate::ui::icons::{Icon, icon};
use crate::ui::legend::{Content, Extra};
use crate::ui::reading::Reading;

/// Pixels of a PNG file per CSS pixel.
const FINE: f64 = 2.0;

/// The button, and what it opens.
#[component]
pub fn Export(
    reading: Reading,
    easel: Easel,
    scene: Memo<Scene>,
    content: Memo<Content>,
) -> impl IntoView {
    let words = reading.desk.words;
    let is_open = RwSignal::new(false);
    // For the reader, or for who asks from outside.
    let export = move |kind: Kind, taker: Option<Taker>| {
        is_open.set(false);
        let around = around(reading, &scene.get_untracked(), &content.get_untracked());
        let name = file_name(&around, kind);
        let news = reading.desk.news;
        let end = taker.unwrap_or_else(|| {
            Box::new(move |file| {
                let message = match &file {
                    Some(file) => {
                        download::save(file, &name);
                        "export-done"
                    }
                    None => "export-failed",
                };
                news.try_set(untrack(|| words.now(message)));
            })
        });
        match kind {
            Kind::Svg => {
                let text = easel.with_mut(|drawing| drawing.svg(&around)).flatten();
                end(text.and_then(|text| download::text(&text, "image/svg+xml")));
            }
            Kind::Png => match easel
                .with_mut(|drawing| drawing.png(&around, FINE))
                .flatten()
            {
                Some(canvas) => download::png(&canvas, end),
                None => end(None),
            },
        }
    };
    let print = move || {
        let mut around = around(reading, &scene.get_untracked(), &content.get_untracked());
        // The sheet itself says who publishes it.
        let credit = words.now("map-credit");
        around.notes.retain(|note| *note == credit);
        let drawing = easel.with_mut(|drawing| drawing.printed(&around));
        reading.desk.printed.set(drawing.flatten());
    };
    // Whoever shares or prints asks from outside of the drawing.
    Effect::new(move || {
        let Some(wanted) = reading.desk.picture.get() else {
            return;
        };
        reading.desk.picture.set(None);
        match wanted {
            Wanted::Sheet => untrack(print),
            Wanted::File(kind) => {
                let taker = reading.desk.taker.try_update_value(Option::take);
                export(kind, taker.flatten());
            }
        }
    });
    view! {
        <div
            class="export"
            on:keydown=reactive::key(move |event| {
                if event.key() == "Escape" && is_open.get_untracked() {
                    event.stop_propagation();
                    is_open.set(false);
                }
            })
        >
            {live(move || is_open.get().then(|| view! {
                <div class="export-kinds" role="group" aria-label=words.t("export")>
                    <button type="button" on:click=reactive::click(move |_| export(Kind::Png, None))>{words.t("export-png")}</button>
                    <button type="button" on:click=reactive::click(move |_| export(Kind::Svg, None))>{words.t("export-svg")}</button>
                </div>
            }))}
            <button
                type="button"
                class="export-button"
                aria-expanded=move || is_open.get().to_string()
                aria-label=words.t("export")
                title=words.t("export")
                on:click=reactive::click(move |_| is_open.update(|open| *open = !*open))
            >
                {icon(Icon::Export)}
            </button>
        </div>
    }
}

/// Title, date, legend and credits, in the reader's language.
fn around(reading: Reading, scene: &Scene, content: &Content) -> Around {
    let words = reading.desk.words;
    untrack(|| {
        let meta = reading.eco(|eco| eco.meta().clone());
        let view = scene
            .town
            .as_deref()
            .and_then(|id| {
                reading.eco(|eco| towns::place(eco, id).map(|place| words.of(&place.name)))
            })
            .unwrap_or_else(|| words.now(&format!("view-{}", scene.view.id())));
        let date = meta.as_of.map(|date| dates::date(words, date));
        let kinds = content
            .kinds
            .iter()
            .map(|kind| Entry::Kind(marks::kind(*kind), words.kind(*kind)));
        let tie = |inferred: bool, key: &str| Entry::Tie {
            inferred,
            name: words.now(key),
        };
        let ties = [
            content.stated.then(|| tie(false, "tie-stated")),
            content.inferred.then(|| tie(true, "tie-inferred")),
        ];
        let extra = |extra: &Extra| Entry::Sign(extra.lines(), words.now(extra.meaning()));
        let extras = content.extras.iter().map(extra);
        let source = [words.of(&meta.publisher), words.of(&meta.licence)];
        let credit =
            (scene.view == View::Hubs && scene.town.is_none()).then(|| words.now("map-credit"));
        Around {
            title: words.of(&meta.title),
            subtitle: joined([Some(view), date].into_iter().flatten()),
            legend: kinds
                .chain(ties.into_iter().flatten())
                .chain(extras)
                .collect(),
            notes: [Some(joined(source.into_iter())), credit]
                .into_iter()
                .flatten()
                .filter(|note| !note.is_empty())
                .collect(),
        }
    })
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// Title, view and date as a name of a file: letters and digits, the rest hyphens.
fn file_name(around: &Around, kind: Kind) -> String {
    let mut name = String::new();
    for letter in format!("{} {}", around.title, around.subtitle).chars() {
        if is_in_word(letter) {
            name.push(letter.to_ascii_lowercase());
        } else if !name.ends_with('-') && !name.is_empty() {
            name.push('-');
        }
    }
    let ending = match kind {
        Kind::Png => "png",
        Kind::Svg => "svg",
    };
    format!("{}.{ending}", name.trim_end_matches('-'))
}
