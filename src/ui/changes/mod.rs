//! What is new: two years of the file, or another file that the reader opens, told in sentences and as lists that lead to
//! the names. Knows how a comparison is shown; refuses to make one.

mod lists;
mod news;
mod other;
mod picture;
mod years;

use leptos::prelude::*;

use super::reactive::{Memo, live};
use super::reading::Reading;
use super::side;
use super::spotlight::Told;
use crate::locale::Arg;
use crate::telling::Teller;

/// The panel.
pub fn view(reading: Reading) -> AnyView {
    let words = reading.desk.words;
    let other = other::Other::new();
    on_cleanup(move || reading.desk.spotlight.turn_off());
    let is_other = Memo::new(move |_| other.is_open());
    let body = view! {
        <p class="summary">{words.t("changes-about")}</p>
        {other::choice(reading, other)}
        {live(move || if is_other.get() {
            other::answer(reading, other)
        } else {
            years::view(reading)
        })}
    };
    side::panel(reading, "changes", body.into_any(), None)
}

/// How the picture shows it, in words.
fn seen(reading: Reading, told: &Told) -> Option<AnyView> {
    let words = reading.desk.words;
    let has_any = told != &Told::default();
    let alone = told.strangers.iter().filter(|of| of.near.is_empty());
    let strangers = [
        ("n", Arg::from(told.strangers.len())),
        ("alone", Arg::from(alone.count())),
    ];
    has_any.then(|| {
        view! {
            <p class="figure-note">
                {words.now("changes-picture")}
                {(!told.steps.is_empty()).then(|| format!(" {}", words.now("changes-picture-ties")))}
            </p>
            {(!told.strangers.is_empty()).then(|| view! {
                <p class="figure-note">{words.format("changes-strangers", &strangers)}</p>
            })}
        }
        .into_any()
    })
}

/// What a teller says of the ecosystem in the reader's language.
fn told<T>(reading: Reading, tell: impl FnOnce(&Teller<'_>) -> T) -> T {
    let words = reading.desk.words;
    words.locale(|locale| reading.eco(|eco| tell(&Teller::new(locale, eco))))
}
