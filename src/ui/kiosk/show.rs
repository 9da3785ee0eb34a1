//! The explorer shows itself: one sight after the other, each with a sentence, until somebody comes.

use leptos::prelude::*;

use super::stand::Stand;
use super::{Sight, hold_ms, round};
use crate::platform::dom;
use crate::platform::timer::Timer;
use crate::snapshot::Lang;
use crate::state::{Action, State, View};
use crate::ui::desk::Desk;
use crate::ui::load::Phase;
use crate::ui::reactive::{self, Effect, Memo, live};

/// Copy: what counts the sights.
#[derive(Clone, Copy)]
pub struct Show {
    stand: Stand,
    sights: RwSignal<Vec<Sight>>,
    at: RwSignal<usize>,
    next: StoredValue<Option<Timer>, LocalStorage>,
}

/// What is written beside a sight.
#[derive(Clone, Debug, Default, PartialEq)]
struct Told {
    title: String,
    more: String,
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
        self.sights.set(round(&[]));
        self.go(0);
    }

    /// Stays where it is.
    pub fn stop(self) {
        self.next.set_value(None);
    }

    /// What whoever comes begins with: what is seen.
    pub fn left_as(self) -> State {
        self.stand.desk.store.with_untracked(State::clone)
    }

    fn go(self, at: usize) {
        let count = self.sights.with_untracked(Vec::len).max(1);
        let at = at % count;
        self.at.set(at);
        let Some(sight) = self.sight_untracked() else {
            return;
        };
        let desk = self.stand.desk;
        let mut state = self.stand.start();
        // Whoever has chosen a language or a theme is somebody, and no longer here; the host may have.
        (state.lang, state.theme) = desk.store.with_untracked(|now| (now.lang, now.theme));
        if let Sight::View(view) = sight {
            state.apply(Action::SetView(view));
        }
        desk.store.begin_anew(state);
        let told = untrack(|| told(desk, sight));
        let hold = hold_ms(&[&told.title, &told.more]);
        let next = Timer::after(hold, move || self.go(at + 1));
        self.next.set_value(Some(next));
    }

    fn sight_untracked(self) -> Option<Sight> {
        let at = self.at.get_untracked();
        self.sights.with_untracked(|sights| sights.get(at).copied())
    }

    /// What lies over the explorer: words, and the way in.
    pub fn view(self) -> AnyView {
        let desk = self.stand.desk;
        let words = desk.words;
        let sight = move || {
            let at = self.at.get();
            self.sights.with(|sights| sights.get(at).copied())
        };
        let now = Memo::new(move |_| sight().map(|sight| told(desk, sight)).unwrap_or_default());
        let touch = NodeRef::<leptos::html::Button>::new();
        Effect::new(move || {
            // In a page with more than the explorer the focus is that page's.
            if let Some(touch) = touch.get()
                && desk.store.owns_address()
                && self.stand.with_host(|host| dom::may_take_focus(host))
            {
                dom::focus(&touch);
            }
        });
        let title = move || match &*self.stand.phase.read() {
            Phase::Ready(data) => words.of(&data.eco.meta().title),
            _ => String::new(),
        };
        view! {
            <div class="show" role="region" aria-label=words.t("kiosk-show")>
                <p class="show-brand"><b>{words.t("explorer")}</b> " " <span>{title}</span></p>
                <div class="show-told">
                    {live(move || {
                        let told = now.get();
                        view! {
                            <h2>{told.title}</h2>
                            <p>{told.more}</p>
                        }
                    })}
                </div>
                <p class="heard" id="show-about">{words.t("kiosk-alone")}</p>
                <div class="show-foot">
                    <button type="button" class="button is-primary" aria-describedby="show-about" node_ref=touch on:click=reactive::click(move |_| self.stand.stir())>
                        {words.t("kiosk-touch")}
                    </button>
                    <div class="show-dots" aria-hidden="true">
                        {live(move || {
                            let count = self.sights.with(Vec::len);
                            (0..count).map(|at| view! { <i class:is-on=move || self.at.get() == at></i> }).collect_view()
                        })}
                    </div>
                    {languages(desk)}
                </div>
            </div>
        }
        .into_any()
    }
}

/// Both languages, each by its own name: one tap.
fn languages(desk: Desk) -> AnyView {
    let words = desk.words;
    view! {
        <div class="show-languages" role="group" aria-label=words.t("language")>
            {Lang::ALL.map(|lang| view! {
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
            })}
        </div>
    }
    .into_any()
}

fn told(desk: Desk, sight: Sight) -> Told {
    let (title, more) = match sight {
        Sight::View(View::Hubs) => ("kiosk-hubs", "kiosk-hubs-more"),
        Sight::View(View::World) => ("kiosk-world", "kiosk-world-more"),
        Sight::View(View::Time) => ("kiosk-time", "kiosk-time-more"),
        Sight::View(View::Network | View::List) | Sight::Step { .. } => {
            ("kiosk-network", "kiosk-network-more")
        }
    };
    Told {
        title: desk.words.now(title),
        more: desk.words.now(more),
    }
}
