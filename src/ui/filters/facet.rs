//! One facet: its values with a mark or a box, a bar and a count.

use crate::decimal::Decimal;
use crate::sorting::Sorting;
use crate::ui::reactive::{self, Memo, each, live};
use leptos::prelude::*;

use super::verbs::toggle_showcase;
use crate::locale::Arg;
use crate::query::{Filter, Label, Outcome};
use crate::state::Action;
use crate::ui::glyph::{class_of, glyph};
use crate::ui::icons::{Icon, icon, small};
use crate::ui::paged;
use crate::ui::reading::{Reading, Shared};
use crate::ui::words::Words;

/// So many values are shown before "n more".
pub const FIRST: usize = 7;

/// What a facet or a value is called.
pub fn said(words: Words, label: &Label) -> String {
    match label {
        Label::Text(text) => words.of(text),
        Label::Kind(kind) => words.kinds(*kind),
        Label::Message(key) => words.now(key),
    }
}

/// What the reader has done with the values of one facet, by their places in it; `None` for a value that it has not.
#[derive(Clone, PartialEq, Eq)]
struct Own {
    asked: Vec<Option<usize>>,
    strong: Vec<Option<usize>>,
}

/// What can change in the row of a value. One value a row: what each part of it would follow alone costs more than
/// what it shows.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Row {
    count: usize,
    is_on: bool,
    is_off: bool,
    is_strong: bool,
}

impl Row {
    fn class(self, of: &str) -> String {
        let mut class = format!("value {of}");
        let states = [
            (self.is_on, " is-on"),
            (self.is_off, " is-off"),
            (self.count == 0, " is-none"),
        ];
        for (_, name) in states.into_iter().filter(|(is, _)| *is) {
            class.push_str(name);
        }
        class
    }
}

/// A facet, open or closed; so many of its values are shown, and what is asked for.
#[component]
pub fn FacetGroup(
    reading: Reading,
    at: usize,
    open: RwSignal<bool>,
    shown: RwSignal<usize>,
) -> impl IntoView {
    let words = reading.desk.words;
    let Some((id, label, count)) = reading.with(|data| {
        data.facets
            .facets()
            .get(at)
            .map(|facet| (facet.id.clone(), facet.label.clone(), facet.options.len()))
    }) else {
        return ().into_any();
    };
    let body = format!("facet-{at}");
    let facet = StoredValue::new(id);
    let label = StoredValue::new(label);
    let own = Memo::new(move |_| {
        reading.desk.store.with(|state| {
            reading.with(|data| {
                let options = data.facets.facets().get(at).map(|facet| &facet.options);
                let places = |values: &Filter| {
                    let place = |id: &str| options?.iter().position(|option| option.id == id);
                    let pairs = values.pairs();
                    facet.with_value(|facet| {
                        let own = pairs.filter(|(of, _)| of == facet);
                        own.map(|(_, value)| place(value)).collect::<Vec<_>>()
                    })
                };
                Own {
                    asked: places(&state.filter),
                    strong: places(&state.showcase),
                }
            })
        })
    });
    let asked = Memo::new(move |_| own.with(|own| own.asked.len()));
    // The most of what the other filters leave: the bars are shares of it.
    let most = Memo::new(move |_| {
        reading.outcome.with(|outcome| {
            outcome
                .counts
                .get(at)
                .and_then(|counts| counts.iter().copied().max())
                .unwrap_or(0)
        })
    });
    let too_many = count > FIRST + 1;
    let values = Memo::new(move |_| {
        let first = if too_many {
            shown.get().min(count)
        } else {
            count
        };
        // What is asked for stays in sight.
        let mut values: Vec<usize> = own.with(|own| {
            (0..first)
                .chain(own.asked.iter().copied().flatten())
                .collect()
        });
        values.order();
        values.dedup();
        values
    });
    // The values of a facet that nobody has opened would be counted anew with every click, for nobody to see.
    let is_built = Memo::new(move |built| open.get() || built == Some(&true));
    view! {
        <section class="facet">
            <h3>
                <button
                    type="button"
                    class="facet-title"
                    aria-expanded=move || open.get().to_string()
                    aria-controls=body.clone()
                    on:click=reactive::click(move |_| open.update(|open| *open = !*open))
                >
                    <span>{move || label.with_value(|label| said(words, label))}</span>
                    {live(move || match (asked.get(), open.get()) {
                        (0, true) => None,
                        (0, false) => Some(view! { <em>{words.format("facet-all", &[("n", Arg::from(count))])}</em> }),
                        (asked, _) => Some(view! { <em>{words.format("facet-asked", &[("n", Arg::from(asked))])}</em> }),
                    })}
                    {live(move || icon(if open.get() { Icon::Up } else { Icon::Down }))}
                </button>
            </h3>
            <div id=body hidden=move || !open.get()>
                {live(move || is_built.get().then(|| view! {
                    <ul>
                        {each(move || values.get(), |value| *value, move |value| view! {
                            <FacetValue reading at value most facet own />
                        })}
                    </ul>
                }))}
                {paged::more(words, shown, FIRST, count)}
            </div>
        </section>
    }
    .into_any()
}

#[component]
fn FacetValue(
    reading: Reading,
    at: usize,
    value: usize,
    most: Memo<usize>,
    facet: StoredValue<String>,
    own: Memo<Own>,
) -> impl IntoView {
    let desk = reading.desk;
    let words = desk.words;
    let option = reading.with(|data| {
        data.facets
            .facets()
            .get(at)
            .and_then(|facet| facet.options.get(value).cloned())
    });
    let Some(option) = option else {
        return ().into_any();
    };
    let kind = match option.label {
        Label::Kind(kind) => Some(kind),
        _ => None,
    };
    let option = StoredValue::new(option);
    let row = Memo::new(move |_| {
        let counts = |outcome: &Shared<Outcome>| outcome.counts.get(at)?.get(value).copied();
        let count = reading.outcome.with(counts).unwrap_or(0);
        own.with(|own| Row {
            count,
            is_on: own.asked.contains(&Some(value)),
            is_off: !own.asked.is_empty() && !own.asked.contains(&Some(value)),
            is_strong: own.strong.contains(&Some(value)),
        })
    });
    let class = kind.map(class_of).unwrap_or_default();
    view! {
        <li class="value-row">
            <label
                class=move || row.get().class(class)
            >
                <input
                    type="checkbox"
                    prop:checked=move || row.get().is_on
                    on:change=reactive::happening(move |_| desk.act(Action::ToggleValue {
                        facet: facet.get_value(),
                        value: option.with_value(|option| option.id.clone()),
                    }))
                />
                {match kind {
                    Some(kind) => view! { <span class="glyph-cell">{glyph(kind)}</span> }.into_any(),
                    None => view! { <span class="box"></span> }.into_any(),
                }}
                <span class="name">{move || option.with_value(|option| said(words, &option.label))}</span>
                {live(move || {
                    let count = row.get().count;
                    view! {
                        <span class="share" style:--part=part(count, most.get())></span>
                        <span class="count num">{count}</span>
                    }
                })}
            </label>
            <button
                type="button"
                class="highlight"
                aria-pressed=move || row.get().is_strong.to_string()
                aria-label=move || words.format("showcase", &[("name", Arg::from(option.with_value(|option| said(words, &option.label))))])
                title=words.t("showcase-why")
                on:click=reactive::click(move |_| facet.with_value(|facet| {
                    option.with_value(|option| toggle_showcase(reading, facet, &option.id));
                }))
            >{small(Icon::Highlight)}</button>
        </li>
    }
    .into_any()
}

/// A share as CSS wants it.
fn part(count: usize, most: usize) -> String {
    #[expect(
        clippy::cast_precision_loss,
        reason = "counts of marks are far below 2^52"
    )]
    let share = count as f64 / most.max(1) as f64;
    Decimal(share).to_string()
}
