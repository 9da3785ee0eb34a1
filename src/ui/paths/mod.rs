//! How two nodes are connected: two names, a few ways told in sentences with their sources, and the chosen one in the picture.
//! Knows what is asked and which way is looked at; refuses to find ways (`query`) and sentences (`telling`).

mod ask;
mod missing;
mod routes;
mod share;
mod way;

use leptos::prelude::*;

use super::desk::Desk;
use super::reactive::{Effect, Memo, live};
use super::reading::{Reading, Shared};
use super::side;
use super::spotlight::Told;
use crate::query::path::{Answer, Asked, Path, paths};
use crate::state::{Action, State, Tool};
use crate::telling::Teller;

/// What the parts of the panel share.
#[derive(Clone, Copy)]
pub struct Ways {
    /// The data and the state.
    pub reading: Reading,
    /// What there is to say; nothing while a name is missing.
    pub answer: Memo<Option<Shared<Answer>>>,
    /// The number of the way that is looked at.
    pub chosen: RwSignal<usize>,
}

impl Ways {
    /// The ways, best first.
    pub fn with<T>(self, read: impl FnOnce(&[Path]) -> T) -> T {
        self.answer.with(|answer| match answer.as_deref() {
            Some(Answer::Found { paths, .. }) => read(paths),
            _ => read(&[]),
        })
    }

    /// The way that is looked at.
    pub fn current(self) -> Option<Path> {
        let at = self.chosen.get();
        self.with(|paths| paths.get(at).or_else(|| paths.first()).cloned())
    }
}

/// The panel.
pub fn view(reading: Reading) -> AnyView {
    let desk = reading.desk;
    let words = desk.words;
    let asked = Memo::new(move |_| {
        desk.store
            .with(|state| (state.pair.clone(), state.avoid_hubs, state.stated_only))
    });
    let answer = Memo::new(move |_| {
        let (pair, avoid_hubs, stated_only) = asked.get();
        let [Some(from), Some(to)] = &pair else {
            return None;
        };
        let outcome = reading.outcome.get();
        let is_whole = outcome.count == outcome.shown.len();
        reading.eco(|eco| {
            let asked = Asked {
                avoid_hubs,
                stated_only,
                within: (!is_whole).then_some(outcome.shown.as_slice()),
                ..Asked::new(from, to)
            };
            Some(Shared::new(paths(eco, &asked)))
        })
    });
    let ways = Ways {
        reading,
        answer,
        chosen: RwSignal::new(0),
    };
    Effect::since(move |before: Option<()>| {
        let answer = answer.get();
        ways.chosen.set(0);
        let Some(answer) = answer else { return };
        // Who opens a link reads what is there; who asks again hears it.
        if before.is_some() {
            desk.news.set(untrack(|| told(reading, &answer).join(" ")));
        }
    });
    Effect::new(move || {
        let way = ways.current();
        let nodes = way.map(|way| way.nodes().collect());
        desk.spotlight.turn_to(Told::way(nodes.unwrap_or_default()));
    });
    on_cleanup(move || desk.spotlight.turn_off());
    let body = view! {
        {ask::view(reading)}
        {live(move || {
            let Some(answer) = answer.get() else {
                return view! { <p class="summary tool-hint">{words.t("paths-ask")}</p> }.into_any();
            };
            let about = reading.eco(|eco| words.locale(|locale| Teller::new(locale, eco).about_paths(&answer)));
            let is_found = matches!(&*answer, Answer::Found { .. });
            let remedies = match &*answer {
                Answer::Apart(missing) => missing::remedies(reading, missing),
                _ => None,
            };
            view! {
                {is_found.then(|| way::view(ways))}
                {is_found.then(|| routes::view(ways))}
                {(!about.is_empty()).then(|| view! {
                    <div class=if is_found { "paths-note" } else { "paths-missing" }>
                        {about.into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect_view()}
                        {remedies}
                    </div>
                })}
            }.into_any()
        })}
    };
    side::panel(reading, "paths", body.into_any(), Some(share::view(ways)))
}

/// The answer in a few sentences: how many ways, and how the first is known; or what is missing.
fn told(reading: Reading, answer: &Answer) -> Vec<String> {
    let words = reading.desk.words;
    reading.eco(|eco| {
        words.locale(|locale| {
            let teller = Teller::new(locale, eco);
            let mut told = Vec::new();
            if let Answer::Found { paths, .. } = answer {
                told.push(locale.format("paths-count", &[("n", paths.len().into())]));
                told.extend(paths.first().map(|path| teller.path_summary(path)));
            }
            told.extend(teller.about_paths(answer));
            told
        })
    })
}

/// Opens the tool with a pair, as one step; what is `None` stays as it is.
pub fn open(desk: Desk, from: Option<String>, to: Option<String>) {
    let mut state = desk.store.with_untracked(State::clone);
    let [own_from, own_to] = &mut state.pair;
    for (own, new) in [(own_from, from), (own_to, to)] {
        if new.is_some() {
            *own = new;
        }
    }
    // From somebody to itself is no question.
    if let [from, to] = &mut state.pair
        && from == to
    {
        *to = None;
    }
    state.tool = Some(Tool::Paths);
    desk.act(Action::Become(Box::new(state)));
}
