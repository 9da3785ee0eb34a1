//! How two nodes are connected: two names, a few ways told in sentences with their sources, and the chosen one in the picture.
//! Knows what is asked and which way is looked at; refuses to find ways (`query`) and sentences (`telling`).

mod ask;
mod missing;
mod routes;
mod share;
mod way;

pub use missing::without_filter;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::desk::Desk;
use super::load::Anew;
use super::reactive::{Effect, Memo, live};
use super::reading::{Reading, Shared};
use super::side;
use super::spotlight::Told;
use crate::ecosystem::Ecosystem;
use crate::query::path::{Answer, Asked, Path, Searching};
use crate::state::{Action, State, Tool};
use crate::telling::Teller;

/// What the parts of the panel share.
#[derive(Clone, Copy)]
pub struct Ways {
    /// The data and the state.
    pub reading: Reading,
    /// What there is to say; nothing while a name is missing, or while ways are looked for.
    pub answer: RwSignal<Option<Shared<Answer>>>,
    /// The number of the way that is looked at; nothing where the one that was chosen is not among them.
    pub chosen: Memo<Option<usize>>,
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
        let at = self.chosen.get().unwrap_or_default();
        self.with(|paths| paths.get(at).or_else(|| paths.first()).cloned())
    }
}

/// Those on a way, as links name them.
fn names_of(eco: &Ecosystem, path: &Path) -> Vec<String> {
    let nodes = path.nodes();
    nodes.map(|node| eco.node(node).id.clone()).collect()
}

/// What is asked: the two, whether hubs are avoided, whether only stated ties count.
type Question = ([Option<String>; 2], bool, bool);

/// Keeps the answer in step with what is asked: ways are looked for in short tasks, and what is asked next ends the search.
fn keep(reading: Reading, asked: Memo<Question>, answer: RwSignal<Option<Shared<Answer>>>) {
    let task = Anew::idle();
    Effect::new(move || {
        let (pair, avoid_hubs, stated_only) = asked.get();
        let outcome = reading.outcome.get();
        task.end();
        let [Some(from), Some(to)] = pair else {
            answer.set(None);
            return;
        };
        let mut slices = task.begin();
        let data = reading.data();
        spawn_local(async move {
            let is_whole = outcome.count == outcome.shown.len();
            let asked = Asked {
                avoid_hubs,
                stated_only,
                within: (!is_whole).then_some(outcome.shown.as_slice()),
                ..Asked::new(&from, &to)
            };
            let mut searching = Searching::new(&data.eco, asked);
            let advance = |work| (searching.advance(work), searching.share());
            if slices.replace(answer, advance).await {
                answer.try_set(Some(Shared::new(searching.finish())));
            }
        });
    });
}

/// The panel.
pub fn view(reading: Reading) -> AnyView {
    let desk = reading.desk;
    let words = desk.words;
    let asked = Memo::new(move |_| {
        desk.store
            .with(|state| (state.pair.clone(), state.avoid_hubs, state.stated_only))
    });
    let is_asked = Memo::new(move |_| asked.with(|(pair, _, _)| pair.iter().all(Option::is_some)));
    let answer = RwSignal::new(None);
    keep(reading, asked, answer);
    let way = Memo::new(move |_| desk.store.with(|state| state.way.clone()));
    let chosen = Memo::new(move |_| {
        let way = way.get();
        if way.is_empty() {
            return Some(0);
        }
        answer.with(|answer| match answer.as_deref() {
            Some(Answer::Found { paths, .. }) => reading.eco(|eco| {
                let mut paths = paths.iter();
                paths.position(|path| names_of(eco, path) == way)
            }),
            _ => Some(0),
        })
    });
    let ways = Ways {
        reading,
        answer,
        chosen,
    };
    // Who opens a link reads what is there; who asks again hears it.
    let is_read = StoredValue::new(is_asked.get_untracked());
    Effect::new(move || {
        let Some(answer) = answer.get() else { return };
        if is_read.get_value() {
            is_read.set_value(false);
            return;
        }
        desk.news.set(untrack(|| told(reading, &answer).join(" ")));
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
                return match is_asked.get() {
                    true => view! { <p class="summary tool-hint" role="status">{words.t("suggestions-working")}</p> }.into_any(),
                    false => view! { <p class="summary tool-hint">{words.t("paths-ask")}</p> }.into_any(),
                };
            };
            let about = reading.eco(|eco| words.locale(|locale| Teller::new(locale, eco).about_paths(&answer)));
            let is_found = matches!(&*answer, Answer::Found { .. });
            let remedies = match &*answer {
                Answer::Apart(missing) => missing::remedies(reading, missing),
                _ => None,
            };
            view! {
                {live(move || chosen.get().is_none().then(|| view! { <p class="paths-note">{words.t("paths-way-gone")}</p> }))}
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
    let [own_from, own_to] = state.pair.clone();
    let (from, to) = (from.or(own_from), to.or(own_to));
    // From somebody to itself is no question.
    let to = to.filter(|to| from.as_ref() != Some(to));
    state.apply(Action::SetPair([from, to]));
    state.tool = Some(Tool::Paths);
    desk.act(Action::Become(Box::new(state)));
}
