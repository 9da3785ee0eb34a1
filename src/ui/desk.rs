//! What every component is given: the words, the state and the verbs that change it, the room there is, the
//! reader's preferences. It belongs to one explorer; two on a page have two.

use crate::ui::reactive::Memo;
use leptos::prelude::*;

use super::kiosk::Manner;
use super::lens::Looking;
use super::spotlight::Spotlight;
use super::store::Store;
use super::tour::Drafts;
use super::words::Words;
use crate::locale::Arg;
use crate::platform::dom::{self, HtmlElement};
use crate::platform::download::Taker;
use crate::snapshot::Lang;
use crate::state::{Action, Theme, Tool, Touring, View};

/// How much room the element has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Room {
    /// Under 600 px.
    Phone,
    /// 600 to 899 px: a usual embed.
    Narrow,
    /// 900 to 1199 px.
    Medium,
    /// 1200 px and more.
    #[default]
    Wide,
}

impl Room {
    /// The room of a width in CSS pixels; the same limits as in the style sheets.
    pub fn of(width: f64) -> Self {
        match width {
            width if width < 600.0 => Room::Phone,
            width if width < 900.0 => Room::Narrow,
            width if width < 1200.0 => Room::Medium,
            _ => Room::Wide,
        }
    }
}

/// The one thing that lies over the rest, if any. Escape closes it first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Over {
    /// Nothing.
    #[default]
    Nothing,
    /// How to read the picture, and the keys.
    Help,
    /// What is wrong in the file.
    Issues,
    /// The tools, where there is no room for them in sight.
    Tools,
    /// Something for the reader's own phone.
    Home(Home),
}

/// What can be taken home on a phone, beside what is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// The selected node.
    Node,
    /// The shortlist.
    Shortlist,
    /// Where the cluster itself is found.
    Contacts,
}

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// The view, as it is filtered now.
    View,
    /// The selected node.
    Node,
    /// Where the cluster itself is found.
    Contacts,
}

/// A picture as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    /// Pixels.
    Png,
    /// Shapes.
    Svg,
}

/// What the drawing is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A file.
    File(Picture),
    /// The picture of the sheet that is printed.
    Sheet,
}

/// Where the focus goes next, when a key has sent it somewhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Aim {
    /// Where it is.
    #[default]
    Stay,
    /// Into the search.
    Search,
    /// Into the detail that is opening.
    Detail,
    /// Into the list that is opening.
    List,
    /// Into the tool that is opening.
    Tool,
    /// Onto the button that opened a tool.
    Tools,
    /// Onto the mark or row of the selection.
    Selection,
    /// Into the tour that begins.
    Tour,
}

/// Copy: every component can keep one.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The element.
    pub host: StoredValue<HtmlElement, LocalStorage>,
    /// The words.
    pub words: Words,
    /// The state.
    pub store: Store,
    /// The view now.
    pub view: Memo<View>,
    /// The id of the selected node.
    pub selected: Memo<Option<String>>,
    /// The tool that is open.
    pub tool: Memo<Option<Tool>>,
    /// The tour that is walked.
    pub touring: Memo<Option<Touring>>,
    /// The tours that the reader makes.
    pub drafts: Drafts,
    /// How much room there is.
    pub room: Signal<Room>,
    /// The theme that is seen: never [`Theme::Auto`].
    pub theme: Signal<Theme>,
    /// Whether nothing may move.
    pub still: Signal<bool>,
    /// What lies over the rest.
    pub over: RwSignal<Over>,
    /// Where the focus goes.
    pub aim: RwSignal<Aim>,
    /// The reader's own choice to show or hide the filters; the room decides until there is one.
    pub filters_wanted: RwSignal<Option<bool>>,
    /// What is worked out for lens, size and hulls.
    pub looking: Looking,
    /// How far the selected mark is to be moved by hand, in steps to the right and down; the canvas does it.
    pub nudge: RwSignal<Option<(f64, f64)>>,
    /// The address of the data, as the host gives it.
    pub src: Memo<Option<String>>,
    /// Whether the host leaves wheel and single finger to the page around; `None` where it says nothing.
    pub gestures: Memo<Option<bool>>,
    /// Whether the shortlist is kept on this device.
    pub kept: RwSignal<bool>,
    /// What the drawing is asked for, by whoever has no hand on it.
    pub picture: RwSignal<Option<Wanted>>,
    /// What is being printed.
    pub paper: RwSignal<Option<Paper>>,
    /// The picture of the view for its sheet, as SVG.
    pub printed: RwSignal<Option<String>>,
    /// Who takes the picture that is asked for; nobody where it is for the reader.
    pub taker: StoredValue<Option<Taker>, LocalStorage>,
    /// What the live region says next.
    pub news: RwSignal<String>,
    /// The way that a tool tells and the picture shows.
    pub spotlight: Spotlight,
    /// Whether a tour is presented to a room.
    pub presenting: RwSignal<bool>,
    /// What is done when nobody is there.
    pub manner: Memo<Option<Manner>>,
    /// Counts how often everything has begun anew: then no part keeps what somebody did in it.
    pub anew: RwSignal<u32>,
}

impl Desk {
    /// Does it, and writes the address.
    pub fn act(self, action: Action) {
        self.store.act(action);
    }

    /// Undoes one step, or does it again, and says which.
    pub fn walk(self, forward: bool) {
        let what = untrack(move || self.steps_beside(forward));
        let is_done = self.store.walk(forward);
        let said = untrack(move || match (is_done, forward, what) {
            (false, false, _) => self.words.now("undo-none"),
            (false, true, _) => self.words.now("redo-none"),
            (true, _, None) => self.words.now("undone-plain"),
            (true, true, Some(what)) => self.words.format("redone", &[("what", Arg::from(what))]),
            (true, false, Some(what)) => self.words.format("undone", &[("what", Arg::from(what))]),
        });
        self.news.set(said);
    }

    /// Puts an organisation on the shortlist, or takes it off, and says how many there are.
    pub fn shortlist(self, id: String) {
        self.act(Action::ToggleShortlisted(id));
        let count = self
            .store
            .with_untracked(|state| state.shortlist.ids().len());
        let said = untrack(|| {
            self.words
                .format("shortlist-now", &[("n", Arg::from(count))])
        });
        self.news.set(said);
    }

    /// What undo, or redo, would change, in words.
    pub fn steps_beside(self, forward: bool) -> Option<String> {
        let parts = self.store.beside(forward);
        let parts: Vec<String> = parts.into_iter().map(|key| self.part(key)).collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    /// A part of the state, by its key in links.
    pub fn part(self, key: &str) -> String {
        self.words.now(&format!("part-{key}"))
    }

    /// Whether it stands alone at a fair.
    pub fn is_kiosk(self) -> bool {
        self.manner
            .with(|manner| manner.is_some_and(|manner| manner.is_kiosk))
    }

    /// Whether wheel and single finger belong to the page around now.
    pub fn is_cooperative(self) -> bool {
        self.gestures.get().unwrap_or_else(dom::page_scrolls)
    }

    /// Every pair of facet and value that is asked for.
    pub fn asked(self) -> Memo<Vec<(String, String)>> {
        let owned = |(facet, value): (&str, &str)| (facet.to_owned(), value.to_owned());
        Memo::new(move |_| {
            self.store
                .with(|state| state.filter.pairs().map(owned).collect())
        })
    }

    /// Whether the filters are on screen.
    pub fn filters_open(self) -> bool {
        // A tour says itself what is asked for, and wants the room.
        let is_usual = || self.room.get() == Room::Wide && self.touring.with(Option::is_none);
        self.filters_wanted.get().unwrap_or_else(is_usual)
    }

    /// Whether something stands at the top of the stage: the button of the filters, or chips.
    pub fn has_top(self) -> bool {
        // On a phone the button of the filters is at the foot.
        (self.room.get() != Room::Phone && !self.filters_open())
            || self.store.with(super::filters::has_chips)
    }

    /// The language that is read now.
    pub fn lang(self) -> Lang {
        self.words.lang()
    }

    /// Selects a node. From the keyboard, the focus follows into the detail.
    pub fn select(self, id: &str, from_keyboard: bool) {
        self.act(Action::Select(Some(id.to_owned())));
        if from_keyboard {
            self.aim.set(Aim::Detail);
        }
    }

    /// The theme after the one that is seen: light, dark, for a projector.
    pub fn next_theme(self) -> Theme {
        match self.theme.get() {
            Theme::Auto | Theme::Paper => Theme::Night,
            Theme::Night => Theme::Projector,
            Theme::Projector => Theme::Paper,
        }
    }
}

/// Whether a click came from a key: the browser then counts no clicks.
pub fn from_keyboard(event: &leptos::ev::MouseEvent) -> bool {
    event.detail() == 0
}
