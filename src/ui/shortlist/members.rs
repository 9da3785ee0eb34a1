//! Who is on the shortlist, each with a note of the reader's own and a way off it.

use leptos::prelude::*;

use crate::locale::Arg;
use crate::state::Action;
use crate::ui::desk::from_keyboard;
use crate::ui::glyph::glyph;
use crate::ui::icons::{Icon, small};
use crate::ui::reactive::{self, Memo, each, live};
use crate::ui::reading::Reading;
use crate::ui::side;

/// So many letters of a note travel in a link.
const LONGEST: &str = "280";

/// The list, in the order in which they were taken.
pub fn view(reading: Reading, ids: Memo<Vec<String>>) -> AnyView {
    view! {
        <ol class="shortlist">
            {each(move || ids.get(), Clone::clone, move |id| member(reading, id))}
        </ol>
    }
    .into_any()
}

fn member(reading: Reading, id: String) -> AnyView {
    let desk = reading.desk;
    let words = desk.words;
    let node = reading.eco(|eco| eco.find(&id));
    let key = StoredValue::new(id);
    let name = move || node.map_or_else(|| key.get_value(), |node| reading.name(node));
    let place = move || {
        reading.eco(|eco| {
            let place = eco.place_of(node?)?;
            Some(words.of(&place.name))
        })
    };
    let note = move || {
        key.with_value(|key| {
            desk.store
                .with(|state| state.shortlist.note(key).to_owned())
        })
    };
    let has_note = Memo::new(move |_| !note().is_empty());
    let writes = RwSignal::new(false);
    view! {
        <li class="shortlisted">
            <div class="shortlisted-line">
                {match node {
                    Some(node) => {
                        let kind = reading.eco(|eco| eco.kind(node));
                        view! {
                            <button type="button" class="tie-name" on:click=reactive::click(move |event| reading.select(node, from_keyboard(&event)))>
                                {glyph(kind)}
                                <span>{name}</span>
                            </button>
                        }.into_any()
                    }
                    None => view! {
                        <p class="tie-name quiet">{move || words.format("shortlist-gone", &[("id", Arg::from(key.get_value()))])}</p>
                    }.into_any(),
                }}
                {live(move || (!has_note.get() && !writes.get()).then(|| view! {
                    <button
                        type="button"
                        class="word"
                        aria-label=move || words.format("shortlist-note-on", &[("name", Arg::from(name()))])
                        on:click=reactive::click(move |_| writes.set(true))
                    >{words.t("shortlist-note")}</button>
                }))}
                <button
                    type="button"
                    class="tool"
                    aria-label=move || words.format("shortlist-remove-name", &[("name", Arg::from(name()))])
                    title=words.t("shortlist-remove")
                    on:click=reactive::click(move |event| {
                        desk.shortlist(key.get_value());
                        side::heading_next(desk, &event);
                    })
                >{small(Icon::Clear)}</button>
            </div>
            {live(move || place().map(|place| view! { <p class="shortlisted-place">{place}</p> }))}
            {live(move || (has_note.get() || writes.get()).then(|| {
                let field = NodeRef::<leptos::html::Textarea>::new();
                reactive::Effect::new(move || {
                    if let Some(field) = field.get()
                        && writes.get_untracked()
                    {
                        crate::platform::dom::focus(&field);
                    }
                });
                view! {
                    <textarea
                        node_ref=field
                        class="note"
                        rows="2"
                        maxlength=LONGEST
                        aria-label=move || words.format("shortlist-note-on", &[("name", Arg::from(name()))])
                        placeholder=words.t("shortlist-note-hint")
                        prop:value=note
                        on:change=reactive::happening(move |event| {
                            desk.act(Action::Note { id: key.get_value(), note: event_target_value(&event) });
                            writes.set(false);
                        })
                    ></textarea>
                }
            }))}
        </li>
    }
    .into_any()
}
