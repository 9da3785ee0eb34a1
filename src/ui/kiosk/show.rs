//! The explorer shows itself: one sight after the other, each with a sentence, until somebody comes. Knows tours and views; refuses
//! to know who comes.

use leptos::prelude::*;

use super::stand::Stand;
use super::{Sight, hold_ms, round};
use crate::ecosystem::Ecosystem;
use crate::locale::Arg;
use crate::platform::dom;
use crate::platform::timer::Timer;
use crate::sharing::qr;
use crate::snapshot::{Lang, Tour, TourStep};
use crate::state::{Action, State, View};
use crate::ui::desk::Desk;
use crate::ui::home;
use crate::ui::load::Phase;
use crate::ui::reactive::{self, Effect, Memo, live};
use crate::ui::tour;

/// Copy: what counts the sights.
#[derive(Clone, Copy)]
pub struct Show {
    stand: Stand,
    sights: RwSignal<Vec<Sight>>,
    at: RwSignal<usize>,
    next: StoredValue<Option<Timer>, LocalStorage>,
}

/// What is written beside a sight, each with the tag of its language where that is not the reader's.
#[derive(Clone, Debug, Default, PartialEq)]
struct Told {
    over: String,
    title: (String, Option<&'static str>),
    more: (String, Option<&'static str>),
    source: String,
    /// Which of how many of the same tour.
    place: (usize, usize),
}

impl Show {
    /// Nothing is shown yet.
    pub fn new(stand: Stand) -> Self {
        Self {
            stand,
            sights: RwSignal::new(Vec::new()),
            at: RwSignal::new(0),
            next: StoredValue::new_local(None),
        }
    }

    /// From the first sight on.
    pub fn begin(self) {
        let steps = |eco: &Ecosystem| -> Vec<usize> {
            let tours = tour::all(self.stand.desk, eco);
            tours.iter().map(|tour| tour.steps.len()).collect()
        };
        let steps = untrack(|| self.stand.with_eco(steps));
        self.sights.set(round(&steps.unwrap_or_default()));
        self.go(0);
    }

    /// Stays where it is.
    pub fn stop(self) {
        self.next.set_value(None);
    }

    fn go(self, at: usize) {
        let count = self.sights.with_untracked(Vec::len);
        self.at.set(at);
        let Some(sight) = untrack(|| self.sight()) else {
            return;
        };
        let store = self.stand.desk.store;
        store.begin_anew(untrack(|| self.seen(sight)));
        let told = untrack(|| self.told(sight));
        let hold = hold_ms(&[&told.title.0, &told.more.0]);
        let next = move || match at + 1 < count {
            true => self.go(at + 1),
            // A day has many rounds, and what one leaves behind in memory is not for the next.
            false => self.stand.renew(),
        };
        self.next.set_value(Some(Timer::after(hold, next)));
    }

    /// What is shown now.
    fn sight(self) -> Option<Sight> {
        let at = self.at.get();
        self.sights.with(|sights| sights.get(at).copied())
    }

    /// What is seen at a sight.
    fn seen(self, sight: Sight) -> State {
        let mut state = self.stand.start();
        match sight {
            Sight::View(view) => state.apply(Action::SetView(view)),
            Sight::Step { tour, step } => {
                let desk = self.stand.desk;
                let id = self.step(tour, step, |tour, _| tour.id.clone());
                let taken = self
                    .stand
                    .with_eco(|eco| tour::taking(desk, eco, &id?, step));
                if let Some(taken) = taken.flatten() {
                    state.apply(taken);
                }
            }
        }
        state
    }

    /// Reads a step of a tour.
    fn step<T>(
        self,
        tour: usize,
        step: usize,
        read: impl FnOnce(&Tour, &TourStep) -> T,
    ) -> Option<T> {
        let desk = self.stand.desk;
        let found = self.stand.with_eco(|eco| {
            let tours = tour::all(desk, eco);
            let tour = tours.get(tour)?;
            Some(read(tour, tour.steps.get(step)?))
        });
        found.flatten()
    }

    fn told(self, sight: Sight) -> Told {
        let words = self.stand.desk.words;
        match sight {
            Sight::Step { tour, step } => {
                let told = self.step(tour, step, |tour, of| Told {
                    over: words.of(&tour.title),
                    title: (words.of(&of.caption), words.tag_of(&of.caption)),
                    more: (words.of(&of.more), words.tag_of(&of.more)),
                    source: self.sources(of),
                    place: (step, tour.steps.len()),
                });
                told.unwrap_or_default()
            }
            Sight::View(view) => {
                let (title, more) = match view {
                    View::Hubs => ("kiosk-hubs", "kiosk-hubs-more"),
                    View::World => ("kiosk-world", "kiosk-world-more"),
                    View::Time => ("kiosk-time", "kiosk-time-more"),
                    View::Network | View::List => ("kiosk-network", "kiosk-network-more"),
                };
                Told {
                    title: (words.now(title), None),
                    more: (words.now(more), None),
                    place: (self.at.get(), self.sights.with(Vec::len)),
                    ..Told::default()
                }
            }
        }
    }

    /// Where a step is known from, in words.
    fn sources(self, of: &TourStep) -> String {
        let words = self.stand.desk.words;
        let titles = self.stand.with_eco(|eco| tour::sources(words, eco, of));
        let titles = titles.unwrap_or_default();
        if titles.is_empty() {
            return String::new();
        }
        words.format(
            "kiosk-source",
            &[
                ("n", Arg::from(titles.len())),
                ("sources", Arg::from(titles.join(" · "))),
            ],
        )
    }

    /// What is seen, for the phone of whoever only passes by; nothing where the explorer is nowhere that a phone could reach.
    fn code(self) -> Option<AnyView> {
        let sight = self.sight()?;
        let desk = self.stand.desk;
        let base = home::base(desk)?;
        let code = qr(&base.link(&untrack(|| self.seen(sight))))?;
        let view = view! {
            <figure class="show-code">
                {home::drawing(&code)}
                <figcaption>{desk.words.t("kiosk-take")}</figcaption>
            </figure>
        };
        Some(view.into_any())
    }

    /// What lies over the explorer: words, and the way in.
    pub fn view(self) -> AnyView {
        let stand = self.stand;
        let desk = stand.desk;
        let words = desk.words;
        let now = Memo::new(move |_| {
            let sight = self.sight();
            sight.map(|sight| self.told(sight)).unwrap_or_default()
        });
        let touch = NodeRef::<leptos::html::Button>::new();
        Effect::new(move || {
            // In a page with more than the explorer the focus is that page's.
            if let Some(touch) = touch.get()
                && desk.store.owns_address()
                && stand.with_host(|host| dom::may_take_focus(host))
            {
                dom::focus(&touch);
            }
        });
        let title = move || {
            let title = stand.with_eco(|eco| words.of(&eco.meta().title));
            title.unwrap_or_default()
        };
        view! {
            <div class="show" role="region" aria-label=words.t("kiosk-show")>
                <p class="show-brand"><b>{words.t("explorer")}</b> " " <span>{title}</span></p>
                <div class="show-told">{live(move || now.with(words_beside))}</div>
                <p class="heard" id="show-about">{words.t("kiosk-alone")}</p>
                <div class="show-foot">
                    <button type="button" class="button is-primary" aria-describedby="show-about" node_ref=touch on:click=reactive::click(move |_| stand.stir())>
                        {words.t("kiosk-touch")}
                    </button>
                    <div class="show-dots" aria-hidden="true">{live(move || {
                        let (at, count) = now.with(|told| told.place);
                        (0..count).map(|of| view! { <i class:is-on=of == at></i> }).collect_view()
                    })}</div>
                    {live(move || self.code())}
                    {languages(desk)}
                </div>
            </div>
        }
        .into_any()
    }
}

impl Stand {
    /// Asks the data, where it is there.
    fn with_eco<T>(self, ask: impl FnOnce(&Ecosystem) -> T) -> Option<T> {
        self.phase.with(|phase| match phase {
            Phase::Ready(data) => Some(ask(&data.eco)),
            _ => None,
        })
    }
}

fn words_beside(told: &Told) -> AnyView {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let (title, of_title) = told.title.clone();
    let (more, of_more) = told.more.clone();
    view! {
        {some(&told.over).map(|over| view! { <p class="show-over">{over}</p> })}
        <h2 lang=of_title>{title}</h2>
        {some(&more).map(|more| view! { <p lang=of_more>{more}</p> })}
        {some(&told.source).map(|source| view! { <p class="show-source">{source}</p> })}
    }
    .into_any()
}

/// Both languages, each by its own name: one tap.
fn languages(desk: Desk) -> AnyView {
    let words = desk.words;
    let one = |lang: Lang| {
        view! {
            <button
                type="button"
                lang=lang.tag()
                aria-pressed=move || (desk.lang() == lang).to_string()
                aria-label=words.t(match lang {
                    Lang::It => "language-it",
                    Lang::En => "language-en",
                })
                on:click=reactive::click(move |_| desk.act(Action::SetLang(lang)))
            >
                <span aria-hidden="true">{lang.tag()}</span>
            </button>
        }
    };
    view! {
        <div class="show-languages" role="group" aria-label=words.t("language")>{Lang::ALL.map(one)}</div>
    }
    .into_any()
}
