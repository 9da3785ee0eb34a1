//! One choice as it is listed: its mark, what matched in bold, and why it is there.

use leptos::prelude::*;

use super::choices::{Choice, Section};
use super::listbox::Listbox;
use super::{parts, same_words};
use crate::ecosystem::NodeId;
use crate::locale::Arg;
use crate::query::{Hit, QuoteHit, TermHit};
use crate::snapshot::Lang;
use crate::ui::canvas::towns;
use crate::ui::desk::from_keyboard;
use crate::ui::filters::{label_of, said};
use crate::ui::glyph::glyph;
use crate::ui::icons::{Icon, icon};
use crate::ui::later::once_painted;
use crate::ui::reactive::{self, live};
use crate::ui::reading::Reading;
use crate::ui::side::TOOLS;

/// So many options are in sight at first; the others are built when those are painted.
const IN_SIGHT: usize = 14;

/// Sections with their options; a single section of names needs no heading. `choose` is called with the number of an option.
pub fn sections(
    reading: Reading,
    listbox: Listbox,
    sections: &[Section],
    choose: Callback<(usize, bool)>,
) -> AnyView {
    let words = reading.desk.words;
    let is_plain = |section: &Section| matches!(section.name, "search-begins" | "search-contains");
    let is_one = sections.len() == 1 && sections.iter().all(is_plain);
    let mut at = 0;
    let is_painted = once_painted();
    let mut parts = Vec::new();
    for section in sections {
        let name = section.name;
        let more = section.more;
        let is_quotes = matches!(section.choices.first(), Some(Choice::Quote(_)));
        let in_sight = IN_SIGHT.saturating_sub(at).min(section.choices.len());
        let (now, rest) = section.choices.split_at(in_sight);
        let now = options(reading, listbox, at, now, choose);
        let (from, rest) = (at + in_sight, rest.to_vec());
        at += section.choices.len();
        parts.push(view! {
            <div role="group" aria-label=words.t(name)>
                {(!is_one).then(|| view! { <p class="search-group" aria-hidden="true">{words.t(name)}</p> })}
                {now}
                {(!rest.is_empty()).then(|| live(move || {
                    is_painted.get().then(|| options(reading, listbox, from, &rest, choose))
                }))}
            </div>
            {(more > 0).then(|| view! {
                <p class="search-none">{move || {
                    let key = if is_quotes { "search-more-quotes" } else { "search-more" };
                    words.format(key, &[("n", Arg::from(more))])
                }}</p>
            })}
        }.into_any());
    }
    parts.into_any()
}

/// Some choices, one below the other; the number of the first is `from`.
fn options(
    reading: Reading,
    listbox: Listbox,
    from: usize,
    choices: &[Choice],
    choose: Callback<(usize, bool)>,
) -> AnyView {
    (from..)
        .zip(choices)
        .map(|(at, choice)| option(reading, listbox, at, choice, choose))
        .collect_view()
        .into_any()
}

/// What stands in an option.
struct Row {
    picture: AnyView,
    text: AnyView,
    small: Option<AnyView>,
    end: String,
    is_quote: bool,
}

fn option(
    reading: Reading,
    listbox: Listbox,
    at: usize,
    choice: &Choice,
    choose: Callback<(usize, bool)>,
) -> AnyView {
    let row = row(reading, choice);
    let active = listbox.active;
    view! {
        <div
            id=listbox.option(at)
            class:is-quote=row.is_quote
            role="option"
            aria-selected=move || (active.get() == at).to_string()
            on:click=reactive::click(move |event| choose.run((at, from_keyboard(&event))))
        >
            {row.picture}
            <span>{row.text}{row.small.map(|small| view! { <small>{small}</small> })}</span>
            <span>{row.end}</span>
        </div>
    }
    .into_any()
}

fn row(reading: Reading, choice: &Choice) -> Row {
    let words = reading.desk.words;
    match choice {
        Choice::Node(hit) => named(reading, hit),
        Choice::Start(node) => {
            let ties = reading.tie_count(*node);
            Row {
                end: words.format("ties-count", &[("n", Arg::from(ties))]),
                ..node_row(reading, *node)
            }
        }
        Choice::Town { place, hit } => {
            let (name, province) = reading.eco(|eco| {
                towns::place(eco, place).map_or_else(
                    || (place.clone(), String::new()),
                    |place| (words.of(&place.name), place.province.clone()),
                )
            });
            Row {
                picture: icon(Icon::Hubs).into_any(),
                small: explained(&name, hit.as_ref()).or_else(|| {
                    (province != name && !province.is_empty()).then(|| province.into_any())
                }),
                text: called(&name, hit.as_ref()),
                end: words.now("search-end-town"),
                is_quote: false,
            }
        }
        Choice::Value { facet, value, hit } => {
            let name = said(words, &label_of(reading, facet, value));
            let of = reading.with(|data| {
                let known = data.facets.facets().iter().find(|of| of.id == *facet);
                known.map(|of| said(words, &of.label)).unwrap_or_default()
            });
            let is_on = reading
                .desk
                .store
                .with_untracked(|state| state.filter.has(facet, value));
            let key = if is_on {
                "search-end-value-on"
            } else {
                "search-end-value"
            };
            Row {
                picture: icon(Icon::Filters).into_any(),
                small: Some(match explained(&name, Some(hit)) {
                    Some(why) => view! { {of} ": " {why} }.into_any(),
                    None => of.into_any(),
                }),
                text: called(&name, Some(hit)),
                end: words.now(key),
                is_quote: false,
            }
        }
        Choice::Tool { tool, hit } => {
            let known = TOOLS.iter().find(|(of, _, _)| of == tool);
            let (picture, key) =
                known.map_or((Icon::Tools, "tools"), |(_, picture, key)| (*picture, *key));
            let name = words.now(key);
            Row {
                picture: icon(picture).into_any(),
                text: called(&name, hit.as_ref()),
                small: Some(words.now(&format!("about-{key}")).into_any()),
                end: words.now("search-end-tool"),
                is_quote: false,
            }
        }
        Choice::Quote(hit) => quoted(reading, hit),
    }
}

fn node_row(reading: Reading, node: NodeId) -> Row {
    let words = reading.desk.words;
    let kind = reading.eco(|eco| eco.kind(node));
    Row {
        picture: glyph(kind).into_any(),
        text: reading.name(node).into_any(),
        small: None,
        end: words.kind(kind),
        is_quote: false,
    }
}

/// A node by one of its names: its own in the reader's language stands first, the one that matched below.
fn named(reading: Reading, hit: &Hit) -> Row {
    let words = reading.desk.words;
    let own = reading.name(hit.node);
    let matched = bold(&hit.matched, &hit.ranges);
    let row = node_row(reading, hit.node);
    if own == hit.matched {
        return Row {
            text: matched,
            ..row
        };
    }
    let same = same_words(&own, &hit.matched, &hit.ranges).filter(|_| hit.errors == 0);
    if let Some(ranges) = same {
        return Row {
            text: bold(&own, &ranges),
            ..row
        };
    }
    let other = words.lang().other();
    let key = reading.eco(|eco| {
        if eco.node(hit.node).name.get(other) == hit.matched {
            match other {
                Lang::It => "search-in-italian",
                Lang::En => "search-in-english",
            }
        } else {
            "search-also"
        }
    });
    Row {
        small: Some(view! { {words.now(key)} " " {matched} }.into_any()),
        ..row
    }
}

/// The text itself with what matched, where it is what matched.
fn called(name: &str, hit: Option<&TermHit>) -> AnyView {
    match hit {
        Some(hit) if hit.matched == name => bold(name, &hit.ranges),
        _ => name.to_owned().into_any(),
    }
}

/// What matched, where it is another text.
fn explained(name: &str, hit: Option<&TermHit>) -> Option<AnyView> {
    hit.filter(|hit| hit.matched != name)
        .map(|hit| bold(&hit.matched, &hit.ranges))
}

fn quoted(reading: Reading, hit: &QuoteHit) -> Row {
    let words = reading.desk.words;
    let passage = &hit.passage;
    let (lang, source) = reading.eco(|eco| {
        let source = eco.source(&passage.source);
        (
            source
                .map(|source| source.language.clone())
                .filter(|lang| !lang.is_empty()),
            source.map_or_else(|| passage.source.clone(), |source| words.of(&source.title)),
        )
    });
    let quote = bold(&passage.quote, &hit.ranges);
    Row {
        picture: icon(Icon::Quote).into_any(),
        text: view! { <q lang=lang>{quote}</q> }.into_any(),
        small: Some(format!("{} · {source}", reading.name(hit.node)).into_any()),
        end: words.kind(reading.eco(|eco| eco.kind(hit.node))),
        is_quote: true,
    }
}

fn bold(text: &str, ranges: &[std::ops::Range<usize>]) -> AnyView {
    parts(text, ranges)
        .into_iter()
        .map(|part| {
            if part.matched {
                view! { <b>{part.text}</b> }.into_any()
            } else {
                part.text.into_any()
            }
        })
        .collect_view()
        .into_any()
}
