//! What is going on while something is presented, and what commands do to it.

use std::any::Any;

use leptos::prelude::*;

use super::keys::Command;
use super::watch::Stopwatch;
use super::window;
use crate::locale::Arg;
use crate::platform::listener::Listener;
use crate::platform::second::Second;
use crate::platform::timer::Timer;
use crate::platform::{clock, frame, screen};
use crate::snapshot::{Lang, TourStep};
use crate::state::Action;
use crate::ui::desk::{Aim, Desk};
use crate::ui::icons::{Icon, icon};
use crate::ui::reactive::{self, Effect, Memo};
use crate::ui::reading::Reading;
use crate::ui::tour;

/// What lies over everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cover {
    /// Black.
    Black,
    /// White.
    White,
}

/// Where a tour is, as far as who presents it needs to know.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Id of the tour.
    pub tour: String,
    /// The number of the step, from 0.
    pub step: usize,
    /// How many there are.
    pub count: usize,
    /// The step.
    pub now: TourStep,
    /// The one after it.
    pub next: Option<TourStep>,
}

/// What is built in a window, and the window: the first ends first.
type Opened = (Box<dyn Any>, Second);

/// A presentation. Copy: every part of it can keep one.
#[derive(Clone, Copy)]
pub struct Talk {
    /// What is read.
    pub reading: Reading,
    /// Where the tour is.
    pub place: Memo<Option<Place>>,
    /// What lies over everything.
    pub cover: RwSignal<Option<Cover>>,
    /// Whether notes lie over the picture.
    pub notes: RwSignal<bool>,
    /// How long somebody has been speaking.
    pub watch: RwSignal<Stopwatch>,
    /// The time of the last tick, in milliseconds.
    pub tick: RwSignal<f64>,
    /// Whether the window of who presents is open.
    pub has_window: RwSignal<bool>,
    /// Whether the browser has refused it.
    pub refused: RwSignal<bool>,
    /// What is built in that window, and the window.
    pub second: StoredValue<Option<Opened>, LocalStorage>,
}

impl Talk {
    /// Begins one.
    pub fn new(reading: Reading) -> Self {
        let place = Memo::new(move |_| {
            let (tour, step) = tour::walked(reading)?;
            Some(Place {
                step,
                count: tour.steps.len(),
                now: tour.steps.get(step)?.clone(),
                next: tour.steps.get(step + 1).cloned(),
                tour: tour.id,
            })
        });
        let talk = Self {
            reading,
            place,
            cover: RwSignal::new(None),
            notes: RwSignal::new(false),
            watch: RwSignal::new(Stopwatch::default()),
            tick: RwSignal::new(frame::now()),
            has_window: RwSignal::new(false),
            refused: RwSignal::new(false),
            second: StoredValue::new_local(None),
        };
        talk.keep_ticking();
        // Where the screen is filled some browsers take Escape for themselves, and this is all the page hears of it.
        let unfilled = Listener::window("fullscreenchange", move |_| {
            if !screen::is_filled() {
                talk.cover.set(None);
            }
        });
        StoredValue::new_local(unfilled);
        let desk = reading.desk;
        Effect::new(move || {
            // Back, or a link: without a tour there is nothing to present.
            if place.with(Option::is_none) {
                desk.presenting.set(false);
            }
        });
        on_cleanup(move || {
            drop(talk.second.try_update_value(Option::take));
            screen::give_back();
        });
        talk
    }

    fn desk(self) -> Desk {
        self.reading.desk
    }

    /// While somebody looks at the clock it goes, once a second; else nothing happens.
    fn keep_ticking(self) {
        let timer = StoredValue::new_local(None);
        Effect::new(move || {
            let is_seen = self.notes.get() || self.has_window.get();
            self.tick.track();
            timer.set_value(
                is_seen.then(|| Timer::after(1000, move || self.tick.set(frame::now()))),
            );
        });
    }

    /// What the stopwatch says.
    pub fn spoken(self) -> String {
        let now = self.tick.get();
        self.watch.with(|watch| watch.text(now))
    }

    /// What the clock on the wall says.
    pub fn hour(self) -> String {
        self.tick.track();
        let (hour, minute) = clock::hour_and_minute();
        format!("{hour:02}:{minute:02}")
    }

    /// Which step it is, in words.
    pub fn place_in_words(self) -> String {
        let at = self
            .place
            .with(|place| place.as_ref().map(|place| (place.step + 1, place.count)));
        let (step, count) = at.unwrap_or_default();
        let args = [("n", Arg::from(step)), ("count", Arg::from(count))];
        self.desk().words.format("present-step", &args)
    }

    /// Does it.
    pub fn act(self, command: Command) {
        match command {
            Command::Next => self.go(|step, _| step + 1),
            Command::Previous => self.go(|step, _| step.saturating_sub(1)),
            Command::First => self.go(|_, _| 0),
            Command::Last => self.go(|_, count| count.saturating_sub(1)),
            Command::Full if screen::is_filled() => screen::give_back(),
            Command::Full => self.desk().host.with_value(screen::fill),
            Command::Black => self.covered(Cover::Black),
            Command::White => self.covered(Cover::White),
            Command::Timer => {
                self.tick.set(frame::now());
                self.watch.update(|watch| watch.press(frame::now()));
                let going = self.watch.with_untracked(Stopwatch::is_going);
                self.say(if going {
                    "present-timer-goes"
                } else {
                    "present-timer-stands"
                });
            }
            Command::Reset => {
                self.tick.set(frame::now());
                self.watch.update(|watch| watch.reset(frame::now()));
                self.say("present-timer-anew");
            }
            Command::Notes => self.notes.update(|notes| *notes = !*notes),
            Command::Window if self.has_window.get_untracked() => window::close(self),
            Command::Window => window::open(self),
            Command::Language => {
                let lang = match untrack(move || self.desk().lang()) {
                    Lang::It => Lang::En,
                    Lang::En => Lang::It,
                };
                self.desk().act(Action::SetLang(lang));
            }
            Command::Out => self.out(),
        }
    }

    fn say(self, message: &str) {
        self.desk()
            .news
            .set(untrack(move || self.desk().words.now(message)));
    }

    fn covered(self, with: Cover) {
        let is_now = self.cover.get_untracked() == Some(with);
        self.cover.set((!is_now).then_some(with));
        if !is_now {
            self.say("present-covered");
        }
    }

    fn go(self, to: impl FnOnce(usize, usize) -> usize) {
        let Some(place) = self.place.get_untracked() else {
            return;
        };
        let step = to(place.step, place.count);
        if step == place.step || !tour::go(self.reading, &place.tour, step) {
            self.say(if step == 0 {
                "present-at-start"
            } else {
                "present-at-end"
            });
        }
    }

    /// One level out: what covers, the notes, the whole screen, the presentation.
    fn out(self) {
        if self.cover.get_untracked().is_some() {
            self.cover.set(None);
        } else if self.notes.get_untracked() {
            self.notes.set(false);
        } else if screen::is_filled() {
            screen::give_back();
        } else {
            self.end();
        }
    }

    /// Ends the presentation; the tour goes on where it is.
    pub fn end(self) {
        self.desk().presenting.set(false);
        self.desk().aim.set(Aim::Tour);
    }
}

/// Begins to present the tour that is walked, or another one from its first step. The screen is filled where the browser allows it.
pub fn start(reading: Reading, tour: Option<&str>) {
    if let Some(tour) = tour
        && !tour::start(reading, tour)
    {
        return;
    }
    let desk = reading.desk;
    if desk.touring.with_untracked(Option::is_some) {
        desk.presenting.set(true);
    }
}

/// The way to present a tour: the one with this id from its beginning, or the one that is walked from where it is.
pub fn button(reading: Reading, tour: Option<String>) -> AnyView {
    let words = reading.desk.words;
    view! {
        <button
            type="button"
            class="button present-open"
            aria-label=words.t("present-open")
            title=words.t("present-open")
            on:click=reactive::click(move |_| start(reading, tour.as_deref()))
        >
            {icon(Icon::Present)}
            <span>{words.t("present")}</span>
        </button>
    }
    .into_any()
}
