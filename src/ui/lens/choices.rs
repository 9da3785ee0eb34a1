//! A choice among few, each with a sentence on what it means. Knows radio buttons; refuses to know what is chosen.

use leptos::prelude::*;

use crate::ui::desk::Desk;
use crate::ui::reactive::{self, Memo};

/// The choice; where it is brief, only what is chosen has its sentence below it, the others on hover. `title` is the name of a message, and the name of the group.
pub fn choices<T: Copy + PartialEq + Send + Sync + 'static>(
    desk: Desk,
    title: &'static str,
    all: Vec<T>,
    now: Memo<T>,
    is_brief: bool,
    words_of: fn(T) -> (&'static str, &'static str),
    choose: impl Fn(T) + Copy + 'static,
) -> AnyView {
    let words = desk.words;
    let one = |of: T| {
        let (name, means) = words_of(of);
        view! {
            <label class="choice" title=move || is_brief.then(|| words.now(means))>
                <input
                    type="radio"
                    name=title
                    prop:checked=move || now.get() == of
                    on:change=reactive::happening(move |_| choose(of))
                />
                <span class="choice-dot" aria-hidden="true"></span>
                <span><b>{words.t(name)}</b><small>{words.t(means)}</small></span>
            </label>
        }
        .into_any()
    };
    view! {
        <fieldset class="choices" class:is-brief=is_brief>
            <legend>{words.t(title)}</legend>
            {all.into_iter().map(one).collect_view()}
        </fieldset>
    }
    .into_any()
}
