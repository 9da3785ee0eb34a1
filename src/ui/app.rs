//! The root of one explorer: options become state, the address is kept, the data is loaded, the frame stands.

use crate::ui::reactive::{Effect, Memo, live};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

use super::desk::{Aim, Desk, Over, Room};
use super::kiosk;
use super::lens::Looking;
use super::load::{Phase, Progress, Source, load};
use super::options::Options;
use super::outside::{self, Outside};
use super::shell::Frame;
use super::spotlight::Spotlight;
use super::store::Store;
use super::tour::Drafts;
use super::turns::{Part, Turns};
use super::words::Words;
use crate::platform::bytes::Abort;
use crate::platform::dom::{self, HtmlElement};
use crate::platform::media::{self, Media};
use crate::platform::pause::pause;
use crate::platform::resize::Resize;
use crate::platform::{address, marks};
use crate::snapshot::Lang;
use crate::state::Theme;

/// Where this explorer stands on its page.
#[derive(Clone)]
pub struct Surroundings {
    /// One for the first explorer of the page; the timing marks of the others carry it.
    pub number: u32,
    /// Whether the state is kept in the page's address.
    pub owns_address: bool,
    /// The element it lives in.
    pub host: HtmlElement,
    /// The page around, as far as it is told and may ask.
    pub outside: Outside,
    /// Whether it stood here before and is built anew.
    pub is_anew: bool,
}

impl Surroundings {
    /// Writes a timing mark of this explorer.
    pub fn mark(&self, name: &str) {
        match self.number {
            0 | 1 => marks::mark(&format!("explorer:{name}")),
            number => marks::mark(&format!("explorer:{name}#{number}")),
        }
    }

    /// The language when neither the element nor the address says one: that of the page around, else of the browser.
    fn language(&self) -> Lang {
        dom::language_around(&self.host)
            .into_iter()
            .chain(address::languages())
            .find_map(|tag| Lang::from_tag(&tag))
            .unwrap_or_default()
    }
}

/// A media query as a signal.
fn preference(query: &'static str) -> Signal<bool> {
    let answer = RwSignal::new(media::matches(query));
    let watch = Media::watch(query, move |now| answer.set(now));
    StoredValue::new_local(watch);
    answer.into()
}

/// The explorer.
#[component]
pub fn App(options: ArcRwSignal<Options>, surroundings: Surroundings) -> impl IntoView {
    surroundings.mark("start");
    let options: RwSignal<Options> = options.into();
    let language = surroundings.language();
    let start = Memo::new(move |_| options.with(|options| options.start(language)));
    let store = Store::new(start, surroundings.owns_address);

    let lang = store.lang;
    let words = Words::new(lang.into());
    let dark = preference(media::DARK);
    let theme = Memo::new(move |_| match store.with(|state| state.theme) {
        Theme::Auto if dark.get() => Theme::Night,
        Theme::Auto => Theme::Paper,
        chosen => chosen,
    });
    let room = RwSignal::new(Room::Wide);
    let host = StoredValue::new_local(surroundings.host.clone());
    let desk = Desk {
        host,
        words,
        store,
        view: Memo::new(move |_| store.with(|state| state.view)),
        selected: Memo::new(move |_| store.with(|state| state.selected.clone())),
        tool: Memo::new(move |_| store.with(|state| state.tool)),
        touring: Memo::new(move |_| store.with(|state| state.touring.clone())),
        drafts: Drafts::new(),
        room: room.into(),
        theme: theme.into(),
        still: preference(media::STILL),
        over: RwSignal::new(Over::Nothing),
        aim: RwSignal::new(Aim::Stay),
        filters_wanted: RwSignal::new(None),
        looking: Looking::new(),
        nudge: RwSignal::new(None),
        src: Memo::new(move |_| options.with(|options| options.src.clone())),
        gestures: Memo::new(move |_| options.with(Options::is_cooperative)),
        kept: RwSignal::new(false),
        picture: RwSignal::new(None),
        paper: RwSignal::new(None),
        printed: RwSignal::new(None),
        taker: StoredValue::new_local(None),
        news: RwSignal::new(String::new()),
        spotlight: Spotlight::new(),
        presenting: RwSignal::new(false),
        manner: Memo::new(move |_| options.with(Options::manner)),
        anew: RwSignal::new(0),
    };

    // The room there is.
    let root = NodeRef::<leptos::html::Section>::new();
    let resize = StoredValue::new_local(None);
    Effect::new(move || {
        if let Some(element) = root.get() {
            room.set(Room::of(element.client_width().into()));
            resize.set_value(Some(Resize::observe(&element, move |size| {
                let now = Room::of(size.width);
                if room.get_untracked() != now {
                    room.set(now);
                }
            })));
        }
    });

    // The height that the host asks for.
    Effect::new(move || {
        let height = options.with(Options::height_px);
        host.with_value(|host| {
            // Not even a host that takes all styles away takes this one; what is inside knows it by the second, because an
            // element that is no block any more has no height.
            for name in ["height", "--asked-height"] {
                dom::hold_property(host, name, height.map(|height| format!("{height}px")));
            }
        });
    });

    let turns = Turns::new();
    spawn_local(turns.plain());

    // The sheets that a first view can do without.
    let phase = RwSignal::new(Phase::Loading);
    let has_failed = move || phase.with(|phase| matches!(phase, Phase::Failed(_)));
    super::styles::follow(desk, surroundings.host.clone(), has_failed);

    // The data.
    let progress = RwSignal::new(Progress::default());
    let attempt = RwSignal::new(0_u32);
    let running = StoredValue::new_local(Abort::new());
    // The snapshot itself, or where it is.
    let source = Memo::new(move |_| {
        options.with(|options| match &options.data {
            Some(text) => Source::Text(text.clone()),
            None => options.src.clone().map_or(Source::Nowhere, Source::Address),
        })
    });
    let number = surroundings.clone();
    Effect::new(move || {
        attempt.track();
        let abort = Abort::new();
        let parsed = number.clone();
        progress.set(Progress::default());
        let parsed = move || parsed.mark("snapshot-parsed");
        let loading = load(source.get(), &abort, progress, lang, parsed);
        running.set_value(abort);
        phase.set(Phase::Loading);
        let (wanted, tried) = (source.get_untracked(), attempt.get_untracked());
        spawn_local(async move {
            let reached = loading.await;
            // Another address may have been asked meanwhile, or the explorer may be gone.
            let is_current = || {
                source.try_get_untracked().as_ref() == Some(&wanted)
                    && attempt.try_get_untracked() == Some(tried)
            };
            if let Phase::Ready(data) = &reached
                && is_current()
            {
                // The picture is built when all around it is there, in a task of its own.
                phase.set(Phase::Opened(Arc::clone(data)));
                turns.all().await;
                pause().await;
            }
            if is_current() {
                phase.set(reached);
            }
        });
    });
    let again = Callback::new(move |()| attempt.update(|count| *count += 1));
    outside::tell(&surroundings.outside, desk, phase);

    let place = StoredValue::new_local(surroundings);
    view! {
        <section
            class="explorer"
            node_ref=root
            lang=move || lang.get().tag()
            data-theme=move || desk.theme.get().id()
            aria-label=words.t("explorer")
        >
            {turns.part(Part::Frame, move || {
                let surroundings = place.get_value();
                Some(view! { <Frame desk phase turns progress again surroundings /> })
            })}
            {live(move || desk.manner.get().map(|manner| kiosk::view(manner, desk, phase, again, &place.get_value())))}
        </section>
    }
}
