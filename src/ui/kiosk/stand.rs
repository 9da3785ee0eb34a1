//! One explorer as it stands there: from nobody to somebody and back.

use leptos::prelude::*;

use super::clock::{Clock, Heard, Watching};
use super::show::Show;
use super::{Manner, Rest, Turn, Who, asking, link};
use crate::platform::awake::Awake;
use crate::platform::bounds::Bounds;
use crate::platform::dom::{self, HtmlElement, KeyboardEvent};
use crate::platform::frame;
use crate::platform::listener::Listener;
use crate::platform::screen;
use crate::platform::timer::Timer;
use crate::snapshot::Tour;
use crate::state::State;
use crate::ui::app::Surroundings;
use crate::ui::desk::{Aim, Desk, Over};
use crate::ui::icons::{Icon, icon};
use crate::ui::load::Phase;
use crate::ui::outside;
use crate::ui::reactive::{self, Effect, Memo, live};

/// What was touched stays for so long over what is behind it: the click of the same touch comes after the touch.
const LINGER_MS: u32 = 350;
/// Data that did not come is asked for again after a minute: nobody stands beside it who would.
const AGAIN_MS: u32 = 60_000;

/// What all parts of a kiosk have. Copy.
#[derive(Clone, Copy)]
pub struct Stand {
    /// The explorer.
    pub desk: Desk,
    /// Its data.
    pub phase: RwSignal<Phase>,
    /// Who is there, as it is seen.
    pub who: RwSignal<Who>,
    /// The address that somebody wanted to follow.
    pub link: RwSignal<Option<String>>,
    /// What everybody begins with.
    start: StoredValue<State>,
    /// The tours that the staff has written on this page.
    written: StoredValue<Vec<Tour>>,
    clock: StoredValue<Option<Clock>, LocalStorage>,
    lingering: StoredValue<Option<Timer>, LocalStorage>,
    outside: StoredValue<outside::Outside, LocalStorage>,
}

/// What lies over the explorer, and all that waits and listens as long as it does.
pub fn view(
    manner: Manner,
    desk: Desk,
    phase: RwSignal<Phase>,
    again: Callback<()>,
    place: &Surroundings,
) -> AnyView {
    let rest = Rest::new(manner.seconds * 1_000.0, manner.is_kiosk, frame::now());
    let outside = place.outside.clone();
    if !manner.is_kiosk {
        let watching = Watching::new(&place.host, rest, false, move |heard| {
            if heard == Heard::Turn(Turn::Rests) {
                outside::rested(&outside, manner.seconds);
            }
        });
        StoredValue::new_local(watching);
        return ().into_any();
    }
    let stand = Stand {
        desk,
        phase,
        who: RwSignal::new(Who::Somebody),
        link: RwSignal::new(None),
        start: StoredValue::new(desk.store.with_untracked(|state| beginning(desk, state))),
        written: StoredValue::new(desk.drafts.own.get_untracked()),
        clock: StoredValue::new_local(None),
        lingering: StoredValue::new_local(None),
        outside: StoredValue::new_local(place.outside.clone()),
    };
    let show = Show::new(stand);
    let watching = Watching::new(&place.host, rest, true, move |heard| match heard {
        Heard::Turn(Turn::Rests) => {
            outside::rested(&outside, manner.seconds);
            stand.who.set(Who::Asked);
        }
        Heard::Turn(Turn::Leaves) => leave(stand, show),
        Heard::Hand(before) => arrive(stand, show, before),
    });
    stand.clock.set_value(Some(watching.clock.clone()));
    let link = move |address| stand.link.set(Some(address));
    // On a page of its own a key is heard although what had the focus is gone.
    let keys = Listener::early_on_window("keydown", move |event| key(stand, event));
    StoredValue::new_local((
        watching,
        keys,
        Bounds::around(&place.host, link),
        Awake::ask(),
    ));
    desk.store.keep_apart(true);
    // The section that says so is there when all of it is.
    let is_anew = place.is_anew;
    Effect::new(move || {
        mode(stand, Some("kiosk"));
        if is_anew {
            // Part by part is for those who wait; nobody does.
            kiosk_state(stand, Some("anew"));
        }
    });
    on_cleanup(move || end(stand));

    // Nobody is there when the data comes, unless somebody has pressed something: it may have been built anew under their hand.
    let is_ready = Memo::new(move |_| phase.with(|phase| matches!(phase, Phase::Ready(_))));
    let has_failed = Memo::new(move |_| phase.with(|phase| matches!(phase, Phase::Failed(_))));
    Effect::new(move || {
        if !is_ready.get() {
            return;
        }
        let was_pressed = stand
            .clock
            .with_value(|clock| clock.as_ref().is_some_and(Clock::was_pressed));
        untrack(|| match was_pressed {
            true => kiosk_state(stand, Some("used")),
            false => leave(stand, show),
        });
    });
    let asked_again = StoredValue::new_local(None);
    Effect::new(move || {
        if has_failed.get() {
            kiosk_state(stand, None);
        }
        let timer = has_failed
            .get()
            .then(|| Timer::after(AGAIN_MS, move || again.run(())));
        asked_again.set_value(timer);
    });

    view! {
        {live(move || match stand.who.get() {
            Who::Nobody => show.view(),
            Who::Asked => asking::view(stand),
            Who::Somebody => once_more(stand, show),
        })}
        {live(move || stand.link.get().map(|address| link::view(stand, &address)))}
    }
    .into_any()
}

/// What everybody begins with: what is seen when the explorer is left alone, without what somebody has opened and collected.
fn beginning(desk: Desk, now: &State) -> State {
    State {
        view: now.view,
        lang: now.lang,
        theme: now.theme,
        filter: now.filter.clone(),
        years: now.years,
        stated_only: now.stated_only,
        least_ties: now.least_ties,
        showcase: now.showcase.clone(),
        lens: now.lens,
        size: now.size,
        hulls: now.hulls,
        group: now.group,
        selected: desk.store.start().selected,
        ..State::default()
    }
}

impl Stand {
    /// What everybody begins with.
    pub fn start(self) -> State {
        self.start.get_value()
    }

    /// Calls with the element.
    pub fn with_host<T>(self, ask: impl FnOnce(&HtmlElement) -> T) -> T {
        self.desk.host.with_value(ask)
    }

    /// Builds everything anew, this as well: what the framework still knows of parts that are gone goes with it.
    pub fn renew(self) {
        self.outside.with_value(outside::spent);
    }

    /// Somebody is there.
    pub fn stir(self) {
        if let Some(clock) = self.clock.get_value() {
            clock.stir();
        }
    }
}

/// A hand after a while: what lay over the explorer goes, and whoever comes finds it as it is seen.
fn arrive(stand: Stand, show: Show, before: Who) {
    if before == Who::Nobody {
        show.stop();
        // What is seen is where they begin: there is nothing to undo before it.
        let store = stand.desk.store;
        store.begin_anew(store.with_untracked(State::clone));
        kiosk_state(stand, Some("used"));
        // The picture is of another size, and so are its names.
        stand.desk.anew.update(|count| *count += 1);
        stand
            .desk
            .news
            .set(untrack(|| stand.desk.words.now("kiosk-yours")));
    }
    let timer = Timer::after(LINGER_MS, move || {
        stand.who.set(Who::Somebody);
        stand.with_host(|host| {
            if before == Who::Nobody
                && dom::may_take_focus(host)
                && let Some(frame) = dom::inside(host, ".frame")
            {
                dom::focus(&frame);
            }
        });
    });
    stand.lingering.set_value(Some(timer));
}

/// Nobody is there any more: everything that somebody did is gone, and the explorer shows itself.
fn leave(stand: Stand, show: Show) {
    stand.lingering.set_value(None);
    if let Some(clock) = stand.clock.get_value() {
        clock.leave();
    }
    begin_anew(stand);
    kiosk_state(stand, Some("loop"));
    stand.who.set(Who::Nobody);
    show.begin();
    stand.desk.news.set(String::new());
}

/// As nobody had been there.
fn begin_anew(stand: Stand) {
    let desk = stand.desk;
    stand.link.set(None);
    desk.over.set(Over::Nothing);
    desk.aim.set(Aim::Stay);
    desk.filters_wanted.set(Some(false));
    desk.nudge.set(None);
    desk.picture.set(None);
    desk.spotlight.turn_off();
    desk.drafts.edited.set(None);
    let written = stand.written.get_value();
    if desk.drafts.own.with_untracked(|own| *own != written) {
        desk.drafts.own.set(written);
    }
    desk.store.begin_anew(stand.start());
    // Words in a search, open parts, another edition of the file: all that the state does not carry.
    desk.anew.update(|count| *count += 1);
    stand.with_host(|host| dom::scroll_back(host));
}

/// The host takes it back, or a member of staff does.
fn end(stand: Stand) {
    let desk = stand.desk;
    mode(stand, None);
    stand.with_host(|host| {
        if let Some(frame) = dom::inside(host, ".frame") {
            dom::set_attribute(&frame, "inert", None);
        }
    });
    if stand
        .clock
        .get_value()
        .is_some_and(|clock| clock.who() == Who::Nobody)
    {
        desk.store.begin_anew(stand.start());
    }
    desk.filters_wanted.set(None);
    desk.store.keep_apart(false);
}

/// How the style sheets know of it.
fn mode(stand: Stand, mode: Option<&str>) {
    stand.with_host(|host| {
        if let Some(section) = dom::inside(host, ".explorer") {
            dom::set_attribute(&section, "data-mode", mode);
            if mode.is_none() {
                dom::set_attribute(&section, "data-kiosk", None);
            }
        }
    });
}

/// Whether it shows itself, is used or is built anew; while it shows itself nothing behind can be reached.
fn kiosk_state(stand: Stand, state: Option<&str>) {
    stand.with_host(|host| {
        if let Some(section) = dom::inside(host, ".explorer") {
            dom::set_attribute(&section, "data-kiosk", state);
        }
        if let Some(frame) = dom::inside(host, ".frame") {
            dom::set_attribute(&frame, "inert", (state == Some("loop")).then_some(""));
        }
    });
}

/// The keys of the staff; and while nobody is there, any key is a hand and nothing else.
fn key(stand: Stand, event: &dom::Event) {
    let Some(key) = dom::key_of(event) else {
        return;
    };
    // What is pressed elsewhere on a page with more than the explorer is that page's.
    if !stand.with_host(|host| dom::may_take_focus(host)) {
        return;
    }
    if is_staff(key) {
        event.prevent_default();
        event.stop_propagation();
        screen::give_back();
        stand
            .desk
            .news
            .set(untrack(|| stand.desk.words.now("kiosk-over")));
        // Who listens is about to go: not in the middle of what it hears.
        let host = stand.desk.host.get_value();
        Timer::after(0, move || dom::set_attribute(&host, "kiosk", None)).forget();
        return;
    }
    let is_alone = stand.clock.with_value(|clock| {
        clock
            .as_ref()
            .is_some_and(|clock| clock.who() == Who::Nobody)
    });
    if is_alone {
        event.prevent_default();
        event.stop_propagation();
        stand.stir();
    }
}

/// Control, Alt and K: what no visitor presses by chance, and no browser uses.
fn is_staff(key: &KeyboardEvent) -> bool {
    key.ctrl_key() && key.alt_key() && (key.code() == "KeyK" || key.key() == "k")
}

/// The way back to the beginning, for whoever does not want to wait.
fn once_more(stand: Stand, show: Show) -> AnyView {
    view! {
        <button type="button" class="kiosk-anew" on:click=reactive::click(move |_| leave(stand, show))>
            {icon(Icon::Back)}
            <span>{stand.desk.words.t("kiosk-anew")}</span>
        </button>
    }
    .into_any()
}
