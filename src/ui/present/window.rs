//! The window of who presents, for the other screen: a projector shows what the first one shows.

use leptos::mount::mount_to;
use leptos::prelude::*;

use super::notes;
use super::room::pressed;
use super::talk::Talk;
use crate::platform::second::Second;
use crate::platform::style::Style;
use crate::platform::timer::Timer;
use crate::platform::{dom, faces};
use crate::ui::styles;

/// What the browser knows it by: another one of that name is the same.
const NAME: &str = "ecosystem-explorer-notes";
/// Its size, in CSS pixels.
const SIZE: (u32, u32) = (900, 640);

/// Opens it. Where the browser refuses, that is said, and the notes lie over the picture instead.
pub fn open(talk: Talk) {
    let desk = talk.reading.desk;
    let words = desk.words;
    let Some(mut second) = Second::open(NAME, SIZE.0, SIZE.1) else {
        desk.news
            .set(untrack(move || words.now("present-window-refused")));
        talk.refused.set(true);
        talk.notes.set(true);
        return;
    };
    talk.refused.set(false);
    second.adopt(&[&faces::rules(), styles::FIRST, styles::later()]);
    // A host may choose the face by a property of the element, which is not there.
    let face = desk.host.with_value(|host| {
        let section = dom::inside(host, ".explorer")?;
        Some(Style::of(&section).get("font-family"))
    });
    dom::set_property(&second.body(), "font-family", face);
    second.set_title(&untrack(move || words.now("present-window-title")));
    second.listen(
        move |event| pressed(talk, event),
        move |_| {
            // What listens ends with the window, and not while it hears of it.
            Timer::after(0, move || close(talk)).forget();
        },
    );
    let interface = mount_to(second.body(), move || {
        view! {
            <section
                class="explorer present-window"
                lang=move || desk.lang().tag()
                data-theme=move || desk.theme.get().id()
                aria-label=words.t("present-window-title")
            >
                {notes::view(talk, true)}
            </section>
        }
    });
    second.focus();
    talk.second.set_value(Some((Box::new(interface), second)));
    talk.has_window.set(true);
}

/// Closes it.
pub fn close(talk: Talk) {
    // All of it may have gone with the page.
    drop(talk.second.try_update_value(Option::take));
    talk.has_window.try_set(false);
}
