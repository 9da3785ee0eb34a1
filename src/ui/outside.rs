//! The page around: what it is told of an explorer, and what it may ask of it. Knows state and data; refuses to know how
//! the page is spoken to.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::desk::{Desk, Over, Picture, Wanted};
use super::failure;
use super::load::{Data, Phase};
use super::reactive::Effect;
use super::reading::Reading;
use super::share;
use super::tour;
use crate::platform::download::{Blob, Taker};
use crate::query::Filter;
use crate::state::{Action, State, Theme, View};

/// What comes of something that was asked: perhaps a file, else what is wrong, for who writes the page around.
pub type Answer = Result<Option<Blob>, &'static str>;

/// What has happened.
pub enum News {
    /// Other data is on its way.
    Loading,
    /// The data is there.
    Ready,
    /// There is nothing to show: a word for programs, and a sentence.
    Failed {
        /// One of the codes in embed/ecosystem-explorer.d.ts.
        code: &'static str,
        /// What failed, and how to mend it.
        message: String,
    },
    /// Nobody has stirred for so many seconds.
    Rested(f64),
    /// Nobody is there, and much has been shown: everything may be built anew.
    Spent,
    /// The reader, or the page around, has chosen something else.
    Changed {
        /// The state.
        now: Spoken,
        /// The state before.
        before: Spoken,
    },
}

/// A state in the words of attributes.
pub struct Spoken {
    /// The view.
    pub view: &'static str,
    /// The filter, in the grammar of links.
    pub filter: String,
    /// The id of the selected node, or nothing.
    pub focus: String,
    /// The kind of that node, or nothing.
    pub kind: &'static str,
    /// The language.
    pub lang: &'static str,
    /// The theme.
    pub theme: &'static str,
    /// All of it, as a link has it after `#`.
    pub link: String,
}

/// Who is told.
type Tell = dyn Fn(News);

/// The page around one explorer.
#[derive(Clone)]
pub struct Outside {
    tell: Rc<Tell>,
    inside: Rc<Cell<Option<Inside>>>,
}

/// What the page around reaches.
#[derive(Clone, Copy)]
struct Inside {
    desk: Desk,
    phase: RwSignal<Phase>,
}

/// How far the data is, where only that counts.
#[derive(Clone, Copy, PartialEq)]
enum Step {
    Loading,
    Failed,
    Ready,
}

impl Outside {
    /// A page that is told with `tell`.
    pub fn new(tell: impl Fn(News) + 'static) -> Self {
        Self {
            tell: Rc::new(tell),
            inside: Rc::default(),
        }
    }
}

/// The file that is shown.
pub fn data(outside: &Outside) -> Option<Arc<Data>> {
    loaded(outside.inside.get()?)
}

fn loaded(inside: Inside) -> Option<Arc<Data>> {
    inside.phase.with_untracked(|phase| match phase {
        Phase::Ready(data) => Some(Arc::clone(data)),
        _ => None,
    })
}

/// Nobody is there, and much has been shown.
pub fn spent(outside: &Outside) {
    (outside.tell)(News::Spent);
}

/// From now on the page around is told what happens, and what it asks for is done.
pub fn tell(outside: &Outside, desk: Desk, phase: RwSignal<Phase>) {
    let inside = Inside { desk, phase };
    outside.inside.set(Some(inside));
    let told = outside.clone();
    desk.store
        .tell(move |now, before| changed(&told, inside, now, before));
    let outside = outside.clone();
    let mut stood = Step::Loading;
    Effect::new(move || {
        let step = phase.with(|phase| match phase {
            Phase::Loading | Phase::Opened(_) => Step::Loading,
            Phase::Failed(_) => Step::Failed,
            Phase::Ready(_) => Step::Ready,
        });
        if std::mem::replace(&mut stood, step) != step {
            reached(&outside, inside, step);
        }
    });
}

fn changed(outside: &Outside, inside: Inside, now: &State, before: &State) {
    let (now, before) = (in_words(inside, now), in_words(inside, before));
    (outside.tell)(News::Changed { now, before });
}

fn reached(outside: &Outside, inside: Inside, step: Step) {
    match step {
        Step::Loading => begin_anew(outside),
        Step::Ready => (outside.tell)(News::Ready),
        Step::Failed => failed(outside, inside),
    }
}

fn failed(outside: &Outside, inside: Inside) {
    let why = untrack(move || {
        inside.phase.with(|phase| match phase {
            Phase::Failed(why) => Some(failure::told(inside.desk, why)),
            _ => None,
        })
    });
    if let Some((code, message)) = why {
        (outside.tell)(News::Failed { code, message });
    }
}

/// Other data is on its way: whoever waits for it waits from now on.
pub fn begin_anew(outside: &Outside) {
    (outside.tell)(News::Loading);
}

/// Nobody has stirred for so many seconds.
pub fn rested(outside: &Outside, seconds: f64) {
    (outside.tell)(News::Rested(seconds));
}

fn in_words(inside: Inside, state: &State) -> Spoken {
    let focus = state.selected.clone().unwrap_or_default();
    let kind = with_data(inside, |data| {
        let node = data.eco.find(&focus)?;
        Some(data.eco.kind(node).id())
    });
    let link = state.to_hash(&State::default());
    Spoken {
        view: state.view.id(),
        filter: state.filter.to_string(),
        focus,
        kind: kind.flatten().unwrap_or_default(),
        lang: state.lang.tag(),
        theme: match state.theme {
            Theme::Auto => "auto",
            Theme::Paper => "light",
            Theme::Night => "dark",
            Theme::Projector => "projector",
        },
        link: link.trim_start_matches('#').to_owned(),
    }
}

fn with_data<T>(inside: Inside, ask: impl FnOnce(&Data) -> T) -> Option<T> {
    inside.phase.with_untracked(|phase| match phase {
        Phase::Ready(data) => Some(ask(data)),
        _ => None,
    })
}

/// The state as the page around reads it.
pub fn state(outside: &Outside) -> Option<Spoken> {
    let inside = outside.inside.get()?;
    let store = inside.desk.store;
    Some(store.with_untracked(|state| in_words(inside, state)))
}

/// The host has changed an attribute: it takes effect although the reader has gone elsewhere meanwhile.
pub fn follow(outside: &Outside, attribute: &str) {
    let Some(inside) = outside.inside.get() else {
        return;
    };
    let store = inside.desk.store;
    let start = store.start();
    let action = match attribute {
        "view" => Action::SetView(start.view),
        "filter" => Action::SetFilter(start.filter),
        "focus" => Action::Select(start.selected),
        "lang" => Action::SetLang(start.lang),
        "theme" => Action::SetTheme(start.theme),
        _ => return,
    };
    let mut state = store.with_untracked(State::clone);
    state.apply(action);
    store.correct(state);
}

/// Does what the page around asks for.
pub fn act(outside: &Outside, verb: &str, value: &str, end: Box<dyn FnOnce(Answer)>) {
    let Some(inside) = outside.inside.get() else {
        return end(Err("destroyed"));
    };
    let desk = inside.desk;
    let done = match verb {
        "image" => return picture(inside, value, end),
        "data" => return file(inside, value, end),
        _ => asked(inside, verb, value).map(|action| {
            if let Some(action) = action {
                desk.act(action);
            }
            None
        }),
    };
    end(done);
}

/// What is to be done, for what has no answer but that it is done.
fn asked(inside: Inside, verb: &str, value: &str) -> Result<Option<Action>, &'static str> {
    let desk = inside.desk;
    let now = || desk.store.with_untracked(State::clone);
    let action = match verb {
        "view" => Action::SetView(View::from_id(value).ok_or("unknown-view")?),
        "filter" => Action::SetFilter(Filter::parse(value)),
        "focus" if value.is_empty() => Action::Select(None),
        "focus" => {
            let is_there = with_data(inside, |data| data.eco.find(value).is_some());
            if is_there != Some(true) {
                return Err("unknown-node");
            }
            Action::Select(Some(value.to_owned()))
        }
        "fit" => {
            let state = State {
                viewpoint: None,
                ..now()
            };
            desk.store.correct(state);
            return Ok(None);
        }
        "reset" => {
            desk.over.set(Over::Nothing);
            Action::Become(Box::new(desk.store.start()))
        }
        // A part of the state: the rest stays.
        "state" => Action::Become(Box::new(State::from_hash(&in_grammar(value), &now()))),
        // All of it, but for language and theme, which are the reader's where the link says nothing.
        "link" => {
            let State { lang, theme, .. } = now();
            let start = State {
                lang,
                theme,
                ..State::default()
            };
            desk.store.opened.set(true);
            Action::Become(Box::new(State::from_hash(&in_grammar(value), &start)))
        }
        "tour" => {
            let action = with_data(inside, |data| tour::taking(desk, &data.eco, value, 0));
            action.flatten().ok_or("unknown-tour")?
        }
        _ => return Err("unknown-verb"),
    };
    Ok(Some(action))
}

/// Attributes and links have different words for the themes.
fn in_grammar(link: &str) -> String {
    link.replace("theme=light", "theme=paper")
        .replace("theme=dark", "theme=night")
}

fn file(inside: Inside, kind: &str, end: Box<dyn FnOnce(Answer)>) {
    let Some(data) = loaded(inside) else {
        return end(Err("no-data"));
    };
    if !share::is_known(kind) {
        return end(Err("unknown-type"));
    }
    // What is worked out for it goes with the owner, once the file is there.
    let owner = Owner::new();
    let kept = owner.clone();
    let taker = Box::new(move |file: Option<Blob>| {
        drop(kept);
        end(file.map(Some).ok_or("no-room"));
    });
    owner.with(|| untrack(|| share::make(Reading::new(inside.desk, data), kind, taker)));
}

fn picture(inside: Inside, kind: &str, end: Box<dyn FnOnce(Answer)>) {
    let kind = match kind {
        "png" => Picture::Png,
        "svg" => Picture::Svg,
        _ => return end(Err("unknown-type")),
    };
    let is_list = inside.desk.view.get_untracked() == View::List;
    if is_list || with_data(inside, |data| data.has_picture) != Some(true) {
        return end(Err("no-picture"));
    }
    // The drawing hears of it in a moment, and makes the file then.
    let taker: Taker = Box::new(move |file| end(file.map(Some).ok_or("no-picture")));
    inside.desk.taker.set_value(Some(taker));
    inside.desk.picture.set(Some(Wanted::File(kind)));
}
